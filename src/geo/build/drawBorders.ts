import type { MultiLineString, Position } from 'geojson';
import { mesh } from 'topojson-client';
import type { MapSource } from './mapSource.ts';
import { splitAtLatitude } from './splitAtLatitude.ts';
import type { ShapeArcs, WorldTopology } from './world.ts';

type Dispute = MapSource['disputed'][number];

/**
 * The borders that no participant's own outline draws: `solid` between two non-participants, and `dashed` where the
 * line is disputed, whoever it parts. A dispute that holds only north of a latitude leaves the rest solid.
 *
 * @param latitudeOf degrees north of a point in map units
 */
export function drawBorders(
  topology: WorldTopology,
  disputes: readonly Dispute[],
  isParticipant: (key: string) => boolean,
  latitudeOf: (point: Position) => number,
): { solid: MultiLineString; dashed: MultiLineString } {
  const solid: Position[][] = [];
  const dashed: Position[][] = [];
  const disputeOf = (a: string, b: string) => disputes.find(({ between }) => parts(between, a, b));
  const linesWhere = (wanted: (a: string, b: string) => boolean): Position[][] =>
    mesh(
      topology,
      topology.objects.world,
      (a, b) => a !== b && wanted((a as ShapeArcs).id, (b as ShapeArcs).id),
    ).coordinates;

  solid.push(
    ...linesWhere((a, b) => !isParticipant(a) && !isParticipant(b) && disputeOf(a, b) === undefined),
  );
  for (const dispute of disputes) {
    for (const line of linesWhere((a, b) => disputeOf(a, b) === dispute)) {
      if (dispute.northOf === undefined) {
        dashed.push(line);
      } else {
        const { north, south } = splitAtLatitude(line, dispute.northOf, latitudeOf);
        dashed.push(...north);
        solid.push(...south);
      }
    }
  }
  return { solid: toLines(solid), dashed: toLines(dashed) };
}

/** Whether a border between `a` and `b` is the one named; '*' stands for anything. */
function parts([one, other]: Dispute['between'], a: string, b: string): boolean {
  const is = (named: string, key: string) => named === '*' || named === key;
  return (is(one, a) && is(other, b)) || (is(one, b) && is(other, a));
}

function toLines(coordinates: Position[][]): MultiLineString {
  return { type: 'MultiLineString', coordinates };
}
