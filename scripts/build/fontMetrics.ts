import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { type Font, parse } from 'opentype.js';
import type { Face, FontMetrics } from '../../src/export/SvgText.tsx';

const require = createRequire(import.meta.url);

const families = { serif: 'source-serif-4', sans: 'source-sans-3' };
/** The subsets in which a letter is looked up, in this order. */
const western = ['latin', 'latin-ext', 'cyrillic', 'cyrillic-ext'];
/** Its Latin letters are Source Sans too, but its quotes are as wide as a Chinese character. */
const chinese = ['noto-sans-sc', 'chinese-simplified'] as const;

type Style = Omit<Face, 'size'>;
/** Letters that share a font; `width` in pixels at a font size of 1000. */
type Run = { font: Font; text: string; width: number };

/**
 * Metrics and outlines of the reading face and the labels' face, for pictures made at build. Fonts are read on first use; words are
 * measured once at 1000 px with kerning.
 *
 * @throws where no font has a letter, so that no picture is published with an empty box
 */
export function loadFontMetrics(): FontMetrics {
  const fonts = new Map<string, Font>();
  const words = new Map<string, Run[]>();

  function load(family: string, subset: string, weight: number, style: string): Font {
    const file = `@fontsource/${family}/files/${family}-${subset}-${weight}-${style}.woff`;
    const font = fonts.get(file) ?? readFont(file);
    fonts.set(file, font);
    return font;
  }

  function* fontsFor({ family, weight, italic }: Style, isChinese: boolean): Generator<Font> {
    if (isChinese) yield load(...chinese, weight, 'normal');
    for (const subset of western) yield load(families[family], subset, weight, italic ? 'italic' : 'normal');
    if (!isChinese) yield load(...chinese, weight, 'normal');
  }

  function findRuns(word: string, style: Style, isChinese: boolean): Run[] {
    const key = `${style.family} ${style.weight} ${style.italic} ${style.spacing} ${isChinese} ${word}`;
    const known = words.get(key);
    if (known !== undefined) return known;
    const runs: Run[] = [];
    for (const letter of word) {
      const own = findFont(letter, fontsFor(style, isChinese));
      // Where fonts lack a space of another width, such as the narrow one of numbers, an ordinary one stands.
      const drawn = own === undefined && /\s/u.test(letter) ? ' ' : letter;
      const font = own ?? findFont(drawn, fontsFor(style, isChinese));
      if (font === undefined)
        throw new Error(
          `No font has the letter "${letter}" (U+${letter.codePointAt(0)?.toString(16)}), which a picture needs.`,
        );
      const last = runs.at(-1);
      if (last !== undefined && last.font === font) last.text += drawn;
      else runs.push({ font, text: drawn, width: 0 });
    }
    for (const run of runs) run.width = run.font.getAdvanceWidth(run.text, 1000, optionsFor(style));
    words.set(key, runs);
    return runs;
  }

  function setLine(text: string, style: Style): Run[] {
    const isChinese = /\p{Script=Han}/u.test(text);
    // A picture sets one line: a line end within the words is a space.
    return text
      .replace(/[\t\r\n\u2028\u2029]/g, ' ')
      .split(/( )/)
      .flatMap((word) => findRuns(word, style, isChinese));
  }

  return {
    // What one family has the other may lack, and which of them sets a word is up to its picture.
    holds: (text) =>
      Array.from(text).every((letter) =>
        (['sans', 'serif'] as const).every((family) =>
          findFont(letter, fontsFor({ family, weight: 600 }, false)),
        ),
      ),
    measure: (text, face) =>
      setLine(text, face).reduce((sum, { width }) => sum + (width * face.size) / 1000, 0),
    outline: (text, face, x, y) => {
      let at = x;
      return setLine(text, face)
        .map(({ font, text: run, width }) => {
          const path = font.getPath(run, at, y, face.size, optionsFor(face)).toPathData(2);
          at += (width * face.size) / 1000;
          return path;
        })
        .join('');
    },
  };
}

const optionsFor = ({ spacing = 0 }: Style) => ({ kerning: true, letterSpacing: spacing });

function findFont(letter: string, fonts: Iterable<Font>): Font | undefined {
  for (const font of fonts) if (font.charToGlyphIndex(letter) > 0) return font;
  return undefined;
}

function readFont(file: string): Font {
  const bytes = readFileSync(require.resolve(file));
  return parse(bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.length));
}
