import { isRecord } from '../lib/isRecord.ts';
import { sharedFiles } from './files.ts';
import { languageCode } from './schema.ts';

/**
 * The languages that the `story.json` among `files` names, as far as they can be read: their words are looked at even
 * where the list is broken. None where there is no list.
 */
export function readLocales(files: Record<string, unknown>): string[] {
  const meta = files[sharedFiles.meta.file];
  const locales = isRecord(meta) && Array.isArray(meta['locales']) ? meta['locales'] : [];
  return locales.filter((locale) => typeof locale === 'string' && languageCode.test(locale));
}
