import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { matchKeyBindingPress, parseKeybinding } from 'tinykeys';
import { isEditable } from './editable.js';

/** One thing that keys can do, by the name under which it is remapped and listed. */
export interface Shortcut {
  readonly name: string;
  /** As `Alt+Shift+KeyA`, `$mod+Slash`, `F6`: modifiers and a `KeyboardEvent.code` or key. `$mod` is Command on a Mac, else Control. */
  readonly keys: string;
  /** Does it; exactly `false` says that it did not apply, and the browser has the keys. */
  readonly run: (event: KeyboardEvent) => unknown;
}

/** Other keys by name; an empty string switches one off. */
export type Keymap = Readonly<Record<string, string>>;

/**
 * Listens to the shortcuts of an element on the whole page while it is connected.
 * Keys that would type a character never act while the agent types (seen through shadow roots), unless Control, Alt or Command is held;
 * what AltGr or a Mac's Option types is text. Nothing acts during composition, or on an event that someone has used.
 */
export class ShortcutsController implements ReactiveController {
  readonly #shortcuts: readonly Shortcut[];
  readonly #settings: () => { readonly keymap?: Keymap | undefined; readonly off?: boolean | undefined };

  /** @param settings Asked at each key: the agent's own keys, and whether all are switched off (WCAG 2.1.4). */
  constructor(
    host: ReactiveControllerHost,
    shortcuts: readonly Shortcut[],
    settings: () => { readonly keymap?: Keymap | undefined; readonly off?: boolean | undefined } = () => ({}),
  ) {
    this.#shortcuts = shortcuts;
    this.#settings = settings;
    host.addController(this);
  }

  /** Every shortcut with the keys it has now, for the help; those switched off have none. */
  get table(): readonly { readonly name: string; readonly keys: string }[] {
    const { keymap, off } = this.#settings();
    return this.#shortcuts.map(({ name, keys }) => ({ name, keys: off ? '' : (keymap?.[name] ?? keys) }));
  }

  /** @internal */
  hostConnected(): void {
    window.addEventListener('keydown', this.#onKeydown);
  }

  /** @internal */
  hostDisconnected(): void {
    window.removeEventListener('keydown', this.#onKeydown);
  }

  readonly #onKeydown = (event: KeyboardEvent): void => {
    if (event.defaultPrevented || event.isComposing || typesText(event)) return;
    this.table.forEach(({ keys }, at) => {
      const [press] = keys === '' ? [] : parseKeybinding(keys);
      if (!press || event.defaultPrevented || !matchKeyBindingPress(event, press)) return;
      if (this.#shortcuts[at]?.run(event) !== false) event.preventDefault();
    });
  };
}

function typesText(event: KeyboardEvent): boolean {
  if (!isEditable(event.composedPath()[0])) return false;
  if (event.getModifierState('AltGraph')) return true;
  const printable = event.key.length === 1;
  const optionTypes = event.altKey && !event.ctrlKey && !event.metaKey && /Mac|iP(hone|ad|od)/.test(navigator.platform) && printable;
  return optionTypes || (printable && !event.ctrlKey && !event.altKey && !event.metaKey);
}
