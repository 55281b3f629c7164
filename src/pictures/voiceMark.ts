/** A mark around the origin in a box of 1 by 1, filled, or drawn as a line of a fifth of its side. */
export type VoiceMark = { d: string; isOutline: boolean };

const circle = 'M-.5,0A.5,.5,0,1,1,.5,0A.5,.5,0,1,1,-.5,0Z';
const square = 'M-.5,-.5H.5V.5H-.5Z';
const diamond = 'M0,-.5L.5,0L0,.5L-.5,0Z';

/** The same shapes as mark voices in the prose, by the id of the voice. */
const marks: Record<string, VoiceMark> = {
  reported: { d: circle, isOutline: false },
  addressed: { d: 'M0,-.5L.5,.5H-.5Z', isOutline: false },
  all: { d: diamond, isOutline: false },
  participants: { d: circle, isOutline: true },
  country: { d: 'M-.5,-.5H.5L0,.5Z', isOutline: false },
  data: { d: 'M-.5,-.5V.5H.5V-.5', isOutline: true },
  explainer: { d: square, isOutline: true },
  analyst: { d: diamond, isOutline: true },
  rights: { d: 'M-.15,-.5H.15V-.15H.5V.15H.15V.5H-.15V.15H-.5V-.15H-.15Z', isOutline: false },
};

/** The mark of a voice; one that has no shape of its own is a full square, as in the prose. */
export function voiceMark(shape: string): VoiceMark {
  return marks[shape] ?? { d: square, isOutline: false };
}
