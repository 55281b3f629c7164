import type { Server } from 'node:http';

type HostPage = { html: string; headers?: Record<string, string> };

/**
 * A server of the embedding pages in `dir` and of `pages`, not yet listening; `{{explainer}}` in them becomes `explainer`,
 * `{{origin}}` its origin. `scripts` are files served under `/scripts/`.
 */
export function createHostServer(options: {
  dir: string;
  explainer: string;
  pages?: Record<string, HostPage>;
  scripts?: Record<string, string>;
}): Server;

/** The pages in a folder, the article first, then by name. */
export function listHostPages(dir: string): Promise<{ path: string; title: string }[]>;
