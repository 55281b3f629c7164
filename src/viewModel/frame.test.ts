import { describe, expect, it } from 'vitest';
import { sentence, smallContent, smallPictures } from '../../tests/support/smallContent.ts';
import { toFrameView } from './frame.ts';
import { plainLine } from './lines.ts';

const frame = toFrameView(smallContent(), smallPictures);

describe('toFrameView', () => {
  it('shows the lead steps of the story, in its order, with their own words', () => {
    expect(frame.steps.map(({ id }) => id)).toEqual(['opening', 'why-one']);
    expect(frame.steps[1]).toMatchObject({
      label: 'Be Kind',
      kicker: expect.stringContaining('proposalNumber') as string,
      proposal: 'be-kind',
      aliases: ['gas', 'asked'],
      lines: [{ spans: ['Aland asked.'] }],
      since: { spans: ['It was done.'] },
      point: { spans: ['Where Aland is.'] },
    });
  });

  it('leads from every sentence to where the full version states it', () => {
    expect(frame.steps[0]?.lines[0]?.href).toBe('/x/#s-opening-1');
    expect(frame.steps[1]?.since?.href).toBe('/x/#s-why-4');
  });

  it('leads out of the frame by links within sentences', () => {
    const linked = smallContent('en', ({ words }) => {
      words['en']!.opening.standfirst = [sentence('Read [why](chapter:why).', 'A01')];
    });
    expect(toFrameView(linked, smallPictures).steps[0]?.lines[0]?.spans).toContainEqual({
      text: 'why',
      href: '/x/#why',
    });
  });

  it('opens a proposal’s card with what was asked for, and a country’s with what it has at stake', () => {
    const [country, proposal] = frame.cards;
    expect(country).toMatchObject({
      id: 'country/aland',
      country: 'AAA',
      stakes: { items: [{ figure: '2026' }] },
    });
    expect(proposal?.id).toBe('proposal/be-kind');
    expect(plainLine(proposal?.sections[0]?.lines[0] ?? { spans: [] })).toBe('To be kind.');
  });

  it('names the sources of a step’s sentences once', () => {
    const voices = frame.steps[1]?.evidence.map(({ voice, sources }) => [voice, sources.length]);
    expect(voices).toEqual([[expect.stringMatching(/says$/), 2]]);
  });

  it('says once that parts are not translated, where they are not', () => {
    expect(frame.notices).toHaveLength(1);
    expect(toFrameView(smallContent('de'), smallPictures).notices).toHaveLength(2);
  });

  it('says of what language that notice is, where it is not translated itself', () => {
    const content = smallContent('de', ({ words: { de } }) => {
      if (de !== undefined) Object.assign(de, { untranslated: new Set(['interface.partlyTranslated']) });
    });
    expect(toFrameView(content, smallPictures).notices.map(({ lang }) => lang)).toEqual([undefined, 'en']);
  });
});
