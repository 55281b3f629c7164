import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { contrastOf } from '../embed/accent.ts';

const read = (file: string) => readFileSync(`src/styles/${file}`, 'utf8').replaceAll(/\/\*.*?\*\//gs, '');

/** The custom properties that a rule sets, in order. */
function propertiesOf(css: string, selector: string): string[] {
  const start = css.indexOf(`${selector} {`);
  if (start < 0) throw new Error(`No rule for ${selector}.`);
  return css.slice(start, css.indexOf('}', start)).match(/--[\w-]+: [^;]+/g) ?? [];
}

test('the dark a frame may be asked for is the dark of the story, colour by colour', () => {
  const ofStory = propertiesOf(read('tokens.css'), ":root:not([data-theme='light'])");
  expect(ofStory.length).toBeGreaterThan(15);
  expect(propertiesOf(read('theme.css'), ":root[data-theme='dark']")).toEqual(ofStory);
});

test.each([
  ['light', ':root'],
  ['dark', ":root:not([data-theme='light'])"],
])(
  'in the %s every ink of words has 4.5:1 on paper, and marks of charts 3:1 (WCAG 1.4.3, 1.4.11)',
  (_, selector) => {
    const colours = new Map(
      propertiesOf(read('tokens.css'), selector).map((line) => line.split(': ') as [string, string]),
    );
    const contrast = (...names: [string, string]) => {
      const [ink = '', paper = ''] = names.map((name) => colours.get(`--${name}`)?.replace('#', ''));
      return contrastOf(ink, paper);
    };
    const enough = { ink: 4.5, 'ink-soft': 4.5, 'ink-quiet': 4.5, accent: 4.5, 'chart-ink': 3 };
    for (const paper of ['paper', 'paper-raised'])
      for (const [ink, least] of Object.entries(enough))
        expect({ ink, paper, contrast: contrast(ink, paper) }).toSatisfy(({ contrast: is }) => is >= least);
  },
);
