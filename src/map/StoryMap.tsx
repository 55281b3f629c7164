import { memo, type RefObject, useLayoutEffect, useRef } from 'react';
import { fill } from '../i18n/messages.ts';
import { isMotionOn } from '../ui/motion.ts';
import { useStory } from '../ui/StoryProvider.tsx';
import { type Camera, cameraMove } from './camera.ts';
import { Legend } from './Legend.tsx';
import { Locator } from './Locator.tsx';
import { MapFrame } from './MapFrame.tsx';
import { Hatch, MapShapes } from './MapShapes.tsx';
import styles from './StoryMap.module.css';

/** How long a camera takes: a move of a second or more is something to wait for. */
const durationMs = 700;

type Move = { animation: Animation; start: Camera; end: Camera };

/**
 * Moves a picture from its last camera to the next: it is drawn once, sharp, for where it will rest, and the compositor
 * carries it there, so that no frame of the move costs the main thread. A new move starts from where the last one was.
 * With motion reduced, by the system or the page's own switch, the map cuts.
 */
export function useCameraMove(picture: RefObject<SVGElement | null>, camera: Camera, aspect: number): void {
  const last = useRef(camera);
  const move = useRef<Move | undefined>(undefined);
  const { x, y, width } = camera;
  useLayoutEffect(() => {
    const next = { x, y, width };
    const previous = last.current;
    last.current = next;
    const element = picture.current;
    const flight = cameraMove(previous, next, aspect);
    if (element === null || flight === undefined) return;
    const carried = restOf(move.current, aspect);
    move.current?.animation.cancel();
    move.current = undefined;
    if (isStill()) return;
    const from = `${carried} ${flight}`.trim();
    // A layer of its own for good: made and undone with each move, it would be painted three times instead of once.
    element.style.setProperty('will-change', 'transform');
    const animation = element.animate([{ transform: from }, { transform: 'none' }], {
      duration: durationMs,
      easing: 'cubic-bezier(0.3, 0, 0.2, 1)',
    });
    move.current = { animation, start: previous, end: next };
  }, [picture, x, y, width, aspect]);
}

/** What is left of a move under way, as a transform; empty where none is. */
function restOf(move: Move | undefined, aspect: number): string {
  const progress = move?.animation.effect?.getComputedTiming().progress;
  if (move === undefined || progress === null || progress === undefined) return '';
  return cameraMove(move.start, move.end, aspect, progress) ?? '';
}

function isStill(): boolean {
  return !isMotionOn() || matchMedia('(prefers-reduced-motion: reduce)').matches;
}

type Props = {
  /** Key of the scene: a chapter's id, or the path of what is open. */
  scene: string;
  /** What the scene is about, in words. */
  title: string;
  /** Id of the words that state its point. */
  describedBy: string | undefined;
  selected: string | undefined;
  /** Id of the place pointed at in the text, if any. */
  pointed?: string | undefined;
  onChoose: (code: string) => void;
};

/**
 * The map that follows the story. It is a picture with words: pointers may choose a country on it, and the country
 * buttons say and do the same for everyone else (docs/decisions/005-map-is-a-picture.md).
 */
export const StoryMap = memo(function StoryMap({
  scene: key,
  title,
  describedBy,
  selected,
  pointed,
  onChoose,
}: Props) {
  const { outline, paths, base } = useStory();
  const { map, countries, words } = outline;
  const scene = map.scenes[key] ?? Object.values(map.scenes)[0];
  if (scene === undefined)
    throw new Error('The story has no scene: give its first chapter one in chapters.json.');
  const picture = useRef<SVGSVGElement>(null);
  const frame = map.frames[scene.frame];
  useCameraMove(picture, frame ?? { x: 0, y: 0, width: 1 }, map.aspect);
  return (
    <figure className={styles.figure}>
      {/* Pointers only: the buttons before the map carry the same choice for keys and assistive technology. */}
      {/* oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/no-static-element-interactions */}
      <div className={styles.hit} onClick={(event) => chooseAt(event.target, onChoose)}>
        <MapFrame
          scene={scene}
          map={map}
          selected={selected}
          pointed={pointed}
          name={fill(words.mapName, { title })}
          describedBy={describedBy}
          picture={picture}
          overlay={
            <>
              <Locator frame={scene.frame} />
              <Legend scene={scene} />
            </>
          }
        >
          <Hatch />
          <MapShapes scene={scene} map={map} countries={countries} selected={selected} paths={paths} />
        </MapFrame>
      </div>
      <figcaption className={styles.note}>
        {words.boundaryNote} <a href={`${base}notes/#notes-boundaries`}>{words.boundaryLink}</a>
      </figcaption>
    </figure>
  );
});

function chooseAt(target: EventTarget, onChoose: (code: string) => void) {
  const code =
    target instanceof Element ? target.closest('[data-country]')?.getAttribute('data-country') : undefined;
  if (code) onChoose(code);
}
