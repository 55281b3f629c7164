import { reliefUrl } from 'virtual:relief';
import { createCards } from '../embed/frame/cards.ts';
import { createFrame } from '../embed/frame/createFrame.ts';
import {
  applyTheme,
  createHeightMeter,
  isStepping,
  queryElements,
  scrollIntoViewIfNeeded,
} from '../embed/frame/elements.ts';
import { listenToReader, watchSteps } from '../embed/frame/readerInput.ts';
import { onFirstLayout } from '../embed/frame/scheduling.ts';
import { createSlides, stepAt, stepAtProgress } from '../embed/frame/slides.ts';
import { parseParams, publicLayoutName } from '../embed/params.ts';
import type { Intent } from '../embed/protocol.ts';
import { loadRelief } from '../map/Relief.tsx';
import { requestIdle } from '../ui/scheduling.ts';

// As the host wrote it, before anything could change it.
const { href, search, hash } = location;
const params = parseParams(search, hash);
const elements = queryElements(document);
const { root, content, stepIds, stepAliases, steps } = elements;
const seen = new Set<string>();
const findStep = (wanted: string | undefined) => stepAt(wanted, stepIds, stepAliases);

const setTheme = applyTheme(elements, params);
const slides = createSlides(elements, (index) => {
  if (isStepping(root)) cards.close();
  postStep(index);
});
const cards = createCards(elements, {
  onOpened: (id) => {
    const [kind, slug] = id.split('/');
    frame.postOwn('event', { name: `${kind}-opened`, id: slug });
  },
  onMoved: (element) => {
    if (frame.layout() === 'scroll') scrollIntoViewIfNeeded(element);
    else if (frame.layout() === 'stack') {
      // The height first: the host cannot scroll to what its page has no room for.
      frame.resized();
      reveal(element.getBoundingClientRect().top);
    }
  },
});
const frame = createFrame({
  params,
  page: {
    href,
    id: Math.random().toString(36).slice(2, 7).padEnd(5, '0'),
    title: document.title,
    lang: root.lang,
    childId: params.childId,
    secret: params.secret,
    isAmp: params.isAmp,
  },
  stepCount: steps.length,
  heightIn: createHeightMeter(root, content).heightIn,
  applyLayout: (layout) => {
    root.dataset['layout'] = publicLayoutName(layout);
    if (layout === 'scroll') scrollToStep();
  },
  onIntent: handleIntent,
});

/** Handles what a host wants of the steps and the theme; the frame itself has handled the rest. */
function handleIntent(intent: Intent): void {
  // A host that posts `init` can also scroll past the frame.
  if (intent.kind === 'init') elements.leave.disabled = false;
  if (intent.kind === 'theme') setTheme(intent.scheme);
  else if (intent.kind === 'init' && params.theme === 'auto' && intent.scheme !== undefined)
    setTheme(intent.scheme);
  else if (intent.kind === 'goto') {
    slides.show(findStep(intent.step) ?? slides.current());
    if (frame.layout() === 'scroll') scrollToStep();
  } else if (intent.kind === 'progress' && frame.layout() === 'sticky')
    slides.show(stepAtProgress(intent.y, intent.track, steps.length));
}

/** Scrolls to the current step a frame that scrolls in itself; the first stays below the headline. */
function scrollToStep(): void {
  const step = steps[slides.current()];
  if (step !== undefined && slides.current() > 0) scrollIntoViewIfNeeded(step);
}

function postStep(index: number): void {
  const id = stepIds[index] ?? '';
  frame.postOwn('step', { index: index + 1, count: steps.length, id });
  if (seen.has(id)) return;
  seen.add(id);
  frame.postOwn('event', { name: 'step-seen', id });
}

/** Asks our own script on the host's page to scroll to a height of the frame. Only ever within a click or a key. */
function reveal(y: number): void {
  frame.postOwn('reveal', { y: Math.round(y) });
}

listenToReader({
  elements,
  slides,
  cards,
  // In sticky mode the host's next scroll position overrides it.
  onMove: (by) => slides.show(slides.current() + by, true),
  onSource: (id) => frame.postOwn('event', { name: 'source-opened', id }),
  onBlocked: (href) => frame.postLink(href),
  onLeave: () => reveal(innerHeight),
});

const proposalStep = steps.findIndex(
  ({ dataset }) => params.proposal !== undefined && dataset['proposal'] === params.proposal,
);
slides.show(proposalStep >= 0 ? proposalStep : (findStep(params.step) ?? 0));
for (const id of [`proposal/${params.proposal}`, `country/${params.country}`])
  if (cards.open(id, steps[slides.current()])) break;
delete root.dataset['waits'];
let isVisible = false;
watchSteps(steps, (index) => {
  if (!isStepping(root)) slides.mark(index);
  // A frame that nobody has scrolled to fetches nothing more.
  if (!isVisible && reliefUrl !== undefined) void requestIdle().then(() => loadRelief(reliefUrl ?? ''));
  isVisible = true;
});

addEventListener('message', (event) => frame.receive(event));
// A WordPress page may put its secret into the hash after load.
addEventListener('hashchange', () => frame.setSecret(parseParams('', location.hash).secret));
for (const type of ['pointerdown', 'keydown', 'focusin'])
  addEventListener(type, () => frame.touched(), { passive: true });

/** From a timer, never an animation frame: below the fold there are none. */
const resizedSoon = () => setTimeout(() => frame.resized(), 0);
onFirstLayout(() => {
  frame.start();
  addEventListener('resize', () => frame.resized());
  addEventListener('load', resizedSoon);
  new ResizeObserver(resizedSoon).observe(content);
});
setTimeout(() => frame.painted(), 100);
root.dataset['live'] = '';
