/** How much of a packed page comes in the first round trip. */
export const firstFlightBytes: number;

/** The start of `html` that a browser can read when exactly the first `bytes` of it have come, packed as a build packs it. */
export function readFirstFlight(html: string, bytes?: number): string;

/** What a first screen needs and `arrived` does not hold, in words; both records are by participant code. */
export function findMissing(
  html: string,
  arrived: string,
  pieces: { outlines: Record<string, string>; names: Record<string, string> },
): string[];

/** The participants' names over the first map of a page, by code. */
export function readLabels(html: string): Record<string, string>;
