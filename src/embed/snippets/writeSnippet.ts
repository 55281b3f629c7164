import { oembedPath } from '../../lib/oembedPath.ts';
import type { EmbedChoice, Pictured } from './embedChoice.ts';
import { writeAmp } from './writeAmp.ts';
import { writeFrame } from './writeFrame.ts';
import { writePicture } from './writePicture.ts';
import { writePym } from './writePym.ts';
import { writeWithScript } from './writeWithScript.ts';

/** The ways a page may take the explainer in, the simplest first. */
export const snippetKinds = ['frame', 'script', 'pym', 'amp', 'picture', 'oembed'] as const;
export type SnippetKind = (typeof snippetKinds)[number];

/** Whether a kind of code is a frame that no script of ours looks after: nothing can pin it. */
export const isUnpinned = (kind: SnippetKind) => kind === 'frame' || kind === 'pym' || kind === 'amp';

/** What to paste into a page, or, for oEmbed, the address that a content system asks. `more` is what AMP's button says. */
export function writeSnippet(
  kind: SnippetKind,
  embedded: Pictured,
  choice: EmbedChoice,
  more: string,
): string {
  switch (kind) {
    case 'frame':
      return writeFrame(embedded, choice);
    case 'script':
      return writeWithScript(embedded, choice);
    case 'pym':
      return writePym(embedded, choice);
    case 'amp':
      return writeAmp(embedded, choice, more);
    case 'picture':
      return writePicture(embedded);
    case 'oembed':
      return embedded.home + oembedPath('');
  }
}
