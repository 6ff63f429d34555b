export { eraseJournal, IndexedDbJournal, NewerLogError, RecordLostError, type JournalOptions } from './journal.js';
export { FencedError } from './log-store.js';
export { keepOnLeave } from './keep-on-leave.js';
