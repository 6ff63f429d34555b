import { canonical } from './ledger.mjs';

/** What the centre said in all its lives: each place in a stream says one thing for ever, each message and each confirmation has one place. */
export class CenterLedger {
  #places = new Map();
  #things = new Map();
  faults = [];

  hear({ kept: _, origin, stream, seq, at, ...news }) {
    const place = `${origin} ${stream} ${String(seq)}`;
    const said = canonical(news);
    const before = this.#places.get(place);
    if (before !== undefined && before !== said) this.faults.push(`${place}: said ${before}, then ${said}`);
    this.#places.set(place, said);
    const thing = news.messageId && !news.suggestionId && !news.cardId ? `message ${news.messageId}` : news.type === 'offer-confirmed' ? `acceptance of ${news.offerId}` : news.type === 'offer-presented' ? `offer ${news.offerId}` : undefined;
    if (thing === undefined) return;
    const first = this.#things.get(thing) ?? place;
    if (first !== place) this.faults.push(`${thing} twice: at ${first} and at ${place}`);
    this.#things.set(thing, first);
  }

  /** How many messages, offers and acceptances were heard. */
  get heard() { return this.#things.size; }
}
