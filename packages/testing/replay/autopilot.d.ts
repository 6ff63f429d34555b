import type { Dialogue } from '@session-desk/contact-center';

/** What an autopilot has done. */
export interface AutopilotFigures { readonly [deed: string]: number }

/** Starts an agent who plays a recorded part, by presses and keys on the page alone. */
export function startAutopilot(options: {
  /** The record of a session's conversation. */
  readonly dialogueOf: (sessionId: string) => Dialogue | undefined;
  /** How long to think for a recorded pause, in milliseconds. */
  readonly thinkFor?: ((pause: number) => number) | undefined;
  readonly document?: Document | undefined;
}): { readonly figures: AutopilotFigures; saidIn(sessionId: string): number; hold(on: boolean): void; stop(): void };
