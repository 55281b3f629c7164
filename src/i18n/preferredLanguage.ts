/**
 * The code among `available` that a reader's browser asks for first, by primary subtag; undefined when it asks for none.
 *
 * @param asked BCP 47 tags, most wanted first, such as `navigator.languages`
 */
export function preferredLanguage(
  asked: readonly string[],
  available: readonly string[],
): string | undefined {
  for (const tag of asked) {
    const primary = tag.toLowerCase().split('-')[0] ?? '';
    if (available.includes(primary)) return primary;
  }
  return undefined;
}
