import { collectProblems, type Problem, quote } from '../problems.ts';
import type { Story, Value } from '../types.ts';

/** Names of figures whose order their names tell: `summitStart` is not after `summitEnd`, `tollLow` not above `tollHigh`. */
const pairs = [
  ['Start', 'End'],
  ['Low', 'High'],
] as const;

/** A figure whose name says that it is a share of a whole. */
const shareName = /^share(?![a-z])|Share(?![a-z])/;

/** Figures that cannot be: an end before its start, a share of more than all there is. */
export function checkValues({ values, meta }: Story): Problem[] {
  return collectProblems((expect) => {
    for (const [name, value] of Object.entries(values)) {
      if (value.type === 'percent' && shareName.test(name))
        expect(
          value.value <= 100,
          `values.json: ${name}.value`,
          `${value.value}`,
          'a share of no more than 100',
        );
      for (const [first, last] of pairs) {
        if (!name.endsWith(last)) continue;
        const before = name.slice(0, -last.length) + first;
        const other = values[before];
        if (other === undefined) continue;
        const expected = `no less than ${before}, ${other.value}`;
        expect(isInOrder(other, value), `values.json: ${name}.value`, quote(value.value), expected);
      }
    }
    meta.versions.forEach(({ date }, at) => {
      const before = meta.versions[at - 1]?.date ?? date;
      const path = `story.json: versions[${at}].date`;
      expect(before <= date, path, quote(date), `a day from ${before} on: the oldest version comes first`);
    });
  });
}

/** Whether two figures of one type stand in order; dates that know no more than a year are compared as far as both know. */
function isInOrder(first: Value, last: Value): boolean {
  if (first.type !== 'date' || last.type !== 'date') return first.value <= last.value;
  const known = Math.min(first.value.length, last.value.length);
  return first.value.slice(0, known) <= last.value.slice(0, known);
}
