import { curveCatmullRom, line } from 'd3';

/** The smooth line a route is drawn with, through its stops in map units; names keep off the same line. */
export const routeLine = () => line().curve(curveCatmullRom);
