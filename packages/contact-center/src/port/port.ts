import type { Observable } from 'rxjs';
import type { CenterAnswer, CenterRequest } from './center-request.js';
import type { RecordsPort } from './records-port.js';

/** Whether the centre can be reached: offers and messages come only while `online`. */
export type PortStatus = 'connecting' | 'online' | 'offline';

/** Who signs in. */
export interface AgentIdentity {
  readonly tenant: string;
  readonly agentId: string;
  readonly role: string;
}

/**
 * The port to a contact centre. The other side may be far, slow, doubled and out of order: whoever implements this promises only what
 * the suite checks (`@session-desk/contact-center/suite`), and whoever uses it reads through `inOrder`.
 */
export interface ContactCenterPort {
  /** The status now, then each change. Never ends, never fails. */
  readonly status$: Observable<PortStatus>;
  /**
   * What the centre says, each piece at least once: it is repeated until acknowledged, may come late, twice and out of order.
   * Unchecked data: `readEvents` checks it against the schema.
   */
  readonly events$: Observable<unknown>;
  /** The customers, cases and orders of the centre. */
  readonly records: RecordsPort;
  /** Signs in and says again whatever was not acknowledged. Rejects with a `PortError`; may be called again after it did. */
  connect(agent: AgentIdentity): Promise<void>;
  /** Signs out. Offers that are open run to their deadline; work in hand goes back to the queue when the centre's grace is over. */
  disconnect(): Promise<void>;
  /** Asks the centre for something; idempotent by `request.id`. Rejects with a `PortError`. */
  request(request: CenterRequest): Promise<CenterAnswer>;
  /** Says that everything of this stream up to and including `seq` is kept for good. Never throws; may be lost. */
  acknowledge(origin: string, stream: string, seq: number): void;
  /** Asks for the events of a stream from `seq` on once more, because some are missing. Never throws; may be lost. */
  repeat(origin: string, stream: string, seq: number): void;
}
