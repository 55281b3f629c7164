import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { UserError } from './support/process.mjs';
import { root } from './support/project.ts';

type LockEntry = {
  version?: string;
  license?: string;
  dev?: boolean;
  optional?: boolean;
  devOptional?: boolean;
};
/** package-lock.json, version 3: npm writes each package's licence into it. */
type Lock = { packages: Record<string, LockEntry> };

/** Licences of code that readers download: free to use with a notice, as MIT is. */
const shipped = ['MIT', 'ISC', '0BSD', 'BSD-2-Clause', 'BSD-3-Clause', 'Unlicense', 'CC0-1.0', 'OFL-1.1'];
/** And of tools, whose terms concern passing on the tools themselves. */
const tools = [...shipped, 'Apache-2.0', 'MPL-2.0', 'BlueOak-1.0.0', 'CC-BY-4.0', 'Python-2.0'];

/** Fails when a package of the lockfile has a licence that does not suit its use. */
export async function main(): Promise<void> {
  const lock = JSON.parse(await readFile(join(root, 'package-lock.json'), 'utf8')) as Lock;
  const problems = findLicenceProblems(lock);
  if (problems.length > 0) throw new UserError(`Licences that do not suit:\n- ${problems.join('\n- ')}`);
  console.log(`${Object.keys(lock.packages).length - 1} packages, all under licences that suit.`);
}

/** Every package whose licence does not suit, as a sentence. */
export function findLicenceProblems({ packages }: Lock): string[] {
  return Object.entries(packages).flatMap(([path, entry]) => {
    if (path === '') return [];
    const name = path.replace(/^.*node_modules\//, '');
    const { version = '', license } = entry;
    // Its later versions state MIT in places and are under the GPL or a paid licence.
    if (
      name.startsWith('@iframe-resizer/') ||
      (name === 'iframe-resizer' && Number.parseInt(version, 10) > 4)
    )
      return [`${name} ${version} may not be used: from version 5 under the GPL or a paid licence.`];
    const isTool = entry.dev || entry.optional || entry.devOptional;
    if (isAllowed(license, isTool ? tools : shipped)) return [];
    return [
      `${name} ${version} is under ${license ?? 'no stated licence'}${isTool ? '' : ', and readers download it'}.`,
    ];
  });
}

/** True when an SPDX expression offers a choice of which each part is allowed: `MIT OR GPL-2.0` does. */
function isAllowed(expression: string | undefined, allowed: string[]): boolean {
  const choices = expression?.replace(/[()]/g, ' ').split(/\s+OR\s+/) ?? [];
  return choices.some((choice) => choice.split(/\s+AND\s+/).every((part) => allowed.includes(part.trim())));
}
