import { beforeEach, describe, expect, it, vi } from 'vitest';
import { queueClicks } from './queueClicks.ts';

// @vitest-environment happy-dom

beforeEach(() => {
  document.body.innerHTML = `<button id="one">One</button><button id="two">Two</button>
    <a id="country" href="/countries/aland/">Aland</a><a id="anchor" href="#there">There</a><svg><path data-country="AAA" id="path"/></svg>`;
});

const element = (id: string) => document.getElementById(id) as HTMLElement;
const press = (id: string, init: MouseEventInit = {}) => {
  const event = new MouseEvent('click', { bubbles: true, cancelable: true, ...init });
  element(id).dispatchEvent(event);
  return event;
};

describe('queueClicks', () => {
  it.each(['one', 'country', 'path'])('presses #%s again once the page answers, and only once', (id) => {
    const { replayClicks } = queueClicks(document);
    press(id);
    const heard = vi.fn<(event: Event) => void>((event) => event.preventDefault());
    document.body.addEventListener('click', heard, { once: false });
    replayClicks();
    replayClicks();
    document.body.removeEventListener('click', heard);
    expect(heard.mock.calls.length).toBeGreaterThanOrEqual(1);
    expect(heard.mock.calls[0]?.[0].target).toBe(element(id));
  });

  it('shows at once what was pressed, and the last press wins', () => {
    const { replayClicks } = queueClicks(document);
    press('one');
    press('two');
    expect([element('one'), element('two')].map((one) => one.hasAttribute('data-pressed'))).toEqual([false, true]);
    replayClicks();
    expect(element('two')).not.toHaveAttribute('data-pressed');
  });

  it('keeps a link to a panel from loading its page, and leaves other links and modified clicks alone', () => {
    const { replayClicks } = queueClicks(document);
    expect(press('country').defaultPrevented).toBe(true);
    expect(press('anchor').defaultPrevented).toBe(false);
    expect(press('country', { ctrlKey: true }).defaultPrevented).toBe(false);
    document.body.innerHTML = '';
    replayClicks();
  });

  it('follows the link that was pressed where the page never answers', () => {
    const assign = vi.spyOn(window.location, 'assign').mockImplementation(() => {});
    const { followClicks } = queueClicks(document);
    press('country');
    followClicks();
    expect(assign).toHaveBeenCalledWith((element('country') as HTMLAnchorElement).href);
    assign.mockRestore();
  });
});
