// What lies compressed in the browser's own tables (LevelDB): its blocks, unpacked.
const MAGIC = Buffer.from('57fb808b247547db', 'hex');

/** The blocks of a table file, unpacked; none of a file that is no table. A block that cannot be unpacked is left out. */
export function* tableBlocks(bytes) {
  if (bytes.length < 48 || !bytes.subarray(-8).equals(MAGIC)) return;
  const footer = new Reader(bytes, bytes.length - 48);
  footer.varint(); footer.varint();
  const index = blockAt(bytes, footer.varint(), footer.varint());
  if (!index) return;
  const end = index.length - 4 - index.readUInt32LE(index.length - 4) * 4;
  for (const entry = new Reader(index, 0); entry.at < end;) {
    entry.varint();
    const [unshared, length] = [entry.varint(), entry.varint()];
    const handle = new Reader(index, entry.at + unshared);
    entry.at += unshared + length;
    const block = blockAt(bytes, handle.varint(), handle.varint());
    if (block) yield block;
  }
}

class Reader {
  constructor(bytes, at) { this.bytes = bytes; this.at = at; }

  varint() {
    let value = 0;
    for (let shift = 1; ; shift *= 128) {
      const byte = this.bytes[this.at++];
      if (byte === undefined) throw new RangeError('a varint beyond the end');
      value += (byte & 127) * shift;
      if (byte < 128) return value;
    }
  }
}

function blockAt(bytes, offset, size) {
  const block = bytes.subarray(offset, offset + size);
  try {
    return bytes[offset + size] === 1 ? unsnap(block) : block;
  } catch {
    return undefined;
  }
}

/** Unpacks Snappy's format. Throws for anything else. */
export function unsnap(bytes) {
  const source = new Reader(bytes, 0);
  const out = Buffer.alloc(source.varint());
  let to = 0;
  while (source.at < bytes.length) {
    const tag = bytes[source.at++];
    if ((tag & 3) === 0) {
      let length = tag >> 2;
      if (length >= 60) {
        const extra = length - 59;
        length = bytes.readUIntLE(source.at, extra);
        source.at += extra;
      }
      bytes.copy(out, to, source.at, source.at + length + 1);
      source.at += length + 1;
      to += length + 1;
      continue;
    }
    const [length, width] = (tag & 3) === 1 ? [((tag >> 2) & 7) + 4, 1] : [(tag >> 2) + 1, (tag & 3) === 2 ? 2 : 4];
    const offset = (width === 1 ? (tag >> 5) * 256 : 0) + bytes.readUIntLE(source.at, width);
    source.at += width;
    if (offset === 0 || offset > to) throw new RangeError('a copy of nothing');
    for (let count = 0; count < length; count++, to++) out[to] = out[to - offset];
  }
  return out;
}
