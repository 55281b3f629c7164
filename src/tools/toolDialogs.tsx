import { useState } from 'react';
import { fill } from '../i18n/messages.ts';
import type { ToolsWords } from '../model/types.ts';
import { CopyField } from '../ui/CopyField.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import type { Claims } from '../viewModel/claims.ts';
import type { Tools } from '../viewModel/tools.ts';
import type { ClientData } from '../viewModel/types.ts';
import { type Subject, toCitation } from './citation.ts';

type Props = {
  tools: Tools;
  claims: Claims;
  outline: ClientData;
  /** Canonical address of what is open. */
  url: string;
  /** The statement asked about, where it is opened from one. */
  claim: string | undefined;
  /** `YYYY-MM-DD`. */
  today: string;
  onClosed: () => void;
};

/** Writes a citation of the explainer, a statement or a source, in words and as BibTeX. */
export function CiteDialog({ tools, claims, outline, url, claim, today, onClosed }: Props) {
  const { words } = tools;
  const [chosen, setChosen] = useState(claim === undefined ? '' : `claim ${claim}`);
  const sources = claim === undefined ? Object.keys(claims.sources) : (claims.claims[claim]?.sources ?? []);
  const citation = toCitation(readSubject(chosen), { tools, claims, marks: outline.marks, url, today });
  return (
    <Dialog title={words.citeTitle} closeWord={words.close} onClosed={onClosed}>
      <label className="tool-choice">
        {words.citeWhat}
        <select value={chosen} onChange={({ target }) => setChosen(target.value)}>
          {claim !== undefined && <option value={`claim ${claim}`}>{words.citeClaim}</option>}
          <option value="">{words.citeExplainer}</option>
          {sources.map((id) => (
            <option key={id} value={`source ${id}`}>
              {fill(words.citeSourceOf, { publisher: claims.sources[id]?.publisher ?? id })}
              {outline.marks.comma}
              {claims.sources[id]?.title}
            </option>
          ))}
        </select>
      </label>
      <CopyField label={words.citeAsText} text={citation.text} rows={4} button={words.copy} words={words} />
      <CopyField
        label={words.citeAsBibtex}
        text={citation.bibtex}
        rows={9}
        button={words.copy}
        words={words}
      />
    </Dialog>
  );
}

function readSubject(chosen: string): Subject {
  const [kind, id = ''] = chosen.split(' ');
  return kind === 'claim' || kind === 'source' ? { kind, id } : { kind: 'explainer' };
}

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

type ShareDialogProps = {
  words: ToolsWords;
  /** Canonical address of what is open, and what it is called. */
  url: string;
  title: string;
  onClosed: () => void;
};

/** Passes on the address of exactly what is open: through the platform's own sheet where it has one, or as a copied link. */
export function ShareDialog({ words, url, title, onClosed }: ShareDialogProps) {
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
