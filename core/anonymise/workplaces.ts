/** Kazakh says where somebody works before what they are: `аудандық соттың хатшысы`, `сауда үйінің күзетшісі`, `сотта тілмашпын`. */
import { asks } from './asks.ts'
import type { Hit, Recogniser } from './recogniser.ts'
import type { Word } from './reading.ts'

export const workplaces: Recogniser = {
  find: ({ words }) => {
    const hits: Hit[] = []
    for (let i = 1; i < words.length; i++) {
      const [place, role] = [words[i - 1]!, words[i]!]
      if (role.lower.charCodeAt(0) < 0x400 || role.gap !== ' ' || role.digits !== null) continue
      if (!(isOf(place) && isItsRole(role)) && !(isAt(place) && isMyRole(role))) continue
      const from = workplace(words, i - 1)
      if (from !== null) hits.push({ start: words[from]!.start, end: role.end, type: 'profession' })
    }
    return hits
  },
}

const isOf = asks(/[а-яәғқңөұүһі]{2}(?:ның|нің|дың|дің|тың|тің)$/u)
const isAt = asks(/[а-яәғқңөұүһі]{2}(?:да|де|та|те)$/u)
const endsAsItsRole = asks(
  /(?:шысы|шісі|шысының|шісінің|хатшысы|төрағасы|бастығы|басшысы|директоры|дәрігері|медбикесі|мұғалімі|инспекторы|тергеушісі|сақшысы|вахтері|коменданты|завхозы|аспазы|бухгалтері|инженері|технологы|механигі|электригі|жүргізушісі|санитары|психологы|заңгері|редакторы|тілшісі|жаттықтырушысы|солисі|солисті|имамы|прокуроры|судьясы|нотариусы)(?:мын|мін|мыз|міз|еді|едім|на|не|н|нан|нен|мен)?$/u,
)
const isItsRole = (word: Word): boolean =>
  endsAsItsRole(word) ||
  (word.know.tags.has('profession') && /(?:ы|і|сы|сі)(?:м[ыі]н|н[ае]|м[ыі]з)?$/u.test(word.lower))
/** I am that: no verb ends so but behind а, е, й, ып or ған. */
const endsAsMine = asks(
  /[^аеыійпғг](?:пын|пін|бын|бін)$|[^аейы](?:шы|ші|ер|ыс|ог|ист|тор|ент|лог)(?:мын|мін|пын|пін)$/u,
)
const isVerb = asks(
  /(?:ған|ген|қан|кен|ып|іп|а|е|й|атын|етін|йтын|йтін|ар|ер|мақ|мек)(?:мын|мін|пын|пін|бын|бін)$/u,
)
const isMyRole = (word: Word): boolean =>
  (endsAsMine(word) && !isVerb(word)) ||
  (word.know.tags.has('profession') && /(?:мын|мін|пын|пін|бын|бін)$/u.test(word.lower))

const isKindOfPlace = asks(
  /^(?:үй(?:і|інің|інде|де)|сот(?:та|тың)?|бөлім\p{L}*|пойыз\p{L}*|поезд\p{L}*|вагон\p{L}*|бекет\p{L}*|жатақхана\p{L}*|қоймасы\p{L}*|базар\p{L}*|аэропорт\p{L}*|әуежай\p{L}*|кеден\p{L}*|шекара\p{L}*|орталығ\p{L}*|орталық\p{L}*|кооператив\p{L}*|хор\p{L}{0,4}|театр\p{L}*)$/u,
)

/** The first word of the place that ends at `at`, with what says which one it is. */
function workplace(words: readonly Word[], at: number): number | null {
  const place = words[at]!
  const isPlace =
    place.know.tags.has('organisation') ||
    isKindOfPlace(place) ||
    (place.capital && !place.first && place.know.given === 'none' && place.know.place !== 'none')
  if (!isPlace || place.know.tags.has('kin')) return null
  let from = at
  while (from > 0 && at - from < 3 && /^[ -]$/u.test(words[from]!.gap) && saysWhich(words[from - 1]!))
    from -= 1
  return from
}

const endsAsKind = asks(
  /(?:лық|лік|дық|дік|тық|тік|ғы|гі|сауда|балалар|қарттар|теміржол|тігін|нан|өрт|темір|сауық|спорт|музыка|әскери|жедел|орта|бас)$/u,
)
const saysWhich = (word: Word): boolean =>
  endsAsKind(word) ||
  (word.capital && !word.first) ||
  word.know.tags.has('organisation') ||
  (word.know.place === 'sure' && !word.know.common)
