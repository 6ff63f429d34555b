import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { showNotice, type CommandInput, type Refusal } from '@session-desk/core';
import type { SessionBus } from '@session-desk/session-bus';
import { Binding, type BindOptions, type BindingTarget, type BusSelector, type BusSource } from './binding.js';
import { BusFinder } from './bus-finder.js';
import { forgetFrame, onNextFrame } from './frame.js';

/** An element that can listen to a bus. `bus` is a reactive property of the host; set, it comes before any provider. */
export type BusHost = ReactiveControllerHost & HTMLElement & { bus?: SessionBus | undefined };

/** What became of a command. */
export type AskResult = Awaited<ReturnType<SessionBus['dispatch']>>;

/**
 * Connects an element to its bus: bound properties are assigned from the state, commands go out by `ask`.
 * The bus is the host's `bus` property, else the nearest provider's, else the page's own; none is ever created.
 * Without one the properties are the host page's, and `ask` does nothing.
 */
export class BusController<Host extends BusHost> implements ReactiveController {
  readonly #host: Host;
  readonly #finder: BusFinder;
  readonly #target: BindingTarget;
  readonly #bindings: Binding[] = [];
  readonly #dependent: Binding[] = [];
  readonly #sources: { readonly binding: Binding; readonly sourceOf: (bus: SessionBus) => BusSource<unknown> }[] = [];
  readonly #late = new Set<Binding>();
  #bus: SessionBus | undefined;
  #seenProperty: SessionBus | undefined;
  #updating = false;

  constructor(host: Host) {
    this.#host = host;
    this.#finder = new BusFinder(host, this.#follow);
    this.#target = {
      assign: (name, value) => Reflect.set(this.#host, name, value),
      changed: (binding, now) => {
        this.#late.add(binding);
        if (now) this.#deliverNow();
        else onNextFrame(this.#deliver);
      },
    };
    host.addController(this);
  }

  /** The bus in use, for reading `state`, `ready` or `clock`; `undefined` while alone or disconnected. */
  get bus(): SessionBus | undefined {
    return this.#bus;
  }

  /** Keeps a property of the host equal to what the selector reads. Returns itself, for the next binding. */
  bind<Name extends keyof Host>(name: Name, selector: BusSelector<Host[Name]>, options: BindOptions<Host[Name]> = {}): this {
    this.#bindings.push(this.#binding(name, () => selector, options));
    return this;
  }

  /**
   * As `bind`, for a selector that depends on properties of the host, such as `inSession(host.sessionId, …)`, or on the bus's own window.
   * It is made when the bus is found and at each `rebind()`; where it is `undefined` the property is left alone.
   */
  bindWith<Name extends keyof Host>(
    name: Name,
    selectorFor: (host: Host, bus: SessionBus) => BusSelector<Host[Name]> | undefined,
    options: BindOptions<Host[Name]> = {},
  ): this {
    const binding = this.#binding(name, (bus) => selectorFor(this.#host, bus), options);
    this.#bindings.push(binding);
    this.#dependent.push(binding);
    return this;
  }

  /** Keeps a property of the host equal to what the bus gives beside its state, such as `bus.health$`, once per frame. */
  bindTo<Name extends keyof Host>(name: Name, sourceOf: (bus: SessionBus) => BusSource<Host[Name]>, options: Pick<BindOptions<Host[Name]>, 'equals'> = {}): this {
    this.#sources.push({ binding: this.#binding(name, () => undefined, options), sourceOf });
    return this;
  }

  /** Makes the selectors of `bindWith` anew and assigns their first reading at once: call it first in `willUpdate`. */
  rebind(): void {
    const bus = this.#bus;
    if (bus) this.#dependent.forEach((binding) => { binding.follow(bus); });
  }

  /**
   * Asks the bus. A refusal is shown as a notice with its code and values, unless its code is one that the element answers itself;
   * a refusal of that notice is ignored. Resolves with what became of it, `undefined` without a bus; never rejects.
   */
  async ask(command: CommandInput, answered: readonly Refusal['code'][] = []): Promise<AskResult | undefined> {
    const bus = this.#bus;
    if (!bus) return undefined;
    const result = await bus.dispatch(command);
    if (!result.ok && !answered.includes(result.refusal.code)) void bus.dispatch(noticeOf(result.refusal));
    return result;
  }

  /** @internal */
  hostConnected(): void {
    this.#seenProperty = this.#host.bus;
    this.#finder.start();
  }

  /** @internal */
  hostDisconnected(): void {
    this.#finder.stop();
  }

  /** @internal A bus given late is followed after this update, so that the host's `willUpdate` sees what it brings. */
  hostUpdate(): void {
    this.#updating = true;
    if (this.#host.bus === this.#seenProperty) return;
    this.#seenProperty = this.#host.bus;
    queueMicrotask(this.#finder.look);
  }

  /** @internal */
  hostUpdated(): void {
    this.#updating = false;
  }

  #binding<Name extends keyof Host>(name: Name, selector: (bus: SessionBus) => BusSelector<Host[Name]> | undefined, options: BindOptions<Host[Name]>): Binding {
    return new Binding(name, selector, options as BindOptions<unknown>, this.#target);
  }

  readonly #follow = (bus: SessionBus | undefined): void => {
    this.#bus = bus;
    this.#late.clear();
    forgetFrame(this.#deliver);
    for (const binding of this.#bindings) {
      if (bus) binding.follow(bus);
      else binding.letGo();
    }
    for (const { binding, sourceOf } of this.#sources) {
      if (bus) binding.followSource(sourceOf(bus));
      else binding.letGo();
    }
  };

  readonly #deliver = (): void => {
    const late = [...this.#late];
    this.#late.clear();
    late.forEach((binding) => { binding.deliver(); });
  };

  /** What waits for a frame goes along: the host never shows a new focus over an old list. */
  #deliverNow(): void {
    this.#late.clear();
    forgetFrame(this.#deliver);
    for (const binding of this.#bindings) binding.catchUp();
    // Lit's own entry for a synchronous update; protected, because only whoever knows that the host is idle may call it.
    if (!this.#updating) (this.#host as unknown as { performUpdate(): void }).performUpdate();
  }
}

function noticeOf({ code, ...rest }: Refusal): CommandInput {
  const known = Object.entries<string | number | boolean | undefined>(rest).filter((entry): entry is [string, string | number | boolean] => entry[1] !== undefined);
  const values = Object.fromEntries(known);
  return showNotice({ level: 'warning', code, values });
}
