// Looks for words in every file of a folder: as UTF-8 and UTF-16, in the clear, in blocks of tables, and behind every beginning of a deflated stream.
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { constants, inflateRawSync, inflateSync, gunzipSync } from 'node:zlib';
import { tableBlocks } from './table-blocks.mjs';

/** In which files of a folder which words stand: `[{ file, word, how }]`. A file that goes away meanwhile is left out. */
export function search(folder, words) {
  const needles = words.flatMap((word) => [['utf-8', Buffer.from(word)], ['utf-16', Buffer.from(word, 'utf16le')]].map(([how, bytes]) => ({ word, how, bytes })));
  const found = [];
  let files = 0;
  let bytes = 0;
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const path = join(entry.parentPath ?? entry.path, entry.name);
    let content;
    try { content = readFileSync(path); } catch { continue; }
    files += 1;
    bytes += content.length;
    const seen = new Set();
    for (const [layer, part] of layersOf(content)) {
      for (const { word, how, bytes: needle } of needles) {
        const key = `${word} ${layer} ${how}`;
        if (seen.has(key) || !part.includes(needle)) continue;
        seen.add(key);
        found.push({ file: relative(folder, path), word, how: layer === 'plain' ? how : `${how}, ${layer}` });
      }
    }
  }
  return { found, files, bytes };
}

function* layersOf(content) {
  yield ['plain', content];
  try {
    for (const block of tableBlocks(content)) yield ['snappy', block];
  } catch { /* It ends in the middle: it is being written. */ }
  const options = { finishFlush: constants.Z_SYNC_FLUSH };
  for (let at = content.indexOf(0x78); at >= 0; at = content.indexOf(0x78, at + 1)) {
    if (![0x01, 0x5e, 0x9c, 0xda].includes(content[at + 1])) continue;
    const part = tried(() => inflateSync(content.subarray(at), options)) ?? tried(() => inflateRawSync(content.subarray(at + 2), options));
    if (part && part.length > 0) yield ['deflate', part];
  }
  for (let at = content.indexOf('\x1f\x8b\x08', 0, 'latin1'); at >= 0; at = content.indexOf('\x1f\x8b\x08', at + 1, 'latin1')) {
    const part = tried(() => gunzipSync(content.subarray(at), options));
    if (part) yield ['gzip', part];
  }
}

function tried(run) {
  try { return run(); } catch { return undefined; }
}
