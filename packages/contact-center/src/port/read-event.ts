import * as v from 'valibot';
import { type CenterEvent, CenterEventSchema } from './center-event.js';
import { checked, MalformedError } from './malformed.js';

const EnvelopeSchema = v.object({ origin: v.string(), stream: v.string(), seq: v.pipe(v.number(), v.integer(), v.minValue(1)), kept: v.pipe(v.number(), v.integer(), v.minValue(0)) });

/** Where an event stands among the others. */
export type Envelope = v.InferOutput<typeof EnvelopeSchema>;

/** An event that keeps to the schema, or one whose place is known but whose content does not. */
export type ReadEvent = { readonly at: Envelope; readonly event: CenterEvent } | { readonly at: Envelope; readonly problem: MalformedError };

/**
 * Checks what came in at the border. A bad content keeps its place, so that its stream can go on behind it.
 * Throws a `MalformedError` when not even the place can be read.
 */
export function readEvent(data: unknown): ReadEvent {
  const at = checked(EnvelopeSchema, data, 'contact centre');
  try {
    return { at, event: checked(CenterEventSchema, data, 'contact centre') };
  } catch (problem) {
    if (problem instanceof MalformedError) return { at, problem };
    throw problem;
  }
}
