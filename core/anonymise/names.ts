/** Names of people: given, patronymic, surname, short forms, in any case, alphabet or spelling. */
import { asks } from './asks.ts'
import { isMadeOfLand } from './land-names.ts'
import { isOrdinaryEnglish, know } from './lexicon.ts'
import { isNearName } from './misspelt.ts'
import { isInDictionary } from './ordinary.ts'
import {
  OWNED,
  OWNER,
  isBesidePerson,
  isCloseKin,
  isDoneByPerson,
  isIntroduced,
  isIntroducedAfter,
  isOrdinaryAfterPerson,
} from './name-context.ts'
import {
  isAddressed,
  isDoer,
  isEnglishAround,
  isEnglishDoer,
  isEnglishSubject,
  isHonorific,
  isInRow,
  isIrishSurname,
  isTitledInSmall,
} from './name-heads.ts'
import { joinNeighbours, shortenedSurnames, spacedLetters, spread, stretches } from './name-stretches.ts'
import { isPlaceUse } from './place-context.ts'
import { WORKS } from './lists/works.ts'
import { isAllSmall, type Reading, type Word } from './reading.ts'
import type { Recogniser } from './recogniser.ts'
import { findPiece } from './trigrams.ts'
import { isCareless, isUnknownHead, isUnknownInSmall } from './unknown-names.ts'

export const names: Recogniser = {
  find: (reading) => {
    const { words } = reading
    const small = isAllSmall(words)
    const careless = small || isCareless(words)
    const found = words.map(
      (word, i) =>
        isName(words, i, word) ||
        (small && isMildName(word) && !isHelpingVerb(words, i)) ||
        (careless && isUnknownInSmall(words, i) && !isPlaceUse(words, i)),
    )
    for (const [from, to] of works(reading)) found.fill(false, from, to)
    spread(words, found)
    joinNeighbours(words, found)
    return [...stretches(words, found), ...spacedLetters(words), ...shortenedSurnames(reading)]
  },
}

/** Words that are a known work's title. */
function works({ words, lower, trigrams }: Reading): [from: number, to: number][] {
  const at: [number, number][] = []
  const found: number[] = []
  for (const title of WORKS) {
    found.length = 0
    findPiece(lower, trigrams, title, found)
    for (const start of found) {
      const from = words.findIndex((word) => word.start === start)
      const to = words.findIndex((word) => word.start >= start + title.length)
      if (from >= 0) at.push([from, to < 0 ? words.length : to])
    }
  }
  return at
}

/** In a text without capitals a name that is also a word is taken for a name, unless this form is an everyday word. */
function isMildName({ know: facts, text }: Word): boolean {
  if (facts.english) return facts.given === 'mild' && !facts.common && !facts.worldly && text.length >= 4
  return (
    facts.given === 'mild' &&
    !facts.common &&
    text.length >= 5 &&
    facts.tags.size === 0 &&
    (facts.root?.length ?? 0) >= 4
  )
}

/** Of so short a name many words look like forms. */
const SHORT_ROOT = 4

const MONTHS_AND_ARTICLES =
  /^(?:in|last|this|next|of|since|by|until|till|during|early|late|mid|every|each|from|the)$/u

const isContraction = asks(
  /^(?:(?:i|he|she|it|we|they|you|that|there|who|what|here|where)'(?:s|d|ll|re|ve|m)|i|i'm|i'd|i'll|i've|он|она|the|a|он-|it|it's|he|she|we|they|you)$/u,
)

