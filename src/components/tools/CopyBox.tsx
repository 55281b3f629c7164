import { useId, useRef, useState } from 'react';
import type { ToolsWords } from '../../story/types.ts';
import { copyText } from '../copyText.ts';

type Props = { label: string; text: string; rows: number; button: string; words: ToolsWords };

/** Text to take away: copied by its button, or by hand where the browser does not let a page copy. */
export function CopyBox({ label, text, rows, button, words }: Props) {
  const area = useRef<HTMLTextAreaElement>(null);
  const [result, setResult] = useState({ of: '', said: '' });
  const id = useId();
  const copy = async () => {
    if (area.current === null) return;
    setResult({ of: text, said: (await copyText(area.current)) ? words.copied : words.copyByHand });
  };
  return (
    <div className="tool-copy">
      <label htmlFor={id}>{label}</label>
      <textarea id={id} ref={area} rows={rows} readOnly value={text} />
      <div className="tool-buttons">
        <button type="button" onClick={() => void copy()}>
          {button}
        </button>
        {/* Of this text, and not of what stood here before. */}
        <span role="status">{result.of === text && result.said}</span>
      </div>
    </div>
  );
}
