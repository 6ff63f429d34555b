import type { WordsController } from '@session-desk/controllers';
import type { Trouble } from '@session-desk/session-bus';

/** A cause in words. */
export function whyOf({ code, values = {} }: Trouble, words: WordsController): string {
  const numberOf = (name: string): number => Number(values[name] ?? 0);
  switch (code) {
    case 'came-back-empty': return words.term('saveStatus.why-came-back-empty', words.time(numberOf('at')));
    case 'refilled': return words.term('saveStatus.why-refilled', words.time(numberOf('upTo')), numberOf('missing'));
    case 'records-lost': return words.term('saveStatus.why-records-lost', numberOf('count'));
    case 'no-journal': case 'write-failed': case 'restore-failed': case 'write-lost': case 'opening': case 'blocked': case 'closed': case 'no-storage': case 'insecure': case 'earlier-log':
    case 'quota': case 'fenced': case 'erased': case 'newer-log': case 'no-copy': case 'copy-failed': case 'copy-only': case 'decided-elsewhere':
      return words.term(`saveStatus.why-${code}`);
  }
}
