/** Kept from somebody who needs it: medicine, papers, sleep, warmth, the toilet. */
import type { Sign } from '../signs.ts'
import { together } from './together.ts'

const WITHHOLDS = [
  '(?:take|takes|took|taken|hides?|hid|hidden|keeps?|kept|holds?|holding|has|have|flushed|threw|throws|broke|smashed|locks?|locked|refuses?|wont give|wont let|doesnt give|counts out|in his pocket|in her bag)',
  '(?:забирает|забирают|забрал\\S?|отбирает|отбирают|отобрал\\S?|прячет|спрятал\\S?|прячут|держит|держат|выбросил\\S?|выкинул\\S?|разбил\\S?|сломал\\S?|смыл\\S?|не дает|не отдает|не дают|запер\\S?|запирает|у него в кармане)',
  '(?:тартып алды|тартып алып|алып койды|алып алды|тыгып койды|жасырып\\S*|бермейди|берми\\S*|сындырып\\S*|сындырды|тастады|тастап|устап отыр|калтасында|кулыптап\\S*)',
]

export const WITHHELD: readonly Sign[] = [
  // What the body needs.
  together(
    [
      'insulin|inhaler|hearing aids?|wheelchair|crutch(?:es)?|insulin pump|my (?:glasses|pills|tablets|medicine|medication|epipen)|(?:babys|her|his) (?:formula|milk)',
      'инсулин\\S*|ингалятор\\S*|слухов\\S+ аппарат\\S*|коляск\\S+ из под|мо\\S+ (?:очки|лекарств\\S*|таблетки|костыл\\S*)|костыл\\S*|детск\\S+ смес\\S*',
      'инсулин\\S*|ингалятор\\S*|есту аппарат\\S*|(?:кузилдириг|козилдириг|дари|балдаг)(?:имди|ымды)',
    ],
    WITHHOLDS,
    [
      'he|she|they|husband|him|his|her|mother in law|father|mother|son|stepfather|brother',
      'он|она|они|муж|свекровь|отец|мать|отчим|сын|брат|него',
      'ол|олар|куйеуим|енем|акем|шешем|балам|агам',
    ],
  ),
  // What one would leave with.
  together(
    [
      '(?:our|my) (?:passports?|papers|documents|visas?|id)',
      '(?:наш\\S+|мо\\S+|мой) (?:паспорт\\S*|документ\\S*|удостоверени\\S*)|паспорт\\S* (?:у|забрал\\S?)',
      '(?:толкужат|паспорт|кужат|куалиг|куалик)(?:ым|им|тарым|тарымыз|терим|теримиз|ымыз|имиз|дерим)(?:ды|ди)?',
    ],
    [...WITHHOLDS, 'recruiter|pimp|вербовщик\\S*|хозяин\\S*|агент\\S*|сол кисиде|кожайын\\S*|делдал\\S*'],
    [
      'he|they|recruiter|agent|boss|owner|husband|father|brothers?|mother in law|family|uncle|aunt|the men',
      'он|они|вербовщик\\S*|хозяин|хозяйка|агент|муж|отец|братья|свекровь|родня|дядя|у него|у них',
      'ол|олар|сол кисиде|кожайын\\S*|делдал\\S*|куйеуим\\S*|акем\\S*|агам\\S*|енем\\S*',
    ],
  ),
  // Sleep.
  together(
    [
      '(?:not|never|doesnt|wont|dont|stop me|keep me) (?:let me |from )?sleep(?:ing)?|so (?:that )?i (?:do not|dont|cannot|cant) sleep|wakes? me (?:every|each)|alarm(?: \\S+){0,3} every (?:hour|two hours)',
      'чтобы я не спала?|не дает (?:мне )?спать|спать не дает|будит(?: \\S+){0,2} кажд\\S+|будильник(?: \\S+){0,3} кажд\\S+ час',
      'уйыктат(?:пау|пайды|пай)\\S*|сагат сайын(?: \\S+)? оят\\S*|уйкы(?:м)?(?:ды)? бермейди',
    ],
    ['he|she|they|husband|him', 'он|она|они|муж|свекровь|отчим', 'ол|олар|куйеуим|енем|акем'],
    ['me|i|us|every|hour|night', 'я|мне|меня|кажд\\S+|час|ночь', 'мени|маган|сайын|сагат|туни\\S*'],
  ),
  // Food, water, warmth, the toilet.
  together(
    [
      '(?:lock|chain|padlock)(?:s|ed)? (?:on )?the (?:fridge|toilet|kitchen|pantry)|turn(?:s|ed) (?:off )?the (?:heating|water|gas)(?: off)?|pours? (?:cold|boiling|hot) water|(?:asks?|ask) (?:for )?permission|stand(?:s|ing)? (?:barefoot|outside|in the snow|in the yard|in the corner)|hoses? (?:me|us|him|her) down',
      '(?:замок|запер\\S?|запирает)(?: \\S+){0,2} (?:холодильник\\S*|туалет\\S*|кухн\\S*)|обливает(?: \\S+){0,3} (?:водой|кипятком)|ставит(?: \\S+){0,3} (?:босиком|на колени|в угол|на снег|на горох|на гречк\\S+|на соль)|спрашивать разрешени\\S*',
      '(?:тоназытк|даретхана|асуй)\\S*(?: \\S+)? кулып\\S*|(?:муздай|кайнак) су(?: \\S+)? (?:куяды|шашады)|(?:жалан аяк|тизе\\S*|карда|тузга|тарыга)(?: \\S+){0,3} (?:тургызады|тургызып|койып|кояды)',
    ],
    [
      'he|she|they|husband|stepmother|stepfather|father|mother|mother in law|uncle|aunt',
      'он|она|они|муж|мачеха|отчим|отец|мать|свекровь|дядя|тетя|бабка|дед',
      'ол|олар|куйеуим|енем|акем|шешем|огей \\S+|агам|нагашым|атам',
    ],
    [
      'me|us|my|i|the children|him|her',
      'меня|нас|мне|нам|детей|сына|дочь|я|брата',
      'мени|бизди|маган|балаларды|\\S+(?:ымды|имди|ып|ип)',
    ],
  ),
]
