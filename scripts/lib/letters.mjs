import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { parse } from 'opentype.js';

const require = createRequire(import.meta.url);

const families = { serif: 'source-serif-4', sans: 'source-sans-3' };
/** The files in which a letter is looked for, in this order. */
const western = ['latin', 'latin-ext', 'cyrillic'];
/** Its Latin letters are Source Sans too, but its quotes are as wide as a Chinese character. */
const chinese = ['noto-sans-sc', 'chinese-simplified'];

/**
 * The letters of the reading face and of the labels' face, as `src/pictures` asks for them. Fonts are read when first
 * needed; words are measured once, at 1000 pixels, with their kerning, and set apart by plain spaces.
 *
 * @throws where no font holds a letter, so that no picture goes out with an empty box in its place
 */
export function loadLetters() {
  const fonts = new Map();
  const words = new Map();

  function load(family, subset, weight, style) {
    const file = `@fontsource/${family}/files/${family}-${subset}-${weight}-${style}.woff`;
    if (!fonts.has(file)) fonts.set(file, readFont(file));
    return fonts.get(file);
  }

  function* fontsFor({ family, weight, italic }, isChinese) {
    if (isChinese) yield load(...chinese, weight, 'normal');
    for (const subset of western) yield load(families[family], subset, weight, italic ? 'italic' : 'normal');
    if (!isChinese) yield load(...chinese, weight, 'normal');
  }

  /** A word as runs of one font each, with the width of each at 1000 pixels. */
  function findRuns(word, face, isChinese) {
    const key = `${face.family} ${face.weight} ${face.italic} ${face.spacing} ${isChinese} ${word}`;
    const known = words.get(key);
    if (known !== undefined) return known;
    const runs = [];
    for (const letter of word) {
      const font = fontWith(letter, fontsFor(face, isChinese));
      if (runs.at(-1)?.font === font) runs.at(-1).text += letter;
      else runs.push({ font, text: letter });
    }
    for (const run of runs) run.width = run.font.getAdvanceWidth(run.text, 1000, optionsOf(face));
    words.set(key, runs);
    return runs;
  }

  function setLine(text, face) {
    const isChinese = /\p{Script=Han}/u.test(text);
    // A picture sets one line: where the words end one, there is a space.
    return text
      .replace(/[\t\r\n\u2028\u2029]/g, ' ')
      .split(/( )/)
      .flatMap((word) => findRuns(word, face, isChinese));
  }

  return {
    holds: (text) => {
      const face = { family: 'sans', weight: 600 };
      return [...text].every((letter) => findFont(letter, fontsFor(face, false)) !== undefined);
    },
    measure: (text, face) =>
      setLine(text, face).reduce((sum, { width }) => sum + (width * face.size) / 1000, 0),
    outline: (text, face, x, y) => {
      let at = x;
      return setLine(text, face)
        .map(({ font, text: run, width }) => {
          const path = font.getPath(run, at, y, face.size, optionsOf(face)).toPathData(2);
          at += (width * face.size) / 1000;
          return path;
        })
        .join('');
    },
  };
}

function optionsOf({ spacing }) {
  return { kerning: true, letterSpacing: spacing ?? 0 };
}

function findFont(letter, fonts) {
  for (const font of fonts) if (font.charToGlyphIndex(letter) > 0) return font;
  return undefined;
}

function fontWith(letter, fonts) {
  const font = findFont(letter, fonts);
  if (font !== undefined) return font;
  throw new Error(
    `No font holds the letter "${letter}" (U+${letter.codePointAt(0).toString(16)}), which a picture needs.`,
  );
}

function readFont(file) {
  const bytes = readFileSync(require.resolve(file));
  return parse(bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.length));
}
