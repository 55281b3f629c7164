import { type Problem, quote } from './problems.ts';

/** The value of a file, if it has one, and what is wrong with the file itself; paths are within the file. */
export type ReadJson = { value: unknown; problems: Problem[] };

/**
 * The value in a file of JSON.
 *
 * A byte-order mark and Windows line ends are fine. Bytes that are not UTF-8 are refused, because they would be read as
 * other letters than were meant, and so is a name that stands twice in one object: `JSON.parse` keeps the later one and
 * drops the other without a word.
 */
export function readJson(bytes: Uint8Array): ReadJson {
  let text: string;
  try {
    // The decoder takes a byte-order mark away.
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    const found = `bytes that are not UTF-8 in line ${lineOfBadByte(bytes)}`;
    return failed(found, 'a file saved as UTF-8, not in an older encoding such as Windows-1251');
  }
  try {
    return { value: JSON.parse(text) as unknown, problems: findRepeatedNames(text) };
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

/** A string, a mark or a bare word of JSON, after any white space. */
const token = /\s*(?:"((?:[^"\\]|\\.)*)"|[{}[\],:]|[^\s{}[\],:"]+)/gy;

/** An object or list being read: the lines of an object's names so far, and the name or place of the value that comes. */
type Level = { names: Map<string, number> | undefined; at: string; expectsName: boolean };

/** Names that stand twice in one object of a text that is known to be JSON. */
function findRepeatedNames(text: string): Problem[] {
  const problems: Problem[] = [];
  const levels: Level[] = [];
  let line = 1;
  for (const { 0: whole, 1: string } of text.matchAll(token)) {
    // Lines end only in the white space between tokens.
    line += whole.split('\n').length - 1;
    const mark = whole.trimStart();
    const level = levels.at(-1);
    if (mark === '{') levels.push({ names: new Map(), at: '', expectsName: true });
    else if (mark === '[') levels.push({ names: undefined, at: '[0]', expectsName: false });
    else if (mark === '}' || mark === ']') levels.pop();
    else if (mark === ',' && level !== undefined) {
      level.expectsName = level.names !== undefined;
      if (level.names === undefined) level.at = `[${Number(level.at.slice(1, -1)) + 1}]`;
    } else if (string !== undefined && level?.names !== undefined && level.expectsName) {
      level.expectsName = false;
      level.at = JSON.parse(`"${string}"`) as string;
      const before = level.names.get(level.at);
      if (before === undefined) level.names.set(level.at, line);
      else
        problems.push({
          path: joinPath(levels.map(({ at }) => at)),
          found: `${quote(level.at)} again in line ${line}, after line ${before}`,
          expected: 'each name only once',
        });
    }
  }
  return problems;
}

const joinPath = (parts: string[]) => parts.join('.').replaceAll('.[', '[');
