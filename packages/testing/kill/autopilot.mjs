// Who works while the browser is about to be killed: keys by the browser's own input, 25 a second, and now and then something else.
const PAUSE = 40;
const WORDS = 'the parcel left our house on monday and will be with you tomorrow before noon please tell me whether the number on the door is right '.split('');
const wait = (ms) => new Promise((resolve) => { setTimeout(resolve, Math.max(0, ms)); });

/** Opens what the trial needs: conversations with all channels that can be typed in, records, and twenty tabs in all. */
export async function settleIn(page, ledger, { sessions, tabs }) {
  await page.evaluate(async (wanted) => {
    const bus = globalThis[Symbol.for('session-desk/bus@1')];
    for (let at = 0; at < wanted; at++) await bus.dispatch({ type: 'session/open', kind: 'record', recordType: 'case', recordId: `case-late-parcel`, title: `Case ${at}`, sessionId: `case-${at}`, focus: false });
  }, sessions - 4);
  for (let talks = 0; talks < 4; talks = talkIds(ledger.state).length) {
    await bring(page);
    // What is decided is on the screen a frame later, and the keys are for what is there: not for an offer that was accepted before.
    await until(() => page.evaluate((open) => {
      const shown = document.querySelector('notification-toast')?.offers ?? [];
      return shown.length > 0 && shown.every(({ id }) => open.includes(id));
    }, ledger.state.offers.filter(({ outcome }) => outcome === undefined).map(({ id }) => id)), ledger);
    await page.keyboard.press('Alt+Shift+KeyA');
    await until(() => talkIds(ledger.state).length > talks, ledger);
  }
  await page.evaluate(async (wanted) => {
    const bus = globalThis[Symbol.for('session-desk/bus@1')];
    const count = () => bus.state.sessions.reduce((sum, session) => sum + session.tabs.length, 0);
    for (let at = 0; count() < wanted; at++) {
      const { id } = bus.state.sessions[1 + (at % (bus.state.sessions.length - 1))];
      await bus.dispatch({ type: 'tab/open', sessionId: id, tabType: 'customer', title: `Customer ${at}`, params: { customerId: `customer-${at}` }, focus: at % 2 === 0 });
    }
  }, tabs);
}

/** Works until it is stopped; `random` decides what is done. Resolves when it has stopped, also when the page is gone. */
export function work(page, ledger, random) {
  let stopped = false;
  const run = async () => {
    let closed = 0;
    await toTalk(page, ledger, random);
    for (let due = Date.now(); !stopped; due = Math.max(due + PAUSE, Date.now() - PAUSE)) {
      await wait(due - Date.now());
      const chance = random();
      if (chance < 0.9) await page.keyboard.press(keyOf(WORDS[Math.floor(random() * WORDS.length)]));
      else if (chance < 0.94) await toTalk(page, ledger, random);
      else if (chance < 0.96) await page.keyboard.press(`Alt+${String(1 + Math.floor(random() * 8))}`).then(() => toTalk(page, ledger, random));
      else if (chance < 0.98) await page.keyboard.press('Enter');
      else if (chance < 0.99) await takeNext(page, ledger);
      else await reopen(page, ledger, closed++, random);
    }
  };
  const done = run().catch((error) => { if (!stopped) throw error; });
  return { stop: () => { stopped = true; return done; } };
}

const keyOf = (letter) => (letter === ' ' ? 'Space' : letter);
const talkIds = (state) => state.sessions.filter(({ conversationId, closing }) => conversationId !== undefined && !closing).map(({ id }) => id);

/** Goes to one of the conversations and into its reply. */
async function toTalk(page, ledger, random) {
  const talks = talkIds(ledger.state);
  const sessionId = talks[Math.floor(random() * talks.length)];
  const place = ledger.state.sessions.filter(({ closing }) => !closing).findIndex(({ id }) => id === sessionId);
  if (place >= 0 && place < 9) await page.keyboard.press(`Alt+${String(place + 1)}`);
  await page.keyboard.press('Alt+Shift+KeyC');
}

/** Lets a customer come, and accepts whoever waits. */
async function takeNext(page, ledger) {
  if (ledger.state.offers.some(({ outcome, accepting }) => outcome === undefined && !accepting)) await page.keyboard.press('Alt+Shift+KeyA');
  else await bring(page);
}

/** Closes a record and opens another in its place; sometimes a conversation goes, and its customer is given back. */
async function reopen(page, ledger, count, random) {
  const talks = talkIds(ledger.state);
  const records = ledger.state.sessions.filter(({ kind, closing }) => kind === 'record' && !closing).map(({ id }) => id);
  const gone = talks.length > 4 && random() < 0.5 ? talks.at(-1) : records[0];
  await page.evaluate(async ([sessionId, title]) => {
    const bus = globalThis[Symbol.for('session-desk/bus@1')];
    if (sessionId) await bus.dispatch({ type: 'session/close', sessionId });
    await bus.dispatch({ type: 'session/open', kind: 'record', recordType: 'case', recordId: 'case-double-charge', title, focus: false });
  }, [gone, `Case again ${String(count)}`]);
}

function bring(page) {
  return page.evaluate(() => { document.querySelector('[name="bring"]').click(); });
}

async function until(holds, ledger) {
  const since = Date.now();
  while (!(await holds())) {
    if (Date.now() - since > 60_000) throw new Error(`waited a minute for ${String(holds)}; offers: ${JSON.stringify(ledger.state.offers)}; sessions: ${ledger.state.sessions.map(({ id }) => id).join()}`);
    await wait(20);
  }
}
