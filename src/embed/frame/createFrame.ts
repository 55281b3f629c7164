import type { Page } from '../adapters/adapter.ts';
import { serializeOwn } from '../adapters/own.ts';
import { chooseLayout, clampHeight, type Layout, type Params } from '../params.ts';
import {
  helloMessages,
  type Intent,
  linkMessages,
  openConnection,
  readyMessages,
  receive,
  sizeMessages,
} from '../protocol.ts';
import type { HeightMeter } from './elements.ts';
import {
  createHostChannel,
  createStickyRequest,
  handshakeTimeoutMs,
  initialResizeGuard,
  isApplied,
  recordHeight,
} from './hostChannel.ts';
import { createRetry, queueMacrotask } from './scheduling.ts';

type FrameOptions = {
  params: Params;
  page: Page;
  heightIn: HeightMeter['heightIn'];
  /** Applies a layout. Called when it changes and never otherwise. */
  applyLayout: (layout: Layout) => void;
  /** Called with every intent of the host. */
  onIntent: (intent: Intent) => void;
  stepCount: number;
};

/** Height in CSS pixels that slides ask for. */
const stepperHeightPx = (width: number) => (width < 600 ? 640 : 600);

/**
 * State of a frame: its connection with the host, and the layout that follows from it.
 *
 * A reader who has touched the frame keeps its layout, unless the host itself makes it sticky or lets it go, or can give
 * it no height.
 */
