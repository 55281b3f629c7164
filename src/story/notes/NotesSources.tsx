import { Fragment } from 'react';
import { AsPublished, SourceLink } from '../../ui/Spans.tsx';
import { useStory } from '../../ui/StoryProvider.tsx';
import type { NotesView, StatementsView } from '../../viewModel/noteViews.ts';
import type { StoryData } from '../../viewModel/types.ts';
import finePrint from '../FinePrint.module.css';
import styles from './NotesSources.module.css';

type Props = {
  sources: NotesView['sources'];
  words: StoryData['words'];
  /** Address of the page that holds the chapters. */
  story: string;
};

/** Every source, grouped by kind, with links to the statements that rest on it. */
export function NotesSources({ sources, words, story }: Props) {
  const { comma } = useStory().outline.marks;
  return sources.map(({ kind, title, sources: ofKind }) => (
    <section key={kind}>
      <h3 className={styles.kind}>{title}</h3>
      <ul className={`${styles.sources} ${finePrint.list}`}>
        {ofKind.map(({ id, publisher, title, url, date, statements }) => (
          <li key={id} id={`source-${id}`}>
            <AsPublished>
              <b>{publisher}</b>
              {comma}
              <SourceLink url={url}>{title}</SourceLink>
            </AsPublished>
            {date !== '' && comma + date}
            <Statements statements={statements} words={words} story={story} />
          </li>
        ))}
      </ul>
    </section>
  ));
}

type StatementsProps = Pick<Props, 'words' | 'story'> & { statements: StatementsView };

/** `Statements that rest on it: Tariffs 2, 5; Trade 1; Northland`, each number a link to its sentence. */
function Statements({ statements: { chapters, cards }, words, story }: StatementsProps) {
  const { colon, comma, semicolon } = useStory().outline.marks;
  if (chapters.length + cards.length === 0) return null;
  return (
    <p className={styles.statements}>
      {words.statements}
      {colon}
      {chapters.map(({ id, name, notes }, at) => (
        <Fragment key={id}>
          {at > 0 && semicolon}
          {name}
          {notes.map((note, index) => (
            <Fragment key={note}>
              {index > 0 ? comma : ' '}
              <a href={`${story}#s-${id}-${note}`}>{note}</a>
            </Fragment>
          ))}
        </Fragment>
      ))}
      {cards.map(({ name, href }, at) => (
        <Fragment key={href}>
          {chapters.length + at > 0 && semicolon}
          <a href={href}>{name}</a>
        </Fragment>
      ))}
    </p>
  );
}
