/** What could stand instead of a finding: in the text's language and, as far as it can be told, in the case that is asked for. */
import type { Language } from '../model/language.ts'
import { RUSSIAN_FORMS, KAZAKH_FORMS, isDictionaryForm, kazakhCase, russianCase } from './case-forms.ts'
import type { FindingType } from './finding.ts'
import { know } from './lexicon.ts'
import { read } from './reading.ts'
import { WORDING } from './wording.ts'
import { yearsOld } from './years-old.ts'

export interface Place {
  /** Up to a few words before the finding, the finding, and a word or two after. */
  before: string
  said: string
  after: string
}

export function suggest(type: FindingType, language: Language, place: Place): string {
  const found = SUGGESTERS[language](type, place) ?? WORDING[language][type].suggestion
  return beginsLarge(place) ? found[0]!.toUpperCase() + found.slice(1) : found
}

function beginsLarge({ before, said }: Place): boolean {
  return (before.trim() === '' || /[.!?…\n]\s*$/u.test(before)) && /^[\p{Lu}\d]/u.test(said)
}

const SUGGESTERS: Readonly<Record<Language, (type: FindingType, place: Place) => string | null>> = {
  ru: russian,
  kk: kazakh,
  en: english,
}

const LONGEST_WORD = 20
/** Looked for in what follows the last space, so that no other word is tried. */
function lastWord(text: string): string {
  const end = text.slice(-LONGEST_WORD).trimEnd()
  const piece = end.slice(end.lastIndexOf(' ') + 1)
  let start = piece.length
  while (start > 0 && (isLetter(piece[start - 1]!) || JOINING.includes(piece[start - 1]!))) start -= 1
  while (start < piece.length && !isLetter(piece[start]!)) start += 1
  return piece.slice(start).toLowerCase()
}

const JOINING = "'’-"

/** By hand: of every finding its last letters are asked for, and most letters have two cases. */
function isLetter(character: string): boolean {
  return character.charCodeAt(0) < 0x530
    ? character.toLowerCase() !== character.toUpperCase()
    : /\p{L}/u.test(character)
}

