import '@testing-library/jest-dom/vitest';
import { format } from 'node:util';
import { afterEach, beforeEach, expect, vi } from 'vitest';

let complaints: string[] = [];

beforeEach(() => {
  complaints = [];
  for (const level of ['error', 'warn'] as const) {
    vi.spyOn(console, level).mockImplementation((...words: unknown[]) => {
      complaints.push(`console ${level}: ${format(...words)}`);
    });
  }
});

/** A stray console error or warning fails the test; one that expects such words mocks the console itself. */
afterEach(async () => {
  // Loaded only where there is a page to tidy: most unit tests have none.
  if (typeof document !== 'undefined') (await import('@testing-library/react')).cleanup();
  vi.restoreAllMocks();
  expect(complaints).toEqual([]);
});
