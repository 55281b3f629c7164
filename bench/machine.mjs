import { readdirSync, readFileSync } from 'node:fs';
import { sleep } from './sleep.mjs';

const ticksPerSecond = 100;
/** Above this share of a processor in other hands a sample says more about the neighbour than about the page. */
export const busyCores = 0.25;
/** How often our own processes are looked up; what one does after its last look-up counts as others'. */
const everyMs = 250;

/**
 * Starts counting; the function it returns stops, and gives the processors used by others since, undefined outside
 * Linux. Our own are counted while they live: a browser that closes leaves its renderers, and the time they took, to
 * the system.
 */
export function watchOthers() {
  const beganAt = performance.now();
  const atBegin = tryReading(() => ({ busy: readBusy(), own: readOwn() }));
  if (atBegin === undefined) return () => undefined;
  const own = new Map(atBegin.own);
  const look = () => tryReading(() => readOwn().forEach((ticks, pid) => own.set(pid, ticks)));
  const timer = setInterval(look, everyMs);
  return () => {
    clearInterval(timer);
    look();
    const used = [...own].reduce((sum, [pid, ticks]) => sum + ticks - (atBegin.own.get(pid) ?? 0), 0);
    const ticks = Math.max(0, readBusy() - atBegin.busy - used);
    return ticks / ticksPerSecond / ((performance.now() - beganAt) / 1000);
  };
}

/** Waits until others leave the processors alone for a second, but not longer than `patienceMs`. */
export async function waitForQuiet(handshakeTimeoutMs = 20_000) {
  for (const end = performance.now() + handshakeTimeoutMs; performance.now() < end; ) {
    const read = watchOthers();
    await sleep(1000);
    if ((read() ?? 0) < busyCores) return;
  }
}

function tryReading(read) {
  try {
    return read();
  } catch {
    return undefined;
  }
}

/** All processors, time taken by other virtual machines included. */
function readBusy() {
  const [line = ''] = readFileSync('/proc/stat', 'utf8').split('\n');
  const [user, nice, system, , , irq, softirq, steal] = line.trim().split(/\s+/).slice(1).map(Number);
  return user + nice + system + irq + softirq + steal;
}

/** Ticks of this process and of every one below it, by number. */
function readOwn() {
  const processes = new Map();
  for (const pid of readdirSync('/proc').filter((name) => /^\d+$/.test(name))) {
    const fields = tryReading(() =>
      readFileSync(`/proc/${pid}/stat`, 'utf8')
        .replace(/^.*\) /, '')
        .split(' ')
        .map(Number),
    );
    // Its name may end in a bracket of its own; the numbers after it start with the state and the parent.
    if (fields !== undefined)
      processes.set(Number(pid), { parent: fields[1], ticks: fields[11] + fields[12] });
  }
  const isOurs = (pid) => {
    for (let at = pid; at > 1; at = processes.get(at)?.parent ?? 0) if (at === process.pid) return true;
    return false;
  };
  return new Map([...processes].flatMap(([pid, { ticks }]) => (isOurs(pid) ? [[pid, ticks]] : [])));
}