function isName(words: readonly Word[], i: number, word: Word): boolean {
  if (word.digits !== null || word.text.length < 2) return false
  const { know: facts, lower } = word
  if (isContraction(word)) return false
  if (isHelpingVerb(words, i) || (word.capital && isOfDisease(words, i))) return false
  if (word.capital && (isIrishSurname(word) || isHonorific(word))) return true
  const previous = words[i - 1]
  const next = words[i + 1]
  const afterGiven = previous !== undefined && rootOf(previous) !== null
  if (
    facts.patronymic &&
    (word.capital || (facts.skeleton.length >= 7 && (afterGiven || hasFather(facts.skeleton))))
  )
    return !facts.common
  if (isIntroduced(words, i) || isIntroducedAfter(words, i)) return true
  if (word.capital && !word.shouted && !facts.common && facts.tags.size === 0 && isSaidToBeName(words, i))
    return true
  if (isMonthOrSafe(words, i)) return false
  if (facts.tags.has('kin') && (word.first || !word.capital)) return false
  const besidePerson = isBesidePerson(words, i)
  const rootLength = facts.root?.length ?? 0
  const couldBeName = facts.given !== 'none'
  if (
    facts.given === 'sure' ||
    (facts.given === 'mild' &&
      word.capital &&
      (!facts.common || !word.first || (rootLength >= 4 && facts.skeleton === facts.root)))
  ) {
    if (word.capital && !(word.first && facts.common && rootLength < 5 && facts.given === 'sure'))
      return (
        !(facts.place === 'sure' && (isPlaceUse(words, i) || !besidePerson) && !hasInitial(next)) &&
        !isWhereOrWhen(word) &&
        !isMixedCase(word.text) &&
        !(word.shouted && word.text.length < 4)
      )
    if (facts.given === 'sure') {
      if (facts.common) return false
      // `инесі`: a needle's case, not Inez's.
      if (
        !besidePerson &&
        rootLength <= SHORT_ROOT &&
        facts.skeleton !== facts.root &&
        /[әғқңөұүһі]/u.test(lower) &&
        isInDictionary(lower)
      )
        return false
      if (besidePerson && facts.skeleton.length >= 3) return true
      if (/^[a-z]/u.test(lower)) return facts.english ? lower.length >= 4 : rootLength >= 5
      return rootLength >= 4 || isWholeShortName(facts.skeleton, facts.root)
    }
  }
  if (couldBeName) {
    if (!word.capital && (isTogetherWith(words, i) || isSpokenTo(words, i))) return true
    if (!word.capital) return besidePerson && !isOrdinaryAfterPerson(word) && isCloseKin(words, i)
    if (!word.first) return true
    if (besidePerson) return true
    if (next !== undefined && next.gap === ' ' && isDoneByPerson(word, next)) return true
    if (isSubjectOfSpeech(words, i) || isDoer(words, i) || isInRow(words, i) || isEnglishDoer(words, i))
      return true
    if (isAddressed(words, i) && facts.given !== 'word') return true
    if (next !== undefined && next.gap === ' ' && OWNED.test(next.lower) && OWNER.test(lower)) return true
    return (
      next !== undefined &&
      next.gap === ' ' &&
      next.capital &&
      (next.know.patronymic || next.know.surname !== 'none')
    )
  }
  if (facts.surname === 'listed' && !facts.common) {
    if (word.capital) return !facts.place.includes('sure')
    if (/^[\u0400-\u052f]/u.test(lower) && facts.skeleton.length >= 8) return true
    return (
      previous !== undefined &&
      previous.know.given === 'sure' &&
      word.gap === ' ' &&
      !facts.common &&
      facts.tags.size === 0
    )
  }
  if (!word.capital) return (facts.nameShaped && besidePerson && !facts.common) || isTitledInSmall(words, i)
  return isUnknownCapital(words, i, besidePerson)
}

/** `Үміт учаскелікке телефон соқты.`: a Kazakh clause says at its end what was done, and who did it has no ending. */
function isSubjectOfSpeech(words: readonly Word[], i: number): boolean {
  if (words[i]!.know.root !== words[i]!.know.skeleton || !/[әғқңөұүһіа-я]/u.test(words[i]!.lower))
    return false
  for (let j = i + 1; j < words.length && j - i <= 5; j++) {
    const after = words[j + 1]
    if (after !== undefined && after.gap === ' ') continue
    return words[j]!.know.tags.has('human_speech') && /(?:ды|ді|ты|ті)$/u.test(words[j]!.lower)
  }
  return false
}

/** `мы с викой`, `викамен екеуміз`: who is with us. */
function isTogetherWith(words: readonly Word[], i: number): boolean {
  const { lower, know: facts } = words[i]!
  if (facts.tags.size > 0 || /^(?:надежд|любов|вер[оу]|мир|слав|свет|дочк|сын|мам|пап)/u.test(lower))
    return false
  if (
    /^(?:мы|меня|нас|нам|чем)$/u.test(words[i - 2]?.lower ?? '') &&
    /^(?:с|со)$/u.test(words[i - 1]?.lower ?? '')
  )
    return words[i]!.gap === ' ' && /(?:ой|ей|ёй|ом|ем)$/u.test(lower) && words[i - 2]!.lower !== 'чем'
  const next = words[i + 1]
  return next?.gap === ' ' && /^екеу(?:міз|і)$/u.test(next.lower) && /(?:мен|бен|пен)$/u.test(lower)
}

