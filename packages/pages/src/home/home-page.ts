import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import {
  focusSession, selectCapacity, selectNoticeHistory, selectPresence, selectSessionRows, selectWorkItems, type ChannelCapacity, type Notice, type Presence, type SessionRow, type WorkItem,
} from '@session-desk/core';
import { baseStyles, bellIcon, BusController, ClockController, headsetIcon, historyIcon, InViewController, actionsWords, namesWords, noticesWords, pagesWords, restoringIn, WordsController, type BusHost, type Page, type PageType } from '@session-desk/controllers';
import { pageStyles } from '../looks/page.styles.js';
import { card, skeleton } from '../looks/pieces.js';
import { pageOfElement, type PageElement } from '../page-of-element.js';
import { attentionCard } from './attention-list.js';
import { capacityBars } from './capacity-bars.js';
import { homePageStyles } from './home-page.styles.js';
import { noticeCard } from './notice-list.js';
import { presenceReason } from './presence-reason.js';
import { restoringPresence } from './restoring-presence.js';

/** What stands on Home beside its own cards. Each part makes an element of the host's; it is put in once, in light DOM. */
export interface HomeOptions {
  /** How the agent is greeted; without it by the time of day alone. */
  readonly agentName?: string | undefined;
  readonly parts?: { readonly workItems?: (() => HTMLElement) | undefined; readonly presence?: (() => HTMLElement) | undefined } | undefined;
}

/** The dashboard: who needs the agent, presence and why, capacity, the work items, the last notices (S4). */
export function homePage({ agentName = '', parts = {} }: HomeOptions = {}): PageType {
  return pageOfElement('desk-home-page', HomePageElement, (element) => {
    element.agentName = agentName;
    for (const [slot, make] of [['work-items', parts.workItems], ['presence', parts.presence]] as const) {
      const part = make?.();
      if (!part) continue;
      part.slot = slot;
      keepView(part, slot, element);
      element.append(part);
    }
  });
}

/** What the agent has chosen in a part (`view`, told by `view-change`) is kept with the page, by slot. */
function keepView(part: HTMLElement, slot: string, home: HomePageElement): void {
  const views = (): Readonly<Record<string, unknown>> => home.partViews;
  if (slot in views()) Reflect.set(part, 'view', views()[slot]);
  part.addEventListener('view-change', (event) => {
    if (event.target !== part) return;
    home.partViews = { ...views(), [slot]: event.view };
    home.page?.saveState({ parts: home.partViews });
  });
}

/** The element of the Home page. */
export class HomePageElement extends LitElement implements PageElement {
  static override readonly styles = [baseStyles, pageStyles, ...homePageStyles];

  /** The bus; found by itself. */
  @property({ attribute: false }) accessor bus: BusHost['bus'];
  /** The door to the workspace. */
  @property({ attribute: false }) accessor page: Page | undefined;
  /** How the agent is greeted. */
  @property({ attribute: false }) accessor agentName = '';
  /** The sessions; from the bus, as all that follows. */
  @property({ attribute: false }) accessor sessions: readonly SessionRow[] = [];
  /** The agent's presence. */
  @property({ attribute: false }) accessor presence: Presence | undefined;
  /** Used and allowed capacity. */
  @property({ attribute: false }) accessor capacity: readonly ChannelCapacity[] = [];
  /** The last notices, the oldest first. */
  @property({ attribute: false }) accessor notices: readonly Notice[] = [];
  /** The work items of all lists. */
  @property({ attribute: false }) accessor workItems: readonly WorkItem[] = [];
  /** Whether all that is still being brought back: until then none of it is shown. */
  @property({ type: Boolean }) accessor restoring = false;

