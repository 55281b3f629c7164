import type { Passage } from './listPassages.ts';

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
  const say = (at: number) => {
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
    utterance.addEventListener('end', () => say(at + 1));
    utterance.addEventListener('error', () => {
      if (stopped) return;
      mark(undefined);
      onDone();
    });
    speechSynthesis.speak(utterance);
  };
  speechSynthesis.cancel();
  say(0);
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
