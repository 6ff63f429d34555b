import { cold } from './cold.js';
import { handWritten } from './hand-written.js';

void cold(handWritten({ lazy: true }));
