import { type ReactNode, useId, useState } from 'react';
import {
  choosableLayouts,
  choosableThemes,
  type EmbedOptionValues,
  heights,
  readHeight,
} from '../../embed/snippets/options.ts';
import { fill } from '../../i18n/messages.ts';
import type { EmbedDialogData } from '../../viewModel/tools.ts';

type Language = EmbedDialogData['languages'][number];
type Words = EmbedDialogData['words'];
type Props = {
  words: Words;
  languages: Language[];
  language: Language;
  choice: EmbedOptionValues;
  onLanguage: (code: string) => void;
  onChoice: (changes: Partial<EmbedOptionValues>) => void;
};

/** What a publisher may choose for a frame. */
export function EmbedOptions({ words, languages, language, choice, onLanguage, onChoice }: Props) {
  const [height, setHeight] = useState(String(choice.height));
  const hint = useId();
  return (
    <fieldset className="embed-this-options">
      <legend>{words.options}</legend>
      <Choice label={words.language} value={language.code} onChange={onLanguage}>
        {languages.map(({ code, name, lang }) => (
          <option key={code} value={code} lang={lang}>
            {name}
          </option>
        ))}
      </Choice>
      <Choice
        label={words.theme}
        value={choice.theme}
        onChange={(value) => onChoice({ theme: choosableThemes.find((one) => one === value) ?? 'light' })}
      >
        {choosableThemes.map((theme) => (
          <option key={theme} value={theme}>
            {themeWord(theme, words)}
          </option>
        ))}
      </Choice>
      <Choice
        label={words.layout}
        value={choice.layout}
        onChange={(value) => onChoice({ layout: choosableLayouts.find((one) => one === value) ?? 'auto' })}
      >
        {choosableLayouts.map((layout) => (
          <option key={layout} value={layout}>
            {layoutWord(layout, words)}
          </option>
        ))}
      </Choice>
      <Choice
        label={words.start}
        value={choice.step ?? language.steps[0]?.id ?? ''}
        onChange={(value) => onChoice({ step: value === language.steps[0]?.id ? undefined : value })}
      >
        {language.steps.map(({ id, title }) => (
          <option key={id} value={id} lang={language.lang}>
            {title}
          </option>
        ))}
      </Choice>
      <label>
        {words.height}
        <input
          type="number"
          min={heights.least}
          max={heights.most}
          step={10}
          value={height}
          aria-describedby={hint}
          onChange={({ target }) => {
            setHeight(target.value);
            onChoice({ height: readHeight(target.value) });
          }}
          onBlur={() => setHeight(String(choice.height))}
        />
        <small id={hint}>{fill(words.heightRange, heights)}</small>
      </label>
    </fieldset>
  );
}

type ChoiceProps = { label: string; value: string; onChange: (value: string) => void; children: ReactNode };

function Choice({ label, value, onChange, children }: ChoiceProps) {
  return (
    <label>
      {label}
      <select value={value} onChange={({ target }) => onChange(target.value)}>
        {children}
      </select>
    </label>
  );
}

function themeWord(theme: EmbedOptionValues['theme'], words: Words): string {
  return { light: words.themeLight, dark: words.themeDark, auto: words.themeAuto }[theme];
}

function layoutWord(layout: EmbedOptionValues['layout'], words: Words): string {
  return {
    auto: words.layoutAuto,
    stepper: words.layoutStepper,
    stack: words.layoutStack,
    stage: words.layoutStage,
    scroll: words.layoutScroll,
    static: words.layoutStatic,
  }[layout];
}
