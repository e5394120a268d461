/** Breaks a text into lines as a typesetter of verse would: none too long, none much shorter than the others. */

/** Longest line of a testimony on a kiosk, in characters; 32 of the widest letters still fit half the picture. */
export const LINE_LIMIT = 32
/** Larger words, shorter lines: both fit half the picture. */
export const LARGER_LINE_LIMIT = 26

/**
 * The fewest lines of at most `limit` characters, and among those the narrowest block that holds them.
 * A word longer than a line stands alone; a no-break space holds two words together.
 */
export function breakLines(text: string, limit: number): string[] {
  const words = text.split(/[^\S\u00a0]+/u).filter((word) => word !== '')
  const lines = greedy(words, limit)
  for (let width = Math.ceil(text.length / Math.max(1, lines.length)); width < limit; width++) {
    const tighter = greedy(words, width)
    if (tighter.length <= lines.length) return tighter
  }
  return lines
}

function greedy(words: readonly string[], limit: number): string[] {
  const lines: string[] = []
  let line = ''
  for (const word of words) {
    const longer = line === '' ? word : `${line} ${word}`
    if (longer.length <= limit || line === '') line = longer
    else {
      lines.push(line)
      line = word
    }
  }
  return line === '' ? lines : [...lines, line]
}
