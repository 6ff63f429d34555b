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
        name: button.getAttribute('aria-label') ?? '',
        inFocus: button.getAttribute('aria-current') === 'true',
        needsAgent: row.querySelector('[part~="badge"], .clock, .mark.wrap-up') !== null,
        button,
        close: row.querySelector('[part~="close-button"]'),
      };
    });
  }

  /** The buttons that accept an offer now. */
  get acceptButtons() {
    return [...this.#in('notification-toast', '[part~="accept-button"]:not([aria-disabled="true"])')];
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
    return [...this.#in('communication-panel', '[part~="end-button"], [part~="header"] .end')].find(isVisible);
  }

  /** The suggested replies in view: their words and what puts them into the reply. */
  get suggestions() {
    return [];
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
