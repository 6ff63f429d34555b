import { serveCenter } from './serve-center.js';

// The one file that runs when it is loaded: the Worker of a centre that is not kept. Where the global is no Worker's (Node), importing it does nothing.
if ('addEventListener' in globalThis && ('postMessage' in globalThis || 'onconnect' in globalThis)) serveCenter(globalThis);
