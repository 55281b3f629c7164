// @vitest-environment node
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { parseStory } from '../../src/model/loadStory.ts';
import { listFiles } from './files.mjs';
import { growStory } from './growStory.mjs';
import { root } from './paths.mjs';

const folder = join(root, 'src/content');
const names = (await listFiles(folder)).filter((file) => file.endsWith('.json'));
const files = Object.fromEntries(
  names.map((file) => [file, JSON.parse(readFileSync(join(folder, file), 'utf8'))]),
);
const before = JSON.stringify(files);
const grown = growStory(files, 10);

it('ten times the story has ten times its chapters, proposals and facts', () => {
  for (const file of ['chapters.json', 'proposals.json', 'facts.json'])
    expect([file, grown[file].length]).toEqual([file, files[file].length * 10]);
});

it('the longer story has no problem that the story has not', () => {
  const problems = (story) => {
    const parsed = parseStory(story);
    return parsed.ok ? [] : parsed.problems;
  };
  expect(problems(grown)).toEqual(problems(files));
});

it('a copied sentence rests on copies of its facts', () => {
  const claimsOf = (id) =>
    JSON.stringify(grown['locales/en/chapters.json'][id]).match(/"claims":\[[^\]]+\]/g);
  const [first] = files['chapters.json'];
  expect(claimsOf(`${first.id}-2`)).toHaveLength(claimsOf(first.id).length);
  for (const claims of claimsOf(`${first.id}-2`)) expect(claimsOf(first.id)).not.toContain(claims);
});

it('a copied sentence has words of its own, and the same figures and links', () => {
  const [{ id }] = files['chapters.json'];
  const [place, copy] = [id, `${id}-3`].map((one) => JSON.stringify(grown['locales/en/chapters.json'][one]));
  const marks = (text) => text.match(/\{\w[^}]*\}|\]\([^)]*\)/g);
  const title = grown['locales/en/chapters.json'][id].title;
  expect(place).toContain(title);
  expect(copy).not.toContain(title);
  expect(marks(copy).filter((mark) => mark.startsWith(']'))).toEqual(
    marks(place).filter((mark) => mark.startsWith(']')),
  );
});

it('once is the story itself, and the story is never changed', () => {
  expect(growStory(files, 1)).toEqual(files);
  expect(JSON.stringify(files)).toBe(before);
});
