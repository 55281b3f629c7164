import { act, screen, waitFor } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { describe, expect, it, vi } from 'vitest';
import { createDeferred, draw } from '../../tests/support/storyProvider.tsx';
import { toolsKeys } from '../model/messageKeys.ts';
import type { LocaleParts } from '../ui/StoryProvider.tsx';
import type { Tools } from '../viewModel/tools.ts';
import { DialogHost } from './DialogHost.tsx';

// @vitest-environment happy-dom

const tools = {
  title: 'A story',
  titlePattern: '{title} | {site}',
  words: Object.fromEntries(toolsKeys.map((key) => [key, key])),
} as unknown as Tools;

function drawTools(load: LocaleParts['tools'] = () => Promise.resolve({ default: tools })) {
  const asked = vi.fn<LocaleParts['tools']>(load);
  draw(
    <>
      <button type="button" data-tool="help">
        Help
      </button>
      <button type="button" data-tool="share" data-chapter="second">
        Share
      </button>
      <DialogHost />
    </>,
    { story: { parts: { tools: asked } as unknown as LocaleParts } },
  );
  return asked;
}

const press = (name: string) => userEvent.click(screen.getByRole('button', { name }));

describe('DialogHost', () => {
  it('opens the dialog of a button, and gives focus back to the button when it closes', async () => {
    drawTools();
    await press('Help');
    const dialog = await screen.findByRole('dialog', { name: 'helpTitle' });
    expect(dialog).toHaveAttribute('open');
    await press('close');
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    expect(screen.getByRole('button', { name: 'Help' })).toHaveFocus();
  });

  it('shares the chapter that the button belongs to', async () => {
    drawTools();
    await press('Share');
    expect(await screen.findByText('The second chapter | A story')).toBeInTheDocument();
    expect(screen.getByRole('textbox', { name: 'shareWhat' })).toHaveValue('http://localhost:3000/#second');
  });

  it('opens one, however often and wherever a reader presses before it has come', async () => {
    const arrived = createDeferred<{ default: Tools }>();
    const asked = drawTools(() => arrived.promise);
    await press('Help');
    await press('Help');
    await press('Share');
    await act(async () => arrived.resolve({ default: tools }));
    expect(await screen.findAllByRole('dialog')).toHaveLength(1);
    expect(asked).toHaveBeenCalledTimes(1);
  });

  it('says that it is on its way, and may be pressed again where it did not come', async () => {
    const answers = [createDeferred<{ default: Tools }>(), createDeferred<{ default: Tools }>()];
    const asked = drawTools(
      () => answers[asked.mock.calls.length - 1]?.promise ?? Promise.reject(new Error('asked too often')),
    );
    const [first, second] = answers;
    await press('Help');
    const button = screen.getByRole('button', { name: 'Help' });
    await waitFor(() => expect(asked).toHaveBeenCalledTimes(1));
    expect(button).toHaveAttribute('aria-busy', 'true');
    await act(async () => first?.reject(new Error('gone')));
    await waitFor(() => expect(button).not.toHaveAttribute('aria-busy'));
    await press('Help');
    await act(async () => second?.resolve({ default: tools }));
    expect(await screen.findByRole('dialog')).toBeInTheDocument();
  });
});
