/** What a name on the map stands for. */
export type AreaKind = 'neighbour' | 'water' | 'range' | 'desert' | 'river';
export type LabelKind = 'country' | 'venue' | 'place' | AreaKind;

/** What a line of a participant's label is: its name alone or above something, a figure, words, a person and their post. */
export type LineRole = 'alone' | 'title' | 'figure' | 'words' | 'person' | 'post';
export type LabelLine = { text: string; role: LineRole };

/** A name to place: where it belongs in map units, and its box in CSS pixels at the size of map it is placed for. */
export type LabelToPlace = {
  id: string;
  kind: LabelKind;
  x: number;
  y: number;
  width: number;
  height: number;
  /** Turn of its baseline in degrees, clockwise, where it runs along a range or a river. */
  angle?: number | undefined;
  /** Radius in map units of the circle it belongs to: it stands below, beside or above, its anchor being the circle's lower edge. */
  circle?: number | undefined;
};

/** The centre of a placed name, in CSS pixels from its anchor: x to the right, y downwards. */
export type Offset = { dx: number; dy: number };

/** Where a name stands, and the length of the line that leads to it, in CSS pixels, where one has to. */
export type Placement = Offset & { reach?: number };

/**
 * What is written on a participant: its name, then the picture's words for it, if any.
 *
 * Words of two lines are a person and their post. On a small map such a label leaves the name out, which the buttons say.
 *
 * @param words of the picture on this participant; may hold one line break
 */
export function labelLines(
  name: string,
  words: string | undefined,
  size?: 'small' | 'medium' | 'large',
): LabelLine[] {
  if (words === undefined) return name.split('\n').map((text) => ({ text, role: 'alone' }));
  const [first = '', second] = words.split('\n');
  const title: LabelLine = { text: name, role: 'title' };
  if (second === undefined && isFigure(first)) return [title, { text: first, role: 'figure' }];
  if (second === undefined) {
    const pieces = size === 'small' ? breakWords(first) : [first];
    return [title, ...pieces.map((text): LabelLine => ({ text: text.trim(), role: 'words' }))];
  }
  // Two lines of figures are words on the country, and no person.
  if (/\d/.test(words)) return [title, { text: first, role: 'words' }, { text: second, role: 'words' }];
  const person: LabelLine[] = [
    { text: first, role: 'person' },
    { text: second, role: 'post' },
  ];
  return size === 'small' ? person : [title, ...person];
}

/** Words longer than this many letters take two lines on a small map. */
const LONG = 13;

/** Words in one piece, or in two, the second with the space before it, where they are long: broken at the space nearest their middle. */
export function breakWords(words: string): string[] {
  const spaces = [...words.matchAll(/\s/g)].map(({ index }) => index);
  const middle = words.length / 2;
  const [at] = spaces.toSorted((a, b) => Math.abs(a - middle) - Math.abs(b - middle));
  return words.length <= LONG || at === undefined ? [words] : [words.slice(0, at), words.slice(at)];
}

/** Whether words are a short figure, to be set large: `27%`, `US$43.8bn`, `438亿美元`, and not a date or a sentence. */
export function isFigure(words: string): boolean {
  const letters = words.replace(/\p{Script=Han}/gu, '');
  return /\d/.test(words) && Array.from(words).length <= 12 && !/\p{L}{3}/u.test(letters);
}

/**
 * The width of a map label in ems of its own size, on the wide side; of its longest line where it has several.
 *
 * Labels are placed at build, where nothing can be measured, so the estimate leaves slack for the widest of the
 * system sans-serif faces in use: 0.62 em a letter, 0.80 em a letterspaced capital, 1.05 em a Chinese character
 * (read off DejaVu Sans, the widest of them, on 23 November 2026).
 *
 * @param tracking space after each letter, in ems
 */
export function estimateTextWidth(text: string, capitals: boolean, tracking = 0): number {
  const widths = text
    .split('\n')
    .map((line) => Array.from(line).reduce((sum, letter) => sum + letterEms(letter, capitals) + tracking, 0));
  return Math.round(Math.max(...widths) * 100) / 100;
}

function letterEms(letter: string, capitals: boolean): number {
  if (/\p{Script=Han}/u.test(letter)) return 1.05;
  if (/[\s'’.,·/-]/.test(letter)) return 0.4;
  return capitals ? 0.8 : 0.62;
}
