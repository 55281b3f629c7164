import { useState } from 'react';
import type { Claims } from '../../edition/notesViews.ts';
import type { Tools } from '../../edition/toolsView.ts';
import type { BrowserOutline } from '../../edition/types.ts';
import { fill } from '../../i18n/fill.ts';
import { CopyBox } from './CopyBox.tsx';
import { makeCitation, type Subject } from './makeCitation.ts';
import { ToolDialog } from './ToolDialog.tsx';

type Props = {
  tools: Tools;
  claims: Claims;
  outline: BrowserOutline;
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
  const citation = makeCitation(readSubject(chosen), { tools, claims, marks: outline.marks, url, today });
  return (
    <ToolDialog title={words.citeTitle} closeWord={words.close} onClosed={onClosed}>
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
      <CopyBox label={words.citeAsText} text={citation.text} rows={4} button={words.copy} words={words} />
      <CopyBox label={words.citeAsBibtex} text={citation.bibtex} rows={9} button={words.copy} words={words} />
    </ToolDialog>
  );
}

function readSubject(chosen: string): Subject {
  const [kind, id = ''] = chosen.split(' ');
  return kind === 'claim' || kind === 'source' ? { kind, id } : { kind: 'explainer' };
}
