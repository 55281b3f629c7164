import { useEffect, useRef, useState } from 'react';
import { fill } from '../../i18n/messages.ts';
import type { ToolsWords } from '../../model/types.ts';

/** A piece of a chapter to be read in one breath: its words, and the element that holds them. */
export type Passage = { element: Element; text: string };

const blocks = 'h2, h3, p, li, dt, dd, figcaption';
/** What is no running text: notes, tables, pictures, what is folded away or hidden, and controls. */
const silent = 'details, table, svg, [aria-hidden="true"], nav, aside, button, [role="img"]';

/**
 * The passages of a chapter in reading order: sentence by sentence where sentences are marked, else block by block. Marks
 * of notes are not read.
 */
export function listPassages(chapter: Element): Passage[] {
  return [...chapter.querySelectorAll(blocks)]
    .filter((block) => block.closest(silent) === null && block.querySelector(blocks) === null)
    .flatMap((block) => {
      const sentences = [...block.querySelectorAll('[data-claims]')];
      return sentences.length > 1 ? sentences : [block];
    })
    .map((element) => ({ element, text: wordsOf(element) }))
    .filter(({ text }) => text !== '');
}

function wordsOf(element: Element): string {
  const copy = element.cloneNode(true) as Element;
  for (const mark of copy.querySelectorAll(`a[data-note], ${silent}`)) mark.remove();
  return (copy.textContent ?? '').replace(/\s+/g, ' ').trim();
}

/**
 * Speaks passages one after another and marks the one being read with `data-spoken`. `onDone` is called once after the
 * last, or when the platform fails; not after `stop`.
 *
 * Passages are handed over one at a time: browsers cut long utterances short, and a queue cannot say which of it is read.
 */
export function speakPassages(passages: readonly Passage[], voice: SpeechSynthesisVoice, onDone: () => void) {
  const { speechSynthesis } = window;
  let stopped = false;
  let marked: Element | undefined;
  const mark = (element: Element | undefined) => {
    marked?.removeAttribute('data-spoken');
    element?.setAttribute('data-spoken', '');
    marked = element;
  };
  const serializeOwn = (at: number) => {
    const passage = passages[at];
    if (stopped) return;
    mark(passage?.element);
    if (passage === undefined) {
      onDone();
      return;
    }
    const utterance = new SpeechSynthesisUtterance(passage.text);
    utterance.voice = voice;
    utterance.lang = voice.lang;
    utterance.addEventListener('end', () => serializeOwn(at + 1));
    utterance.addEventListener('error', () => {
      if (stopped) return;
      mark(undefined);
      onDone();
    });
    speechSynthesis.speak(utterance);
  };
  speechSynthesis.cancel();
  serializeOwn(0);
  return {
    pause: () => speechSynthesis.pause(),
    resume: () => speechSynthesis.resume(),
    stop: () => {
      stopped = true;
      mark(undefined);
      // A paused engine keeps what it is told to cancel in some browsers.
      speechSynthesis.resume();
      speechSynthesis.cancel();
    },
  };
}

type Props = {
  passages: readonly Passage[];
  /** Undefined where nothing is to be heard, as in the catalogue. */
  voice: SpeechSynthesisVoice | undefined;
  /** Name of the chapter. */
  chapter: string;
  words: ToolsWords;
  onDone: () => void;
};

/** Reads a chapter aloud, with the passage being read marked; pauses, goes on and stops. */
export function ListenBar({ passages, voice, chapter, words, onDone }: Props) {
  const [isPaused, setPaused] = useState(false);
  const speech = useRef<ReturnType<typeof speakPassages>>(undefined);
  useEffect(() => {
    if (voice === undefined) return;
    const reading = speakPassages(passages, voice, onDone);
    speech.current = reading;
    return reading.stop;
  }, [passages, voice, onDone]);
  const toggle = () => {
    if (isPaused) speech.current?.resume();
    else speech.current?.pause();
    setPaused(!isPaused);
  };
  return (
    <section className="listen" aria-label={words.listen}>
      <p role="status">{fill(words.reading, { chapter })}</p>
      <button type="button" onClick={toggle}>
        {isPaused ? words.resume : words.pause}
      </button>
      <button type="button" onClick={onDone}>
        {words.stop}
      </button>
    </section>
  );
}

type Voice = Pick<SpeechSynthesisVoice, 'lang' | 'default' | 'localService'>;

/**
 * The voice for a language, or `undefined` where the platform has none: the platform's own choice first, then one that
 * needs no network.
 *
 * @param lang as the page names its language; `zh-Hans` is read by a voice for `zh-CN` too
 */
export function pickVoice<V extends Voice>(voices: readonly V[], lang: string): V | undefined {
  const wanted = primary(lang);
  const able = voices.filter((voice) => primary(voice.lang) === wanted);
  return able.find((voice) => voice.default) ?? able.find(({ localService }) => localService) ?? able[0];
}

/** Android parts a voice's language with an underscore. */
function primary(lang: string): string {
  return (lang.split(/[-_]/)[0] ?? '').toLowerCase();
}
