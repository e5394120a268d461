/** Families that few others have: many children, twins, an only son, a second wife. */
import { numberAt } from './number-at.ts'
import { matchesNear, type Hit, type Recogniser } from './recogniser.ts'
import type { Reading } from './reading.ts'

export const families: Recogniser = {
  find: (reading) => [
    ...counted(reading),
    ...matchesNear({ ...reading, text: reading.lower }, TELLING, TOLD, 'family', () => true),
    ...matchesNear({ ...reading, text: reading.lower }, HOUSEHOLDS, HOUSEHOLD, 'family', () => true),
  ],
}

/** From this many on it says something: two children are no constellation. */
const MANY = 3
const BETWEEN =
  /^(?:мои|моих|моими|маленьких|малолетних|несовершеннолетних|родных|my|little|young|small|older|younger|elder|of|us|our|her|his|beautiful|кішкентай|кішкене|бірдей|бауырлас|бірінен|ауызды|қыршын|таких|наших|их|его|её|ее|взрослых|старших|младших|школьников|полных|half|step|шиеттей|ұсақ|жас)$/u

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
      /^(?:my|have|had|has|our|her|his|raised|with|left|mother|у|меня|нас|неё|моих|растил\p{L}*|бар|болды|менің|анасы\p{L}*|тәрбиел\p{L}*|өсір\p{L}*|туды\p{L}*|босан\p{L}*|қалдым|асыра\p{L}*|отбасы\p{L}*|үйде|біз|жетім|бізде|біздің|us|we|siblings|youngest|eldest|there|үйінде|тудым|қалды|өстік|дүниеге|емізіп|тапқан|тапты|тауып|көтерген|өсірген|өсіріп|жетектеп|анамызда|анамнан|менде|мендегі|оларда|едік|едіңдер|болдық|қолымда|артымда|соңымда|арқалап|бағып|баққан)$/u.test(
        word.lower,
      ),
    )
  }
  return true
}

