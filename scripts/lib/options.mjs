import { parseArgs } from 'node:util';
import { Problem } from './problem.mjs';

/**
 * What the serving scripts take from the command line.
 *
 * @param args without node and the script's name, as in `process.argv.slice(2)`
 * @param defaultPort used when `--port` is absent; a given port is a whole number from 1 to 65535
 */
export function readServeOptions(args, defaultPort) {
  const given = parseServeArgs(args);
  const port = given.port === undefined ? defaultPort : Number(given.port);
  if (!Number.isInteger(port) || port < 1 || port > 65535) {
    throw new Problem(`--port is "${given.port}"; it wants a whole number from 1 to 65535.`);
  }
  return { port, host: given.host ?? 'localhost' };
}

function parseServeArgs(args) {
  try {
    return parseArgs({ args, options: { port: { type: 'string' }, host: { type: 'string' } } }).values;
  } catch (error) {
    throw new Problem(`${error.message} Known options: --port N, --host NAME.`, { cause: error });
  }
}
