/** Families that few others have: many children, twins, an only son, a second wife. */
import { numberAt } from './number-at.ts'
import { matches, type Hit, type Recogniser } from './recogniser.ts'
import type { Reading } from './reading.ts'

export const families: Recogniser = {
  find: (reading) => [...counted(reading), ...matches(reading.lower, TOLD, 'family', () => true)],
}

/** From this many on it says something: two children are no constellation. */
const MANY = 3
const BETWEEN =
  /^(?:мои|моих|моими|маленьких|малолетних|несовершеннолетних|родных|my|little|young|small|older|younger|elder|of|us|our|her|his|beautiful|кішкентай|бірдей|бауырлас|таких|наших|их|его|её|ее|взрослых|старших|младших|школьников|полных|half|step|шиеттей|ұсақ|жас)$/u

function counted({ words }: Reading): Hit[] {
  const hits: Hit[] = []
  for (let i = 0; i < words.length; i++) {
    const number = numberAt(words, i)
    if (number === null) continue
    const isFamily =
      number.value >= MANY && number.value <= 19 && !number.ordinal && (words[i]!.digits?.length ?? 0) <= 2
    if (isFamily) {
      let j = number.next
      while (j < words.length && j - number.next < 2 && BETWEEN.test(words[j]!.lower)) j += 1
      const noun = words[j]
      const isChild =
        noun !== undefined &&
        /^[ -]$/u.test(noun.gap) &&
        noun.know.tags.has('child') &&
        isOneFamily(words, i, noun.lower)
      const previous = words[i - 1]
      const bore = words
        .slice(Math.max(0, i - 2), i)
        .some((word) => /^(?:родил|растил|вырастил|воспитал|подняла|поднял$|нарожал)/u.test(word.lower))
      if (!isChild && number.collective && bore && words[i]!.gap === ' ')
        hits.push({ start: words[i]!.start, end: words[number.next - 1]!.end, type: 'family' })
      else if (isChild) hits.push({ start: words[i]!.start, end: noun.end, type: 'family' })
      else if (
        previous !== undefined &&
        words[i]!.gap === ' ' &&
        number.collective &&
        /^(?:мать|мама|матери|отец|мамой|матерью|нас|их|меня|неё|нее|них|ртов|из|аналары|бабушка|растил\p{L}*|родил\p{L}*|имею|осталось|осталась|детей)$/u.test(
          previous.lower,
        )
      )
        hits.push({
          start: /^(?:нас|их|меня|неё|нее|них)$/u.test(previous.lower) ? words[i]!.start : previous.start,
          end: words[number.next - 1]!.end,
          type: 'family',
        })
      else if (
        previous !== undefined &&
        previous.lower === 'of' &&
        /^(?:mother|father|mum|mom|dad|youngest|eldest|oldest|one|middle|grandmother|parents|fourth|fifth|sixth|seventh|second|third|last|family)$/u.test(
          words[i - 2]?.lower ?? '',
        ) &&
        (noun === undefined || noun.gap !== ' ' || !noun.know.tags.has('organisation')) &&
        !/^(?:my|the|those|these|them|us|years|months|days)$/u.test(words[number.next]?.lower ?? '')
      )
        hits.push({ start: words[i - 2]!.start, end: words[number.next - 1]!.end, type: 'family' })
    }
    i = number.next - 1
  }
  return hits
}

/** `үш қыз отырды`, `in class there were three girls` are people seen, not a family. */
function isOneFamily(words: readonly { lower: string }[], i: number, noun: string): boolean {
  if (/^(?:girls|boys|kids|бала|қыз|қыздың|сестер)$/u.test(noun)) {
    const around = words.slice(Math.max(0, i - 5), i + 6)
    return around.some((word) =>
      /^(?:my|have|had|has|our|her|his|raised|with|left|mother|у|меня|нас|неё|моих|растил\p{L}*|бар|болды|менің|анасы\p{L}*|тәрбиел\p{L}*|өсір\p{L}*|туды\p{L}*|босан\p{L}*|қалдым|асыра\p{L}*|отбасы\p{L}*|үйде|біз|жетім|бізде|біздің|us|we|siblings|youngest|eldest|there|үйінде|тудым|қалды|өстік|дүниеге|емізіп)$/u.test(
        word.lower,
      ),
    )
  }
  return true
}

const TOLD =
  /(?<!\p{L})(?:(?:\p{L}{3,12}|\d{1,2}) құрсақ көтер\p{L}*|(?:төрт|бес|алты|жеті|сегіз|тоғыз|он|он бір|он екі|\d{1,2}) (?:ағайынды|бауыр|аға-іні|апалы-сіңлі)\p{L}*|(?:four|five|six|seven|eight|nine|ten|eleven|twelve|\d{1,2}) of us (?:children|kids|siblings|brothers|sisters|with (?:my|our) (?:mother|father|mum|dad|parents))|нас (?:пятеро|шестеро|семеро|восьмеро|девятеро|десятеро) (?:у|в|было у)|(?:близнец|близняш|двойняш|двойн[яеию](?!\p{L})|тройняш|тройн[яеию](?!\p{L})|егіз|үшем)\p{L}{0,8}|(?:twin|triplet)s?(?= |[.,!?]|$)(?! (?:bed|room|beds|engine|tub|towers))|(?:единственн|один-единственн)\p{L}+ (?:сын|доч|ребён|ребен|наследни|внук|внуч|сестр|брат)\p{L}*|(?:младш|старш|средн)\p{L}+ из (?:\p{L}+ )?(?:дет|сест|брат|доч|сын|тр|четвер|пят|шест|сем|вос|девят)\p{L}*|(?:втор|трет|четвёрт|четверт)\p{L}+ женой|(?:втор|трет|четвёрт|четверт)(?:ая|ую|ой|ья|ью|ьей) жен[аыуео]\p{L}{0,2}|(?:стала |была |я )?токал\p{L}*|тоқал\p{L}*|(?:усынов|удочер|приёмн|приемн)\p{L}+(?: (?:дочь|сын|дочери|сына|дочка|дети|детей|семь\p{L}*|ребенок|ребёнок|мать|родител\p{L}*))?|(?:замуж за|женил\p{L}* на|женат на|замужем за) (?:мо\p{L}+ |сво\p{L}+ |его |её |ее )?(?:двоюродн|троюродн|брат|сестр|родн)\p{L}*(?: (?:сестр|брат)\p{L}*)?|(?:бірдей|жалғыз) (?:ұл|қыз|бала|перзент)\p{L}*|(?:екінші|үшінші) (?:әйел|жұбай)\p{L}*|(?:асырап алған|асыранды) ?(?:бала|қыз|ұл)?\p{L}*|(?:баланың|қыздың|ұлдың|ағайындының|бауырдың) (?:үлкен|кенже|ортан|тұңғыш)\p{L}*|only (?:son|daughter|child|grandchild|grandson|granddaughter|boy|girl)(?! \p{L}*(?:who|that|in the (?:class|room)))|(?:youngest|eldest|oldest) of (?:\p{L}+)|(?:second|third|fourth) wife|(?:adopted|foster|fostered) (?:son|daughter|child|children|me|him|her|brother|sister|mother|parents|family)|(?:married|marry) (?:to )?(?:my|his|her|a) (?:\p{L}+ )?(?:cousin|brother|sister|uncle|niece|brother's|sister's)\p{L}*|stillborn|conjoined)/gu
