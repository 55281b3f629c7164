/** One thing wrong with the content: where, what was found and what was expected instead. */
export type Problem = {
  path: string;
  found: string;
  expected: string;
  /** Set where it stops nothing. */
  isWarning?: true;
};

/** The line an editor reads: `locales/en/notes.json: unknown.items[2].claims[0]: found "B99", expected …`. */
export function formatProblem({ path, found, expected }: Problem): string {
  return `${path}: found ${found}, expected ${expected}`;
}

/** Any value as a short quotation for a problem line; long text is cut at 80 characters, and what nobody sees is spelled out. */
export function quote(value: unknown): string {
  // JSON has no numbers without end.
  if (typeof value === 'number') return String(value);
  const json = (JSON.stringify(value) ?? 'nothing').replace(
    /[\p{Cf}\p{Zl}\p{Zp}]/gu,
    (letter) => `\\u${(letter.codePointAt(0) ?? 0).toString(16).padStart(4, '0')}`,
  );
  return json.length > 80 ? `${json.slice(0, 79)}…` : json;
}

/** True for a plain object or any other non-array object; false for null, arrays and primitives. */
export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Reports a problem unless `isRight`. */
export type Expect = (isRight: boolean, path: string, found: string, expected: string) => void;

/** All that a check finds wrong, in the order it looks. */
export function collectProblems(check: (expect: Expect) => void): Problem[] {
  const problems: Problem[] = [];
  check((isRight, path, found, expected) => {
    if (!isRight) problems.push({ path, found, expected });
  });
  return problems;
}
