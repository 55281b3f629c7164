import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { runs } from '../../tests/support/properties.ts';
import type { Message, Page } from './adapters/adapter.ts';
import {
  helloMessages,
  linkMessages,
  openConnection,
  readyMessages,
  receive,
  sizeMessages,
  targetOrigin,
} from './protocol.ts';

const page: Page = {
  href: 'https://news.example/embed/?a=1',
  id: 'ab1cd',
  title: 'A title',
  lang: 'en',
  childId: undefined,
  isAmp: false,
  secret: undefined,
};
const size = { width: 984, height: 731 };
const fresh = openConnection(page, 'auto');

/** Messages of a size after these have been received. */
function after(received: unknown[], from: Partial<Page> = {}): Message[] {
  const here = { ...page, ...from };
  const connection = received.reduce<typeof fresh>(
    (last, data) => receive(last, data, here).connection,
    openConnection(here, 'auto'),
  );
  return sizeMessages(connection, size, here).messages;
}

const ifrInit =
  '[iFrameSizer]frame1:8:false:false:32:true:true:null:bodyOffset:null:null:0:false:parent:scroll:true';

describe('protocol', () => {
  it('posts a size in four harmless formats before a host is known', () => {
    expect(sizeMessages(fresh, size, page).messages).toEqual([
      { sentinel: 'amp', type: 'embed-size', height: 731 },
      '{"id":"iframeMessenger:ab1cd","type":"set-height","value":731}',
      { 'datawrapper-height': { explainer: 731 } },
      '{"src":"https://news.example/embed/?a=1","context":"iframe.resize","height":731}',
    ]);
  });

  it('answers each host in its own format, and in no other', () => {
    expect(after([], { childId: 'box' })).toEqual(['pymxPYMxboxxPYMxheightxPYMx731']);
    expect(after([{ sentinel: 'amp', type: 'frames-init' }])).toEqual([
      { sentinel: 'amp', type: 'embed-size', height: 731 },
    ]);
    expect(after([ifrInit])).toEqual(['[iFrameSizer]frame1:731:984:init']);
    expect(after([{ type: 'iframe-child-init' }])).toEqual([
      { type: 'iframe-resized', width: 984, height: 731 },
    ]);
    expect(after([{ message: 'ready', secret: 'AbCdEfGh12' }])).toEqual([
      { message: 'height', value: 731, secret: 'AbCdEfGh12' },
    ]);
    expect(after(['{"id":"iframeMessenger:ab1cd","type":"get-position","iframeTop":8}'])).toEqual([
      '{"id":"iframeMessenger:ab1cd","type":"set-height","value":731}',
    ]);
    expect(after([{ ns: 'explainer', v: 1, type: 'init', can: ['size'] }])).toEqual([
      { ns: 'explainer', v: 1, type: 'size', height: 731, reason: 'first' },
    ]);
  });

  it('stays with the first host that identifies itself', () => {
    expect(after([ifrInit, { sentinel: 'amp', type: 'frames-init' }])).toEqual([
      '[iFrameSizer]frame1:731:984:init',
    ]);
    expect(after([{ ns: 'explainer', v: 1, type: 'init' }], { childId: 'box' })).toEqual([
      'pymxPYMxboxxPYMxheightxPYMx731',
    ]);
  });

  it('marks the first size to iframe-resizer, and every later one as a change', () => {
    const { connection } = receive(fresh, ifrInit, page);
    const first = sizeMessages(connection, size, page);
    expect(first.messages).toEqual(['[iFrameSizer]frame1:731:984:init']);
    expect(sizeMessages(first.connection, size, page).messages).toEqual([
      '[iFrameSizer]frame1:731:984:resizeObserver',
    ]);
  });

  it('parses the strings of iframe-resizer 5, with eight more fields, like those of 4', () => {
    const longer = `${ifrInit}:0:0:true:GPLv3:5.5.9:0:null:false`;
    expect(after([longer])).toEqual(['[iFrameSizer]frame1:731:984:init']);
    expect(receive(fresh, '[iFrameSizer]resize', page).connection).toBe(fresh);
  });

  it('parses strings of a pym host under its own id for the frame only', () => {
    const here = { ...page, childId: 'box' };
    const connection = openConnection(here, 'auto');
    expect(receive(connection, 'pymxPYMxboxxPYMxwidthxPYMx600', here).intents).toEqual([{ kind: 'measure' }]);
    expect(receive(connection, 'pymxPYMxotherxPYMxwidthxPYMx600', here).intents).toEqual([]);
  });

  it('never asks AMP for less than 100 px, nor WordPress for less than 200 or more than 1,000', () => {
    const tall = { width: 300, height: 5000 };
    const low = { width: 300, height: 60 };
    const amp = openConnection({ ...page, isAmp: true }, 'auto');
    expect(sizeMessages(amp, low, page).messages).toEqual([
      { sentinel: 'amp', type: 'embed-size', height: 100 },
    ]);
    const press = openConnection({ ...page, secret: 'AbCdEfGh12' }, 'auto');
    expect(sizeMessages(press, tall, page).messages).toMatchObject([{ value: 1000 }]);
    expect(sizeMessages(press, low, page).messages).toMatchObject([{ value: 200 }]);
  });

  it('accepts a WordPress secret only where it is the one in the address', () => {
    const here = { ...page, secret: 'AbCdEfGh12' };
    expect(
      receive(openConnection(here, 'auto'), { message: 'ready', secret: 'ZzCdEfGh99' }, here).intents,
    ).toEqual([]);
  });

  it('asks hosts to identify themselves until one has', () => {
    expect(helloMessages(fresh, page)).toMatchObject([
      { ns: 'explainer', v: 1, type: 'hello' },
      expect.stringContaining('get-position'),
    ]);
    expect(readyMessages(fresh, page)).toEqual([
      { sentinel: 'amp', type: 'embed-ready' },
      '[iFrameResizerChild]Ready',
    ]);
    const { connection } = receive(fresh, { type: 'iframe-child-init' }, page);
    expect([...helloMessages(connection, page), ...readyMessages(connection, page)]).toEqual([]);
  });

  it('uses only our own protocol with compat=none, and every format with compat=all', () => {
    expect(sizeMessages(openConnection(page, 'none'), size, page).messages).toEqual([]);
    const { connection } = receive(openConnection(page, 'all'), { type: 'iframe-child-init' }, page);
    expect(sizeMessages(connection, size, page).messages).toHaveLength(5);
  });

  it('parses our own messages of a later version, and none without a version or of another namespace', () => {
    const goto = { ns: 'explainer', v: 7, type: 'goto', step: 3, more: true };
    expect(receive(fresh, goto, page).intents).toEqual([{ kind: 'goto', step: '3' }]);
    expect(receive(fresh, { ...goto, v: '1' }, page).connection).toBe(fresh);
    expect(receive(fresh, { ...goto, ns: 'other' }, page).connection).toBe(fresh);
    expect(receive(fresh, { ...goto, type: 'unheard-of' }, page).connection).toBe(fresh);
  });

  it('ignores numbers that are none, and steps that could not be', () => {
    const own = (fields: object) => receive(fresh, { ns: 'explainer', v: 1, ...fields }, page).intents;
    for (const y of [Number.NaN, Number.POSITIVE_INFINITY, '12', null, undefined])
      expect(own({ type: 'progress', y, track: 900 })).toEqual([]);
    for (const step of [0, -1, 1.5, 1e9 + 0.5, '<b>', '', {}, null])
      expect(own({ type: 'goto', step })).toEqual([]);
    expect(own({ type: 'progress', y: -5, track: 1e99 })).toEqual([{ kind: 'progress', y: 0, track: 1e7 }]);
  });

  const anything = fc.oneof(
    fc.anything({ withNullPrototype: true, withDate: true, withBigInt: true }),
    fc.string({ unit: 'binary' }),
    fc.string().map((text) => `[iFrameSizer]${text}`),
    fc.string().map((text) => `pymxPYMxboxxPYMx${text}`),
    fc.json(),
    fc.record({
      ns: fc.constant('explainer'),
      v: fc.oneof(fc.constant(1), fc.anything()),
      type: fc.oneof(fc.constantFrom('init', 'staged', 'progress', 'goto', 'theme', 'freeze'), fc.string()),
      can: fc.anything(),
      want: fc.anything(),
      scheme: fc.anything(),
      step: fc.anything(),
      y: fc.anything(),
      track: fc.anything(),
    }),
  );

  it('never throws, and posts strings and plain objects only, whatever it receives', () => {
    fc.assert(
      fc.property(fc.array(anything, { maxLength: 5 }), fc.nat(30_000), (received, height) => {
        const here = { ...page, childId: 'box' };
        for (const start of [page, here]) {
          let connection = openConnection(start, 'auto');
          for (const data of received) connection = receive(connection, data, start).connection;
          const posted = [
            ...sizeMessages(connection, { width: 300, height }, start).messages,
            ...helloMessages(connection, start),
            ...readyMessages(connection, start),
          ];
          const isPostable = (message: unknown) =>
            typeof message === 'string'
              ? message !== ''
              : Object.getPrototypeOf(message) === Object.prototype;
          expect(posted.every(isPostable)).toBe(true);
        }
      }),
      runs(1000),
    );
  });

  it('uses no type that another host would take for a height', () => {
    const { connection } = receive(fresh, { ns: 'explainer', v: 1, type: 'init' }, page);
    const types = [...sizeMessages(connection, size, page).messages, ...helloMessages(fresh, page)].map(
      (message) => (typeof message === 'string' ? undefined : message['type']),
    );
    for (const taken of ['height', 'embed-size', 'iframe-resized']) expect(types).not.toContain(taken);
  });

  it('asks only WordPress to follow a link, only to the frame’s own host, and with its secret', () => {
    const inWordPress = openConnection({ ...page, secret: 'AbCdEfGh12' }, 'auto');
    const follow = (href: string, connection = inWordPress) => linkMessages(connection, href, page);
    expect(follow('https://news.example/countries/x/')).toEqual([
      { message: 'link', value: 'https://news.example/countries/x/', secret: 'AbCdEfGh12' },
    ]);
    expect(follow('https://elsewhere.example/')).toEqual([]);
    expect(follow('mailto:desk@news.example')).toEqual([]);
    expect(follow('https://news.example/', fresh)).toEqual([]);
    expect(follow('https://news.example/', openConnection({ ...page, childId: 'box' }, 'auto'))).toEqual([]);
  });
});

describe('targetOrigin', () => {
  const ours = 'https://ours.example';

  it('is the host’s origin, then that of the page around the frame, then the referrer’s', () => {
    expect(targetOrigin('https://a.example', 'https://b.example', 'https://c.example/x', ours)).toBe(
      'https://a.example',
    );
    expect(targetOrigin(undefined, 'https://b.example', 'https://c.example/x', ours)).toBe(
      'https://b.example',
    );
    expect(targetOrigin(undefined, undefined, 'https://c.example/x', ours)).toBe('https://c.example');
  });

  it('is any where there is no origin that could be addressed', () => {
    expect(targetOrigin('null', 'null', '', ours)).toBe('*');
    expect(targetOrigin(undefined, undefined, 'not an address', ours)).toBe('*');
  });

  it('takes a referrer of our own for an earlier page of the frame', () => {
    expect(targetOrigin(undefined, undefined, `${ours}/embed/`, ours)).toBe('*');
  });
});
