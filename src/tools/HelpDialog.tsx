import type { ToolsWords } from '../model/types.ts';
import { Dialog } from '../ui/Dialog.tsx';

/** How to use the page with keys and with a screen reader. */
export function HelpDialog({ words, onClosed }: { words: ToolsWords; onClosed: () => void }) {
  const list = (items: string[]) => (
    <ul>
      {items.map((item) => (
        <li key={item}>{item}</li>
      ))}
    </ul>
  );
  return (
    <Dialog title={words.helpTitle} closeWord={words.close} onClosed={onClosed}>
      <h3>{words.helpKeys}</h3>
      {list([
        words.helpTab,
        words.helpSkip,
        words.helpCountries,
        words.helpMarks,
        words.helpEscape,
        words.helpLetters,
      ])}
      <h3>{words.helpReaders}</h3>
      {list([words.helpHeadings, words.helpMap])}
    </Dialog>
  );
}
