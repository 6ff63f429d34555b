// The browser's own logs of writes, whether one is damaged in its middle, and how a kill damages one: a kill in the middle of a write tears its end, the next life writes on behind that, and
// the start after it takes the database for damaged. The format is LevelDB's: blocks of 32 kB, records of a masked CRC-32C, a length, a type and data.
import { appendFileSync, existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';

const BLOCK = 32_768;
const HEAD = 7;
const TABLE = Uint32Array.from({ length: 256 }, (_, byte) => {
  let sum = byte;
  for (let bit = 0; bit < 8; bit += 1) sum = sum & 1 ? (sum >>> 1) ^ 0x82f63b78 : sum >>> 1;
  return sum;
});

function masked(bytes) {
  let sum = 0xffffffff;
  for (const byte of bytes) sum = TABLE[(sum ^ byte) & 255] ^ (sum >>> 8);
  sum = ~sum >>> 0;
  return (((sum >>> 15) | (sum << 17)) + 0xa282ead8) >>> 0;
}

/** Whether a record of a log is not as it was written, and is not the last, which a kill may cut off. */
export function isTorn(log) {
  for (let at = 0; at + HEAD <= log.length;) {
    const left = BLOCK - (at % BLOCK);
    const length = left < HEAD ? 0 : log.readUInt16LE(at + 4);
    if (left < HEAD || (length === 0 && log[at + 6] === 0)) { at += left; continue; }
    const end = at + HEAD + length;
    if (HEAD + length > left) return true;
    if (end > log.length) return false;
    if (log.readUInt32LE(at) !== masked(log.subarray(at + 6, end))) return true;
    at = end;
  }
  return false;
}

/** The browser's logs of writes for the databases of a profile, those of storage buckets too; a browser without such logs has none. */
export function writeLogs(profile) {
  const folder = join(profile, 'Default');
  return ['IndexedDB', 'WebStorage'].map((name) => join(folder, name)).filter((path) => existsSync(path))
    .flatMap((path) => readdirSync(path, { recursive: true }).map((name) => join(path, name)).filter((file) => file.endsWith('.log') && dirname(file).endsWith('.leveldb')));
}

/** Whether a log of the databases of a profile is so. */
export const hasTornLog = (profile) => writeLogs(profile).some((file) => isTorn(readFileSync(file)));

/** Tears the end of a log as a kill does: the head of a record is there, and a part of what it tells of. False where the block has no room for that. */
export function tearEnd(file, draw) {
  const left = BLOCK - (statSync(file).size % BLOCK);
  const length = left - HEAD;
  if (length < 2) return false;
  const head = Buffer.alloc(HEAD);
  head.writeUInt32LE(Math.floor(draw() * 2 ** 32));
  head.writeUInt16LE(Math.min(length, 600), 4);
  head[6] = 1;
  appendFileSync(file, Buffer.concat([head, Buffer.alloc(Math.floor(draw() * Math.min(length, 600)), 1)]));
  return true;
}
