import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { watchFrames } from './watchFrames.ts';

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
