import { type Problem, quote } from './problems.ts';

/** The value of a file, if it has one, and what is wrong with the file itself; paths are within the file. */
export type ReadJson = { value: unknown; problems: Problem[] };

/** Deeper than anything of a story; functions that call themselves would run out of room. */
const deepest = 100;

/**
 * The value in a file of JSON.
 *
 * A byte-order mark and Windows line ends are fine. Bytes that are not UTF-8 are refused, because they would be read as
 * other letters than were meant, and so is a name that stands twice in one object: `JSON.parse` keeps the later one and
 * drops the other without a word.
 */
export function readJson(bytes: Uint8Array): ReadJson {
  if (bytes.length === 0) return failed('an empty file', 'a file of JSON');
  // Half the bytes of Latin letters in UTF-16 are zero, and none of a text in UTF-8.
  if (bytes.includes(0)) return failed('UTF-16, or bytes that are no text', 'a file saved as UTF-8');
  let text: string;
  try {
    // The decoder takes a byte-order mark away.
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    const found = `bytes that are not UTF-8 in line ${lineOfBadByte(bytes)}`;
    return failed(found, 'a file saved as UTF-8, not in an older encoding such as Windows-1251');
  }
  const { fault, problems } = scanJson(text);
  if (fault !== undefined) return { value: undefined, problems: [fault] };
  try {
    return { value: JSON.parse(text) as unknown, problems };
  } catch (error) {
    return failed(String(error), 'a file of JSON');
  }
}

function failed(found: string, expected: string): ReadJson {
  return { value: undefined, problems: [{ path: '', found, expected }] };
}

/** The line of the first byte that no UTF-8 has there, counted from 1. */
function lineOfBadByte(bytes: Uint8Array): number {
  // A bad byte becomes U+FFFD, and nothing before it is lost.
  const [before = ''] = new TextDecoder('utf-8').decode(bytes).split('\ufffd');
  return before.split('\n').length;
}

/** White space, then a whole string, a mark, a number or word, or whatever else stands there to the end of its line. */
const token =
  /([ \t\r\n]*)(?:("(?:[^"\\\p{Cc}]|[\u007f-\u009f]|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4}))*")|([{}[\],:])|(-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][-+]?\d+)?(?![\w.+-])|(?:true|false|null)(?!\w))|([^ \t\r\n].*)|$)/guy;

const expectations = {
  value: 'a value',
  firstValue: 'a value or "]"',
  name: 'a name in quotation marks, because a comma comes before',
  firstName: 'a name in quotation marks, or "}"',
  colon: 'a colon',
  nextValue: 'a comma or "]"',
  nextName: 'a comma or "}"',
  end: 'the end of the file',
};
const openString = 'a string that ends in its line, with \\" for a quotation mark and \\\\ for a backslash';
type State = keyof typeof expectations;

/** An object or list being read: lines of an object's names so far, and the name or place of the value that comes. */
type Level = { names: Map<string, { name: string; line: number }> | undefined; at: string };

/**
 * What a text is that is no JSON, with its line; and in one that is, the names that stand twice in an object, in other
 * capitals or not.
 */
function scanJson(text: string): { fault?: Problem; problems: Problem[] } {
  const problems: Problem[] = [];
  const levels: Level[] = [];
  let state: State = 'value';
  let line = 1;
  const after = (): State => {
    const level = levels.at(-1);
    if (level === undefined) return 'end';
    return level.names === undefined ? 'nextValue' : 'nextName';
  };
  for (const [, space = '', string, mark = '', plain, other] of text.matchAll(token)) {
    // Lines end only in the white space between tokens.
    line += space.split('\n').length - 1;
    const level = levels.at(-1);
    const isValue = string !== undefined || plain !== undefined || mark === '{' || mark === '[';
    const takesValue = state === 'value' || state === 'firstValue';
    const takesName = state === 'name' || state === 'firstName';
    if (takesValue && isValue) {
      if (state === 'value' && level !== undefined && level.names === undefined)
        level.at = `[${Number(level.at.slice(1, -1)) + 1}]`;
      if (mark === '{') levels.push({ names: new Map(), at: '' });
      else if (mark === '[') levels.push({ names: undefined, at: '[0]' });
      state = mark === '{' ? 'firstName' : mark === '[' ? 'firstValue' : after();
      if (levels.length > deepest)
        return { fault: faultAt(line, `more than ${deepest} levels`, 'fewer'), problems };
    } else if (takesName && string !== undefined && level?.names !== undefined) {
      level.at = JSON.parse(string) as string;
      problems.push(...noteName(level.names, level.at, line, levels));
      state = 'colon';
    } else if (state === 'colon' && mark === ':') state = 'value';
    else if ((state === 'nextValue' || state === 'nextName') && mark === ',')
      state = state === 'nextValue' ? 'value' : 'name';
    else if (
      ((state === 'firstValue' || state === 'nextValue') && mark === ']') ||
      ((state === 'firstName' || state === 'nextName') && mark === '}')
    ) {
      levels.pop();
      state = after();
    } else {
      const found = string ?? (mark || (plain ?? other));
      // At the end there is one token more, with nothing in it.
      if (found === undefined && state === 'end') break;
      const expected = other?.startsWith('"') ? openString : expectations[state];
      return {
        fault: faultAt(line, found === undefined ? 'the end of the file' : quote(found), expected),
        problems,
      };
    }
  }
  return { problems };
}

const faultAt = (line: number, found: string, expected: string): Problem => ({
  path: '',
  found: `${found} in line ${line}`,
  expected,
});

/** Remembers a name of an object, and reports one that stands there already, whatever its capitals. */
function noteName(
  names: NonNullable<Level['names']>,
  name: string,
  line: number,
  levels: Level[],
): Problem[] {
  const key = name.toLowerCase();
  const before = names.get(key);
  if (before === undefined) {
    names.set(key, { name, line });
    return [];
  }
  const isSame = before.name === name;
  return [
    {
      path: joinPath(levels.map(({ at }) => at)),
      found: isSame
        ? `${quote(name)} again in line ${line}, after line ${before.line}`
        : `${quote(name)} in line ${line} beside ${quote(before.name)} in line ${before.line}`,
      expected: isSame ? 'each name only once' : 'names that differ in more than capitals',
    },
  ];
}

const joinPath = (parts: string[]) => parts.join('.').replaceAll('.[', '[');
