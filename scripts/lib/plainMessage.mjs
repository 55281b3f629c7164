import { stripVTControlCharacters } from 'node:util';

/**
 * What went wrong in a failed build, without stacks and colours: the words of every error inside, each once.
 * Vite wraps an error thrown by a plugin in "Build failed with 1 error" and adds both stacks to the message.
 */
export function plainMessage(error) {
  const inner = Array.isArray(error?.errors) && error.errors.length > 0 ? error.errors : [error];
  const messages = inner.map((each) => dropStack(stripVTControlCharacters(String(each?.message ?? each))));
  return [...new Set(messages)].join('\n\n');
}

function dropStack(message) {
  const lines = message
    .split('\n')
    .filter((line) => !/^\s+at .+(:\d+:\d+\)?|\(native\)|<anonymous>\)?)$/.test(line));
  return lines.join('\n').trim();
}
