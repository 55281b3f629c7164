import { amp } from './amp.ts';
import { datawrapper } from './datawrapper.ts';
import type { Dialect } from './dialect.ts';
import { guardian } from './guardian.ts';
import { iframeResizer } from './iframeResizer.ts';
import { medium } from './medium.ts';
import { openIframeResizer } from './openIframeResizer.ts';
import { own } from './own.ts';
import { pym } from './pym.ts';
import { sidechain } from './sidechain.ts';
import { wordPress } from './wordPress.ts';

/** Every dialect, our own first. A new host page's format is a file beside these and a line here. */
export const allDialects: readonly Dialect[] = [
  own,
  pym,
  wordPress,
  amp,
  sidechain,
  iframeResizer,
  openIframeResizer,
  guardian,
  datawrapper,
  medium,
];
