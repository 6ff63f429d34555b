// `npm run test:slow [-- word…]`: every long part, or those whose name holds a word.
import { slow } from './parts.mjs';
import { runParts } from './run-parts.mjs';

await runParts(slow);
