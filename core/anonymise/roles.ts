/** What one person of a place is: the only, first or last of a trade, a trade that a village has one of, an office's deputy. */
import { asks } from './asks.ts'
import type { Hit, Recogniser } from './recogniser.ts'
import type { Word } from './reading.ts'

export const roles: Recogniser = {
  find: ({ words }) => {
    const hits: Hit[] = []
    for (let i = 0; i < words.length; i++) {
      const to =
        onlyOne(words, i) ??
        oneBehind(words, i) ??
        officeOf(words, i) ??
        kazakhOnlyOne(words, i) ??
        ofTheVillage(words, i) ??
        deputy(words, i)
      if (to === null) continue
      hits.push({ start: words[i]!.start, end: words[to]!.end, type: 'unique' })
      i = to
    }
    return hits
  },
}

const saysOnly = asks(
  /^(?:only|sole|lone|first|last|единственн(?:ая|ой|ую|ый|ым|ого|ому|ое)|перв(?:ая|ой|ую|ый|ым|ого)|последн(?:яя|ей|юю|ий|им|его)|один-единственный|одна-единственная)$/u,
)
/** Trades by their endings, where the list has no such trade. */
const mayBeTrade = asks(
  /^(?:[a-z]{3,}(?:ologist|ician|smith|wright|keeper|driver|maker|worker|monger|midwife|teacher|fighter|policeman|policewoman|player|writer|master|mistress)|[а-яё]{3,}(?:олог|олога|ологом|истка|исткой|истом|истка|ист|щик|щица|щиком|щицей|чица|чицей|тор|тором|вод|водом|вед|граф|метр|мейстер)|[а-яәғқңөұүһі]{3,}(?:шы|ші|шысы|шісі|шымын|шімін|лог|логы|гер|гері|кер|кері|ист|исті))$/u,
)
const isOfPeople = asks(
  /^(?:woman|women|man|girl|boy|lady|family|household|couple|widow|child|female|muslim|jew|korean|женщин(?:а|ой|у)|мужчин(?:а|ой)|девушк(?:а|ой|у)|девочк(?:а|ой|у)|мальчик(?:ом)?|вдов(?:а|ой)|семь(?:я|ей|ю|и)|учениц(?:а|ей)|казашк(?:а|ой)|русск(?:ая|ой|ий|им)|әйел\p{L}*|қыз\p{L}*|жесір\p{L}*|отбасы\p{L}*|келін\p{L}*|орыс\p{L}*)$/u,
)
/** What a family lives by: the last of it in a place is theirs. */
const isLivelihood = asks(
  /^(?:herd|flock|farm|forge|mill|boat|croft|smithy|dairy|orchard|brewery|quarry|trawler|household|homestead|отар[ау]|ферм[ау]|кузниц[ау]|мельниц[ау]|пасек[ау]|хозяйств[ао]|двор|стадо|отара|лодк[ау]|баркас|пекарн[яю]|ферма|отар(?:ы|ымыз)?|шаруашылық\p{L}*|диірмен\p{L}*|ұстахана\p{L}*|кеме\p{L}*)$/u,
)
/** Where there is one of whatever it is; in a queue or a class of strangers there is not. */
const isScope = asks(
  /^(?:village|town|city|district|county|region|parish|aul|valley|island|islands|estate|street|hamlet|settlement|oblast|steppe|crew|shift|force|fleet|regiment|brigade|valleys|highlands|coast|country|republic|republics|congregation|community|семье|село|селе|села|аул|ауле|аула|пос[её]лок|пос[её]лке|пос[её]лка|деревн[еюия]|деревень|сёл|хутор\p{L}{0,2}|улус\p{L}{0,2}|отделени[еяй]|участок|участк[еа]|кишлак\p{L}{0,2}|кордон\p{L}{0,2}|гарнизон\p{L}{0,2}|приход\p{L}{0,2}|епархи[юия]|лагер[ьея]|зон[уеы]|glens?|dales?|fells?|moor|isles?|peninsula|diocese|circuit|garrison|camp|wing|landing|pit|works|line|ship|fishery|harbour|reservation|township|prairie|районе?|района|город|городе|города|област[ьи]|остров|острове|станиц[еуы]|улиц[еуы]|цех|цехе|бригад[еуы]|смен[еуы]|част[ьи]|экипаж|экипаже|республик[еуи]|стран[еуы]|долин[еуы]|округ|округе|край|крае|курс|факультет\p{L}*)$/u,
)
const isScopesPreposition = asks(/^(?:in|at|on|for|of|from|within|в|во|на|по|из|среди)$/u)
const isArticle = asks(
  /^(?:the|our|my|that|this|a|an|his|her|their|whole|entire|all|весь|всю|вс[её]|вс[её]й|вс[её]м|наш|нашей?|нашем|нашу|целый|целую|тот|ту|той|том|этот|нашего|всего)$/u,
)
const LONGEST_PHRASE = 5

