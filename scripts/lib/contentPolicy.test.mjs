import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { contentPolicy, insertPolicy, readInlineScripts } from './contentPolicy.mjs';

const page = `<!doctype html><html><head><meta charset="utf-8" /><title>a</title>
<script>first();</script><script type="application/ld+json">{"a":1}</script></head>
<body><script type="module" src="/a.js"></script><script type="module">second();</script></body></html>`;

describe('the policy of a page', () => {
  it('names each script that runs in it by its hash, and neither data nor files', () => {
    expect(readInlineScripts(page)).toEqual(['first();', 'second();']);
    const hash = createHash('sha256').update('first();').digest('base64');
    expect(contentPolicy(['first();'])).toContain(`script-src 'self' 'sha256-${hash}';`);
  });

  it('allows no inline script of another kind, no code from text, no other site, and markup by one policy', () => {
    const policy = contentPolicy(['first();']);
    const scripts = /script-src ([^;]*)/.exec(policy)?.[1];
    expect(scripts).not.toMatch(/unsafe|\*|http|data:|blob:/);
    expect(policy.replaceAll(/sha256-[^']*/g, '')).not.toMatch(/https?:|\*|data:|blob:|unsafe-eval/);
    expect(policy).toMatch(/require-trusted-types-for 'script';trusted-types explainer$/);
    expect(policy, 'others may frame it').not.toContain('frame-ancestors');
  });

  it('stands before everything it is about', () => {
    const done = insertPolicy(page);
    expect(done.indexOf('Content-Security-Policy')).toBeLessThan(done.indexOf('<title>'));
    expect(done.replace(/<meta http-equiv="Content-Security-Policy"[^>]*>/, '')).toBe(page);
  });

  it('cannot be forgotten by a page of another shape', () => {
    expect(() => insertPolicy('<html><head><title>a</title></head></html>')).toThrow(/charset/);
  });
});
