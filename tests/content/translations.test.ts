import { describe, expect, test } from 'vitest';
import { wordPath } from '../../src/model/files.ts';
import type { Words } from '../../src/model/types.ts';
import { draft, locale as first, problemsOf, toFiles } from '../support/storyFiles.ts';

/** A second language whose words are those of the first, until a test changes them. */
const second = 'qaa';

/** What the check says when the second language differs from the first by `change`. */
function problemsAfter(change: (words: Words) => void): string[] {
  const story = draft();
  story.meta.locales.push(second);
  story.meta.translations[second] = { from: first, date: '2026-01-01', reviewed: false };
  const words = structuredClone(story.words);
  words.locale.lang = second;
  change(words);
  const files = toFiles(story);
  for (const name of Object.keys(words) as (keyof Words)[]) files[wordPath(second, name)] = words[name];
  return problemsOf(files);
}

const real = draft();
const chapter = Object.keys(real.words.chapters)[0] ?? '';
const unit = Object.values(real.values).find((value) => value.type === 'quantity')?.unit ?? '';
const at = (file: keyof Words, path: string) => `locales/${second}/${file}.json: ${path}`;

test('a language that says the same in other words has no problem', () => {
  const problems = problemsAfter(({ opening, chapters, interface: ui }) => {
    opening.headline = 'Quite another headline';
    opening.dateline.text = opening.dateline.text.replace(/^\p{L}+/u, 'Elsewhere');
    ui.close = 'Shut';
    (chapters[chapter] ?? { title: '' }).title = 'Another title';
  });
  expect(problems).toEqual([]);
});

type Mistake = [mistake: string, change: (words: Words) => void, lines: string[]];

describe('a language other than the first', () => {
  const mistakes: Mistake[] = [
    [
      'a sentence left out',
      ({ opening }) => opening.standfirst.pop(),
      [`${at('opening', `standfirst[${real.words.opening.standfirst.length - 1}]`)}: found nothing`],
    ],
    [
      'a sentence more',
      ({ opening }) => opening.standfirst.push({ text: 'More.', claims: [], signpost: true }),
      [`${at('opening', `standfirst[${real.words.opening.standfirst.length}]`)}: found "More."`],
    ],
    [
      'an empty message',
      ({ interface: ui }) => {
        ui.close = ' ';
      },
      [`${at('interface', 'close')}: found `],
    ],
    [
      'a message left out and one nobody asks for',
      ({ interface: ui }) => {
        Object.assign(ui, { close: undefined, shut: 'Shut' });
      },
      [`${at('interface', 'close')}: found nothing`, `${at('interface', 'shut')}: found `],
    ],
    [
      'another gap to fill in a message',
      ({ interface: ui }) => {
        ui.progress = ui.progress.replace('{n}', '{m}');
      },
      [`${at('interface', 'progress')}: found {m} {total}, expected {n} {total}, as in ${first}`],
    ],
    [
      'another figure in a sentence',
      ({ opening }) => {
        opening.dateline.text += ' {asOf}';
      },
      [`${at('opening', 'dateline')}: found `],
    ],
    [
      'another fact under a sentence',
      ({ opening }) => {
        opening.dateline.claims = [real.facts[0]!.id];
      },
      [`${at('opening', 'dateline')}: found ${real.facts[0]!.id} `],
    ],
    [
      'another fact under a title',
      ({ proposals }) => {
        const [slug = ''] = Object.keys(proposals);
        Object.assign(proposals[slug] ?? {}, { titleClaim: real.facts[0]!.id });
      },
      [`${at('proposals', `${Object.keys(real.words.proposals)[0]}.titleClaim`)}: found `],
    ],
    [
      'a name of nothing',
      ({ names }) => {
        names.topics['nothing'] = 'Nothing';
      },
      [`${at('names', 'topics.nothing')}: found "Nothing"`],
    ],
    [
      'a unit without a form for one of its numbers',
      ({ names }) => {
        delete names.units[unit]?.other;
      },
      [`${at('names', `units.${unit}.other`)}: found nothing`],
    ],
    [
      'a typed number in a message',
      ({ interface: ui }) => {
        ui.close += ' 2';
      },
      [`${at('interface', 'close')}: found the typed number "2"`],
    ],
  ];
  for (const [mistake, change, lines] of mistakes)
    test(`may not have ${mistake}: it is reported where it stands, and nothing else is`, () => {
      const problems = problemsAfter(change);
      expect(problems).toHaveLength(lines.length);
      for (const line of lines)
        expect(
          problems.some((problem) => problem.startsWith(line)),
          `${line} in ${problems.join('\n')}`,
        ).toBe(true);
    });
});

describe('a large number in words', () => {
  const spelled: [lang: string, words: string, found: string][] = [
    ['en', 'some ninety billion dollars', 'billion'],
    ['zh', '约九百四十八亿美元', '九百'],
    ['zh', '二〇二五年', '二〇二五'],
    ['ru', 'около девяноста миллиардов', 'миллиардов'],
  ];
  for (const [lang, words, found] of spelled)
    test(`“${words}” is refused as a typed digit is`, () => {
      const story = draft();
      story.meta.locales = [lang];
      story.words.locale.lang = lang;
      story.words.opening.headline = words;
      const files = toFiles(story);
      for (const name of Object.keys(story.words) as (keyof Words)[])
        files[wordPath(lang, name)] = story.words[name];
      expect(problemsOf(files)).toContain(
        `locales/${lang}/opening.json: headline: found the number in words "${found}", expected a figure placed from values.json as {name}`,
      );
    });

  test('small numbers and words that only look like large ones are words', () => {
    const story = draft();
    const files = toFiles(story);
    for (const lang of ['zh', 'ru']) {
      const other = structuredClone(story);
      other.meta.locales = [lang];
      other.words.locale.lang = lang;
      other.words.opening.headline = lang === 'zh' ? '十二份文件，五项提议' : 'сотрудничество двенадцати';
      for (const name of Object.keys(other.words) as (keyof Words)[])
        files[wordPath(lang, name)] = other.words[name];
      expect(
        problemsOf({ ...files, 'story.json': other.meta }).filter((line) => line.includes('headline')),
      ).toEqual([]);
    }
  });
});
