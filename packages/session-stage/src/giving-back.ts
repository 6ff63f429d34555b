/** What the agent did to bring a page forward: a key that means "go there", another key, the pointer, or nothing lately. */
export type Gesture = 'go-key' | 'other-key' | 'pointer' | 'none';

/** Where the focus stands when a page comes forward: in the stage, on nothing, in a field elsewhere, or on something else elsewhere. */
export type FocusPlace = 'stage' | 'nowhere' | 'typing' | 'elsewhere';

/** When the page that comes forward gets its focus back: in the same call, when the agent goes into the page, or now but only as a whole. */
export type GivingBack = 'now' | 'on-entry' | 'place';

/** What is known when a page comes forward. */
export interface Coming {
  readonly gesture: Gesture;
  readonly from: FocusPlace;
  /** Whether the page had the focus when it was last left. */
  readonly remembers: boolean;
  /** Whether the agent has touched nothing since then: code went away and came back. */
  readonly untouched: boolean;
}

/**
 * Decides where the focus goes. Words that an agent is typing are never led into another field: not from a field outside the stage,
 * and not when code, rather than a key meant for it, changes the page under the agent's hands.
 */
export function givingBack({ gesture, from, remembers, untouched }: Coming): GivingBack {
  switch (from) {
    case 'typing': return 'on-entry';
    case 'elsewhere': return remembers && gesture === 'go-key' ? 'now' : 'on-entry';
    case 'nowhere': return remembers && (gesture === 'go-key' || untouched) ? 'now' : gesture === 'go-key' ? 'place' : 'on-entry';
    case 'stage': return remembers && (gesture === 'go-key' || untouched) ? 'now' : gesture === 'pointer' ? 'on-entry' : 'place';
  }
}

/** The part of a key event that tells what it means. */
export interface KeyPress {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly altKey: boolean;
  readonly metaKey: boolean;
}

/** Whether a key means "go there": Enter or Space on a control, a chord, or a function key; arrows and letters only walk. */
export function isGoKey({ key, ctrlKey, altKey, metaKey }: KeyPress, inField: boolean): boolean {
  if (ctrlKey || altKey || metaKey) return !['Control', 'Alt', 'Meta', 'AltGraph', 'Shift'].includes(key);
  return /^F\d+$/u.test(key) || (!inField && (key === 'Enter' || key === ' '));
}
