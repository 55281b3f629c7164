import { useEffect, useRef, useState } from 'react';
import { formatSnippet, isWithoutScript, type SnippetKind } from '../../embed/snippets/formats.ts';
import { defaultOptions, type EmbedOptionValues, frameUrl } from '../../embed/snippets/options.ts';
import { socialSize } from '../../viewModel/share.ts';
import type { EmbedDialogData } from '../../viewModel/tools.ts';
import { EmbedOptions } from './EmbedOptions.tsx';
import { SnippetTabs } from './SnippetTabs.tsx';

const widths = ['phone', 'column', 'full'] as const;
type Width = (typeof widths)[number];

type Props = {
  words: EmbedDialogData['words'];
  language: EmbedDialogData['languages'][number];
  choice: EmbedOptionValues;
  /** Whether the code is for the picture, in place of a frame. */
  isPicture: boolean;
};

/** The frame or the picture as it will be: on a phone, in a column of text, or as wide as there is room. */
export function EmbedPreview({ words, language, choice, isPicture }: Props) {
  const { home, image, imageAlt, title } = language;
  const [width, setWidth] = useState<Width>('phone');
  const src = frameUrl({ home }, choice);
  const names = { phone: words.previewPhone, column: words.previewColumn, full: words.previewFull };
  return (
    <section className="embed-this-preview" aria-labelledby="embed-this-preview">
      <h3 id="embed-this-preview">{words.preview}</h3>
      <div className="embed-this-widths" role="group" aria-label={words.previewWidth}>
        {widths.map((one) => (
          <button key={one} type="button" aria-pressed={one === width} onClick={() => setWidth(one)}>
            {names[one]}
          </button>
        ))}
      </div>
      <div className="embed-this-frame">
        {isPicture ? (
          <img src={image} alt={imageAlt} lang={language.lang} data-width={width} {...socialSize} />
        ) : (
          // Made anew for every address: an existing frame that goes elsewhere would add to the history.
          <iframe
            key={src}
            src={src}
            title={title}
            sandbox="allow-scripts allow-popups allow-popups-to-escape-sandbox"
            data-width={width}
            data-theme={choice.theme}
            height={choice.height}
          />
        )}
      </div>
    </section>
  );
}

type EmbedDialogProps = {
  embedding: EmbedDialogData;
  /** The language of the page, which the code is for until another is chosen. */
  locale: string;
  /** Origin of the explainer, without a last slash. */
  site: string;
  closeWord: string;
  onClosed: () => void;
};

/** The dialog for publishers: what to show, how it will look, and the code to paste. */
export function EmbedDialog({ embedding, locale, site, closeWord, onClosed }: EmbedDialogProps) {
  const { words, languages, root, terms } = embedding;
  const dialog = useRef<HTMLDialogElement>(null);
  const [code, setCode] = useState(locale);
  const [choice, setChoice] = useState<EmbedOptionValues>(defaultOptions);
  const [kind, setKind] = useState<SnippetKind>('frame');
  useEffect(() => {
    dialog.current?.showModal();
  }, []);
  const language = languages.find((one) => one.code === code) ?? languages[0];
  if (language === undefined) return null;
  const { home, image, ...named } = language;
  const embedded = { ...named, home: site + home, root: site + root, image: site + image };
  return (
    <dialog className="embed-this" ref={dialog} aria-labelledby="embed-this-title" onClose={onClosed}>
      <div className="embed-this-top">
        <h2 id="embed-this-title">{words.heading}</h2>
        <button type="button" onClick={() => dialog.current?.close()}>
          {closeWord}
        </button>
      </div>
      <p>{words.intro}</p>
      <div className="embed-this-columns">
        <div>
          <EmbedOptions
            words={words}
            languages={languages}
            language={language}
            choice={choice}
            onLanguage={setCode}
            onChoice={(changes) => setChoice({ ...choice, ...changes })}
          />
          <SnippetTabs
            words={words}
            kind={kind}
            code={formatSnippet(kind, embedded, choice, words.ampMore)}
            note={choice.layout === 'stage' && isWithoutScript(kind) ? words.stageNote : undefined}
            onKind={setKind}
          />
        </div>
        <EmbedPreview words={words} language={language} choice={choice} isPicture={kind === 'picture'} />
      </div>
      <p className="embed-this-terms">{[words.privacy, ...terms].join(' ')}</p>
    </dialog>
  );
}
