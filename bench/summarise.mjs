import { quantile } from '../scripts/lib/quantile.mjs';

/**
 * The median of every number in `samples`, with its `min` and `max`, by the number's name. Answers to clicks are pooled
 * over the samples, as `click50` and `click98`.
 */
export function summarise(samples) {
  const names = [...new Set(samples.flatMap((sample) => Object.keys(sample)))];
  const summary = {};
  for (const name of names) {
    const values = samples.map((sample) => sample[name]).filter((value) => Number.isFinite(value));
    if (values.length > 0) summary[name] = spread(values, 0.5);
  }
  const latencies = samples.flatMap((sample) => sample.latencies ?? []);
  if (latencies.length > 0) {
    summary.click50 = spread(latencies, 0.5);
    summary.click98 = spread(latencies, 0.98);
  }
  return { ...summary, problems: [...new Set(samples.flatMap((sample) => sample.problems ?? []))] };
}

function spread(values, q) {
  return { value: quantile(values, q), min: Math.min(...values), max: Math.max(...values) };
}
