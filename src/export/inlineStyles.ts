import type { Face, FontMetrics } from './SvgText.tsx';
import { familyStack } from './SvgText.tsx';
import { matchRules, type Rule, resolveVars, type Styled } from './stylesheet.ts';

type Options = {
  rules: readonly Rule[];
  tokens: ReadonlyMap<string, string>;
  letters: FontMetrics;
  /** Text as words, which can be read and copied, or as outlines, where no font can be counted on. */
  as: 'words' | 'outlines';
};

/** An element being written: what rules see of it, what it looks like with all it inherits, and pixels of the picture for each of its units. */
type Open = Styled & {
  tag: string;
  look: Map<string, string>;
  /** The look that is written on what stands around it. */
  around: ReadonlyMap<string, string>;
  pxPerUnit: number;
};

/** Attributes of the page that say nothing in a file. */
const dropped = new Set(['class', 'style', 'vector-effect', 'focusable', 'direction', 'aria-hidden']);

/** Elements whose children are told their look themselves. */
const lookless = new Set(['svg', 'pattern', 'defs', 'title', 'desc']);

/** What SVG takes as attributes, with whether children inherit it. */
const presentation: Record<string, boolean> = {
  fill: true,
  'fill-opacity': true,
  'fill-rule': true,
  stroke: true,
  'stroke-width': true,
  'stroke-opacity': true,
  'stroke-dasharray': true,
  'stroke-linecap': true,
  'stroke-linejoin': true,
  'font-family': true,
  'font-size': true,
  'font-weight': true,
  'font-style': true,
  'letter-spacing': true,
  'text-anchor': true,
  'paint-order': true,
  opacity: false,
};

/** Lengths that stay as wide on screen whatever the map's scale: `vector-effect` would, but not in every program. */
const strokeLengths = new Set(['stroke-width', 'stroke-dasharray']);

