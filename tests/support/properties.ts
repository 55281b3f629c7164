import fc from 'fast-check';

type Json = null | boolean | number | string | Json[] | { [key: string]: Json };
type Files = Record<string, unknown>;
/** Where a value stands: the file, then keys and places down to it. */
export type Spot = [file: string, ...path: (string | number)[]];

/** Every spot of a set of files below the files themselves, depth first. */
export function spotsOf(files: Files): Spot[] {
  const walk = (value: unknown, at: Spot): Spot[] => {
    if (typeof value !== 'object' || value === null) return [at];
    const keys = Array.isArray(value) ? [...value.keys()] : Object.keys(value);
    return [
      at,
      ...keys.flatMap((key) => walk((value as Record<string | number, unknown>)[key], [...at, key])),
    ];
  };
  return Object.entries(files).flatMap(([file, value]) => walk(value, [file]));
}

/** The value at a spot. */
function valueAt(files: Files, spot: Spot): unknown {
  return spot.reduce<unknown>((value, key) => (value as Record<string | number, unknown>)[key], files);
}

/** Files with one value changed; only what leads there is copied. `undefined` takes the entry away. */
export function changeAt(files: Files, spot: Spot, change: (value: unknown) => unknown): Files {
  const [key, ...rest] = spot as [string | number, ...Spot];
  const copy = (Array.isArray(files) ? [...files] : { ...files }) as Record<string | number, unknown>;
  const value = rest.length === 0 ? change(copy[key]) : changeAt(copy[key] as Files, rest, change);
  if (value !== undefined) copy[key] = value;
  else if (Array.isArray(copy)) copy.splice(Number(key), 1);
  else delete copy[key];
  return copy;
}

/** A spot of the files, each as likely as any other. */
export const anySpot = (spots: readonly Spot[]): fc.Arbitrary<Spot> => fc.constantFrom(...spots);

/** Something else in a value's place: any JSON, a neighbour's value, or nothing at all. */
export const anyChange = (files: Files, spots: readonly Spot[]): fc.Arbitrary<(value: unknown) => unknown> =>
  fc.oneof(
    fc.jsonValue().map((json) => () => json as Json),
    fc.constantFrom(...spots).map((spot) => () => valueAt(files, spot)),
    fc.constant(() => undefined),
    fc.constant((value: unknown) => (Array.isArray(value) ? value.toReversed() : value)),
    fc.constant((value: unknown) => (Array.isArray(value) ? [...value, ...value] : String(value))),
  );

/** A value of another type in a value's place: no shape a file may have. */
export const ofAnotherType = (value: unknown): unknown => {
  if (typeof value === 'string') return 4.5;
  return typeof value === 'object' && value !== null ? '' : {};
};

/** How many random cases a property is tried on: few ordinarily, ten thousand or as many as are said when everything is tested. */
export const runs = (few: number, many = 10_000): { numRuns: number } => ({
  numRuns: process.env['TEST_ALL'] === '1' ? many : few,
});
