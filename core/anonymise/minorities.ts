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
      if (isCheese(words[i]!)) continue
      const to = belongsTo(words, i)
      if (to === null) continue
      const from = /^свидетел/u.test(words[i - 1]?.lower ?? '') ? i - 1 : i
      hits.push({ start: words[from]!.start, end: words[to]!.end, type: 'minority' })
    }
    return [
      ...hits,
      ...matchesNear({ ...reading, text: lower }, DESCENT_NEAR, DESCENT, 'minority', () => true),
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
  /^(?:кержак|молокан|меннонит|қожа|төре|төлеңгіт|адвентист|иудей|буддист|лютеран|мормон|шор|алтайлық|ахмади|саха|финн|эстон|латыш|литва|румын|болгар|серб|ұйғыр|дүнген|дұңған|дунган|езид|ноғай|осетин|болгар|чуваш|шиит|протестант|католик|күрт|күрд|шешен|ингуш|кәріс|неміс|поляк|сыған|татар|өзбек|қырғыз|тәжік|украин|түрік|әзербайжан|грек|еврей|армян|грузин|қарақалпақ|башқұрт|уйгур|дунган|курд|баптист|католик)(?:лар|лер|дар|дер|тар|тер)?(?:мын|мін|бын|бін|пын|пін|мыз|міз|быз|біз|пыз|піз)$/u,
)
/** Of which small people, clan or faith somebody comes: `из кержаков`, `қожа тұқымынанбыз`, `found of Doukhobor stock`. */
const DESCENT =
  /(?<!\p{L})(?:(?:мы|я|он|она|они|сам|сама|сами|родом|муж|отец|мать|мама|бабка|дед|бабушка|свекровь|семья|жена|тёща|теща|родня)(?: у меня| моя| мой| его| е[её])?(?: сама?)? из (?:\p{L}+(?:ых|их) )?(?:кержак|старовер|старообряд|молокан|духобор|хлыст|скопц|субботник|семейск|казак|казач|спецпереселен|спецпоселен|раскулачен|ссыльн|депортир|репрессир|переселен|толстов|баптист|адвентист|пятидесятник|иеговист|меннонит|торе|төре|ходж|кожа|поповц|беспоповц|единовер|поляк|немц|грек|чеченц|карачаевц|кореец|корейц|уйгур|дунган|цыган|курд|турок|турк|ассирийц|бухарск|татар|чуваш|мордв|эрзя|мокша)\p{L}*|(?:қожа|төре|төлеңгіт|сунақ|керей|найман|арғын|қыпшақ|қоңырат|адай|табын|шекті|дулат|албан|суан|жалайыр|шапырашты|ошақты|қаңлы|шөмекей|әлім|жаппас|уақ|тама|беріш)(?:дың|дің|тың|тің|ның|нің)? (?:тұқымы|руы|ұрпағы|әулеті|қызы|нәсілі)\p{L}*|of (?:doukhobor|mennonite|huguenot|traveller|gypsy|romani|romany|jewish|quaker|brethren|huguenot|kurdish|tatar|crimean|cossack|old believer) (?:stock|blood|descent|family|people|parents|extraction)|(?:old believers?|exclusive brethren|plymouth brethren|open brethren|old order \p{L}+|free presbyterians?|wee frees?|latter[- ]day saints?|jehovah's witness(?:es)?|seventh[- ]day adventists?|salvation army (?:family|officer)s?|irish travellers?|scottish travellers?|kale|bargees?|showmen|(?:tinker|travelling|gypsy|fairground) (?:people|folk|family))(?!\p{L}))(?!\p{L})/gu
const DESCENT_NEAR = [
  ' из кер', ' из стар', ' из молок', ' из духоб', ' из хлыст', ' из скоп', ' из суб', ' из сем', ' из каз', ' из спец', ' из раск', ' из ссыл', ' из деп',
  ' из репр', ' из перес', ' из толст', ' из бап', ' из адв', ' из пят', ' из иег', ' из мен', ' из тор', ' из төр', ' из ход', ' из кож', ' из поп', ' из бесп',
  ' из един', ' из пол', ' из нем', ' из гре', ' из чеч', ' из кара', ' из кор', ' из уйг', ' из дун', ' из цыг', ' из кур', ' из тур', ' из асс', ' из бух', ' из тат',
  ' из чув', ' из морд', ' из эрз', ' из мок', ' тұқымы', ' руы', ' ұрпағы', ' әулеті', ' нәсілі', ' stock', ' blood', ' descent', ' extraction', 'believer',
  'brethren', 'old order', 'presbyterian', 'wee free', 'day saint', 'witness', 'adventist', 'salvation army', 'traveller', 'bargee', 'showmen', '|tinker ', '|travelling ', '|gypsy ', 'fairground',
] as const // prettier-ignore

/** The only one of a kind somewhere, whatever the kind: `единственная русская семья в ауле`, `ауылдағы жалғыз орыс үйі`. */
const ONLY_FAMILY =
  /(?<!\p{L})(?:единственн\p{L}+ \p{L}+(?:ая|ой|ую|ые|ые|ий|ый) (?:семь|дом|двор)\p{L}*|\p{L}+(?:дағы|дегі|тағы|тегі) жалғыз \p{L}+ (?:отбасы|үй|шаңырақ|қыз|келін)\p{L}*|the only \p{L}+ (?:family|household|people|couple|kids?|child|girl|woman) (?:in|on|for) (?:the |our |that )?(?:\p{L}+ )?(?!building|room|queue|bus|train)\p{L}+)(?!\p{L})/gu
/** `құрт` is a cheese and a worm, and has the skeleton of the Kurds. */
const isCheese = asks(/^құр[тд]/u)
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
