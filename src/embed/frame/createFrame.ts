import type { Page } from '../adapters/adapter.ts';
import { serializeOwn } from '../adapters/own.ts';
import { chooseLayout, clampHeight, type Layout, type Params } from '../params.ts';
import {
  type Intent,
  openConnection,
  postInit,
  postLink,
  postSize,
  receive,
  requestHandshake,
} from '../protocol.ts';
import { countResize, createResizeGuard, handshakeTimeoutMs, isApplied } from '../resizeGuard.ts';
import { queueMacrotask } from './elements.ts';
import { createPost, createRetry, type HeightMeter } from './measureHeight.ts';
import { createSticky } from './sticky.ts';

type Wiring = {
  params: Params;
  page: Page;
  heightIn: HeightMeter['heightIn'];
  /** Lays the digest out. Called when the layout changes and never otherwise. */
  layOut: (layout: Layout) => void;
  /** Anything the host wants of the steps or the colours. */
  onIntent: (intent: Intent) => void;
  steps: number;
};

/** How high a frame of steps would like to be, in CSS pixels. */
const stepperHeightPx = (width: number) => (width < 600 ? 640 : 600);

/**
 * What a frame knows of its host, and what follows from it: the layout, and what is said to whom.
 *
 * A reader who has touched the frame keeps its layout, save where the host itself pins it or lets it go.
 */
export function createFrame({ params, page: first, heightIn, layOut, onIntent, steps }: Wiring) {
  const { post, pin, isHost } = createPost();
  let page = first;
  let talk = openConnection(page, params.compat);
  let layout: Layout | undefined;
  let isTouched = false;
  let applied: boolean | undefined;
  let asked: number | undefined;
  /** The height of a stack that was last asked for. */
  let stackAsked: number | undefined;
  let fuse = createResizeGuard;
  let isFrozen = false;
  let patience: ReturnType<typeof setTimeout> | undefined;
  const isFramed = window.parent !== window;

  const decide = (isForced = false) => {
    const next = chooseLayout({
      wanted: params.layout,
      box: { width: innerWidth, height: innerHeight },
      host: talk.host?.dialect,
      isStaged: stage.isStaged(),
      mayBeStaged: stage.mayBe(),
      applied,
    });
    if (next === layout || (layout !== undefined && isTouched && !isForced)) return;
    layout = next;
    layOut(next);
  };

  /** The height to ask for; undefined where the box there is will do. */
  const wish = (): number | undefined => {
    const isOpen = params.layout === 'auto' && applied !== false && !stage.isStaged() && !stage.mayBe();
    if (params.layout === 'stack' || (isOpen && talk.host?.dialect !== 'wordpress')) return heightIn('stack');
    const isMeasured = talk.host !== undefined && talk.host.dialect !== 'own';
    if (params.layout === 'static') return isMeasured ? heightIn('static') : undefined;
    return isMeasured || params.h !== undefined ? (params.h ?? stepperHeightPx(innerWidth)) : undefined;
  };

  /** Tells the height that is wished for, if there is one. */
  const tell = () => {
    const height = wish();
    if (height === undefined || isFrozen) return;
    asked = clampHeight(height);
    if (applied !== false) stackAsked = asked;
    fuse = countResize(fuse, asked, performance.now());
    if (fuse.isBlown) {
      applied = false;
      decide(true);
      asked = clampHeight(params.h ?? stepperHeightPx(innerWidth));
      isFrozen = true;
    }
    const told = postSize(talk, { width: innerWidth, height: asked }, page);
    talk = told.talk;
    post(told.messages);
  };

  const isAnswered = () => asked !== undefined && isApplied(innerHeight, asked);

  const tries = createRetry(() => {
    if (isAnswered() && (talk.host !== undefined || applied === true)) return false;
    post(requestHandshake(talk, page));
    // Nobody known has listened by now: a host that did so later would stretch what is laid out for the box.
    if (talk.host !== undefined || applied !== false || params.layout === 'stack') tell();
    return true;
  });

  /** Asks anew, and waits for the answer. */
  const ask = () => {
    clearTimeout(patience);
    applied = undefined;
    tries.start();
    // A frame far from the window learns of its own size only when it comes near, which is when it is next drawn.
    patience = setTimeout(() => requestAnimationFrame(judge), handshakeTimeoutMs);
  };

  const judge = () => {
    if (applied !== undefined) return;
    applied = isAnswered();
    decide();
    if (!applied && talk.host !== undefined) tell();
  };

  const stage = createSticky({
    wanted: params.layout,
    steps,
    post,
    onGivenUp: (wasStaged) => {
      ask();
      decide(wasStaged);
    },
  });

  const follow = (intent: Intent) => {
    if (intent.kind === 'init') stage.request(intent);
    else if (intent.kind === 'staged') {
      stage.begin();
      decide(true);
    } else if (intent.kind === 'freeze') {
      isFrozen = true;
      applied = false;
      decide(true);
    } else if (intent.kind === 'measure') tell();
    onIntent(intent);
  };

  return {
    /** Begins, once the frame has a size. */
    start() {
      decide();
      if (isFramed)
        queueMacrotask(() => {
          // A host may have been heard, and asked, before that.
          if (patience === undefined) ask();
        });
    },
    receive(event: MessageEvent) {
      if (!isHost(event)) return;
      const before = talk.host;
      const heard = receive(talk, event.data, page);
      talk = heard.talk;
      if (talk.host !== undefined) pin(event.origin);
      for (const intent of heard.intents) follow(intent);
      // A host that has only now made itself known is asked in its own words, and has its own time to answer.
      if (talk.host !== before && layout !== undefined) {
        ask();
        decide();
      }
    },
    /** The frame or what is in it has another size. */
    resized() {
      if (layout === undefined) return;
      // Even late: a frame that is as high as a stack was given that height, however long it took to learn of it.
      if (applied !== true && !isFrozen && stackAsked !== undefined && isApplied(innerHeight, stackAsked))
        applied = true;
      decide();
      if (layout === 'stack' && (talk.host !== undefined || applied === true)) {
        const height = clampHeight(heightIn('stack'));
        if (height !== asked) tell();
      }
    },
    /** The reader has begun to use the frame. */
    touched() {
      isTouched = true;
    },
    /** The host has put a word into the address after the frame was there; it counts while no host is known. */
    named(secret: string | undefined) {
      if (talk.host !== undefined || secret === undefined) return;
      page = { ...page, secret };
      talk = openConnection(page, params.compat);
      if (talk.host === undefined || layout === undefined) return;
      ask();
      decide();
    },
    /** There is something to see. */
    painted() {
      if (isFramed) post(postInit(talk, page));
    },
    /** A link may not be opened from the frame; some hosts open it themselves. */
    postLink(href: string) {
      post(postLink(talk, href, page));
    },
    /** Speaks to our own script on the host's page; to no other. */
    sayOwn(type: string, fields: Record<string, unknown>) {
      if (talk.host?.dialect === 'own') post([serializeOwn(type, fields)]);
    },
    layout: () => layout,
  };
}
