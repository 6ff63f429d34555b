// `npm test [-- word…]`: every quick part, or those whose name holds a word.
import { quick } from './parts.mjs';
import { runParts } from './run-parts.mjs';

await runParts(quick);
