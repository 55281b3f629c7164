import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readFiles, sharedFiles, wordNames, wordPath } from '../../src/model/files.ts';
import { parseStory } from '../../src/model/loadStory.ts';
import { isRecord } from '../../src/model/problems.ts';
import { mapStrings } from '../../src/model/strings.ts';
import type { Story, StoryMeta, WordFiles } from '../../src/model/types.ts';

const { files } = readFiles(process.env['STORY'] ?? 'src/content');

/** The language whose words are changed: the one the rules on English wording look at. */
export const locale = 'en';

/** A copy of all content that may be changed at will, under the names it has in a parsed story. */
type Draft = Omit<Story, 'words'> & { words: WordFiles };

const sharedNames = Object.keys(sharedFiles) as (keyof typeof sharedFiles)[];
const shared = Object.fromEntries(sharedNames.map((name) => [name, files[sharedFiles[name].file]]));
const words = Object.fromEntries(wordNames.map((name) => [name, files[wordPath(locale, name)]]));

export const draft = (): Draft => {
  const copy = structuredClone({ ...shared, words }) as unknown as Draft;
  // One language is enough to try a rule on; the others would report the same again.
  copy.meta.locales = [locale];
  return copy;
};

/** A draft as the files it was read from, by path. */
export function toFiles(changed: Draft): Record<string, unknown> {
  return Object.fromEntries([
    ...sharedNames.map((name) => [sharedFiles[name].file, changed[name]]),
    ...wordNames.map((name) => [wordPath(locale, name), changed.words[name]]),
  ]);
}

/** What the content check says of the story after a change: all its problems, or none. */
export function problemsAfter(change: (story: Draft) => void): string[] {
  const changed = draft();
  change(changed);
  return problemsOf(toFiles(changed));
}

function problemsOf(changed: Record<string, unknown>): string[] {
  const parsed = parseStory(changed);
  return parsed.ok ? [] : parsed.problems;
}

/** All that ends a string, an attribute, a tag, a script or a line of script somewhere. No digits: prose may hold none. */
export const hostile = `"'\`--><img/src=x/onerror=alert()></title></style></script><script>alert()</script>&lt;\u2028javascript:alert()`;
/** Where each token stands, by token. */
type Tokens = Map<string, string>;

type Hostile = { files: Record<string, unknown>; story: Story; tokens: Tokens };

/**
 * The story with the hostile text, after a token of its own, at the end of every string that the content check takes for
 * words. Which strings are ids, names of figures or choices from a list the check says itself: it refuses them, and they are
 * left as they were. Where words may not be that many, the hostile ones stand alone.
 */
export function poisonStory(): Hostile {
  const spared = new Set<string>();
  const short = new Set<string>();
  for (;;) {
    const { files, tokens } = poisonFiles(spared, short);
    const parsed = parseStory(files);
    if (parsed.ok) return { files, story: parsed.story, tokens };
    const before = spared.size + short.size;
    for (const problem of parsed.problems) {
      for (const [token] of problem.matchAll(/q[a-j]{5}q/g)) spared.add(tokens.get(token) ?? '');
      const [, name, path] = /(\w+)\.json: ([\w.[\]-]+): found \d+ words/.exec(problem) ?? [];
      if (path === undefined) continue;
      const start = `words.${name}.${path.replace(/\[(\d+)\]/g, '.$1')}.`;
      // Alone they are still too many: most of them stay what they are.
      if (short.has(start))
        for (const at of [...tokens.values()].filter((one) => one.startsWith(start)).slice(2)) spared.add(at);
      short.add(start);
    }
    if (spared.size + short.size === before) throw new Error(parsed.problems.slice(0, 20).join('\n'));
  }
}

function poisonFiles(spared: Set<string>, short: Set<string>): Omit<Hostile, 'story'> {
  const tokens: Tokens = new Map();
  const poison = (node: unknown, path: string): unknown => {
    if (typeof node === 'string') {
      if (spared.has(path)) return node;
      return ([...short].some((start) => path.startsWith(start)) ? '' : node) + mark(path, tokens);
    }
    if (Array.isArray(node)) return node.map((one, index) => poison(one, `${path}.${index}`));
    if (!isRecord(node)) return node;
    return Object.fromEntries(
      Object.entries(node).map(([key, value]) => [key, poison(value, `${path}.${key}`)]),
    );
  };
  const story = draft();
  // The hostile text makes the story longer than it may be.
  delete (story.meta as { limits?: unknown }).limits;
  story.words = poison(story.words, 'words') as Draft['words'];
  story.facts = poison(story.facts, 'facts') as Draft['facts'];
  story.sources = poison(story.sources, 'sources') as Draft['sources'];
  for (const { code, endonym } of story.participants) endonym.text += mark(`endonym.${code}`, tokens);
  return { files: toFiles(story), tokens };
}

