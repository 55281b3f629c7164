import type { MapPaths, MapView } from '../viewModel/map.ts';
import { type SharePictureView, socialSize } from '../viewModel/share.ts';
import { MapOutlines } from './mapFile.tsx';
import { MapFileLabels } from './mapFileLabels.tsx';
import { colour } from './palette.ts';
import { type Face, Paragraph, useRenderContext, wrapWords } from './SvgText.tsx';

const side = 44;
const panelWidth = 452;
const textWidth = panelWidth - 2 * side + 14;
/** Names are laid out as on a medium map, about this wide, and then enlarged, so that a thumbnail can be read. */
const layoutWidth = 470;
const titleSizes = [64, 58, 52, 46, 41, 37, 33];
const titleHeight = 300;
const peopleFace: Face = { family: 'sans', weight: 400, size: 22 };
const footFace: Face = { family: 'sans', weight: 400, size: 18 };
const kickerFace: Face = { family: 'sans', weight: 600, size: 20 };

type Props = { lang: string; social: SharePictureView; map: MapView; paths: MapPaths };

/** The picture of a shared page: what it is about on the left, where on the right. */
export function SharePicture({ lang, social, map, paths }: Props) {
  const { letters } = useRenderContext();
  const { width, height } = socialSize;
  const scene = map.scenes[social.scene];
  const frame = scene && map.frames[scene.frame];
  if (scene === undefined || frame === undefined)
    throw new Error(`No scene "${social.scene}" for the picture of a shared page.`);
  const mapWidth = width - panelWidth;
  const scale = mapWidth / frame.width;
  const spare = (height - mapWidth / map.aspect) / 2;
  const top = frame.y - spare / scale;
  const zoom = mapWidth / layoutWidth;

  const setIn = (face: Face, text: string) =>
    wrapWords(text, textWidth, (line) => letters.measure(line, face));
  const title = fitTitle(social.title, letters.measure);
  const isList = social.people.length > 3;
  const peopleLines = isList ? social.people : social.people.flatMap((line) => setIn(peopleFace, line));
  const columns = isList
    ? [peopleLines.filter((_, at) => at % 2 === 0), peopleLines.filter((_, at) => at % 2 === 1)]
    : [peopleLines];
  const footLines = social.foot.flatMap((line) => setIn(footFace, line));
  const peopleTop = 108 + title.lines.length * title.face.size * 1.14 + 26;
  return (
    <svg
      xmlns="http://www.w3.org/2000/svg"
      viewBox={`0 0 ${width} ${height}`}
      width={width}
      height={height}
      role="img"
      xmlLang={lang}
    >
      <title>{social.alt}</title>
      <rect width={width} height={height} fill={colour('paper')} />
      <MapOutlines
        scene={scene}
        map={map}
        paths={paths}
        x={panelWidth}
        y={0}
        width={mapWidth}
        height={height}
        left={frame.x}
        top={top}
        scale={scale}
      />
      <g transform={`translate(${panelWidth} ${spare}) scale(${zoom})`}>
        <MapFileLabels
          scene={scene}
          map={map}
          size="medium"
          left={frame.x}
          top={frame.y}
          scale={layoutWidth / frame.width}
        />
      </g>
      <rect x={side} y={44} width={textWidth} height={3} fill={colour('ink')} />
      <Paragraph
        lines={[social.kicker]}
        x={side}
        y={60}
        face={kickerFace}
        lineHeight={32}
        fill={colour('accent')}
      />
      <Paragraph
        lines={title.lines}
        x={side}
        y={100}
        face={title.face}
        lineHeight={title.face.size * 1.14}
        fill={colour('ink')}
      />
      {columns.map((lines, at) => (
        <Paragraph
          key={at}
          lines={lines}
          x={side + at * (textWidth / 2)}
          y={peopleTop}
          face={peopleFace}
          lineHeight={31}
          fill={colour('ink')}
        />
      ))}
      <Paragraph
        lines={footLines}
        x={side}
        y={height - 40 - footLines.length * 26}
        face={footFace}
        lineHeight={26}
        fill={colour('ink-soft')}
      />
    </svg>
  );
}

/** A title in the largest size at which it fits its room and no word sticks out. */
function fitTitle(
  text: string,
  measure: (line: string, face: Face) => number,
): { lines: string[]; face: Face } {
  const tries = titleSizes.map((size) => {
    const face: Face = { family: 'serif', weight: 600, size };
    return { face, lines: wrapWords(text, textWidth, (line) => measure(line, face)) };
  });
  const fitting = tries.find(
    ({ face, lines }) =>
      lines.length * face.size * 1.14 <= titleHeight &&
      lines.every((line) => measure(line, face) <= textWidth),
  );
  return fitting ?? tries.at(-1) ?? { lines: [], face: peopleFace };
}
