import { describe, expect, it } from 'vitest';
import { smallContent } from '../../tests/support/smallContent.ts';
import { toPanels } from './panels.ts';

const { countries, proposals } = toPanels(smallContent());
const card = proposals['be-kind'];
const country = countries['aland'];

describe('a proposal’s card', () => {
  it('begins with what was asked for and leaves out sections without lines', () => {
    expect(card?.sections.map(({ id }) => id)).toEqual(['asked', 'theme', 'after']);
  });

  it('dates what came after and says what kind of step it is', () => {
    expect(card?.sections[2]?.lines[0]).toMatchObject({
      date: '2\u00a0January 2026',
      iso: '2026-01-02',
      status: { id: 'signed', words: 'Signed' },
    });
  });

  it('keeps the caveat apart, for the page that shows the card alone', () => {
    expect(card?.caveat.claims).toEqual(['E00']);
    expect(card?.sections.flatMap(({ lines }) => lines.flatMap(({ claims }) => claims))).not.toContain('E00');
  });

  it('lists every source once, in the order of the list of sources', () => {
    expect(card?.sources.map(({ number }) => number)).toEqual([1, 2]);
  });
});

describe('a country’s panel', () => {
  it('gives what is at stake as a figure and what it is, with its source', () => {
    expect(country?.stakes.items).toMatchObject([
      { figure: '2026', label: 'the year of January 2026', evidence: [{ voice: 'On record' }] },
    ]);
  });

  it('leads to the steps that speak of it', () => {
    expect(country?.mentions).toMatchObject([{ step: 'opening', href: '#opening', chapter: 'Opening' }]);
  });

  it('has no section without lines', () => {
    expect(country?.sections).toEqual([]);
  });
});
