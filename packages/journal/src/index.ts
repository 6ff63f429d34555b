export { eraseJournal, IndexedDbJournal, LaterRecordsError, RecordLostError, type JournalOptions } from './journal.js';
export { FencedError } from './fence.js';
export { NewerLogError } from './take-over.js';
export { keepOnLeave } from './keep-on-leave.js';
export { openWorkspace, type OpenWorkspace, type WorkspaceOptions } from './open-workspace.js';