  /** What the agent has chosen in the host's parts, by slot; from what the page kept. */
  get partViews(): Readonly<Record<string, unknown>> { return this.#partViews ?? readParts(this.page?.kept); }
  set partViews(views: Readonly<Record<string, unknown>>) { this.#partViews = views; }
  #partViews: Readonly<Record<string, unknown>> | undefined;

  readonly #words = new WordsController(this, { actions: actionsWords, names: namesWords, notices: noticesWords, pages: pagesWords });
  readonly #bus: BusController<this> = new BusController<this>(this)
    .bind('sessions', selectSessionRows)
    .bind('presence', selectPresence)
    .bind('capacity', selectCapacity)
    .bind('notices', selectNoticeHistory)
    .bind('workItems', selectWorkItems)
    .bindWith('restoring', (_host, bus) => restoringIn(bus.windowId));
  readonly #view = new InViewController(this);
  readonly #clock = new ClockController(this, () => this.#view.isInView && this.sessions.some(({ waitingSince }) => waitingSince !== undefined));

  /** Behind other pages it stands still: it reads every session, and with each message there would be news for nobody. */
  protected override shouldUpdate(): boolean {
    return this.#view.isInView;
  }

  protected override render(): TemplateResult {
    const words = this.#words;
    const { now } = this.#clock;
    return html`<div class="root"><div class="page">
      <header class="greeting"><h2>${this.#greeting(now)}</h2><p>${words.day(now)}</p></header>
      ${this.#renderFigures()}
      <div class="columns">
        <div class="column">${this.restoring ? card(bellIcon, words.term('pages.needsYou'), skeleton(words)) : attentionCard(words, this.sessions, now, this.#onFocus)}<slot name="work-items"></slot></div>
        <div class="column">${this.#renderPresence(now)}${this.restoring ? card(historyIcon, words.term('pages.notices'), skeleton(words)) : noticeCard(words, this.notices, now)}</div>
      </div>
    </div></div>`;
  }

  #renderFigures(): TemplateResult {
    const words = this.#words;
    const others = this.sessions.filter(({ kind }) => kind !== 'home');
    const waiting = others.filter(({ waitingSince }) => waitingSince !== undefined).length;
    const unread = others.reduce((sum, row) => sum + (row.unread ?? 0), 0);
    const mine = this.workItems.filter(({ list }) => list === 'mine').length;
    const figure = (label: string, value: number, warns = false): TemplateResult => this.restoring
      ? html`<div><dt>${label}</dt><dd><span class="skeleton figure" role="img" aria-label=${words.term('pages.loading')}></span></dd></div>`
      : html`<div class=${value === 0 ? 'zero' : warns ? 'warn' : ''}><dt>${label}</dt><dd>${words.number(value)}</dd></div>`;
    return html`<dl class="card figures" aria-busy=${String(this.restoring)}>
      ${figure(words.term('pages.openSessions'), others.length)}${figure(words.term('pages.customersWaiting'), waiting, true)}
      ${figure(words.term('pages.unreadMessages'), unread)}${figure(words.term('pages.myWork'), mine)}
    </dl>`;
  }

  #renderPresence(now: number): TemplateResult | typeof nothing {
    const { presence, capacity } = this;
    const words = this.#words;
    if (this.restoring) return card(headsetIcon, words.term('pages.presence'), html`${restoringPresence(words, capacity.length)}<slot name="presence"></slot>`);
    if (!presence) return nothing;
    return card(headsetIcon, words.term('pages.presence'), html`
      <p class="state ${presence.status}"><span>${words.nameOf(presence.status)}${presence.text ? html` · <bdi>${presence.text}</bdi>` : nothing}</span><span class="faint">${words.ago(presence.since, now)}</span></p>
      <p class="reason">${presenceReason(words, presence, capacity)}${presence.next === undefined ? nothing : ` ${words.term('pages.next', words.nameOf(presence.next))}`}</p>
      ${capacity.length > 0 ? capacityBars(words, capacity) : nothing}
      <slot name="presence"></slot>`);
  }

  #greeting(now: number): string {
    const hour = new Date(now).getHours();
    if (hour >= 5 && hour < 12) return this.#words.term('pages.morning', this.agentName);
    return hour >= 12 && hour < 18 ? this.#words.term('pages.afternoon', this.agentName) : this.#words.term('pages.evening', this.agentName);
  }

  readonly #onFocus = (sessionId: string): void => { void this.#bus.ask(focusSession(sessionId)); };
}

function readParts(kept: unknown): Readonly<Record<string, unknown>> {
  const parts = typeof kept === 'object' && kept !== null && 'parts' in kept ? kept.parts : undefined;
  return typeof parts === 'object' && parts !== null ? (parts as Readonly<Record<string, unknown>>) : {};
}
