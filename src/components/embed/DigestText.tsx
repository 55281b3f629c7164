import type { DigestLine } from '../../edition/makeDigest.ts';
import { shapeOf } from '../../edition/shapeOf.ts';
import styles from '../chapter/NotedText.module.css';
import { useEdition } from '../edition.tsx';
import { Spans } from '../Spans.tsx';

/** Sentences, each with the facts it rests on and a mark of whose word it is, which leads to where the whole story tells it. */
export function DigestText({ lines }: { lines: DigestLine[] }) {
  const { marks, words } = useEdition().outline;
  return lines.map(({ spans, claims, voices, told }, at) => (
    <span key={at}>
      <span data-claims={claims.join(' ') || undefined} data-voice={voices.map(({ id }) => id).join(' ')}>
        <Spans spans={spans} />
      </span>
      {voices.length > 0 && (
        <a className={styles.note} href={told} rel="noopener" data-source={claims[0]}>
          {voices.map(({ id, words }) => (
            <span key={id} className={styles.voice} data-shape={shapeOf(id)}>
              <span className={styles.words}>{words} </span>
            </span>
          ))}
          <span className={styles.name}>{words.sources}</span>
        </a>
      )}
      {marks.stop}
    </span>
  ));
}
