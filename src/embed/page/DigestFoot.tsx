import { fill } from '../../i18n/messages.ts';
import type { EmbedWords } from '../../model/types.ts';
import { EvidenceList } from '../../ui/EvidenceList.tsx';
import { useStory } from '../../ui/StoryProvider.tsx';
import type { Digest, DigestStep } from '../../viewModel/digest.ts';
import type { Evidence } from '../../viewModel/lines.ts';
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
      <span className={styles.promise}>{useStory().outline.words.footer}</span>{' '}
      <time dateTime={asOfIso}>{asOf}</time> <span data-credit="">{sources}</span>{' '}
      <a className={styles.full} href={canonical} rel="noopener">
        {words.full}
      </a>
    </footer>
  );
}

/** One step back, one on, and where one is among them. Shown only where a script shows a step at a time. */
export function DigestControls({ steps, words }: { steps: DigestStep[]; words: EmbedWords }) {
  return (
    <nav className={styles.controls} aria-label={words.steps} data-controls="">
      <button className={styles.button} type="button" data-go="-1" aria-disabled="true">
        {words.previous}
      </button>
      <span className={styles.dots} aria-hidden="true">
        {steps.map(({ id }, at) => (
          <span key={id} className={styles.dot} data-dot={id} data-current={at === 0 ? '' : undefined} />
        ))}
      </span>
      <span className={styles.place} data-count="" aria-hidden="true">
        {fill(words.progress, { n: 1, total: steps.length })}
      </span>
      <button className={styles.button} type="button" data-go="1">
        {words.next}
      </button>
      <span className={styles.spoken} role="status" data-spoken="" data-progress={words.progress} />
    </nav>
  );
}

type Props_DigestSources = {
  evidence: Evidence[];
  /** Whether there is a map above that its note belongs to. */
  hasMap?: boolean;
};

/** Whose words a step's are and where each was read, folded up on a screen and open on paper. */
export function DigestSources({ evidence, hasMap = false }: Props_DigestSources) {
  const { words } = useStory().outline;
  return (
    <details className={styles.sources}>
      <summary>{words.sources}</summary>
      <EvidenceList evidence={evidence} />
      {hasMap && <p className={styles.note}>{words.boundaryNote}</p>}
    </details>
  );
}
