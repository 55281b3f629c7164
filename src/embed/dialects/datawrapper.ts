import type { Dialect } from './dialect.ts';
import { namespace } from './own.ts';

/** Pages that listen for Datawrapper's charts: the current script takes any key's height for the frame it came from. */
export const datawrapper: Dialect = {
  name: 'datawrapper',
  isUnasked: true,
  tell: ({ height }) => [{ 'datawrapper-height': { [namespace]: height } }],
};
