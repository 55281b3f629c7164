import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readFiles, wordNames, wordPath } from '../../src/model/files.ts';
import { mapStrings } from '../../src/model/strings.ts';
import type { StoryMeta, WordFiles } from '../../src/model/types.ts';

/** A letter of another alphabet for each Latin one: no language, but read from the right. */
const hebrew = 'אבקדהפגחיכקלמנופקרסתוושחיז';

/**
 * A copy of a story with one language more, made of nothing but files: its folder of words, and its code in the lists
 * of `story.json`. Its words are the story's English in other letters; how it is written comes from a fixture.
 */
export function addLanguage(from: string, to: string, code: string): void {
  rmSync(to, { recursive: true, force: true });
  cpSync(from, to, { recursive: true });
  const { files } = readFiles(from);
  const english = Object.fromEntries(wordNames.map((name) => [name, files[wordPath('en', name)]]));
  const words = mapStrings(english as WordFiles, (pieces) => pieces.map(respell));
  const locale = JSON.parse(readFileSync(`tests/fixtures/locales/${code}/locale.json`, 'utf8')) as unknown;
  mkdirSync(join(to, 'locales', code));
  for (const name of wordNames)
    writeFileSync(
      join(to, wordPath(code, name)),
      JSON.stringify(name === 'locale' ? locale : words[name], null, 1),
    );
  const meta = files['story.json'] as StoryMeta;
  meta.locales.push(code);
  meta.translations[code] = { from: 'en', date: meta.asOf, reviewed: false };
  writeFileSync(join(to, 'story.json'), JSON.stringify(meta, null, 1));
}

function respell(text: string): string {
  return text.replace(/[a-z]/gi, (letter) => hebrew.charAt(letter.toLowerCase().charCodeAt(0) - 97));
}
