import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { findPrograms } from '../../scripts/support/browsers.ts';

/** A running WebKitWebDriver with a screen of its own. */
export type WebKitDriver = {
  /** One command of the WebDriver protocol (W3C, 2018); throws its error's name and message. */
  ask: (method: 'GET' | 'POST' | 'DELETE', path: string, body?: unknown) => Promise<unknown>;
  /** The path of the browser that sessions are to start. */
  browser: string;
  stop: () => void;
};

/** Starts Debian's WebKitGTK driver and a screen in memory for it. */
export async function startWebKitDriver(): Promise<WebKitDriver> {
  const programs = findPrograms().webkit;
  if (programs === undefined) throw new Error('WebKitGTK, its driver and Xvfb are not on this machine.');
  const screen = spawn(programs.screen, [
    '-displayfd',
    '1',
    '-screen',
    '0',
    '1800x1200x24',
    '-nolisten',
    'tcp',
  ]);
  const display = await firstLine(screen, 'Xvfb');
  const port = await findFreePort();
  const driver = spawn(programs.driver, [`--port=${port}`], {
    stdio: 'ignore',
    env: {
      ...process.env,
      DISPLAY: `:${display}`,
      GDK_BACKEND: 'x11',
      // Without a graphics processor it draws in software; its accessibility bus is not there to be asked.
      WEBKIT_DISABLE_COMPOSITING_MODE: '1',
      LIBGL_ALWAYS_SOFTWARE: '1',
      NO_AT_BRIDGE: '1',
    },
  });
  const address = `http://127.0.0.1:${port}`;
  await untilItAnswers(`${address}/status`);
  return {
    browser: programs.browser,
    ask: (method, path, body) => ask(method, address + path, body),
    stop: () => {
      driver.kill();
      screen.kill();
    },
  };
}

async function ask(method: string, url: string, body: unknown): Promise<unknown> {
  const answer = await fetch(url, {
    method,
    headers: { 'content-type': 'application/json' },
    ...(method === 'POST' ? { body: JSON.stringify(body ?? {}) } : {}),
    signal: AbortSignal.timeout(60_000),
  });
  const { value } = (await answer.json()) as { value: { error?: string; message?: string } | null };
  if (!answer.ok) throw new Error(`${url}: ${value?.error ?? answer.status}: ${value?.message ?? ''}`);
  return value;
}

async function firstLine(child: ChildProcess, name: string): Promise<string> {
  const [bytes] = (await Promise.race([
    once(child.stdout ?? child, 'data'),
    once(child, 'exit').then(() => [undefined]),
  ])) as [Buffer | undefined];
  if (bytes === undefined) throw new Error(`${name} did not start.`);
  return String(bytes).trim();
}

async function findFreePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as { port: number };
  server.close();
  await once(server, 'close');
  return port;
}

async function untilItAnswers(url: string): Promise<void> {
  for (let tries = 0; ; tries += 1) {
    const answer = await fetch(url).catch((error: Error) => error);
    if (!(answer instanceof Error)) return;
    if (tries === 100) throw answer;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}
