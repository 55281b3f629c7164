import { fireEvent, screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import type { ComponentProps } from 'react';
import { expect, test, vi } from 'vitest';
import { draw } from '../../../tests/support/storyProvider.tsx';
import { Panel } from './Panel.tsx';

// @vitest-environment happy-dom

type Props = ComponentProps<typeof Panel>;

function drawPanel(changes: Partial<Props> = {}) {
  const onClose = vi.fn<() => void>();
  const props = { kicker: 'Kind', title: 'Title', takesFocus: true, children: <p>Words</p> };
  const drawn = draw(<Panel {...props} onClose={onClose} {...changes} />);
  return { onClose, ...drawn };
}

test('a panel is a region named by its heading', () => {
  drawPanel();
  expect(screen.getByRole('region', { name: 'Title' })).toContainElement(screen.getByText('Words'));
});

test('the heading takes the focus where a reader opened the panel, and leaves it where the page came with it', () => {
  const { unmount } = drawPanel();
  expect(screen.getByRole('heading', { level: 2 })).toHaveFocus();
  unmount();
  drawPanel({ takesFocus: false });
  expect(document.body).toHaveFocus();
});

test('Escape closes from anywhere in the page', async () => {
  const { onClose } = drawPanel({ takesFocus: false });
  await userEvent.keyboard('{Escape}');
  expect(onClose).toHaveBeenCalledOnce();
});

test('an Escape that something inside has used does not close', () => {
  const { onClose } = drawPanel();
  document.addEventListener('keydown', (event) => event.preventDefault(), { capture: true, once: true });
  fireEvent.keyDown(screen.getByText('Words'), { key: 'Escape' });
  expect(onClose).not.toHaveBeenCalled();
});

test('no other key closes', async () => {
  const { onClose } = drawPanel();
  await userEvent.keyboard('{Enter} x{ArrowLeft}{Tab}');
  expect(onClose).not.toHaveBeenCalled();
});

test('Close closes in place, though it is a link to the story for readers without scripts', async () => {
  const { onClose } = drawPanel();
  const link = screen.getByRole('link', { name: 'close' });
  expect(link).toHaveAttribute('href', '/');
  await userEvent.click(link);
  expect(onClose).toHaveBeenCalledOnce();
});

test('a panel that has gone no longer listens for Escape', async () => {
  const { onClose, unmount } = drawPanel();
  unmount();
  await userEvent.keyboard('{Escape}');
  expect(onClose).not.toHaveBeenCalled();
});
