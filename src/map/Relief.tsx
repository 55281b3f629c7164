import styles from './Relief.module.css';
import { LEVEL_KINDS, levelId, RIVERS_ID, THRESHOLDS } from './relief/levels.ts';

type Props = {
  /** How much of the ground is seen: `none` over fills that mean a number, which it would darken. */
  strength: 'strong' | 'normal' | 'none';
};

/**
 * The relief and rivers of a map, as references into the document's one copy of them: nothing until `loadRelief` has
 * brought it, then faded in. Stands above fills and below borders, lakes and names, in an `<svg>` in map units.
 */
export function Relief({ strength }: Props) {
  return (
    <g className={styles.relief} data-strength={strength} aria-hidden="true">
      <g className={styles.ground}>
        {LEVEL_KINDS.map((kind) => (
          <g key={kind} className={styles[kind]}>
            {THRESHOLDS[kind].map((from) => (
              <use key={from} href={`#${levelId(kind, from)}`} />
            ))}
          </g>
        ))}
      </g>
      <g className={styles.rivers}>
        <use href={`#${RIVERS_ID}`} />
      </g>
    </g>
  );
}

/** How long the file may take, in milliseconds: a page without relief is complete. */
const TIMEOUT_MS = 30_000;

/**
 * Puts the relief's definitions into the document once, for every map to draw by reference, and marks the root with
 * `data-relief`, which fades them in. Call it when the page is idle. Resolves to whether relief stands in the document;
 * without the file the maps stay as they are.
 *
 * The browser parses the file itself while it comes in: `DOMParser` would need markup that our content policy refuses.
 *
 * @param href address of the file that `serializeRelief` made
 */
export async function loadRelief(href: string): Promise<boolean> {
  const root = document.documentElement;
  if (root.dataset['relief'] !== undefined) return true;
  const file = await requestSvg(href);
  if (file === undefined || root.dataset['relief'] !== undefined) return file !== undefined;
  const definitions = document.importNode(file, true);
  definitions.setAttribute('aria-hidden', 'true');
  definitions.setAttribute('width', '0');
  definitions.setAttribute('height', '0');
  definitions.style.position = 'absolute';
  document.body.append(definitions);
  // Two states make a transition: the first has to be drawn before the second begins.
  requestAnimationFrame(() => requestAnimationFrame(() => root.setAttribute('data-relief', '')));
  return true;
}

function requestSvg(href: string): Promise<SVGSVGElement | undefined> {
  return new Promise((resolve) => {
    const request = new XMLHttpRequest();
    request.open('GET', href);
    request.responseType = 'document';
    request.overrideMimeType('image/svg+xml');
    request.timeout = TIMEOUT_MS;
    request.addEventListener('load', () => {
      const root = request.responseXML?.documentElement;
      resolve(request.status === 200 && root instanceof SVGSVGElement ? root : undefined);
    });
    for (const failure of ['error', 'timeout', 'abort'] as const)
      request.addEventListener(failure, () => resolve(undefined));
    request.send();
  });
}