const isTrade = (word: Word): boolean =>
  (word.know.tags.has('profession') && !isNoTrade(word)) || (mayBeTrade(word) && word.know.given === 'none')
const isNoTrade = asks(/^(?:главн|социальн|teaching|assistant|developer|маман)/u)
const isPlace = (word: Word): boolean =>
  isScope(word) ||
  word.know.tags.has('organisation') ||
  (word.capital && !word.first && word.know.place !== 'none')

/** `the only anaesthetist at the hospital in Kokshetau`, `единственная сварщица на всём заводе`, `the last widow in the street`. */
function onlyOne(words: readonly Word[], i: number): number | null {
  const at = /^(?:the|our|its|their|a)$/u.test(words[i]!.lower) && words[i + 1]?.gap === ' ' ? i + 1 : i
  if (!saysOnly(words[at]!)) return null
  for (let head = at + 1; head < words.length && head - at <= 3; head++) {
    const word = words[head]!
    if (!/^[ -]$/u.test(word.gap) || word.digits !== null) return null
    if (isOfPeople(word) || isLivelihood(word)) {
      const scope = scopeAfter(words, head)
      if (scope !== null || isOfPeople(word)) return scope
    }
    if (isTrade(word) && !(words[head + 1]?.gap === ' ' && isTrade(words[head + 1]!)))
      return scopeAfter(words, head) ?? (isOnlyOfIts(words, at, head) ? head : null)
  }
  return null
}

/** `the only vet.`, `я единственный ветеринар`: what nobody else is, whoever reads on. */
function isOnlyOfIts(words: readonly Word[], at: number, head: number): boolean {
  const next = words[head + 1]
  return (
    /^(?:only|sole|lone|единственн)/u.test(words[at]!.lower) &&
    words[head]!.know.tags.has('profession') &&
    (next === undefined || /^[.,;!?]/u.test(next.gap)) &&
    !/^(?:who|that|which|котор\p{L}*|кто)$/u.test(next?.lower ?? '')
  )
}

/** The last word of `at the hospital in Kokshetau`, `на всю нашу область`. */
function scopeAfter(words: readonly Word[], head: number): number | null {
  const preposition = words[head + 1]
  if (preposition?.gap !== ' ' || !isScopesPreposition(preposition)) return null
  for (let j = head + 2; j < words.length && j - head <= LONGEST_PHRASE; j++) {
    const word = words[j]!
    if (word.gap !== ' ' || word.digits !== null) return null
    if (isArticle(word) || (word.know.number !== null && !word.know.number.ordinal)) continue
    if (isPlace(word)) return j
    if (word.know.tags.has('human') || isScopesPreposition(word)) return null
  }
  return null
}

const isOne = asks(/^(?:один|одна|одна-единственная|один-единственный|біреу|біреу-ақ|жалғыз)$/u)
const isBetweenOne = asks(
  /^(?:у|нас|там|здесь|тут|в|на|по|был|была|всего|только|такой|такая|вс[юеё]й?|весь|бізде|мұнда|сонда)$/u,
)

