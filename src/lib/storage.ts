/** The two calls in use, named here because this layer is compiled without the DOM's types. */
type Shelf = { getItem: (key: string) => string | null; setItem: (key: string, value: string) => void };

const shelf = () => (globalThis as { localStorage?: Shelf }).localStorage;

/**
 * A value this reader chose earlier, or `undefined` where nothing was kept or nothing may be.
 *
 * Even touching `localStorage` throws in a sandboxed frame or with site data blocked, so the property access is guarded too.
 */
export function readStored(key: string): string | undefined {
  try {
    return shelf()?.getItem(key) ?? undefined;
  } catch {
    return undefined;
  }
}

/** Keeps a value for the next visit where the browser lets it; where storage is blocked or full, nothing happens. */
export function store(key: string, value: string): void {
  try {
    shelf()?.setItem(key, value);
  } catch {
    // Nothing is remembered, and nothing else changes.
  }
}
