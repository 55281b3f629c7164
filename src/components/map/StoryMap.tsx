import { memo, useRef } from 'react';
import { fill } from '../../i18n/fill.ts';
import { useEdition } from '../edition.tsx';
import { Hatch } from './Hatch.tsx';
import { Locator } from './Locator.tsx';
import { MapShapes } from './MapShapes.tsx';
import { MapStage } from './MapStage.tsx';
import { RouteKey } from './RouteKey.tsx';
import styles from './StoryMap.module.css';
import { useCameraMove } from './useCameraMove.ts';

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
  const { outline, paths, base } = useEdition();
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
        <MapStage
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
              <RouteKey scene={scene} />
            </>
          }
        >
          <Hatch />
          <MapShapes scene={scene} map={map} countries={countries} selected={selected} paths={paths} />
        </MapStage>
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