/** `напишите жанне`, `спасибо олесе`, `call bota`: of an ordinary word nobody would say so. */
function isSpokenTo(words: readonly Word[], i: number): boolean {
  const word = words[i]!
  const { know: facts, lower } = word
  const previous = words[i - 1]
  if (previous === undefined || word.gap !== ' ' || facts.common || facts.tags.size > 0) return false
  if (lower.length < 4 || facts.number !== null || /^(?:вере|надежде|любви|славе|миру|свету)$/u.test(lower))
    return false
  if (/^[a-z]/u.test(lower))
    return (
      facts.given !== 'none' &&
      !(facts.given === 'word' && isOrdinaryEnglish(lower)) &&
      /^(?:ask|call|calling|text|texted|phone|phoned|message|messaged|thank|tell|told|rang|email|with)$/u.test(
        previous.lower,
      )
    )
  // `ушёл к диме`, `у лены`, `от марата`
  if (
    /^(?:к|ко|у|от)$/u.test(previous.lower) &&
    (facts.given === 'sure' || (facts.given === 'mild' && isAllSmall(words))) &&
    /(?:е|у|ю|и|ы|а|я)$/u.test(lower)
  )
    return true
  if (
    /^(?:ал|сұра|айт|бер|апар)(?:\p{L}{0,4})$/u.test(words[i + 1]?.lower ?? '') &&
    words[i + 1]!.gap === ' '
  )
    return facts.given !== 'none' && /(?:нан|нен|дан|ден|тан|тен|ға|ге|қа|ке)$/u.test(lower)
  return (
    /^(?:напиши|напишите|позвони|позвоните|звони|звоните|скажи|скажите|передай|передайте|спасибо|пишите|позвонила|позвонил|написала|написал|рахмет)$/u.test(
      previous.lower,
    ) && /(?:е|у|ю|и|ға|ге|қа|ке)$/u.test(lower)
  )
}

function rootOf(word: Word): string | null {
  return word.know.given === 'none' ? null : word.know.root
}

