/** An agent who works with the mouse, and types only what is text. */
export class MouseHands {
  name = 'mouse';

  constructor(desk) {
    this.desk = desk;
    this.page = desk.page;
  }

  /** Lets a customer come now, by the demo's bar. */
  async bring(dialogueId) {
    await this.page.locator('select[name="dialogue"]').selectOption(dialogueId);
    await this.page.locator('button[name="bring"]').click();
  }

  /** Accepts the offer of a customer. */
  accept(title) { return this.desk.acceptButton(title).click(); }

  /** Brings a session forward. */
  goTo(title) { return this.desk.session(title).click(); }

  /** Lets the tooltip of a session show. */
  async pointAt(title) {
    await this.page.mouse.move(640, 4);
    await this.desk.session(title).hover();
  }

  /** Presses a button, a tab or a link. */
  press(target) { return target.click(); }

  /** Goes into a field, to the end of what it holds. */
  async enter(field) {
    await field.click();
    await this.page.keyboard.press('Control+End');
  }

  /** Presses the X of a session. */
  async pressClose(title) {
    await this.desk.row(title).hover();
    await this.desk.closeButton(title).click();
  }

  /** Sends what is written. */
  send() { return this.page.getByRole('button', { name: this.desk.words.communicationPanel.send, exact: true }).filter({ visible: true }).click(); }

  /** Takes a close back. */
  undo(title) { return this.desk.undoButton(title).click(); }

  /** Scrolls the page in the frame. */
  async scrollFrame(frame) {
    await frame.locator('li').first().hover();
    await this.page.mouse.wheel(0, 200);
  }
}
