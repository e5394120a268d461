/** In which case a word stands, as far as its ending and what stands before it tell, and phrases in every case. */
import { know } from './lexicon.ts'
import { placeMatch } from './place-index.ts'

/** Nominative, genitive, dative, accusative, instrumental, prepositional. */
export type RussianCase = 0 | 1 | 2 | 3 | 4 | 5
/** Nominative, genitive, dative, accusative, locative, ablative, instrumental. */
export type KazakhCase = 0 | 1 | 2 | 3 | 4 | 5 | 6

export const RUSSIAN_FORMS = {
  woman: ['одна женщина', 'одной женщины', 'одной женщине', 'одну женщину', 'одной женщиной', 'одной женщине'],
  man: ['один мужчина', 'одного мужчины', 'одному мужчине', 'одного мужчину', 'одним мужчиной', 'одном мужчине'],
  person: ['один человек', 'одного человека', 'одному человеку', 'одного человека', 'одним человеком', 'одном человеке'],
  city: ['один город', 'одного города', 'одному городу', 'один город', 'одним городом', 'одном городе'],
  village: ['одно село', 'одного села', 'одному селу', 'одно село', 'одним селом', 'одном селе'],
  school: ['одна школа', 'одной школы', 'одной школе', 'одну школу', 'одной школой', 'одной школе'],
  hospital: ['одна больница', 'одной больницы', 'одной больнице', 'одну больницу', 'одной больницей', 'одной больнице'],
  institution: ['одно место', 'одного места', 'одному месту', 'одно место', 'одним местом', 'одном месте'],
  house: ['один дом', 'одного дома', 'одному дому', 'один дом', 'одним домом', 'одном доме'],
  known: ['известный человек', 'известного человека', 'известному человеку', 'известного человека', 'известным человеком', 'известном человеке'],
  event: ['одно событие', 'одного события', 'одному событию', 'одно событие', 'одним событием', 'одном событии'],
} as const satisfies Record<string, readonly [string, string, string, string, string, string]> // prettier-ignore

/** Kazakh phrases whose last word takes the endings; each ends in a vowel or a sonorant, as the endings below need. */
export const KAZAKH_FORMS = {
  person: ['бір адам', 'бір адамның', 'бір адамға', 'бір адамды', 'бір адамда', 'бір адамнан', 'бір адаммен'],
  city: ['бір қала', 'бір қаланың', 'бір қалаға', 'бір қаланы', 'бір қалада', 'бір қаладан', 'бір қаламен'],
  village: ['бір ауыл', 'бір ауылдың', 'бір ауылға', 'бір ауылды', 'бір ауылда', 'бір ауылдан', 'бір ауылмен'],
  school: ['бір мектеп', 'бір мектептің', 'бір мектепке', 'бір мектепті', 'бір мектепте', 'бір мектептен', 'бір мектеппен'],
  hospital: ['бір аурухана', 'бір аурухананың', 'бір ауруханаға', 'бір аурухананы', 'бір ауруханада', 'бір ауруханадан', 'бір ауруханамен'],
  institution: ['бір мекеме', 'бір мекеменің', 'бір мекемеге', 'бір мекемені', 'бір мекемеде', 'бір мекемеден', 'бір мекемемен'],
  house: ['бір үй', 'бір үйдің', 'бір үйге', 'бір үйді', 'бір үйде', 'бір үйден', 'бір үймен'],
  known: ['белгілі адам', 'белгілі адамның', 'белгілі адамға', 'белгілі адамды', 'белгілі адамда', 'белгілі адамнан', 'белгілі адаммен'],
  event: ['бір оқиға', 'бір оқиғаның', 'бір оқиғаға', 'бір оқиғаны', 'бір оқиғада', 'бір оқиғадан', 'бір оқиғамен'],
} as const satisfies Record<string, readonly [string, string, string, string, string, string, string]> // prettier-ignore

const GENITIVE =
  /^(?:от|у|из|без|для|до|около|после|возле|вместо|кроме|против|ради|из-за|из-под|мимо|напротив|среди)$/u
