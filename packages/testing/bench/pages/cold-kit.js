import { cold } from './cold.js';
import { kit } from './kit.js';

await cold(kit());
