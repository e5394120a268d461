/** Belonging to a people or faith that is small where the story is told. Languages, dishes and goods are not people. */
import { asks } from './asks.ts'
import { matchesNear, type Hit, type Recogniser } from './recogniser.ts'
import type { Reading, Word } from './reading.ts'

export const minorities: Recogniser = {
  find: (reading: Reading) => {
    const { words, lower } = reading
    const hits: Hit[] = []
    for (let i = 0; i < words.length; i++) {
      const { tags } = words[i]!.know
      if (saysWeAre(words[i]!)) {
        hits.push({ start: words[i]!.start, end: words[i]!.end, type: 'minority' })
        continue
      }
      if (!tags.has('ethnic') && !tags.has('ethnic_adjective')) continue
      const to = belongsTo(words, i)
      if (to === null) continue
      const from = /^свидетел/u.test(words[i - 1]?.lower ?? '') ? i - 1 : i
      hits.push({ start: words[from]!.start, end: words[to]!.end, type: 'minority' })
    }
    return [
      ...hits,
      ...matchesNear(
        { ...reading, text: lower },
        ['единственн', 'жалғыз', 'the only'],
        ONLY_FAMILY,
        'minority',
        () => true,
      ),
    ]
  },
}

/** `дүнгенбіз`, `ұйғырлармыз`, `кәріспін`. */
const saysWeAre = asks(
  /^(?:ұйғыр|дүнген|дұңған|дунган|езид|ноғай|осетин|болгар|чуваш|шиит|протестант|католик|күрт|күрд|шешен|ингуш|кәріс|неміс|поляк|сыған|татар|өзбек|қырғыз|тәжік|украин|түрік|әзербайжан|грек|еврей|армян|грузин|қарақалпақ|башқұрт|уйгур|дунган|курд|баптист|католик)(?:лар|лер|дар|дер|тар|тер)?(?:мын|мін|бын|бін|пын|пін|мыз|міз|быз|біз|пыз|піз)$/u,
)
/** The only one of a kind somewhere, whatever the kind: `единственная русская семья в ауле`, `ауылдағы жалғыз орыс үйі`. */
const ONLY_FAMILY =
  /(?<!\p{L})(?:единственн\p{L}+ \p{L}+(?:ая|ой|ую|ые|ые|ий|ый) (?:семь|дом|двор)\p{L}*|\p{L}+(?:дағы|дегі|тағы|тегі) жалғыз \p{L}+ (?:отбасы|үй|шаңырақ|қыз|келін)\p{L}*|the only \p{L}+ (?:family|household|people|couple|kids?|child|girl|woman) (?:in|on|for) (?:the |our |that )?(?:\p{L}+ )?(?!building|room|queue|bus|train)\p{L}+)(?!\p{L})/gu
const THING =
  /^(?:тіл|тілі|лағман|лагман|музыка|ән|бидай|базар|асхана|кино|сериал|фильм|сагыз|машина|тағам|палау|самса|наны|мата|күні|жазу|вокзал|чай|шай|кілем|language|food|restaurant|rug|carpet|bread|coffee|tea|series|drama|soap|film|films|music|song|noodles|car|cars|embassy|bath|delight|lira|airlines|shepherd|lesson|lessons|class|dictionary|word|words|salad|carrot|takeaway|cuisine|movie|dressing|yoghurt|yogurt|measles|man's|accordion|тілінде|тілін|cooking|flag|passport|border|sausage|polish|nails|grandmaster|accent|market|dramas)/u
const CAPITAL_ONLY =
  /^(?:traveller|travellers|roma|sami|avar|shia|gypsy|polish|turkey|druze|coptic|copt|thai|avar|lakota|quaker|hindu|indian|china|orthodox|protestant)$/u
const BEING =
  /^(?:i'm|im|am|are|is|was|were|he's|she's|we're|they're|being|been|became|be|i|as|born|half|part|ethnic|practising|practicing|devout|strict|from|a|an)$/u

function belongsTo(words: readonly Word[], i: number): number | null {
  const word = words[i]!
  const next = words[i + 1]
  const beside = next !== undefined && /^[ -]$/u.test(next.gap) ? next : null
  if (beside !== null && THING.test(beside.lower)) return null
  if (CAPITAL_ONLY.test(word.lower) && !word.capital) return null
  if (/^по$/u.test(words[i - 1]?.lower ?? '') && word.gap === '-') return null
  if (word.know.tags.has('ethnic')) {
    if (
      isKazakhAdjective(word.lower) &&
      beside !== null &&
      !beside.know.tags.has('people') &&
      !beside.know.tags.has('kin') &&
      !/^(?:едім|еді|болған|болғандықтан|екен|болатын|емес|ғой|деп|деді|болып)/u.test(beside.lower)
    )
      return null
    if (
      /^(?:jehovah|jehovah's|seventh)$/u.test(word.lower) &&
      beside !== null &&
      /^(?:s|witness|witnesses)$/u.test(beside.lower)
    )
      return i + 1
    return withPeople(words, i)
  }
  if (beside !== null && beside.know.tags.has('people')) return i + 1
  if (beside !== null && beside.know.tags.has('kin') && /^[a-z]/u.test(word.lower)) return i + 1
  if (/^[a-z]/u.test(word.lower)) return isPredicate(words, i) ? i : null
  return null
}

/** In Kazakh one form serves for the people and for what is theirs. */
function isKazakhAdjective(lower: string): boolean {
  return /^(?:ұйғыр|дүнген|күрт|шешен|ингуш|кәріс|неміс|татар|өзбек|қырғыз|украин|әзербайжан|грек|еврей|қалмақ|корей|поляк)$/u.test(
    lower,
  )
}

function withPeople(words: readonly Word[], i: number): number {
  const next = words[i + 1]
  return next !== undefined && next.gap === ' ' && next.know.tags.has('people') ? i + 1 : i
}

/** `I am Korean`, `my mother was German.` */
function isPredicate(words: readonly Word[], i: number): boolean {
  const word = words[i]!
  const previous = words[i - 1]
  const next = words[i + 1]
  if (previous === undefined || word.gap !== ' ' || !BEING.test(previous.lower)) return false
  if (/^(?:russian|english|american|british|protestant)$/u.test(word.lower))
    return /^(?:ethnic|ethnically)$/u.test(previous.lower)
  if (/^(?:a|an|from|as)$/u.test(previous.lower) && !BEING.test(words[i - 2]?.lower ?? '')) return false
  return (
    next === undefined ||
    next.gap !== ' ' ||
    /^(?:and|by|but|so|in|like|from|on|or|too|living|with|who|he|she|i)$/u.test(next.lower)
  )
}