const tokenPattern = /<(\/?)([\w:-]+)((?:\s+[\w:-]+="[^"]*")*)\s*(\/?)>|([^<]+)/g;

/**
 * A picture as React writes it, with the page's stylesheets written into attributes: it looks the same in any program that
 * knows SVG and no CSS.
 *
 * @param markup well-formed, as `renderToStaticMarkup` gives it
 */
export function inlineStyles(markup: string, options: Options): string {
  const stack: Open[] = [];
  let written = '';
  let text: { runs: Run[]; open: Open } | undefined;
  for (const [, closing, tag = '', attributes = '', selfClosing, words] of markup.matchAll(tokenPattern)) {
    const open = stack.at(-1);
    if (words !== undefined) {
      if (text !== undefined && open !== undefined) text.runs.push({ words: unescape(words), open });
      else written += words;
    } else if (closing === '/') {
      stack.pop();
      if (text !== undefined && tag === 'text') {
        written += writeText(text.runs, text.open, options);
        text = undefined;
      } else if (text === undefined) written += `</${tag}>`;
    } else {
      const next = openElement(tag, attributes, stack, options);
      if (tag === 'text') text = { runs: [], open: next };
      if (text === undefined) written += `<${tag}${writeAttributes(next)}${selfClosing === '/' ? '/' : ''}>`;
      if (selfClosing !== '/') stack.push(next);
    }
  }
  return written;
}

function openElement(tag: string, written: string, stack: readonly Open[], { rules, tokens }: Options): Open {
  const attributes = new Map(
    [...written.matchAll(/([\w:-]+)="([^"]*)"/g)].map(([, name = '', value = '']) => [name, value] as const),
  );
  const classes = (attributes.get('class') ?? '').split(' ').filter((name) => name !== '');
  const parent = stack.at(-1);
  const declared = new Map([...attributes].filter(([name]) => name in presentation));
  for (const [property, value] of matchRules(rules, { classes, attributes }, stack))
    declared.set(property, value);
  for (const piece of unescape(attributes.get('style') ?? '').split(';')) {
    const colon = piece.indexOf(':');
    if (colon > 0) declared.set(piece.slice(0, colon).trim(), piece.slice(colon + 1).trim());
  }
  const inherited = [...(parent?.look ?? [])].filter(([name]) => presentation[name]);
  const look = new Map(inherited);
  for (const [property, value] of declared)
    for (const [name, plain] of plainly(property, resolveVars(value, tokens))) look.set(name, plain);
  const units = attributes.get('data-px-per-unit');
  const around = parent === undefined ? new Map() : lookless.has(parent.tag) ? parent.around : parent.look;
  return {
    tag,
    classes,
    attributes,
    look,
    around,
    pxPerUnit: units === undefined ? (parent?.pxPerUnit ?? 1) : Number(units),
  };
}

/** A declaration as SVG's attributes have it: fonts in parts, lengths without units, colours without transparency. */
function plainly(property: string, value: string): [string, string][] {
  if (property === 'font') {
    const [, style, weight, size = '', unit, family = ''] =
      /^(italic )?(\d{3} )?([\d.]+)(px|rem)(?:\s*\/\s*[\d.]+)? (.+)$/.exec(value) ?? [];
    return [
      ['font-style', style === undefined ? 'normal' : 'italic'],
      ['font-weight', weight?.trim() ?? '400'],
      ['font-size', String(Number(size) * (unit === 'rem' ? 16 : 1))],
      ['font-family', family],
    ];
  }
  if (!(property in presentation)) return [];
  const clear = /^rgb\((\d+) (\d+) (\d+) \/ ([\d.]+)\)$/.exec(value);
  if (clear !== null) {
    const [, r, g, b, alpha = ''] = clear;
    return [
      [property, `rgb(${r},${g},${b})`],
      [`${property}-opacity`, alpha],
    ];
  }
  return [[property, value.replaceAll(/(\d)px\b/g, '$1')]];
}

/** Its attributes as files have them: what is its own, then its look where it differs from what stands around it. */
function writeAttributes({ tag, attributes, look, around, pxPerUnit }: Open): string {
  const kept = [...attributes].filter(
    ([name]) => !dropped.has(name) && !(name in presentation) && !name.startsWith('data-'),
  );
  const own = kept.map(([name, value]) => ` ${name}="${value}"`).join('');
  return lookless.has(tag) ? own : own + writeLook(look, around, pxPerUnit);
}

function writeLook(
  look: ReadonlyMap<string, string>,
  around: ReadonlyMap<string, string>,
  pxPerUnit: number,
): string {
  return [...look]
    .filter(([name, value]) => !presentation[name] || around.get(name) !== value)
    .map(([name, value]) => {
      const plain = strokeLengths.has(name) ? inUnits(value, pxPerUnit) : value;
      return ` ${name}="${plain.replaceAll('"', '&quot;')}"`;
    })
    .join('');
}

function inUnits(value: string, pxPerUnit: number): string {
  return value.replaceAll(/[\d.]+/g, (length) =>
    String(Math.round((Number(length) / pxPerUnit) * 1000) / 1000),
  );
}

type Run = { words: string; open: Open };

/** The lines of one text, each with its own place: as words of the width they were laid out with, or as outlines. */
function writeText(runs: readonly Run[], text: Open, { letters, as }: Options): string {
  let [x, y] = [lengthOf(text, 'x') ?? 0, lengthOf(text, 'y') ?? 0];
  return runs
    .map(({ open, words }) => {
      if (open !== text) {
        x = lengthOf(open, 'x') ?? x;
        y = (lengthOf(open, 'y') ?? y) + (lengthOf(open, 'dy') ?? 0);
      }
      const face = faceOf(open.look);
      const width = letters.measure(words, face);
      const before =
        { start: 0, middle: width / 2, end: width }[open.look.get('text-anchor') ?? 'start'] ?? 0;
      const at = { x: round(x - before), y: round(y) };
      return as === 'outlines'
        ? writeOutlines(letters.outline(words, face, at.x, at.y), open)
        : writeWords(words, face, at, width, open, text);
    })
    .join('');
}

function lengthOf({ attributes }: Open, name: string): number | undefined {
  const value = attributes.get(name);
  return value === undefined ? undefined : Number(value);
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}

function writeWords(
  words: string,
  face: Face,
  { x, y }: { x: number; y: number },
  width: number,
  open: Open,
  text: Open,
): string {
  const look = new Map(open.look);
  look.delete('text-anchor');
  look.set('font-family', familyStack[face.family]);
  const place = `x="${x}" y="${y}" textLength="${round(width)}" lengthAdjust="spacingAndGlyphs"`;
  return `<text ${place}${writeLook(look, text.around, 1)}>${escape(words)}</text>`;
}

function writeOutlines(d: string, { look }: Open): string {
  const pick = (...names: string[]) =>
    names.flatMap((name) => (look.has(name) ? [` ${name}="${look.get(name)}"`] : []));
  const halo = pick('stroke', 'stroke-width', 'stroke-opacity', 'stroke-linejoin', 'opacity').join('');
  const hasHalo = look.has('stroke') && look.get('stroke') !== 'none';
  return `${hasHalo ? `<path d="${d}" fill="none"${halo}/>` : ''}<path d="${d}" stroke="none"${pick('fill', 'fill-opacity', 'opacity').join('')}/>`;
}

/** The nearest face that fonts are read for. */
function faceOf(look: ReadonlyMap<string, string>): Face {
  const size = Number(look.get('font-size') ?? 16);
  const spacing = Number(look.get('letter-spacing') ?? 0);
  return {
    family: /serif 4|charter|georgia/i.test(look.get('font-family') ?? '') ? 'serif' : 'sans',
    weight: Number(look.get('font-weight') ?? 400) >= 550 || look.get('font-weight') === 'bold' ? 600 : 400,
    size,
    ...(look.get('font-style') === 'italic' && { italic: true as const }),
    ...(spacing > 0 && { spacing: spacing / size }),
  };
}

const entities: Record<string, string> = {
  '&amp;': '&',
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&#x27;': "'",
};

function unescape(text: string): string {
  return text.replaceAll(/&(?:amp|lt|gt|quot|#x27);/g, (entity) => entities[entity] ?? entity);
}

function escape(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
