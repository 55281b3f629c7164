import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const read = (file: string) => readFileSync(`src/styles/${file}`, 'utf8');

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