/** `хирург у нас один`, `акушерка одна на всю степь`, `бізде логопед біреу`, `one midwife for the whole glen`. */
function oneBehind(words: readonly Word[], i: number): number | null {
  const word = words[i]!
  if (word.lower.charCodeAt(0) < 0x400) {
    if (!/^(?:one|single)$/u.test(word.lower)) return null
    const trade = words[i + 1]
    return trade?.gap === ' ' && isTrade(trade) ? scopeAfter(words, i + 1) : null
  }
  if (!word.know.tags.has('profession') || isNoTrade(word)) return null
  for (let j = i + 1; j < words.length && j - i <= LONGEST_PHRASE; j++) {
    const each = words[j]!
    if (each.gap !== ' ' || each.digits !== null) return null
    if (isOne(each)) {
      const next = words[j + 1]
      if (next === undefined || /^[.,;!?…]/u.test(next.gap))
        return j - i > 1 || each.lower !== 'жалғыз' ? j : null
      return scopeAfter(words, j)
    }
    if (!isBetweenOne(each) && !isScope(each)) return null
  }
  return null
}

const isRegion = asks(
  /^(?:district|county|diocese|region|division|circuit|borough|parish|riding|islands?|highlands|east|west|north|south|area|province|state|city|town)$/u,
)

/** `the coroner for the western district`, `sheriff of the northern isles`. */
function officeOf(words: readonly Word[], i: number): number | null {
  if (!isOffice(words[i]!) || words[i]!.lower.charCodeAt(0) >= 0x400) return null
  if (!/^(?:for|of|to|in)$/u.test(words[i + 1]?.lower ?? '') || words[i + 2]?.lower !== 'the') return null
  for (let j = i + 3; j < words.length && j - i <= LONGEST_PHRASE; j++) {
    if (words[j]!.gap !== ' ') return null
    if (isRegion(words[j]!)) return j
  }
  return null
}

const isIn = asks(/(?:дағы|дегі|тағы|тегі|ның|нің|дың|дің|тың|тің|да|де|та|те)$/u)
const saysOnlyInKazakh = asks(/^(?:жалғыз|тұңғыш|алғашқы|соңғы|бірден-бір)$/u)

/** `зауыттағы жалғыз әйел дәнекерлеуші`, `бүкіл ауданда жалғыз акушер`: where, the only, and what. */
function kazakhOnlyOne(words: readonly Word[], i: number): number | null {
  const [place, only] = [words[i]!, words[i + 1]]
  if (only?.gap !== ' ' || !saysOnlyInKazakh(only) || !isIn(place)) return null
  if (!(
    place.know.tags.has('organisation') ||
    place.know.tags.has('place_word') ||
    place.know.place === 'sure'
  ))
    return null
  for (let head = i + 2; head < words.length && head - i <= 4; head++) {
    const word = words[head]!
    if (word.gap !== ' ' || word.digits !== null) return null
    const next = words[head + 1]
    if ((isTrade(word) || isOfPeople(word)) && !(next?.gap === ' ' && (isTrade(next) || isOfPeople(next))))
      return head
  }
  return null
}

const isOfVillageRussian = asks(
  /^(?:сельск|деревенск|поселков|аульн|станичн|районн|участков)(?:ая|ой|ую|ый|ий|ым|им|ого|ому|ому)$/u,
)
const ONE_OF_A_VILLAGE_RU =
  /^(?:фельдшер|врач|доктор|учител|библиотекар|акушерк|ветеринар|ветврач|кузнец|почтальон|мулл|имам|глав[аойуы]|судь|прокурор|аптекар|мельник|священник|старост|голов|психиатр|нарколог|педиатр|гинеколог|хирург|психолог|нотариус|архитектор|акын|поэт|пастух|звонар|повитух|знахар|костоправ|гармонист|баянист|фотограф|участков|парикмахер|лесник|егер|кочегар|шаман|бакс|травни|тамада|свах|дурачо|летопис|краевед|киномехани|связист)/u
