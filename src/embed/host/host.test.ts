import fc from 'fast-check';
import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { runs } from '../../../tests/support/properties.ts';
import { parseMessage } from './connection.ts';
import { isResizeLoop } from './resize.ts';
import { watchFrames } from './watchFrames.ts';

const toMessage = (fields: Record<string, unknown>) => ({ ns: 'explainer', v: 1, ...fields });

describe('parseMessage', () => {
  it.each([
    [12, 120],
    [731.2, 732],
    [1e9, 20_000],
    [-5, 120],
  ])('clamps a height of %d to %d px', (height, px) => {
    expect(parseMessage(toMessage({ type: 'size', height }))).toEqual({ type: 'size', height: px });
  });

  it.each([Number.NaN, Number.POSITIVE_INFINITY, '731', null, undefined, [731], {}, true])(
    'takes a height of %s for none',
    (height) => {
      expect(parseMessage(toMessage({ type: 'size', height }))).toBeUndefined();
      expect(parseMessage(toMessage({ type: 'stage', track: height }))).toBeUndefined();
      expect(parseMessage(toMessage({ type: 'reveal', y: height }))).toBeUndefined();
    },
  );

  it('reads later versions as this one, and ignores messages without a version or of another namespace', () => {
    const read = parseMessage(toMessage({ type: 'size', height: 500 }));
    expect(read).toEqual({ type: 'size', height: 500 });
    expect(parseMessage({ ...toMessage({ type: 'size', height: 500 }), v: 7 })).toEqual(read);
    for (const v of [0, '1', undefined, Number.NaN])
      expect(parseMessage({ ...toMessage({ type: 'size', height: 500 }), v })).toBeUndefined();
    expect(parseMessage({ ns: 'other', v: 1, type: 'size', height: 500 })).toBeUndefined();
  });

  it('cuts text longer than 200 characters, and takes what is no text for an empty one', () => {
    const message = parseMessage(toMessage({ type: 'event', name: 'x'.repeat(5000), id: 7 }));
    expect(message).toEqual({ type: 'event', name: 'x'.repeat(200), id: '' });
  });

  it('never throws, and returns whole numbers within bounds', () => {
    const key = fc.constantFrom(
      'type',
      'height',
      'track',
      'steps',
      'index',
      'y',
      'layouts',
      'title',
      '__proto__',
    );
    const value = fc.oneof(
      fc.anything(),
      fc.constantFrom('size', 'stage', 'hello', 'step', 'event', 'reveal'),
    );
    const anyMessage = fc.oneof(
      fc.anything(),
      fc.dictionary(key, value).map((fields) => ({ ...toMessage({}), ...fields })),
    );
    fc.assert(
      fc.property(anyMessage, (data) => {
        const message = parseMessage(data) ?? {};
        const { height = 120, track = 120 } = message as { height?: number; track?: number };
        const isBounded = (px: number) => px >= 120 && px <= 20_000;
        const isRead = (part: unknown) =>
          typeof part === 'number' ? Number.isInteger(part) : typeof part !== 'string' || part.length <= 200;
        expect([height, track].every(isBounded) && Object.values(message).every(isRead)).toBe(true);
      }),
      runs(1000, 20_000),
    );
  });
});

// @vitest-environment happy-dom

const explainer = 'https://news.example/graphics/embed/';
const claim = vi.fn<(origin: string) => boolean>(() => true);
const init = vi.fn<(frame: HTMLIFrameElement, origin: string) => void>();
const goto = vi.fn<(message: object) => void>();

/** An iframe without a document of its own, whose messages are recorded. */
function createFrame({ isMarked = true, src = explainer } = {}): HTMLIFrameElement {
  const frame = document.createElement('iframe');
  Object.defineProperties(frame, {
    src: { get: () => frame.getAttribute('src') ?? '' },
    contentDocument: { value: null },
    contentWindow: {
      value: {
        postMessage: (message: { type: string }, origin: string) => {
          if (message.type === 'init') init(frame, origin);
          if (message.type === 'goto') goto(message);
        },
      },
    },
  });
  // Else happy-dom would complain that it loads no documents from elsewhere.
  frame.setAttribute('srcdoc', '');
  frame.setAttribute('src', src);
  if (isMarked) frame.setAttribute('data-explainer', '');
  return frame;
}

/** Until the page's mutations have been observed. */
const observed = () => new Promise((resolve) => setTimeout(resolve, 0));

beforeAll(() => {
  for (const name of ['IntersectionObserver', 'ResizeObserver'])
    vi.stubGlobal(
      name,
      class {
        observe() {}
        unobserve() {}
      },
    );
  watchFrames(claim);
});
beforeEach(() => {
  vi.clearAllMocks();
});
afterEach(() => {
  document.body.replaceChildren();
});

describe('watchFrames', () => {
  it('serves a frame that is added anywhere in a subtree, at the origin of its own address', async () => {
    const section = document.createElement('section');
    const frame = createFrame();
    section.append(document.createElement('p'), frame);
    document.body.append(section);
    await observed();
    expect(init).toHaveBeenCalledWith(frame, 'https://news.example');
  });

  it('serves a frame whose data-explainer, or whose address, is set later', async () => {
    const [unmarked, empty] = [createFrame({ isMarked: false }), createFrame({ src: '' })];
    document.body.append(unmarked, empty);
    await observed();
    expect(init).not.toHaveBeenCalled();
    unmarked.setAttribute('data-explainer', '');
    empty.setAttribute('src', explainer);
    await observed();
    expect(new Set(init.mock.calls.map(([frame]) => frame))).toEqual(new Set([unmarked, empty]));
  });

  it('lets go of a frame that has left the page, or is marked no more', async () => {
    const [gone, unmarked] = [createFrame(), createFrame()];
    document.body.append(gone, unmarked);
    await observed();
    gone.remove();
    unmarked.removeAttribute('data-explainer');
    await observed();
    for (const frame of [gone, unmarked]) frame.setAttribute('data-step', '2');
    await observed();
    expect(goto).not.toHaveBeenCalled();
  });

  it('never searches the document again, however much changes in it', async () => {
    const search = vi.spyOn(document, 'querySelectorAll');
    const searchRoot = vi.spyOn(document.documentElement, 'querySelectorAll');
    const tags = vi.spyOn(document, 'getElementsByTagName');
    for (let change = 0; change < 100; change += 1) {
      document.body.append(document.createElement('p'));
      document.body.setAttribute('data-step', String(change));
      await observed();
    }
    expect([search, searchRoot, tags].flatMap(({ mock }) => mock.calls)).toEqual([]);
  });

  it('leaves frames of an origin that another copy of the script serves', async () => {
    claim.mockReturnValueOnce(false);
    document.body.append(createFrame());
    await observed();
    expect(init).not.toHaveBeenCalled();
  });
});

describe('isResizeLoop', () => {
  const grow = (times: number, everyMs: number) => {
    const growths: number[] = [];
    return Array.from({ length: times }, (_none, index) => isResizeLoop(growths, index * everyMs));
  };

  it('trips at the 21st growth within four seconds, and not before', () => {
    const results = grow(21, 100);
    expect(results.indexOf(true)).toBe(20);
  });

  it('lets through as many growths over a longer time', () => {
    expect(grow(60, 250)).not.toContain(true);
  });
});
