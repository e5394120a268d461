/** E1.31-2018 §6.2.2: 64 bytes of UTF-8, null-terminated. */
const SOURCE_NAME_BYTES = 64

/** The field's bytes: the name, cut between two code points so that at least one null is left, then nulls. */
export function sourceNameField(name: string): Buffer {
  const field = Buffer.alloc(SOURCE_NAME_BYTES)
  let at = 0
  for (const sign of name.replaceAll('\0', '')) {
    const bytes = Buffer.from(sign, 'utf8')
    if (at + bytes.length >= SOURCE_NAME_BYTES) break
    at += bytes.copy(field, at)
  }
  return field
}