const HOUSEHOLDS = [
  ' душ', 'ртов', 'снох', 'невест', 'золов', 'доче', 'дочк', 'сынов', 'сына', 'погод', ' under ', ' below ', 'widowed', 'left with',
  'alone with', 'of us', 'one of', 'келін', 'жан', 'құрсақ', 'баламен', 'екі жар', 'kids in', 'children in', '|у меня', '|у нас', '|у не', '|у матери', '|у родителей', '|у свекрови',
  ' все дев', ' все мальч', ' все пацан', ' все сынов', ' все доч', ' все парни', ' всё дев', ' одни дев', ' одни мальч', ' одни пацан', ' одни сынов', ' одни доч',
  ' родных', ' сводных', ' приёмных', ' приемных', ' от отчима', ' от первого', ' от второго', ' от мачехи', ' all girls', ' all boys', ' all lads', ' all daughters', ' all sons', 'd of ', 'h of ', ' из тр', ' из чет', ' из пят', ' из шест', ' из сем', ' из вос', ' из дев',
  ' из десят', ' из один', ' из двен', 'баланың', 'қыздың', 'ұлдың', 'бауырдың', 'ағайындының', 'перзенттің',
] as const // prettier-ignore
const SEVERAL = String.raw`(?:\d{1,2}|три|трое|четыре|четверо|пять|пятеро|шесть|шестеро|семь|семеро|восемь|девять|десять|одиннадцать|двенадцать)`
const MANY_ENGLISH = String.raw`(?:\d{1,2}|three|four|five|six|seven|eight|nine|ten|eleven|twelve)`
const MANY_KAZAKH = String.raw`(?:\d{1,2}|үш|төрт|бес|алты|жеті|сегіз|тоғыз|он|он бір|он екі)`
/** Households and rows of relations: `девять душ`, `семь снох`, `six kids under ten`, `widowed with five`. */
const HOUSEHOLD = new RegExp(
  String.raw`(?<![\p{L}\d])(?:${SEVERAL} (?:душ(?= |[.,!?]|$)(?! насел)|ртов|снох\p{L}*|невест\p{L}*|золов\p{L}*|дочек|дочки|дочерей|дочери|сыновей|сына)(?: (?:в одном|под одной|погодк|в доме|в семье|и ни одного|подряд)(?: \p{L}+)?)?|дет\p{L}+[ -]погодк\p{L}*|(?:двое|трое|четверо|пятеро|шестеро|семеро) (?:родных|сводных|приёмных|приемных|от (?:отчима|первого|второго|мачехи))(?: и \p{L}+ (?:от|родных|сводных|при[её]мных)(?: \p{L}+)?)?|погод(?:ки|ков)|${MANY_ENGLISH} (?:kids|children|boys|girls|sons|daughters) (?:under|below|in (?:\p{L}+ )?years)(?: \p{L}+)?|(?:widowed|left|alone) with (?:four|five|six|seven|eight|nine|ten)(?! (?:pounds|minutes|hours|days|bags|euros|dollars|months|years|stitches|others|of))|${MANY_ENGLISH} of us,? (?:all )?(?:girls|boys|sisters|brothers|children|kids|in (?:two|one) (?:rooms?|beds?))|(?:у меня|у нас|у неё|у нее|у него|у матери|у родителей|у свекрови) (?:их|нас|детей|девок|девчонок|мальчишек|внуков|ребятишек) (?:было |осталось |уже )?${SEVERAL}(?!\p{L}| (?:лет|раз|тысяч|час|мин))(?:,? (?:и )?(?:все|всё|одни) (?:девк|девочк|девчонк|мальч|пацан|сынов|дочк|парни)\p{L}*)?|${SEVERAL},? (?:и )?(?:все|всё|одни) (?:девк\p{L}*|девочк\p{L}*|девчонк\p{L}*|мальчишк\p{L}*|мальчик\p{L}*|пацан\p{L}*|сынов\p{L}*|дочк\p{L}*|дочер\p{L}*|парни)|${MANY_ENGLISH},? (?:and )?all (?:girls|boys|lads|daughters|sons)|(?:second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth) of (?:three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|\d{1,2})(?! (?:july|june|may|the|a|these|those|us|them))|(?:перв|втор|трет|четв[её]рт|пят|шест|седьм|восьм|девят|десят|последн|младш|старш|средн)\p{L}{1,3} из (?:трёх|трех|троих|четырёх|четырех|четверых|пяти|пятерых|шести|шестерых|семи|семерых|восьми|восьмерых|девяти|девятерых|десяти|десятерых|одиннадцати|двенадцати)(?: \p{L}+)?|${MANY_KAZAKH} (?:баланың|қыздың|ұлдың|ағайындының|бауырдың|перзенттің) (?:\p{L}+(?:ншысы|ншісі|сы|сі|ы|і))(?:мын|мін|еді)?|one of (?:triplets|twins|quadruplets|${MANY_ENGLISH} (?:sisters|brothers|siblings|children|girls|boys))|(?:\p{L}{3,12}|\d{1,2}) құрсақ көтер\p{L}*|${MANY_KAZAKH} (?:келін\p{L}*|жан(?:быз|ды отбасы)|құрсақ\p{L}*)|(?:үш|төрт|бес|алты|жеті|сегіз|тоғыз|он) баламен (?:жесір|жалғыз|далада|қалды\p{L}*)|екі жар\p{L}* бірі)(?!\p{L})`,
  'gu',
)

/** One of them is in everything that the next expression finds. */
const TELLING = [
  'ағайынды', 'бауыр', 'аға-іні', 'апалы-сіңлі', ' of us ', '|нас ', ' ones', ' uns', "'uns", ' mouths', 'мелких', 'малых', 'близн', 'двойн', 'тройн', 'егіз', 'үшем', 'twin',
  'triplet', 'единственн', ' из ', ' жен', 'токал', 'тоқал', 'усынов', 'удочер', 'приёмн', 'приемн', 'замуж', 'бірдей',
  'жалғыз', 'екінші', 'үшінші', 'асыра', 'баланың', 'қыздың', 'ұлдың', 'only ', 'est of ', ' wife', 'adopted', 'foster',
  'married', 'marry', ' wives', 'жён', ' әйелі', 'деверя', 'әмеңгер', 'of them', 'едік', 'болдық', 'stillborn', 'conjoined', 'женил', 'женат',
] as const // prettier-ignore

