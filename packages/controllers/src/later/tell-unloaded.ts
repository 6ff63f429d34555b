import { showNotice } from '@session-desk/core';
import { nearestBus } from '../bus/nearest-bus.js';
import { announcer } from '../speech/announcer.js';
import { later } from '../words/en/later.js';
import { nearestLanguage } from '../words/nearest-language.js';
import { addEnglish, wordIn } from '../words/registry.js';

const CODE = 'load-failed';

/** Tells the agent that what was asked for could not be loaded: by the page's one voice, and by a notice where there is a bus. */
export function tellUnloaded(asker: HTMLElement): void {
  addEnglish({ later });
  const word = wordIn(nearestLanguage(asker).toLowerCase().replaceAll('_', '-'), 'later.failed');
  // The source of the toast that shows the notice: both say the same words, and they are heard once.
  announcer().announce(typeof word === 'string' ? word : later.failed, { source: `notice:notice:${CODE}` });
  // One notice however much fails; a warning, since one that stays would still stand after the reload that it asks for.
  void nearestBus(asker)?.dispatch(showNotice({ noticeId: CODE, level: 'warning', code: CODE }));
}
