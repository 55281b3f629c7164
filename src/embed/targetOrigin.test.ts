import { expect, test } from 'vitest';
import { targetOrigin } from './targetOrigin.ts';

const ours = 'https://ours.example';

test('an origin that a host has shown comes first, then the page around the frame, then the referrer', () => {
  expect(targetOrigin('https://a.example', 'https://b.example', 'https://c.example/x', ours)).toBe(
    'https://a.example',
  );
  expect(targetOrigin(undefined, 'https://b.example', 'https://c.example/x', ours)).toBe('https://b.example');
  expect(targetOrigin(undefined, undefined, 'https://c.example/x', ours)).toBe('https://c.example');
});

test('an origin that nothing can be addressed to is no address', () => {
  expect(targetOrigin('null', 'null', '', ours)).toBe('*');
  expect(targetOrigin(undefined, undefined, 'not an address', ours)).toBe('*');
});

test('a referrer of our own is an earlier page of the frame and not its host', () => {
  expect(targetOrigin(undefined, undefined, `${ours}/embed/`, ours)).toBe('*');
});
