/** Words that no dictionary knows: at the head of a sentence, and in texts that nobody wrote with capitals, they are somebody. */
import { asks } from './asks.ts'
import { isInDictionary, isInEnglishDictionary, isInRussianDictionary } from './ordinary.ts'
import type { Word } from './reading.ts'

const SHORTEST = 3
const SHORTEST_SMALL = 4
const known = { russian: new Map<string, boolean>(), both: new Map<string, boolean>() }
const KNOWN_LIMIT = 50_000

/** Whether neither the lists nor a dictionary know the word in any form. */
export function isUnknown({ lower, digits, amongKazakh, know: facts }: Word): boolean {
  if (digits !== null || facts.common || facts.tags.size > 0 || facts.number !== null || facts.country)
    return false
  const answers = amongKazakh ? known.both : known.russian
  const answer = answers.get(lower)
  if (answer !== undefined) return !answer
  const bare = lower.replace(/'s$|s'$|'$/u, '')
  const isKnown =
    /^пол[а-я]{4}/u.test(bare) ||
    bare.includes("'") ||
    (amongKazakh || bare.charCodeAt(0) < 0x400 ? isInDictionary(bare) : isInRussianDictionary(bare)) ||
    isHalfKnown(bare)
  if (answers.size >= KNOWN_LIMIT) answers.clear()
  answers.set(lower, isKnown)
  return !isKnown
}

/** `weighbridge`, `pushchair`: two words in one. */
function isHalfKnown(word: string): boolean {
  if (!/^[a-z]{7,}$/u.test(word)) return false
  for (let i = 3; i + 3 <= word.length; i++)
    if (isInDictionary(word.slice(0, i)) && isInDictionary(word.slice(i))) return true
  return false
}

/** What people write who press no Shift, and no dictionary prints. */
const isSlang = asks(
  /^(?:lol|lmao|omg|idk|tbh|imo|imho|btw|pls|plz|plis|thx|ty|msg|msgs|msged|dm|dms|pic|pics|insta|snap|snapchat|tiktok|fb|yt|bc|bcos|cos|coz|cuz|tho|thru|til|gonna|wanna|gotta|kinda|sorta|dunno|lemme|gimme|innit|aint|dont|doesnt|didnt|isnt|wasnt|werent|arent|cant|couldnt|shouldnt|wouldnt|wont|hasnt|havent|hadnt|im|ive|ill|id|youre|youve|youll|youd|hes|shes|hed|shed|theyre|theyve|theyll|weve|thats|whats|whos|wheres|heres|theres|lets|ur|bf|gf|bff|sis|bro|bruh|fella|bloke|missus|hubby|auntys|mums|dads|nans|fone|mobi|wifi|app|apps|emoji|emojis|meme|reg|sat|rota|xmas|hosp|appt|mins|hrs|yrs|yr|wk|wks|prob|probs|prolly|def|deffo|obvs|obv|tmrw|tomoz|tonite|nite|luv|wiv|wot|wudnt|shud|cud|wud|ppl|smth|smthing|sth|sumthing|nothin|somethin|everythin|avin|ok|okay|yeah|yep|yup|nah|nope|ugh|hmm|umm|aww|eww|haha|hehe|pb|beemer|uber|deliveroo|revolut|paypal|monzo|netflix|spotify|gcse|gcses|alevel|alevels|btec|uni|halal|haram|hijab|niqab|wudu|mashallah|inshallah|habibi|beti|beta|bhabhi|didi|naan|roti|biryani|samosa|boxing|nan|nana|grandad|toks|uyat|rakhmet|apa|ata|kelin|kumys|beshbarmak|baursak|kuyrdak|dastarkhan|yurt|fibrosis|cystic|dystrophy|bifida|palsy|ataxia|lambing|milking|shearing|silage|slurry|kirk|bairn|bairns|wee|nowt|owt|summat|lass|lassie|lads|mithered|nesh|abla|abi|babushka|dedushka)$/u,
)
const isSlangCyrillic = asks(
  /^(?:крч|кст|кста|плз|пж|пжл|пжлст|спс|спасиб|мб|хз|щас|ща|чо|че|чё|шо|тя|ся|тыщ|инст[аеуы]|инстаграм\p{L}*|личк[аеуи]|вацап\p{L}*|ватсап\p{L}*|вотсап\p{L}*|уацап\p{L}*|телег[аеуи]|тиктог\p{L}*|тикток\p{L}*|скрин\p{L}*|чат\p{L}*|аккаунт\p{L}*|акк|акка|лайк\p{L}*|сторис\p{L}*|подъезд\p{L}*|падик\p{L}*|бэх[аеуи]|тачк\p{L}*|общаг\p{L}*|кадровичк\p{L}*|классух\p{L}*|физр[аеуы]|бытовух\p{L}*|однушк\p{L}*|двушк\p{L}*|трешк\p{L}*|маршрутк\p{L}*|дальнобой\p{L}*|геолокаци\p{L}*|гиг\p{L}{0,3}|симк\p{L}*|флешк\p{L}*|рахмет|бари|апк\p{L}*|апашк\p{L}*|аташк\p{L}*|енешк\p{L}*|ене|келин\p{L}*|агашк\p{L}*|тате|татешк\p{L}*|балам|айналайын|жаным|кудай|уят|ашар\p{L}*|токал\p{L}*|бешбармак\p{L}*|баурсак\p{L}*|лагман\p{L}*|курт\p{L}{0,2}|кимчи|жайляу|кокпар\p{L}*|имод[аыу]|байг\p{L}{1,2}|айтыс\p{L}{0,2}|кумыс\p{L}{0,2}|шубат\p{L}{0,2}|кошар\p{L}{0,3}|отгон\p{L}{0,2}|домбр\p{L}{1,3}|ораз[аеуы]|зимовк\p{L}{1,2}|муковисцидоз\p{L}{0,2}|достархан\p{L}{0,2}|сандык\p{L}{0,2}|камч\p{L}{1,3}|тулуп\p{L}{0,2}|дембел\p{L}{0,3}|салаг\p{L}{0,3}|деды|духи|шконк\p{L}{1,2}|баланд\p{L}{1,2}|вертухай\p{L}{0,2}|мурчит|лол|кек|лан|ваще|вообщем|короч|норм|збс|чел|чела|чувак\p{L}*|блин|капец|трындец|пипец|фигн\p{L}*|мобил\p{L}*|телефончик\p{L}*|жсн|инн|иин|загс\p{L}*|сізо|сизо|мекенжай\p{L}*|инста\p{L}*|пинкод\p{L}*|пин|ало|алло|дариша|бірауыздан|болғым|іште|іштен|ватцап\p{L}*|падъез\p{L}*|қазр|қазыр|шу|такси\p{L}*|өшік|өшірулі)$/u,
)

/** What Kazakh puts behind no name: `айтпаңдаршы`, `істегем`, `сөйлескендей`, `сақтаулы`. */
const isInflectedVerb = asks(
  /(?:[ңн]ы?і?з(?:дар|дер)?|[ңн](?:дар|дер)(?:ш[ыі])?|[ңн]?ш[ыі]|[ғқ]ан(?:дай|да|нан)?|[гк]ен(?:дей|де|нен)?|[ғқ]ам|[гк]ем|[ғқ]аным(?:ды|а|ның|нан)?|[гк]енім(?:ді|е|нің|нен)?|[аеий]т[ыі]н|улы|улі|аяқ|берік|берис|[дт][ыі][мңқк]|[ғқ]ым|[гк]ім|[аеый]м[ыі]н|[бмп][аеу]й|[ыі]р[ае]к|[мп]п[ыі]н|[ғгкқ][ае]нш[ае]|[ыі]п|[аеиы]й(?:д[ыі])?|[мбп]а(?:й|йды|ған)|[дт]аи?|иесі|[лд]ау|[лд]еу|ться|тся|ешь|ишь|ем|ите|йте|лась|лось|лись|ался|ился)$/u,
)
const NEIGHBOURS = 3

/** Of the words beside it most are English. */
function isAmongEnglish(words: readonly Word[], i: number): boolean {
  let english = 0
  let other = 0
  for (let at = Math.max(0, i - NEIGHBOURS); at < words.length && at <= i + NEIGHBOURS; at++) {
    const { lower, digits, know: facts } = words[at]!
    if (at === i || digits !== null) continue
    if (lower.charCodeAt(0) < 0x400 && (facts.common || isInEnglishDictionary(lower))) english += 1
    else other += 1
  }
  return english > 0 && english >= other
}

/** A capital at the head of a sentence says nothing by itself, but what no dictionary knows is somebody. */
export function isUnknownHead(words: readonly Word[], i: number): boolean {
  const word = words[i]!
  if (word.text.length < SHORTEST || word.shouted || !isUnknown(word)) return false
  if (isSlang(word) || isSlangCyrillic(word)) return false
  return word.lower.charCodeAt(0) >= 0x400 ? !isInflectedVerb(word) : isAmongEnglish(words, i)
}

const ENDS_SENTENCE = /[.!?…\n]/u

/** More sentences that begin small than otherwise: here a small letter says nothing. */
export function isCareless(words: readonly Word[]): boolean {
  let small = 0
  let large = 0
  for (const word of words) {
    const begins = word.first && (word.start === 0 || ENDS_SENTENCE.test(word.gap))
    if (!begins || word.digits !== null || word.text.length < 2) continue
    if (word.capital) large += 1
    else small += 1
  }
  return small > 0 && small >= large
}

/** In small letters, where nobody pressed Shift. */
export function isUnknownInSmall(words: readonly Word[], i: number): boolean {
  const word = words[i]!
  if (word.capital || word.text.length < SHORTEST_SMALL || !isUnknown(word)) return false
  if (isSlang(word) || isSlangCyrillic(word)) return false
  return word.lower.charCodeAt(0) >= 0x400 ? !isInflectedVerb(word) : isAmongEnglish(words, i)
}
