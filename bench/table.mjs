/** A table in Markdown; what is undefined is a dash. */
export function makeTable(headings, rows) {
  const line = (cells) => `| ${cells.map((cell) => cell ?? '–').join(' | ')} |`;
  return [line(headings), `|${'---|'.repeat(headings.length)}`, ...rows.map(line)].join('\n');
}

/** "12.3 (11.0–14.1)": a median with the range it was taken from, where there is one. */
export function showSpread(stat, divisor = 1, decimals = 0) {
  if (stat === undefined) return undefined;
  const show = (value) => (value / divisor).toFixed(decimals);
  const [value, min, max] = [stat.value, stat.min, stat.max].map(show);
  return min === max ? value : `${value} (${min}–${max})`;
}
