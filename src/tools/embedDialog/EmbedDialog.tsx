import { useState } from 'react';
import { formatSnippet, isWithoutScript, type SnippetKind } from '../../embed/snippets/formats.ts';
import { defaultOptions, type EmbedOptionValues } from '../../embed/snippets/options.ts';
import { Dialog } from '../../ui/Dialog.tsx';
import type { EmbedDialogData } from '../../viewModel/tools.ts';
import { EmbedOptions } from './EmbedOptions.tsx';
import { EmbedPreview } from './EmbedPreview.tsx';
import { SnippetTabs } from './SnippetTabs.tsx';

type Props = {
  embedding: EmbedDialogData;
  /** The language of the page, which the code is for until another is chosen. */
  locale: string;
  /** Origin of the explainer, without a last slash. */
  site: string;
  closeWord: string;
  onClosed: () => void;
};

/** The dialog for publishers: what to show, how it will look, and the code to paste. */
export function EmbedDialog({ embedding, locale, site, closeWord, onClosed }: Props) {
  const { words, languages, root, terms } = embedding;
  const [code, setCode] = useState(locale);
  const [choice, setChoice] = useState<EmbedOptionValues>(defaultOptions);
  const [kind, setKind] = useState<SnippetKind>('frame');
  const language = languages.find((one) => one.code === code) ?? languages[0];
  if (language === undefined) return null;
  const { home, image, ...named } = language;
  const embedded = { ...named, home: site + home, root: site + root, image: site + image };
  return (
    <Dialog className="embed-this" title={words.heading} closeWord={closeWord} onClosed={onClosed}>
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
      <p className="embed-this-terms">{terms}</p>
    </Dialog>
  );
}
