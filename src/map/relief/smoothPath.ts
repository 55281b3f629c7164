import type { Position } from 'geojson';

type Step = readonly [x: number, y: number];

/**
 * An SVG path of smooth closed curves, one for each ring: the ring's points are the control polygon of a quadratic
 * B-spline, and the curve runs through the middle of every side.
 *
 * Only the first curve of a ring names its control point. Each `t` takes the last control point mirrored in the point
 * it starts from, which is the ring's next point: a curve costs what a straight line does.
 *
 * @param rings closed, in map units; a ring with fewer than three different points is not drawn
 * @param grid side of the grid, in map units, that points are rounded to: mirrored points would drift if middles were rounded
 */
export function encodeSmoothRings(rings: readonly (readonly Position[])[], grid: number): string {
  const pen = new Pen(grid);
  for (const ring of rings) {
    const points = toSteps(ring, grid);
    if (points.length > 1 && isSame(points[0], points.at(-1))) points.pop();
    if (points.length < 3) continue;
    const middles = points.map((point, at) => middle(point, points[(at + 1) % points.length] ?? point));
    const start = middles.at(-1) ?? [0, 0];
    pen.moveTo(start);
    pen.curveTo(points[0] ?? start, middles[0] ?? start);
    pen.smoothTo(middles.slice(1));
    pen.close(start);
  }
  return pen.path;
}

/**
 * An SVG path of smooth open curves, one for each line, that begin and end where the lines do.
 *
 * @param lines in map units; a line of one point is not drawn, one of two is straight
 * @param grid as in `encodeSmoothRings`
 */
export function encodeSmoothLines(lines: readonly (readonly Position[])[], grid: number): string {
  const pen = new Pen(grid);
  for (const line of lines) {
    const points = toSteps(line, grid);
    const [first, second] = points;
    const last = points.at(-1);
    if (first === undefined || second === undefined || last === undefined) continue;
    pen.moveTo(first);
    if (points.length === 2) {
      pen.lineTo(last);
      continue;
    }
    const inner = points.slice(1, -1);
    const ends = inner.map((point, at) =>
      at === inner.length - 1 ? last : middle(point, inner[at + 1] ?? last),
    );
    pen.curveTo(second, ends[0] ?? last);
    pen.smoothTo(ends.slice(1));
  }
  return pen.path;
}

/** Writes relative path commands; all positions are whole or half steps of a grid. */
class Pen {
  path = '';
  #at: Step = [0, 0];
  readonly #grid: number;

  constructor(grid: number) {
    this.#grid = grid;
  }

  moveTo(to: Step): void {
    this.#write(this.path === '' ? 'M' : 'm', [to]);
  }

  lineTo(to: Step): void {
    this.#write('l', [to]);
  }

  curveTo(control: Step, to: Step): void {
    this.path += `q${this.#join([...this.#from(this.#at, control), ...this.#from(this.#at, to)])}`;
    this.#at = to;
  }

  smoothTo(ends: readonly Step[]): void {
    if (ends.length > 0) this.#write('t', ends);
  }

  close(start: Step): void {
    this.path += 'z';
    this.#at = start;
  }

  #write(command: string, ends: readonly Step[]): void {
    const numbers: number[] = [];
    for (const end of ends) {
      numbers.push(...this.#from(this.#at, end));
      this.#at = end;
    }
    this.path += command + this.#join(numbers);
  }

  #from(from: Step, to: Step): [number, number] {
    return [to[0] - from[0], to[1] - from[1]];
  }

  /** A minus parts numbers by itself, and so does a point after a number that already has one. */
  #join(steps: readonly number[]): string {
    let text = '';
    let last = '';
    for (const step of steps) {
      const number = String(Number((step * this.#grid).toFixed(3))).replace(/^(-?)0\./, '$1.');
      const isParted =
        text === '' || number.startsWith('-') || (number.startsWith('.') && last.includes('.'));
      text += isParted ? number : ` ${number}`;
      last = number;
    }
    return text;
  }
}

/** The points in whole steps of `grid`, without repeats. */
function toSteps(line: readonly Position[], grid: number): Step[] {
  const steps = line.map(([x = 0, y = 0]): Step => [Math.round(x / grid), Math.round(y / grid)]);
  return steps.filter((step, at) => at === 0 || !isSame(step, steps[at - 1]));
}

function middle(a: Step, b: Step): Step {
  return [(a[0] + b[0]) / 2, (a[1] + b[1]) / 2];
}

function isSame(a: Step | undefined, b: Step | undefined): boolean {
  return a?.[0] === b?.[0] && a?.[1] === b?.[1];
}
