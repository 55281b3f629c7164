import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { type Layout, parseParams } from '../params.ts';
import type { Intent } from '../protocol.ts';
import { createFrame } from './createFrame.ts';
import { handshakeTimeoutMs } from './hostChannel.ts';

// @vitest-environment happy-dom

const stackPx = 5000;
const host = { origin: 'https://host.example' };
let posted: unknown[] = [];
const parent = { postMessage: (message: unknown) => posted.push(message) };

const typesOf = (messages: unknown[]) =>
  messages.map((message) => (message as { type?: string; sentinel?: string }).type ?? message);
const own = (type: string, fields: object = {}) => ({ ns: 'explainer', v: 1, type, ...fields });

/** Sets the frame's viewport, as its host would. */
const setSize = (height: number, width = 600) =>
  Object.assign(window, { innerWidth: width, innerHeight: height });

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'requestAnimationFrame', 'performance'] });
  posted = [];
  vi.stubGlobal('parent', parent);
  // A task of its own is one at once here.
  vi.stubGlobal(
    'MessageChannel',
    class {
      #listener = () => {};
      port1 = {
        addEventListener: (_type: string, listener: () => void) => (this.#listener = listener),
        start: () => {},
        close: () => {},
      };
      port2 = { postMessage: () => this.#listener() };
    },
  );
  setSize(640);
});
afterEach(() => {
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

function setUp(search = '', hash = '') {
  const params = parseParams(search, hash);
  const layouts: Layout[] = [];
  const intents: Intent['kind'][] = [];
  const { childId, isAmp, secret } = params;
  const frame = createFrame({
    params,
    page: {
      href: 'https://ours.example/embed/',
      id: 'ab1cd',
      title: 'T',
      lang: 'en',
      childId,
      isAmp,
      secret,
    },
    heightIn: (layout) => (layout === 'stack' ? stackPx : 400),
    applyLayout: (layout) => layouts.push(layout),
    onIntent: ({ kind }) => intents.push(kind),
    stepCount: 16,
  });
  const receive = (data: unknown, from: object = {}) =>
    frame.receive({ data, source: parent, ...host, ...from } as unknown as MessageEvent);
  const sizes = () =>
    posted.flatMap((message) => {
      const { type, height } = message as { type?: string; height?: number };
      return type === 'size' || type === 'embed-size' ? [height] : [];
    });
  frame.start();
  return { frame, layouts, intents, receive, sizes };
}

const init = (...can: string[]) => own('init', { can, want: can.at(-1), vw: 1000, vh: 800 });

describe('createFrame', () => {
  describe('without a host that answers', () => {
    it('asks ten times within a minute, then posts nothing more', () => {
      setUp();
      vi.advanceTimersByTime(60_000);
      const hellos = typesOf(posted).filter((type) => type === 'hello');
      expect(hellos).toHaveLength(10);
      const all = posted.length;
      vi.advanceTimersByTime(600_000);
      expect(posted).toHaveLength(all);
    });

    it('shows slides from the start, and asks for no height once the host has had its time', () => {
      const { layouts, sizes } = setUp();
      vi.advanceTimersByTime(handshakeTimeoutMs + 100);
      const asked = sizes().length;
      vi.advanceTimersByTime(60_000);
      expect(layouts).toEqual(['stepper']);
      expect(sizes()).toHaveLength(asked);
    });

    it('is a stack once it has the height of one, however late', () => {
      const { frame, layouts } = setUp();
      vi.advanceTimersByTime(20_000);
      setSize(stackPx);
      frame.resized();
      expect(layouts).toEqual(['stepper', 'stack']);
    });

    it('keeps its layout once the reader has touched it', () => {
      const { frame, layouts } = setUp();
      frame.touched();
      setSize(stackPx);
      frame.resized();
      expect(layouts).toEqual(['stepper']);
    });
  });

  describe('with a host that resizes it', () => {
    it('is a stack as soon as the host is known, and posts each new height once', () => {
      const { frame, layouts, receive, sizes } = setUp();
      receive(init('size'));
      expect(layouts).toEqual(['stepper', 'stack']);
      posted = [];
      frame.resized();
      frame.resized();
      expect(sizes()).toEqual([]);
    });

    it('goes back to slides for good where the height is not applied in time', () => {
      const { frame, layouts, receive } = setUp();
      receive(init('size'));
      vi.advanceTimersByTime(handshakeTimeoutMs + 100);
      expect(layouts.at(-1)).toBe('stepper');
      setSize(700);
      frame.resized();
      expect(layouts.at(-1)).toBe('stepper');
    });

    it('stops asking and shows slides when the host freezes it', () => {
      const { layouts, receive } = setUp();
      receive(init('size'));
      receive(own('freeze', { reason: 'growth' }));
      posted = [];
      vi.advanceTimersByTime(60_000);
      expect(layouts.at(-1)).toBe('stepper');
      expect(posted).toEqual([]);
    });
  });

  describe('with a host that cannot resize it', () => {
    for (const search of ['', '?layout=stack'])
      it(`shows slides at once with "${search}", and a stack when the host can`, () => {
        const { layouts, receive } = setUp(search);
        receive(own('init', { can: [], vw: 1000, vh: 800 }));
        expect(layouts.at(-1)).toBe('stepper');
        receive(init('size'));
        expect(layouts.at(-1)).toBe('stack');
      });
  });

  describe('with a host that makes it sticky', () => {
    it('asks for a track, is sticky once the host confirms, and stays so', () => {
      const { layouts, receive } = setUp();
      receive(init('size', 'stage'));
      expect(posted).toContainEqual(own('stage', { track: 9600, steps: 16 }));
      receive(own('staged'));
      vi.advanceTimersByTime(handshakeTimeoutMs * 2);
      expect(layouts.at(-1)).toBe('sticky');
    });

    it('is a stack again when the host no longer can', () => {
      const { layouts, receive } = setUp();
      receive(init('size', 'stage'));
      receive(own('staged'));
      receive(init('size'));
      expect(layouts.at(-1)).toBe('stack');
    });
  });

  it('posts the planned height of slides to hosts that measure', () => {
    const { sizes } = setUp('?layout=stepper&h=512', '#amp=1');
    expect(sizes()[0]).toBe(512);
  });

  it('handles messages of its parent only, and of the origin it first identified itself by', () => {
    const { intents, receive } = setUp();
    receive(own('goto', { step: 3 }), { source: {} });
    expect(intents).toEqual([]);
    receive(own('goto', { step: 3 }));
    receive(own('goto', { step: 4 }), { origin: 'https://other.example' });
    expect(intents).toEqual(['goto']);
  });

  it('recognises WordPress by a secret that comes into the address after load', () => {
    const { frame } = setUp();
    posted = [];
    frame.setSecret('AbCdEfGh12');
    expect(posted).toContainEqual({ message: 'height', value: 600, secret: 'AbCdEfGh12' });
  });

  it('posts our own events only to a host that uses our protocol', () => {
    const { frame, receive } = setUp();
    frame.postOwn('step', { index: 1 });
    expect(typesOf(posted)).not.toContain('step');
    receive(init('size'));
    frame.postOwn('step', { index: 2 });
    expect(posted).toContainEqual(own('step', { index: 2 }));
  });
});
