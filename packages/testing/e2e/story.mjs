import { readFileSync } from 'node:fs';
import assert from 'node:assert/strict';
import { placeOf } from './desk.mjs';
import { eventually } from './eventually.mjs';
import { axeFaults } from './watcher.mjs';

const KENNY = 'Kenny Smith';
const MONA = 'Mona Petrova';
const HELP = 'Help centre';
const HALF_A_REPLY = 'The driver will call you, and if nobody is';
const HALF_A_CASE = 'Promised for tomorrow morning';
const NOTE = 'call back at five';

/** What each customer says first, by dialogue. */
const openings = new Map(JSON.parse(readFileSync(new URL('dialogues/desk.json', import.meta.url), 'utf8')).map(({ id, turns }) => [id, turns[0].text]));

/**
 * The story of one agent with three customers, told by the hands that do it. Each test builds on the one before it.
 *
 * @param teller Runs and counts the tests.
 * @param desk What is on the page.
 * @param hands Do what the agent does: `MouseHands` or `KeyboardHands`.
 * @param watcher What went wrong on the page, looked at in the end.
 * @param patience How long the centre may take to answer, in milliseconds.
 */
export async function tellStory({ teller, desk, hands, watcher, patience }) {
  const { page, words } = desk;
  const visitor = words.names.visitor(1);
  const home = words.sessionPane.home;
  const soon = (check) => eventually(check, { within: patience });
  const test = (name, act) => teller.test(name, act);

  await test('[S4a] the agent begins on Home, the first session', async () => {
    await desk.session(home).waitFor();
    await soon(async () => assert.equal(await desk.session(home).getAttribute('aria-current'), 'true'));
    await desk.sessions.getByRole('listitem').first().getByRole('button', { name: home, exact: true }).waitFor();
  });

  await test('[N5b, S12a] an accepted offer opens its session, in focus', async () => {
    await hands.bring('e2e-kenny');
    await desk.acceptButton(KENNY).waitFor({ timeout: patience });
    await hands.accept(KENNY);
    await soon(async () => assert.equal(await desk.session(KENNY).getAttribute('aria-current'), 'true'));
    await desk.acceptButton(KENNY).waitFor({ state: 'detached' });
  });

  await test('[S12a, S12p] it opens with Active conversation, the communication panel and the tools', async () => {
    await desk.message('Hello, where is my garden bench?').waitFor({ timeout: patience });
    assert.equal(await desk.tabs.getByRole('tab', { selected: true }).count(), 1);
    assert.equal(await desk.tabs.getByRole('tab').first().getAttribute('aria-selected'), 'true');
    await page.getByRole('tabpanel').filter({ visible: true, hasText: 'A bench that has not come' }).waitFor({ timeout: patience });
    await desk.composer(KENNY).waitFor();
    await desk.tools.waitFor();
  });

  await test('[P6a, P6zb, V4n] a suggested reply is edited and sent by the agent alone', async () => {
    const suggested = 'Hello Kenny, your bench is on its way and arrives tomorrow.';
    await hands.press(desk.useButton(suggested));
    await soon(async () => assert.equal((await placeOf(desk.composer(KENNY))).text, suggested));
    assert.equal(await desk.log.getByRole('listitem').count(), 1);
    await hands.enter(desk.composer(KENNY));
    await page.keyboard.type(' Between nine and noon.');
    await hands.send();
    await desk.message(`${suggested} Between nine and noon.`).waitFor();
    await desk.message(words.communicationPanel.delivered).waitFor({ timeout: patience });
    assert.equal((await placeOf(desk.composer(KENNY))).text, '');
  });

  await test('[S7a, S7p] a message of a customer out of view is a badge, and name and tooltip tell it in full', async () => {
    await welcome('e2e-mona', MONA, 'Good morning Mona, which one?');
    await turnTo(KENNY);
    const told = words.sessionPane.newUpdates(MONA, 1);
    await desk.sessionTold(told).waitFor({ timeout: patience });
    await soon(async () => assert.equal(await badgeOf(MONA), '1'));
    await tooltipSays(MONA, told);
  });

  await test('[S7c] the badge goes with a look at the session', async () => {
    await hands.goTo(MONA);
    await desk.message('The one with the ten chairs.').waitFor();
    await soon(async () => assert.equal(await badgeOf(MONA), undefined));
  });

  await test('[S7o, S7p] from ten unread messages the badge says 9+, name and tooltip say ten', async () => {
    await desk.calm();
    await say(MONA, 'I see it. What shall I change?');
    await turnTo(KENNY);
    const told = words.sessionPane.newUpdates(MONA, 10);
    await desk.sessionTold(told).waitFor({ timeout: patience });
    await soon(async () => assert.equal(await badgeOf(MONA), '9+'));
    await tooltipSays(MONA, told);
  });

  let left;
  await test('[V5a, T4a] half a reply, half a case form and a page in a frame are begun', async () => {
    await hands.goTo(KENNY);
    await hands.press(desk.button(words.pages.openCase('')));
    const field = desk.field(words.pages.fieldResolution);
    await hands.enter(field);
    await page.keyboard.type(HALF_A_CASE);
    for (let letter = 0; letter < 7; letter += 1) await page.keyboard.press('Shift+ArrowLeft');
    await soon(async () => assert.match(await desk.tabs.getByRole('tab', { selected: true }).getAttribute('aria-label'), /./u));

    await hands.press(desk.button(HELP));
    const note = desk.frame.locator('input[name="note"]');
    await note.waitFor({ timeout: patience });
    await hands.enter(note);
    await page.keyboard.type(NOTE);
    await hands.scrollFrame(desk.frame);
    await soon(async () => {
      const { top } = await framePlace();
      await new Promise((rest) => { setTimeout(rest, 200); });
      assert.ok(top > 0 && top === (await framePlace()).top, 'the frame does not scroll, or is not at rest yet');
    });

    await hands.enter(desk.composer(KENNY));
    await page.keyboard.type(HALF_A_REPLY);
    for (let letter = 0; letter < 9; letter += 1) await page.keyboard.press('ArrowLeft');
    left = { reply: await placeOf(desk.composer(KENNY)), frame: await framePlace(), loads: watcher.loadsOf(await frameUrl()) };
    assert.equal(left.reply.start, HALF_A_REPLY.length - 9);
  });

  await test('[S8b, S8o] an annoyed customer out of view raises the exclamation mark, told with urgency first', async () => {
    await welcome('e2e-visitor', visitor, 'Let me look at it with you.');
    await turnTo(MONA);
    const told = words.sessionPane.urgentWithUpdates(visitor, 1);
    await desk.sessionTold(told).waitFor({ timeout: patience });
    await desk.row(visitor).locator('[part="alarm"]').waitFor();
    await tooltipSays(visitor, told);
  });

  await test('[S8d] the mark goes with a look at the session', async () => {
    await hands.goTo(visitor);
    await desk.row(visitor).locator('[part="alarm"]').waitFor({ state: 'detached' });
    await desk.sessionTold(visitor).waitFor();
  });

  await test('[S1a, S1x] after a round through three sessions the reply, its caret and the frame are as left', async () => {
    for (const title of [MONA, visitor, home, KENNY]) await hands.goTo(title);
    await desk.composer(KENNY).waitFor();
    await soon(async () => assert.deepEqual(await placeOf(desk.composer(KENNY)), left.reply));
    await soon(async () => assert.deepEqual(await framePlace(), left.frame));
    assert.equal(watcher.loadsOf(await frameUrl()), left.loads);
  });

  await test('[T2zi] the case form has its half-written text and its selection', async () => {
    await hands.press(desk.tab('A bench that has not come'));
    const field = desk.field(words.pages.fieldResolution);
    await field.waitFor();
    await soon(async () => assert.deepEqual(await placeOf(field), { text: HALF_A_CASE, start: HALF_A_CASE.length - 7, end: HALF_A_CASE.length }));
  });

  await test('[S1q] typing goes on where it stopped, and the frame has not loaded again', async () => {
    await hands.press(desk.tab(HELP));
    await soon(async () => assert.deepEqual(await framePlace(), left.frame));
    await desk.composer(KENNY).focus();
    await page.keyboard.type('X');
    assert.equal((await placeOf(desk.composer(KENNY))).text, `${HALF_A_REPLY.slice(0, -9)}X${HALF_A_REPLY.slice(-9)}`);
    assert.equal(watcher.loadsOf(await frameUrl()), left.loads);
  });

  await test('[S9n, S9o, S9p] closing by X asks, and says what would be lost; Escape leaves all as it is', async () => {
    await hands.pressClose(KENNY);
    const question = desk.question(words.sessionPane.closeTitle(KENNY));
    await question.waitFor();
    for (const sentence of [words.sessionPane.closeConversation, words.sessionPane.closeDirty(1), words.sessionPane.closeDraft]) await question.getByText(sentence).waitFor();
    // Keys are for the question once it has the focus.
    await soon(async () => assert.ok(await question.evaluate((dialog) => dialog.matches(':focus-within'))));
    await page.keyboard.press('Escape');
    await question.waitFor({ state: 'hidden' });
    assert.equal(await desk.session(KENNY).count(), 1);
  });

  await test('[S13b, S13x] a close is taken back: session, draft, form and frame as they were', async () => {
    await closeByX(KENNY, words.sessionPane.closeDiscard);
    await desk.session(KENNY).waitFor({ state: 'detached' });
    await hands.undo(KENNY);
    await soon(async () => assert.equal(await desk.session(KENNY).getAttribute('aria-current'), 'true'));
    await soon(async () => assert.equal((await placeOf(desk.composer(KENNY))).text, `${HALF_A_REPLY.slice(0, -9)}X${HALF_A_REPLY.slice(-9)}`));
    assert.equal(watcher.loadsOf(await frameUrl()), left.loads);
    await soon(async () => assert.deepEqual(await framePlace(), left.frame));
  });

  await test('[S13a] closed again, it is gone for good when the time to undo is over', async () => {
    await closeByX(KENNY, words.sessionPane.closeDiscard);
    await desk.session(KENNY).waitFor({ state: 'detached' });
    await desk.undoButton(KENNY).waitFor({ state: 'detached', timeout: patience });
    await soon(async () => assert.equal(await page.locator('iframe').count(), 0));
    assert.equal(await desk.session(KENNY).count(), 0);
  });

  await test('[S4b, S4n] Home cannot be closed: no X, and Delete and the shortcut do nothing', async () => {
    await hands.goTo(home);
    assert.equal(await desk.closeButton(home).count(), 0);
    await desk.session(home).press('Delete');
    await page.keyboard.press('Alt+Shift+KeyW');
    assert.equal(await desk.session(home).getAttribute('aria-current'), 'true');
    assert.equal(await page.getByRole('alertdialog').filter({ visible: true }).count(), 0);
  });

  await test('[WP1] axe finds nothing on the whole page, on Home and in a session', async () => {
    const faults = await axeFaults(page);
    await hands.goTo(MONA);
    await desk.composer(MONA).waitFor();
    assert.deepEqual([...faults, ...(await axeFaults(page))], []);
  });

  await test('[WP2] nothing stands on the console as an error, nothing is thrown, the policy refuses nothing', () => {
    assert.deepEqual(watcher.faults, []);
  });

  /** A customer comes, is accepted and gets a first answer; what they say to it waits until the agent has turned away. */
  async function welcome(dialogueId, title, answer) {
    await desk.calm();
    await hands.bring(dialogueId);
    await desk.acceptButton(title).waitFor({ timeout: patience });
    await hands.accept(title);
    await soon(async () => assert.equal(await desk.session(title).getAttribute('aria-current'), 'true'));
    // An agent reads before answering; a late centre brings the first words after the session.
    await desk.message(openings.get(dialogueId)).waitFor({ timeout: patience });
    await say(title, answer);
  }

  /** The agent is with somebody else before the customer answers. */
  async function turnTo(title) {
    await hands.goTo(title);
    await soon(async () => assert.equal(await desk.session(title).getAttribute('aria-current'), 'true'));
    await desk.hurry();
  }

  async function say(title, text) {
    await hands.enter(desk.composer(title));
    await page.keyboard.type(text);
    await hands.send();
    await desk.message(text).waitFor();
  }

  async function closeByX(title, answer) {
    await hands.pressClose(title);
    await hands.press(desk.question(words.sessionPane.closeTitle(title)).getByRole('button', { name: answer, exact: true }));
  }

  async function badgeOf(title) {
    const badge = desk.row(title).locator('[part="badge"]');
    return (await badge.count()) === 0 ? undefined : (await badge.textContent()).trim();
  }

  async function tooltipSays(title, told) {
    await hands.pointAt(title);
    await soon(async () => assert.equal(await desk.tooltip.textContent(), told));
  }

  async function framePlace() {
    return desk.frame.locator('input[name="note"]').evaluate((field) => ({ note: field.value, caret: field.selectionStart, top: field.ownerDocument.scrollingElement.scrollTop }));
  }

  async function frameUrl() {
    return page.locator('iframe').evaluate((frame) => frame.src);
  }
}
