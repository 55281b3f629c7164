/**
 * A value this reader chose earlier, or `undefined` where nothing was kept or nothing may be.
 *
 * Even touching `localStorage` throws in a sandboxed frame or with site data blocked, so the property access is guarded too.
 */
export function readStored(key: string): string | undefined {
  try {
    return localStorage.getItem(key) ?? undefined;
  } catch {
    return undefined;
  }
}

/** Keeps a value for the next visit where the browser lets it; where storage is blocked or full, nothing happens. */
export function store(key: string, value: string): void {
  try {
    localStorage.setItem(key, value);
  } catch {
    // Nothing is remembered, and nothing else changes.
  }
}

const key = 'explainer:motion';
const listeners = new Set<() => void>();

/** Whether the camera may move, as far as this reader has said; the system's own wish holds besides. */
export const isMotionOn = () => document.documentElement.dataset['motion'] !== 'off';

/** Calls `listener` after every change; returns what ends that. */
export function onMotionChange(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Marks the page with the choice, and keeps it for the next visit where the browser lets it. */
export function setMotion(on: boolean): void {
  const value = on ? 'on' : 'off';
  document.documentElement.dataset['motion'] = value;
  if (readStored(key) !== value) store(key, value);
  for (const listener of listeners) listener();
}

/**
 * Marks the page as still where that was the choice on an earlier visit; whatever else is stored means motion. Not done
 * before the page is hydrated: nothing moves until then, and the first look into storage holds up the first paint.
 */
export function recallMotion(): void {
  if (readStored(key) === 'off') document.documentElement.dataset['motion'] = 'off';
}
