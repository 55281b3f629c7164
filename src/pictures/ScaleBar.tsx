import { colour } from './palette.ts';
import { Words } from './Words.tsx';

type Props = { width: number; label: string; x: number; y: number };

/** A bar of a known length on the ground, its label above it. */
export function ScaleBar({ width, label, x, y }: Props) {
  return (
    <>
      <path
        d={`M${x},${y - 5}v5h${Math.round(width * 10) / 10}v-5`}
        fill="none"
        stroke={colour('map-ink-quiet')}
        strokeWidth={1.5}
      />
      <Words
        text={label}
        x={x + width / 2}
        y={y - 8}
        face={{ family: 'sans', weight: 400, size: 12.5 }}
        fill={colour('map-ink-quiet')}
        anchor="middle"
        halo={colour('map-land')}
      />
    </>
  );
}
