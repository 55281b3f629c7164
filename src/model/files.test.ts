import { describe, expect, it } from 'vitest';
import { fillDefaultMessages, readJson } from './files.ts';

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

  it('reports a file cut short', () => {
    expect(read('{ "kicker": "Expl').problems).toMatchObject([{ path: '', expected: 'a file of JSON' }]);
  });
});

describe('fillDefaultMessages', () => {
  it('what a story says itself stays, and what it leaves out is lent', () => {
    expect(fillDefaultMessages({ close: 'Shut' }, { close: 'Close', next: 'Next' })).toEqual({
      close: 'Shut',
      next: 'Next',
    });
  });

  it('a message that speaks of one story’s event is never lent', () => {
    expect(fillDefaultMessages({}, { theProposals: 'The five proposals' })).toEqual({});
  });

  it('what is no record is handed on for the check to report', () => {
    expect(fillDefaultMessages(undefined, { close: 'Close' })).toBeUndefined();
    expect(fillDefaultMessages({ close: 'Shut' }, undefined)).toEqual({ close: 'Shut' });
  });
});