/** A capital that the sentence does not owe, on a word that nothing else explains. */
function isUnknownCapital(words: readonly Word[], i: number, besidePerson: boolean): boolean {
  const word = words[i]!
  const { know: facts, lower } = word
  // `Тоқсан ағай`: some are called as a number is.
  if (facts.number !== null) return besidePerson && !word.first && !facts.number.ordinal
  if (facts.country || facts.place === 'sure') return false
  // `Доктор Умирзаков`: many surnames are made of a village's name.
  if (facts.place === 'mild') return facts.surname === 'shaped' && isOfficial(words, i)
  if ((word.shouted && word.text.length <= 6) || isMixedCase(word.text) || facts.tags.has('ethnic'))
    return false
  if (facts.tags.has('street') || facts.tags.has('place_word') || facts.tags.has('organisation')) return false
  if (facts.tags.has('kin') || facts.tags.has('people')) return false
  // `Рыбаков` is no fisherman where the capital is not owed.
  if (facts.tags.has('profession') && (word.first || facts.surname !== 'shaped' || !OF_A_TRADE.test(lower)))
    return false
  const next = words[i + 1]
  if (!word.first) {
    if (/^[a-z]/u.test(lower) && !isEnglishAround(words, i))
      return besidePerson || facts.given !== 'none' || facts.nameShaped
    if (/^[a-z]/u.test(lower) && facts.common) return false
    return besidePerson || !isPlaceUse(words, i)
  }
  if (facts.common) return false
  if (
    (facts.nameShaped && !isInDictionary(lower)) ||
    (isUnknownHead(words, i) && !isMadeOfLand(facts.skeleton)) ||
    isEnglishSubject(words, i) ||
    isCallingOut(words, i)
  )
    return true
  if (
    next !== undefined &&
    next.gap === ' ' &&
    (besidePerson || next.know.tags.has('human')) &&
    isNearName(facts.skeleton)
  )
    return true
  if (isNamedByDeed(word, next)) return true
  // `Томиш «құладым» дейтін`
  if (
    next !== undefined &&
    /^ ?[«"“]$/u.test(next.gap) &&
    /[бвгдзйклмнпрстшғқңһ]$/u.test(lower) &&
    !ORDINARY_END.test(lower) &&
    facts.tags.size === 0 &&
    words.slice(i + 2, i + 10).some((each) => /^(?:деді|дейтін|дейді|деп|сказал|говорил)/u.test(each.lower))
  )
    return true
  if (/(?:енко|швили|дзе|янц|янец)$/u.test(lower) && lower.length >= 6) return true
  if (facts.surname === 'shaped' && next?.capital === true && next.know.given !== 'none') return true
  return false
}

/** `Nursultan B.` is nobody's town. */
const hasInitial = (next: Word | undefined): boolean =>
  next !== undefined && next.gap === ' ' && next.capital && next.text.length === 1

/** `сене алмадым`, `бере алмасам`: to be able, in Kazakh, and what one is able to do. */
function isHelpingVerb(words: readonly Word[], i: number): boolean {
  const [previous, word, next] = [words[i - 1], words[i]!, words[i + 1]]
  if (word.capital || word.lower.charCodeAt(0) < 0x400) return false
  if (next?.gap === ' ' && /[аей]$/u.test(word.lower) && isAble(next)) return true
  return word.gap === ' ' && isAble(word) && /[аей]$/u.test(previous?.lower ?? '')
}

const isAble = asks(/^ал(?:а(?:мын|сың|ды|мыз|тын|р)|ма(?:й|ды|с|ған|п)|ды|ған|са)\p{L}*$/u)

/** `Аязда шелек қатты`: a name that is a word says in this case when or where. */
const isWhereOrWhen = ({ first, know: facts, lower }: Word): boolean =>
  first &&
  facts.given === 'mild' &&
  facts.root !== null &&
  /^(?:да|де|та|те)$/u.test(facts.skeleton.slice(facts.root.length)) &&
  /[\u0400-\u052f]/u.test(lower)

/** `Рузанна, ты где`: nobody speaks to a thing so. */
function isCallingOut(words: readonly Word[], i: number): boolean {
  const { lower, know: facts, text } = words[i]!
  return (
    isAddressed(words, i) &&
    text.length >= 4 &&
    facts.tags.size === 0 &&
    facts.number === null &&
    !(/^[a-z]/u.test(lower) ? isOrdinaryEnglish(lower) : ORDINARY_ADDRESS.test(lower))
  )
}

const ORDINARY_ADDRESS =
  /(?:о|е|ть|ите|йте|йся|уй|ай|ите|айте|ая|ий|ый|ой|ные|ные|ым|ім|ың|ің|лар|лер|дар|дер|тар|тер|ңыз|ңіз|шы|ші|са|се|ды|ді|ты|ті|мін|мын)$/u

const OF_A_TRADE = /[а-я](?:ов|ев)(?:а|у|ой|ым|е|ы|ых|ыми)?$/u

const NAMING = /^(?:фамили\p{L}*|surname|name|тегі|тегім|есім|есімі|аты|имя|прозвищ\p{L}*|nickname)$/u

/** `Тесленко я, если по фамилии`, `Schneider is the name`, `бір есім айтты: Алан`. */
function isSaidToBeName(words: readonly Word[], i: number): boolean {
  if (!words[i]!.first) return false
  if (NAMING.test(words[i]!.lower)) return false
  const after = words.slice(i + 1, i + 6)
  const end = after.findIndex((word) => /[.!?;]/u.test(word.gap))
  if ((end < 0 ? after : after.slice(0, end)).some((word) => NAMING.test(word.lower)))
    return (
      /^(?: |, )$/u.test(after[0]?.gap ?? '') &&
      /^(?:is|я|моя|мой|мен|менің|его|её|ее|was)$/u.test(after[0]!.lower)
    )
  return words[i]!.gap === ': ' && words.slice(Math.max(0, i - 4), i).some((word) => NAMING.test(word.lower))
}

const isDisease = asks(/^(?:болезн\p{L}+|синдром\p{L}*|disease|syndrome|ауру(?:ы|ымен|ына)|дерті)$/u)

/** `болезнь Паркинсона`, `Tourette's syndrome`: called after a physician. */
function isOfDisease(words: readonly Word[], i: number): boolean {
  const [previous, word, next] = [words[i - 1], words[i]!, words[i + 1]]
  if (
    previous !== undefined &&
    previous.lower.charCodeAt(0) >= 0x400 &&
    word.gap === ' ' &&
    isDisease(previous)
  )
    return word.capital
  return next?.gap === ' ' && isDisease(next) && !/^(?:болезн|синдром)/u.test(next.lower) && word.capital
}

/** With a title or an office before it, or a deed behind. */
function isOfficial(words: readonly Word[], i: number): boolean {
  const [previous, next] = [words[i - 1], words[i + 1]]
  if (
    previous !== undefined &&
    words[i]!.gap === ' ' &&
    (previous.know.tags.has('kin') || previous.know.tags.has('profession'))
  )
    return true
  return !words[i]!.first && next !== undefined && next.gap === ' ' && next.know.tags.has('human')
}

/** `КазГЮУ`, `iPhone`: no person is written so. */
function isMixedCase(text: string): boolean {
  return /\p{Ll}\p{Lu}/u.test(text) && !/^(?:Mc|Mac|O'|De|Di|Le|La)\p{Lu}/u.test(text)
}

/** A bare noun before a person's deed at the head of a sentence, which no suffix explains: `Хыршида сказала`, `Chioma's mother`. */
function isNamedByDeed(word: Word, next: Word | undefined): boolean {
  if (
    next === undefined ||
    next.gap !== ' ' ||
    word.text.length < 4 ||
    word.know.tags.size > 0 ||
    word.know.number !== null
  )
    return false
  if (/^[a-z]/u.test(word.lower)) {
    if (word.lower.endsWith("'s"))
      return (
        OWNED.test(next.lower) &&
        !/^(?:someone|somebody|everyone|everybody|nobody|anybody|anyone|it|that|what|there|here|who|he|she|let|today|yesterday|night|life)'s$/u.test(
          word.lower,
        )
      )
    return (
      next.know.tags.has('human_speech') &&
      !/(?:s|ly|ing|ed|ness|ion|ment|ity|one|body|thing|ever|er|or|ist|man|men|ence|ance|self|ty|ought|dom|ship|hood)$/u.test(
        word.lower,
      )
    )
  }
  if (!next.know.tags.has('human_speech')) return false
  return !ORDINARY_END.test(word.lower)
}

const ORDINARY_END =
  /(?:ла|ло|ли|л|ть|ся|сь|го|му|ая|яя|ое|ее|ый|ий|ой|ые|ие|ом|ем|о|ю|ми|ах|ях|у|е|и|ы|ница|щица|ша|ка|тель|ник|ист|ент|ор|ец|ость|ство|ция|арь|шы|ші|лық|лік|дық|дік|тық|тік|ым|ім|ың|ің|лар|лер|дар|дер|тар|тер|сы|сі|і|да|де|та|те|дан|ден|тан|тен|ып|іп|ап|еп|п|са|се|рақ|рек|ғы|гі|қы|кі|ған|ген|қан|кен|ша|ше|мен|бен|пен|ға|ге|қа|ке|вшись|ами|ти|тра|ны|ні|ты|ті|ды|ді|ын|ін|ыз|із|ев|ов|ек|ік|ақ|ық)$/u

function isMonthOrSafe(words: readonly Word[], i: number): boolean {
  const word = words[i]!
  const { tags } = word.know
  if (word.capital && /^(?:may|april|june|august|march|май|мая|март|марта|august)$/u.test(word.lower)) {
    const previous = words[i - 1]
    const next = words[i + 1]
    if (words.slice(Math.max(0, i - 5), i + 6).some((each) => each !== word && isMonthWord(each))) return true
    if (
      next?.digits ||
      previous?.digits ||
      (previous !== undefined && MONTHS_AND_ARTICLES.test(previous.lower))
    )
      return true
    if (next !== undefined && next.gap === ' ' && next.know.tags.has('human_speech')) return false
    return word.first || !/^(?:may|april|june|мая)$/u.test(word.lower)
  }
  if (word.capital && (words[i + 1]?.lower === 'day' || word.lower === 'day') && words[i + 1]?.gap === ' ')
    return true
  if (word.lower === 'eve' && /^(?:christmas|year's|years)$/u.test(words[i - 1]?.lower ?? '')) return true
  if (!tags.has('safe')) return false
  if (word.capital && /^р[ао]мазан|^ramazan/u.test(word.lower) && !isFast(words, i)) return false
  // `Ислам айтты`, `Наурыз келді`: some of these are names as well.
  return !(word.capital && word.know.given !== 'none' && !word.first && word.know.given !== 'word')
}

/** The month, not the man. */
function isFast(words: readonly Word[], i: number): boolean {
  return words
    .slice(Math.max(0, i - 3), i + 4)
    .some((word) =>
      /^(?:в|во|на|месяц\p{L}*|пост\p{L}*|священн\p{L}*|ораза|ай|айы|айында|айының|қасиетті|during|month|in|fast\p{L}*|holy|ауызашар\p{L}*|ифтар\p{L}*|мұбарак|мубарак|mubarak)$/u.test(
        word.lower,
      ),
    )
}

function isMonthWord(word: Word | undefined): boolean {
  return word !== undefined && [...word.know.tags].some((tag) => tag.startsWith('month_'))
}

function isWholeShortName(key: string, root: string | null): boolean {
  return root !== null && key.length >= 4 && key === root
}

function hasFather(key: string): boolean {
  const at = key.search(/(?:[ое]в|ев)(?:ич|н)|ули|кизи/u)
  return at > 2 && know(key.slice(0, at)).given !== 'none'
}
