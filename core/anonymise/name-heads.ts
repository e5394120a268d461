/** Who stands at the head of a sentence, where a capital says nothing: told by what follows. */
import { isOrdinaryEnglish } from './lexicon.ts'
import type { Word } from './reading.ts'

const NO_ENGLISH_NAME =
  /(?:ly|ing|ness|ion|ment|ity|body|thing|ever|ence|ance|self|ought|dom|ship|hood|less|ful|ous|able|ible|ward|wards|wise)$/u
/** Of one person, in the past or present; what things do as well (`was`, `had`) counts only where no dictionary knows the word. */
const ENGLISH_VERB =
  /^(?:was|is|has|had|did|does|would|wouldn't|could|couldn't|can|can't|will|won't|should|might|must|didn't|doesn't|wasn't|isn't|hadn't|hasn't|never|always|just|only|still|also|once|even|then|already|let|lets|put|puts|got|gets|came|comes|went|goes|made|makes|drove|sat|sits|stood|stands|ran|runs|held|holds|kept|keeps|left|leaves|lent|lends|paid|pays|gave|gives|took|takes|knew|knows|saw|sees|heard|hears|swore|swears|swapped|taught|caught|bought|brought|fought|thought|found|fell|felt|sent|spoke|slept|wept|sang|rode|wrote|hid|lost|met|read|rose|sold|shook|shut|slid|stole|stuck|told|understood|woke|wore|won|bit|blew|broke|built|chose|cut|dug|drank|drew|ate|flew|forgot|forgave|froze|grew|hung|hurt|knelt|laid|lay|led|lit|meant|rang|sewed|sought|spent|split|spun|struck|threw|tore)$/u

/** `Wojtek let me in`, `Renuka in dispatch was the one`: no English word, and somebody's deed behind it. */
export function isEnglishSubject(words: readonly Word[], i: number): boolean {
  const word = words[i]!
  const { lower } = word
  if (!/^[a-z]/u.test(lower) || word.text.length < 3 || word.shouted || word.know.tags.size > 0) return false
  if (word.know.common || word.know.number !== null || word.know.place !== 'none' || word.know.country)
    return false
  if (NO_ENGLISH_NAME.test(lower)) return false
  const next = words[i + 1]
  if (next === undefined || !/^[a-z]/u.test(next.lower)) return false
  if (lower.endsWith("'s")) return next.gap === ' ' && next.know.common && !isOrdinaryEnglish(lower)
  if (/[^sui]s$/u.test(lower) && isOrdinaryEnglish(lower)) return false
  if (isOrdinaryEnglish(lower)) return false
  if (next.gap === ' ' && isVerb(next)) return true
  // `Keziah and I`, `Renuka in dispatch was`, `Ludo from work`
  if (next.gap === ' ' && next.lower === 'and')
    return /^(?:i|me|my|he|she|her|his)$/u.test(words[i + 2]?.lower ?? '')
  if (next.gap === ' ' && /^(?:in|from|at|next|upstairs|downstairs|across|over|with|on)$/u.test(next.lower))
    return words.slice(i + 2, i + 6).some((each) => each.gap === ' ' && isVerb(each))
  // `Odalys, who lived upstairs`, `Micheal, my husband,`
  return next.gap === ', ' && /^(?:who|whose|my|her|his|our|you|please|bless)$/u.test(next.lower)
}

