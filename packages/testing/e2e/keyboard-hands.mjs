/** An agent who has no mouse: every place is reached by Tab, F6, arrows and the shortcuts of the workspace, from wherever the focus is. */
export class KeyboardHands {
  name = 'keyboard';

  constructor(desk, { rightToLeft = false } = {}) {
    this.desk = desk;
    this.page = desk.page;
    this.forward = rightToLeft ? 'ArrowLeft' : 'ArrowRight';
  }

  /** Lets a customer come now, by the demo's bar. */
  async bring(dialogueId) {
    const select = this.page.locator('select[name="dialogue"]');
    await this.#tabTo(select);
    const index = await select.evaluate((field, id) => [...field.options].findIndex(({ value }) => value === id), dialogueId);
    await this.page.keyboard.press('Home');
    for (let step = 0; step < index; step += 1) await this.page.keyboard.press('ArrowDown');
    await this.press(this.page.locator('button[name="bring"]'));
  }

  /** Accepts the first offer by its shortcut, without going there. */
  async accept(title) {
    await this.desk.acceptButton(title).waitFor();
    await this.page.keyboard.press('Alt+Shift+KeyA');
  }

  /** Brings a session forward: into the list, along it, Enter. */
  async goTo(title) {
    await this.#walkTo(title);
    await this.page.keyboard.press('Enter');
  }

  /** Lets the tooltip of a session show: it comes with the focus. */
  pointAt(title) { return this.#walkTo(title); }

  /** Presses a button or a link. */
  async press(target) {
    await target.waitFor();
    await this.#tabTo(target);
    await this.page.keyboard.press('Enter');
  }

  /** Goes into a field, to the end of what it holds. */
  async enter(field) {
    await field.waitFor();
    await this.#tabTo(field);
    await this.page.keyboard.press('Control+End');
  }

  /** Presses the X of a session: from its row along to its buttons. */
  async pressClose(title) {
    await this.#walkTo(title);
    const close = this.desk.closeButton(title);
    for (let step = 0; step < 3 && !(await hasFocus(close)); step += 1) await this.page.keyboard.press(this.forward);
    await this.page.keyboard.press('Enter');
  }

  /** Sends what is written. */
  send() { return this.page.keyboard.press('Enter'); }

  /** Takes a close back: F8 goes to the notifications. */
  async undo(title) {
    const button = this.desk.undoButton(title);
    await button.waitFor();
    await this.page.keyboard.press('F8');
    await this.press(button);
  }

  /** Scrolls the page in the frame, from the field in it. */
  scrollFrame() { return this.page.keyboard.press('PageDown'); }

  /** Walks to a session in the list. */
  async #walkTo(title) {
    const session = this.desk.session(title);
    await session.waitFor();
    if (!(await this.#isIn(this.desk.sessions))) await this.#regionOf(this.desk.sessions);
    for (let step = 0; step < 5 && !(await this.#isIn(this.desk.sessions.getByRole('list'))); step += 1) await this.page.keyboard.press('Tab');
    await this.page.keyboard.press('Home');
    for (let step = 0; step < 12; step += 1) {
      if (await hasFocus(session)) return;
      await this.page.keyboard.press('ArrowDown');
    }
    throw new Error(`the arrows do not reach ${title}`);
  }

  /** Goes from region to region until the focus is in one. */
  async #regionOf(region) {
    for (const key of ['Shift+F6', 'F6']) {
      for (let step = 0; step < 8; step += 1) {
        await this.page.keyboard.press(key);
        if (await this.#isIn(region)) return;
      }
    }
    throw new Error('F6 does not reach the region');
  }

  /** Tabs on until a control has the focus; arrows go on where it belongs to a set with one tab stop. */
  async #tabTo(target) {
    for (let step = 0; step < 150; step += 1) {
      if (await hasFocus(target)) return;
      if (await this.#walksIn(target)) return;
      await this.page.keyboard.press('Tab');
    }
    throw new Error(`Tab does not reach ${String(target)}`);
  }

  /** When the focus is on a sibling in the same tab list, tool bar or list: walks along it to the target. */
  async #walksIn(target) {
    const steps = await target.evaluate((element) => {
      const set = element.closest('[role="tablist"], [role="toolbar"]');
      const active = element.getRootNode().activeElement;
      if (!set || !active || active === element || !set.contains(active)) return undefined;
      const items = [...set.querySelectorAll('[role="tab"], button')];
      return { by: items.indexOf(element) - items.indexOf(active), vertical: set.getAttribute('aria-orientation') === 'vertical' };
    });
    if (!steps) return false;
    const back = this.forward === 'ArrowRight' ? 'ArrowLeft' : 'ArrowRight';
    const key = steps.vertical ? (steps.by > 0 ? 'ArrowDown' : 'ArrowUp') : steps.by > 0 ? this.forward : back;
    for (let step = 0; step < Math.abs(steps.by); step += 1) await this.page.keyboard.press(key);
    return hasFocus(target);
  }

  #isIn(locator) { return locator.first().evaluate((element) => element.matches(':focus-within')); }
}

/** Whether a control has the focus, seen through shadow roots. */
export function hasFocus(locator) {
  return locator.evaluate((element) => element.getRootNode().activeElement === element && element.matches(':focus') && element.ownerDocument.hasFocus());
}
