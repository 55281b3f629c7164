import { screen } from '@testing-library/dom';
import { userEvent } from '@testing-library/user-event';
import { expect, it } from 'vitest';
import { connectQuiz } from './connectQuiz.ts';

// @vitest-environment happy-dom

it('connectQuiz › opens the answer and says whether the option was right, by pointer and by key', async () => {
  connectQuiz(document);
  document.body.innerHTML = `<div data-question>
    <label><input type="radio" name="q" data-says="Right.">One</label>
    <label><input type="radio" name="q" data-says="No: One.">Two</label>
    <details><summary>Answer</summary><p role="status" data-verdict>One</p></details>
  </div>`;
  const details = document.querySelector('details');
  await userEvent.click(screen.getByRole('radio', { name: 'Two' }));
  expect(details).toHaveAttribute('open');
  expect(screen.getByRole('status')).toHaveTextContent('No: One.');
  await userEvent.keyboard('{ArrowUp}');
  await userEvent.click(screen.getByRole('radio', { name: 'One' }));
  expect(screen.getByRole('status')).toHaveTextContent('Right.');
});
