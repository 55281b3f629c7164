import { describe, expect, it } from 'vitest';
import { parseAfterEditing } from '../../tests/support/brokenStory.ts';
import { fillFile, langAt } from './untranslated.ts';

const sentence = (text: string, ...claims: string[]) => ({ text, claims });

describe('fillFile', () => {
  const first = {
    title: 'Who came',
    items: [sentence('{n} came to [the town](place:town).', 'A01'), sentence('They left.', 'A02')],
    cells: [null],
    date: 'meetingDate',
  };

  it('takes a translation’s own words where they say the same', () => {
    const own = {
      title: '谁来了',
      items: [sentence('[镇上](place:town)来了{n}人。', 'A01'), sentence('走了。', 'A02')],
    };
    expect(fillFile('notes', first, own, 'zh')).toEqual({
      tree: { ...first, ...own },
      untranslated: [],
      unused: [],
      differing: [],
      total: 3,
    });
  });

  it.each([
    ['another fact', sentence('[镇上](place:town)来了{n}人。', 'A02'), 'A02 {n} place:town'],
    ['another figure', sentence('[镇上](place:town)来了{m}人。', 'A01'), 'A01 {m} place:town'],
    ['another link', sentence('来了{n}人。', 'A01'), 'A01 {n}'],
  ])(
    'takes the first language’s sentence where the translation has %s, and says what it has',
    (_, given, found) => {
      const { tree, untranslated, differing } = fillFile(
        'notes',
        first,
        { ...first, items: [given, first.items[1]] },
        'zh',
      );
      expect(tree).toEqual(first);
      expect(untranslated).toEqual(['items[0]']);
      expect(differing).toEqual([{ path: 'items[0]', found, expected: 'A01 {n} place:town' }]);
    },
  );

  it('takes what has no words for untranslated, not for another text', () => {
    const own = { ...first, title: '', items: [null, sentence('走了。', 'A02')] };
    expect(fillFile('notes', first, own, 'zh')).toMatchObject({
      untranslated: ['title', 'items[0]'],
      differing: [],
    });
  });

  it('says which gaps of a message differ', () => {
    expect(
      fillFile('interface', { progress: '{n} of {total}' }, { progress: '{n}' }, 'zh').differing,
    ).toEqual([{ path: 'progress', found: '{n}', expected: '{n} {total}' }]);
  });

  it('takes a whole file where there is none, and its ids in any case', () => {
    expect(fillFile('notes', first, undefined, 'zh')).toMatchObject({
      tree: first,
      untranslated: ['title', 'items[0]', 'items[1]'],
    });
    expect(fillFile('notes', first, { ...first, date: 'other' }, 'zh').tree).toEqual(first);
  });

  it('names what only the translation has', () => {
    const own = { ...first, items: [...first.items, sentence('More.', 'A03')], more: 'More' };
    expect(fillFile('notes', first, own, 'zh').unused).toEqual(['more', 'items[2]']);
  });

  it('takes plural forms as each language has them, and spreads borrowed ones over its numbers', () => {
    const forms = { one: '{n} day', other: '{n} days' };
    const russian = { one: '{n} день', few: '{n} дня', many: '{n} дней', other: '{n} дня' };
    expect(fillFile('embed', { sources: forms }, { sources: russian }, 'ru').tree).toEqual({
      sources: russian,
    });
    expect(fillFile('embed', { sources: forms }, {}, 'ru').tree).toEqual({
      sources: { one: '{n} day', few: '{n} days', many: '{n} days', other: '{n} days' },
    });
  });

  it('leaves a language the names of countries that are its own', () => {
    const names = { countries: { RUS: 'Russia' }, places: {} };
    const own = { countries: { RUS: '俄罗斯' }, onMap: { RUS: '俄' }, places: {} };
    expect(fillFile('names', names, own, 'zh')).toMatchObject({ tree: own, untranslated: [], unused: [] });
  });

  it('leaves a language whether its title of a proposal was published', () => {
    const own = { trust: { title: '坚持讲信修睦', published: true } };
    expect(fillFile('proposals', { trust: { title: 'Trust' } }, own, 'zh')).toMatchObject({
      tree: own,
      unused: [],
    });
  });
});

describe('a translation that lacks words', () => {
  const parsed = parseAfterEditing({
    'locales/zh/opening.json': (words) => {
      delete words.headline;
      words.standfirst.pop();
    },
    'locales/zh/glossary.json': (words) => {
      Object.values<{ meaning: { claims: string[] } }>(words)[0]?.meaning.claims.push('A01');
    },
  });
  const { en, zh } = parsed.ok ? parsed.story.words : {};

  it('stands in the first language there, each sentence with its lang and each string in the list', () => {
    expect(zh?.opening.headline).toBe(en?.opening.headline);
    expect(zh?.opening.standfirst.map(({ lang }) => lang)).toEqual([undefined, 'en']);
    expect(zh !== undefined && langAt(zh, 'opening.headline', { lang: 'en' })).toBe('en');
    expect(zh !== undefined && langAt(zh, 'opening.kicker', { lang: 'en' })).toBeUndefined();
    expect(zh?.untranslated.has('opening.standfirst[1]')).toBe(true);
    expect(en?.untranslated.size).toBe(0);
  });

  it('is counted by the check, by file', () => {
    const [warning = ''] = parsed.ok ? parsed.warnings : [];
    expect(warning).toMatch(
      /^locales\/zh: found \d+ of \d+ texts untranslated \(opening 2, .*\), shown as in en, expected none$/,
    );
  });

  it('is told apart from one that says something else, which is named with what it rests on', () => {
    const told = parsed.ok ? parsed.warnings.filter((line) => line.includes('.json: ')) : [];
    expect(told).toEqual([
      expect.stringMatching(
        /^locales\/zh\/glossary\.json: \S+\.meaning: found .*A01.*, so en is shown, expected /,
      ),
    ]);
  });
});
