/** What may follow the stem of a name, in skeleton spelling (skeleton.ts): Kazakh suffix chains, Russian cases, both on either's names. */

/** Plural, possession, case, attributive, comparison, predicate: at most one of each, in this order. */
const KAZAKH =
  /^(?:жан|ш|шик)?(?:лар|лер|дар|дер|тар|тер)?(?:имиз|им|иниз|ин|иси|и|си)?(?:нинг?|динг?|тинг?|инг|га|ге|ка|ке|на|не|ни|ди|ти|нда|нде|да|де|та|те|дан|ден|тан|тен|нан|нен|ан|ен|а|е|мен|бен|пен|менен)?(?:ги|ки|гилар|дики|тики|ники|сиз|лик)?(?:даи|деи|таи|теи|ша|ше|мин|син|миз)?(?:ма|ме|ба|бе|па|пе|ау|го)?$/u

const RUSSIAN_AFTER_CONSONANT = new Set(
  'а у ом ем е и ов ев ам ами ах иам иами иах иа иу ои еи о ович'.split(' '),
)
/** After the last vowel is taken off: Айгул-е, Динар-ой, Мари-и; and what belongs to her: Динар-ин. */
const RUSSIAN_AFTER_CUT = new Set(
  'а и е у ои оиу еи еиу ем ам ами ах иа иу ии ин ина инои ину иним ини ине иного ен о'.split(' '),
)
const RUSSIAN_DIMINUTIVE =
  /^(?:очк|ечк|ух|иух|ус|иус|аш|иаш|ун|оньк|еньк|онк|ушк|иушк|иш|ик|чик|к|ок|иун|иуш|уш|иул|ул)(?:а|и|е|у|ои|ом|ам|иа|иу|ами|ин|ини|ина)?(?:нин|га|ге|ни|дан|нан|мен)?$/u

const LONGEST_KAZAKH = 14
const kazakh = new Map<string, boolean>()

export function isKazakhEnding(rest: string): boolean {
  if (rest === '') return true
  if (rest.length > LONGEST_KAZAKH) return false
  let known = kazakh.get(rest)
  if (known === undefined) {
    known = KAZAKH.test(rest)
    if (kazakh.size < 20_000) kazakh.set(rest, known)
  }
  return known
}

export function isRussianEnding(rest: string): boolean {
  return rest === '' || RUSSIAN_AFTER_CONSONANT.has(rest)
}

export function isRussianCutEnding(rest: string): boolean {
  return RUSSIAN_AFTER_CUT.has(rest)
}

export function isDiminutive(rest: string): boolean {
  return RUSSIAN_DIMINUTIVE.test(rest)
}