export function createFrame({
  params,
  page: initialPage,
  heightIn,
  applyLayout,
  onIntent,
  stepCount,
}: FrameOptions) {
  const { post, setHostOrigin, isFromHost } = createHostChannel();
  let page = initialPage;
  let connection = openConnection(page, params.compat);
  let layout: Layout | undefined;
  let isTouched = false;
  /** Whether the host can resize the frame; false in a box of a fixed size. */
  let canResize = true;
  let applied: boolean | undefined;
  let requestedPx: number | undefined;
  /** Height of a stack that was last asked for. */
  let requestedStackPx: number | undefined;
  let guard = initialResizeGuard;
  let isFrozen = false;
  let timeout: ReturnType<typeof setTimeout> | undefined;
  const isFramed = window.parent !== window;

  const updateLayout = (isForced = false) => {
    const next = chooseLayout({
      wanted: params.layout,
      box: { width: innerWidth, height: innerHeight },
      host: connection.host?.adapter,
      isSticky: sticky.isSticky(),
      mayStick: sticky.isPending(),
      canResize,
      applied,
    });
    if (next === layout || (layout !== undefined && isTouched && !isForced)) return;
    layout = next;
    applyLayout(next);
  };

  /** Height to ask for; undefined where the box there is will do. */
  const desiredHeight = (): number | undefined => {
    const host = connection.host?.adapter;
    const isOpen = params.layout === 'auto' && applied !== false && !sticky.isSticky() && !sticky.isPending();
    if (params.layout === 'stack' || (isOpen && host !== 'wordpress')) return heightIn('stack');
    const isMeasured = host !== undefined && host !== 'own';
    if (params.layout === 'static') return isMeasured ? heightIn('static') : undefined;
    return isMeasured || params.h !== undefined ? (params.h ?? stepperHeightPx(innerWidth)) : undefined;
  };

  const postSize = () => {
    const height = desiredHeight();
    if (height === undefined || isFrozen) return;
    requestedPx = clampHeight(height);
    if (applied !== false) requestedStackPx = requestedPx;
    guard = recordHeight(guard, requestedPx, performance.now());
    if (guard.isTripped) {
      applied = false;
      updateLayout(true);
      requestedPx = clampHeight(params.h ?? stepperHeightPx(innerWidth));
      isFrozen = true;
    }
    const posted = sizeMessages(connection, { width: innerWidth, height: requestedPx }, page);
    connection = posted.connection;
    post(posted.messages);
  };

  const isAnswered = () => requestedPx !== undefined && isApplied(innerHeight, requestedPx);

  const retry = createRetry(() => {
    if (isAnswered() && (connection.host !== undefined || applied === true)) return false;
    post(helloMessages(connection, page));
    // No known host has listened by now: one that did so later would stretch what is laid out for the box.
    if (connection.host !== undefined || applied !== false || params.layout === 'stack') postSize();
    return true;
  });

  /** Asks for a height anew, and waits until it is applied. */
  const requestSize = () => {
    clearTimeout(timeout);
    applied = canResize ? undefined : false;
    retry.start();
    // A frame far from the viewport gets its own size only when it comes near, which is when it is next painted.
    timeout = setTimeout(() => requestAnimationFrame(checkApplied), handshakeTimeoutMs);
  };

  const checkApplied = () => {
    if (applied !== undefined) return;
    applied = isAnswered();
    updateLayout();
    if (!applied && connection.host !== undefined) postSize();
  };

  const sticky = createStickyRequest({
    wanted: params.layout,
    stepCount,
    post,
    onEnd: (wasSticky) => {
      requestSize();
      updateLayout(wasSticky);
    },
  });

  const handleInit = (init: Extract<Intent, { kind: 'init' }>) => {
    const couldResize = canResize;
    canResize = init.can.includes('size');
    sticky.request(init);
    if (canResize === couldResize) return;
    if (canResize) requestSize();
    else applied = false;
    updateLayout(true);
  };

  const handle = (intent: Intent) => {
    if (intent.kind === 'init') handleInit(intent);
    else if (intent.kind === 'stuck') {
      sticky.confirm();
      updateLayout(true);
    } else if (intent.kind === 'freeze') {
      isFrozen = true;
      applied = false;
      updateLayout(true);
    } else if (intent.kind === 'measure') postSize();
    onIntent(intent);
  };

  return {
    /** Starts, once the frame has a size. */
    start() {
      updateLayout();
      if (isFramed)
        queueMacrotask(() => {
          // A host may have identified itself before that, and been asked.
          if (timeout === undefined) requestSize();
        });
    },
    receive(event: MessageEvent) {
      if (!isFromHost(event)) return;
      const { host } = connection;
      const received = receive(connection, event.data, page);
      connection = received.connection;
      if (connection.host !== undefined) setHostOrigin(event.origin);
      for (const intent of received.intents) handle(intent);
      // A host that has only now identified itself is asked in its own format, and has its own time to answer.
      if (connection.host !== host && layout !== undefined) {
        requestSize();
        updateLayout();
      }
    },
    /** The frame or its content has another size. */
    resized() {
      if (layout === undefined) return;
      // However late: a frame that is as high as a stack was given that height.
      if (
        applied !== true &&
        !isFrozen &&
        canResize &&
        requestedStackPx !== undefined &&
        isApplied(innerHeight, requestedStackPx)
      )
        applied = true;
      updateLayout();
      if (layout === 'stack' && (connection.host !== undefined || applied === true)) {
        const height = clampHeight(heightIn('stack'));
        if (height !== requestedPx) postSize();
      }
    },
    /** The reader has begun to use the frame. */
    touched() {
      isTouched = true;
    },
    /** The host has put a secret into the address after load; it counts while no host is known. */
    setSecret(secret: string | undefined) {
      if (connection.host !== undefined || secret === undefined) return;
      page = { ...page, secret };
      connection = openConnection(page, params.compat);
      if (connection.host === undefined || layout === undefined) return;
      requestSize();
      updateLayout();
    },
    /** The frame has been painted. */
    painted() {
      if (isFramed) post(readyMessages(connection, page));
    },
    /** Asks a host that does so to follow a link which the frame may not open. */
    postLink(href: string) {
      post(linkMessages(connection, href, page));
    },
    /** Posts a message of our own protocol, to hosts that use it only. */
    postOwn(type: string, fields: Record<string, unknown>) {
      if (connection.host?.adapter === 'own') post([serializeOwn(type, fields)]);
    },
    layout: () => layout,
  };
}
