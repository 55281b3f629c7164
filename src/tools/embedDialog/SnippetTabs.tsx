import { type KeyboardEvent, useRef, useState } from 'react';
import { type SnippetKind, snippetKinds } from '../../embed/snippets/formats.ts';
import { copyText } from '../../ui/CopyField.tsx';
import type { EmbedDialogData } from '../../viewModel/tools.ts';

type Words = EmbedDialogData['words'];
type Props = {
  words: Words;
  kind: SnippetKind;
  code: string;
  /** What the choices mean for this kind of code, where they cannot all be kept. */
  note: string | undefined;
  onKind: (kind: SnippetKind) => void;
};

/** The kinds of code as tabs, the code of the chosen one, and a button that copies it. */
export function SnippetTabs({ words, kind, code, note, onKind }: Props) {
  const area = useRef<HTMLTextAreaElement>(null);
  const [result, setResult] = useState({ of: '', said: '' });
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    const next = neighbour(kind, event.key, getComputedStyle(event.currentTarget).direction === 'rtl');
    if (next === undefined) return;
    event.preventDefault();
    onKind(next);
    document.getElementById(`embed-this-tab-${next}`)?.focus();
  };
  const copy = async () => {
    if (area.current === null) return;
    setResult({ of: code, said: (await copyText(area.current)) ? words.copied : words.selected });
  };
  return (
    <>
      <div className="embed-this-tabs" role="tablist" aria-label={words.kinds}>
        {snippetKinds.map((one) => (
          <button
            key={one}
            type="button"
            role="tab"
            id={`embed-this-tab-${one}`}
            aria-selected={one === kind}
            aria-controls="embed-this-code"
            tabIndex={one === kind ? 0 : -1}
            onKeyDown={onKeyDown}
            onClick={() => onKind(one)}
          >
            {kindWords(one, words).name}
          </button>
        ))}
      </div>
      <div
        className="embed-this-code"
        role="tabpanel"
        id="embed-this-code"
        aria-labelledby={`embed-this-tab-${kind}`}
      >
        <p>{note ?? kindWords(kind, words).hint}</p>
        <textarea
          ref={area}
          aria-label={words.code}
          readOnly
          rows={kind === 'oembed' ? 2 : 8}
          spellCheck={false}
          dir="ltr"
          value={code}
          onFocus={({ target }) => target.select()}
        />
        <div className="embed-this-copy">
          <button type="button" onClick={() => void copy()}>
            {words.copy}
          </button>
          {/* Of this code, and not of what stood here before. */}
          <p role="status">{result.of === code && result.said}</p>
        </div>
      </div>
    </>
  );
}

/** The tab a key leads to from another; undefined for keys that lead to none. */
function neighbour(kind: SnippetKind, key: string, isRtl: boolean): SnippetKind | undefined {
  const at = snippetKinds.indexOf(kind);
  const forward = isRtl ? 'ArrowLeft' : 'ArrowRight';
  const back = isRtl ? 'ArrowRight' : 'ArrowLeft';
  if (key === forward) return snippetKinds[(at + 1) % snippetKinds.length];
  if (key === back) return snippetKinds.at(at - 1);
  if (key === 'Home') return snippetKinds[0];
  return key === 'End' ? snippetKinds.at(-1) : undefined;
}

function kindWords(kind: SnippetKind, words: Words): { name: string; hint: string } {
  return {
    frame: { name: words.kindFrame, hint: words.hintFrame },
    script: { name: words.kindScript, hint: words.hintScript },
    pym: { name: words.kindPym, hint: words.hintPym },
    amp: { name: words.kindAmp, hint: words.hintAmp },
    picture: { name: words.kindPicture, hint: words.hintPicture },
    oembed: { name: words.kindOembed, hint: words.hintOembed },
  }[kind];
}
