/** Writes zip archives byte by byte (APPNOTE 6.3.10), so that any field can lie. */
import { crc32, deflateRawSync } from 'node:zlib'

export interface ZipEntry {
  name: string | Buffer
  content: Buffer | string
  /** Packed by deflate; otherwise stored. */
  deflated?: boolean
  /** Whatever the headers say instead of what is true. */
  flags?: number
  method?: number
  /** Unix mode; 0o120777 is a link. */
  mode?: number
  uncompressedSize?: number
  compressedSize?: number
  sum?: number
  /** Name in the local header, where it differs. */
  localName?: string
  /** Points to the local header of the entry before. */
  sharesWithLast?: true
}

export interface ZipEnd {
  /** Number of entries that the end record claims. */
  count?: number
  /** A zip64 end record in front of the end record, with these claims. */
  zip64?: { count: bigint; directoryAt?: bigint }
}

export function zipOf(entries: readonly ZipEntry[], end: ZipEnd = {}): Buffer {
  const pieces: Buffer[] = []
  const directory: Buffer[] = []
  let at = 0
  let last = 0
  for (const entry of entries) {
    const content = Buffer.from(entry.content)
    const packed = entry.deflated === true ? deflateRawSync(content) : content
    const name = Buffer.from(entry.name)
    const method = entry.method ?? (entry.deflated === true ? 8 : 0)
    const fields = Buffer.alloc(22)
    fields.writeUInt16LE(entry.flags ?? 0x0800, 0)
    fields.writeUInt16LE(method, 2)
    fields.writeUInt32LE(entry.sum ?? crc32(content), 8)
    fields.writeUInt32LE(entry.compressedSize ?? packed.length, 12)
    fields.writeUInt32LE(entry.uncompressedSize ?? content.length, 16)
    const offset = entry.sharesWithLast === true ? last : at
    if (entry.sharesWithLast !== true) {
      const localName = Buffer.from(entry.localName ?? entry.name)
      fields.writeUInt16LE(localName.length, 20)
      const local = Buffer.concat([u32(0x04034b50), u16(20), fields, u16(0), localName, packed])
      pieces.push(local)
      last = at
      at += local.length
    }
    fields.writeUInt16LE(name.length, 20)
    const record = Buffer.concat([u32(0x02014b50), u16(0x0314), u16(20), fields, Buffer.alloc(16), name])
    record.writeUInt32LE(((entry.mode ?? 0o100644) * 0x10000) >>> 0, 38)
    record.writeUInt32LE(offset, 42)
    directory.push(record)
  }
  const size = directory.reduce((sum, each) => sum + each.length, 0)
  const zip64 = end.zip64 === undefined ? [] : [zip64End(end.zip64, BigInt(at), at + size)]
  const count = end.zip64 === undefined ? (end.count ?? entries.length) : 0xffff
  return Buffer.concat([
    ...pieces,
    ...directory,
    ...zip64,
    u32(0x06054b50),
    u16(0),
    u16(0),
    u16(count),
    u16(count),
    u32(size),
    u32(end.zip64 === undefined ? at : 0xffffffff),
    u16(0),
  ])
}

function zip64End(claims: NonNullable<ZipEnd['zip64']>, directoryAt: bigint, recordAt: number): Buffer {
  const record = Buffer.alloc(56)
  record.writeUInt32LE(0x06064b50, 0)
  record.writeBigUInt64LE(44n, 4)
  record.writeBigUInt64LE(claims.count, 24)
  record.writeBigUInt64LE(claims.count, 32)
  record.writeBigUInt64LE(claims.directoryAt ?? directoryAt, 48)
  const locator = Buffer.alloc(20)
  locator.writeUInt32LE(0x07064b50, 0)
  locator.writeBigUInt64LE(BigInt(recordAt), 8)
  locator.writeUInt32LE(1, 16)
  return Buffer.concat([record, locator])
}

function u16(value: number): Buffer {
  const bytes = Buffer.alloc(2)
  bytes.writeUInt16LE(value)
  return bytes
}

function u32(value: number): Buffer {
  const bytes = Buffer.alloc(4)
  bytes.writeUInt32LE(value)
  return bytes
}
