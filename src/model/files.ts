import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { GenericSchema } from 'valibot';
import { type ReadJson, readJson } from './json.ts';
import { storyKeys } from './messageKeys.ts';
import { isRecord, type Problem, quote } from './problems.ts';
import { chaptersSchema, chapterWordsSchema } from './schema/chapters.ts';
import { chartsSchema, chartWordsSchema } from './schema/charts.ts';
import * as s from './schema/shared.ts';
import { languageCode } from './schema/shared.ts';
import * as w from './schema/words.ts';
import type { Story, WordFiles } from './types.ts';

type SharedFile = {
  file: string;
  schema: GenericSchema;
  /** What stands for the file where a story has none; without it the file must be there. */
  otherwise?: unknown;
};

/** The content files every language shares, by the name each has in a parsed story. */
export const sharedFiles: Record<Exclude<keyof Story, 'words'>, SharedFile> = {
  meta: { file: 'story.json', schema: s.storySchema },
  facts: { file: 'facts.json', schema: s.factsSchema },
  held: { file: 'held.json', schema: s.heldSchema },
  corrections: { file: 'corrections.json', schema: s.correctionsSchema },
  sources: { file: 'sources.json', schema: s.sourcesSchema },
  voices: { file: 'voices.json', schema: s.voicesSchema },
  participants: { file: 'participants.json', schema: s.participantsSchema },
  places: { file: 'places.json', schema: s.placesSchema },
  routes: { file: 'routes.json', schema: s.routesSchema },
  chapters: { file: 'chapters.json', schema: chaptersSchema },
  aliases: { file: 'aliases.json', schema: s.aliasesSchema, otherwise: { anchors: {}, steps: {} } },
  charts: { file: 'charts.json', schema: chartsSchema },
  proposals: { file: 'proposals.json', schema: s.proposalsSchema },
  map: { file: 'map.json', schema: s.mapSchema },
  landforms: { file: 'map/landforms.json', schema: s.landformsSchema, otherwise: [] },
  shapes: { file: 'map/shapes.json', schema: s.shapesSchema },
  values: { file: 'values.json', schema: s.valuesSchema },
};

/** The files of words each language has in its folder `locales/<code>/`. */
export const wordFiles: Record<keyof WordFiles, { file: string; schema: GenericSchema }> = {
  locale: { file: 'locale.json', schema: w.localeWordsSchema },
  opening: { file: 'opening.json', schema: w.openingWordsSchema },
  chapters: { file: 'chapters.json', schema: chapterWordsSchema },
  charts: { file: 'charts.json', schema: chartWordsSchema },
  proposals: { file: 'proposals.json', schema: w.proposalWordsSchema },
  countries: { file: 'countries.json', schema: w.countryWordsSchema },
  glossary: { file: 'glossary.json', schema: w.glossaryWordsSchema },
  notes: { file: 'notes.json', schema: w.notesWordsSchema },
  embed: { file: 'embed.json', schema: w.embedWordsSchema },
  quiz: { file: 'quiz.json', schema: w.quizWordsSchema },
  tools: { file: 'tools.json', schema: w.toolsWordsSchema },
  names: { file: 'names.json', schema: w.namesWordsSchema },
  embedding: { file: 'embedding.json', schema: w.embeddingWordsSchema },
  interface: { file: 'interface.json', schema: w.interfaceWordsSchema },
};

/** The names of the files of words, in the order their problems are listed. */
export const wordNames = Object.keys(wordFiles) as (keyof WordFiles)[];

/** Where a word file of a locale lives, from the story's folder: `locales/en/opening.json`. */
export function wordPath(locale: string, name: keyof WordFiles): string {
  return `locales/${locale}/${wordFiles[name].file}`;
}

/**
 * The languages that the `story.json` among `files` names, as far as they can be read: their words are looked at even
 * where the list is broken. None where there is no list.
 */
export function readLocales(files: Record<string, unknown>): string[] {
  const meta = files[sharedFiles.meta.file];
  const locales = isRecord(meta) && Array.isArray(meta['locales']) ? meta['locales'] : [];
  return locales.filter((locale) => typeof locale === 'string' && languageCode.test(locale));
}

/** The story whose words for the controls every other one may use. */
const house = () => join(import.meta.dirname, '../content');

