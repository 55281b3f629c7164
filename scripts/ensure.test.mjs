// @vitest-environment node
import { describe, expect, it } from 'vitest';
import { checkNode, isInstalled } from './ensure.mjs';

const asText = (packages) => JSON.stringify({ packages });

describe('checkNode', () => {
  it('takes 20.19 and everything newer', () => {
    for (const version of ['20.19.0', '20.20.2', '22.0.0', '100.0.0'])
      expect(() => checkNode(version)).not.toThrow();
  });

  it('names the version it found when that is too old', () => {
    expect(() => checkNode('20.18.3')).toThrow('needs Node 20.19 or newer; this is Node 20.18.3');
    expect(() => checkNode('18.20.0')).toThrow(/needs Node 20\.19/);
  });
});

describe('isInstalled', () => {
  const lock = asText({
    '': { name: 'us' },
    'node_modules/a': { version: '1.0.0' },
    'node_modules/b-other-system': { version: '1.0.0', optional: true },
  });

  it('needs every package, save optional ones', () => {
    expect(isInstalled(lock, asText({ 'node_modules/a': { version: '1.0.0' } }))).toBe(true);
    expect(isInstalled(lock, asText({}))).toBe(false);
  });

  it('tells another version from the one asked for', () => {
    expect(isInstalled(lock, asText({ 'node_modules/a': { version: '1.0.1' } }))).toBe(false);
  });

  it('is false without a lock or without a record', () => {
    expect(isInstalled(undefined, asText({}))).toBe(false);
    expect(isInstalled(lock, undefined)).toBe(false);
  });
});
