export { eraseJournal, IndexedDbJournal, LaterRecordsError, type JournalOptions } from './journal.js';
export { ErasedError } from './erased-error.js';
export { FencedError } from './fence.js';
export { NewerLogError } from './take-over.js';
export { RecordLostError } from './record-lost-error.js';
export { keepOnLeave } from './keep-on-leave.js';
export { keptEntries, type EntryChanges, type KeptEntries } from './kept-entries.js';
export { openWorkspace, type OpenWorkspace, type WorkspaceOptions } from './open-workspace.js';
