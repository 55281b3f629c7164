import { fill } from '../../i18n/messages.ts';
import { AsPublished, CorrectionText, EvidenceList, SourceLink, Spans } from '../../ui/SourcedText.tsx';
import { useStory } from '../../ui/StoryProvider.tsx';
import type { Claims, ClaimView } from '../../viewModel/claims.ts';
import type { SourceView } from '../../viewModel/lines.ts';
import styles from './EvidencePanel.module.css';
import { InlineDisclosure } from './useInlineDisclosure.tsx';

type Props = {
  /** Ids of the facts asked about. */
  asked: string[];
  claims: Claims;
  onClose: () => void;
};

const confidenceWords = { high: 'confidenceHigh', medium: 'confidenceMedium', low: 'confidenceLow' } as const;

/** Who says so: each fact in short, whose word it is and when, every source, how sure it is, and where sources differ. */
export function EvidencePanel({ asked, claims, onClose }: Props) {
  const { words } = useStory().outline;
  const known = asked.flatMap((id) =>
    claims.claims[id] === undefined ? [] : [{ id, claim: claims.claims[id] }],
  );
  return (
    <InlineDisclosure label={words.sourceOfStatement} onClose={onClose}>
      {known.map(({ id, claim }) => (
        <Fact key={id} id={id} claim={claim} sources={claims.sources} />
      ))}
    </InlineDisclosure>
  );
}

type FactProps = { id: string; claim: ClaimView; sources: Record<string, SourceView> };

function Fact({ id, claim, sources }: FactProps) {
  const { words, sourceLang } = useStory().outline;
  return (
    <div className={styles.fact}>
      <p className={styles.voice}>
        {claim.voice}
        {claim.date !== '' && <span className={styles.date}> · {claim.date}</span>}
      </p>
      <p className={styles.statement} lang={sourceLang}>
        {claim.statement}
      </p>
      <ul className={styles.sources}>
        {claim.sources.flatMap((id) => {
          const source = sources[id];
          return source === undefined ? [] : [<SourceItem key={id} source={source} />];
        })}
      </ul>
      <p className={styles.sure}>
        {fill(words.confidence, { level: words[confidenceWords[claim.confidence]] })}{' '}
        <button type="button" className={styles.cite} data-tool="cite" data-claim={id}>
          {words.cite}
        </button>
      </p>
      {claim.conflicts.length > 0 && (
        <>
          <p className={styles.voice}>{words.sourcesDiffer}</p>
          {claim.conflicts.map((line, at) => (
            <p key={at} className={styles.statement} lang={line.lang}>
              <Spans spans={line.spans} />
            </p>
          ))}
        </>
      )}
      {claim.corrections.map((correction) => (
        <p key={correction.id}>
          <CorrectionText correction={correction} words={words} />
        </p>
      ))}
    </div>
  );
}

function SourceItem({ source }: { source: SourceView }) {
  const { marks } = useStory().outline;
  const { publisher, title, date, about, url } = source;
  return (
    <li>
      <AsPublished>
        <b>{publisher}</b>
        {marks.comma}
        <SourceLink url={url}>{title}</SourceLink>
      </AsPublished>
      {date !== '' && marks.comma + date} {about}
    </li>
  );
}

type TermProps = { term: Claims['terms'][string]; onClose: () => void };

/** A term: what it means, in one sentence, and where that was read. */
export function TermPanel({ term: { term, meaning, evidence, lang }, onClose }: TermProps) {
  const { words, marks } = useStory().outline;
  return (
    <InlineDisclosure label={`${words.term}${marks.colon}${term}`} onClose={onClose}>
      <p className={styles.voice} lang={lang}>
        {term}
      </p>
      <p lang={meaning.lang}>
        <Spans spans={meaning.spans} />
        {marks.stop}
        <EvidenceList evidence={evidence} />
      </p>
    </InlineDisclosure>
  );
}
