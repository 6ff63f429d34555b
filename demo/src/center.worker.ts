import { serveCenter } from '@session-desk/contact-center';
import { keptEntries } from '@session-desk/journal';

// The contact centre of the demo: kept beside the log of its agent, under the same key, and erased with it.
serveCenter(globalThis, { storeOf: (agent) => keptEntries(agent, 'contact-center') });
