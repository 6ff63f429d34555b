/** What the address of the demo says; whatever it leaves out has a default that suits a person who looks around. */
export interface DemoSettings {
  /** How many times as fast as recorded the customers speak. */
  readonly pace: number;
  /** Customers per minute; 0: nobody comes by themselves. */
  readonly arrivals: number;
  readonly seed: number;
  readonly repeat: boolean;
  /** How long a close can be undone, in seconds. */
  readonly undoSeconds: number;
  readonly confirmClose: boolean;
  readonly offerSeconds: number;
  readonly sessions: number;
  /** A network that is late by up to so many milliseconds, doubles and reorders; 0: as it is. */
  readonly lateBy: number;
  /** A recorded agent plays, by presses and keys on the page. */
  readonly autopilot: boolean;
  readonly missedOffer: 'inactive' | 'keep';
  /** Nothing of an earlier visit is kept. */
  readonly fresh: boolean;
}

/** Reads the settings from an address's query. */
export function settingsOf(query: string): DemoSettings {
  const given = new URLSearchParams(query);
  const number = (name: string, otherwise: number): number => {
    const value = Number(given.get(name) ?? '');
    return given.has(name) && Number.isFinite(value) && value >= 0 ? value : otherwise;
  };
  return {
    pace: number('pace', 4), arrivals: number('arrivals', 3), seed: number('seed', 7), repeat: given.get('repeat') !== 'no', undoSeconds: number('undo', 6),
    confirmClose: given.get('confirm') !== 'no', offerSeconds: number('offer', 120), sessions: number('sessions', 9), lateBy: number('late', 0),
    autopilot: given.has('autopilot'),
    missedOffer: given.get('missed') === 'keep' ? 'keep' : 'inactive',
    fresh: given.has('fresh'),
  };
}
