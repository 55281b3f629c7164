/** What a name on the map stands for. */
export type LabelKind = 'country' | 'venue' | 'place' | 'neighbour' | 'water';

/** A name to place: where it belongs in map units, and how long it is in ems of its own size. */
export type LabelToPlace = {
  id: string;
  kind: LabelKind;
  x: number;
  y: number;
  ems: number;
  /** Lines of text, 1 or more. */
  lines: number;
};

/** The centre of a placed name, in CSS pixels from its anchor: x to the right, y downwards. */
export type Offset = { dx: number; dy: number };

/** Where a name stands, and the length of the line that leads to it, in CSS pixels, where one has to. */
export type Placement = Offset & { reach?: number };
