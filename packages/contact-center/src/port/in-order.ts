import { Observable } from 'rxjs';
import { type Clock, realClock } from '../clock.js';
import type { CenterEvent } from './center-event.js';
import { MalformedError } from './malformed.js';
import type { ContactCenterPort } from './port.js';
import { type ReadEvent, readEvent } from './read-event.js';

/** An event in its turn. `acknowledge` says that its consequences are kept for good; calling it twice, or late, is harmless. */
export interface Delivery {
  readonly event: CenterEvent;
  readonly acknowledge: () => void;
}

/** How `inOrder` behaves. */
export interface InOrderOptions {
  readonly clock?: Clock;
  /** How long a gap may stand before its events are asked for again, in milliseconds. */
  readonly patience?: number;
  /** Hears of what was set aside. */
  readonly report?: (problem: MalformedError) => void;
}

/** How many streams in which all is kept are remembered: those of past conversations must not pile up over a long day. */
const remembered = 256;

interface Lane {
  next: number;
  readonly early: Map<number, ReadEvent>;
  readonly kept: Set<number>;
  keptUpTo: number;
  stopAsking: (() => void) | undefined;
}

/**
 * The events of a port exactly once and in the order of each stream, whatever happened on the way. Events beyond a gap wait for it;
 * a gap that stands is asked for again and again. What does not keep to the schema is reported, set aside and stepped over.
 * What another reader has kept (the window before this one) is stepped over: a new reader begins where the last one ended.
 * An event that comes again after its acknowledgement was lost is acknowledged again and not delivered, unless its stream has long been
 * quiet and was forgotten: then it is known by its place, which is the same.
 */
export function inOrder(port: Pick<ContactCenterPort, 'events$' | 'acknowledge' | 'repeat'>, options: InOrderOptions = {}): Observable<Delivery> {
  const { clock = realClock, patience = 1_000, report } = options;
  return new Observable((reader) => {
    const lanes = new Map<string, Lane>();

    const keep = (lane: Lane, { at }: ReadEvent): void => {
      lane.kept.add(at.seq);
      let moved = false;
      while (lane.kept.delete(lane.keptUpTo + 1)) {
        lane.keptUpTo += 1;
        moved = true;
      }
      if (moved) port.acknowledge(at.origin, at.stream, lane.keptUpTo);
    };

    const ask = (lane: Lane, { at }: ReadEvent): void => {
      lane.stopAsking ??= clock.after(patience, () => {
        lane.stopAsking = undefined;
        if (lane.early.size === 0) return;
        port.repeat(at.origin, at.stream, lane.next);
        const [waiting] = lane.early.values();
        if (waiting !== undefined) ask(lane, waiting);
      });
    };

    const deliver = (lane: Lane, read: ReadEvent): void => {
      lane.next += 1;
      if ('event' in read) {
        reader.next({ event: read.event, acknowledge: () => { keep(lane, read); } });
        return;
      }
      report?.(read.problem);
      keep(lane, read);
    };

    /** The stream that spoke last stands last; of too many, those go that have been quiet for longest. What the centre says of a forgotten one begins where it knows it kept. */
    const remember = (key: string, lane: Lane): void => {
      lanes.delete(key);
      lanes.set(key, lane);
      for (const [quiet, { early, next, keptUpTo }] of lanes) {
        if (lanes.size <= remembered || quiet === key) return;
        if (early.size === 0 && keptUpTo === next - 1) lanes.delete(quiet);
      }
    };

    const take = (read: ReadEvent): void => {
      const key = JSON.stringify([read.at.origin, read.at.stream]);
      const lane = lanes.get(key) ?? { next: 1, early: new Map<number, ReadEvent>(), kept: new Set<number>(), keptUpTo: 0, stopAsking: undefined };
      remember(key, lane);
      skipKept(lane, read.at.kept);
      if (read.at.seq < lane.next) {
        if (read.at.seq <= lane.keptUpTo) port.acknowledge(read.at.origin, read.at.stream, lane.keptUpTo);
        return;
      }
      lane.early.set(read.at.seq, read);
      for (let due = lane.early.get(lane.next); due !== undefined; due = lane.early.get(lane.next)) {
        lane.early.delete(lane.next);
        deliver(lane, due);
      }
      if (lane.early.size > 0) ask(lane, read);
    };

    const source = port.events$.subscribe((data) => {
      let read: ReadEvent;
      try {
        read = readEvent(data);
      } catch (problem) {
        if (!(problem instanceof MalformedError)) throw problem;
        report?.(problem);
        return;
      }
      take(read);
    });
    return () => {
      source.unsubscribe();
      for (const lane of lanes.values()) lane.stopAsking?.();
    };
  });
}

/** Nothing up to here will ever come again: somebody has it. */
function skipKept(lane: Lane, kept: number): void {
  if (kept <= lane.keptUpTo) return;
  lane.keptUpTo = kept;
  lane.next = Math.max(lane.next, kept + 1);
  for (const seq of lane.early.keys()) if (seq <= kept) lane.early.delete(seq);
  for (const seq of lane.kept) if (seq <= kept) lane.kept.delete(seq);
}
