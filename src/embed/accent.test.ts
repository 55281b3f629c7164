import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { runs } from '../../tests/support/properties.ts';
import { contrastOf, correctAccent } from './accent.ts';

describe('correctAccent', () => {
  it('leaves a readable colour as it is', () => {
    expect(correctAccent('6a2466', 'fbfaf7')).toBe('#6a2466');
  });

  it('mixes others until they are readable: yellow turns dark on paper, navy light on black', () => {
    expect(correctAccent('ffff00', 'fbfaf7')).toMatch(/^#[0-9a]/);
    expect(contrastOf(correctAccent('000080', '161816').slice(1), '161816')).toBeGreaterThanOrEqual(4.5);
  });

  it('measures black on white as WCAG does, 21', () => {
    expect(contrastOf('000000', 'ffffff')).toBeCloseTo(21, 5);
  });

  it('is readable on light paper and on dark, whatever the accent', () => {
    const colour = fc.integer({ min: 0, max: 0xff_ff_ff }).map((n) => n.toString(16).padStart(6, '0'));
    fc.assert(
      fc.property(colour, fc.constantFrom('fbfaf7', '161816'), (accent, ground) => {
        expect(contrastOf(correctAccent(accent, ground).slice(1), ground)).toBeGreaterThanOrEqual(4.5);
      }),
      runs(100),
    );
  });
});
