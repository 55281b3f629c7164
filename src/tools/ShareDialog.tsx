import type { ToolsWords } from '../model/types.ts';
import { CopyField } from '../ui/CopyField.tsx';
import { Dialog } from '../ui/Dialog.tsx';

type Props = {
  words: ToolsWords;
  /** Canonical address of what is open, and what it is called. */
  url: string;
  title: string;
  onClosed: () => void;
};

/** Passes on the address of exactly what is open: through the platform's own sheet where it has one, or as a copied link. */
export function ShareDialog({ words, url, title, onClosed }: Props) {
  const canShare = typeof navigator.share === 'function';
  // A reader who closes the platform's sheet rejects its promise; nothing has gone wrong.
  const share = () => navigator.share({ title, url }).catch(() => undefined);
  return (
    <Dialog title={words.shareTitle} closeWord={words.close} onClosed={onClosed}>
      <p>{title}</p>
      {canShare && (
        <div className="tool-buttons">
          <button type="button" onClick={() => void share()}>
            {words.shareSheet}
          </button>
        </div>
      )}
      <CopyField label={words.shareWhat} text={url} rows={2} button={words.copyLink} words={words} />
    </Dialog>
  );
}
