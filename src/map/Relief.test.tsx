// @vitest-environment happy-dom
import { render } from '@testing-library/react';
import { expect, it } from 'vitest';
import { Relief } from './Relief.tsx';
import { LEVEL_KINDS, levelId, RIVERS_ID, THRESHOLDS } from './relief/levels.ts';

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
