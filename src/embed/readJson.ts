/** The value of a string of JSON; undefined for any other value, and for a string longer than any message here. */
export function readJson(data: unknown): unknown {
  if (typeof data !== 'string' || data.length > 10_000 || !data.startsWith('{')) return undefined;
  try {
    return JSON.parse(data);
  } catch {
    return undefined;
  }
}