const DATIVE = /^(?:к|ко|по|благодаря)$/u
const ACCUSATIVE = /^(?:про|через|сквозь)$/u
const INSTRUMENTAL = /^(?:над|перед|между)$/u
const INSTRUMENTAL_END = /(?:ом|ем|ём|ой|ей|ым|им|ью)$/u

/** `before`: the word before it in small letters, or empty; `said`: the word that bears the case; `stem`: without its ending, or null. */
export function russianCase(before: string, said: string, isPlain: boolean): RussianCase {
  const word = said.toLowerCase()
  if (GENITIVE.test(before)) return 1
  if (DATIVE.test(before)) return 2
  if (ACCUSATIVE.test(before)) return 3
  if (INSTRUMENTAL.test(before)) return 4
  if (/^(?:в|во|на|о|об|обо|при)$/u.test(before))
    return /(?:е|и|ах|ях|ом|ем|ой|ей)$/u.test(word) && !isPlain ? 5 : 3
  if (/^(?:с|со)$/u.test(before)) return INSTRUMENTAL_END.test(word) && !isPlain ? 4 : 1
  if (/^(?:за|под)$/u.test(before)) return INSTRUMENTAL_END.test(word) && !isPlain ? 4 : 3
  if (isPlain) return 0
  if (INSTRUMENTAL_END.test(word)) return 4
  if (/(?:ы|и)$/u.test(word)) return 1
  if (/е$/u.test(word)) return 2
  if (/(?:а|я)$/u.test(word)) return 3
  return /(?:у|ю)$/u.test(word) ? 2 : 0
}

const KAZAKH_ENDINGS: readonly (readonly [KazakhCase, RegExp])[] = [
  [1, /(?:ның|нің|дың|дің|тың|тің)$/u],
  [5, /(?:дан|ден|тан|тен|нан|нен)$/u],
  [4, /(?:да|де|та|те|нда|нде|дағы|дегі|тағы|тегі)$/u],
  [6, /(?:мен|бен|пен|менен)$/u],
  [3, /(?:ны|ні|ды|ді|ты|ті|ын|ін)$/u],
  [2, /(?:ға|ге|қа|ке|на|не|ына|іне)$/u],
]

export function kazakhCase(said: string, isPlain: boolean): KazakhCase {
  if (isPlain) return 0
  const word = said.toLowerCase()
  return KAZAKH_ENDINGS.find(([, ending]) => ending.test(word))?.[0] ?? 0
}

/** `Ахметовтен`, `Ивановаға`, `Сергеевичке`. */
const KAZAKH_CASE_OF_SURNAME =
  /(?:(?:ов|ев|ин|вич|ски)(?:тин|тан|тен|ти|пен|ка|ке|та|те|ге|га|ди|дин|ден|дан|мен|нин)|(?:ова|ева|ина|вна|чна|ская)(?:нин|ни|га|ге|да|дан|нан|мен))$/u

/** Stands as in the dictionary: `Тараз`, `Айша`, `Мадиночка`; what looks like an ending belongs to it. */
export function isDictionaryForm(word: string): boolean {
  const facts = know(word.toLowerCase().replaceAll('ё', 'е'))
  const { skeleton: key, root } = facts
  if (facts.patronymic) return /(?:вна|вич|чна|ули|кизи)$/u.test(key)
  if (root !== null) {
    const rest = key.slice(root.length)
    // `Мадиночка`; `Марата` is a case of Марат, `Динара` none of Динар: such a stem has no case in -е of its own.
    return (
      rest === '' ||
      (rest.length > 2 && /(?:ка|ша|ик|ок)$/u.test(rest)) ||
      (/^(?:а|иа)$/u.test(rest) && know(`${root}ой`).given !== 'none')
    )
  }
  if (KAZAKH_CASE_OF_SURNAME.test(key)) return false
  const match = placeMatch(key)
  if (match !== null) return match.stem === key
  return (
    facts.surname === 'none' ||
    !/(?:ову|еву|овой|евой|овым|евым|ина|ину|иным|иной|ского|скому|ским)$/u.test(key)
  )
}