const ONE_OF_A_VILLAGE_EN =
  /^(?:blacksmith|doctor|gp|midwife|nurse|teacher|schoolteacher|schoolmaster|policeman|bobby|constable|postman|postwoman|postmistress|postmaster|butcher|baker|priest|vicar|mullah|imam|headman|elder|vet|organist|librarian|undertaker|farrier|healer|drunk|seamstress|pharmacist|chemist|registrar|clerk|dame|santa|bellringer|sexton|verger|gravedigger|piper|fiddler|drummer|bard|poet|photographer|historian|councillor|herbalist|bonesetter|shopkeeper|publican|ferryman|warden|scoutmaster|choirmaster|bandmaster|leader|captain|bookie|barber|cobbler|joiner|potter|weaver|matchmaker|shaman|witch|crier|keeper|rider|wrestler|champion)$/u
const ONE_OF_A_VILLAGE_KK =
  /^(?:дәрігер|фельдшер|мұғалім|молда|имам|кітапханашы|почташы|пошташы|ұста|бақсы|емші|судья|прокурор|психолог|ақын|әнші|сынықшы|емшісі|тамада|күйші|домбырашы|жыршы|палуан|балгер|шежіреші|қазы|әкім|шопыр|теміршісі|мал дәрігері|акушер|участкелік)\p{L}*(?:ы|і|сы|сі)(?:мын|мін|ның|нің|на|не|н|нан|нен)?$/u

const isOfVillageEnglish = asks(/^(?:village|parish|island)$/u)
const isOfVillageKazakh = asks(/^(?:ауыл|ауылдың|ауылымыздың|аудан|ауданның|ауданымыздың)$/u)

/** `the village blacksmith`, `сельский фельдшер`, `ауыл молдасы`: of whom a place has one. */
function ofTheVillage(words: readonly Word[], i: number): number | null {
  const [place, next] = [words[i]!, words[i + 1]]
  if (next?.gap !== ' ') return null
  if (isOfVillageRussian(place)) return ONE_OF_A_VILLAGE_RU.test(next.lower) ? i + 1 : null
  if (isOfVillageEnglish(place)) {
    if (!/^(?:the|our|a|as|that|your|their)$/u.test(words[i - 1]?.lower ?? '')) return null
    if (ONE_OF_A_VILLAGE_EN.test(next.lower)) return i + 1
    // `the village brass band leader`: somebody, behind what tells which.
    const after = words[i + 2]
    return after?.gap === ' ' && ONE_OF_A_VILLAGE_EN.test(after.lower) ? i + 2 : null
  }
  return isOfVillageKazakh(place) && ONE_OF_A_VILLAGE_KK.test(next.lower) ? i + 1 : null
}

const isOffice = asks(
  /^(?:minister|mayor|coroner|governor|consul|ambassador|commissioner|bishop|archdeacon|dean|magistrate|registrar|lieutenant|rector|provost|prosecutor|prefect|speaker|sheriff|premier|министр\p{L}*|консул\p{L}*|посл\p{L}*|ректор\p{L}*|губернатор\p{L}*|мэр\p{L}*|аким\p{L}*|спикер\p{L}*|прокурор\p{L}*|әкім\p{L}*)$/u,
)
const isDeputyInOneWord = asks(
  /^(?:замминистр|вицемэр|экс-?аким|экс-?министр|вицегубернатор|проректор)\p{L}*$/u,
)
const saysDeputy = asks(
  /^(?:deputy|vice|acting|former|ex|assistant|вице|экс|бывш\p{L}+|бұрынғы|қазіргі|помощни\p{L}+|советни\p{L}+|замест\p{L}+|зам|пресс)$/u,
)

/** `vice-minister`, `deputy coroner`, `замминистра`, `советник акима`, `министрдің көмекшісі`. */
function deputy(words: readonly Word[], i: number): number | null {
  const [word, next] = [words[i]!, words[i + 1]]
  if (isDeputyInOneWord(word)) return i
  if (next === undefined || !/^[ -]$/u.test(next.gap)) return null
  if (saysDeputy(word)) return isOffice(next) ? i + 1 : null
  return isOffice(word) &&
    /(?:дің|тің|дың|тың|нің|ның)$/u.test(word.lower) &&
    /^(?:көмекші|кеңесші|орынбасар|баспасөз)\p{L}*$/u.test(next.lower)
    ? i + 1
    : null
}
