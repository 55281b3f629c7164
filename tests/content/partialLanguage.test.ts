import { describe, expect, it } from 'vitest';
import { loadFontMetrics } from '../../scripts/build/fontMetrics.ts';
import { fillPlural } from '../../src/i18n/messages.ts';
import { readFiles, wordNames, wordPath } from '../../src/model/files.ts';
import { loadStory } from '../../src/model/loadStory.ts';
import { visitStrings } from '../../src/model/strings.ts';
import { createContent } from '../../src/viewModel/content.ts';
import { plainText } from '../../src/viewModel/lines.ts';
import { describeTranslation, toStoryData } from '../../src/viewModel/story.ts';
import { addFixtureLanguage } from '../support/storyFiles.ts';

/**
 * A fourth language as a translator leaves it after a week: Kazakh, its opening, one chapter, one country, the names and
 * some of the messages. It is not shipped.
 */
const folder = '.cache/added-language/kk';
addFixtureLanguage('src/content', folder, 'kk');
const metrics = loadFontMetrics();
const loaded = loadStory(folder, { canDraw: metrics.holds });
if (!loaded.ok) throw new Error(loaded.problems.join('\n'));
const { story, warnings } = loaded;
const content = createContent(story, 'kk', '/');
const { words, language } = content;
const { files } = readFiles(folder);

describe('a language that is partly translated', () => {
  const own = warnings.filter((line) => line.startsWith('locales/kk'));

  it('passes the check, which counts what is left', () => {
    expect(own[0]).toMatch(
      /^locales\/kk: found \d+ of \d+ texts untranslated \(.*chapters \d+, .*\), shown as in en, expected none$/,
    );
  });

  it('has each sentence shown, or named by the check: English has moved on since', () => {
    const listSentences = (code: string) => {
      const found: { text: string; at: string }[] = [];
      for (const name of wordNames)
        visitStrings(files[wordPath(code, name)], `locales/kk/${name}.json: `, {
          onSentence: ({ text }, at) => found.push({ text, at }),
        });
      return found;
    };
    const has = listSentences('kk');
    const english = new Set(listSentences('en').map(({ at }) => at));
    const shown = new Set<string>();
    for (const name of wordNames)
      visitStrings(words[name], '', {
        onSentence: ({ text, lang }) => {
          if (lang === undefined) shown.add(text);
        },
      });
    const lost = has.filter(({ text, at }) => english.has(at) && !shown.has(text));
    expect(lost.filter(({ at }) => !own.some((line) => line.startsWith(`${at}: found `)))).toEqual([]);
    expect(lost.length).toBeLessThan(has.length / 2);
  });

  it('shows English marked as such for all other sentences', () => {
    const marked: (string | undefined)[] = [];
    visitStrings([words.proposals, words.glossary, words.countries['UZB']], '', {
      onSentence: ({ lang }) => marked.push(lang),
    });
    expect(new Set(marked)).toEqual(new Set(['en']));
  });
});

describe('Kazakh', () => {
  const show = (text: string) => plainText(text, content).replaceAll('\u00a0', ' ');

  it('has its own plural forms in messages and units, and English ones spread over them', () => {
    expect(fillPlural(words.interface.statementsRemain, 1, language.tag)).toBe('1 мәлімдеме бөлектелді');
    expect(fillPlural(words.interface.statementsRemain, 5, language.tag)).toBe('5 мәлімдеме бөлектелді');
    expect(show('{kazVisaStay}')).toBe('30 күн');
    const { pluralCategories } = new Intl.PluralRules('kk').resolvedOptions();
    expect(Object.keys(words.embed.sources).toSorted()).toEqual(pluralCategories.toSorted());
  });

  it('has its own dates, numbers and names of countries', () => {
    expect(show('{meetingDate|weekday}')).toMatch(/2025 жылғы 26 сәуір, сенбі/);
    expect(show('{meetingDate|inMonth}')).toMatch(/2025 жылғы сәуірде/);
    expect(show('{tradeKazChina}')).toMatch(/^43,82 млрд /);
    expect(content.countryName('KAZ')).toBe('Қазақстан');
    expect(show(describeTranslation(content)?.words ?? '')).toMatch(
      /түпнұсқасы: ағылшын тілі\. 2026 жылғы 1 желтоқсан/,
    );
  });

  it('may set an ending right after a figure', () => {
    expect(show('{kazVisaStart}дан бастап {kazVisaStay}ге дейінгі визасыз режим')).toBe(
      '2023 жылғы 10 қарашадан бастап 30 күнге дейінгі визасыз режим',
    );
  });

  it('has letters of its own in pictures', () => {
    const face = { family: 'sans', weight: 600, size: 20 } as const;
    const letters = 'ӘәҒғҚқҢңӨөҰұҮүҺһІі';
    expect(Array.from(letters).filter((letter) => !metrics.holds(letter))).toEqual([]);
    for (const family of ['sans', 'serif'] as const)
      for (const letter of letters)
        expect(metrics.outline(letter, { ...face, family }, 0, 0)).toMatch(/^M.+Z$/s);
    const names = toStoryData(content).map.labels.map(({ text }) => text);
    expect(names).toEqual(expect.arrayContaining(['Қазақстан', 'Үрімжі', 'Аягөз', 'Моңғолия']));
    expect(names.filter((name) => !metrics.holds(name.replace('\n', ' ')))).toEqual([]);
  });
});
