import type { ToolsWords } from '../../model/types.ts';
import styles from './DepthNav.module.css';

/** How much of the story a page tells, least first. */
export const depths = ['brief', 'short', 'story'] as const;
export type Depth = (typeof depths)[number];

type Props = {
  current: Depth;
  words: ToolsWords;
  /** Starts and ends with a slash. */
  base: string;
};

const names = { brief: 'depthBrief', short: 'depthShort', story: 'depthStory' } as const;

/** The choice of how much to read: links to the same story told in five sentences, in a few minutes, and whole. Drawn at build only. */
export function DepthNav({ current, words, base }: Props) {
  return (
    <nav className={styles.depths} aria-label={words.depth}>
      {depths.map((depth) => (
        <a
          key={depth}
          href={base + (depth === 'story' ? '' : `${depth}/`)}
          data-depth={depth}
          aria-current={depth === current ? 'page' : undefined}
        >
          {words[names[depth]]}
        </a>
      ))}
    </nav>
  );
}
