import type { ServerResponse } from 'node:http';
import type { Socket } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';

/** A link: round trip, bandwidth of all connections together, and the round trips that set a connection up (TCP and TLS). */
export type Link = { rttMs: number; bytesPerSecond: number; setupRtts: number };
export type LinkShaper = ReturnType<typeof createLinkShaper>;
/** A round trip's bytes double with each one (slow start), from ten segments of 1,460 bytes on (RFC 6928). */
type Connection = { readyAt: number; window: number };

/** Paces responses like a mobile link: connection set-up, slow start, one queue for all. Browsers emulate none of the three. */
export function createLinkShaper({ rttMs, bytesPerSecond, setupRtts }: Link) {
  const connections = new WeakMap<Socket, Connection>();
  /** When the link has delivered all that was handed to it. */
  let linkFreeAt = 0;

  function connect(socket: Socket): Connection {
    const connection = { readyAt: performance.now() + setupRtts * rttMs, window: 14_600 };
    connections.set(socket, connection);
    return connection;
  }

  /** Writes `body` as the link would deliver it, a round trip after the request, and ends the response. */
  async function send(socket: Socket, response: ServerResponse, body: Buffer): Promise<void> {
    const connection = connections.get(socket) ?? connect(socket);
    await sleep(Math.max(0, connection.readyAt - performance.now()) + rttMs);
    // In pieces of a packet or two, so that responses share the link.
    for (let sent = 0, roundEnd = performance.now() + rttMs, left = connection.window; sent < body.length; ) {
      if (left <= 0) {
        // The next round begins with the acknowledgements of this one, or at once where the link was the limit.
        await sleep(Math.max(0, roundEnd - performance.now()));
        connection.window *= 2;
        [left, roundEnd] = [connection.window, performance.now() + rttMs];
      }
      const piece = body.subarray(sent, sent + Math.min(2920, left));
      linkFreeAt = Math.max(linkFreeAt, performance.now()) + (piece.length / bytesPerSecond) * 1000;
      await sleep(linkFreeAt - performance.now());
      response.write(piece);
      sent += piece.length;
      left -= piece.length;
    }
    response.end();
  }

  return { connect, send };
}
