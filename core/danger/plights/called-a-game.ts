/** What a child is told that it is; what a girl is taken to. */
import type { Sign } from '../signs.ts'
import { SAYS, SOMEBODY, together } from './together.ts'

export const CALLED_A_GAME: readonly Sign[] = [
  together(
    [
      'coach|uncle|stepfather|stepdad|teacher|cousin|grandfather|grandad|granddad|neighbour|doctor|priest|brother|he',
      'тренер|дядя|отчим|учитель|дед|дедушка|сосед|брат|врач|репетитор|он',
      'жаттыктырушы\\S*|нагашы\\S*|огей аке\\S*|мугалим\\S*|ата\\S*|корши\\S*|ага\\S*|жиен\\S*|тате\\S*|ол',
    ],
    [
      'game|play|warm up|massage|treatment|lesson|training|special',
      'игр\\S*|массаж\\S*|разминк\\S*|лечени\\S*|урок\\S*|тренировк\\S*|особенн\\S*',
      'ойын\\S*|ойнай\\S*|массаж\\S*|жаттыгу\\S*|ем\\S{0,3}|сабак\\S*',
    ],
    [
      'jealous|undress|take off|touch\\S*|clothes|hurts?|dont like|do not like|lock\\S*|not tell|tell nobody|our secret',
      'завид\\S*|раздева\\S*|разде\\S*|трога\\S*|одежд\\S*|больно|не нравится|запира\\S*|никому|не рассказыва\\S*',
      'кызган\\S*|шешин\\S*|ауыра\\S*|ауырады|унамайды|илип ал\\S*|ешкимге|айтпа\\S*|устай бер\\S*|колын',
    ],
    [...SAYS, 'makes|wants', 'заставляет|просит', 'сурайды|мажбур\\S*'],
  ),
  together(
    [
      'aunt|grandmother|grandma|mother|mum|family|they|uncle',
      'тет\\S*|бабушк\\S*|мам\\S*|родн\\S*|они|дядя',
      'апа\\S*|аже\\S*|шеше\\S*|туыс\\S*|тате\\S*',
    ],
    [
      'all (?:the )?(?:girls|women)(?: \\S+){0,4} (?:do|does|have|had|get) (?:it|this|that)?(?: done)?|(?:have|get|getting|having) it done|cut (?:me|us|my sister)',
      'все(?:х|м)? (?:девоч\\S*|девуш\\S*|женщин\\S*)(?: \\S+){0,2} (?:так|это|делают|через)|обрезани\\S*',
      '(?:барлык|барша) (?:кыз\\S*|айел\\S*)(?: \\S+){0,3} (?:осы|сол|жасат\\S*|отк\\S*)',
    ],
    [
      'fly|flying|trip|holidays?|summer|endure|bear|hurt|done|quick|brave|soon',
      'потерп\\S*|терпе\\S*|больно|лет\\S+|поед\\S*|каникул\\S*|быстро|надо',
      'шыда\\S*|тоз\\S*|ауыр\\S*|барамыз|каникул\\S*|керек',
    ],
  ),
  together(SOMEBODY, [
    '(?:makes?|making|is making|forces?|forcing|wants?|taking|take) me(?: to)?(?: \\S+){0,3} (?:abortion|get rid of (?:it|the baby)|end the pregnancy|have another|have a baby)',
    '(?:заставля\\S*|ведут|везут|ведет|везет|требу\\S*)(?: \\S+){0,4} (?:аборт\\S*|избавиться|рожать|родить|прервать)',
    '(?:аборт\\S*|баладан кутыл\\S*|алдыр\\S*|тусирт\\S*)(?: \\S+){0,3} (?:дейди|мажбурле\\S*|куштеп|апар\\S*)',
  ]),
]
