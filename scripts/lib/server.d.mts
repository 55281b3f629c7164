import type { Server } from 'node:http';

/** A server of the files in `dir` under `base` (default "/"), not yet listening; requests wait for `ready`. */
export function createStaticServer(options: { dir: string; base?: string; ready?: Promise<unknown> }): Server;
