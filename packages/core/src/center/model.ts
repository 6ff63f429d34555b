import * as v from 'valibot';

/** Checks a standing. */
export const standing = v.picklist(['connecting', 'online', 'offline']);

/**
 * How this agent stands with the contact centre: `online` once it can be reached and knows the agent's presence, `connecting` until then, `offline`
 * when it was lost. Conversations are live while `online`.
 */
export type Standing = v.InferOutput<typeof standing>;
