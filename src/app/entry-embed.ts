import { createCards } from '../embed/frame/cards.ts';
import { createFrame } from '../embed/frame/createFrame.ts';
import { applyTheme, onFirstLayout, queryElements, scrollIntoViewIfNeeded } from '../embed/frame/elements.ts';
import { followReader, watchSteps } from '../embed/frame/followReader.ts';
import { createHeightMeter } from '../embed/frame/measureHeight.ts';
import { createSlides } from '../embed/frame/slides.ts';
import { parseParams } from '../embed/params.ts';
import type { Intent } from '../embed/protocol.ts';
import { stepAlong, stepAt } from '../embed/steps.ts';
import { cameraMove } from '../map/camera.ts';

// As the host wrote it, before anything could change it.
const { href, search, hash } = location;
const params = parseParams(search, hash);
const parts = queryElements(document);
const { root, digest, stepIds, steps } = parts;
const seen = new Set<string>();

const setTheme = applyTheme(root, params);
/** Whether one step is shown at a time. */
const isStepping = () => /^(stepper|stage)$/.test(root.dataset['layout'] ?? '');
const stepper = createSlides(parts, cameraMove, (place) => {
  if (isStepping()) cards.close();
  postStep(place);
});
const cards = createCards(parts, {
  onOpened: (id) => {
    const [kind, slug] = id.split('/');
    frame.sayOwn('event', { name: `${kind}-opened`, id: slug });
  },
  onArrived: (element) => {
    if (frame.layout() === 'scroll') scrollIntoViewIfNeeded(element);
    else if (frame.layout() === 'stack') {
      // The room for it first: the host cannot show what its page has no height for.
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
  steps: steps.length,
  heightIn: createHeightMeter(root, digest).heightIn,
  layOut: (layout) => {
    root.dataset['layout'] = layout;
  },
  onIntent: follow,
});

/** What a host wants of the steps and colours; the frame has seen to the rest. */
function follow(intent: Intent): void {
  // Whoever greets us so can also scroll past us.
  if (intent.kind === 'init') parts.leave.disabled = false;
  if (intent.kind === 'theme') setTheme(intent.scheme);
  else if (intent.kind === 'init' && params.theme === 'auto' && intent.scheme !== undefined)
    setTheme(intent.scheme);
  else if (intent.kind === 'goto') stepper.show(stepAt(intent.step, stepIds) ?? stepper.at());
  else if (intent.kind === 'progress' && frame.layout() === 'stage')
    stepper.show(stepAlong(intent.y, intent.track, steps.length));
}

function postStep(place: number): void {
  const id = stepIds[place] ?? '';
  frame.sayOwn('step', { index: place + 1, count: steps.length, id });
  if (seen.has(id)) return;
  seen.add(id);
  frame.sayOwn('event', { name: 'step-seen', id });
}

/** Asks our own script on the host's page to show a height of the frame. Only ever in the moment of a click or a key. */
function reveal(y: number): void {
  frame.sayOwn('reveal', { y: Math.round(y) });
}

followReader({
  parts,
  stepper,
  cards,
  // In a stage the host's next scrolling has the last word.
  go: (by) => stepper.show(stepper.at() + by, true),
  onSource: (id) => frame.sayOwn('event', { name: 'source-opened', id }),
  onBlocked: (href) => frame.postLink(href),
  onLeave: () => reveal(innerHeight),
});

const named = stepIds.indexOf(params.proposal ?? '');
stepper.show(named >= 0 ? named : (stepAt(params.step, stepIds) ?? 0));
for (const id of [`proposal/${params.proposal}`, `country/${params.country}`])
  if (cards.open(id, steps[stepper.at()])) break;
delete root.dataset['waits'];
watchSteps(steps, (place) => {
  if (!isStepping()) stepper.mark(place);
});

addEventListener('message', (event) => frame.receive(event));
// A WordPress page may put its secret into the hash when the frame is there already.
addEventListener('hashchange', () => frame.named(parseParams('', location.hash).secret));
for (const type of ['pointerdown', 'keydown', 'focusin'])
  addEventListener(type, () => frame.touched(), { passive: true });

/** From a timer, never a frame of animation: below the fold there are none. */
const later = () => setTimeout(() => frame.resized(), 0);
onFirstLayout(() => {
  frame.start();
  addEventListener('resize', () => frame.resized());
  addEventListener('load', later);
  new ResizeObserver(later).observe(digest);
});
setTimeout(() => frame.painted(), 100);
root.dataset['live'] = '';
