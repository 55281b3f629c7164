import type { Server } from 'node:http';

type HostPage = { html: string; headers?: Record<string, string> };

/**
 * A server of `pages` that embed the explainer and of the files in `dir`, not yet listening; `{{explainer}}` in pages becomes
 * `explainer`, `{{origin}}` its origin. `scripts` are files served under `/scripts/`.
 */
export function createHostServer(options: {
  dir: string;
  explainer: string;
  pages: Record<string, HostPage>;
  scripts?: Record<string, string>;
}): Server;
