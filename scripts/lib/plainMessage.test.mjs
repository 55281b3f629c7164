// @vitest-environment node
import { expect, it } from 'vitest';
import { plainMessage } from './plainMessage.mjs';

it('the words stay and the stack goes', () => {
  const error = new Error(
    '2 problems:\n- a at b\n- c\n    at load (file:///x/y.mjs:1:2)\n    at async z (node:z:3:4)',
  );
  expect(plainMessage(error)).toBe('2 problems:\n- a at b\n- c');
});

it('each inner error of a failed build is told once', () => {
  const error = Object.assign(new Error('Build failed'), {
    errors: [new Error('a'), new Error('b'), new Error('a')],
  });
  expect(plainMessage(error)).toBe('a\n\nb');
});

it('something thrown that is no error is still told', () => {
  expect(plainMessage('words')).toBe('words');
  expect(plainMessage(undefined)).toBe('undefined');
});

it('colours go, because a log keeps them as noise', () => {
  expect(plainMessage(new Error('\u001b[31mred\u001b[0m'))).toBe('red');
});
