import { cold } from './cold.js';
import { kit } from './kit.js';

void cold(kit());
