import { useId, useRef, useState } from 'react';
import type { ToolsWords } from '../model/types.ts';

/**
 * Copies what a text area holds: with the browser's clipboard, else the old way, which older browsers and frames without
 * the permission know. False leaves the text selected, for the reader to copy.
 */
export async function copyText(area: HTMLTextAreaElement): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(area.value);
    return true;
  } catch {
    area.focus({ preventScroll: true });
    area.select();
    return copySelection();
  }
}

function copySelection(): boolean {
  try {
    // oxlint-disable-next-line typescript/no-deprecated -- the only way where the clipboard is refused
    return document.execCommand('copy');
  } catch {
    return false;
  }
}

type Props = { label: string; text: string; rows: number; button: string; words: ToolsWords };

/** Text to take away: copied by its button, or by hand where the browser does not let a page copy. */
export function CopyField({ label, text, rows, button, words }: Props) {
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
