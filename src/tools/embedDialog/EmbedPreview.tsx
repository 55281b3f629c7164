import { useState } from 'react';
import { type EmbedOptionValues, frameUrl } from '../../embed/snippets/options.ts';
import { socialSize } from '../../viewModel/share.ts';
import type { EmbedDialogData } from '../../viewModel/tools.ts';

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
