import { expect, waitUntil } from '@open-wc/testing';
import { resetMouse, sendKeys, sendMouse } from '@web/test-runner-commands';
import { announcer, loadLanguage, setPageTime, tooltipOf } from '@session-desk/controllers';
import type { SessionRow } from '@session-desk/core';
import { changePresence, focusSession, markTabDirty, openSession, renameSession, requestSessionAttention, type ConfigurationInput } from '@session-desk/core';
import type { SessionBus } from '@session-desk/session-bus';
import type { IntentLog } from '@session-desk/testing';
import { accessible, axeEveryState, behavesOnABus, eachState, heldRestore, intentsOf, sampleBus, sampleSessions, settled, stateFixture, stillTime } from '@session-desk/testing';
import '@session-desk/session-pane/define';
import type { SessionPaneElement } from '@session-desk/session-pane';
import { states } from '@session-desk/session-pane/states';

const types = ['session-focus', 'session-close', 'session-move', 'session-reopen', 'session-tear-off', 'session-pane-toggle'];
const inside = (el: SessionPaneElement): ShadowRoot => el.shadowRoot!;
const all = (el: SessionPaneElement, selector: string): HTMLElement[] => [...inside(el).querySelectorAll<HTMLElement>(selector)];
const one = (el: SessionPaneElement, selector: string): HTMLElement => inside(el).querySelector<HTMLElement>(selector)!;
const row = (el: SessionPaneElement, id: string): HTMLElement => one(el, `.item[data-id="${id}"]`);
const session = (el: SessionPaneElement, id: string): HTMLElement => row(el, id).querySelector<HTMLElement>('.session')!;
const focusedRow = (el: SessionPaneElement): string | undefined => inside(el).activeElement?.closest<HTMLElement>('.item')?.dataset['id'];
const attributes = (el: SessionPaneElement, name: string): (string | null)[] => all(el, '.session').map((button) => button.getAttribute(name));
const tooltips = (el: SessionPaneElement): (string | null)[] => all(el, '.session').map((button) => tooltipOf(button) ?? null);
const names = (el: SessionPaneElement): (string | null)[] => all(el, '.session > .name').map((name) => name.ariaLabel);
const buttons = (el: SessionPaneElement): string[] => all(el, 'dialog[open] .button').map((button) => button.textContent.trim());
const body = (el: SessionPaneElement): string => one(el, '.dialog-body').textContent;
const chord = async (key: string): Promise<void> => {
  await sendKeys({ down: 'Alt' });
  await sendKeys({ down: 'Shift' });
  await sendKeys({ press: key });
  await sendKeys({ up: 'Shift' });
  await sendKeys({ up: 'Alt' });
};
const middle = (target: HTMLElement, down = 0.5): [number, number] => {
  const box = target.getBoundingClientRect();
  return [Math.round(box.left + box.width / 2), Math.round(box.top + box.height * down)];
};
/** What is dragged looks where it is every 50 ms. */
const dragged = (): Promise<void> => new Promise((resolve) => { setTimeout(resolve, 120); });
const press = async (el: SessionPaneElement, label: string): Promise<void> => {
  all(el, 'dialog[open] .button').find((button) => button.textContent.trim() === label)!.click();
  await settled(el);
};
/** Waits until the one voice of the page has said it. */
const said = async (text: string): Promise<void> => {
  for (let round = 0; round < 40 && !announcer().log.some((entry) => entry.text === text); round++) await new Promise((resolve) => setTimeout(resolve, 100));
  expect(announcer().log.map((entry) => entry.text)).to.include(text);
};

async function pane(sessions: readonly SessionRow[] = sampleSessions(4), focusedId = 'home', dir: 'light' | 'rtl' = 'light'): Promise<SessionPaneElement> {
  const { el } = await stateFixture<SessionPaneElement>('session-pane', { name: 'test', height: 500, apply: (made) => { Object.assign(made, { sessions, focusedId }); } }, dir);
  return el;
}

/** Which rows are written to, while the clocks of all rows stand still. */
function rowsWrittenTo(el: SessionPaneElement): { readonly ids: Set<string | undefined>; stop: () => void } {
  const restoreTime = stillTime();
  const ids = new Set<string | undefined>();
  const watcher = new MutationObserver((records) => {
    for (const { target } of records) ids.add((target instanceof Element ? target : target.parentElement)?.closest<HTMLElement>('.item')?.dataset['id']);
  });
  watcher.observe(inside(el), { subtree: true, childList: true, attributes: true, characterData: true });
  return { ids, stop: () => { watcher.disconnect(); restoreTime(); } };
}

