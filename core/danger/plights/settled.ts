/** Handed over, settled, paid off with one's own body. */
import type { Sign } from '../signs.ts'
import { SAYS, SOMEBODY, together } from './together.ts'

export const SETTLED: readonly Sign[] = [
  together(
    [
      '(?:gave|given|left|leave|leaving|wrote|written|handed)(?: \\S+){0,4} (?:passwords?|pin|will|cat|dog|ring|savings|jewellery|letters?)',
      '(?:отдала?|оставила?|передала?|написала?|раздала?)(?: \\S+){0,3} (?:парол\\S*|завещан\\S*|кошк\\S*|собак\\S*|украшен\\S*|сбережен\\S*|письм\\S*)',
      '(?:кулпия ?соз|парол|осиет|мысыг|мысык|ити|хат)\\S*(?: \\S+){0,3} (?:бердим|калдырдым|тапсырдым|жаздым)',
    ],
    [
      'look after|take care of|if anything|in case|without me|when i am gone|settled|in order|asked (?:her|him|them) to',
      'присмотр\\S*|позаботиться|береги\\S*|если что|без меня|когда меня|попросила?(?: \\S+)? (?:не забывать|смотреть|жить)|все (?:уладил\\S*|готово|решен\\S*)',
      'карап ж\\S*|коз сал\\S*|менсиз|барин (?:реттедим|жиып|дайын\\S*)|кеткенде|аманат\\S*|ренжимесин',
    ],
  ),
  / (?:i am|im) (?:only |just |nothing but |such )?a burden | (?:обуза|в тягость)(?: \S+){0,2} (?:всем|им|детям|для всех|семье) | (?:всем|им|для всех|детям|семье)(?: \S+){0,2} (?:обуза|в тягость) | (?:барине|отбасыма|балаларыма|ешкимге)(?: \S+){0,2} (?:ауыртпалык\S*|масыл\S*|керексизбин|керегим жок) | (?:тумаганда|тумай калсам|лучше бы (?:меня не было|я не родил\S*)|wish i had never been born|better off (?:dead|without me)) /u,
  / (?:cant|cannot|not able to|no strength to)(?: \S+){0,2} (?:take (?:it|this)|go on|carry on|do this|bear (?:it|this)|stand (?:it|this)|hold on)(?: \S+)? (?:any ?more|any longer|another (?:day|night)|much longer) | (?:больше|дальше|дольше)(?: \S+){0,2} (?:не (?:выдержу|вынесу|протяну|смогу)|нет сил (?:жить|терпеть|держаться)) | (?:шыдай|тозе) алмай(?:мын|м) | (?:шыдамым|тозимим|амалым) (?:таусылды|битти|калмады) /u,
  together(
    ['until|till|unless', 'пока(?: \\S+){0,3} не', '\\S+генше|\\S+ганша|\\S+мейинше|\\S+майынша'],
    [
      'debt|owe|pay (?:it )?(?:off|back)|paid off|work(?:ed)? (?:it )?off',
      'долг\\S*|отработа\\S*|откупл\\S*|расплачусь|верну',
      'карыз\\S*|оте\\S*|отей\\S*',
    ],
    [
      'whoever|clients?|customers|men|cannot leave|cant leave|wont let|not let|passport|nowhere|room',
      'принима\\S*|клиент\\S*|мужчин\\S*|всех кого|никуда|не отпус\\S*|не выпус\\S*|паспорт\\S*',
      'еш жерге|ешкайда|кетпей\\S*|жибермей\\S*|клиент\\S*|еркек\\S*|паспорт\\S*',
    ],
  ),
  together(
    [
      'one way ticket|ticket(?: \\S+){0,2} one way|no (?:return|ticket back)|return ticket',
      'билет(?: \\S+){0,2} (?:только туда|в один конец|в одну сторону)|обратн\\S+ билет\\S*',
      '(?:билет\\S*)(?: \\S+){0,3} бир жакка\\S*|бир жакка(?: \\S+){0,3} билет\\S*|кайтар билет\\S*',
    ],
    [
      'stranger|waiting|marry|wedding|husband|fiance|they|parents|uncle|father|took|tore',
      'чуж\\S*|незнаком\\S*|ждет|жених\\S*|родители|замуж|дядя|отец|забрал\\S*|порвал\\S*',
      'бот\\S*|биреу|кутип|куйеу\\S*|таныма\\S*|агам|акем|алып койды|жыртып',
    ],
  ),
  together(SOMEBODY.concat(SAYS), [
    '(?:children|kids|son|daughter|baby)(?: \\S+){0,3} (?:only|never|not) (?:\\S+ )?(?:see|again|alive)|(?:never|only|not) (?:\\S+ )?see(?: \\S+){0,2} (?:children|kids|son|daughter|baby)',
    '(?:детей|ребенка|сына|дочь|дочку)(?: \\S+){0,2} (?:не увижу|не увидишь|увижу только|увидишь только|увижу лишь)|(?:детей|ребенка|сына|дочь)(?: \\S+){0,2} (?:увижу|увидишь) (?:\\S+ )?в гробу',
    '(?:балаларымды|баламды|балаларынды|баланды)(?: \\S+){0,2} (?:кормейсин|кормеймин|таппайсын|таппаймын)',
  ]),
  together(
    [
      '(?:took|taken|has|keeps)(?: \\S+){0,2} (?:son|daughter|children|kids|baby)',
      '(?:увез\\S*|забрал\\S*|держит)(?: \\S+){0,2} (?:сына|дочь|дочку|детей|ребенка)|(?:сына|дочь|дочку|детей|ребенка)(?: \\S+){0,2} (?:увез\\S*|забрал\\S*)',
      '(?:баламды|балаларымды|кызымды|улымды)(?: \\S+){0,2} алып (?:кет\\S*|кой\\S*)',
    ],
    [
      'wont (?:say|tell|give|let)|will not (?:say|tell|give|let)|doesnt (?:say|tell|give|let)',
      'не (?:говорит|отдает|возвращает|дает (?:видеть|увидеть)|отдают)',
      'айтпай\\S*|бермей\\S*|кайтармай\\S*|корсетпей\\S*',
    ],
  ),
]
