import { render } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { loadRelief, Relief } from './Relief.tsx';
import { LEVEL_KINDS, levelId, RIVERS_ID, THRESHOLDS } from './relief/levels.ts';

// @vitest-environment happy-dom

it('draws every level by reference, altitude first and light last, then the rivers', () => {
  const { container } = render(
    <svg>
      <Relief strength="strong" />
    </svg>,
  );
  const drawn = [...container.querySelectorAll('use')].map((use) => use.getAttribute('href'));
  const levels = LEVEL_KINDS.flatMap((kind) => THRESHOLDS[kind].map((from) => levelId(kind, from)));
  expect(drawn).toEqual([...levels, RIVERS_ID].map((id) => `#${id}`));
});

it('says how much of it is seen, and nothing to assistive technology', () => {
  const { container } = render(
    <svg>
      <Relief strength="none" />
    </svg>,
  );
  const relief = container.querySelector('[data-strength]');
  expect(relief).toHaveAttribute('data-strength', 'none');
  expect(relief).toHaveAttribute('aria-hidden', 'true');
});

let requests = 0;
let answer: { status: number; file: string } | undefined;

/** As much of XMLHttpRequest as is used: answers with `answer`, or fails without one. */
class FakeRequest extends EventTarget {
  status = 0;
  responseXML: Document | null = null;
  open() {}
  overrideMimeType() {}
  send() {
    requests++;
    queueMicrotask(() => {
      if (answer === undefined) {
        this.dispatchEvent(new Event('error'));
        return;
      }
      this.status = answer.status;
      const holder = document.createElement('div');
      holder.innerHTML = answer.file;
      this.responseXML = { documentElement: holder.firstElementChild } as unknown as Document;
      this.dispatchEvent(new Event('load'));
    });
  }
}

beforeEach(() => {
  requests = 0;
  answer = { status: 200, file: '<svg><defs><path id="relief-a700" d="M0 0"/></defs></svg>' };
  vi.stubGlobal('XMLHttpRequest', FakeRequest);
});

afterEach(() => {
  vi.unstubAllGlobals();
  document.body.replaceChildren();
  delete document.documentElement.dataset['relief'];
});

const marked = () => vi.waitFor(() => expect(document.documentElement).toHaveAttribute('data-relief'));

describe('loadRelief', () => {
  it('puts the definitions into the document and then marks the root', async () => {
    expect(await loadRelief('/relief.svg')).toBe(true);
    expect(document.getElementById('relief-a700')).not.toBeNull();
    await marked();
  });

  it('asks once', async () => {
    await loadRelief('/relief.svg');
    await marked();
    expect(await loadRelief('/relief.svg')).toBe(true);
    expect(requests).toBe(1);
  });

  it.each([
    ['is missing', { status: 404, file: '<svg></svg>' }],
    ['is no picture', { status: 200, file: '<p>Sign in to the network</p>' }],
    ['never comes', undefined],
  ])('leaves the page as it is when the file %s', async (_, given) => {
    answer = given;
    expect(await loadRelief('/relief.svg')).toBe(false);
    expect(document.body.children).toHaveLength(0);
    expect(document.documentElement).not.toHaveAttribute('data-relief');
  });
});