/** Contents by path from the story's folder, and all that is wrong with a file itself. Build only. */
type ReadFiles = {
  files: Record<string, unknown>;
  /** Paths are whole. A file without contents has no problem of another kind. */
  problems: Problem[];
  warnings: Problem[];
};

/**
 * The files of the story in a folder, those of each language that its `story.json` lists included; nothing is thrown.
 *
 * A file that a story may do without, or a translation, is `undefined` where it is missing; any other is a problem, and so
 * is a file of JSON that nothing reads.
 */
export function readFiles(folder: string): ReadFiles {
  const problems: Problem[] = [];
  const read = (file: string, mayBeMissing: boolean): unknown => {
    const path = join(folder, file);
    if (mayBeMissing && !existsSync(path)) return undefined;
    const result = readFile(path);
    problems.push(
      ...result.problems.map((one) => ({ ...one, path: one.path === '' ? file : `${file}: ${one.path}` })),
    );
    return result.value;
  };
  const files: Record<string, unknown> = {};
  for (const { file, otherwise } of Object.values(sharedFiles)) {
    const value = read(file, otherwise !== undefined);
    files[file] = value === undefined ? otherwise : value;
  }
  const locales = readLocales(files);
  locales.forEach((locale, place) => {
    for (const name of wordNames) {
      const file = wordPath(locale, name);
      const lent = defaultedFiles.includes(name) ? readFile(join(house(), file)).value : undefined;
      const mayBeMissing = lent !== undefined || (place > 0 && name !== 'locale');
      const own = read(file, mayBeMissing);
      files[file] = fillDefaultMessages(own === undefined && lent !== undefined ? {} : own, lent);
    }
  });
  // Without the list of languages nobody knows which files are of one.
  if (locales.length > 0) problems.push(...findUnreadFiles(folder, locales));
  return { files, problems, warnings: findUnreadFolders(folder, locales) };
}

function readFile(path: string): ReadJson {
  try {
    return readJson(readFileSync(path));
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    const found = code === 'ENOENT' ? 'no such file' : code === 'EISDIR' ? 'a folder' : String(error);
    return { value: undefined, problems: [{ path: '', found, expected: 'a file of JSON' }] };
  }
}

/** The files of words that belong to the product more than to any story. */
export const defaultedFiles: readonly (keyof WordFiles)[] = ['interface', 'embed', 'embedding', 'tools'];

/**
 * A story's own words for the controls, with the house's wherever it has none: what a button is called is the
 * product's to say. Messages that speak of one story's event are never lent.
 *
 * @param own and `house`: one such file of one language, as read; what is no record is left for the check to report
 */
export function fillDefaultMessages(own: unknown, house: unknown): unknown {
  if (!isRecord(own) || !isRecord(house)) return own;
  const lent = Object.entries(house).filter(([key]) => !storyKeys.some((one) => one === key));
  return { ...Object.fromEntries(lent), ...own };
}

const listFolder = (folder: string): string[] =>
  statSync(folder, { throwIfNoEntry: false })?.isDirectory() === true ? readdirSync(folder).toSorted() : [];

/**
 * Files of JSON beside the story's own: what is written there would be published nowhere. A name in other capitals counts
 * as another, because it is one where the site is built. `map` has a guide and tools of its own.
 */
function findUnreadFiles(folder: string, locales: string[]): Problem[] {
  const shared = Object.values(sharedFiles).map(({ file }) => file);
  const words = wordNames.map((name) => wordFiles[name].file);
  const findIn = (within: string, known: string[]) =>
    listFolder(join(folder, within))
      .filter((name) => /\.json$/i.test(name) && !known.includes(name))
      .map((name) => ({
        path: `${within}${name}`,
        found: 'a file that nothing reads',
        expected: `one of ${known.filter((one) => !one.includes('/')).join(', ')}`,
      }));
  return [findIn('', shared), ...locales.map((locale) => findIn(`locales/${locale}/`, words))].flat();
}

/** Folders of languages that the story does not have, or not yet. */
function findUnreadFolders(folder: string, locales: string[]): Problem[] {
  return listFolder(join(folder, 'locales'))
    .filter((name) => languageCode.test(name) && !locales.includes(name))
    .map((name) => ({
      path: `locales/${name}`,
      found: 'a language that is not published',
      expected: `${quote(name)} among locales of story.json`,
      isWarning: true,
    }));
}
