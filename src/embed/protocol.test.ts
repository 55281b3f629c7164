import fc from 'fast-check';
import { expect, test } from 'vitest';
import { runs } from '../../tests/support/runs.ts';
import type { Message, Page } from './adapters/adapter.ts';
import {
  openConnection,
  postInit,
  postLink,
  postSize,
  receive,
  requestHandshake,
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

/** What is said of a size after a host has said these things. */
function after(heard: unknown[], from: Partial<Page> = {}): Message[] {
  const here = { ...page, ...from };
  const talk = heard.reduce<typeof fresh>(
    (now, data) => receive(now, data, here).talk,
    openConnection(here, 'auto'),
  );
  return postSize(talk, size, here).messages;
}

const ifrInit =
  '[iFrameSizer]frame1:8:false:false:32:true:true:null:bodyOffset:null:null:0:false:parent:scroll:true';

test('before a host is known a size is told in four formats that cost others nothing', () => {
  expect(postSize(fresh, size, page).messages).toEqual([
    { sentinel: 'amp', type: 'embed-size', height: 731 },
    '{"id":"iframeMessenger:ab1cd","type":"set-height","value":731}',
    { 'datawrapper-height': { explainer: 731 } },
    '{"src":"https://news.example/embed/?a=1","context":"iframe.resize","height":731}',
  ]);
});

test('each host that makes itself known is answered in its own words, and in no other', () => {
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

test('the first host that makes itself known is the one that is spoken to; a second is not heard', () => {
  expect(after([ifrInit, { sentinel: 'amp', type: 'frames-init' }])).toEqual([
    '[iFrameSizer]frame1:731:984:init',
  ]);
  expect(after([{ ns: 'explainer', v: 1, type: 'init' }], { childId: 'box' })).toEqual([
    'pymxPYMxboxxPYMxheightxPYMx731',
  ]);
});

test('iframe-resizer is told a first size as such, and every later one as a change', () => {
  const { talk } = receive(fresh, ifrInit, page);
  const first = postSize(talk, size, page);
  expect(first.messages).toEqual(['[iFrameSizer]frame1:731:984:init']);
  expect(postSize(first.talk, size, page).messages).toEqual(['[iFrameSizer]frame1:731:984:resizeObserver']);
});

test('the strings of iframe-resizer 5, with eight more fields, are heard like those of 4', () => {
  const longer = `${ifrInit}:0:0:true:GPLv3:5.5.9:0:null:false`;
  expect(after([longer])).toEqual(['[iFrameSizer]frame1:731:984:init']);
  expect(receive(fresh, '[iFrameSizer]resize', page).talk).toBe(fresh);
});

test('a pym host is heard by its own name for the frame only', () => {
  const here = { ...page, childId: 'box' };
  const talk = openConnection(here, 'auto');
  expect(receive(talk, 'pymxPYMxboxxPYMxwidthxPYMx600', here).intents).toEqual([{ kind: 'measure' }]);
  expect(receive(talk, 'pymxPYMxotherxPYMxwidthxPYMx600', here).intents).toEqual([]);
});

test('AMP is never asked for less than 100 px, nor WordPress for less than 200 or more than 1,000', () => {
  const tall = { width: 300, height: 5000 };
  const low = { width: 300, height: 60 };
  const amp = openConnection({ ...page, isAmp: true }, 'auto');
  expect(postSize(amp, low, page).messages).toEqual([{ sentinel: 'amp', type: 'embed-size', height: 100 }]);
  const press = openConnection({ ...page, secret: 'AbCdEfGh12' }, 'auto');
  expect(postSize(press, tall, page).messages).toMatchObject([{ value: 1000 }]);
  expect(postSize(press, low, page).messages).toMatchObject([{ value: 200 }]);
});

test('WordPress’s word for the frame is believed only where it is the one in the address', () => {
  const here = { ...page, secret: 'AbCdEfGh12' };
  expect(
    receive(openConnection(here, 'auto'), { message: 'ready', secret: 'ZzCdEfGh99' }, here).intents,
  ).toEqual([]);
});

test('hosts are greeted until one is known, and told once that there is something to see', () => {
  expect(requestHandshake(fresh, page)).toMatchObject([
    { ns: 'explainer', v: 1, type: 'hello' },
    expect.stringContaining('get-position'),
  ]);
  expect(postInit(fresh, page)).toEqual([
    { sentinel: 'amp', type: 'embed-ready' },
    '[iFrameResizerChild]Ready',
  ]);
  const { talk } = receive(fresh, { type: 'iframe-child-init' }, page);
  expect([...requestHandshake(talk, page), ...postInit(talk, page)]).toEqual([]);
});

test('with compat=none only our own protocol is spoken, with compat=all every host beside the one that is known', () => {
  expect(postSize(openConnection(page, 'none'), size, page).messages).toEqual([]);
  const { talk } = receive(openConnection(page, 'all'), { type: 'iframe-child-init' }, page);
  expect(postSize(talk, size, page).messages).toHaveLength(5);
});

test('our own messages of a later version are read as ours; of none, or of another name, they are not', () => {
  const goto = { ns: 'explainer', v: 7, type: 'goto', step: 3, more: true };
  expect(receive(fresh, goto, page).intents).toEqual([{ kind: 'goto', step: '3' }]);
  expect(receive(fresh, { ...goto, v: '1' }, page).talk).toBe(fresh);
  expect(receive(fresh, { ...goto, ns: 'other' }, page).talk).toBe(fresh);
  expect(receive(fresh, { ...goto, type: 'unheard-of' }, page).talk).toBe(fresh);
});

test('numbers that are none, and steps that could not be, are not heard', () => {
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

test('whatever is heard, nothing throws, and every message said is a string or a plain object without null in its place', () => {
  fc.assert(
    fc.property(fc.array(anything, { maxLength: 5 }), fc.nat(30_000), (heard, height) => {
      const here = { ...page, childId: 'box' };
      for (const start of [page, here]) {
        let talk = openConnection(start, 'auto');
        for (const data of heard) talk = receive(talk, data, start).talk;
        const said = [
          ...postSize(talk, { width: 300, height }, start).messages,
          ...requestHandshake(talk, start),
          ...postInit(talk, start),
        ];
        const isSayable = (message: unknown) =>
          typeof message === 'string' ? message !== '' : Object.getPrototypeOf(message) === Object.prototype;
        expect(said.every(isSayable)).toBe(true);
      }
    }),
    runs(1000),
  );
});

test('none of our own words could be taken by another host for a height', () => {
  const { talk } = receive(fresh, { ns: 'explainer', v: 1, type: 'init' }, page);
  const types = [...postSize(talk, size, page).messages, ...requestHandshake(fresh, page)].map((message) =>
    typeof message === 'string' ? undefined : message['type'],
  );
  for (const taken of ['height', 'embed-size', 'iframe-resized']) expect(types).not.toContain(taken);
});

test('only WordPress is asked to follow a link, only to the frame’s own host, and with its secret', () => {
  const inWordPress = openConnection({ ...page, secret: 'AbCdEfGh12' }, 'auto');
  const pass = (href: string, talk = inWordPress) => postLink(talk, href, page);
  expect(pass('https://news.example/countries/x/')).toEqual([
    { message: 'link', value: 'https://news.example/countries/x/', secret: 'AbCdEfGh12' },
  ]);
  expect(pass('https://elsewhere.example/')).toEqual([]);
  expect(pass('mailto:desk@news.example')).toEqual([]);
  expect(pass('https://news.example/', fresh)).toEqual([]);
  expect(pass('https://news.example/', openConnection({ ...page, childId: 'box' }, 'auto'))).toEqual([]);
});

const ours = 'https://ours.example';

test('an origin that a host has shown comes first, then the page around the frame, then the referrer', () => {
  expect(targetOrigin('https://a.example', 'https://b.example', 'https://c.example/x', ours)).toBe(
    'https://a.example',
  );
  expect(targetOrigin(undefined, 'https://b.example', 'https://c.example/x', ours)).toBe('https://b.example');
  expect(targetOrigin(undefined, undefined, 'https://c.example/x', ours)).toBe('https://c.example');
});

test('an origin that nothing can be addressed to is no address', () => {
  expect(targetOrigin('null', 'null', '', ours)).toBe('*');
  expect(targetOrigin(undefined, undefined, 'not an address', ours)).toBe('*');
});

test('a referrer of our own is an earlier page of the frame and not its host', () => {
  expect(targetOrigin(undefined, undefined, `${ours}/embed/`, ours)).toBe('*');
});
