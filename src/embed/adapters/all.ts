import type { HostAdapter } from './adapter.ts';
import { own } from './own.ts';
import { amp, datawrapper, guardian, medium, wordPress } from './publishers.ts';
import { iframeResizer, openIframeResizer, pym, sidechain } from './resizers.ts';

/** Every dialect, our own first. A new host page's format is a file beside these and a line here. */
export const hostAdapters: readonly HostAdapter[] = [
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
