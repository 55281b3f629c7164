import type { Sample } from './page.ts';

/** Samples by profile and subject. */
export type Measured = Record<string, Record<string, Sample[]>>;
/** What the explainer is held to: at most `limit`, or `times` and `plus` the value of another subject in the same run. */
type Target = Record<'profile' | 'metric', string> &
  Partial<{ limit: number; than: string; times: number; plus: number }>;
type Row = { cells: string[]; isMissedRatio: boolean };

const ratio = (metrics: string[], profiles: string[], than: string, times: number, plus = 0): Target[] =>
  profiles.flatMap((profile) => metrics.map((metric) => ({ profile, metric, than, times, plus })));
const limits = (profile: string, all: Record<string, number>): Target[] =>
  Object.entries(all).map(([metric, limit]) => ({ profile, metric, limit }));

const targets: Target[] = [
  ...ratio(['fcp', 'lcp', 'map'], ['phone', 'wire'], 'no script', 1.15),
  ...ratio(['lcp', 'map'], ['phone', 'wire', 'desktop'], 'article', 1.25),
  ...ratio(['tbt'], ['phone', 'wire', 'desktop'], 'article', 1, 30),
  ...ratio(['dropped'], ['phone', 'desktop'], 'no script', 1, 0.5),
  ...limits('phone', { layout: 600, elements: 4500, cls: 0, clsInUse: 0.001, inp: 56, heap: 4e6 }),
  ...limits('phone', { requests: 6, jsBytes: 85_000, jsonBytes: 0, htmlBytes: 57_700 }),
  // For the record: what the main thread does in the first five seconds.
  ...limits('phone', { script: Infinity, main: Infinity }),
  ...limits('wire', { lcp: 718, cls: 0, clsInUse: 0.001 }),
  ...limits('desktop', { cls: 0, clsInUse: 0.001, inp: 24 }),
  // A tenth is noise on one machine, and so are a few milliseconds of blocking.
  ...ratio(['lcp'], ['in an article'], 'empty frame', 1.1),
  ...ratio(['tbt'], ['in an article'], 'empty frame', 1.1, 10),
];

/** A row for each target that was measured: medians of all subjects, the explainer's with its range, and whether it is met. */
export function judge(measured: Measured): Row[] {
  return targets.flatMap(({ profile, metric, limit, than = '', times = 1, plus = 0 }) => {
    const subjects = measured[profile] ?? {};
    const valuesOf = (name: string) =>
      (subjects[name] ?? []).map((sample) => sample[metric]).filter((value) => value !== undefined);
    const summary = (name: string) => quantile(valuesOf(name), 0.5);
    const own = profile === 'in an article' ? 'one explainer' : 'explainer';
    const [value, base] = [summary(own), summary(than)];
    const allowed = limit ?? (base === undefined ? undefined : base * times + plus);
    if (value === undefined || allowed === undefined) return [];
    const others = Object.keys(subjects).filter((name) => name !== own && summary(name) !== undefined);
    const [least, most] = [Math.min(...valuesOf(own)), Math.max(...valuesOf(own))];
    const rule = limit === undefined ? ` = ${than} × ${times}${plus ? ` + ${plus}` : ''}` : '';
    const cells = [
      `${profile}, ${metric}`,
      least === most ? show(value) : `${show(value)} (${show(least)}–${show(most)})`,
      others.map((name) => `${name} ${show(summary(name))}`).join(', '),
      ...(allowed === Infinity
        ? ['', '']
        : [`≤ ${show(allowed)}${rule}`, value <= allowed ? 'met' : '**missed**']),
    ];
    return [{ cells, isMissedRatio: value > allowed && limit === undefined }];
  });
}

/** The smallest of the values that a share `q` of them does not exceed; undefined for none. */
export function quantile(values: number[], q: number): number | undefined {
  return values.toSorted((a, b) => a - b)[Math.max(0, Math.ceil(q * values.length) - 1)];
}

const show = (value = 0) =>
  value >= 100 ? Math.round(value).toLocaleString('en-GB') : String(Number(value.toPrecision(3)));

/** Rows as a Markdown table. */
export function formatTable(rows: Row[]): string {
  const headings = ['what', 'explainer', 'beside it', 'target', ''];
  const lines = [headings, headings.map(() => '---'), ...rows.map(({ cells }) => cells)];
  return lines.map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}
