import type { CenterRecord, RecordKind } from '@session-desk/contact-center';
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { RecordSource } from './record-source.js';

/** The records of one kind that belong to a customer, read when the customer is known and at each `reload`. */
export class RecordListController implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  readonly #kind: RecordKind;
  readonly #source: () => RecordSource | undefined;
  readonly #customerId: () => string | undefined;
  #asked: string | undefined;
  #records: readonly CenterRecord[] | undefined;
  #failed = false;
  #turn = 0;

  constructor(host: ReactiveControllerHost, kind: RecordKind, source: () => RecordSource | undefined, customerId: () => string | undefined) {
    this.#host = host;
    this.#kind = kind;
    this.#source = source;
    this.#customerId = customerId;
    host.addController(this);
  }

  /** The records; `undefined` until they are read. */
  get records(): readonly CenterRecord[] | undefined { return this.#records; }

  /** Whether the last reading failed. */
  get failed(): boolean { return this.#failed; }

  /** Reads them again. What is shown stays until the answer is there. */
  readonly reload = (): void => { void this.#read(this.#customerId()); };

  /** @internal */
  hostUpdate(): void {
    const customerId = this.#customerId();
    if (customerId === this.#asked || !this.#source()) return;
    this.#asked = customerId;
    this.#records = undefined;
    void this.#read(customerId);
  }

  async #read(customerId: string | undefined): Promise<void> {
    const source = this.#source();
    const turn = ++this.#turn;
    if (customerId === undefined || !source) return;
    const [records, failed] = await source.list(this.#kind, { customerId, limit: 20 }).then((list) => [list, false] as const, () => [this.#records, true] as const);
    if (turn !== this.#turn) return;
    this.#records = records;
    this.#failed = failed;
    this.#host.requestUpdate();
  }
}
