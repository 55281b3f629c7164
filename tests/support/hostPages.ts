import { readFileSync } from 'node:fs';
import type { HostPages } from '../../scripts/support/server.ts';

type Way = { name: string; title: string; says: string; frames: string; headers?: Record<string, string> };

/**
 * Pages of a made-up newspaper, one for each way to embed: to look at (`npm start`), and to test in. In them and their
 * headers `{{explainer}}` stands for the explainer's address and `{{origin}}` for its origin.
 */
const ways: Record<string, Way> = {
  'article.html': {
    name: 'Frame',
    title: 'A news article with the frame alone',
    says: 'What follows is a frame and nothing else: no script on this page knows of it.',
    frames: figure(frame('embed/')),
  },
  'stage.html': {
    name: 'Sticky',
    title: 'The frame sticky while readers scroll',
    says: 'What follows sticks to the window while you scroll, and lets go at its end.',
    frames: withScript(frame('embed/', { 'data-explainer': '', 'data-layout': 'stage' })),
  },
  'stack.html': {
    name: 'Stack',
    title: 'The frame as high as its text',
    says: 'What follows is as high as its text, and one script on this page keeps it so.',
    frames: withScript(frame('embed/?layout=stack', { 'data-explainer': '', 'data-layout': 'stack' })),
  },
  'scroll.html': {
    name: 'Scroll',
    title: 'A tall frame that scrolls within itself',
    says: 'What follows scrolls within itself, for pages that are little more than a frame.',
    frames: figure(frame('embed/?layout=scroll', { height: 800, scrolling: undefined })),
  },
  'static.html': {
    name: 'Static',
    title: 'The frame as a static picture',
    says: 'What follows is a picture with a link, for places where nothing may move.',
    frames: figure(frame('embed/?layout=static', { height: 420 })),
  },
  'whole.html': {
    name: 'Whole',
    title: 'The whole story in a frame',
    says: 'What follows is the whole explainer in a frame, for pages that want all of it.',
    frames: figure(frame('', { scrolling: undefined })),
  },
  'ten.html': {
    name: 'Ten',
    title: 'Ten frames on one page',
    says: 'Ten frames follow, each of its own kind, because feeds and archives do that.',
    frames: [
      '',
      '?layout=stepper',
      '?layout=stack',
      '?layout=scroll',
      '?layout=static',
      '?theme=dark',
      '?step=2',
      '?chrome=min',
      '?map=off',
      '?motion=reduce',
    ]
      .map((query) =>
        figure(frame(`embed/${query}`, query.includes('scroll') ? { scrolling: undefined } : {})),
      )
      .join('\n'),
  },
  'strict.html': {
    name: 'Strict',
    title: 'A page with a strict content policy',
    says: 'This page allows no inline style, no inline script, no string to become markup, and only one other origin.',
    frames: withScript(frame('embed/', { 'data-explainer': '', 'data-layout': 'stage', style: undefined })),
    headers: {
      'Content-Security-Policy':
        "default-src 'self'; frame-src {{origin}}; script-src {{origin}}; style-src 'self'; require-trusted-types-for 'script'; trusted-types 'none'",
    },
  },
  'sandboxed.html': {
    name: 'Sandbox',
    title: 'The frame in a sandbox',
    says: 'This frame may run scripts and nothing else: no storage, no origin, no windows.',
    frames: figure(frame('embed/', { sandbox: 'allow-scripts' })),
  },
};

/** A frame as the dialog for publishers writes it, but for what is changed; undefined leaves an attribute out. */
function frame(address: string, changes: Record<string, string | number | undefined> = {}): string {
  const attributes: Record<string, string | number | undefined> = {
    src: `{{explainer}}${address}`,
    title: 'Interactive explainer',
    width: '100%',
    height: 640,
    loading: 'lazy',
    frameborder: 0,
    scrolling: 'no',
    allow: 'fullscreen; clipboard-write',
    referrerpolicy: 'strict-origin-when-cross-origin',
    style: 'border:0;width:100%;display:block;color-scheme:light',
    ...changes,
  };
  const written = Object.entries(attributes).flatMap(([name, value]) =>
    value === undefined ? [] : [value === '' ? name : `${name}="${value}"`],
  );
  return `<iframe ${written.join(' ')}></iframe>`;
}

function figure(content: string, attributes = ''): string {
  return `  <figure${attributes}>
    ${content}
    <figcaption><a href="{{explainer}}">The explainer on its own page</a></figcaption>
  </figure>`;
}

function withScript(content: string): string {
  return `${figure(content, ' data-explainer')}
  <script async src="{{explainer}}embed/v1.js"></script>`;
}

const template = readFileSync(new URL('../fixtures/hosts/page.html', import.meta.url), 'utf8');
const nav = Object.entries(ways)
  .map(([file, { name }]) => `<a href="/${file}">${name}</a>`)
  .join(' ');

/** The pages by their file names. */
export const hostPages: HostPages & Record<string, { title: string }> = Object.fromEntries(
  Object.entries(ways).map(([file, { title, says, frames, headers }]) => {
    const parts: Record<string, string> = { title, says, frames, nav };
    return [
      file,
      {
        title,
        ...(headers && { headers }),
        html: template.replace(
          /\{\{(title|says|frames|nav)\}\}/g,
          (slot, name: string) => parts[name] ?? slot,
        ),
      },
    ];
  }),
);