const TOLD =
  /(?<!\p{L})(?:(?:(?:он |жиырма )?(?:бір|екі|үш|төрт|бес|алты|жеті|сегіз|тоғыз)|он|\d{1,2}) (?:ағайынды|бауыр|аға-іні|апалы-сіңлі|іні-қарындас|немере|шөбере|құрсақ)\p{L}*|(?:three|four|five|six|seven|eight|nine|ten) (?:little|wee|small|young) (?:ones|uns|'uns|mouths)|(?:трое|четверо|пятеро|шестеро|троих|четверых|пятерых|тремя|четырьмя|пятью) (?:мелких|малых|малолеток|мальков|пацанов|малышей|карапузов|погодок)|there (?:were|are|was) (?:four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen) of us(?! (?:in|on|waiting) (?:the|that) (?:queue|bus|class|room|team|shift|office|ward))|(?:four|five|six|seven|eight|nine|ten|eleven|twelve|\d{1,2}) of us (?:children|kids|siblings|brothers|sisters|with (?:my|our) (?:mother|father|mum|dad|parents))|нас (?:пятеро|шестеро|семеро|восьмеро|девятеро|десятеро) (?:у|в|было у)|(?:близнец|близняш|двойняш|двойн[яеию](?!\p{L})|тройняш|тройн[яеию](?!\p{L})|егіз|үшем)\p{L}{0,8}|(?:twin|triplet)s?(?= |[.,!?]|$)(?! (?:bed|room|beds|engine|tub|towers))|(?:единственн|один-единственн)\p{L}+ (?:сын|доч|ребён|ребен|наследни|внук|внуч|сестр|брат)\p{L}*|(?:младш|старш|средн)\p{L}+ из (?:\p{L}+ )?(?:дет|сест|брат|доч|сын|тр|четвер|пят|шест|сем|вос|девят)\p{L}*|(?:втор|трет|четвёрт|четверт)\p{L}+ женой|(?:втор|трет|четвёрт|четверт)(?:ая|ую|ой|ья|ью|ьей) жен[аыуео]\p{L}{0,2}|(?:стала |была |я )?токал\p{L}*|тоқал\p{L}*|(?:усынов|удочер|приёмн|приемн)\p{L}+(?!\p{L}| поко| отдел| ч| дн)(?: (?:дочь|сын|дочери|сына|дочка|дети|детей|семь\p{L}*|ребенок|ребёнок|мать|родител\p{L}*))?|(?:замуж за|женил\p{L}* на|женат на|замужем за) (?:мо\p{L}+ |сво\p{L}+ |его |её |ее )?(?:двоюродн|троюродн|брат|сестр|родн)\p{L}*(?: (?:сестр|брат)\p{L}*)?|(?:бірдей|жалғыз) (?:ұл|қыз|бала|перзент)\p{L}*|(?:екінші|үшінші) (?:әйел|жұбай)\p{L}*|(?:асырап алған|асыранды) ?(?:бала|қыз|ұл)?\p{L}*|(?:баланың|қыздың|ұлдың|ағайындының|бауырдың|баласының|қызының|ұлының) (?:үлкен|кенже|ортан|тұңғыш)\p{L}*|only (?:son|daughter|child|grandchild|grandson|granddaughter|boy|girl)(?! \p{L}*(?:who|that|in the (?:class|room)))|(?:youngest|eldest|oldest) of (?:\p{L}+)|(?:second|third|fourth) wife|(?:adopted|foster|fostered) (?:son|daughter|child|children|me|him|her|brother|sister|mother|parents|family)|(?:two|three|four) (?:wives|husbands)|(?:две|три|четыре|двух|трёх|четырёх) (?:жены|жён|женами)(?!\p{L})|(?:екі|үш|төрт) әйелі(?:м|ң|н|нің|мен)?(?!\p{L})|деверя(?!\p{L})|әмеңгер\p{L}*|(?:four|five|six|seven|eight|nine|ten|eleven|twelve) of (?:us|them) in (?:one|two) (?:rooms?|beds?)|нас (?:в семье|дома|у родителей|у мамы|у матери|детей) (?:было |росло )?(?:пятеро|шестеро|семеро|восьмеро|девятеро|десятеро|четверо|трое|пять|шесть|семь|восемь|девять|десять|одиннадцать|двенадцать)(?!\p{L})|(?:біз |үйде |отбасында |бір үйде ){1,2}(?:үшеу|төртеу|бесеу|алтау|жетеу|сегіз|тоғыз|он|он бір|он екі|жеті|алты) (?:едік|болдық|бала едік)|(?:married|marry) (?:to )?(?:my|his|her|a) (?:[\p{L}']+ ){0,2}(?:cousin|brother|sister|uncle|niece|brother's|sister's)\p{L}*|stillborn|conjoined)/gu
