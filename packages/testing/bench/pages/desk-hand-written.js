import { drive } from './driver.js';
import { handWritten } from './hand-written.js';

drive(handWritten());
