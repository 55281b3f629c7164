import type { CSSProperties } from 'react';
import styles from './Skippable.module.css';

type Props = {
  /** Markup that stands below the first screen. */
  markup: string;
};

/**
 * Words that the browser need not lay out before they come near the window, with an estimate of their length to keep
 * the scrollbar honest meanwhile. Laid out at once, the whole story held a slow phone up for more than a second.
 */
export function Skippable({ markup }: Props) {
  const style = { '--letters': countLetters(markup) } as CSSProperties;
  return (
    <div
      className={styles.skippable}
      data-skippable=""
      style={style}
      dangerouslySetInnerHTML={{ __html: markup }}
    />
  );
}

/** Letters a reader sees in markup, a Chinese character as two: so much wider it is. */
function countLetters(markup: string): number {
  const text = markup.replace(/<(style|svg)\b.*?<\/\1>|<[^>]*>/gs, '');
  return text.length + (text.match(/\p{Script=Han}/gu)?.length ?? 0);
}
