import { reportCenter, type CommandInput } from '@session-desk/core';
import type { PortStatus } from '../port/port.js';

/**
 * How the agent stands with the centre, told to the workspace: `online` once the centre can be reached and has answered to the presence,
 * `connecting` until then, `offline` when it was lost.
 */
export class OwnStanding {
  readonly #say: (command: CommandInput) => void;
  #status: PortStatus = 'connecting';
  #wasOnline = false;

  constructor(say: (command: CommandInput) => void) {
    this.#say = say;
    say(reportCenter('connecting'));
  }

  /** The port's status changed. */
  status(status: PortStatus): void {
    this.#status = status;
    if (status !== 'online') this.#say(reportCenter(status === 'offline' && this.#wasOnline ? 'offline' : 'connecting'));
  }

  /** The centre has answered to the agent's presence. */
  established(): void {
    if (this.#status !== 'online') return;
    this.#wasOnline = true;
    this.#say(reportCenter('online'));
  }
}
