// @vitest-environment node
import { expect, it } from 'vitest';
import { readServeOptions } from './options.mjs';

it('without arguments the default port on localhost is used', () => {
  expect(readServeOptions([], 4173)).toEqual({ port: 4173, host: 'localhost' });
});

it('takes a port and a host', () => {
  expect(readServeOptions(['--port', '80', '--host=0.0.0.0'], 4173)).toEqual({ port: 80, host: '0.0.0.0' });
});

it('refuses a port that is none', () => {
  for (const port of ['x', '0', '65536', '1.5', '']) {
    expect(() => readServeOptions([`--port=${port}`], 4173)).toThrow(`--port is "${port}"`);
  }
});

it('names the options there are when given another', () => {
  expect(() => readServeOptions(['--prot', '1'], 4173)).toThrow('Known options: --port N, --host NAME.');
});
