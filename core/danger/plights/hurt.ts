/** What must not be seen of it. */
import type { Sign } from '../signs.ts'
import { SOMEBODY, together } from './together.ts'

export const HURT: readonly Sign[] = [
  together(
    [
      'eyes?|ribs?|lips?|arm|wrist|face|jaw|teeth|back|neck|fingers?',
      'глаз\\S*|ребр\\S*|губ\\S*|рук\\S*|лиц\\S*|челюст\\S*|спин\\S*|ше[яюи]|пальц\\S*',
      'коз\\S*|кабырга\\S*|ерн\\S*|кол\\S*|бет\\S*|жаг\\S*|арка\\S*|мойн\\S*|саусаг\\S*',
    ],
    [
      '(?:wont|will not|doesnt|does not|cant|cannot)(?: \\S+)? (?:open|close|bend|move|lift|turn|chew|see)|swollen|(?:is|are)(?: \\S+)? (?:black|blue|broken|purple)',
      '(?:не|еле|едва|с трудом) (?:открыва\\S*|закрыва\\S*|сгиба\\S*|двига\\S*|поднима\\S*|шевел\\S*|видит)|опух\\S*|заплыл\\S*|распух\\S*|син(?:ий|яя|ее|ие)',
      '(?:ашылмай|жумылмай|кимылдамай|котерилмей|бугилмей)\\S*|исип|исинип|когерип',
    ],
    [
      '(?:told|tell|say|said|telling)(?: \\S+){1,4} (?:fell|slipped|tripped|door|stairs|clumsy|accident)|nobody|no one|cant go|cannot go|work|school|makeup|sunglasses|hide',
      'упала?|поскользнулась|споткнулась|ударилась|никто|никому|не могу (?:выйти|пойти)|на работ\\S*|в школ\\S*|очк\\S*|тонал\\S*|скрыва\\S*|спрос\\S*',
      'жыгыл\\S*|тайып|ешким\\S*|шыга алмай\\S*|бара алмай\\S*|жасыр\\S*|сура\\S*|козилдирик\\S*',
    ],
  ),
  together(
    [
      'long sleeves?|scarf|makeup|foundation|sunglasses|turtleneck',
      'длинн\\S+ рукав\\S*|рукава|темн\\S+ очк\\S*|тонал\\S*|шарф\\S*|водолазк\\S*|пудр\\S*',
      'узын жен\\S*|кара козилдирик\\S*|опа\\S*|орамал\\S*|мойнымды',
    ],
    [
      '(?:in (?:this|the) heat|in summer|indoors|so (?:that )?(?:nobody|no one)|nobody (?:asks|sees)|hope no)',
      '(?:в )?(?:такую |эту )?жар[ау]|летом|чтобы (?:\\S+ )?никто|никто не (?:спро\\S*|увид\\S*|замет\\S*)|не спрашива\\S*|прячу|скрыва\\S*',
      'ыстык\\S*|жазда|ешким (?:\\S+ )?(?:кормес\\S*|сурама\\S*|байкама\\S*)|жасыр\\S*|билинбес\\S*',
    ],
    ['i|my|me', 'я|мне|хожу|ношу|ходим|мажу|замазываю', '\\S+(?:мын|мин|пын|пин|бын|бин)|киемин|журмин'],
  ),
  / (?:each|every) time (?:he|she|they)(?: \S+){1,6} (?:longer|harder|worse|tighter|closer|more) | каждый раз (?:он|она|муж|отец|отчим|они)(?: \S+){1,5} (?:дольше|сильнее|хуже|крепче|больнее|жестче) | (?:сайын|жолы)(?: \S+)? (?:ол|куйеуим|акем)(?: \S+){0,4} (?:узагырак|каттырак|катты|жаманырак|кушейип\S*) /u,
  together(
    [
      '(?:went|goes|turned) (?:black|dark)|passed out|blacked out|lost consciousness|stopped just|barely stopped|could hardly stop',
      'потемнело|потеряла сознание|отключилась|ничего не видела|еле (?:остановил\\S*|удержал\\S*)|едва (?:остановил\\S*|не \\S+)',
      'есимнен тан\\S*|козим карауыт\\S*|талып кал\\S*|азер (?:токта\\S*|устап\\S*)|кыл устинде',
    ],
    [
      'yesterday|last night|tonight|today|this time|this morning|next time|again',
      'вчера|сегодня|ночью|в этот раз|на этот раз|утром|в следующий|опять',
      'кеше|бугин|тунде|бул жолы|тагы|келеси\\S*|танертен',
    ],
    SOMEBODY,
  ),
  / (?:hides?|hid|took|takes|locks|keeps|withholds|wont give)(?: \S+){0,3} (?:insulin|inhaler|medicines?|medication|wheelchair|hearing aids?|crutches|white cane) | (?:прячет|спрятал\S*|забрал\S*|отбирает|отобрал\S*|отнял\S*|не дает)(?: \S+){0,3} (?:инсулин|ингалятор|лекарств\S*|коляск\S*|костыл\S*|слухов\S*) | (?:инсулин|даримди|арбамды|балдагымды|ингалятор)\S*(?: \S+)? (?:тыг\S*|жасыр\S*|тартып|бермей\S*) /u,
]
