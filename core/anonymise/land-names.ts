/** Places by what they are made of, where no list has them. */
import { isKazakhEnding, isRussianEnding } from './endings.ts'

/** What villages of the steppe are called after: `Ақшатау`, `Қызылсу`, `Тасарал`, `Бескарагай`, in skeleton spelling. */
const LAND =
  /^(?:ак|акша|кара|кизил|сари|кок|жана|тас|киши|улкен|бес|уш|жети|торт|алтин|кос|узин|конир|жасил|туз|шаган|кум|мин|кирик|аина|аи|тан|бота|балик|кои|туие|бурки?т|жар|терен|кен|шет|орта|тере[кн]|аир|жалпак|жалгиз|шор|сор|боз|ала|шубар)(?:суат|су|тау|тобе|булак|кол|саи|арал|корган|кудик|озен|агаш|карагаи|тогаи|шоки|базар|кент|откел|каинар|терек|камис|жиде|асу|жар|кум|жол|кала|бастау|уи|тас|даала|дала|шилик|еспе|обали?)/u

/** Second parts that no other word has. */
const LAND_AT_END = /^\p{L}{3,9}?(?:булак|корган|кудик|тобе|карагаи|каинар|суат|арал|откел)/u

export function isMadeOfLand(key: string): boolean {
  const made = (LAND.exec(key) ?? LAND_AT_END.exec(key))?.[0]
  return (
    made !== undefined &&
    made.length >= 5 &&
    (isKazakhEnding(key.slice(made.length)) ||
      isRussianEnding(key.slice(made.length)) ||
      /^(?:лик|дик|тик|ск)/u.test(key.slice(made.length)))
  )
}
