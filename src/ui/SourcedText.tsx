import { Fragment, type ReactNode } from 'react';
import { fill } from '../i18n/messages.ts';
import { shapeOf } from '../viewModel/content.ts';
import {
  type CorrectionView,
  type Evidence,
  groupLines,
  type NotedLine,
  type SourcedLine,
  type SourceMention,
  type Span,
  type StatusView,
  type TitleView,
} from '../viewModel/lines.ts';
import type { PanelSection } from '../viewModel/panels.ts';
import type { ClientData } from '../viewModel/types.ts';
import styles from './SourcedText.module.css';
import { useStory } from './StoryProvider.tsx';

/** The pieces of a line: words, links, and words that stand for something on the map. */
export function Spans({ spans }: { spans: Span[] }) {
  return spans.map((span, index) => {
    if (typeof span === 'string') return span;
    const { text, href, country, place, external, lang } = span;
    if (href === undefined)
      return (
        <span key={index} data-place={place} lang={lang}>
          {text}
        </span>
      );
    return (
      <a key={index} href={href} data-country={country} rel={external ? 'noopener' : undefined} lang={lang}>
        {text}
      </a>
    );
  });
}

/** Words printed as their publisher has them: in a language other than theirs they say which it is. */
export function AsPublished({ children }: { children: ReactNode }) {
  const { sourceLang } = useStory().outline;
  return sourceLang === undefined ? children : <span lang={sourceLang}>{children}</span>;
}

type SourceLinkProps = {
  url: string | null;
  /** Whether the address is printed on paper where lists of evidence leave it out. */
  isFirst?: boolean | undefined;
  children: ReactNode;
};

/** Words that lead to a source, where a reader can open it; else the words alone. */
export function SourceLink({ url, isFirst = false, children }: SourceLinkProps) {
  if (url === null) return children;
  return (
    <a href={url} rel="noopener" data-first={isFirst ? '' : undefined}>
      {children}
    </a>
  );
}

/** The wording a translated title was published in, on a line of its own; nothing where the title is that wording. */
export function OfficialTitle({ official }: Pick<TitleView, 'official'>) {
  return (
    official !== undefined && (
      <span className={styles.official} lang={official.lang}>
        {official.text}
      </span>
    )
  );
}

type Props = { correction: CorrectionView; words: ClientData['words'] };

/** A correction in words: when, what was said, and what is said now. */
export function CorrectionText({ correction, words }: Props) {
  const { date, iso, was, now } = correction;
  const { colon } = useStory().outline.marks;
  return (
    <>
      <b>
        <time dateTime={iso}>{fill(words.correctedOn, { date })}</time>
      </b>
      {colon}
      {words.correctedFromTo.split(/\{(was|now)\}/).map((part, at) => {
        // What it said and says is the data's own wording, in the data's language.
        if (at % 2 === 0) return part;
        return <AsPublished key={part}>{part === 'was' ? was : now}</AsPublished>;
      })}
    </>
  );
}

/** The shape of each voice that a statement speaks with, and its words, which are seen when a reader asks for them. */
export function VoiceMarks({ voices }: Pick<NotedLine, 'voices'>) {
  return voices.map(({ id, words }) => (
    <span key={id} className={styles.voice} data-shape={shapeOf(id)}>
      {words}{' '}
    </span>
  ));
}

type NotedTextProps = {
  line: NotedLine;
  /** Id of the chapter, which its notes are numbered in. */
  chapter: string;
};

/**
 * A sentence with the facts it rests on, and a quiet mark of whose word it is: a shape per voice, the voice in words
 * (shown when a reader asks for it), and the number of its note, where the mark leads.
 */
export function FootnotedText({ line, chapter }: NotedTextProps) {
  const { note, voices, claims } = line;
  const { stop } = useStory().outline.marks;
  return (
    <>
      <span
        id={note > 0 ? `s-${chapter}-${note}` : undefined}
        data-claims={claims.join(' ') || undefined}
        data-voice={voices.map(({ id }) => id).join(' ') || undefined}
        lang={line.lang}
      >
        <Spans spans={line.spans} />
      </span>
      {note > 0 && (
        <a className={styles.note} href={`#note-${chapter}-${note}`} role="doc-noteref" data-note="">
          <VoiceMarks voices={voices} />
          {note}
        </a>
      )}
      {stop}
    </>
  );
}

type EvidenceProps = {
  evidence: Evidence[];
  /** Where sources are named for the first time on the page, which on paper gives their address. */
  first?: ReadonlySet<SourceMention> | undefined;
};

/** Whose word it is, and where it was read: the voice, then each source by its publisher, linked where a reader can open it. */
export function EvidenceList({ evidence, first }: EvidenceProps) {
  return evidence.map((one) => (
    <span className={styles.evidence} key={one.voice}>
      <EvidenceText evidence={one} first={first} />{' '}
    </span>
  ));
}

/** One voice and its sources, as a run of words. */
export function EvidenceText({
  evidence: { voice, sources },
  first,
}: Omit<EvidenceProps, 'evidence'> & { evidence: Evidence }) {
  const { marks } = useStory().outline;
  return (
    <>
      <b className={styles.sourceVoice}>{voice}</b>
      {marks.colon}
      <AsPublished>
        {sources.map((source, index) => (
          <Fragment key={source.number}>
            {index > 0 && marks.semicolon}
            <SourceLink url={source.url} isFirst={first?.has(source)}>
              {source.publisher}
            </SourceLink>
          </Fragment>
        ))}
      </AsPublished>
    </>
  );
}

/** What kind of step an event is: a shape that fills as the step gets further, and the words beside it. */
export function StatusMark({ status }: { status: StatusView }) {
  return (
    <span className={styles.status} data-status={status.id}>
      {status.words}
    </span>
  );
}

/**
 * Lines, each with its date and status where it has them; whose word they are stands below them, once for neighbours that
 * share it. The list has no class: one of this file would hold "text", and reader modes drop text of many links.
 */
export function SourcedLines({ lines }: { lines: SourcedLine[] }) {
  const { stop } = useStory().outline.marks;
  return (
    <ul data-lines="">
      {groupLines(lines).map((group, index) => (
        <li key={index}>
          {group[0]?.date !== undefined && (
            <p className={styles.when}>
              <b className={styles.date}>{group[0].date}</b>
              {group[0].status && <StatusMark status={group[0].status} />}
            </p>
          )}
          {group.map((line, at) => (
            <span key={at} data-claims={line.claims.join(' ') || undefined} lang={line.lang}>
              <Spans spans={line.spans} />
              {stop}
            </span>
          ))}
          <EvidenceList evidence={group[0]?.evidence ?? []} />
        </li>
      ))}
    </ul>
  );
}

/** When a section was last looked at; nothing where it is not followed up. */
export function LastChecked({ checked }: { checked: PanelSection['checked'] }) {
  return (
    checked && (
      <p className={styles.checked}>
        <time dateTime={checked.iso}>{checked.words}</time>
      </p>
    )
  );
}
