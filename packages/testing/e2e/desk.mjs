import { beginsWith, titled } from './words.mjs';

/** What stands on the page, found as a person finds it: by role and name, in the language of the page. */
export class Desk {
  /** @param page The page. @param words The kit's words in the page's language. */
  constructor(page, words) {
    this.page = page;
    this.words = words;
    this.sessions = page.getByRole('navigation', { name: words.sessionPane.label, exact: true });
    this.tabs = page.getByRole('tablist', { name: words.sessionTabStrip.label, exact: true });
    this.notifications = page.getByRole('region', { name: words.notificationToast.label });
    this.tools = page.getByRole('complementary', { name: words.productivityPane.label });
    this.frame = page.frameLocator('iframe');
  }

  /** What brings a session forward. */
  session(title) { return this.sessions.getByRole('button', { name: titled(title) }); }

  /** A session by its whole name, with all that it tells. */
  sessionTold(name) { return this.sessions.getByRole('button', { name, exact: true }); }

  /** The row of a session with all its buttons. */
  row(title) { return this.sessions.getByRole('listitem').filter({ has: this.page.getByRole('button', { name: titled(title) }) }); }

  /** The X of a session. */
  closeButton(title) { return this.sessions.getByRole('button', { name: this.words.sessionPane.close(title), exact: true }); }

  /** What accepts the offer of a customer. */
  acceptButton(title) {
    const { accept, acceptOf } = this.words.notificationToast;
    return this.page.getByRole('button', { name: acceptOf(accept, title), exact: true });
  }

  /** The conversation that is in view. */
  get log() { return this.page.getByRole('log').filter({ visible: true }); }

  /** The messages in view with these words. */
  message(text) { return this.log.getByRole('listitem').filter({ hasText: text }); }

  /** Where the reply is written. */
  composer(title) { return this.page.getByRole('textbox', { name: beginsWith(this.words.communicationPanel.replyTo(title, 'chat')) }).filter({ visible: true }); }

  /** A tab of the session in focus. */
  tab(title) { return this.tabs.getByRole('tab', { name: beginsWith(title) }); }

  /** A button on the page in view, of a name that begins so. */
  button(name) { return this.page.getByRole('button', { name: beginsWith(name) }).filter({ visible: true }); }

  /** A field of the page in view. */
  field(name) { return this.page.getByRole('textbox', { name: beginsWith(name) }).filter({ visible: true }); }

  /** What puts a suggested reply into the composer. */
  useButton(text) {
    const item = this.page.getByRole('listitem').filter({ hasText: text }).filter({ visible: true });
    return item.getByRole('button', { name: beginsWith(this.words.tools.use) });
  }

  /** The question that is asked before something is lost, by its title. */
  question(title) { return this.page.getByRole('alertdialog', { name: title, exact: true }); }

  /** What takes the close of a session back. */
  undoButton(title) { return this.page.getByRole('button', { name: this.words.notificationToast.undoOf(title), exact: true }); }

  /** Lets the customers take their time, so that the agent is elsewhere when they answer, however slow the machine is. By the demo's bar, without its focus. */
  calm() { return this.#pace('1'); }

  /** Lets the customers say at once what they have to say. */
  hurry() { return this.#pace('40'); }

  #pace(pace) {
    return this.page.locator('input[name="pace"]').evaluate((field, value) => {
      field.value = value;
      field.dispatchEvent(new Event('input', { bubbles: true }));
    }, pace);
  }

  /** The tooltip that is open, whosever it is. */
  get tooltip() { return this.page.locator('.tooltip:popover-open'); }
}

/** Where the caret or selection of a field stands, and its text. */
export function placeOf(locator) {
  return locator.evaluate((field) => ({ text: field.value, start: field.selectionStart, end: field.selectionEnd }));
}
