import type { Clock } from '../clock.js';
import type { Dialogue } from '../dialogues/dialogue.js';

/** What runs an embedded centre. Times are in milliseconds. */
export interface CenterOptions {
  readonly dialogues: readonly Dialogue[];
  /** Decides order, arrivals and rivals (1). */
  readonly seed?: number | undefined;
  /** Names this run in ids and origins, so that a restarted centre never repeats an id (the time of the start). */
  readonly run?: string | undefined;
  /** Customers per minute (2). 0: nobody comes by themselves. */
  readonly arrivalsPerMinute?: number | undefined;
  /** How many times as fast as recorded the customers speak (1). */
  readonly pace?: number | undefined;
  /** In which order the dialogues come: as given, or in an order that the seed decides (`shuffled`). */
  readonly order?: 'given' | 'shuffled' | undefined;
  /** Begins anew when every dialogue was played (false). */
  readonly repeat?: boolean | undefined;
  /** How many may wait in the queue before no more arrive (10). */
  readonly maxWaiting?: number | undefined;
  /** Puts every `case` into the open list at the start, to be picked (true); otherwise cases arrive and are offered. */
  readonly background?: boolean | undefined;
  /** How long an offer stands (120 s). */
  readonly offerTime?: number | undefined;
  /** How long whoever declined or missed an offer is not offered the same work (30 s). */
  readonly restTime?: number | undefined;
  /** How long a customer who dropped may take to come back, in recorded time (3 min). */
  readonly reconnectTime?: number | undefined;
  /** How long a vanished agent's work waits for the agent (150 s). */
  readonly agentGrace?: number | undefined;
  /** How long wrap-up may last (15 min). */
  readonly wrapUpTime?: number | undefined;
  /** How long parked work waits for the customer (28 days). */
  readonly waitingTime?: number | undefined;
  /** How long closed work is still listed (24 h). */
  readonly closedTime?: number | undefined;
  /** After how long something unacknowledged is said again the first time (5 s). */
  readonly redeliverAfter?: number | undefined;
  /** How likely a rival takes a work item in the moment it is picked, 0…1 (0). */
  readonly rivalChance?: number | undefined;
}

const minute = 60_000;

/** The options with what was left out. */
export function completeOptions(options: CenterOptions, clock: Clock): Required<{ [Name in keyof CenterOptions]: NonNullable<CenterOptions[Name]> }> {
  return {
    dialogues: options.dialogues,
    seed: options.seed ?? 1,
    run: options.run ?? clock.now().toString(36),
    arrivalsPerMinute: options.arrivalsPerMinute ?? 2,
    pace: options.pace ?? 1,
    order: options.order ?? 'shuffled',
    repeat: options.repeat ?? false,
    maxWaiting: options.maxWaiting ?? 10,
    background: options.background ?? true,
    offerTime: options.offerTime ?? 2 * minute,
    restTime: options.restTime ?? minute / 2,
    reconnectTime: options.reconnectTime ?? 3 * minute,
    agentGrace: options.agentGrace ?? 2.5 * minute,
    wrapUpTime: options.wrapUpTime ?? 15 * minute,
    waitingTime: options.waitingTime ?? 28 * 24 * 60 * minute,
    closedTime: options.closedTime ?? 24 * 60 * minute,
    redeliverAfter: options.redeliverAfter ?? 5_000,
    rivalChance: options.rivalChance ?? 0,
  };
}
