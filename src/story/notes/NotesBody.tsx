import { Fragment, type ReactNode } from 'react';
import { fill } from '../../i18n/messages.ts';
import { AsPublished, CorrectionText, EvidenceList, SourceLink, Spans } from '../../ui/SourcedText.tsx';
import { useStory } from '../../ui/StoryProvider.tsx';
import { picturePath } from '../../viewModel/downloads.ts';
import type { Line } from '../../viewModel/lines.ts';
import type {
  DownloadView,
  NoteSectionView,
  NotesView,
  PictureFile,
  StatementsView,
} from '../../viewModel/notes.ts';
import type { StoryData } from '../../viewModel/types.ts';
import finePrint from '../FinePrint.module.css';
import styles from './NotesBody.module.css';

type Props = {
  sources: NotesView['sources'];
  words: StoryData['words'];
  /** Address of the page that holds the chapters. */
  story: string;
};

/** Every source, grouped by kind, with links to the statements that rest on it. */
function NotesSources({ sources, words, story }: Props) {
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

type DownloadsProps = {
  downloads: DownloadView[];
  pictures: PictureFile[];
  words: StoryData['words'];
  /** Starts and ends with a slash. */
  base: string;
};

/** The story's data as files, each link with its format and size, and its pictures. */
function NotesDownloads({ downloads, pictures, words, base }: DownloadsProps) {
  return (
    <>
      <p id="downloads-data">{words.tables}</p>
      <ul className={styles.items} aria-labelledby="downloads-data">
        {downloads.map(({ path, name, format, size }) => (
          <li key={path}>
            <a href={base + path} download="">
              {fill(words.fileNote, { name, format, size })}
            </a>
          </li>
        ))}
      </ul>
      <p id="downloads-pictures">{words.pictures}</p>
      <ul className={styles.items} aria-labelledby="downloads-pictures">
        {pictures.map(({ id, name, lang }) => (
          <li key={id}>
            <span id={`file-${id}`} lang={lang}>
              {name}
            </span>{' '}
            {['svg', 'png'].map((format) => (
              <Fragment key={format}>
                <a
                  href={`${base}${picturePath(id)}.${format}`}
                  download=""
                  id={`file-${id}-${format}`}
                  aria-labelledby={`file-${id}-${format} file-${id}`}
                >
                  {format.toUpperCase()}
                </a>{' '}
              </Fragment>
            ))}
          </li>
        ))}
      </ul>
    </>
  );
}

type SectionProps = {
  /** Its anchor is `notes-` and this. */
  id: string;
  title: string;
  /** Of the title, where it is not translated. */
  lang?: string | undefined;
  children: ReactNode;
};

/** A section of the notes under its heading. */
function NotesSection({ id, title, lang, children }: SectionProps) {
  return (
    <section className={styles.section} id={`notes-${id}`}>
      <h2 className={styles.heading} lang={lang}>
        {title}
      </h2>
      {children}
    </section>
  );
}

type BodyProps = {
  notes: NotesView;
  words: StoryData['words'];
  /** Starts and ends with a slash. */
  base: string;
};

/** The notes: what is not known first, then every source with what rests on it, and how this was made and changed. */
export function NotesBody({ notes, words, base }: BodyProps) {
  const { colon } = useStory().outline.marks;
  const {
    origin,
    unknown,
    sourcesIntro,
    downloadsIntro,
    sources,
    sections,
    glossary,
    corrections,
    versions,
    licence,
    downloads,
    pictures,
  } = notes;
  const lines = ({ id, title, items, lang }: NoteSectionView) => (
    <NotesSection key={id} id={id} title={title} lang={lang}>
      <ul className={styles.items}>
        {items.map((line, at) => (
          <li key={at} data-claims={line.claims.join(' ') || undefined} lang={line.lang}>
            <Spans spans={line.spans} />
          </li>
        ))}
      </ul>
    </NotesSection>
  );
  return (
    <>
      {lines(origin)}
      {lines(unknown)}
      <NotesSection id="sources" title={sourcesIntro.title} lang={sourcesIntro.lang}>
        <Paragraph lines={sourcesIntro.items} />
        <button type="button" className={styles.cite} data-tool="cite">
          {words.cite}
        </button>
        <NotesSources sources={sources} words={words} story={base} />
      </NotesSection>
      {sections.map(lines)}
      <NotesSection id="glossary" title={words.glossary}>
        <dl className={styles.glossary}>
          {glossary.map(({ id, term, meaning, evidence, lang }) => (
            <div key={id} id={`term-${id}`}>
              <dt lang={lang}>{term}</dt>
              <dd>
                <span data-claims={meaning.claims.join(' ')} lang={meaning.lang}>
                  <Spans spans={meaning.spans} />
                </span>
                <EvidenceList evidence={evidence} />
              </dd>
            </div>
          ))}
        </dl>
      </NotesSection>
      {corrections.items.length === 0 ? (
        lines({ ...corrections, items: corrections.none })
      ) : (
        <NotesSection id={corrections.id} title={corrections.title} lang={corrections.lang}>
          <ul className={styles.items}>
            {corrections.items.map((correction) => (
              <li key={correction.id} id={correction.id} data-claims={correction.claim}>
                <CorrectionText correction={correction} words={words} />
              </li>
            ))}
          </ul>
        </NotesSection>
      )}
      <NotesSection id={versions.id} title={versions.title} lang={versions.lang}>
        <ul className={styles.items}>
          {versions.items.map(({ id, date, iso, line }) => (
            <li key={id} id={id}>
              <b>
                <time dateTime={iso}>{date}</time>
              </b>
              {colon}
              <span lang={line.lang}>
                <Spans spans={line.spans} />
              </span>
            </li>
          ))}
        </ul>
      </NotesSection>
      {lines(licence)}
      <NotesSection id="downloads" title={downloadsIntro.title} lang={downloadsIntro.lang}>
        <Paragraph lines={downloadsIntro.items} />
        <NotesDownloads downloads={downloads} pictures={pictures} words={words} base={base} />
      </NotesSection>
    </>
  );
}

function Paragraph({ lines }: { lines: Line[] }) {
  return (
    <p>
      {lines.map((line, at) => (
        <span key={at} data-claims={line.claims.join(' ') || undefined} lang={line.lang}>
          <Spans spans={line.spans} />{' '}
        </span>
      ))}
    </p>
  );
}
