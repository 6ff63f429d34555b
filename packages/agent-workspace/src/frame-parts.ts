/** How wide a workspace must be, in pixels and as in its styles, for the conversation beside the work, and for the list of sessions beside anything. */
export const STACKED = 1180, ALONE = 720;

/** The parts in the slots of a frame. What comes in is known even while a dialog has it: the toasts go where they can be used. */
export class FrameParts {
  readonly #frame: HTMLElement;
  #notices: HTMLElement | undefined;
  #width: number | undefined;

  constructor(frame: HTMLElement) {
    this.#frame = frame;
  }

  /** Fits the parts to the width of the frame, in pixels; without one, parts that have come since to the width it has. */
  fit(width: number | undefined = this.#width): void {
    this.#width = width;
    const [talk, notices] = [this.#in('communication'), this.#in('notifications')];
    if (width === undefined) return;
    // In a row of its own the conversation has no width to be dragged to.
    if (talk) Reflect.set(talk, 'fixed', width < STACKED);
    if (notices) Reflect.set(notices, 'docked', width >= ALONE);
  }

  /** Puts the focus on what a part offers by a method of its own, else on the part; `false` when there is nothing. */
  focus(slot: string, method: string): boolean {
    const part = this.#in(slot);
    const focus: unknown = part && Reflect.get(part, method);
    if (typeof focus === 'function') return Reflect.apply(focus, part, []) !== false;
    part?.focus();
    return part !== undefined;
  }

  /** Lets a part act by a method of its own; `false` when it has none, or nothing to do. */
  act(slot: string, method: string): boolean {
    const part = this.#in(slot);
    const act: unknown = part && Reflect.get(part, method);
    return typeof act === 'function' && Reflect.apply(act, part, []) !== false;
  }

  #in(slot: string): HTMLElement | undefined {
    const part = this.#frame.querySelector<HTMLElement>(`:scope > [slot="${slot}"]`) ?? undefined;
    if (slot !== 'notifications') return part;
    return (this.#notices = part ?? (this.#notices?.isConnected === true ? this.#notices : undefined));
  }
}
