/**
 * The smallest of `values` that at least the share `q` of them do not exceed; undefined when there are none. What is no
 * finite number is left out.
 */
export function quantile(values, q) {
  const sorted = values.filter((value) => Number.isFinite(value)).toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.max(0, Math.ceil(q * sorted.length) - 1))];
}
