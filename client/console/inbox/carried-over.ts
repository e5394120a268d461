import type { Finding } from '../../../core/anonymise/finding.ts'

/**
 * What is still found while the changed text is read again: everything beside the words from `start` to `end`, moved by
 * as much as those have grown or shrunk. Without it the next detail would be looked for where it no longer is.
 *
 * @param length of what stands there instead, in UTF-16 units as `start` and `end`
 */
export function carriedOver(
  findings: readonly Finding[],
  { start, end }: Pick<Finding, 'start' | 'end'>,
  length: number,
): Finding[] {
  const by = length - (end - start)
  return findings
    .filter((each) => each.end <= start || each.start >= end)
    .map((each) => (each.start >= end ? { ...each, start: each.start + by, end: each.end + by } : each))
}
