import type { ToolsWords } from '../model/types.ts';
import type { StoryData } from '../viewModel/types.ts';
import styles from './Footer.module.css';

type Props = { words: StoryData['words']; tools: ToolsWords; base: string };

/** The foot of every page: what the story is, the way to its notes and questions, and the row of the reader's tools. */
export function Footer({ words, tools, base }: Props) {
  return (
    <>
      <p>
        {words.footer} <a href={`${base}notes/`}>{words.notesTitle}</a> ·{' '}
        <a href={`${base}questions/`}>{tools.questionsTitle}</a>
      </p>
      {/* The dialogs beside them listen to their clicks. */}
      <div className={styles.tools} id="tools" role="group" aria-label={tools.tools}>
        <button type="button" data-tool="share">
          {tools.share}
        </button>
        <button type="button" data-tool="embed">
          {words.embedThis}
        </button>
        <button type="button" data-tool="cite">
          {tools.cite}
        </button>
        <button type="button" data-tool="help">
          {tools.help}
        </button>
      </div>
    </>
  );
}
