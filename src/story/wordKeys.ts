import { isProse } from './proseFiles.ts';

/** Keys of prose whose strings name something in the data: facts, figures, places, kinds of block and the like. */
const idKeys = new Set([
  'claims',
  'titleClaim',
  'date',
  'kind',
  'id',
  'proposal',
  'status',
  'sections',
  'chapters',
  'voices',
  'topics',
  'totals',
  'country',
  'values',
  'mark',
  'place',
]);

/**
 * Whether a string of a language's files is words for readers, and no name of something in the data. Outside prose every
 * string is, whatever it stands under: `place` of interface.json is a label.
 *
 * @param file such as `chapters`
 * @param key under which the string, or the list it is in, stands; see `keyBelow` for names that are data themselves
 */
export const isForReaders = (file: string, key: string): boolean => !isProse(file) || !idKeys.has(key);

/** The key that says what stands under `name`, itself under `key`: the kinds of a time axis are named by whatever ids they have. */
export const keyBelow = (key: string, name: string): string => (key === 'kinds' ? key : name);
