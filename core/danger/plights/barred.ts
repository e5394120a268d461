/** The door is held shut, and one sleeps ready to run. */
import type { Sign } from '../signs.ts'
import { together } from './together.ts'

const FURNITURE = [
  'wardrobe|chair|chest|table|cupboard|sofa|bed|drawers|dresser|fridge|shelf',
  'шкаф\\S*|стул\\S*|комод\\S*|стол\\S*|кроват\\S*|диван\\S*|тумб\\S*|холодильник\\S*',
  'шкаф\\S*|орындык\\S*|стол\\S*|устел\\S*|сандык\\S*|диван\\S*|комод\\S*|тоса\\S*',
]

export const BARRED: readonly Sign[] = [
  together(
    [
      '(?:against|under|behind|in front of) (?:the|my|our) (?:door|handle|doorknob)',
      '(?:подпер\\S*|подпира\\S*|придвин\\S*|задвин\\S*|пристав\\S*|загород\\S*|припер\\S*|заставил\\S*)(?: \\S+){0,4} (?:двер\\S*|ручк\\S*)',
      '(?:двер\\S*|ручк\\S*)(?: \\S+){0,4} (?:подпер\\S*|подпира\\S*|придвин\\S*|задвин\\S*|пристав\\S*|загород\\S*|припер\\S*)',
      'есик\\S*(?: \\S+){0,4} (?:тире\\S*|суйе\\S*|тосе\\S*|бекит\\S*|жап\\S*)',
    ],
    FURNITURE,
    [
      'tonight|now|every night|each night|again|lift|elevator|steps|stairs|hear|breath\\S*|children|he|hes|him|they|have|ve',
      'сейчас|каждую ночь|на ночь|ночью|опять|снова|он|муж|отец|брат|не дышу|слышу|дети|детей|лифт|шаги|сижу|сплю|подпираю|придвигаю|приставляю|задвигаю|припираю',
      'казир|тагы|тунде|туни\\S*|кун сайын|ол|куйеуим|акем|балалар\\S*|лифт\\S*|\\S+(?:ймын|ймин|амын|емин)|\\S+п (?:койдым|койдык|отырмын|отырмыз|жатырмын|турмын)',
    ],
  ),
  / (?:barricad\S*|забаррикадир\S*|баррикад\S*) /u,
  / (?:sleeps?|sleeping|lie|lying)(?: \S+){0,2} (?:in (?:my|our|their|her|his) (?:shoes|clothes|coats?|boots|jackets?)|dressed) | (?:сп(?:лю|им|ят|ит)|ложимся|ложусь|ложатся)(?: \S+)? (?:одет\S*|в одежде|в обуви|в куртк\S*|не раздеваясь) | (?:киимимизди? шешпей|шешинбей|киимимен|кииммен|киинип|аяк киим\S*)(?: \S+){0,2} (?:уйыктай\S*|жата\S*|жатырмыз) /u,
  together(
    [
      'children|kids|baby|daughter|son',
      'дет\\S*|ребен\\S*|дочк?\\S*|сын\\S*|малыш\\S*',
      'балалар\\S*|балам\\S*|кызым\\S*|улым\\S*',
    ],
    [
      '(?:under the (?:bed|table)|in the (?:wardrobe|closet|cupboard|bath))',
      'под (?:кроват\\S*|стол\\S*)|в (?:шкафу|шкаф|ванной|кладовк\\S*)',
      '(?:тосек\\S*|керует\\S*|устел\\S*) аст\\S*|шкафк?\\S*|ваннада',
    ],
    [
      'hid|hide|hiding|hidden|put|quiet|told them|lie|keep still|sit',
      'спрят\\S*|прячу\\S*|уложил\\S*|сидят|сидит|тихо|молч\\S*|лежат|не дыш\\S*',
      'жаткыз\\S*|тыг\\S*|унсиз|жасыр\\S*|отыр\\S*|тыныш',
    ],
  ),
  together(
    [
      'lift|elevator|key|keys|car|steps|footsteps|gate|engine|coming up',
      'лифт\\S*|ключ\\S*|машин\\S*|шаги|шагов|калитк\\S*|подъезд\\S*|звонок',
      'лифт\\S*|килт\\S*|колиг\\S*|аяк дыбыс\\S*|кадам\\S*|какпа\\S*',
    ],
    [
      '(?:hold|holding) (?:my|our) breath|(?:dont|do not|not|cant) (?:dare )?breath\\S*|freez\\S*|frozen|shak\\S*|trembl\\S*',
      'не дыш\\S*|затаил\\S*|дрожу|дрожим|трясет|трясус\\S*|замираю|замерла|замерли|сжимаюсь',
      'дем алмай\\S*|калтыра\\S*|дирилде\\S*|катып кал\\S*|демимди|титиреп',
    ],
  ),
]
