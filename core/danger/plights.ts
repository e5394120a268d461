/**
 * Plights that are told by what somebody does about them: a door that is barred, shoes that are kept on, an eye that
 * nobody may ask about, passwords that are handed over. Each is two or three things that come together in one sentence,
 * in any order; each thing is a handful of stems in every language.
 */
import { ASKING } from './plights/asking.ts'
import { AT_HOME } from './plights/at-home.ts'
import { BARRED } from './plights/barred.ts'
import { BRINK } from './plights/brink.ts'
import { CALLED_A_GAME } from './plights/called-a-game.ts'
import { COERCED } from './plights/coerced.ts'
import { EXPOSED } from './plights/exposed.ts'
import { FOREBODING } from './plights/foreboding.ts'
import { HURT } from './plights/hurt.ts'
import { KEPT } from './plights/kept.ts'
import { READIED } from './plights/readied.ts'
import { SETTLED } from './plights/settled.ts'
import { WATCHED } from './plights/watched.ts'
import { WITHHELD } from './plights/withheld.ts'
import type { DangerSigns, Sign } from './signs.ts'

/** What was, what is over, what has a harmless reason. */
const OVER: readonly Sign[] = [
  / (?:used to|ago|when i was|back then|in those days|in those years|for years|long ago|no longer|not any ?more|once|finally|that winter|that year|was a child|film|dream\S*) /u,
  / (?:раньше|тогда|в детстве|назад|когда то|давно|потом|больше не (?:боюсь|страшно|бьет|живу|приходит|пишет|следит|звонит)|теперь нет|сон|снится|снилось|фильм\S*|бывало|однажды|годами|в те годы|той зимой|в тот год) /u,
  / (?:бурын|ол кезде|сол кезде|бала кез\S*|балалык\S*|жыл бурын|бир кезде|баягыда|кейин|тус(?:имде|инде)|кино\S*|еди|болатын|жылдар|ол жылдары|сол кыс\S*|сол тун\S*|сол жыл\S*) /u,
  // What somebody used to do, or had done: "тірейтінмін", "тірегенбіз".
  / \S+(?:атын|етин|йтын|йтин)(?:мын|мин|быз|биз)? | \S+(?:кан|ген|ган|кен)(?:мын|мин|быз|биз) /u,
]
const FOR_ANOTHER_REASON: readonly Sign[] = [
  / (?:exam|match|race|playing|seek|surprise|party|birthday|draught|slam|slams|camping|tent|train|cold|tired|umbrella|flowers|stove|holidays?|vacation|weekend|moved house|joke|football) /u,
  / (?:экзамен\S*|матч\S*|прятки|сюрприз\S*|подарок|торт|день рождения|сквозняк\S*|хлопа\S*|палатк\S*|поезд\S*|холодно|устал\S*|зонт\S*|цвет\S*|плит\S*|отпуск\S*|командировк\S*|переезд\S*|шутк\S*|футбол\S*) /u,
  / (?:емтихан\S*|жасырынбак|сыйлык|торт|туган кун\S*|шатыр\S*|пойыз\S*|салкын|шаршад\S*|колшатыр\S*|гул\S*|демалыс\S*|сапар\S*|кош(?:тик|тим|ип)|калжын\S*|футбол\S*) /u,
]

export const PLIGHTS: DangerSigns = {
  now: [
    ...[...BARRED, ...WATCHED, ...HURT, ...SETTLED, ...ASKING, ...FOREBODING, ...KEPT],
    ...[...WITHHELD, ...BRINK, ...READIED, ...AT_HOME, ...EXPOSED, ...COERCED],
  ],
  unless: [...OVER, ...FOR_ANOTHER_REASON],
}

/** Here a game is none, and a holiday no excuse. */
export const CALLED_OTHERWISE: DangerSigns = { now: CALLED_A_GAME, unless: OVER }
