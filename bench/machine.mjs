import { readdirSync, readFileSync } from 'node:fs';
import { sleep } from './sleep.mjs';

const ticksPerSecond = 100;
/** Above this share of a processor in other hands a sample says more about the neighbour than about the page. */
export const busyCores = 0.25;

/** Starts counting; the function it returns gives the processors used by others since, undefined outside Linux. */
export function watchOthers() {
  const begin = readTicks();
  const beganAt = performance.now();
  return () => {
    const end = readTicks();
    if (begin === undefined || end === undefined) return undefined;
    const ticks = Math.max(0, end.busy - begin.busy - (end.own - begin.own));
    return ticks / ticksPerSecond / ((performance.now() - beganAt) / 1000);
  };
}

/** Waits until others leave the processors alone for a second, but not longer than `patienceMs`. */
export async function waitForQuiet(patienceMs = 20_000) {
  for (const end = performance.now() + patienceMs; performance.now() < end; ) {
    const read = watchOthers();
    await sleep(1000);
    if ((read() ?? 0) < busyCores) return;
  }
}

function readTicks() {
  try {
    return { busy: readBusy(), own: readOwn() };
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

/** This process and the browsers below it. */
function readOwn() {
  const processes = new Map();
  for (const pid of readdirSync('/proc').filter((name) => /^\d+$/.test(name))) {
    const fields = readStat(pid);
    if (fields === undefined) continue;
    const [user, system, childUser, childSystem] = fields.slice(11, 15);
    processes.set(Number(pid), { parent: fields[1], ticks: user + system + childUser + childSystem });
  }
  const isOurs = (pid) => {
    for (let at = pid; at > 1; at = processes.get(at)?.parent ?? 0) if (at === process.pid) return true;
    return false;
  };
  return [...processes].reduce((sum, [pid, { ticks }]) => sum + (isOurs(pid) ? ticks : 0), 0);
}

/** The numbers after a process's name; undefined when it has ended meanwhile. */
function readStat(pid) {
  try {
    return readFileSync(`/proc/${pid}/stat`, 'utf8')
      .replace(/^.*\) /, '')
      .split(' ')
      .map(Number);
  } catch {
    return undefined;
  }
}
