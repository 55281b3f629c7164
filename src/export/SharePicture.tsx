import type { ReactNode } from 'react';
import { extentOf } from '../map/MapFrame.tsx';
import { SvgLabels } from '../map/SvgLabels.tsx';
import type { ChartPictureView, MapPictureView, PictureView } from '../viewModel/pictures.ts';
import { type SharePictureView, socialSize } from '../viewModel/share.ts';
import { type MapFileData, MapWindow } from './mapFile.tsx';
import { Sheet } from './Picture.tsx';
import { type Face, type FontMetrics, Paragraph, wrapWords } from './SvgText.tsx';

const side = 44;
const panelWidth = 452;
const textWidth = panelWidth - 2 * side + 14;
/** Names are laid out as on a medium map, about this wide, and then enlarged, so that a thumbnail can be read. */
const layoutWidth = 470;
/** A chart stands in the middle of the height, with a margin at its right. */
const chartHeight = 560;
const chartScale = 0.92;
const titleSizes = [64, 58, 52, 46, 41, 37, 33];
const titleHeight = 300;
const peopleFace: Face = { family: 'sans', weight: 400, size: 22 };
const footFace: Face = { family: 'sans', weight: 400, size: 18 };
const kickerFace: Face = { family: 'sans', weight: 600, size: 20 };

type Props = {
  letters: FontMetrics;
  lang: string;
  social: SharePictureView;
  picture: PictureView;
  data: MapFileData;
  chart: (picture: ChartPictureView) => ReactNode;
};

/** The picture of a shared page: what it is about on the left, the picture it opens with on the right. */
export function SharePicture({ letters, lang, social, picture, data, chart }: Props) {
  const { width, height } = socialSize;
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
    <Sheet width={width} height={height} lang={lang} title={social.alt}>
      {picture.kind === 'map' ? (
        <ShareMap picture={picture} data={data} />
      ) : (
        <g
          transform={`translate(${panelWidth + 8} ${(height - chartHeight * chartScale) / 2}) scale(${chartScale})`}
        >
          {chart(picture)}
        </g>
      )}
      <rect x={side} y={44} width={textWidth} height={3} fill="var(--ink)" />
      <Paragraph lines={[social.kicker]} x={side} y={60} face={kickerFace} lineHeight={32} ink="accent" />
      <Paragraph
        lines={title.lines}
        x={side}
        y={100}
        face={title.face}
        lineHeight={title.face.size * 1.14}
        ink="ink"
      />
      {columns.map((lines, at) => (
        <Paragraph
          key={at}
          lines={lines}
          x={side + at * (textWidth / 2)}
          y={peopleTop}
          face={peopleFace}
          lineHeight={31}
          ink="ink"
        />
      ))}
      <Paragraph
        lines={footLines}
        x={side}
        y={height - 40 - footLines.length * 26}
        face={footFace}
        lineHeight={26}
        ink="ink-soft"
      />
    </Sheet>
  );
}

function ShareMap({ picture, data }: { picture: MapPictureView; data: MapFileData }) {
  const { map } = data;
  const extent = extentOf(map.extents, picture.extent);
  const width = socialSize.width - panelWidth;
  const scale = width / extent.width;
  const spare = (socialSize.height - width / map.aspect) / 2;
  return (
    <>
      <MapWindow
        picture={picture}
        data={data}
        x={panelWidth}
        y={0}
        width={width}
        height={socialSize.height}
        left={extent.x}
        top={extent.y - spare / scale}
        scale={scale}
      />
      <g transform={`translate(${panelWidth} ${spare}) scale(${width / layoutWidth})`}>
        <SvgLabels
          tag={data.tag}
          picture={picture}
          map={map}
          size="medium"
          left={extent.x}
          top={extent.y}
          scale={layoutWidth / extent.width}
        />
      </g>
    </>
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
