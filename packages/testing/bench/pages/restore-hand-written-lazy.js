import { handWritten } from './hand-written.js';
import { restorable } from './restore.js';

restorable(handWritten({ lazy: true }));
