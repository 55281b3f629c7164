import { render, screen, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { embeddingKeys } from '../../model/messageKeys.ts';
import type { EmbedDialogData } from '../../viewModel/tools.ts';
import { EmbedDialog } from './EmbedDialog.tsx';

// @vitest-environment happy-dom

const language = (code: string, home: string): EmbedDialogData['languages'][number] => ({
  code,
  name: `Language ${code}`,
  lang: code,
  dir: 'ltr',
  home,
  image: `${home}picture.png`,
  imageAlt: 'A map',
  title: `Title in ${code}`,
  credit: ['Updated today', '12 sources'],
  steps: ['opening', 'why-one', 'last'].map((id) => ({ id, title: `Step ${id}` })),
});
const embedding: EmbedDialogData = {
  words: Object.fromEntries(embeddingKeys.map((key) => [key, key])) as EmbedDialogData['words'],
  languages: [language('en', '/'), language('zh', '/zh/')],
  root: '/',
  terms: 'privacy Licence.',
};

const code = () => screen.getByRole<HTMLTextAreaElement>('textbox', { name: 'code' });
const tab = (name: string) => screen.getByRole('tab', { name });

beforeEach(() => {
  // happy-dom loads no documents into frames, and complains of each.
  const createElement = document.createElement.bind(document);
  vi.spyOn(document, 'createElement').mockImplementation((name: string) =>
    createElement(name === 'iframe' ? 'div' : name),
  );
  render(
    <EmbedDialog
      embedding={embedding}
      locale="en"
      site="https://news.example"
      closeWord="Close"
      onClosed={() => undefined}
    />,
  );
});

describe('EmbedDialog', () => {
  it('is named, and says what is not asked of readers, and the terms', () => {
    expect(screen.getByRole('dialog', { name: 'heading' })).toHaveTextContent(/privacy Licence\.$/);
  });

  it('writes every choice into the code', async () => {
    await userEvent.selectOptions(screen.getByLabelText('theme'), 'dark');
    await userEvent.selectOptions(screen.getByLabelText('layout'), 'stepper');
    await userEvent.selectOptions(screen.getByLabelText('start'), 'why-one');
    const height = screen.getByRole('spinbutton');
    await userEvent.clear(height);
    await userEvent.type(height, '500');
    expect(code().value).toContain(
      'src="https://news.example/embed/?layout=stepper&amp;theme=dark&amp;step=why-one"',
    );
    expect(code().value).toContain('height="500"');
  });

  it('writes the address and the title of the language chosen', async () => {
    await userEvent.selectOptions(screen.getByLabelText('language'), 'zh');
    expect(code().value).toMatch(/src="https:\/\/news\.example\/zh\/embed\/".* title="Title in zh"/);
  });

  it('leads through the formats by arrow keys, Home and End', async () => {
    tab('kindFrame').focus();
    const starts: [string, RegExp][] = [
      ['kindFrame', /^<iframe src=/],
      ['kindScript', /^<figure data-explainer/],
      ['kindPym', /^<div data-pym-src=/],
      ['kindAmp', /^<amp-iframe /],
      ['kindPicture', /^<figure lang="en"/],
      ['kindOembed', /^https:\/\/news\.example\/oembed\/index\.json$/],
    ];
    for (const [name, start] of starts) {
      expect(tab(name)).toHaveFocus();
      expect(tab(name)).toHaveAttribute('aria-selected', 'true');
      expect(code().value).toMatch(start);
      await userEvent.keyboard('{ArrowRight}');
    }
    expect(tab('kindFrame')).toHaveFocus();
    await userEvent.keyboard('{End}');
    expect(tab('kindOembed')).toHaveFocus();
    await userEvent.keyboard('{Home}');
    expect(tab('kindFrame')).toHaveFocus();
  });

  it('says that sticky layout needs the script, for the formats without it', async () => {
    await userEvent.selectOptions(screen.getByLabelText('layout'), 'stage');
    const panel = screen.getByRole('tabpanel');
    expect(within(panel).getByText('stageNote')).toBeInTheDocument();
    await userEvent.click(tab('kindScript'));
    expect(within(panel).queryByText('stageNote')).toBeNull();
  });

  it('copies the code and says so, of that code alone', async () => {
    const user = userEvent.setup();
    await user.click(screen.getByRole('button', { name: 'copy' }));
    expect(screen.getByRole('status')).toHaveTextContent('copied');
    expect(await navigator.clipboard.readText()).toBe(code().value);
    await user.selectOptions(screen.getByLabelText('theme'), 'dark');
    expect(screen.getByRole('status')).toBeEmptyDOMElement();
  });

  it('selects the code where it may not be copied', async () => {
    const user = userEvent.setup();
    vi.spyOn(navigator.clipboard, 'writeText').mockRejectedValue(new Error('refused'));
    document.execCommand = () => false;
    await user.click(screen.getByRole('button', { name: 'copy' }));
    expect(screen.getByRole('status')).toHaveTextContent('selected');
    expect(code().selectionEnd).toBe(code().value.length);
  });
});
