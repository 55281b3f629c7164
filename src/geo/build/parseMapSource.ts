import * as v from 'valibot';
import { type MapSource, mapSourceSchema } from './mapSource.ts';

/** `value` as a story's map source; otherwise throws one error that lists every problem with its path. */
export function parseMapSource(value: unknown): MapSource {
  const result = v.safeParse(mapSourceSchema, value);
  if (result.success) return result.output;
  const problems = result.issues.map(
    (issue) => `  ${v.getDotPath(issue) ?? '(whole file)'}: ${issue.message}`,
  );
  throw new Error(`map/source.json has ${problems.length} problem(s):\n${problems.join('\n')}`);
}
