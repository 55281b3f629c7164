import { type PointerEvent, type RefObject, useRef, useState } from 'react';
import type { HitTest } from '../map/hitTest.ts';
import { outlineId } from '../map/OutlineDefs.tsx';
import type { TooltipPoint } from '../map/Tooltip.tsx';

type Options = {
  /** The group in map units that the outlines are drawn in. */
  shapes: RefObject<SVGSVGElement | null>;
  countries: readonly { code: string }[];
  hovered: string | undefined;
  onChoose: (code: string) => void;
  onHover: (code: string | undefined) => void;
};

/**
 * What a pointer does on a map: over a country it names it, a click on it or within 20 pixels of its outline chooses it.
 * Pointers only: the country buttons carry the same choice for keys and assistive technology.
 *
 * @returns handlers for the map's box, and where the pointer came upon the country it is over
 */
export function useMapPointer({ shapes, countries, hovered, onChoose, onHover }: Options) {
  const [point, setPoint] = useState<{ code: string; at: TooltipPoint } | undefined>(undefined);
  const hitTest = useRef<Promise<HitTest> | undefined>(undefined);
  const isOver = useRef(false);

  function hover(event: PointerEvent<HTMLElement>) {
    if (event.pointerType === 'touch') return;
    const code = codeAt(event.target);
    isOver.current = code !== undefined;
    if (code === hovered) return;
    if (code !== undefined) {
      const { left, top } = event.currentTarget.getBoundingClientRect();
      setPoint({ code, at: { left: event.clientX - left, top: event.clientY - top } });
    }
    onHover(code);
  }

  function leave() {
    if (isOver.current) onHover(undefined);
    isOver.current = false;
  }

  async function choose(event: { target: EventTarget; clientX: number; clientY: number }) {
    const code = codeAt(event.target);
    if (code !== undefined) return onChoose(code);
    hitTest.current ??= loadHitTest(countries);
    const world = shapes.current?.querySelector('g')?.getScreenCTM();
    if (world === null || world === undefined) return;
    const at = new DOMPoint(event.clientX, event.clientY).matrixTransform(world.inverse());
    const [test, { REACH_PX }] = await Promise.all([hitTest.current, import('../map/hitTest.ts')]);
    const near = test(at.x, at.y, REACH_PX / world.a);
    if (near !== undefined) onChoose(near);
  }

  return { hover, leave, choose, point: point?.code === hovered ? point?.at : undefined };
}

/** The country that an element of the map stands for, if any. */
function codeAt(target: EventTarget): string | undefined {
  const element = target instanceof Element ? target.closest('[data-country]') : null;
  return element?.getAttribute('data-country') ?? undefined;
}

async function loadHitTest(countries: readonly { code: string }[]): Promise<HitTest> {
  const { createHitTest } = await import('../map/hitTest.ts');
  const outline = (code: string) => document.getElementById(outlineId(code))?.getAttribute('d') ?? '';
  return createHitTest(Object.fromEntries(countries.map(({ code }) => [code, outline(code)])));
}
