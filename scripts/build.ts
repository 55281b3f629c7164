import { buildSite } from './build/site.ts';
import { readSiteAddress } from './support/project.ts';

/** Builds the site into `dist`. */
export async function main(): Promise<void> {
  console.log(await buildSite(readSiteAddress(process.env)));
}
