import { screen, waitFor, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { beforeEach, describe, expect, it } from 'vitest';
import { draw } from '../../../tests/support/storyProvider.tsx';
import type { LocaleParts } from '../../ui/StoryProvider.tsx';
import type { Claims } from '../../viewModel/claims.ts';
import { Disclosures } from './Disclosures.tsx';

// @vitest-environment happy-dom

const claim = (statement: string): Claims['claims'][string] => ({
  ...({} as Claims['claims'][string]),
  statement,
  voice: 'One says',
  date: '2 May',
  sources: ['paper'],
  confidence: 'high',
  conflicts: [],
  corrections: [],
});

const claims = {
  claims: { A01: claim('It rained.'), A02: claim('It poured.') },
  sources: {
    paper: { publisher: 'The Paper', title: 'Rain', date: '', about: '', url: 'https://paper.example/' },
  },
  terms: {
    wet: {
      term: 'Wet',
      meaning: { spans: ['Of rain.'], claims: ['A01'] },
      evidence: [{ voice: 'One says', sources: [{ number: 1, publisher: 'The Paper', url: null }] }],
    },
  },
} as unknown as Claims;

const parts = { claims: () => Promise.resolve({ default: claims }) } as LocaleParts;

/** Prose as it stands in a page, with the picture of its step in a holder. */
function drawPage(given: LocaleParts | undefined = parts) {
  return draw(
    <>
      <p>
        It{' '}
        <a href="/notes/#term-wet" data-term="wet">
          was wet
        </a>
        .<span data-claims="A01 A02">Reported.</span>
        <a href="#note-1" data-note="">
          1
        </a>{' '}
        <a href="/pictures/a.csv" data-picture-of="a">
          Table
        </a>{' '}
        <a href="#none" data-picture-of="none">
          None
        </a>
      </p>
      <figure data-picture="a">
        <details data-behind="">
          <summary>As a table</summary>
          <p>Rows</p>
        </details>
      </figure>
      <Disclosures />
    </>,
    { story: { parts: given } },
  );
}

beforeEach(() => {
  window.location.hash = '';
});

describe('Disclosures', () => {
  it('shows every fact that a note stands for, whose word it is and where it was read', async () => {
    drawPage();
    await userEvent.click(screen.getByRole('link', { name: '1' }));
    const opened = await screen.findByRole('complementary', { name: 'sourceOfStatement' });
    expect(opened).toHaveTextContent(/It rained\..*It poured\./s);
    expect(within(opened).getAllByRole('link', { name: 'Rain' })[0]).toHaveAttribute(
      'href',
      'https://paper.example/',
    );
  });

  it('shows what a term means at the term', async () => {
    drawPage();
    await userEvent.click(screen.getByRole('link', { name: 'was wet' }));
    expect(await screen.findByRole('complementary', { name: 'term: Wet' })).toHaveTextContent('Of rain.');
  });

  it('shows the table of a picture, open, and leaves the picture its own', async () => {
    drawPage();
    await userEvent.click(screen.getByRole('link', { name: 'Table' }));
    const opened = await screen.findByRole('complementary', { name: 'Table' });
    expect(opened.querySelector('details')).toHaveAttribute('open');
    expect(document.querySelectorAll('[data-behind]')).toHaveLength(2);
  });

  it('follows a link to what the page does not have', async () => {
    drawPage();
    await userEvent.click(screen.getByRole('link', { name: 'None' }));
    await waitFor(() => expect(window.location.hash).toBe('#none'));
  });

  it('follows a note whose sources do not arrive, which are below the chapter', async () => {
    drawPage({ claims: () => Promise.reject(new Error('gone')) } as unknown as LocaleParts);
    await userEvent.click(screen.getByRole('link', { name: '1' }));
    await waitFor(() => expect(window.location.hash).toBe('#note-1'));
  });
});
