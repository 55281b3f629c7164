import type { Server } from 'node:http';

/** Makes `server` listen on the first free port from `port` (0: any) on `host` (localhost), and returns that port. */
export function listen(server: Server, options: { port: number; host?: string }): Promise<number>;
