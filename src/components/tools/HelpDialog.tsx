import type { ToolsWords } from '../../story/types.ts';
import { ToolDialog } from './ToolDialog.tsx';

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
    <ToolDialog title={words.helpTitle} closeWord={words.close} onClosed={onClosed}>
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
    </ToolDialog>
  );
}
