import { expect, test } from 'vitest';
import { dropComments } from './dropComments.mjs';

test('a comment on lines of its own is gone, with its lines', () => {
  expect(dropComments('a();\n  /* why */\n  b();\n/* one\n * two */\nc();\n')).toBe('a();\n  b();\nc();\n');
});

test('a comment beside code, an address and a slot stay', () => {
  const text = 'a(); /* beside */\n"https://x.example/*"\n<!--app-->\n';
  expect(dropComments(text)).toBe(text);
});
