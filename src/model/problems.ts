/** One thing wrong with the content: where, what was found and what was expected instead. */
export type Problem = { path: string; found: string; expected: string };

/** The line an editor reads: `locales/en/notes.json: unknown.items[2].claims[0]: found "B99", expected …`. */
export function formatProblem({ path, found, expected }: Problem): string {
  return `${path}: found ${found}, expected ${expected}`;
}

/** Any value as a short quotation for a problem line; long text is cut at 80 characters. */
export function quote(value: unknown): string {
  const json = JSON.stringify(value) ?? 'nothing';
  return json.length > 80 ? `${json.slice(0, 79)}…` : json;
}

/** True for a plain object or any other non-array object; false for null, arrays and primitives. */
export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
