import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { voiceMark } from './oldCharts.tsx';

test('every voice that has a shape of its own in the prose has one in pictures', () => {
  const css = readFileSync('src/ui/NotedText.module.css', 'utf8');
  const shapes = new Set([...css.matchAll(/data-shape='([a-z]+)'/g)].map(([, shape = '']) => shape));
  // In both, the full square is what is drawn where nothing else is said.
  expect(shapes.delete('proposer')).toBe(true);
  expect(shapes).not.toEqual(new Set());
  const unmarked = [...shapes].filter((shape) => voiceMark(shape).d === voiceMark('proposer').d);
  // An outline of the same square is a shape of its own, too.
  expect(unmarked.filter((shape) => !voiceMark(shape).isOutline)).toEqual([]);
});
