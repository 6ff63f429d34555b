import * as v from 'valibot';

/** The ways in which work reaches an agent; `case` is a record that is worked on without a talk. */
export const channels = ['chat', 'sms', 'social', 'voice', 'email', 'case'] as const;

/** The schema of {@link Channel}. */
export const ChannelSchema = v.picklist(channels);

/** One way in which work reaches an agent. */
export type Channel = v.InferOutput<typeof ChannelSchema>;

/** Live channels end when the customer goes; the others wait for the customer to come back. */
export function isLive(channel: Channel): boolean {
  return channel === 'chat' || channel === 'voice';
}
