import type { Problem } from '../problem.ts';
import type { Scene, Story } from '../types.ts';

/**
 * A place that a scene names lies among the points its frame must show: elsewhere a phone would not show it, and a place
 * with latitude and longitude exchanged lies anywhere.
 */
export function checkScenePlaces(story: Story): Problem[] {
  const scenes: [string, Scene | undefined][] = [
    ...story.chapters.map(({ scene }, at): [string, typeof scene] => [`chapters.json: [${at}]`, scene]),
    ...story.proposals.map(({ scene }, at): [string, typeof scene] => [`proposals.json: [${at}]`, scene]),
  ];
  return scenes.flatMap(([path, scene]) => {
    const fit = scene === undefined ? undefined : story.map.frames[scene.frame]?.fit;
    // An unknown frame or place is another rule's to report.
    if (scene === undefined || fit === undefined) return [];
    const isWithin = (at: readonly number[]) =>
      at.every((degrees, axis) => {
        const bounds = fit.map((point) => point[axis] ?? 0);
        return degrees >= Math.min(...bounds) && degrees <= Math.max(...bounds);
      });
    return scene.places.flatMap((id, index) => {
      const place = story.places.find((one) => one.id === id);
      if (place === undefined || isWithin(place.at)) return [];
      return [
        {
          path: `${path}.scene.places[${index}]`,
          found: `"${id}" at [${place.at.join(', ')}]`,
          expected: `[longitude, latitude] within the frame "${scene.frame}"`,
        },
      ];
    });
  });
}
