import type { ReactNode } from 'react';
import { fill } from '../i18n/messages.ts';
import type { CorrectionView, Span, TitleView } from '../viewModel/lines.ts';
import type { ClientData } from '../viewModel/types.ts';
import styles from './Spans.module.css';
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

/** Words that lead to a source, where a reader can open it; else the words alone. */
export function SourceLink({ url, children }: { url: string | null; children: ReactNode }) {
  if (url === null) return children;
  return (
    <a href={url} rel="noopener">
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
