import type { Outline } from '../../edition/types.ts';

/** The foot of the story: what it is, and the way to its notes. */
export function Footer({ words, base }: { words: Outline['words']; base: string }) {
  return (
    <>
      <p>
        {words.footer} <a href={`${base}notes/`}>{words.notesTitle}</a>
      </p>
      {/* Wakes in the page that holds this markup, which listens to all clicks. */}
      <button type="button" data-embed-this="">
        {words.embedThis}
      </button>
    </>
  );
}
