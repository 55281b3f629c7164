import { sleep } from './sleep.mjs';

/** Ten segments of 1,460 bytes (RFC 6928): what a server sends before it waits for the first answer. */
const firstWindowBytes = 14_600;
const tickMs = 4;

/**
 * Paces answers like a mobile link: round trips to set a connection up, slow start on each, and one queue for all, as
 * no throttling in a browser does.
 */
export class LinkShaper {
  #sockets = new WeakMap();
  #streams = new Set();
  #credit = 0;
  #last = 0;
  #timer;

  constructor({ rttMs, bytesPerSecond, setupRtts }) {
    this.rttMs = rttMs;
    this.bytesPerSecond = bytesPerSecond;
    this.setupMs = setupRtts * rttMs;
  }

  /** Takes a new connection under its pace. */
  connect(socket) {
    this.#sockets.set(socket, { readyAt: performance.now() + this.setupMs, window: firstWindowBytes });
  }

  /** Writes `body` as the link would deliver it, one round trip after it was asked for, and ends the response. */
  async send(socket, response, body) {
    const state = this.#sockets.get(socket);
    await sleep(Math.max(0, state.readyAt - performance.now()) + this.rttMs);
    await new Promise((resolve) => {
      this.#streams.add({
        response,
        body,
        state,
        offset: 0,
        allowed: state.window,
        nextRound: performance.now() + this.rttMs,
        resolve,
      });
      if (this.#timer !== undefined) return;
      this.#last = performance.now();
      this.#timer = setInterval(() => this.#tick(), tickMs);
    });
  }

  #tick() {
    const now = performance.now();
    const earned = ((now - this.#last) / 1000) * this.bytesPerSecond;
    this.#credit = Math.min(this.#credit + earned, this.bytesPerSecond * 0.05);
    this.#last = now;
    this.#share([...this.#streams].filter((stream) => this.#maySend(stream, now)));
    for (const stream of this.#streams) if (stream.offset >= stream.body.length) this.#finish(stream);
  }

  #maySend(stream, now) {
    // What came back from the round before doubles the window.
    if (now >= stream.nextRound) {
      stream.state.window *= 2;
      stream.allowed += stream.state.window;
      stream.nextRound = now + this.rttMs;
    }
    return Math.min(stream.allowed, stream.body.length) > stream.offset;
  }

  #share(streams) {
    for (const [index, stream] of streams.entries()) {
      const share = Math.floor(this.#credit / (streams.length - index));
      const end = Math.min(stream.offset + share, stream.allowed, stream.body.length);
      if (end <= stream.offset) continue;
      stream.response.write(stream.body.subarray(stream.offset, end));
      this.#credit -= end - stream.offset;
      stream.offset = end;
    }
  }

  #finish(stream) {
    stream.response.end();
    this.#streams.delete(stream);
    stream.resolve();
    if (this.#streams.size > 0) return;
    clearInterval(this.#timer);
    this.#timer = undefined;
    this.#credit = 0;
  }
}
