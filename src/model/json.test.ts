import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { runs } from '../../tests/support/properties.ts';
import { readJson } from './json.ts';

const read = (text: string) => readJson(new TextEncoder().encode(text));

describe('readJson', () => {
  it.each(['{ "a": [1, "b"] }', '\ufeff{ "a": [1, "b"] }', '{\r\n  "a": [1, "b"]\r\n}\r\n'])(
    'takes %j, whatever its line ends and mark of byte order',
    (text) => expect(read(text)).toEqual({ value: { a: [1, 'b'] }, problems: [] }),
  );

  it('names a name that stands twice in one object, with both lines', () => {
    const text = '{\n "items": [{ "x": 1 }, {\n  "x": { "y": 1,\n  "y": 2 } }],\n "z": "y: {",\n "x": 3\n}';
    expect(read(text)).toEqual({
      value: { items: [{ x: 1 }, { x: { y: 2 } }], z: 'y: {', x: 3 },
      problems: [
        { path: 'items[1].x.y', found: '"y" again in line 4, after line 3', expected: 'each name only once' },
      ],
    });
  });

  it('knows a name in whatever way it is written, and a string that ends as a name does for a string', () => {
    expect(read('{ "a": 1, "\\u0061": 2 }').problems).toHaveLength(1);
    expect(read('["a", "a", { "a": "a\\":", "b": "a" }]').problems).toEqual([]);
  });

  it('refuses bytes that are not UTF-8 with their line, as Windows-1251 has them', () => {
    const bytes = Uint8Array.from([...new TextEncoder().encode('{\n"name": "'), 0xcf, 0xf0, 0x22, 0x7d]);
    expect(readJson(bytes)).toEqual({
      value: undefined,
      problems: [
        {
          path: '',
          found: 'bytes that are not UTF-8 in line 2',
          expected: 'a file saved as UTF-8, not in an older encoding such as Windows-1251',
        },
      ],
    });
  });

  it('does not take names that differ in capitals alone', () => {
    expect(read('{ "tradeSum": 1,\n "TradeSum": 2 }').problems).toEqual([
      {
        path: 'TradeSum',
        found: '"TradeSum" in line 2 beside "tradeSum" in line 1',
        expected: 'names that differ in more than capitals',
      },
    ]);
  });

  it.each<[what: string, text: string, found: string, expected: string]>([
    [
      'a comma too many',
      '{\n "a": 1,\n}',
      '"}" in line 3',
      'a name in quotation marks, because a comma comes before',
    ],
    ['a comma too few', '[1\n2]', '"2" in line 2', 'a comma or "]"'],
    ['a comment', '{\n// a', '"// a" in line 2', 'a name in quotation marks, or "}"'],
    ['a second value', '{}\n{}', '"{" in line 2', 'the end of the file'],
    ['a file cut short', '{ "a":\n', 'the end of the file in line 2', 'a value'],
    [
      'a string cut short',
      '["a',
      '"\\"a" in line 1',
      'a string that ends in its line, with \\" for a quotation mark and \\\\ for a backslash',
    ],
    ['brackets of other kinds', '[1}', '"}" in line 1', 'a comma or "]"'],
    ['more brackets than a story has', '['.repeat(200_000), 'more than 100 levels in line 1', 'fewer'],
  ])('says of %s where it is and what should be there', (_, text, found, expected) => {
    expect(read(text)).toEqual({ value: undefined, problems: [{ path: '', found, expected }] });
  });

  it.each([
    ['an empty file', [], 'an empty file'],
    ['UTF-16 with its mark', [0xff, 0xfe, 0x7b, 0, 0x7d, 0], 'UTF-16, or bytes that are no text'],
    ['UTF-16 without one', [0, 0x7b, 0, 0x7d], 'UTF-16, or bytes that are no text'],
  ])('refuses %s', (_, bytes, found) => {
    expect(readJson(Uint8Array.from(bytes)).problems).toMatchObject([{ found }]);
  });

  it('finds a fault in exactly what is no JSON', () => {
    const json = fc.json({ depthSize: 'medium' });
    const text = fc.oneof(
      json,
      // A piece of another text in a text, or a piece missing.
      fc
        .tuple(
          json,
          fc.nat(),
          fc.nat(8),
          fc.oneof(
            fc.constantFrom(
              '{',
              '}',
              '[',
              ']',
              ',',
              ':',
              '"',
              '\\',
              ' ',
              '0',
              '1',
              '.',
              '-',
              'e',
              '\n',
              'null',
            ),
            fc.string(),
          ),
        )
        .map(([all, at, drop, put]) => {
          const start = at % (all.length + 1);
          return all.slice(0, start) + put + all.slice(start + drop);
        }),
    );
    const parse = (given: string): unknown => {
      try {
        return JSON.parse(given);
      } catch {
        return undefined;
      }
    };
    // A mark of byte order is taken away, a lone surrogate is no UTF-8, and a zero is no text.
    const asked = text.filter((given) => !/^\ufeff|\p{Cs}|\0/u.test(given));
    fc.assert(
      fc.property(asked, (given) => {
        expect(read(given).value).toEqual(parse(given));
      }),
      runs(500),
    );
  });
});
