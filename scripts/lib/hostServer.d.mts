import type { Server } from 'node:http';

/** A server of the embedding pages in `dir`, not yet listening; `{{explainer}}` in them becomes `explainer`. */
export function createHostServer(options: { dir: string; explainer: string }): Server;
