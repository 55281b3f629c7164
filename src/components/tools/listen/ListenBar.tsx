import { useEffect, useRef, useState } from 'react';
import { fill } from '../../../i18n/fill.ts';
import type { ToolsWords } from '../../../story/types.ts';
import type { Passage } from './listPassages.ts';
import { speakPassages } from './speakPassages.ts';

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
