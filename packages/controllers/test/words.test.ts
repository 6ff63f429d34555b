import { expect, fixture } from '@open-wc/testing';
import { en, keysOf, loadLanguage, replaceWords, WordsController } from '@session-desk/controllers';
import { html, LitElement, type TemplateResult } from 'lit';

class SpeakerElement extends LitElement {
  readonly words = new WordsController(this, en);
  protected override render(): TemplateResult {
    return html`${this.words.term('sessionPane.label')}|${this.words.dir}`;
  }
}
customElements.define('test-speaker', SpeakerElement);
/** Takes its words before its controllers hear of the update. */
class EarlySpeakerElement extends SpeakerElement {
  #label = '';
  protected override willUpdate(): void {
    this.#label = this.words.term('sessionPane.label');
  }
  protected override render(): TemplateResult {
    return html`${this.#label}|${this.words.dir}`;
  }
}
customElements.define('test-early-speaker', EarlySpeakerElement);
const speaker = (template: TemplateResult): Promise<HTMLElement> => fixture(template);
const inside = (place: HTMLElement): SpeakerElement => place.querySelector('test-speaker') as SpeakerElement;

describe('words', () => {
  it('[S7n] says how many updates there are, in the exact words', () => {
    expect(en.sessionPane.newUpdates('Kenny Smith', 5)).to.equal('Kenny Smith. 5 new updates in your conversation.');
    expect(en.sessionPane.newUpdates('Kenny Smith', 1)).to.equal('Kenny Smith. 1 new update in your conversation.');
  });
  it('[CT7i] counts in English as the platform does, whole numbers and others', () => {
    const [rules, numbers] = [new Intl.PluralRules('en'), new Intl.NumberFormat('en')];
    for (const count of [0, 1, 2, 21, 999, 1000, 1_000_001, 1.5, 0.1, -1]) {
      expect(en.sessionTabStrip.all(count)).to.equal(`All tabs (${numbers.format(count)})`);
      expect(en.sessionPane.closedMany(2, count)).to.equal(`2 sessions closed. ${numbers.format(count)} session${rules.select(count) === 'one' ? '' : 's'} open`);
    }
  });
  it('[S8n] says that attention is urgent, and urgency first', () => {
    expect(en.sessionPane.urgent('Visitor 7')).to.equal('Visitor 7. Urgent attention is needed in your conversation.');
    expect(en.sessionPane.urgentWithUpdates('Visitor 7', 2)).to.equal('Visitor 7. Urgent attention is needed in your conversation. 2 new updates in your conversation.');
  });
  it('[CT7a] takes language and direction of the nearest ancestor, and follows when they change', async () => {
    await Promise.all([loadLanguage('de'), loadLanguage('ar')]);
    const place = await speaker(html`<div lang="de-AT"><p><test-speaker></test-speaker></p></div>`);
    expect(inside(place).shadowRoot?.textContent).to.equal('Sitzungen|ltr');
    place.lang = 'ar';
    place.dir = 'rtl';
    await new Promise((resolve) => { setTimeout(resolve); });
    await inside(place).updateComplete;
    expect(inside(place).shadowRoot?.textContent).to.equal('الجلسات|rtl');
  });
  it('[CT7a] follows back to English too, with words taken before the update reaches the controllers', async () => {
    await loadLanguage('de');
    const place = await speaker(html`<div lang="en"><test-early-speaker></test-early-speaker></div>`);
    const early = place.querySelector<EarlySpeakerElement>('test-early-speaker')!;
    const shown: (string | undefined)[] = [];
    for (const lang of ['de', 'en', 'de', 'en']) {
      place.lang = lang;
      await new Promise((resolve) => { setTimeout(resolve); });
      await early.updateComplete;
      shown.push(early.shadowRoot?.textContent);
    }
    expect(shown).to.deep.equal(['Sitzungen|ltr', 'Sessions|ltr', 'Sitzungen|ltr', 'Sessions|ltr']);
  });
  it('[CT7b] shows English for a language that nobody ships', async () => {
    const place = await speaker(html`<div lang="fi"><test-speaker></test-speaker></div>`);
    expect(inside(place).shadowRoot?.textContent).to.equal('Sessions|ltr');
  });
  it('[CT7c] German and Arabic are complete: the same groups and words as English, none empty', async () => {
    const [{ de }, { ar }] = await Promise.all([import('../dist/words/de.js'), import('../dist/words/ar.js')]);
    const names = (words: object): string[] => Object.entries(words).flatMap(([group, terms]) => Object.keys(terms as object).map((name) => `${group}.${name}`)).sort();
    for (const words of [de, ar]) {
      expect(names(words)).to.deep.equal(names(en));
      expect((Object.values(words) as object[]).flatMap((terms) => Object.values(terms) as unknown[]).every((word) => word !== '')).to.equal(true);
    }
  });
  it('[CT7d] a host replaces words at any time', async () => {
    const place = await speaker(html`<div lang="en"><test-speaker></test-speaker></div>`);
    replaceWords({ sessionPane: { label: 'Customers' } });
    await inside(place).updateComplete;
    expect(inside(place).shadowRoot?.textContent).to.equal('Customers|ltr');
    replaceWords({ sessionPane: { label: en.sessionPane.label } });
  });
  it('[CT7g] tells another version when words or the language change, and the same one otherwise', async () => {
    const place = await speaker(html`<div lang="en"><test-speaker></test-speaker></div>`);
    const { words } = inside(place);
    const first = words.version;
    inside(place).requestUpdate();
    await inside(place).updateComplete;
    expect(words.version).to.equal(first);
    replaceWords({ sessionPane: { label: en.sessionPane.label } });
    const second = words.version;
    place.lang = 'de';
    await new Promise((resolve) => { setTimeout(resolve); });
    expect(new Set([first, second, words.version]).size).to.equal(3);
  });
  it('[CT7h] names keys as they stand on the keyboard of that language', async () => {
    await loadLanguage('de');
    const said = async (lang: string): Promise<readonly string[]> => keysOf('Control+Shift+KeyA', inside(await speaker(html`<div lang=${lang}><test-speaker></test-speaker></div>`)).words);
    expect([await said('en'), await said('de'), keysOf('', inside(await speaker(html`<div><test-speaker></test-speaker></div>`)).words)]).to.deep.equal([['Ctrl', 'Shift', 'A'], ['Strg', 'Umschalt', 'A'], []]);
  });
  it('[CT7e] makes a sentence of every code, known or not', async () => {
    const { words } = inside(await speaker(html`<div lang="en"><test-speaker></test-speaker></div>`));
    expect(words.notice('not-closable')).to.equal('This cannot be closed.');
    expect(words.notice('of-a-host')).to.equal('This was not possible (of-a-host).');
    expect([words.nameOf('do-not-disturb'), words.nameOf('x-custom')]).to.deep.equal(['Do not disturb', 'x-custom']);
  });
  it('[CT7f] writes times as the language does', async () => {
    const { words } = inside(await speaker(html`<div lang="en"><test-speaker></test-speaker></div>`));
    expect([words.duration(65_400), words.duration(3_725_000), words.duration(-5)]).to.deep.equal(['1:05', '1:02:05', '0:00']);
    expect([words.ago(0, 125_000), words.ago(3000, 0), words.ago(0, 90_000_000)]).to.deep.equal(['2 minutes ago', 'now', 'yesterday']);
  });
  it('[CT7f] writes digits as each language does, with a formatter or without', async () => {
    for (const lang of ['en', 'de', 'de-AT', 'cs', 'da', 'es-MX', 'fi', 'fr', 'it', 'nb', 'nl', 'pl', 'pt-BR', 'sv', 'tr', 'ar', 'ar-EG', 'fa', 'bn', 'my', 'de-u-nu-arab', 'en-IN-u-nu-deva']) {
      const { words } = inside(await speaker(html`<div lang=${lang}><test-speaker></test-speaker></div>`));
      const { format } = new Intl.NumberFormat(lang);
      for (const [hours, minutes, seconds] of [[0, 0, 0], [0, 9, 59], [1, 10, 42], [27, 38, 5], [999, 59, 59], [1000, 0, 7]] as const) {
        const two = (value: number): string => format(value).padStart(2, format(0));
        const expected = hours > 0 ? `${format(hours)}:${two(minutes)}:${two(seconds)}` : `${format(minutes)}:${two(seconds)}`;
        expect(words.duration(((hours * 60 + minutes) * 60 + seconds) * 1000), lang).to.equal(expected);
      }
    }
  });
});
