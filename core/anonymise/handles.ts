/** Names under which somebody is found in a network: @name, a nickname after the network's name. */
import { isOrdinaryEnglish, know } from './lexicon.ts'
import type { Reading, Word } from './reading.ts'
import { matches, matchesNear, type Hit, type Recogniser } from './recogniser.ts'

const AT_NAME = /(?<![\p{L}\d@._-])@\s?[A-Za-z\p{Script=Cyrillic}_][\p{L}\d_.]{2,30}(?<![.])/gu
const NETWORK = String.raw`(?:инстаграм\p{L}*|инст[аеуы]\p{L}*|inst?a(?:gram)?\p{L}*|телеграм\p{L}*|телег[аеиу]|тг|telegram\p{L}*|тик-?ток\p{L}*|tik-?tok|тиктак\p{L}*|вконтакте|вк|vk|фейсбук\p{L}*|facebook|fb|snapchat|snap|snapchat|skype|скайп\p{L}*|discord|дискорд\p{L}*|twitter|твиттер\p{L}*|threads|одноклассники|одноклассниках|imo|viber|ватсап\p{L}*|ник\p{L}{0,3}|никнейм\p{L}*|логин\p{L}*|аккаунт\p{L}*|акк\p{L}{0,2}|tg|парақша\p{L}*|профил\p{L}*|nick(?:name)?|username|handle|account|profile|page|steam|lichess|ютуб\p{L}*|youtube)`
const LINK = String.raw`(?:\s*[:=–—-]\s*|\s+(?:у|мой|моя|меня|его|её|ее|там|как|ник|под ником|аты|атым|менің|сол|is|was|as|called|under|me|at|он|она|my|his|her|the|name|handle|user|id|ник-нейм|account|аккаунт\p{L}*|парақша\p{L}*|желісінде|желісіндегі|был|была|called)(?=\s|:)\s*:?\s*){0,4}`
/** Latin letters with a digit, an underscore or a full stop inside: nobody writes a word so. */
const NICKNAME = String.raw`\s*["'«(]?(?=[A-Za-z\d_.]*[\d_.])[A-Za-z][A-Za-z\d_]*(?:\.[A-Za-z\d_]+)*`
const AFTER_NETWORK = new RegExp(`(?<![\\p{L}\\d])${NETWORK}(?![\\p{L}\\d])${LINK}${NICKNAME}`, 'giu')
/** The same without a network: an underscore or letters run into a birth year. */
const UNDERSCORED = /(?<![\p{L}\d@./_-])[a-z][a-z\d]*(?:_[a-z\d]+)+_?(?![\p{L}\d@])/gu
const WITH_YEAR = /(?<![\p{L}\d@./_+-])[a-z]{4,}[._]?(?:19|20)?\d{2,4}(?![\p{L}\d@./_%])/gu
const QUOTED = new RegExp(`(?<![\\p{L}\\d])${NETWORK}${LINK}\\s*["«][\\p{L}\\d _.-]{3,30}["»]`, 'giu')
const PLAIN_AFTER = new RegExp(
  String.raw`(?<![\p{L}\d])(?:ник|никнейм|логин|nickname|username|handle|ником|никі)\s*(?:[:=–—-]|is|was|в инсте|в телеграме)\s*[A-Za-z\d_.]{3,30}`,
  'giu',
)
/** `в тиктоке я mamatroih`, `on tiktok: mamatroih`: a word of no language where a network is named. */
const BARE = new RegExp(
  String.raw`(?<![\p{L}\d])${NETWORK}(?:\s*[:=–—-]\s*|\s+(?:я|мен|i'm|im|i am|as|под ником|деп|called|is|просто)\s*:?\s+)([a-z][a-z\d]{4,29})(?![\p{L}\d@'])`,
  'giu',
)
/** Discord's old form. */
const NUMBERED = /(?<![\p{L}\d@])[\p{L}\d_.]{2,32}#\d{4}(?!\d)/gu
const ID = /(?<![\p{L}\d])(?:id|ид)\s?\d{5,12}(?!\d)/giu

const NETWORKS = [
  '|инста', '|инсте', '|инсту', '|инсты', '|inst', '|телег', '|тг', '|telegram', '|тик-', '|тикт', '|тикток', '|тиктак', '|tik-', '|tikt', '|вк',
  '|вконт', '|vk', '|фейсбук', '|facebook', '|fb', '|snap', '|skype', '|скайп', '|discord', '|дискорд', '|twitter', '|твиттер', '|threads',
  '|одноклассн', '|imo', '|viber', '|ватсап', '|акк', '|tg', '|ник', '|логин', '|парақша', '|профил', '|nick', '|username', '|handle', '|account',
  '|profile', '|page', '|steam', '|lichess', '|ютуб', '|youtube',
] as const // prettier-ignore
const NAMED = ['|ник', '|логин', '|nick', '|username', '|handle'] as const
const AT_SIGN = ['@'] as const
const UNDERSCORE = ['_'] as const
const IDS = ['|id', '|ид'] as const

