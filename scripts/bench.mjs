import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { ensureDependencies } from './ensure.mjs';
import { readBenchOptions } from './lib/benchOptions.mjs';
import { cacheDir } from './lib/paths.mjs';
import { runMain } from './lib/problem.mjs';

// Imported late: they need what ensureDependencies may only just have installed.
const measure = {
  async site({ only, runs }) {
    const { buildInto } = await import('../bench/buildInto.mjs');
    const { measureSite } = await import('../bench/measureSite.mjs');
    const { writeReport } = await import('../bench/report.mjs');
    const dir = join(cacheDir, 'bench/site');
    await buildInto(dir);
    return writeReport(await measureSite(dir, only, runs));
  },
  async growth({ runs }) {
    const { measureGrowth } = await import('../bench/measureGrowth.mjs');
    return measureGrowth(runs);
  },
  async load() {
    const { buildInto } = await import('../bench/buildInto.mjs');
    const { measureLoad } = await import('../bench/measureLoad.mjs');
    const dir = join(cacheDir, 'bench/site');
    await buildInto(dir);
    return measureLoad(dir);
  },
};

/**
 * Measures the explainer; docs/performance.md says what and how. A missed target is a line in the report and no
 * failure: this is a measurement, and numbers move with the machine. Only what could not be measured fails.
 */
await runMain(async () => {
  const { mode, only, runs } = readBenchOptions(process.argv.slice(2));
  await ensureDependencies();
  const report = await measure[mode]({ only, runs });
  const file = join(cacheDir, 'bench', `${mode}.md`);
  await mkdir(join(cacheDir, 'bench'), { recursive: true });
  await writeFile(file, report);
  console.log(`\n${report}\nIt is in ${file}, too.`);
});
