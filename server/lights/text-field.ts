/** A field of so many bytes: UTF-8, cut between two code points so that at least one null is left, then nulls. */
export function textField(text: string, bytes: number): Buffer {
  const field = Buffer.alloc(bytes)
  let at = 0
  for (const sign of text.replaceAll('\0', '')) {
    const encoded = Buffer.from(sign, 'utf8')
    if (at + encoded.length >= bytes) break
    at += encoded.copy(field, at)
  }
  return field
}
