import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describeLicences, findLicenceProblems } from './lib/licences.mjs';
import { root } from './lib/paths.mjs';
import { Problem, runMain } from './lib/problem.mjs';

await runMain(async () => {
  const lock = JSON.parse(await readFile(join(root, 'package-lock.json'), 'utf8'));
  const problems = findLicenceProblems(lock);
  if (problems.length > 0) throw new Problem(`Licences that do not suit:\n- ${problems.join('\n- ')}`);
  console.log(describeLicences(lock));
});
