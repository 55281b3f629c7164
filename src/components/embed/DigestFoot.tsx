import type { Digest } from '../../edition/makeDigest.ts';
import { useEdition } from '../edition.tsx';
import styles from './DigestFoot.module.css';

type Props = {
  digest: Pick<Digest, 'asOf' | 'asOfIso' | 'sources' | 'words'>;
  /** The whole address of the full version. */
  canonical: string;
};

/** Of what day the words are, on how many sources they rest, and the way to the full version: there in every layout. */
export function DigestFoot({ digest, canonical }: Props) {
  const { asOf, asOfIso, sources, words } = digest;
  return (
    <footer className={styles.foot}>
      <span className={styles.promise}>{useEdition().outline.words.footer}</span>{' '}
      <time dateTime={asOfIso}>{asOf}</time> <span data-credit="">{sources}</span>{' '}
      <a className={styles.full} href={canonical} rel="noopener">
        {words.full}
      </a>
    </footer>
  );
}
