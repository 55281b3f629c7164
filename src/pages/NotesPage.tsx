import { SiteHeader } from '../components/nav/SiteHeader.tsx';
import { Static } from '../components/Static.tsx';
import styles from './PlainPage.module.css';

/** The notes on a page of their own: what is not known, every source, and how this was made. */
export function NotesPage() {
  return (
    <>
      <SiteHeader inStory={false} />
      <main className={styles.page} id="story">
        <Static id="notes-page" />
      </main>
    </>
  );
}