async function onBus(config?: ConfigurationInput): Promise<{ el: SessionPaneElement; bus: SessionBus }> {
  const bus = await sampleBus({ customers: 3, config });
  const { el } = await stateFixture<SessionPaneElement>('session-pane', { name: 'bus', height: 500, apply: (made) => { (made as SessionPaneElement).bus = bus; } });
  return { el, bus };
}

axeEveryState('session-pane', states);

behavesOnABus('session-pane', {
  start: () => sampleBus({ customers: 2 }),
  change: (bus) => bus.dispatch(renameSession('kenny', 'Kenny of Contoso')),
  unrelated: (bus) => bus.dispatch(changePresence('away')),
});

describe('<session-pane>', () => {
  let el: SessionPaneElement;
  let log: IntentLog;

  beforeEach(async () => {
    el = await pane();
    log = intentsOf(el, types);
  });
  afterEach(async () => {
    await accessible(el);
  });

  describe('what it shows', () => {
    it('[S7o] shows 1 to 9, and 9+ from ten unread messages', async () => {
      el.sessions = [1, 9, 10, 250].map((unread) => ({ id: String(unread), title: 'Kenny', unread }));
      await settled(el);
      expect(all(el, '.badge').map((badge) => badge.textContent)).to.deep.equal(['1', '9', '9+', '9+']);
    });

    it('[S3r] says in words what is left to do, the most urgent first', async () => {
      el.sessions = [{ id: 'a', title: 'Kenny', channel: 'chat', failed: 2, dirty: 1, wrapUp: true }, { id: 'b', title: 'Amal', channel: 'sms' }];
      await settled(el);
      expect([...row(el, 'a').querySelectorAll('.mark')].map((mark) => mark.textContent)).to.deep.equal(['2 not sent', 'Unsaved', 'Wrap-up']);
      expect(session(el, 'a').getAttribute('aria-description')).to.equal('Chat, 2 messages were not sent, Unsaved input, Wrap-up');
      expect(row(el, 'b').querySelector('.detail')!.textContent).to.equal('SMS');
    });

    it('[S3s] counts how long the customer has waited, and not in the name', async () => {
      let now = 1_000_000;
      let tick = (): void => undefined;
      const restore = setPageTime({ now: () => now, after: (_ms, call) => { tick = call; return () => undefined; } });
      el.sessions = [{ id: 'a', title: 'Kenny', waitingSince: now - 65_000 }];
      await settled(el);
      expect(one(el, '.clock').textContent).to.equal('1:05');
      now += 1000;
      tick();
      await settled(el);
      expect(one(el, '.clock').textContent).to.equal('1:06');
      expect(names(el)[0]).to.equal('Kenny');
      expect(session(el, 'a').getAttribute('aria-description')).to.equal('Waiting');
      restore();
    });

    it('[S3y] writes each second to the rows in view alone, and to others as they come into view', async () => {
      let now = 1_000_000;
      let tick = (): void => undefined;
      const restore = setPageTime({ now: () => now, after: (_ms, call) => { tick = call; return () => undefined; } });
      el.sessions = Array.from({ length: 300 }, (_, at) => ({ id: `s${String(at)}`, title: `Customer ${String(at)}`, waitingSince: now - 65_000 }));
      await settled(el);
      const touched = new Set<Element | null>();
      const watcher = new MutationObserver((records) => { for (const { target } of records) touched.add((target instanceof Element ? target : target.parentElement)?.closest('.item') ?? null); });
      watcher.observe(inside(el), { subtree: true, childList: true, characterData: true, attributes: true });
      const clocks = (): (string | null)[] => [0, 299].map((at) => all(el, '.clock')[at]!.textContent);
      now += 1000;
      tick();
      await settled(el);
      watcher.disconnect();
      expect(touched.size).to.be.within(5, 12);
      expect(clocks()).to.deep.equal(['1:06', '1:05']);
      one(el, '.list').scrollTop = 1e6;
      await new Promise((resolve) => { one(el, '.list').addEventListener('scroll', resolve, { once: true }); });
      await settled(el);
      expect(clocks()).to.deep.equal(['1:06', '1:06']);
      restore();
    });

    it('[S6n] calls a visitor without a name by number, in the agent\'s language', async () => {
      el.sessions = [{ id: 'v', title: 'Visitor 7', visitor: 7, unread: 1 }];
      await loadLanguage('de');
      el.lang = 'de';
      await settled(el);
      expect(one(el, '.title').textContent).to.equal('Besucher 7');
      expect(names(el)[0]).to.equal('Besucher 7. 1 Neuigkeit in Ihrem Gespräch.');
    });

    it('[S6o] tells a title in full only where it is cut off', async () => {
      el.sessions = [{ id: 'long', title: 'Margarethe von Hohenstein-Oberndorff of the third branch' }, { id: 'short', title: 'Kenny' }];
      await settled(el);
      for (const title of all(el, '.title')) title.dispatchEvent(new PointerEvent('pointerover', { bubbles: true }));
      expect(all(el, '.title').map((title) => title.getAttribute('data-tooltip'))).to.deep.equal(['Margarethe von Hohenstein-Oberndorff of the third branch', null]);
    });

    it('[S5o] shows icons alone when collapsed, with the title as tooltip', async () => {
      el.sessions = [{ id: 'a', title: 'Kenny', dirty: 1 }];
      el.collapsed = true;
      await settled(el);
      expect(el.hasAttribute('collapsed')).to.equal(true);
      expect(el.offsetWidth).to.equal(56);
      expect(one(el, '.text').checkVisibility()).to.equal(false);
      expect(session(el, 'a').getAttribute('data-tooltip')).to.equal('Kenny\nUnsaved input');
    });

    it('[S3v] lets the platform skip rows out of sight above 200 sessions, not below', async () => {
      el.sessions = sampleSessions(200);
      await settled(el);
      expect(getComputedStyle(one(el, '.item')).contentVisibility).to.equal('visible');
      el.sessions = sampleSessions(201);
      await settled(el);
      expect(getComputedStyle(one(el, '.item')).contentVisibility).to.equal('auto');
      el.sessions = sampleSessions(2);
    });

    it('[S3w] scrolls the session in focus into view, and not the page', async () => {
      el.sessions = sampleSessions(60);
      await settled(el);
      const last = el.sessions.at(-1)!.id;
      el.focusedId = last;
      await settled(el);
      await settled(el);
      const box = row(el, last).getBoundingClientRect();
      const list = one(el, '.list').getBoundingClientRect();
      expect(box.top).to.be.at.least(list.top - 1);
      expect(box.bottom).to.be.at.most(list.bottom + 1);
      expect(document.scrollingElement!.scrollTop).to.equal(0);
    });

    it('[R1n] says that earlier sessions are being brought back', async () => {
      el.restoring = true;
      await settled(el);
      expect(one(el, '.list').getAttribute('aria-busy')).to.equal('true');
      expect(one(el, '.restoring').checkVisibility()).to.equal(true);
      expect(one(el, '.restoring').textContent.trim()).to.equal('Restoring your sessions…');
    });

    it('[R1n] says nothing of sessions while they are restored, and the truth in the frame in which that is over', async () => {
      const { bus, restore: read } = await heldRestore([openSession({ sessionId: 'case-1', kind: 'record', recordType: 'case', recordId: 'case-1', title: 'Parcel lost' })]);
      const { el } = await stateFixture<SessionPaneElement>('session-pane', { name: 'held', height: 500, apply: (made) => { (made as SessionPaneElement).bus = bus; } });
      expect(inside(el).textContent).to.contain('Restoring your sessions…').and.not.contain('No sessions');
      await read();
      await settled(el);
      expect(inside(el).textContent).to.contain('Parcel lost').and.not.contain('Restoring').and.not.contain('No sessions');
    });
  });

  describe('what it announces', () => {
    eachState<SessionPaneElement>('session-pane', states, ({ el: shown }) => {
      expect(all(shown, '[tabindex="0"]').length).to.equal(1);
      expect(inside(shown).querySelectorAll('nav > ul[role=list] > li').length).to.equal(shown.sessions.length);
    }, '[S3n] is a navigation list with one tab stop');

    it('[S3o] marks the session in focus, and no other', async () => {
      expect(attributes(el, 'aria-current')).to.deep.equal(['true', null, null, null]);
      el.focusedId = 'visitor-7';
      await settled(el);
      expect(attributes(el, 'aria-current')).to.deep.equal([null, null, 'true', null]);
      el.sessions = el.sessions.filter((known) => known.id !== 'visitor-7');
      await settled(el);
      expect(attributes(el, 'aria-current')).to.deep.equal([null, null, null]);
    });

    it('[S7p] tells the exact number in name and tooltip', async () => {
      el.sessions = [{ id: 'a', title: 'Kenny Smith', unread: 5 }, { id: 'b', title: 'Kenny Smith', unread: 1 }, { id: 'c', title: 'Kenny Smith', unread: 12 }, { id: 'd', title: 'Kenny Smith' }];
      await settled(el);
      const sentences = ['Kenny Smith. 5 new updates in your conversation.', 'Kenny Smith. 1 new update in your conversation.', 'Kenny Smith. 12 new updates in your conversation.'];
      expect(names(el)).to.deep.equal([...sentences, 'Kenny Smith']);
      expect(tooltips(el)).to.deep.equal([...sentences, null]);
    });

    it('[S3z] writes a count that changes, and renders nothing', async () => {
      el.sessions = [{ id: 'a', title: 'Kenny', unread: 9 }, { id: 'b', title: 'Amal', unread: 12 }];
      await settled(el);
      const found: string[] = [];
      const watcher = new MutationObserver((records) => { for (const { target, type } of records) found.push(`${type} of ${(target as Element).classList[0] ?? ''}`); });
      watcher.observe(one(el, '.list'), { subtree: true, childList: true, characterData: true, attributes: true });
      el.sessions = el.sessions.map((known) => ({ ...known, unread: known.unread! + 1 }));
      await settled(el);
      watcher.disconnect();
      expect([names(el), all(el, '.badge').map((badge) => badge.textContent)]).to.deep.equal([
        ['Kenny. 10 new updates in your conversation.', 'Amal. 13 new updates in your conversation.'], ['9+', '9+'],
      ]);
      expect(found.slice().sort()).to.deep.equal(['attributes of name', 'attributes of name', 'childList of badge']);
    });

    it('[S3u] shows each change of a session as if it had been so from the start', async () => {
      const before: SessionRow = { id: 'a', title: 'Kenny', kind: 'conversation', channel: 'chat' };
      const changes: { readonly [Field in Exclude<keyof SessionRow, 'id' | 'conversationId'>]-?: SessionRow[Field] } = {
        title: 'Amal', kind: 'home', channel: 'email', recordType: 'case', visitor: 7, unread: 3, alarmed: true, attention: true, closable: false,
        dirty: 1, failed: 2, wrapUp: true, waitingSince: 1_000_000,
      };
      const restore = stillTime(1_065_000);
      const looks = (): Node => {
        const copy = one(el, '.item').cloneNode(true);
        const comments = document.createNodeIterator(copy, NodeFilter.SHOW_COMMENT);
        for (let comment = comments.nextNode(); comment; comment = comments.nextNode()) (comment as Comment).remove();
        copy.normalize();
        return copy;
      };
      for (const [field, value] of Object.entries(changes)) {
        const after = { ...before, ...(field === 'recordType' ? { channel: undefined } : {}), [field]: value };
        const seen: Node[] = [];
        for (const sessions of [[], [after], [before], [after]]) {
          el.sessions = sessions;
          await settled(el);
          if (sessions[0] === after) seen.push(looks());
        }
        expect(seen[1]!.isEqualNode(seen[0]!), field).to.equal(true);
      }
      restore();
    });

    it('[S8o] tells urgency first, and shows it as a shape', async () => {
      el.sessions = [{ id: 'a', title: 'Visitor 7', alarmed: true }, { id: 'b', title: 'Visitor 7', alarmed: true, unread: 3 }, { id: 'c', title: 'Visitor 7', unread: 3 }];
      await settled(el);
      expect(tooltips(el)).to.deep.equal([
        'Visitor 7. Urgent attention is needed in your conversation.',
        'Visitor 7. Urgent attention is needed in your conversation. 3 new updates in your conversation.',
        'Visitor 7. 3 new updates in your conversation.',
      ]);
      expect(names(el)).to.deep.equal(tooltips(el));
      expect(all(el, '.item').map((item) => item.querySelector('svg.alarm') !== null)).to.deep.equal([true, true, false]);
    });

    it('[S8p] says that a host asks for a look', async () => {
      el.sessions = [{ id: 'a', title: 'Kenny', attention: true }];
      await settled(el);
      expect(names(el)).to.deep.equal(['Kenny asks for your attention.']);
      expect(one(el, '.bell').checkVisibility()).to.equal(true);
    });

    it('[S3x] tells what is opened, closed and calling, and not what is there at first', async () => {
      const before = announcer().log.length;
      await pane(sampleSessions(3));
      expect(announcer().log.slice(before)).to.deep.equal([]);
      const news = await pane([{ id: 'home', kind: 'home', title: 'Home' }, { id: 'x', title: 'Xaver' }, { id: 'y', title: 'Ylva' }]);
      news.sessions = [news.sessions[0]!, { id: 'y', title: 'Ylva', alarmed: true }, { id: 'z', title: 'Zoe' }];
      await settled(news);
      await said('Zoe opened Closed Xaver. 2 sessions open Ylva. Urgent attention is needed in your conversation.');
    });

    it('[S3x] tells several of a kind in one sentence', async () => {
      const many = await pane([{ id: 'home', kind: 'home', title: 'Home' }]);
      many.sessions = sampleSessions(4);
      await settled(many);
      await said('3 sessions opened');
    });
  });

  describe('what it asks', () => {
    it('[S3p] asks to bring forward by click and by Enter', async () => {
      session(el, 'kenny').click();
      session(el, 'visitor-7').focus();
      await sendKeys({ press: 'Enter' });
      expect(log.intents).to.deep.equal([{ type: 'session-focus', sessionId: 'kenny' }, { type: 'session-focus', sessionId: 'visitor-7' }]);
    });

    it('[S3n] walks by arrows, Home, End and letters without asking anything', async () => {
      session(el, 'home').focus();
      const walked: (string | undefined)[] = [];
      for (const press of ['ArrowDown', 'ArrowDown', 'ArrowUp', 'End', 'Home', 'k']) {
        await sendKeys({ press });
        walked.push(focusedRow(el));
      }
      expect(walked).to.deep.equal(['kenny', 'visitor-7', 'kenny', 'amal', 'home', 'kenny']);
      expect(attributes(el, 'tabindex')).to.deep.equal(['-1', '0', '-1', '-1']);
      expect(log.intents).to.deep.equal([]);
    });

    for (const [dir, forward] of [['light', 'ArrowRight'], ['rtl', 'ArrowLeft']] as const) {
      it(`[S3q] reaches menu and X along the line by ${forward} (${dir})`, async () => {
        const turned = await pane(sampleSessions(3), 'home', dir);
        session(turned, 'kenny').focus();
        await sendKeys({ press: forward });
        expect(inside(turned).activeElement!.getAttribute('aria-label')).to.equal('More for Kenny Smith');
        await sendKeys({ press: forward });
        expect(inside(turned).activeElement!.getAttribute('aria-label')).to.equal('Close Kenny Smith');
        await sendKeys({ press: 'ArrowDown' });
        expect(focusedRow(turned)).to.equal('visitor-7');
        await accessible(turned);
      });
    }

    it('[S3q] opens a menu that opens, moves and closes', async () => {
      const choose = async (id: string, label: string): Promise<void> => {
        row(el, id).querySelector<HTMLElement>('[data-do=menu]')!.click();
        await settled(el);
        all(el, '.menu-item').find((item) => item.querySelector('.truncate')!.textContent === label)!.click();
        await settled(el);
      };
      await choose('kenny', 'Open');
      await choose('visitor-7', 'Move up');
      await choose('kenny', 'Move down');
      await choose('visitor-7', 'Close session');
      await press(el, 'Close session');
      expect(log.intents).to.deep.equal([
        { type: 'session-focus', sessionId: 'kenny' }, { type: 'session-move', sessionId: 'visitor-7', to: 1 }, { type: 'session-move', sessionId: 'kenny', to: 2 },
        { type: 'session-close', sessionId: 'visitor-7', unsaved: undefined },
      ]);
    });

    it('[S3q] opens the same menu by the secondary button, and nothing can be moved past Home', async () => {
      session(el, 'kenny').dispatchEvent(new MouseEvent('contextmenu', { bubbles: true, composed: true, cancelable: true }));
      await settled(el);
      expect(all(el, '.menu-item').map((item) => [item.querySelector('.truncate')!.textContent, item.getAttribute('aria-disabled')])).to.deep.equal([
        ['Open', null], ['Move up', 'true'], ['Move down', null], ['Close session', null],
      ]);
    });

    it('[R3n] offers no window of its own where there is one window alone', async () => {
      row(el, 'kenny').querySelector<HTMLElement>('[data-do=menu]')!.click();
      await settled(el);
      expect(all(el, '.menu-item').map((item) => item.querySelector('.truncate')!.textContent)).not.to.include('Open in its own window');
    });

    it('[R3o] says that another window shows a session', async () => {
      el.elsewhere = ['kenny'];
      await settled(el);
      expect(row(el, 'kenny').querySelector('.mark')!.textContent).to.equal('Other window');
      expect(session(el, 'kenny').getAttribute('aria-description')).to.equal('Chat, Open in another window');
      el.elsewhere = [];
      await settled(el);
      expect(row(el, 'kenny').querySelector('.mark')).to.equal(null);
    });

    it('[S4n] offers no X, no menu and no Delete on Home', async () => {
      expect(row(el, 'home').querySelectorAll('.action').length).to.equal(0);
      session(el, 'home').focus();
      await sendKeys({ press: 'Delete' });
      await settled(el);
      expect(inside(el).querySelector('dialog[open]')).to.equal(null);
      expect(el.closeFocused()).to.equal(false);
      expect(log.intents).to.deep.equal([]);
    });

    it('[S5n] asks to collapse, does so, and not when the host says no', async () => {
      one(el, '.burger').click();
      await settled(el);
      expect([el.collapsed, one(el, '.burger').getAttribute('aria-expanded')]).to.deep.equal([true, 'false']);
      log.cancelAll();
      one(el, '.burger').click();
      await settled(el);
      expect(el.collapsed).to.equal(true);
      expect(log.intents).to.deep.equal([{ type: 'session-pane-toggle', collapsed: true }, { type: 'session-pane-toggle', collapsed: false }]);
    });

    it('[S9n] asks before it closes, by X and by Delete', async () => {
      row(el, 'kenny').querySelector<HTMLElement>('[data-do=close]')!.click();
      await settled(el);
      expect(one(el, '.dialog-title').textContent).to.equal('Close the session with Kenny Smith?');
      expect(buttons(el)).to.deep.equal(['Keep open', 'Close session']);
      expect(inside(el).activeElement!.textContent).to.contain('Keep open');
      await accessible(el);
      await press(el, 'Keep open');
      session(el, 'kenny').focus();
      await sendKeys({ press: 'Delete' });
      await settled(el);
      expect(log.intents).to.deep.equal([]);
      await press(el, 'Close session');
      expect(log.intents).to.deep.equal([{ type: 'session-close', sessionId: 'kenny', unsaved: undefined }]);
    });

    it('[S9p] asks about unsaved input, and offers to save where the host says that it can be', async () => {
      el.sessions = [{ id: 'kenny', title: 'Kenny', dirty: 2 }];
      el.focusedId = 'kenny';
      await settled(el);
      el.closeFocused();
      await settled(el);
      expect(body(el)).to.contain('2 tabs hold unsaved input.');
      expect(buttons(el)).to.deep.equal(['Continue editing', 'Discard']);
      await press(el, 'Discard');
      el.closingPlan = () => ({ dirty: 1, savable: true, draft: false, confirm: true });
      el.closeFocused();
      await settled(el);
      expect(buttons(el)).to.deep.equal(['Continue editing', 'Discard', 'Save and close']);
      await press(el, 'Save and close');
      expect(log.intents).to.deep.equal([{ type: 'session-close', sessionId: 'kenny', unsaved: 'discard' }, { type: 'session-close', sessionId: 'kenny', unsaved: 'save' }]);
    });

    it('[S9r] gives the focus to the row above when its row is gone', async () => {
      session(el, 'visitor-7').focus();
      el.sessions = el.sessions.filter((known) => known.id !== 'visitor-7');
      await settled(el);
      expect(focusedRow(el)).to.equal('kenny');
    });

    it('[S9r] does not take the focus when another row is gone', async () => {
      el.sessions = el.sessions.filter((known) => known.id !== 'visitor-7');
      await settled(el);
      expect(focusedRow(el)).to.equal(undefined);
    });

    it('[S13n] asks to move by Alt+Shift+Arrow, and never past Home', async () => {
      for (const [id, key] of [['visitor-7', 'ArrowUp'], ['visitor-7', 'ArrowDown'], ['kenny', 'ArrowUp'], ['home', 'ArrowDown'], ['amal', 'ArrowDown']] as const) {
        session(el, id).focus();
        await chord(key);
      }
      expect(log.intents).to.deep.equal([{ type: 'session-move', sessionId: 'visitor-7', to: 1 }, { type: 'session-move', sessionId: 'visitor-7', to: 3 }]);
    });

    it('[S13n] asks to move by the pointer', async () => {
      await sendMouse({ type: 'move', position: middle(row(el, 'kenny')) });
      await import('sortablejs');
      await dragged();
      await sendMouse({ type: 'down' });
      for (const down of [0.3, 0.6, 0.9]) {
        await sendMouse({ type: 'move', position: middle(row(el, 'amal'), down) });
        await dragged();
      }
      await sendMouse({ type: 'up' });
      await settled(el);
      await resetMouse();
      expect(log.intents.filter(({ type }) => type === 'session-move')).to.deep.equal([{ type: 'session-move', sessionId: 'kenny', to: 3 }]);
      expect(all(el, '.item').map((item) => item.dataset['id'])).to.deep.equal(['home', 'kenny', 'visitor-7', 'amal']);
    });

    it('[S13o] announces the new place', async () => {
      session(el, 'visitor-7').focus();
      await chord('ArrowUp');
      const [home, kenny, visitor, amal] = el.sessions;
      el.sessions = [home!, visitor!, kenny!, amal!];
      await settled(el);
      expect(focusedRow(el)).to.equal('visitor-7');
      await said('Visitor 7, place 2 of 4');
    });
  });

  describe('on a bus', () => {
    it('[S13q] has the button in line with the rows, and its menu below it, in both directions', async () => {
      const { el: bound, bus } = await onBus({ undoSeconds: 0 });
      await bus.dispatch({ type: 'session/close', sessionId: bus.state.sessions[1]!.id });
      Object.assign(bound.parentElement!.style, { position: 'fixed', insetBlockStart: '0', blockSize: '320px' });
      const root = bound.shadowRoot!;
      const boxOf = (selector: string): DOMRect => root.querySelector(selector)!.getBoundingClientRect();
      for (const dir of ['ltr', 'rtl']) {
        bound.parentElement!.dir = dir;
        await settled(bound);
        const [button, row, icon, tile] = [boxOf('.reopen'), boxOf('.item'), boxOf('.reopen > .icon'), boxOf('.tile')];
        expect([button.left - row.left, button.right - row.right, icon.left - tile.left].map(Math.round)).to.deep.equal([0, 0, 0]);
      }
      root.querySelector<HTMLElement>('.reopen')!.click();
      await waitUntil(() => root.querySelector('.menu:popover-open [role="menuitem"]:focus') !== null);
      expect(boxOf('.menu').top).to.be.at.least(boxOf('.reopen').bottom);
    });

    it('[S13p] opens closed sessions again, by their menu and by a method', async () => {
      const { el: bound, bus } = await onBus({ undoSeconds: 0 });
      const before = bound.shadowRoot!.querySelector('.reopen');
      const ids = bus.state.sessions.slice(1, 3).map(({ id }) => id);
      for (const sessionId of ids) await bus.dispatch({ type: 'session/close', sessionId });
      await settled(bound);
      bound.shadowRoot!.querySelector<HTMLElement>('.reopen')!.click();
      await waitUntil(() => bound.shadowRoot!.querySelectorAll('[role="menuitem"]').length === 2);
      const items = [...bound.shadowRoot!.querySelectorAll<HTMLElement>('[role="menuitem"]')];
      items[1]!.click();
      await settled(bound);
      const open = bus.state.sessions.some(({ id }) => id === ids[0]);
      expect([before, open, bound.reopenLast(), bus.state.closed.length]).to.deep.equal([null, true, true, 0]);
      await settled(bound);
      expect(bound.reopenLast()).to.equal(false);
    });

    it('[S3t] shows a switch when the call returns, and writes to two rows alone', async () => {
      const { el: bound, bus } = await onBus();
      const written = rowsWrittenTo(bound);
      void bus.dispatch(focusSession('visitor-7'));
      expect(attributes(bound, 'aria-current')).to.deep.equal([null, null, 'true', null]);
      await settled(bound);
      written.stop();
      expect([...written.ids].sort()).to.deep.equal(['home', 'visitor-7']);
    });

    it('[S3za] puts the keyboard focus on the row of the session in focus', async () => {
      const { el: bound, bus } = await onBus();
      await bus.dispatch(focusSession('kenny'));
      const went = bound.focusCurrent();
      const there = bound.shadowRoot!.activeElement?.getAttribute('aria-current');
      bound.focusedId = 'gone';
      expect([went, there, bound.focusCurrent()]).to.deep.equal([true, 'true', false]);
    });

    for (const [what, opened] of [['opens', {} as Window], ['does not open', null]] as const) {
      it(`[R3n, R3p] takes a session to a window of its own, which the browser ${what}`, async () => {
        const { el: bound, bus } = await onBus();
        Object.defineProperty(bus, 'isShared', { value: true });
        await bus.dispatch(focusSession('kenny'));
        const asked = intentsOf(bound, types);
        const before = globalThis.open;
        let name: string | undefined;
        globalThis.open = (_url, target) => { name = target; return opened; };
        row(bound, 'kenny').querySelector<HTMLElement>('[data-do=menu]')!.click();
        await settled(bound);
        all(bound, '.menu-item').find((item) => item.textContent.includes('Open in its own window'))!.click();
        globalThis.open = before;
        await settled(bound);
        expect(asked.intents).to.deep.equal([{ type: 'session-tear-off', sessionId: 'kenny', windowName: name }]);
        expect(attributes(bound, 'aria-current').indexOf('true')).to.equal(opened ? 0 : 1);
        expect([bus.state.windows[name!]?.sessionId, bus.state.windows[name!]?.part]).to.deep.equal(opened ? ['kenny', 'page'] : [undefined, undefined]);
        expect(bus.state.notices.map(({ code }) => code)).to.deep.equal(opened ? [] : ['window-blocked']);
      });
    }

    it('[R3n] opens no window when the host cancels', async () => {
      const { el: bound, bus } = await onBus();
      Object.defineProperty(bus, 'isShared', { value: true });
      intentsOf(bound, types).cancelAll();
      row(bound, 'kenny').querySelector<HTMLElement>('[data-do=menu]')!.click();
      await settled(bound);
      const before = bus.state;
      all(bound, '.menu-item').find((item) => item.textContent.includes('Open in its own window'))!.click();
      await settled(bound);
      expect(bus.state).to.equal(before);
    });

    it('[S3u] touches one row for one session', async () => {
      const { el: bound, bus } = await onBus();
      const written = rowsWrittenTo(bound);
      await bus.dispatch(requestSessionAttention('amal'));
      await settled(bound);
      written.stop();
      expect([...written.ids]).to.deep.equal(['amal']);
    });

    it('[S9o] says what becomes of the conversation, and closes on the bus', async () => {
      const { el: bound, bus } = await onBus();
      await bus.dispatch(focusSession('kenny'));
      bound.closeFocused();
      await settled(bound);
      expect(body(bound)).to.equal('The conversation goes back to the queue; someone else may take it.');
      await press(bound, 'Close session');
      expect(all(bound, '.item').map((item) => item.dataset['id'])).to.deep.equal(['home', 'visitor-7', 'amal']);
      await bus.dispatch(focusSession('amal'));
      bound.closeFocused();
      await settled(bound);
      expect(body(bound)).to.equal('The conversation stays yours and waits for the customer. Use End to finish it for good.');
      await press(bound, 'Keep open');
      expect(all(bound, '.item').length).to.equal(3);
    });

    it('[S9q] closes at once where the dialog is switched off, and not with unsaved input', async () => {
      const { el: bound, bus } = await onBus({ confirmClose: { conversation: false } });
      const tab = bus.state.sessions.find((known) => known.id === 'visitor-7')!.tabs[0]!;
      await bus.dispatch(markTabDirty('visitor-7', tab.id, true, true));
      await bus.dispatch(focusSession('visitor-7'));
      bound.closeFocused();
      await settled(bound);
      expect(buttons(bound)).to.deep.equal(['Continue editing', 'Discard', 'Save and close']);
      await press(bound, 'Continue editing');
      await bus.dispatch(focusSession('kenny'));
      bound.closeFocused();
      await settled(bound);
      expect(all(bound, '.item').map((item) => item.dataset['id'])).to.deep.equal(['home', 'visitor-7', 'amal']);
    });

    it('[S9s] closes nothing when the host cancels', async () => {
      const { el: bound, bus } = await onBus({ confirmClose: { conversation: false } });
      intentsOf(bound, types).cancelAll();
      await bus.dispatch(focusSession('kenny'));
      bound.closeFocused();
      session(bound, 'amal').click();
      await settled(bound);
      expect(bus.state.sessions.map((known) => known.closing !== undefined)).to.deep.equal([false, false, false, false]);
      expect(attributes(bound, 'aria-current')).to.deep.equal([null, 'true', null, null]);
    });
  });
});
