import { expect } from '@open-wc/testing';
import { flushFrame } from '@session-desk/controllers';
import { casePage } from '@session-desk/pages';
import { accessible, settled } from '@session-desk/testing';
import { sendKeys } from '@web/test-runner-commands';
import { mountPage, newCase, newRecords, takeAway, type Mounted, type TestRecords } from './new-pages.js';

type Field = HTMLInputElement & HTMLTextAreaElement;

describe('the case page', () => {
  let records: TestRecords;
  let page: Mounted;
  const field = (name: string): Field => page.el.shadowRoot!.querySelector<Field>(`[name="${name}"]`)!;
  const button = (text: string): HTMLButtonElement => [...page.el.shadowRoot!.querySelectorAll('button')].find((one) => one.textContent.trim() === text || one.ariaLabel === text)!;
  const type = async (name: string, text: string): Promise<void> => {
    field(name).focus();
    field(name).select();
    await sendKeys({ type: text });
    await settled(page.el);
  };
  const someoneElse = async (version: number, fields: Parameters<typeof newCase>[1]): Promise<void> => {
    records.come(newCase(version, { title: 'Late parcel', status: 'open', priority: 'normal', description: 'It is late.', ...fields }));
    await settled(page.el);
  };

  beforeEach(async () => {
    records = newRecords(newCase(1, { title: 'Late parcel', status: 'open', priority: 'normal', description: 'It is late.' }));
    page = await mountPage(casePage({ records }), { caseId: '7' });
  });
  afterEach(async () => {
    await accessible(page.el);
    takeAway();
  });

  it('[PG2a] shows the record in real fields, and names its tab', () => {
    expect(['title', 'status', 'priority', 'category', 'description', 'resolution'].map((name) => field(name).value)).to.deep.equal(['Late parcel', 'open', 'normal', '', 'It is late.', '']);
    expect(page.said).to.deep.equal([['title', 'Late parcel']]);
  });

  it('[PG2b] typing marks the tab as unsaved, and keeps the text', async () => {
    await type('resolution', 'Sent');
    flushFrame();
    expect(page.said.slice(1)).to.deep.include(['dirty', true]);
    expect(page.said.at(-1)).to.deep.equal(['state', { changes: { resolution: { text: 'Sent', origin: '' } } }]);
  });

  it('[PG2c] typing the old text again takes the mark away', async () => {
    await type('title', 'Other');
    await type('title', 'Late parcel');
    expect(page.said.filter(([what]) => what === 'dirty').map(([, on]) => on)).to.deep.equal([true, false]);
  });

  it('[PG2d] saves what changed, on the version it was based on, and everyone sees it', async () => {
    const other = await mountPage(casePage({ records }), { recordType: 'case', recordId: '7' });
    await type('description', 'It came.');
    button('Save').click();
    await settled(page.el);
    expect(records.writes).to.have.lengthOf(1);
    expect(records.writes[0]).to.deep.include({ version: 1, changes: { description: 'It came.' } });
    expect(other.el.shadowRoot!.querySelector<Field>('[name="description"]')!.value).to.equal('It came.');
    expect(page.said.filter(([what]) => what === 'dirty').map(([, on]) => on)).to.deep.equal([true, false]);
  });

  it('[PG2e] the save that the workspace asks for is the same', async () => {
    await type('title', 'Parcel');
    await page.save();
    expect(records.writes[0]).to.deep.include({ changes: { title: 'Parcel' } });
  });

  it('[PG2f] what someone else saves is seen while the caret stays where the agent types', async () => {
    await type('resolution', 'Half a sent');
    field('resolution').setSelectionRange(4, 6);
    await someoneElse(2, { description: 'Now by them.' });
    expect([field('description').value, field('resolution').value]).to.deep.equal(['Now by them.', 'Half a sent']);
    expect([field('resolution').selectionStart, field('resolution').selectionEnd, page.el.shadowRoot!.activeElement === field('resolution')]).to.deep.equal([4, 6, true]);
  });

  it('[PG2g] both values of a field that both changed stand there with the choice, and nothing can be saved before it', async () => {
    await type('description', 'Mine');
    await someoneElse(2, { description: 'Theirs' });
    expect([...page.el.shadowRoot!.querySelectorAll('.conflict .value')].map((value) => value.textContent)).to.deep.equal(['Mine', 'Theirs']);
    expect(button('Save').ariaDisabled).to.equal('true');
    const refused = await page.save().then(() => false, () => true);
    expect([refused, records.writes]).to.deep.equal([true, []]);
  });

  it('[PG2h] keeping the own value, then saving, writes it over the newer version', async () => {
    await type('description', 'Mine');
    await someoneElse(2, { description: 'Theirs' });
    button('Keep yours: Description').click();
    await settled(page.el);
    await page.save();
    expect(records.writes[0]).to.deep.include({ version: 2, changes: { description: 'Mine' } });
  });

  it('[PG2i] taking the other value puts it into the field, and nothing is unsaved', async () => {
    await type('description', 'Mine');
    await someoneElse(2, { description: 'Theirs' });
    button('Take theirs: Description').click();
    await settled(page.el);
    expect([field('description').value, page.said.filter(([what]) => what === 'dirty').at(-1)]).to.deep.equal(['Theirs', ['dirty', false]]);
  });

  it('[PG2j] a write that the centre finds stale shows the newer version as a conflict', async () => {
    await type('description', 'Mine');
    records.fails = Object.assign(new Error('stale'), { reason: 'stale-version', values: { newer: newCase(5, { title: 'Late parcel', description: 'Theirs' }) } });
    await page.save().catch(() => undefined);
    await settled(page.el);
    expect([...page.el.shadowRoot!.querySelectorAll('.conflict .value')].map((value) => value.textContent)).to.deep.equal(['Mine', 'Theirs']);
  });

  it('[PG2k] a write without an answer says so, keeps the text, and is asked for again under its own id', async () => {
    await type('title', 'Parcel');
    records.fails = new Error('offline');
    await page.save().catch(() => undefined);
    await settled(page.el);
    expect(page.el.shadowRoot!.querySelector('.banner')?.textContent).to.contain('could not be saved');
    records.fails = undefined;
    await page.save();
    const ids = records.writes.map((write) => (write as { id: string }).id);
    expect([ids.length, new Set(ids).size, field('title').value]).to.deep.equal([2, 1, 'Parcel']);
  });

  it('[PG2l] a case without a title is not saved', async () => {
    await type('title', ' ');
    await page.save().catch(() => undefined);
    await settled(page.el);
    expect([records.writes, field('title').getAttribute('aria-invalid')]).to.deep.equal([[], 'true']);
  });

  it('[PG2m] Control and S saves, Discard gives everything back', async () => {
    await type('title', 'Parcel');
    await sendKeys({ down: 'Control' });
    await sendKeys({ press: 's' });
    await sendKeys({ up: 'Control' });
    await settled(page.el);
    expect(records.writes).to.have.lengthOf(1);
    await type('title', 'Other');
    button('Discard').click();
    await settled(page.el);
    expect([field('title').value, records.writes.length]).to.deep.equal(['Parcel', 1]);
  });

  it('[PG2p] a save asked for during another waits for it, and saves what was typed since', async () => {
    let answer = (): void => undefined;
    const { write } = records;
    records.write = async (...asked) => {
      await new Promise<void>((resolve) => { answer = resolve; });
      return write.apply(records, asked);
    };
    await type('title', 'Parcel');
    const first = page.save();
    await type('title', 'Parcel 7');
    let done = false;
    const second = page.save().then(() => { done = true; });
    await settled(page.el);
    expect([done, records.writes.length]).to.deep.equal([false, 0]);
    answer();
    await first;
    await settled(page.el);
    expect([done, page.el.shadowRoot!.querySelector('.conflict')]).to.deep.equal([false, null]);
    answer();
    await second;
    expect(records.writes.map((one) => (one as { changes: unknown }).changes)).to.deep.equal([{ title: 'Parcel' }, { title: 'Parcel 7' }]);
  });

  it('[PG2n] comes back with what it kept', async () => {
    const again = await mountPage(casePage({ records }), { caseId: '7' }, { changes: { resolution: { text: 'half', origin: '' } } });
    expect(again.el.shadowRoot!.querySelector<Field>('[name="resolution"]')!.value).to.equal('half');
    expect(again.said).to.deep.include(['dirty', true]);
  });

  it('[PG2o] lets go of its record when it is taken away', () => {
    const before = records.readers;
    const place = page.el.parentElement!;
    page.el.remove();
    const away = records.readers;
    place.append(page.el);
    expect([before, away]).to.deep.equal([1, 0]);
  });
});
