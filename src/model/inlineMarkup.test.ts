import fc from 'fast-check';
import { expect, test } from 'vitest';
import { runs } from '../../tests/support/properties.ts';
import { type Inline, linkKinds, parseInline } from './inlineMarkup.ts';

test('plain words are one piece', () => {
  expect(parseInline('No markup.')).toEqual([{ kind: 'text', text: 'No markup.' }]);
});

test('an empty sentence has no pieces', () => {
  expect(parseInline('')).toEqual([]);
});

test('a figure keeps its variant', () => {
  expect(parseInline('on {day|year}.')).toEqual([
    { kind: 'text', text: 'on ' },
    { kind: 'value', name: 'day', variant: 'year' },
    { kind: 'text', text: '.' },
  ]);
});

test('a link may hold a figure', () => {
  expect(parseInline('[the {n} cards](chapter:proposals)')).toEqual([
    {
      kind: 'link',
      to: 'chapter',
      id: 'proposals',
      children: [
        { kind: 'text', text: 'the ' },
        { kind: 'value', name: 'n', variant: undefined },
        { kind: 'text', text: ' cards' },
      ],
    },
  ]);
});

test('a link of an unknown kind stays text', () => {
  expect(parseInline('[x](javascript:alert)')).toEqual([{ kind: 'text', text: '[x](javascript:alert)' }]);
});

/** A sentence's pieces as an editor would type them. */
function write(pieces: readonly Inline[]): string {
  return pieces
    .map((piece) => {
      if (piece.kind === 'text') return piece.text;
      if (piece.kind === 'foreign') return `[${piece.text}](lang:${piece.lang})`;
      if (piece.kind === 'value')
        return `{${piece.name}${piece.variant === undefined ? '' : `|${piece.variant}`}}`;
      return `[${write(piece.children)}](${piece.to}:${piece.id})`;
    })
    .join('');
}

const name = fc.stringMatching(/^[A-Za-z][A-Za-z0-9]{0,8}$/);
const value = fc.record({
  kind: fc.constant('value' as const),
  name,
  variant: fc.option(fc.stringMatching(/^[a-zA-Z]{1,6}$/), { nil: undefined }),
});
/** Words without the signs of the markup. */
const text = fc.record({
  kind: fc.constant('text' as const),
  text: fc.stringMatching(/^[^{}[\]()]{1,12}$/u),
});
/** A text, a value, a text, … : two texts side by side would be read back as one. */
const pieces = (other: fc.Arbitrary<Inline>) =>
  fc.array(fc.tuple(text, other), { maxLength: 4 }).map((pairs) => pairs.flat());
const link = fc.record({
  kind: fc.constant('link' as const),
  to: fc.constantFrom(...linkKinds),
  id: fc.stringMatching(/^[A-Za-z0-9-]{1,10}$/),
  children: pieces(value).filter((children) => children.length > 0),
});

test('what was written is read back, figures and links with figures in them included', () => {
  fc.assert(
    fc.property(pieces(fc.oneof(value, link)), (sentence) => {
      expect(parseInline(write(sentence))).toEqual(sentence);
    }),
    runs(200),
  );
});

test('no letter of any string is lost or made up, however its braces and brackets stand', () => {
  const scraps = fc.constantFrom(
    '{',
    '}',
    '[',
    ']',
    '(',
    ')',
    '|',
    ':',
    'a',
    'term',
    '{a}',
    '[b](term:c)',
    ' ',
  );
  const anyText = fc.oneof(
    fc.string({ unit: 'grapheme' }),
    fc.array(scraps).map((all) => all.join('')),
  );
  fc.assert(
    fc.property(anyText, (any) => {
      expect(write(parseInline(any))).toBe(any);
    }),
    runs(300),
  );
});

test('words of another language carry their tag, in a sentence and in a link', () => {
  const foreign = { kind: 'foreign', lang: 'en', text: 'press release' };
  expect(parseInline('“[press release](lang:en)”')).toEqual([
    { kind: 'text', text: '“' },
    foreign,
    { kind: 'text', text: '”' },
  ]);
  expect(parseInline('[[press release](lang:en)](source:one)')).toEqual([
    { kind: 'link', to: 'source', id: 'one', children: [foreign] },
  ]);
});
