import { discardMessage, endConversation, retryMessage, type PanelMode } from '@session-desk/core';
import type { BusController, BusHost, DialogController, MenuController, WordsController } from '@session-desk/controllers';
import { CommunicationPanelModeEvent, ConversationEndEvent, EnterChangeEvent, MessageDiscardEvent, MessageRetryEvent } from './communication-panel.events.js';
import { findField } from './find-field.js';
import type { Thread } from './thread.js';

/** What the panel's asks need. */
export interface AskPlace {
  readonly host: BusHost & { enterBreaks: boolean; readonly renderRoot: ParentNode };
  readonly bus: Pick<BusController<BusHost>, 'ask'>;
  readonly words: WordsController;
  readonly dialog: DialogController;
  readonly menu: MenuController;
}

/** What an agent asks of a conversation beside a reply: each is an intent first, then a command. */
export class PanelAsks {
  readonly #place: AskPlace;

  constructor(place: AskPlace) {
    this.#place = place;
  }

  /** Sends a failed message again. */
  retry(thread: Thread, messageId: string): void {
    const { host, bus } = this.#place;
    if (host.dispatchEvent(new MessageRetryEvent(thread.id, messageId))) void bus.ask(retryMessage(thread.id, messageId));
  }

  /** Gives a failed message up. */
  discard(thread: Thread, messageId: string): void {
    const { host, bus } = this.#place;
    if (host.dispatchEvent(new MessageDiscardEvent(thread.id, messageId))) void bus.ask(discardMessage(thread.id, messageId));
  }

  /** Ends the conversation, after a question that says what that means on this channel (V2). */
  async end(thread: Thread): Promise<void> {
    const { host, bus, words, dialog } = this.#place;
    const { channel, persistent, draft } = thread.talk;
    const isLive = !persistent && (channel === 'chat' || channel === 'voice');
    const text = findField(host.renderRoot, thread, 'reply')?.value ?? draft?.text ?? '';
    const answer = await dialog.ask({
      title: words.term('communicationPanel.endTitle', thread.name),
      body: [words.term(isLive ? 'communicationPanel.endBody' : 'communicationPanel.endBodyKept'), ...(text.trim() === '' ? [] : [words.term('communicationPanel.endDraft')])].join('\n\n'),
      buttons: [{ id: 'keep', label: words.term('communicationPanel.endCancel') }, { id: 'end', label: words.term('communicationPanel.endConfirm'), look: 'danger' }],
    });
    if (answer === 'end' && host.dispatchEvent(new ConversationEndEvent(thread.id))) void bus.ask(endConversation(thread.id));
  }

  /** Minimises the panel for this conversation, or shows it again. */
  show(thread: Thread, mode: PanelMode): void {
    const { host } = this.#place;
    if (!host.dispatchEvent(new CommunicationPanelModeEvent(mode))) return;
    thread.minimised = mode === 'minimised';
    host.requestUpdate();
  }

  /** Opens the menu in which the agent chooses what Enter does. */
  options(anchor: HTMLElement): void {
    const { host, words, menu } = this.#place;
    void menu.toggle(anchor, {
      label: words.term('communicationPanel.options'), side: 'block-start',
      items: [
        { id: 'send', label: words.term('communicationPanel.enterSends'), checked: !host.enterBreaks },
        { id: 'break', label: words.term('communicationPanel.enterBreaks'), checked: host.enterBreaks },
      ],
      choose: (id) => {
        const breaks = id === 'break';
        if (breaks !== host.enterBreaks && host.dispatchEvent(new EnterChangeEvent(breaks))) host.enterBreaks = breaks;
      },
    });
  }
}
