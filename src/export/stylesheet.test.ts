import { describe, expect, it } from 'vitest';
import { matchRules, parseStylesheet, readTokens, resolveVars, type Styled } from './stylesheet.ts';

const element = (classes: string, attributes: Record<string, string> = {}): Styled => ({
  classes: classes.split(' '),
  attributes: new Map(Object.entries(attributes)),
});

describe('parseStylesheet', () => {
  it('leaves out what depends on a reader or on the page', () => {
    const rules = parseStylesheet(
      '.a { fill: red; } .a:hover { fill: blue; } @media print { .a { fill: black; } } :root .a { fill: tan; }',
    );
    expect(rules.map(({ declarations }) => declarations)).toEqual([[['fill', 'red']]]);
  });

  it('takes each selector of a list by itself', () => {
    expect(parseStylesheet('.a, .b:hover, .c { fill: red; }')).toHaveLength(2);
  });
});

describe('matchRules', () => {
  const rules = parseStylesheet(`
    .line[data-status='planned'] { stroke: tan; }
    .line { stroke: red; stroke-width: 2px; }
    .route .line { stroke-width: 3px; }
    .route[data-shown] > .line { opacity: 0.5; }
  `);

  it('lets the more specific rule win, wherever it stands', () => {
    const found = matchRules(rules, element('line', { 'data-status': 'planned' }), []);
    expect(Object.fromEntries(found)).toEqual({ stroke: 'tan', 'stroke-width': '2px' });
  });

  it('looks for ancestors at any depth', () => {
    const found = matchRules(rules, element('line'), [
      element('route', { 'data-shown': 'true' }),
      element('g'),
    ]);
    expect(Object.fromEntries(found)).toEqual({ stroke: 'red', 'stroke-width': '3px', opacity: '0.5' });
  });

  it('finds nothing for an element without its classes', () => {
    expect(matchRules(rules, element('other'), []).size).toBe(0);
  });
});

describe('readTokens', () => {
  it('keeps the first value of each, and of two schemes daylight', () => {
    const tokens = readTokens(
      ':root { --a: #fff; --b: rgb(1 2 3 / 0.5); } @supports (color: red) { :root { --b: light-dark(#111, #000); } }',
      ':root { --a: #000; }',
    );
    expect(Object.fromEntries(tokens)).toEqual({ a: '#fff', b: 'rgb(1 2 3 / 0.5)' });
  });
});

describe('resolveVars', () => {
  it('follows tokens that name tokens', () => {
    const tokens = new Map([
      ['a', 'var(--b) 1px'],
      ['b', 'red'],
    ]);
    expect(resolveVars('solid var(--a)', tokens)).toBe('solid red 1px');
  });

  it('says which token is missing', () => {
    expect(() => resolveVars('var(--gone)', new Map())).toThrow('--gone');
  });
});
