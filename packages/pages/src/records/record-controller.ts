import type { CenterRecord, RecordKind } from '@session-desk/contact-center';
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { refusalOf, type RecordSource } from './record-source.js';

/** How a record stands: nobody named one, it loads, it is there, the centre does not know it, or it could not be read. */
export type RecordStatus = 'none' | 'loading' | 'ready' | 'unknown' | 'failed';

/** What a host wants to watch. */
export interface Watched {
  readonly kind: RecordKind;
  readonly source: () => RecordSource | undefined;
  readonly id: () => string | undefined;
  /** Told each version, before the host renders. */
  readonly arrived?: (record: CenterRecord) => void;
}

/** Keeps a host on the latest version of one record while it is connected; the host renders with each. */
export class RecordController implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  readonly #watched: Watched;
  #subscription: { unsubscribe(): void } | undefined;
  #id: string | undefined;
  #source: RecordSource | undefined;
  #record: CenterRecord | undefined;
  #status: RecordStatus = 'none';

  constructor(host: ReactiveControllerHost, watched: Watched) {
    this.#host = host;
    this.#watched = watched;
    host.addController(this);
  }

  /** The latest version; it stays while another try is under way. */
  get record(): CenterRecord | undefined { return this.#record; }

  get status(): RecordStatus { return this.#status; }

  /** Asks again after a failure. */
  readonly retry = (): void => {
    this.#letGo();
    this.#host.requestUpdate();
  };

  /** @internal */
  hostUpdate(): void {
    const [id, source] = [this.#watched.id(), this.#watched.source()];
    if (this.#subscription && id === this.#id && source === this.#source) return;
    this.#letGo();
    if (id !== this.#id) this.#record = undefined;
    this.#id = id;
    this.#source = source;
    this.#status = id !== undefined && source ? 'loading' : 'none';
    if (id === undefined || !source) return;
    this.#subscription = source.watch(this.#watched.kind, id).subscribe({
      next: (record) => { this.#settle('ready', record); },
      error: (problem) => { this.#settle(refusalOf(problem) === 'unknown-record' ? 'unknown' : 'failed'); },
    });
  }

  /** @internal */
  hostConnected(): void {
    this.#host.requestUpdate();
  }

  /** @internal */
  hostDisconnected(): void {
    this.#letGo();
  }

  #letGo(): void {
    this.#subscription?.unsubscribe();
    this.#subscription = undefined;
  }

  #settle(status: RecordStatus, record?: CenterRecord): void {
    this.#status = status;
    if (record) {
      this.#record = record;
      this.#watched.arrived?.(record);
    }
    this.#host.requestUpdate();
  }
}
