import { readFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';

/** Processors used by others above which a sample says more about them than about the page. */
export const busyCores = 0.25;

/** Processors in use while this process waits for a second, which is what others use; 0 outside Linux. */
export async function measureOthers(): Promise<number> {
  const before = readBusySeconds();
  await sleep(1000);
  return readBusySeconds() - before;
}

/** Waits until others leave the processors alone, for at most 20 s. */
export async function waitForQuiet(): Promise<void> {
  for (let tries = 0; tries < 20 && (await measureOthers()) > busyCores; tries += 1);
}

/** Seconds that all processors together have worked, with those that other virtual machines took. */
function readBusySeconds(): number {
  if (process.platform !== 'linux') return 0;
  const [, user = 0, nice = 0, system = 0, , , irq = 0, softirq = 0, steal = 0] = readFileSync(
    '/proc/stat',
    'utf8',
  )
    .split(/\s+/, 9)
    .map(Number);
  return (user + nice + system + irq + softirq + steal) / 100;
}
