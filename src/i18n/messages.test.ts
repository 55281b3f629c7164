import { describe, expect, it } from 'vitest';
import { fill, fillPlural, keepTogether, preferredLanguage } from './messages.ts';

describe('fill', () => {
  it('zero is a value', () => {
    expect(fill('{n} of {total}', { n: 0, total: 11 })).toBe('0 of 11');
  });

  it('a name without a value stays visible', () => {
    expect(fill('Close {name}', {})).toBe('Close {name}');
  });
});

describe('fillPlural', () => {
  it('a number takes the form its language asks for', () => {
    const forms = { one: '{n} вопрос', few: '{n} вопроса', many: '{n} вопросов', other: '{n} вопроса' };
    expect([1, 2, 5, 21].map((n) => fillPlural(forms, n, 'ru-RU'))).toEqual([
      '1 вопрос',
      '2 вопроса',
      '5 вопросов',
      '21 вопрос',
    ]);
  });

  it('a form that is missing is the one for any number, and a number is written as its language does', () => {
    expect(fillPlural({ other: '{n} statements in {place}' }, 1, 'en-GB', { place: 'view' })).toBe(
      '1 statements in view',
    );
    expect(fillPlural({ other: '{n}' }, 1200, 'en-GB')).toBe('1,200');
  });
});

const rule = { keepTogether: { after: ['в', 'до', 'и'], before: ['—'] } };

describe('keepTogether', () => {
  it('a short word stays with the next one, at the start of a text and in a row of them', () => {
    expect(keepTogether('В зале и до него', rule)).toBe('В\u00a0зале и\u00a0до\u00a0него');
  });

  it('a short word before a figure that follows in another piece keeps its space unbroken', () => {
    expect(keepTogether('прошёл в ', rule)).toBe('прошёл в\u00a0');
  });

  it('the end of a longer word is no short word', () => {
    expect(keepTogether('слов и года до нас', rule)).toBe('слов и\u00a0года до\u00a0нас');
    expect(keepTogether('готов был', rule)).toBe('готов был');
  });

  it('no line begins with a dash', () => {
    expect(keepTogether('Город — на реке', rule)).toBe('Город\u00a0— на реке');
  });

  it('a language without such a rule keeps its text as it is', () => {
    expect(keepTogether('a b — c', {})).toBe('a b — c');
  });
});

describe('preferredLanguage', () => {
  it('the first language that is there wins, whatever its region', () => {
    expect(preferredLanguage(['kk-KZ', 'ru-KZ', 'en'], ['en', 'ru'])).toBe('ru');
  });

  it('a reader of none of them is offered none', () => {
    expect(preferredLanguage(['fr', ''], ['en', 'ru'])).toBeUndefined();
    expect(preferredLanguage([], ['en'])).toBeUndefined();
  });
});