const firstWord = (text: string) => /^[\s,]*(\p{L}[\p{L}'’-]*)/u.exec(text)?.[1]?.toLowerCase() ?? ''

/** The last word, with its hyphens. */
function nounOf(said: string): string {
  let end = said.length
  while (end > 0 && !isLetter(said[end - 1]!)) end -= 1
  if (end === 0) return said
  let start = end
  while (start > 0 && (isLetter(said[start - 1]!) || said[start - 1] === '-')) start -= 1
  while (said[end] === '-') end += 1
  while (!isLetter(said[start]!)) start += 1
  return said.slice(start, end)
}

/** `сестра Динара`, `my friend Grace`: who it is was said; an initial that is not theirs stands for the name. */
function isAfterKin({ before, after }: Place): boolean {
  if (/^ (?:деген|есімді|атты)(?!\p{L})/u.test(after)) return true
  if (!/ $/u.test(before)) return false
  if (/in[- ]law $/u.test(before)) return true
  const word = lastWord(before)
  return NAMING.test(word) || know(word).tags.has('kin') || know(word).tags.has('profession')
}

const NAMING =
  /^(?:is|name's|named|called|зовут|звали|зов[её]т|звать|имя|фамилия|имени|атым|аты|есімі|есімім|тегім|тегі|дядь|т[её]ть|баб|zovut|esimim|atym)$/u

const VILLAGE = /сел|аул|ауыл|пос[её]л|деревн|мкр|микрорайон|ықшам|village|hamlet|estate/iu
const SCHOOL = /школ|гимназ|лице|колледж|универ|институт|мектеп|мектеб|school|college|academy/iu
const HOSPITAL =
  /больниц|поликлин|роддом|госпитал|клиник|диспансер|аурухана|емхана|hospital|clinic|infirmary/iu
const EVENT =
  /взрыв|авари|пожар|крушен|наводн|паводк|обвал|теракт|событи|жарылыс|өрт|апат|оқиға|тасқын|explosion|crash|fire|flood|disaster|shooting|collapse/iu

function kindOfInstitution(said: string): 'school' | 'hospital' | 'institution' {
  if (SCHOOL.test(said)) return 'school'
  return HOSPITAL.test(said) ? 'hospital' : 'institution'
}

function russian(type: FindingType, place: Place): string | null {
  const { before, said, after } = place
  const preposition = lastWord(before)
  const noun = nounOf(said)
  const inCase = (forms: readonly string[], bearer: string) =>
    forms[russianCase(preposition, bearer, isDictionaryForm(bearer))]!
  switch (type) {
    case 'name': {
      if (isAfterKin(place)) return 'Н.'
      const names = said.split(/\s+/u)
      const bearer = names.find((name) => !isDictionaryForm(name)) ?? names[0]!
      const verbs = `${firstWord(after)} ${preposition}`
      // `Видела Марата Сергеевича`: the verb beside may be somebody else's.
      const isHerName = /(?:овн|евн|ичн|қызы|кызы|ова|ева|ская)/iu.test(said)
      const isHisName = /(?:вич|ұлы|улы|[оеё]в$|ский$)/iu.test(said)
      const isWoman = !isHisName && (isHerName || /(?:ла|лась)(?: |$)/u.test(verbs))
      const isMan = isHisName || /(?:л|лся)(?: |$)/u.test(verbs)
      return inCase(RUSSIAN_FORMS[isWoman ? 'woman' : isMan ? 'man' : 'person'], bearer)
    }
    case 'place':
      if (/(?:ск|цк)(?:ий|ая|ое|ие|ого|ой|ому|ую|им|ом|их)$/u.test(noun)) return null
      // `в Кокшетау` has one form for both: it is "where", unless somebody goes.
      if (/^(?:в|во)$/u.test(preposition) && /[уиоыэю]$/iu.test(noun) && isDictionaryForm(noun))
        return RUSSIAN_FORMS[VILLAGE.test(said) ? 'village' : 'city'][GOING.test(before) ? 3 : 5]
      return inCase(RUSSIAN_FORMS[VILLAGE.test(said) ? 'village' : 'city'], noun)
    case 'phone':
      return /^(?:телефон|номер)/u.test(preposition) ? 'такой-то' : null
    case 'institution':
      return institutionForm(preposition, said)
    case 'address':
      if (preposition === 'адресу') return 'в одном доме'
      if (preposition === 'на') return 'одной улице'
      return inCase(RUSSIAN_FORMS.house, /^(?:в|во)$/u.test(preposition) ? 'доме' : 'дом')
    case 'unique':
      return inCase(
        EVENT.test(said) ? RUSSIAN_FORMS.event : RUSSIAN_FORMS.known,
        /^\p{L}+/u.exec(said)?.[0] ?? said,
      )
    case 'date':
      if (/^(?:с|до|после|от|около)$/u.test(preposition)) return 'того дня'
      if (preposition === 'к') return 'тому дню'
      if (preposition === 'на') return 'тот день'
      return /^(?:в|во)$/u.test(preposition) ? 'то время' : null
    case 'age':
      return russianAge(preposition, said)
    case 'profession':
      if (/^преподавала/iu.test(said)) return 'работала с людьми'
      if (/^преподавал/iu.test(said)) return 'работал с людьми'
      if (/^преподаю/iu.test(said)) return 'работаю с людьми'
      if (/^препода/iu.test(said)) return 'работает с людьми'
      return /^\p{L}+(?:ом|ем|ой|ей)(?!\p{L})/u.test(said) ? 'в одном месте' : 'человек на работе'
    case 'family':
      if (/^(?:\P{L}*\d|трое|четверо|пятеро|шестеро|семеро|пять|шесть|семь|три|четыре)/iu.test(said))
        return /(?:детьми|сыновьями|дочерьми)$/u.test(said) ? noun : 'дети'
      return /^единственн|^один-единственн/iu.test(said) ? noun : 'дети'
    case 'minority':
      return said.includes(' ') && !/^свидет/iu.test(said) ? noun : 'не из местных'
    default:
      return null
  }
}

function institutionForm(preposition: string, said: string): string {
  const bearer = /\p{L}{4,}/u.exec(said)?.[0] ?? said
  // `в школе № 15`: a noun of the language shows its case where a preposition leaves two.
  const isShown = /^\p{Ll}/u.test(bearer) && /^(?:в|во|на|о|об|при)$/u.test(preposition)
  return RUSSIAN_FORMS[kindOfInstitution(said)][
    russianCase(preposition, bearer, !isShown && isDictionaryForm(bearer))
  ]
}

const GOING =
  /(?:ехал|еду|едем|едет|ехать|шл[аи]|летел|лечу|вернул|вернусь|бежал|бегу|увез|вез|отправил|перебрал|попал|пришл|приш[её]л|поезд|дорог|автобус)/iu

const TENS_RU = ['', '', 'двадцати', 'тридцати', 'сорока', 'пятидесяти', 'шестидесяти', 'семидесяти', 'восьмидесяти', 'девяноста'] // prettier-ignore
const YOUNG_ENDINGS: Readonly<Record<string, string>> = {
  няя: 'молодая', ний: 'молодой', нюю: 'молодую', ней: 'молодой', него: 'молодого', нему: 'молодому', ним: 'молодым',
  ние: 'молодые', них: 'молодых', ними: 'молодыми',
} // prettier-ignore

function russianAge(preposition: string, said: string): string {
  const ending = /лет(н\p{L}+)$/u.exec(said)?.[1]
  if (ending !== undefined && YOUNG_ENDINGS[ending] !== undefined) return YOUNG_ENDINGS[ending]
  const years = yearsOld(read(said, false).words) ?? 0
  if (/^(?:в|во)$/u.test(preposition))
    return years < 13 ? 'детстве' : years < 20 ? 'юности' : years < 35 ? 'молодости' : 'зрелом возрасте'
  if (/^(?:с|со|до)$/u.test(preposition)) return years < 20 ? 'юных лет' : 'зрелых лет'
  if (years < 10) return 'меньше десяти'
  return years < 20 ? 'меньше двадцати' : `больше ${TENS_RU[Math.min(9, Math.floor(years / 10))]}`
}

function kazakh(type: FindingType, place: Place): string | null {
  const { said, after } = place
  const noun = nounOf(said)
  // `Тараздан|мын`: the copula goes on after the case.
  const copula = /(?:нан|нен|дан|ден|тан|тен)(м[ыі]н|б[ыі]з)$/u.exec(noun)?.[1] ?? ''
  const bearer = noun.slice(0, noun.length - copula.length)
  const inCase = (forms: readonly string[]) => forms[kazakhCase(bearer, isDictionaryForm(bearer))]! + copula
  switch (type) {
    case 'name':
      return isAfterKin(place) && isDictionaryForm(noun) ? 'Н.' : inCase(KAZAKH_FORMS.person)
    case 'place':
      return inCase(KAZAKH_FORMS[VILLAGE.test(said) ? 'village' : 'city'])
    case 'institution':
      // `полицияда`: a noun of the language, not a name, so its ending is one.
      if (/^\p{Ll}+$/u.test(said)) return KAZAKH_FORMS.institution[kazakhCase(bearer, false)]! + copula
      return inCase(KAZAKH_FORMS[kindOfInstitution(said)])
    case 'address':
      return inCase(KAZAKH_FORMS.house)
    case 'unique':
      return /(?:мын|мін|пын|пін|бын|бін)$/u.test(noun)
        ? 'белгілі адаммын'
        : inCase(EVENT.test(said) ? KAZAKH_FORMS.event : KAZAKH_FORMS.known)
    case 'date':
      if (/^ күні/u.test(after)) return 'бір'
      if (/(?:нан|нен|дан|ден|тан|тен)$/u.test(noun)) return 'сол күннен'
      return /(?:да|де|та|те)$/u.test(noun) ? 'сол кезде' : null
    case 'age': {
      const years = yearsOld(read(said, false).words) ?? 0
      if (/(?:мын|мін)$/u.test(noun)) return years < 30 ? 'жаспын' : 'ересекпін'
      if (/м[дт][ае]$|ымыз/u.test(noun)) return years < 30 ? 'жас кезімде' : 'ересек шағымда'
      // `Қызым 9 жаста.`: said of somebody, not of a time.
      if (noun === 'жаста' && /^\s*(?:$|[.,!?;:)]|еді|екен|болатын|ғой|әлі)/u.test(after))
        return years < 13 ? 'кішкентай' : years < 30 ? 'жас' : 'ересек'
      if (/[дт][ае]$/u.test(noun)) return years < 30 ? 'жас кезде' : 'ересек шақта'
      return years < 30 ? 'жас' : 'ересек'
    }
    case 'phone':
      return /^(?:телефон|нөмір)/u.test(lastWord(place.before)) ? 'пәлен' : null
    case 'profession':
      return /(?:мін|мын|пін|пын|бін|бын)$/u.test(noun) ? 'қызметкермін' : 'қызметкер'
    case 'family':
      return /бала|ұл|қыз/u.test(noun) ? noun : null
    case 'minority':
      if (/(?:мын|мін|пын|пін|бын|бін)$/u.test(noun)) return 'басқа қауымнанмын'
      return /(?:мыз|міз|быз|біз|пыз|піз)$/u.test(noun) ? 'басқа қауымнанбыз' : 'басқа қауымнан'
    default:
      return null
  }
}

const TENS_EN = ['', '', 'twenty', 'thirty', 'forty', 'fifty', 'sixty', 'seventy', 'eighty', 'ninety']

function english(type: FindingType, place: Place): string | null {
  const { before, said, after } = place
  const previous = lastWord(before)
  const isOwner = /['’]s?$/u.test(said)
  const article = (noun: string) =>
    /^(?:a|an|the|my|our|his|her|their|that|this)$/u.test(previous)
      ? noun
      : `${/^[aeiou]/u.test(noun) ? 'an' : 'a'} ${noun}`
  switch (type) {
    case 'name':
      if (isAfterKin(place)) return isOwner ? 'N.’s' : 'N.'
      if (/^(?:mr|mrs|ms|miss|dr|sir|lady)$/u.test(previous)) return isOwner ? 'N.’s' : 'N.'
      return isOwner ? 'somebody’s' : 'somebody'
    case 'place':
      return article(VILLAGE.test(said) ? 'village' : 'city') + (isOwner ? '’s' : '')
    case 'institution':
      return article(kindOfInstitution(said))
    case 'address':
      return previous === 'on' ? 'a street' : /^(?:at|in|to|from|near)$/u.test(previous) ? 'a house' : null
    case 'unique':
      return EVENT.test(said) ? (/^the /u.test(said) ? 'an accident' : article('accident')) : null
    case 'date':
      if (previous === 'the') return 'day'
      if (previous === 'on') return 'a certain day'
      if (previous === 'in') return 'those days'
      return /^(?:since|until|till|by|from|after|before|of)$/u.test(previous) ? 'that day' : null
    case 'age': {
      const years = yearsOld(read(said, false).words) ?? 0
      if (
        /year[- ]old$/iu.test(said) &&
        firstWord(after) !== '' &&
        /^[\s-]/u.test(after) &&
        previous !== '' &&
        /^(?:a|an|the|my|our|his|her)$/u.test(previous)
      )
        return years < 20 ? 'young' : 'grown'
      if (previous === 'at') return years < 20 ? 'a young age' : 'a grown age'
      if (years < 10) return 'under ten'
      return years < 20 ? 'under twenty' : `over ${TENS_EN[Math.min(9, Math.floor(years / 10))]}`
    }
    case 'profession':
      if (/^taught/iu.test(said)) return 'worked with people'
      if (/^teach/iu.test(said)) return /^teaches/iu.test(said) ? 'works with people' : 'work with people'
      return /^(?:as|a|an|the)$/u.test(previous) ? 'member of staff' : 'a member of staff'
    case 'family':
      if (/twin|triplet/iu.test(said)) return 'siblings'
      return /(?:children|kids|daughters?|sons?|brothers|sisters|siblings|girls|boys|child)$/iu.test(said)
        ? noun(said)
        : null
    case 'minority':
      return said.includes(' ') && /(?:family|girl|woman|man|boy|mother|father|wife|husband)$/iu.test(said)
        ? noun(said)
        : /^(?:a|an)$/u.test(previous)
          ? 'person from another community'
          : 'from another community'
    default:
      return null
  }
}

const noun = (said: string) => nounOf(said).toLowerCase()
