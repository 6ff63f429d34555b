/**
 * What the autopilot and the observer find on the page: by tag, role and public part, as the README of each element names them, through
 * open shadow roots. Everything here only looks.
 */
export class PageParts {
  #document;

  constructor(document) {
    this.#document = document;
  }

  /** The sessions in their order: id, name as it is read out, whether it is in focus, and whether it shows that it waits for the agent: a badge, a clock that runs, a wrap-up. */
  get sessions() {
    return [...this.#in('session-pane', '[part~="row"]')].map((row) => {
      const button = row.querySelector('[part~="session"]');
      return {
        id: row.dataset.id,
        name: button.querySelector('.name')?.ariaLabel ?? '',
        inFocus: button.getAttribute('aria-current') === 'true',
        needsAgent: row.querySelector('[part~="badge"], .clock, .mark.wrap-up') !== null,
        button,
        close: row.querySelector('[part~="close-button"]'),
      };
    });
  }

  /** The offers that can be accepted now, each with its id and its button. */
  get offers() {
    return [...this.#in('notification-toast', '[part~="accept-button"]:not([aria-disabled="true"])')].map((button) => ({ id: button.closest('[data-offer]')?.dataset.offer, button }));
  }

  /** The dialog that asks something, if one is open. */
  get question() {
    for (const tag of ['session-pane', 'communication-panel', 'session-tab-strip']) {
      const dialog = [...this.#in(tag, 'dialog[open]')].find(isVisible);
      if (dialog) return dialog;
    }
    return undefined;
  }

  /** The log of the conversation in view. */
  get log() {
    return [...this.#in('communication-panel', '[role="log"]')].find(isVisible);
  }

  /** What is said in the conversation in view: who, the words, and the state of delivery. */
  get messages() {
    const { log } = this;
    return log ? [...log.querySelectorAll('[role="listitem"]')].map(readMessage) : [];
  }

  /** Where the reply is written; none while nothing can be sent. */
  get composer() {
    return [...this.#in('communication-panel', '[part~="reply"]')].find(isVisible);
  }

  /** Whether the conversation in view is over or out of the agent's hands. */
  get isClosed() {
    return [...this.#in('communication-panel', '[part~="closed"]')].some(isVisible);
  }

  /** What ends the conversation. */
  get endButton() {
    return [...this.#in('communication-panel', '[part~="end-button"]')].find(isVisible);
  }

  /** What the panel says of a conversation that is over; empty while it goes on. */
  get standing() {
    return [...this.#in('communication-panel', '[part~="closed"]')].find(isVisible)?.querySelector('p')?.textContent ?? '';
  }

  /** The suggested replies in view that can be used as they are: their words, where they come from, and what puts them into the reply. */
  get suggestions() {
    const pane = this.#document.querySelector('productivity-pane');
    const lists = [...(pane?.querySelectorAll('*') ?? [])].filter((element) => element.shadowRoot && isVisible(element));
    return lists.flatMap(({ shadowRoot }) => [...shadowRoot.querySelectorAll('[data-suggestion]')]).flatMap((item) => {
      const use = item.querySelector('.use:not([aria-disabled="true"])');
      const text = item.querySelector('.text');
      return use && !text.querySelector('input') ? [{ text: text.textContent, reason: item.querySelector('.reason')?.textContent ?? '', use }] : [];
    });
  }

  /** How many chats the agent holds and may hold, as the presence says it; none while presence has another reason. */
  get chats() {
    const told = [...this.#in('presence-picker', '[part~="button"]')][0]?.textContent ?? '';
    const found = /chats (\d+) of (\d+)/u.exec(told);
    if (found) return { used: Number(found[1]), limit: Number(found[2]) };
    return /no work in hand/u.test(told) ? { used: 0, limit: Infinity } : undefined;
  }

  #in(tag, selector) {
    return this.#document.querySelector(tag)?.shadowRoot?.querySelectorAll(selector) ?? [];
  }
}

function readMessage(item) {
  return {
    from: item.classList.contains('agent') ? 'agent' : item.classList.contains('customer') ? 'customer' : 'system',
    text: item.querySelector('.bubble')?.textContent ?? '',
    sent: !item.classList.contains('queued') && !item.classList.contains('failed'),
  };
}

function isVisible(element) {
  return element.checkVisibility();
}
