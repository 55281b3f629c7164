import { readFileSync } from 'node:fs';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { followQueuedClick, replayQueuedClick } from './queuedClicks.ts';

// @vitest-environment happy-dom

/** The page's inline script, as index.html has it. */
const inlineScript = /<script>([\s\S]*?)<\/script>/.exec(readFileSync('index.html', 'utf8'))?.[1] ?? '';
// oxlint-disable-next-line typescript/no-implied-eval -- it is the script under test
new Function(inlineScript)();

beforeEach(() => {
  delete document.documentElement.dataset['live'];
  document.body.innerHTML = `<button id="button">One</button><a id="country" href="/countries/aland/">Aland</a>
    <a id="anchor" href="#there">There</a><svg><path data-country="AAA" id="path"/></svg>`;
});

const element = (id: string) => document.getElementById(id) as HTMLElement;
function press(id: string, init: MouseEventInit = {}): MouseEvent {
  const event = new MouseEvent('click', { bubbles: true, cancelable: true, ...init });
  element(id).dispatchEvent(event);
  return event;
}

describe('a click before the page is hydrated', () => {
  it.each(['button', 'country', 'path'])('on #%s waits, is seen to, and is pressed again once', (id) => {
    expect(press(id).defaultPrevented).toBe(true);
    expect(element(id)).toHaveAttribute('data-pressed');
    const onClick = vi.fn<(event: Event) => void>((event) => event.preventDefault());
    document.body.addEventListener('click', onClick);
    replayQueuedClick(document);
    replayQueuedClick(document);
    document.body.removeEventListener('click', onClick);
    expect(onClick).toHaveBeenCalledTimes(1);
    expect(element(id)).not.toHaveAttribute('data-pressed');
  });

  it('gives way to a later one', () => {
    press('button');
    press('country');
    expect(document.querySelectorAll('[data-pressed]')).toHaveLength(1);
    expect(element('country')).toHaveAttribute('data-pressed');
  });

  it('with a modifier, or on a link within the page, stays the browser’s', () => {
    expect(press('country', { ctrlKey: true }).defaultPrevented).toBe(false);
    expect(press('anchor').defaultPrevented).toBe(false);
  });

  it('on a link leads to its page where the page is never hydrated', () => {
    const assign = vi.spyOn(window.location, 'assign').mockImplementation(() => {});
    press('country');
    followQueuedClick(document);
    expect(assign).toHaveBeenCalledWith(expect.stringContaining('/countries/aland/'));
    assign.mockRestore();
  });
});

describe('a click after the page is hydrated', () => {
  it('is left alone', () => {
    replayQueuedClick(document);
    const onClick = vi.fn<(event: Event) => void>((event) => event.preventDefault());
    element('country').addEventListener('click', onClick);
    press('country');
    expect(onClick).toHaveBeenCalledTimes(1);
    expect(element('country')).not.toHaveAttribute('data-pressed');
  });
});

describe('a script that does not arrive', () => {
  /** Has a script of the page fail, and says whether the page gave up its own for it. */
  function fail(src: string): boolean {
    document.documentElement.classList.add('js');
    const script = document.createElement('script');
    script.type = 'module';
    // Not in the document, where it would be fetched.
    script.setAttribute('src', src);
    const event = new Event('error');
    Object.defineProperty(event, 'target', { value: script });
    window.dispatchEvent(event);
    return !document.documentElement.classList.contains('js');
  }

  it('leaves the page as it is without scripts where it is the page’s own', () => {
    expect(fail(`${location.origin}/news/assets/index-abc123.js`)).toBe(true);
  });

  it.each(['https://elsewhere.example/assets/index-abc123.js', '/assets/panels-abc.js', '/other.js'])(
    'changes nothing where it is %s',
    (src) => {
      expect(fail(src)).toBe(false);
    },
  );
});
