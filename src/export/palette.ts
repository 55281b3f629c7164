import tokens from '../styles/tokens.css?raw';

/** The page's own colours in daylight, by the names of their tokens. */
const palette: Record<string, string> = Object.fromEntries(
  [...(/:root \{(.*?)\n\}/s.exec(tokens)?.[1] ?? '').matchAll(/--([\w-]+):\s*(#[\da-f]{6});/g)].map(
    ([, name = '', value = '']) => [name, value],
  ),
);

/** An opaque colour of the page by the name of its token, such as `paper` or `map-water`. */
export function colour(name: string): string {
  const found = palette[name];
  if (found === undefined) throw new Error(`tokens.css gives no colour to --${name}, which a picture uses.`);
  return found;
}