function mark(path: string, tokens: Tokens): string {
  const letters = String(10_000 + tokens.size).replace(/\d/g, (digit) => 'abcdefghij'.charAt(Number(digit)));
  const token = `q${letters}q`;
  tokens.set(token, path);
  return `${token}${hostile}`;
}

/** A letter of another alphabet for each Latin one: no language, but read from the right. */
const hebrew = 'אבקדהפגחיכקלמנופקרסתוושחיז';

/**
 * A copy of a story with one language more, made of nothing but files: its folder of words, and its code in the lists
 * of `story.json`. Its words are the story's English in other letters; how it is written comes from a fixture.
 */
export function addLanguage(from: string, to: string, code: string): void {
  const { files } = copyWithLanguage(from, to, code);
  const english = Object.fromEntries(wordNames.map((name) => [name, files[wordPath('en', name)]]));
  const words = mapStrings(english as WordFiles, (pieces) => pieces.map(respell));
  const locale = JSON.parse(readFileSync(`tests/fixtures/locales/${code}/locale.json`, 'utf8')) as unknown;
  mkdirSync(join(to, 'locales', code));
  for (const name of wordNames)
    writeFileSync(
      join(to, wordPath(code, name)),
      JSON.stringify(name === 'locale' ? locale : words[name], null, 1),
    );
}

/** A copy of the story with one language more, as far as the translator of a fixture got: whole files may be missing. */
export function addFixtureLanguage(from: string, to: string, code: string): void {
  copyWithLanguage(from, to, code);
  cpSync(`tests/fixtures/locales/${code}`, join(to, 'locales', code), { recursive: true });
}

function copyWithLanguage(from: string, to: string, code: string) {
  rmSync(to, { recursive: true, force: true });
  cpSync(from, to, { recursive: true });
  const read = readFiles(from);
  const meta = structuredClone(read.files['story.json']) as StoryMeta;
  meta.locales.push(code);
  meta.translations[code] = { from: 'en', date: meta.asOf, reviewed: false };
  writeFileSync(join(to, 'story.json'), JSON.stringify(meta, null, 1));
  return read;
}

function respell(text: string): string {
  return text.replace(/[a-z]/gi, (letter) => hebrew.charAt(letter.toLowerCase().charCodeAt(0) - 97));
}

/**
 * Every word by which a story's participants and places are known: names in all its languages, endonyms, slugs, ids
 * and codes. Lines of a name broken for the map, and spellings that stand beside each other, count singly.
 */
function namesOf({ participants, places, words }: Story): { codes: string[]; names: string[] } {
  const inWords = Object.values(words).flatMap(({ names, locale }) => {
    const platform = new Intl.DisplayNames(locale.tag, { type: 'region' });
    return [
      ...participants.flatMap(({ code, region }) => names.countries[code] ?? platform.of(region) ?? []),
      ...places.flatMap(({ id }) => names.places[id]?.split(' / ') ?? []),
    ];
  });
  const shared = participants.flatMap(({ slug, endonym }) => [slug, endonym.text]);
  return {
    codes: participants.map(({ code }) => code),
    names: [...new Set([...inWords, ...shared, ...places.map(({ id }) => id)])],
  };
}

/**
 * What finds any of a story's names in a text: codes in capitals with no letter beside them, names as whole words in any case.
 * Scripts that set no spaces have no whole words, so their names are found anywhere.
 */
export function namePattern(story: Story): RegExp {
  const { codes, names } = namesOf(story);
  const escaped = names.map((name) => {
    const literal = name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
    const spelt = literal.replace(/\p{L}/gu, (letter) => {
      const [low, high] = [letter.toLowerCase(), letter.toUpperCase()];
      return low === high || high.length > 1 ? letter : `[${low}${high}]`;
    });
    return /\p{Script=Han}/u.test(name) ? spelt : `(?<!\\p{L})${spelt}(?!\\p{L})`;
  });
  const asCode = codes.map((code) => `(?<![A-Za-z])${code}(?![A-Za-z])`);
  return new RegExp([...escaped, ...asCode].join('|'), 'gu');
}
