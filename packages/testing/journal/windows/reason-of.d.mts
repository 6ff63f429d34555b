/** A time for which the scripts of a window stood still, in milliseconds since 1970; without an end it lasts. */
export interface Standstill {
  readonly from: number;
  readonly to?: number;
}

/** A window of the test. */
export interface House {
  readonly id: number;
  readonly stood: readonly Standstill[];
}

/** What a window told, when, and since when it decided or followed then. */
export interface Fault {
  readonly at: number;
  readonly said: string;
  readonly decides: boolean;
  readonly since: number;
}

/** A window began to write the log under an epoch. */
export interface BegunEpoch {
  readonly epoch: number;
  readonly at: number;
  readonly house: House;
}

/** Why a window rightly told a fault; `undefined` when nothing that was done to it explains that. */
export function reasonOf(fault: Pick<Fault, 'at' | 'said'>, house: House, epochs: readonly BegunEpoch[]): string | undefined;

/** A fault with all that is known of it. */
export function described(fault: Fault, house: House, epochs: readonly BegunEpoch[]): string;