function isVerb(word: Word): boolean {
  return (
    ENGLISH_VERB.test(word.lower) ||
    word.know.tags.has('human') ||
    word.know.tags.has('human_speech') ||
    /[a-z]{2,}(?:ed|n't)$/u.test(word.lower)
  )
}

/** `Надя, держись`, `Әсоқа, сен айтқан`, `Renuka, please`: who is spoken to. */
export function isAddressed(words: readonly Word[], i: number): boolean {
  const next = words[i + 1]
  if (next === undefined || next.gap !== ', ') return false
  return /^(?:ты|вы|тебе|вам|тебя|вас|держись|прости|спасибо|сен|сіз|саған|сізге|сені|сізді|кешір|рахмет|you|please|forgive)$/u.test(
    next.lower,
  )
}

/** `Мұқаң`, `Әсекең`, `Нұреке`, `Сәкеңнің`: respect makes them of anybody's name. */
export const isHonorific = (word: Word): boolean =>
  word.lower.charCodeAt(0) >= 0x400 &&
  /^\p{L}{1,4}(?:екең|әкең|өкең|ұқаң|оқаң|ықаң|ақаң|екеңн|әкеңн|ұқа|оқа|ықа|екем|еке|әке)(?:\p{L}{0,5})$/u.test(
    word.lower,
  ) &&
  !/^(?:әке|көке|меке|шеке|мекен|текке|беке[тм]|кеке|секе|жеке|ереке|мереке|береке|әрекет|бөлек|тоқа|жоқа|шоқа|неке|өкпе|көкең|әкең)/u.test(
    word.lower,
  ) &&
  word.know.tags.size === 0 &&
  !word.know.common

/** `O'Dowd`, `McAllister`: no other words are written so. */
export const isIrishSurname = (word: Word): boolean =>
  /^(?:[OD]'\p{Lu}\p{Ll}{2,}|Ma?c\p{Lu}\p{Ll}{2,}|Fitz[gpsrmh]\p{Ll}{4,})$/u.test(word.text)

/** What only somebody does, and does to something: with these even `Арман` and `Света` are people. */
const DEED_KAZAKH =
  /^(?:ұрды|ұрған|сындырды|жуды|тоқыды|пісірді|құйды|апарды|әкелді|тұрғызды|отырғызды|кигізді|ашып|аштырды|жапты|жасырды|тықты|шақырды|тігіп|тігіпті|көтерді|сүйреді|итерді|лақтырды|тартты|қойды|алды|берді|сатты|шықты|кірді|келді|кетті|қайтты|жүгірді|тұрды|отырды|жылады|күлді|айтты|деді|сұрады|көрді|естіді|білді|күтті|қарады|оқыды|жазды|істеді|жатты|ұйықтады|төбелесті|қорықты|көндірді|шыдады)$/u
const DEED_RUSSIAN =
  /^(?:потушил|разбил|включил|выключил|открыл|закрыл|принёс|принес|привёл|привел|привез|отдал|отвёл|отвел|отвез|взял|дал|налил|поставил|положил|подняла|поднял|держал|смотрел|смеял|плакал|молчал|сказал|спросил|ответил|позвонил|написал|крикнул|шептал|кричал|работал|готовил|варил|стирал|мыла|шила|вязал|пела|курил|вышел|вышла|сидел|лежал|спал|жила|жил|знает|знал|видел|слышал|ждал|искал|нашел|нашла|увёз|увез|увел|учил|лечил|встал|встретил|проводил|помог|пустил|впустил|спрятал|обнял|ударил|бил|пил|ушел|ушла|приехал|пришел|пришла|приходил|уехал|села|сел|родил|вырос|училась|учился)(?:а|о|и|ся|ась|ась)?$/u
/** Of these one says as much of the thing: `Надежда ушла`, `Слава пришла`, `Бақыт келді`. */
const COMES_AND_GOES =
  /^(?:уш|приш|приход|прих|жив|жил|жд|помог|вырос|родил|спас|прос|кетті|келді|қайтты|шықты|кірді|жатты|алды|берді|көндірді|тартты|қойды|тұрды|отырды|естіді|көтерді|қарады)/u
const ALSO_THING =
  /^(?:вера|надежда|любовь|слава|мир|роза|лилия|май|рая|поля|звезда|душа|тема|бақыт|үміт|махаббат|қуаныш|сағыныш|мейірім|жеңіс|өмір|тілек|арай|таң|жан|сезім|ай|күн|нұр|гүл|жұлдыз|сәуле|арман|шаттық|тыныштық|халық|ел|жел|ерік|сабыр|ұят|намыс|қорқыныш)$/u

/** A name that is also a word, at the head: `Света потушила лампу`, `Арман терезені сындырды`. */
export function isDoer(words: readonly Word[], i: number): boolean {
  const word = words[i]!
  const next = words[i + 1]
  if (next === undefined || next.gap !== ' ' || word.know.given === 'none') return false
  if (word.know.common && word.know.skeleton.length > (word.know.root?.length ?? 0) + 1) return false
  const isThing = ALSO_THING.test(word.lower)
  if (DEED_RUSSIAN.test(next.lower)) return !(isThing && COMES_AND_GOES.test(next.lower))
  if (word.know.root !== word.know.skeleton || !/^[\u0400-\u052f]/u.test(word.lower)) return false
  // A Kazakh clause ends with what was done; to something or somewhere, since joy comes of itself.
  let isTouching = false
  for (let j = i + 1; j < words.length && j - i <= 6; j++) {
    const each = words[j]!
    if (j > i + 1 && each.gap !== ' ') return false
    if (/(?:мын|мін|ның|нің)$/u.test(each.lower)) isTouching = true
    const after = words[j + 1]
    const ends = after === undefined || after.gap !== ' '
    if (!ends) {
      if (
        /(?:ды|ді|ты|ті|ны|ні|да|де|та|те|нда|нде|ға|ге|қа|ке|на|не|нан|нен|дан|ден|тан|тен|мен|бен|пен)$/u.test(
          each.lower,
        )
      )
        isTouching = true
      continue
    }
    if (!DEED_KAZAKH.test(each.lower)) return false
    return !isThing || (isTouching && !COMES_AND_GOES.test(each.lower)) || isSomewhere(words.slice(i + 1, j))
  }
  return false
}

/** Joy comes too, but not in the morning to the door. */
const isSomewhere = (between: readonly Word[]): boolean =>
  between.some((each) =>
    /^(?:есі[кг]|терезе|үй(?:ге|де|ден)|бөлме|дүкен|көлік|автобус|таңертең|кешке|кеше|түнде|жұмыс|мектеп|аурухана|қасымда|жанымда|қасыма|жаныма|подъезд|аула)/u.test(
      each.lower,
    ),
  )

/** `Вера, Надя и Люба`: three in a row, at least one of whom is nothing but a name. */
export function isInRow(words: readonly Word[], i: number): boolean {
  const [second, joint, third] = [words[i + 1], words[i + 2], words[i + 3]]
  return (
    words[i]!.know.given !== 'none' &&
    second?.gap === ', ' &&
    second.capital &&
    second.know.given !== 'none' &&
    ((joint?.gap === ' ' && /^(?:и|мен|and)$/u.test(joint.lower) && third?.capital === true) ||
      (joint?.gap === ', ' && joint.capital && joint.know.given !== 'none'))
  )
}

const ENGLISH_DEED =
  /^(?:phoned|rang|texted|drove|cooked|washed|sewed|knocked|cried|laughed|nodded|shouted|whispered|said|says|told|tells|asked|asks|wrote|works|worked|lent|married|drank|drinks|hit|sat|stood|slept|snored|smiled|answered|paid|baked|ironed|typed|signed|swore|hated|moved|lived|lives|walked|wore|shrugged|smokes|smoked|listened|looked|watched|teaches|taught|studies|helped|hugged)$/u

/** Will is a verb before you, she or it, and a name before anything done. */
const WILL_DID =
  /^(?:was|is|had|has|did|never|came|took|went|knew|got|left|kept|found|saw|made|wanted|thought|gave|put|broke|didn't|wasn't|isn't)$/u

/** `Will never came back`, `Faith from work`, `Hope is my daughter`. */
export function isEnglishDoer(words: readonly Word[], i: number): boolean {
  const word = words[i]!
  const [next, after] = [words[i + 1], words[i + 2]]
  if (next?.gap !== ' ' || !/^[a-z]/u.test(word.lower) || word.know.given === 'none') return false
  if (word.lower === 'will' && WILL_DID.test(next.lower)) return true
  if (
    word.know.number !== null ||
    /^(?:will|may|mark|bill|case|day|art|chase|short|long|christian|major|young|good|small|best|well)$/u.test(
      word.lower,
    )
  )
    return false
  if (ENGLISH_DEED.test(next.lower)) return true
  if (next.lower === 'from' && after?.gap === ' ')
    return /^(?:work|school|church|number|next|upstairs|downstairs|across|class|college|reception|hr|accounts)$/u.test(
      after.lower,
    )
  if (/^(?:is|was)$/u.test(next.lower) && after?.gap === ' ')
    return (
      /^(?:my|his|her|our|their)$/u.test(after.lower) &&
      words.slice(i + 3, i + 6).some((each) => each.gap === ' ' && each.know.tags.has('kin'))
    )
  return false
}

/** `mr okonjo`, `тётя рузанна`: after these comes a name, whoever pressed no Shift. */
export function isTitledInSmall(words: readonly Word[], i: number): boolean {
  const word = words[i]!
  const previous = words[i - 1]
  const { lower, know: facts } = word
  if (previous === undefined || !/^(?: |\. )$/u.test(word.gap) || lower.length < 4 || word.digits !== null)
    return false
  if (facts.common || facts.tags.size > 0 || facts.number !== null) return false
  if (/^(?:mr|mrs|ms|miss|dr|sgt)$/u.test(previous.lower))
    return !isOrdinaryEnglish(lower) || lower.length > 4
  return (
    /^(?:т[её]тя|дядя|баба)$/u.test(previous.lower) &&
    /^[а-яәғқңөұүһі]+$/u.test(lower) &&
    /(?:на|ша|та|ля|ра|ия|ья|ся|зя|ла|ик|иль|ур|ан|ат|ек|ир|им|ам|ус|ар|ен|ин)$/u.test(lower) &&
    !/(?:ала|ила|ела|ула|ыла|яла|лась|шла|гла|кла|сла|рла|зла|тая|ная)$/u.test(lower)
  )
}

/** Whether the words beside are English, as far as one sees. */
export function isEnglishAround(words: readonly Word[], i: number): boolean {
  for (const at of [i - 1, i + 1, i - 2, i + 2]) {
    const word = words[at]
    if (word === undefined || word.digits !== null) continue
    return /^[a-z]/u.test(word.lower)
  }
  return true
}
