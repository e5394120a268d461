import { textField } from '../text-field.ts'

/** E1.31-2018 §6.2.2: 64 bytes of UTF-8, null-terminated. */
const SOURCE_NAME_BYTES = 64

export function sourceNameField(name: string): Buffer {
  return textField(name, SOURCE_NAME_BYTES)
}
