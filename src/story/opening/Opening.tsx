import { fill } from '../../i18n/messages.ts';
import { OfficialTitle, Spans } from '../../ui/Spans.tsx';
import { activePanelHref } from '../../viewModel/activePanel.ts';
import type { Outline, Whole } from '../../viewModel/types.ts';
import { DepthNav } from '../nav/DepthNav.tsx';
import styles from './Opening.module.css';

type Props = { whole: Whole; outline: Outline; base: string };

/** The answer first: headline, standfirst and dateline. Drawn at build only. */
export function Opening({ whole, outline, base }: Props) {
  const { kicker, headline, standfirst, dateline, asOf, asOfIso, translation } = whole.opening;
  return (
    <>
      <p className={styles.kicker}>{kicker}</p>
      <h1 className={styles.headline}>{headline}</h1>
      <p className={styles.standfirst}>
        {standfirst.map((line, at) => (
          <span key={at} data-claims={line.claims.join(' ') || undefined}>
            <Spans spans={line.spans} />
            {outline.marks.stop}
          </span>
        ))}
      </p>
      <p className={styles.dateline}>
        <span data-claims={dateline.claims.join(' ')}>
          <Spans spans={dateline.spans} />
        </span>
        <span className={styles.asOf}>
          <time dateTime={asOfIso}>{fill(outline.words.asOf, { date: asOf })}</time>
        </span>
      </p>
      {translation !== undefined && (
        <p className={styles.translation}>
          {translation.words}{' '}
          <a href={translation.from.href} lang={translation.from.lang} hrefLang={translation.from.lang}>
            {translation.from.name}
          </a>
        </p>
      )}
      <DepthNav current="story" words={whole.tools} base={base} />
    </>
  );
}

type Props_ProposalList = { outline: Outline; base: string };

/** The proposals by name, numbered, each leading to its card. */
export function ProposalList({ outline, base }: Props_ProposalList) {
  return (
    <>
      <h2 className={styles.title} id={`${outline.chapters[0]?.id}-title`}>
        {outline.words.theProposals}
      </h2>
      <ol className={styles.list}>
        {outline.proposals.map(({ slug, title, official }) => (
          <li key={slug}>
            <a href={activePanelHref(base, { kind: 'proposal', slug })}>
              {title}
              <OfficialTitle official={official} />
            </a>
          </li>
        ))}
      </ol>
      {outline.proposals.some(({ official }) => official !== undefined) && (
        <p className={styles.note}>{outline.words.titleIsOurs}</p>
      )}
    </>
  );
}
