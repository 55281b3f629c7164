import { createServer } from 'vite';
import { readServeOptions, root } from './support/project.ts';

/** Vite's development server, which prerenders each page on request. */
export async function main(args: string[]): Promise<void> {
  const server = await createServer({ root, server: readServeOptions(args, 5173) });
  await server.listen();
  server.printUrls();
}
