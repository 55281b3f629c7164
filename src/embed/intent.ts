import type { Theme } from './readParams.ts';

/** What a host may want of a frame. None of it can become markup, an address or a navigation. */
export type Intent =
  /** Tell the size now. */
  | { kind: 'measure' }
  /** The host says what it can do. */
  | { kind: 'init'; can: string[]; want: string; scheme: Theme | undefined; vh: number }
  /** The host has pinned the frame. */
  | { kind: 'staged' }
  /** How far the reader has come along the track, both in CSS pixels. */
  | { kind: 'progress'; y: number; track: number }
  /** A step by its id, or by its place counted from 1. */
  | { kind: 'goto'; step: string }
  | { kind: 'theme'; scheme: Theme }
  /** Ask for no more height. */
  | { kind: 'freeze' };
