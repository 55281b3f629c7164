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
