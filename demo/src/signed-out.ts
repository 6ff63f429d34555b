const words = {
  en: { title: 'You are signed out.', body: 'Nothing is kept on this computer.', elsewhere: 'You signed out in another window.', again: 'Sign in again' },
  de: { title: 'Sie sind abgemeldet.', body: 'Auf diesem Computer ist nichts mehr gespeichert.', elsewhere: 'Sie haben sich in einem anderen Fenster abgemeldet.', again: 'Wieder anmelden' },
  ar: { title: 'تم تسجيل خروجك.', body: 'لا شيء محفوظ على هذا الحاسوب.', elsewhere: 'سجّلت الخروج في نافذة أخرى.', again: 'تسجيل الدخول من جديد' },
} as const;

/** The demo's own door: takes everything else off the page, and lets the agent come in again. `isElsewhere` says that another window erases. */
export function showSignedOut(isElsewhere: boolean): void {
  const lang = document.documentElement.lang;
  const { title, body, elsewhere, again } = words[lang === 'de' || lang === 'ar' ? lang : 'en'];
  const [door, heading, text, button] = [document.createElement('main'), document.createElement('h1'), document.createElement('p'), document.createElement('button')];
  door.className = 'door';
  heading.textContent = title;
  text.textContent = isElsewhere ? elsewhere : body;
  button.type = 'button';
  button.textContent = again;
  button.addEventListener('click', () => { location.reload(); });
  door.append(heading, text, button);
  document.title = 'Session Desk';
  document.body.replaceChildren(door);
  // What had the focus is gone; whoever looks elsewhere is left there.
  if (document.hasFocus()) button.focus();
}
