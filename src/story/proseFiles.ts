import type { Words } from './types.ts';

/** The files of words that are read as prose; names and the words of controls may hold what prose may not. */
export const proseFiles: readonly (keyof Words)[] = [
  'opening',
  'chapters',
  'proposals',
  'countries',
  'glossary',
  'notes',
  'short',
  'quiz',
];

/** Whether a file of words, such as `chapters`, is read as prose. */
export const isProse = (file: string): boolean => proseFiles.some((one) => one === file);
