import { chooseLayout } from '../chooseLayout.ts';
import { announce, hear, invite, openTalk, passLink, tellSize } from '../conversation.ts';
import type { Page } from '../dialects/dialect.ts';
import { say } from '../dialects/own.ts';
import { freshFuse, passFuse } from '../growthFuse.ts';
import type { Intent } from '../intent.ts';
import { clampHeight, type Layout, type Params } from '../readParams.ts';
import { isObeyed, patienceMs } from '../tries.ts';
import { afterThis } from './afterThis.ts';
import { makePost } from './makePost.ts';
import type { Ruler } from './makeRuler.ts';
import { makeStage } from './makeStage.ts';
import { makeTries } from './makeTries.ts';

type Wiring = {
  params: Params;
  page: Page;
  heightIn: Ruler['heightIn'];
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
export function makeFrame({ params, page: first, heightIn, layOut, onIntent, steps }: Wiring) {
  const { post, pin, isHost } = makePost();
  let page = first;
  let talk = openTalk(page, params.compat);
  let layout: Layout | undefined;
  let isTouched = false;
  let obeyed: boolean | undefined;
  let asked: number | undefined;
  /** The height of a stack that was last asked for. */
  let stackAsked: number | undefined;
  let fuse = freshFuse;
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
      obeyed,
    });
    if (next === layout || (layout !== undefined && isTouched && !isForced)) return;
    layout = next;
    layOut(next);
  };

  /** The height to ask for; undefined where the box there is will do. */
  const wish = (): number | undefined => {
    const isOpen = params.layout === 'auto' && obeyed !== false && !stage.isStaged() && !stage.mayBe();
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
    if (obeyed !== false) stackAsked = asked;
    fuse = passFuse(fuse, asked, performance.now());
    if (fuse.isBlown) {
      obeyed = false;
      decide(true);
      asked = clampHeight(params.h ?? stepperHeightPx(innerWidth));
      isFrozen = true;
    }
    const told = tellSize(talk, { width: innerWidth, height: asked }, page);
    talk = told.talk;
    post(told.messages);
  };

  const isAnswered = () => asked !== undefined && isObeyed(innerHeight, asked);

  const tries = makeTries(() => {
    if (isAnswered() && (talk.host !== undefined || obeyed === true)) return false;
    post(invite(talk, page));
    // Nobody known has listened by now: a host that did so later would stretch what is laid out for the box.
    if (talk.host !== undefined || obeyed !== false || params.layout === 'stack') tell();
    return true;
  });

  /** Asks anew, and waits for the answer. */
  const ask = () => {
    clearTimeout(patience);
    obeyed = undefined;
    tries.start();
    // A frame far from the window learns of its own size only when it comes near, which is when it is next drawn.
    patience = setTimeout(() => requestAnimationFrame(judge), patienceMs);
  };

  const judge = () => {
    if (obeyed !== undefined) return;
    obeyed = isAnswered();
    decide();
    if (!obeyed && talk.host !== undefined) tell();
  };

  const stage = makeStage({
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
      obeyed = false;
      decide(true);
    } else if (intent.kind === 'measure') tell();
    onIntent(intent);
  };

  return {
    /** Begins, once the frame has a size. */
    start() {
      decide();
      if (isFramed)
        afterThis(() => {
          // A host may have been heard, and asked, before that.
          if (patience === undefined) ask();
        });
    },
    receive(event: MessageEvent) {
      if (!isHost(event)) return;
      const before = talk.host;
      const heard = hear(talk, event.data, page);
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
      if (obeyed !== true && !isFrozen && stackAsked !== undefined && isObeyed(innerHeight, stackAsked))
        obeyed = true;
      decide();
      if (layout === 'stack' && (talk.host !== undefined || obeyed === true)) {
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
      talk = openTalk(page, params.compat);
      if (talk.host === undefined || layout === undefined) return;
      ask();
      decide();
    },
    /** There is something to see. */
    painted() {
      if (isFramed) post(announce(talk, page));
    },
    /** A link may not be opened from the frame; some hosts open it themselves. */
    passLink(href: string) {
      post(passLink(talk, href, page));
    },
    /** Speaks to our own script on the host's page; to no other. */
    sayOwn(type: string, fields: Record<string, unknown>) {
      if (talk.host?.dialect === 'own') post([say(type, fields)]);
    },
    layout: () => layout,
  };
}
