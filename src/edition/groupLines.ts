import type { SourcedLine } from './lines.ts';

/** Lines in their order, neighbours that rest on the same evidence together, so that it is said once; a dated line stands alone. */
export function groupLines(lines: readonly SourcedLine[]): SourcedLine[][] {
  const groups: SourcedLine[][] = [];
  for (const line of lines) {
    const last = groups.at(-1);
    const [first] = last ?? [];
    if (
      last !== undefined &&
      first?.date === undefined &&
      line.date === undefined &&
      sameEvidence(first, line)
    )
      last.push(line);
    else groups.push([line]);
  }
  return groups;
}

function sameEvidence(a: SourcedLine | undefined, b: SourcedLine): boolean {
  return JSON.stringify(a?.evidence) === JSON.stringify(b.evidence);
}