export const handles: Recogniser = {
  find: (reading) => [
    ...matchesNear(reading, AT_SIGN, AT_NAME, 'handle', () => true),
    ...trimmed(
      [
        ...matchesNear(reading, NETWORKS, AFTER_NETWORK, 'handle', () => true),
        ...matchesNear(reading, NETWORKS, QUOTED, 'handle', () => true),
        ...matchesNear(reading, NAMED, PLAIN_AFTER, 'handle', () => true),
        ...matchesNear(reading, NETWORKS, BARE, 'handle', (match) => isNoWord(match[1]!)),
      ],
      reading.text,
    ),
    ...matchesNear(reading, ['#'], NUMBERED, 'handle', () => true),
    ...inPieces(reading, isBehindFullStop, DOTTED, isDotted),
    ...inPieces(reading, isBehindFullStop, DOTTED_WITH_SIGN, isSigned),
    ...matchesNear(reading, UNDERSCORE, UNDERSCORED, 'handle', isNickname),
    ...inPieces(reading, runsOnFromLetters, WITH_YEAR, isNickname),
    ...matchesNear(reading, IDS, ID, 'handle', () => true),
  ],
}

/** `toma.not.home`, `rosa.forte`: with one full stop only after a name and before no word, for many leave out the space. */
const DOTTED = /(?<![\p{L}\d@./_+-])[a-z]{2,20}(?:\.[a-z]{2,20}){1,3}(?![\p{L}\d@/]|\.[\p{L}\d])/gu

/** `di.anka_14`, `tegs.axel.200`: a full stop, and a figure or underscore besides. */
const DOTTED_WITH_SIGN =
  /(?<![\p{L}\d@./_+-])[a-z][a-z\d_]{1,20}(?:\.[a-z\d_]{1,20}){1,3}(?![\p{L}\d@/]|\.[\p{L}\d])/giu
const isSigned = ([said]: RegExpExecArray): boolean =>
  /[\d_]/u.test(said) &&
  /[a-z]{2}[a-z\d_]*\.[a-z]/iu.test(said) &&
  !/\.(?:ru|kz|com|org|net|uk|info|io|jpe?g|png|pdf|docx?|mp[34]|txt|wav)$/iu.test(said)

function isDotted([said]: RegExpExecArray): boolean {
  const parts = said.split('.')
  if (parts.length > 2) return !/^(?:www|http)|\.(?:ru|kz|com|org|net|uk)$/u.test(said)
  const [first, second] = [know(parts[0]!), parts[1]!]
  return first.given !== 'none' && !first.common && second.length >= 4 && isNoWord(second)
}

/** Looked for only in pieces without a space that hold a word for which `isSign` is so. */
function inPieces(
  { text, words }: Reading,
  isSign: (word: Word) => boolean,
  pattern: RegExp,
  accept: (match: RegExpExecArray) => boolean,
): Hit[] {
  const hits: Hit[] = []
  let done = 0
  for (let i = 1; i < words.length; i++) {
    const { start, end } = words[i]!
    if (start < done || !isSign(words[i]!)) continue
    const from = Math.max(text.lastIndexOf(' ', start), text.lastIndexOf('\n', start)) + 1
    const space = text.slice(end).search(/\s/u)
    done = space < 0 ? text.length : end + space
    for (const hit of matches(text.slice(from, done), pattern, 'handle', accept))
      hits.push({ ...hit, start: hit.start + from, end: hit.end + from })
  }
  return hits
}

const runsOnFromLetters = ({ digits, gap }: Word): boolean =>
  digits !== null && digits.length >= 2 && /^[._]?$/u.test(gap)
const isBehindFullStop = ({ digits, gap }: Word): boolean => gap === '.' && digits === null

const isNoWord = (nickname: string): boolean =>
  !isOrdinaryEnglish(nickname.toLowerCase()) && know(nickname.toLowerCase()).given === 'none'

function isNickname(match: RegExpExecArray): boolean {
  return !/^(?:covid|mp|iso|utf|windows|h)\d/u.test(match[0])
}

/** Leaves the network's name outside: only the nickname leads to somebody. */
function trimmed<T extends { start: number; end: number }>(hits: T[], text: string): T[] {
  return hits.map((hit) => {
    const piece = text.slice(hit.start, hit.end)
    const at = /["«]?[A-Za-z\d_.]+$|["«][^"«]+["»]$/u.exec(piece)
    return at === null ? hit : { ...hit, start: hit.start + at.index }
  })
}
