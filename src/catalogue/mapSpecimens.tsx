import { StoryMap } from '../components/map/StoryMap.tsx';
import styles from './Catalogue.module.css';
import type { Material, Specimen } from './material.ts';

const ignore = () => {};

/** The map in every scene, and with each participant chosen in the first. */
export function mapSpecimens({ outline }: Material): Specimen[] {
  const scenes = Object.keys(outline.map.scenes);
  const draw = (scene: string, selected?: string) => (
    <div className={styles.map}>
      <StoryMap scene={scene} title={scene} describedBy={undefined} selected={selected} onChoose={ignore} />
    </div>
  );
  return [
    ...scenes.map((scene) => ({ name: 'StoryMap', state: scene, node: draw(scene) })),
    ...outline.countries.map(({ code, name }) => ({
      name: 'StoryMap',
      state: `${name} chosen`,
      node: draw(scenes[0] ?? '', code),
    })),
  ];
}
