import { expect, test } from 'vitest';
import { language as en } from '../../tests/support/smallContent.ts';
import { dayOf, formatDate, formatValue } from './formats.ts';

const chinese = { ...en, tag: 'zh-Hans-CN', gap: '', money: 'name' } as const;
const russian = { ...en, tag: 'ru-RU', money: 'short', weekdayComma: true } as const;
const units = { day: { one: 'day', other: 'days' } };

test('a day is written day first, with a space that does not break after the day', () => {
  expect(formatDate('2025-04-26', en)).toBe('26\u00a0April 2025');
});

test('a month without a day shows no day, whatever is asked', () => {
  expect(formatDate('2025-11', en)).toBe('November 2025');
  expect(formatDate('2025-11', en, 'weekday')).toBe('November 2025');
});

test('the comma after a weekday is each language’s own', () => {
  expect(formatDate('2025-04-26', en, 'weekday')).toBe('Saturday 26\u00a0April 2025');
  expect(formatDate('2025-04-26', russian, 'weekday')).toMatch(/^суббота, 26\u00a0апреля 2025/);
});

test('a day in figures is in the order of the language, and as long for every day', () => {
  expect(formatDate('2025-04-06', russian, 'figures')).toMatch(/^06\.04\.2025/);
  expect(formatDate('2025-04-06', en, 'figures')).toBe('06/04/2025');
});

test('a language that declines months has its own form of one after "in", and its word for the year in full', () => {
  const monthsIn = Array.from({ length: 12 }, (_, at) => (at === 3 ? 'апреле' : 'другом месяце'));
  const declined = { ...russian, monthsIn, yearWord: 'года' };
  expect(formatDate('2025-04', declined, 'inMonth')).toBe('апреле 2025\u00a0года');
  expect(formatDate('2025-04-26', declined, 'inMonth')).toBe('апреле 2025\u00a0года');
  expect(formatDate('2025-04-26', declined)).toBe('26\u00a0апреля 2025\u00a0года');
  expect(formatDate('2025-04-26', declined, 'short')).toMatch(/^26\u00a0апр\. 2025 г\.$/);
  expect(formatDate('2025-04', en, 'inMonth')).toBe('April 2025');
});

test('a year alone shows only the year', () => {
  expect(formatDate('2024', en)).toBe('2024');
});

test('money is compact and says whose dollars', () => {
  expect(formatValue({ type: 'money', value: 94.8e9, currency: 'USD', claim: 'F10' }, en, {})).toBe(
    'US$94.8\u00a0billion',
  );
});

test('a percentage keeps one decimal where it has one', () => {
  expect(formatValue({ type: 'percent', value: 14.5, claim: 'F10' }, en, {})).toBe('14.5%');
  expect(formatValue({ type: 'percent', value: 27, claim: 'F10' }, en, {})).toBe('27%');
});

test('a percentage that a range goes on with has no sign', () => {
  expect(formatValue({ type: 'percent', value: 14.5, claim: 'F10' }, russian, {}, 'bare')).toBe('14,5');
});

test('money bare of its currency is a number in words', () => {
  const grant = { type: 'money', value: 1.5e9, currency: 'CNY', claim: 'D20' } as const;
  expect(formatValue(grant, chinese, {}, 'bare')).toBe('15亿');
});

test('one day is singular', () => {
  const day = { type: 'quantity', unit: 'day', claim: 'A03' } as const;
  expect(formatValue({ ...day, value: 1 }, en, units)).toBe('1\u00a0day');
  expect(formatValue({ ...day, value: 52 }, en, units)).toBe('52\u00a0days');
});

test('a unit without words says where to add them', () => {
  expect(() => formatValue({ type: 'quantity', value: 3, unit: 'league', claim: 'A03' }, en, {})).toThrow(
    /names\.json/,
  );
});

test('Chinese counts in 亿 and names the currency after it', () => {
  expect(formatValue({ type: 'money', value: 94.8e9, currency: 'USD', claim: 'F10' }, chinese, {})).toBe(
    '948亿美元',
  );
});

test('Russian shortens the multiple and names the currency in the case the number asks for', () => {
  expect(formatValue({ type: 'money', value: 94.8e9, currency: 'USD', claim: 'F10' }, russian, {})).toBe(
    '94,8\u00a0млрд долларов США',
  );
});

test('Russian shortens the multiple of any large number', () => {
  expect(formatValue({ type: 'count', value: 55e9, claim: 'F50' }, russian, {})).toBe('55\u00a0млрд');
  expect(formatValue({ type: 'count', value: 55e9, claim: 'F50' }, en, {})).toBe('55\u00a0billion');
});

test('a day is the one on the reader’s own calendar, whatever day it is in Greenwich', () => {
  expect(dayOf(new Date(2026, 0, 5, 0, 1))).toBe('2026-01-05');
  expect(dayOf(new Date(2026, 11, 31, 23, 59))).toBe('2026-12-31');
});
