import { describe, expect, it } from 'vitest';
import { sentence, smallContent, smallPictures } from '../../tests/support/smallContent.ts';
import { toBrief } from './brief.ts';
import { toChapters } from './chapters.ts';
import { indexClaims } from './claims.ts';
import { toQuiz } from './quiz.ts';

const content = smallContent();
const chapters = toChapters(content, smallPictures);
const why = chapters[1];
const details = why?.details[0];

describe('toChapters', () => {
  it('numbers the notes of a chapter through its steps, then its details, then its pictures', () => {
    expect(why?.steps.map(({ lines }) => lines.map(({ note }) => note))).toEqual([[1, 2], [3]]);
    expect(why?.steps[1]?.since?.note).toBe(4);
    expect(details?.blocks[0]).toMatchObject({ caption: { note: 5 }, rows: [{ cells: [{ note: 6 }] }] });
    expect(why?.steps.map(({ point }) => point.note)).toEqual([9, 10]);
    expect(why?.notes.map(({ number }) => number)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
  });

  it('takes the words of the opening step from the opening and gives a signpost no note', () => {
    expect(chapters[0]?.steps[0]?.lines.map(({ note }) => note)).toEqual([1, 0]);
    expect(chapters[0]?.steps[0]).toMatchObject({ lead: true, label: 'A story', chapter: 'opening' });
  });

  it('names a step by its heading, else by its proposal', () => {
    expect(why?.steps.map(({ label }) => label)).toEqual(['Gas', 'Be Kind']);
  });

  it('counts the tables of a chapter in their file names', () => {
    expect(details?.blocks[0]).toMatchObject({ csv: 'data/why-1.csv' });
  });

  it('shows an untranslated sentence and heading in the first language, figures included', () => {
    const gas = toChapters(smallContent('de'), smallPictures)[1]?.steps[0];
    expect(gas).toMatchObject({
      lang: 'en',
      lines: [{ lang: 'en', spans: ['On 2\u00a0January 2026 gas flowed.'] }],
    });
    expect(gas?.point).not.toHaveProperty('lang');
  });
});

describe('follow-ups in a detail', () => {
  it('say that no source links them where no step of the chapter does', () => {
    expect(details?.blocks[1]).toMatchObject({ caveat: { note: 7 } });
  });

  it('do not repeat what a step of the chapter says', () => {
    const told = smallContent('en', ({ words }) =>
      words['en']?.chapters['why']?.steps['why-gas']?.sentences.push(sentence('By subject.', 'E00')),
    );
    const blocks = toChapters(told, smallPictures)[1]?.details[0]?.blocks;
    expect(blocks?.[1]).not.toHaveProperty('caveat');
    expect(blocks?.[1]).toMatchObject({
      groups: [{ slug: 'be-kind', items: [{ date: '2\u00a0January 2026' }] }],
    });
  });

  it('say that nothing was found where nothing followed', () => {
    const none = smallContent('en', ({ words }) => {
      const card = words['en']?.proposals['be-kind'];
      if (card) card.after = [];
    });
    expect(toChapters(none, smallPictures)[1]?.details[0]?.blocks[1]).toMatchObject({
      groups: [{ empty: 'None found', items: [] }],
    });
  });
});

describe('indexClaims', () => {
  const places = indexClaims(chapters);

  it('leads to the sentence that rests on the fewest facts, with the step it stands in', () => {
    expect(places['A02']).toMatchObject({ href: '#s-why-2', section: 'why-gas', text: 'Much of it.' });
  });

  it('leads to a table’s cell only where no prose states the fact', () => {
    expect(places['A06']).toMatchObject({ href: '#s-why-6', section: 'why-table' });
  });

  it('leads to the step of a picture that alone states the fact', () => {
    expect(places['A03']).toMatchObject({ href: '#why-gas', section: 'why-gas' });
  });

  it('names only anchors that the chapters have', () => {
    const anchors = chapters.flatMap(({ id, steps, details, notes }) => [
      ...[...steps, ...details].map((one) => `#${one.id}`),
      ...notes.map(({ number }) => `#s-${id}-${number}`),
    ]);
    for (const { href } of Object.values(places)) expect(anchors).toContain(href);
  });
});

describe('toBrief', () => {
  it('is the first sentence of every lead step, each with its step and notes of its own', () => {
    const { lines, notes } = toBrief(chapters, content);
    expect(lines.map(({ href, note, kicker }) => [href, note, kicker])).toEqual([
      ['/x/#opening', 1, undefined],
      ['/x/#why-one', 2, 'proposalNumber 1{date}{title}'],
    ]);
    expect(notes).toHaveLength(2);
  });
});

describe('toQuiz', () => {
  it('leads from an answer to the step that states it, and says which option was right', () => {
    const { intro, questions } = toQuiz(indexClaims(chapters), content);
    expect(intro).toBe('1 question');
    expect(questions[0]).toMatchObject({
      right: 0,
      where: { href: '/x/#why-one', chapter: 'Why' },
      answer: { note: 1 },
    });
  });
});
