// A command for test pages: emulate CSS media features that puppeteer's own list leaves out (forced-colors).
const sessions = new WeakMap();

/** Adds the server command `session-desk:media` with payload `{ name: value }`; an empty object ends the emulation. */
export function mediaPlugin() {
  return {
    name: 'media',
    async executeCommand({ command, payload, session }) {
      if (command !== 'session-desk:media') return undefined;
      if (session.browser.type !== 'puppeteer') return { emulated: false };
      const page = session.browser.getPage(session.id);
      // The emulation lasts as long as its DevTools session, so one is kept per page.
      if (!sessions.has(page)) sessions.set(page, await page.createCDPSession());
      const features = Object.entries(payload).map(([name, value]) => ({ name, value }));
      await sessions.get(page).send('Emulation.setEmulatedMedia', { features });
      return { emulated: true };
    },
  };
}
