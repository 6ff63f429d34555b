/** Runs of 100,000 events that only warm up. */
export const WARM_UP = 2;

/** Runs of which the middle one counts. */
export const COUNTED = 5;
