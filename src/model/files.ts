import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { GenericSchema } from 'valibot';
import { storyKeys } from './messageKeys.ts';
import { formatProblem, isRecord, type Problem, quote } from './problems.ts';
import { chaptersSchema, chapterWordsSchema } from './schema/chapters.ts';
import { chartsSchema, chartWordsSchema } from './schema/charts.ts';
import * as s from './schema/shared.ts';
import { languageCode } from './schema/shared.ts';
import * as w from './schema/words.ts';
import type { Story, WordFiles } from './types.ts';

/** The value of a file, if it has one, and what is wrong with the file itself; paths are within the file. */
export type ReadJson = { value: unknown; problems: Problem[] };

/**
 * The value in a file of JSON.
 *
 * A byte-order mark and Windows line ends are fine. Bytes that are not UTF-8 are refused, because they would be read as
 * other letters than were meant, and so is a name that stands twice in one object: `JSON.parse` keeps the later one and
 * drops the other without a word.
 */
export function readJson(bytes: Uint8Array): ReadJson {
  let text: string;
  try {
    // The decoder takes a byte-order mark away.
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    const found = `bytes that are not UTF-8 in line ${lineOfBadByte(bytes)}`;
    return failed(found, 'a file saved as UTF-8, not in an older encoding such as Windows-1251');
  }
  try {
    return { value: JSON.parse(text) as unknown, problems: findRepeatedNames(text) };
  } catch (error) {
    return failed(String(error), 'a file of JSON');
  }
}

function failed(found: string, expected: string): ReadJson {
  return { value: undefined, problems: [{ path: '', found, expected }] };
}

/** The line of the first byte that no UTF-8 has there, counted from 1. */
function lineOfBadByte(bytes: Uint8Array): number {
  // A bad byte becomes U+FFFD, and nothing before it is lost.
  const [before = ''] = new TextDecoder('utf-8').decode(bytes).split('\ufffd');
  return before.split('\n').length;
}

/** A string, a mark or a bare word of JSON, after any white space. */
const token = /\s*(?:"((?:[^"\\]|\\.)*)"|[{}[\],:]|[^\s{}[\],:"]+)/gy;

/** An object or list being read: the lines of an object's names so far, and the name or place of the value that comes. */
type Level = { names: Map<string, number> | undefined; at: string; expectsName: boolean };

/** Names that stand twice in one object of a text that is known to be JSON. */
function findRepeatedNames(text: string): Problem[] {
  const problems: Problem[] = [];
  const levels: Level[] = [];
  let line = 1;
  for (const { 0: whole, 1: string } of text.matchAll(token)) {
    // Lines end only in the white space between tokens.
    line += whole.split('\n').length - 1;
    const mark = whole.trimStart();
    const level = levels.at(-1);
    if (mark === '{') levels.push({ names: new Map(), at: '', expectsName: true });
    else if (mark === '[') levels.push({ names: undefined, at: '[0]', expectsName: false });
    else if (mark === '}' || mark === ']') levels.pop();
    else if (mark === ',' && level !== undefined) {
      level.expectsName = level.names !== undefined;
      if (level.names === undefined) level.at = `[${Number(level.at.slice(1, -1)) + 1}]`;
    } else if (string !== undefined && level?.names !== undefined && level.expectsName) {
      level.expectsName = false;
      level.at = JSON.parse(`"${string}"`) as string;
      const before = level.names.get(level.at);
      if (before === undefined) level.names.set(level.at, line);
      else
        problems.push({
          path: joinPath(levels.map(({ at }) => at)),
          found: `${quote(level.at)} again in line ${line}, after line ${before}`,
          expected: 'each name only once',
        });
    }
  }
  return problems;
}

const joinPath = (parts: string[]) => parts.join('.').replaceAll('.[', '[');

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

/** Contents by path from the story's folder, and a line for all that is wrong with a file itself. Build only. */
export type ReadFiles = { files: Record<string, unknown>; unreadable: string[] };

/**
 * The files of the story in a folder, those of each language that its `story.json` lists included; nothing is thrown.
 *
 * A file that a story may do without, or a translation, is `undefined` where it is missing; any other is a problem.
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
  for (const { file, otherwise } of Object.values(sharedFiles))
    files[file] = read(file, otherwise !== undefined) ?? otherwise;
  readLocales(files).forEach((locale, place) => {
    for (const name of wordNames) {
      const file = wordPath(locale, name);
      const lent = defaultedFiles.includes(name) ? readFile(join(house(), file)).value : undefined;
      const mayBeMissing = lent !== undefined || (place > 0 && name !== 'locale');
      const own = read(file, mayBeMissing);
      files[file] = fillDefaultMessages(own === undefined && lent !== undefined ? {} : own, lent);
    }
  });
  return { files, unreadable: problems.map(formatProblem) };
}

function readFile(path: string): ReturnType<typeof readJson> {
  try {
    return readJson(readFileSync(path));
  } catch (error) {
    return {
      value: undefined,
      problems: [{ path: '', found: String(error), expected: 'a file of JSON' }],
    };
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
