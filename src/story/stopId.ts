import type { Route } from './types.ts';

/** The id of the place a route passes, or the code of the country, whether or not it has a point of its own there. */
export const stopId = (stop: Route['via'][number]): string => (typeof stop === 'string' ? stop : stop.in);
