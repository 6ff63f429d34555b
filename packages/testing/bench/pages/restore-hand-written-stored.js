import { handWritten } from './hand-written.js';
import { plainStore } from './plain-store.js';
import { restorable } from './restore.js';

restorable(handWritten({ lazy: true }), { stored: plainStore() });
