import { formatValue } from '../i18n/formats.ts';
import { localeOf } from '../i18n/messages.ts';
import { buildPath, type Opened } from '../model/routes.ts';
import type { Fact, Locale, Source, Story, Words } from '../model/types.ts';
import { langAt } from '../model/untranslated.ts';

/** One story in one language under one path: what every view builder looks things up in. */
export type LocalizedContent = {
  story: Story;
  words: Words;
  /** Its code: the name of its folder. */
  locale: string;
  /** How it is formatted, written and shown. */
  language: Locale;
  /** Where the site is served; starts and ends with a slash. */
  root: string;
  /** Where this language of it is: the root for the story's first language, a folder below it for the others. */
  base: string;
  fact: (id: string) => Fact;
  source: (id: string) => Source;
  /** 1-based place of a source in the list of sources. */
  sourceNumber: (id: string) => number;
  countryName: (code: string) => string;
  figure: (name: string, variant?: string) => string;
  href: (opened: Opened) => string;
  /** The `lang` of the string at a path such as `chapters.why.title` where it is not translated; undefined where it is. */
  langAt: (path: string) => string | undefined;
  /** How the story's first language, in which untranslated sentences stand, writes figures; undefined in it. */
  first: Pick<LocalizedContent, 'language' | 'figure'> | undefined;
};

/** Content whose look-ups cannot miss: the story has been checked, so a miss is our own mistake and throws. */
export function createContent(story: Story, locale: string, root: string): LocalizedContent {
  const base = baseOf(story, locale, root);
  const words = story.words[locale];
  if (words === undefined)
    throw new Error(`The story has no words in "${locale}": add it to locales in story.json.`);
  const language = localeOf(story, locale);
  const [firstLocale = locale] = story.meta.locales;
  const first = locale === firstLocale ? undefined : createContent(story, firstLocale, root);
  const facts = new Map(story.facts.map((fact) => [fact.id, fact]));
  const sources = new Map(story.sources.map((source, index) => [source.id, { source, number: index + 1 }]));
  const regions = new Map(story.participants.map(({ code, region }) => [code, region]));
  const names = new Intl.DisplayNames(language.tag, { type: 'region' });
  const found = <T>(value: T | undefined, what: string): T => {
    if (value === undefined)
      throw new Error(`The story has no ${what}, though its check should have said so.`);
    return value;
  };
  return {
    story,
    words,
    locale,
    language,
    root,
    base,
    first,
    fact: (id) => found(facts.get(id), `fact ${id}`),
    source: (id) => found(sources.get(id), `source ${id}`).source,
    sourceNumber: (id) => found(sources.get(id), `source ${id}`).number,
    countryName: (code) =>
      words.names.countries[code] ??
      found(names.of(found(regions.get(code), `participant ${code}`)), `name of ${code}`),
    figure: (name, variant) => {
      const value =
        name === 'asOf'
          ? { type: 'date' as const, value: story.meta.asOf, claim: null }
          : found(story.values[name], `figure ${name}`);
      return formatValue(value, language, words.names.units, variant);
    },
    href: (opened) => base + buildPath({ page: 'story', open: opened }).slice(1),
    langAt: (path) => first && langAt(words, path, first.language),
  };
}

/** The path a language is served under: the root for the first, `<root><code>/` for the others. */
export function baseOf({ meta }: Story, locale: string, root: string): string {
  return locale === meta.locales[0] ? root : `${root}${locale}/`;
}

/** The shape of a voice's marks: the first part of its id, so that all countries, for example, share one. */
export function shapeOf(voice: string): string {
  return voice.split('-')[0] ?? '';
}
