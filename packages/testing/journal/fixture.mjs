// node packages/testing/journal/fixture.mjs [--again]: commits what this version's format looks like on the disk, once for each format; what later versions must read for ever.
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { logFormat } from '@session-desk/core';
import { onAPage } from './on-a-page.mjs';

const place = fileURLToPath(new URL(`../../journal/fixtures/format-${logFormat.number}.json`, import.meta.url));
// A format that was released is what it was: only one that nobody has yet may be written again.
if (existsSync(place) && !process.argv.includes('--again')) {
  console.error(`${place} is there; --again writes it anew, as long as format ${logFormat.number} is not released`);
  process.exit(1);
}
const fixture = await onAPage('fixture', (page) => page.call('fixture'));
mkdirSync(new URL('../../journal/fixtures/', import.meta.url), { recursive: true });
const lines = Object.entries(fixture.stores).map(([store, entries]) => `    ${JSON.stringify(store)}: [\n${entries.map((entry) => `      ${JSON.stringify(entry)}`).join(',\n')}\n    ]`);
writeFileSync(place, `{\n  "format": ${logFormat.number},\n  "agent": ${JSON.stringify(fixture.agent)},\n  "key": ${JSON.stringify(fixture.key)},\n  "words": ${JSON.stringify(fixture.words)},\n  "stores": {\n${lines.join(',\n')}\n  }\n}\n`);
console.log(`format ${logFormat.number}: ${Object.values(fixture.stores).flat().length} records`);
