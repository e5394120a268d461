/** Followed, read, found again. */
import type { Sign } from '../signs.ts'
import { SOMEBODY, together } from './together.ts'

export const WATCHED: readonly Sign[] = [
  together(
    ['my|our|me', 'мо\\S+|меня|мной|мне|я', 'менин|мени|\\S+ым(?:ды|нан|а)?|\\S+им(?:ди|нен|е)?'],
    [
      '(?:he|she|they|husband|father|dad|brother|ex|boyfriend)(?: \\S+)? (?:checks?|reads?|tracks?|goes through|looks through|sees|monitors|listens to)(?: \\S+){0,2} (?:phone|messages|location|calls|history|texts|chats|where i (?:am|go))',
      '(?:phone|watch|car|app|camera|tracker)(?: \\S+)? (?:tells|shows) (?:him|them|my husband|my father)',
      '(?:он|она|они|муж|отец|брат|бывший|свекровь)(?: \\S+){0,2} (?:проверяет|читает|отслеживает|просматривает|прослушивает)(?: \\S+){0,2} (?:телефон\\S*|переписк\\S*|сообщени\\S*|геолокац\\S*|звонки|истори\\S*|чат\\S*)',
      '(?:put|hid|installed|planted)(?: \\S+){0,2} (?:tracker|camera|app|bug|microphone)',
      '(?:поставил\\S*|установил\\S*|повесил\\S*)(?: \\S+){0,4} (?:жучок|трекер\\S*|камер\\S*|слежк\\S*|прослушк\\S*|маячок)',
      '(?:телефоным\\S*|хаттарым\\S*|хабарламаларым\\S*|жазганым\\S*)(?: \\S+){0,3} (?:тексере\\S*|тексерип|окиды|окып|андиды|тындайды)',
    ],
  ),
  together(SOMEBODY, [
    '(?:found|knows|has got|learned|learnt) (?:out )?(?:my|our) (?:new )?(?:address|number|flat|job|school|workplace)',
    '(?:нашел|нашла|нашли|узнал|узнала|узнали|вычислил)(?: \\S+)? (?:наш|мой|нашу|мою|новый|новую)(?: \\S+)? (?:адрес|номер|квартир\\S*|работ\\S*|школ\\S*)',
    '(?:жана )?(?:мекенжай|номер|патер|жумыс)(?:ымды|имди|имизди|ымызды|омди)(?: \\S+)? (?:тауып|таппыт|тапты|билип|билди)',
  ]),
  together(
    [
      '(?:stands?|standing|waits?|waiting|sits?|sitting|parked|walks|walking)(?: \\S+){0,3} (?:outside|opposite|across|near|by|at|under|behind)(?: \\S+){0,4} (?:work|job|school|house|flat|building|street|windows?|stop|gate)',
      '(?:стоит|ходит|сидит|караулит|дежурит|ждет)(?: \\S+){0,3} (?:у|под|возле|около|напротив|за)(?: \\S+){0,3} (?:работ\\S*|школ\\S*|подъезд\\S*|дома|окн\\S*|квартир\\S*|сад\\S*|остановк\\S*)',
      '(?:патер|уй|терезе|мектеп|жумыс|есик|аялдама)\\S*(?: \\S+){0,2} (?:алд|аст|жан|кас)ында(?: \\S+){0,4} (?:кузет\\S*|андып|тур|жур|отыр)',
    ],
    [
      '(?:second|third|fourth|fifth|every|each|another|again|still|all) ?\\S*|since \\S+',
      'второй|третий|четверт\\S*|пятый|кажд\\S*|опять|снова|который|уже|вторую|третью',
      'екинши|ушинши|тортинши|сайын|тагы|туни бойы|кашаннан|али',
    ],
    SOMEBODY,
  ),
  together(
    [
      '(?:if|when|once)(?: \\S+){1,3} (?:opens?|reads?|sees?|finds?|learns?|hears?|looks?)',
      '(?:если|когда)(?: \\S+){0,2} (?:откроет|прочтет|прочитает|увидит|найдет|узнает|услышит|заметит)',
      '(?:корсе|корип койса|окыса|тапса|билсе|билип койса|естисе|байкаса)(?: болды)?',
    ],
    [
      'i (?:wont|will not|ll not)(?: \\S+)? (?:be|live|see|leave|get)(?: \\S+)? (?:alive|here|there|morning|out|to)?|no tomorrow|last thing',
      'меня (?:\\S+ )?не будет|не жить|живой не|не доживу|не выйду|не проснусь|не встану',
      'кун жок|жарык дуние жок|тири калма\\S*|аман калма\\S*|тан атпайды|журмеймин',
    ],
    SOMEBODY,
  ),
  / (?:окыса|корсе|билсе|тапса)(?: болды)?(?: \S+){0,2} (?:маган|бизге)(?: \S+){0,2} (?:кун|дуние) жок /u,
]
