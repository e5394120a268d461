/** Breaks a text into lines as a typesetter of verse would: none too long, none much shorter than the others. */

/** Longest line of a testimony on a kiosk, in characters; 32 of the widest letters still fit half the picture. */
export const LINE_LIMIT = 32
/** Larger words, shorter lines: both fit half the picture. */
export const LARGER_LINE_LIMIT = 26

/** What it costs to end a line on a word that belongs to the next ("в", "a", «—» before its words), in squared characters. */
const HANGING = 90
/** A line that ends where a sentence ends, or a clause, is where a reader breathes. */
const BREATH = { sentence: -90, clause: -20 }
/**
 * Words that lean on the one before them: particles and postpositions of Kazakh, the particles of Russian. A line that
 * begins with one has torn it off («Мен кеткен / соң»).
 */
const LEANING = new Set(
  (
    'да де та те ма ме ба бе па пе ғой қой ғана қана шығар екен еді емес ' +
    'соң үшін кейін дейін шейін бойы сайын туралы жайлы жайында сияқты секілді арқылы бірге қарай гөрі бұрын бері ' +
    'бы б ли ль же ж'
  ).split(' '),
)
const TORN = 90
/** Longer words that belong to the next as «в» and "a" do. */
const HELD_OUT = new Set('the and our for бір әр тым без для при под над про или'.split(' '))
/** A line that begins with a dash has lost what the dash follows. */
const DASH_FIRST = 400

/**
 * The fewest lines of at most `limit` characters, and among those the most even ones that leave no short word hanging.
 * A word longer than a line stands alone; a no-break space holds two words together.
 */
export function breakLines(text: string, limit: number): string[] {
  const words = text.split(/[^\S\u00a0]+/u).filter((word) => word !== '')
  const most = fewestLines(words, limit)
  const mean = text.length / Math.max(1, most)
  /** The best way for the words from each on, in so many lines: its cost, and where its first line ends. */
  const best: { cost: number; end: number }[][] = words.map(() => [])
  for (let from = words.length - 1; from >= 0; from--)
    for (let lines = 1; lines <= most; lines++) {
      let way = { cost: Infinity, end: from + 1 }
      let length = -1
      for (let end = from + 1; end <= words.length; end++) {
        length += words[end - 1]!.length + 1
        if (length > limit && end > from + 1) break
        const rest =
          end === words.length ? (lines === 1 ? 0 : Infinity) : (best[end]![lines - 1]?.cost ?? Infinity)
        const cost = (length - mean) ** 2 + atBreak(words[end - 1]!, words[end]) + rest
        if (cost < way.cost) way = { cost, end }
      }
      best[from]![lines] = way
    }
  const lines: string[] = []
  for (let from = 0, left = most; from < words.length; left--) {
    const { end } = best[from]![left]!
    lines.push(words.slice(from, end).join(' '))
    from = end
  }
  return lines
}

/** The same care where the page breaks the lines: what leans, and what is held out, keeps its word by a no-break space. */
export function heldTogether(text: string): string {
  const words = text.split(' ')
  return words.reduce((told, word, i) => {
    const together = leans(word) || (holdsOut(words[i - 1]!) && !/^[—–-]$/u.test(word))
    return `${told}${together ? '\u00a0' : ' '}${word}`
  })
}

function leans(word: string): boolean {
  return LEANING.has(/^\p{L}+/u.exec(word)?.[0].toLowerCase() ?? '')
}

function holdsOut(word: string): boolean {
  return /^\p{L}{1,2}$/u.test(word) || HELD_OUT.has(word.toLowerCase())
}

function atBreak(last: string, next: string | undefined): number {
  if (next === undefined) return 0
  if (/^[—–-]$/u.test(next)) return DASH_FIRST
  if (/[.!?…][»”"]?$/u.test(last)) return BREATH.sentence
  if (/[,;:—]$/u.test(last)) return BREATH.clause
  if (leans(next)) return TORN
  return holdsOut(last) ? HANGING : 0
}

function fewestLines(words: readonly string[], limit: number): number {
  let lines = 0
  let length = Infinity
  for (const word of words) {
    const longer = length + 1 + word.length
    if (longer <= limit) length = longer
    else {
      lines += 1
      length = word.length
    }
  }
  return lines
}
