import type { Dialect } from './dialect.ts';

/** Medium, Embedly and others, which look for the frame by the address it was given, letter for letter. */
export const medium: Dialect = {
  name: 'medium',
  isUnasked: true,
  tell: ({ height }, _session, { href }) => [JSON.stringify({ src: href, context: 'iframe.resize', height })],
};
