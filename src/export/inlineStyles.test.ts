import { describe, expect, it } from 'vitest';
import { inlineStyles } from './inlineStyles.ts';
import type { FontMetrics } from './SvgText.tsx';
import { parseStylesheet, readTokens } from './stylesheet.ts';

/** Every letter half as wide as high. */
const letters: FontMetrics = {
  holds: () => true,
  measure: (text, { size }) => (text.length * size) / 2,
  outline: (text, { size }, x, y) => `M${x} ${y}${text}${size}`,
};

const css = `
  .land { fill: var(--land); stroke: var(--rim); stroke-width: 2px; stroke-dasharray: 4 3; }
  .halo { stroke: rgb(1 2 3 / 0.5); paint-order: stroke; }
  .label { font: 600 14px / 1.2 var(--sans); fill: var(--rim); }
  .label:hover { fill: red; }
`;
const tokens = readTokens(":root { --land: #eee; --rim: #111; --sans: 'Source Sans 3', sans-serif; }");
const inline = (markup: string, as: 'words' | 'outlines' = 'words') =>
  inlineStyles(markup, { rules: parseStylesheet(css), tokens, letters, as });

describe('inlineStyles', () => {
  it('writes rules as attributes, with tokens in their places and no classes', () => {
    expect(inline('<path class="land" d="M0 0" data-x="1" vector-effect="non-scaling-stroke"/>')).toBe(
      '<path d="M0 0" fill="#eee" stroke="#111" stroke-width="2" stroke-dasharray="4 3"/>',
    );
  });

  it('gives lines of a map their width in its own units', () => {
    expect(inline('<g data-px-per-unit="2"><path class="land"/></g>')).toContain(
      'stroke-width="1" stroke-dasharray="2 1.5"',
    );
  });

  it('lets a style of the element win, and writes what is inherited once', () => {
    expect(inline('<g class="land" style="fill:url(#hatch)"><path d="M0 0"/></g>')).toBe(
      '<g fill="url(#hatch)" stroke="#111" stroke-width="2" stroke-dasharray="4 3"><path d="M0 0"/></g>',
    );
  });

  it('parts a colour from its transparency', () => {
    expect(inline('<path class="halo"/>')).toBe(
      '<path stroke="rgb(1,2,3)" stroke-opacity="0.5" paint-order="stroke"/>',
    );
  });

  it('sets words where they were laid out, as wide as in the fonts they were measured with', () => {
    const text = inline('<text class="label" x="100" y="20" text-anchor="middle">A &amp; B</text>');
    expect(text).toContain('<text x="82.5" y="20" textLength="35"');
    expect(text).toContain('font-weight="600" font-size="14"');
    expect(text).toContain('>A &amp; B</text>');
  });

  it('sets each line of a text below the one before', () => {
    const text = inline(
      '<text class="label" x="10" y="20"><tspan x="10" dy="0">one</tspan><tspan x="10" dy="17">two</tspan></text>',
    );
    expect([...text.matchAll(/<text x="10" y="([\d.]+)"/g)].map(([, y]) => Number(y))).toEqual([20, 37]);
  });

  it('draws letters as outlines, their halo beneath', () => {
    expect(inline('<text class="halo" x="1" y="2" font-size="10">go</text>', 'outlines')).toBe(
      '<path d="M1 2go10" fill="none" stroke="rgb(1,2,3)" stroke-opacity="0.5"/><path d="M1 2go10" stroke="none"/>',
    );
  });

  it('leaves titles and descriptions as they are', () => {
    expect(inline('<svg class="label"><title>A &amp; B</title></svg>')).toBe(
      '<svg><title>A &amp; B</title></svg>',
    );
  });
});
