import { voiceMark } from './voiceMark.ts';

type Props = { shape: string; x: number; y: number; size: number; ink: string };

/** A voice's mark with its middle at a point. */
export function VoiceMarkAt({ shape, x, y, size, ink }: Props) {
  const { d, isOutline } = voiceMark(shape);
  const scale = isOutline ? size * 0.84 : size;
  return (
    <path
      d={d}
      transform={`translate(${x} ${y}) scale(${scale})`}
      fill={isOutline ? 'none' : ink}
      stroke={isOutline ? ink : undefined}
      strokeWidth={isOutline ? 0.2 : undefined}
    />
  );
}
