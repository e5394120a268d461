/** Shown to strangers, looked at where one washes, taken away by those who decided it. */
import type { Sign } from '../signs.ts'
import { together } from './together.ts'

export const EXPOSED: readonly Sign[] = [
  together(
    [
      '(?:a |my |the )?(?:video|videos|photos?|pictures?|nudes|screenshots?)(?: \\S+){0,2} of me|my (?:number|photos?|pictures?|videos?|address|nudes|face)',
      'мо\\S+ (?:видео|фото\\S*|номер|снимк\\S*|адрес|лицо|переписк\\S*)|видео со мной|фото\\S* со мной',
      'менин (?:видео\\S*|сурет\\S*|номир\\S*|номер\\S*)|(?:видео|сурет|фото|номир|номер)(?:м|им|ым|лерим|терим|ларым)\\S*',
    ],
    [
      'wants? (?:more|money)|more by|by (?:midnight|tomorrow|tonight|friday)|will (?:send|post|show|leak)|lamp ?posts?|strange men|strangers|blackmail\\S*|unless i|if i (?:dont|do not|block|tell|refuse)',
      'хочет (?:еще|денег|больше)|требует|до (?:полуночи|завтра|вечера|пятницы)|разошлет|выложит|покажет|расклеил\\S?|развесил\\S?|чужие мужчины|незнаком\\S+|шантаж\\S*|если я не|иначе',
      'тагы (?:жибер|сурай|кер)\\S*|акша (?:сурай|талап)\\S*|(?:тун ортасына|ертенге|кешке) дейин|тарат(?:ам|ады|ып)\\S*|жапсырып\\S*|жариялай\\S*|салып жиберем\\S*|корсет(?:ем|еди)\\S*|боген еркек\\S*|ботен еркек\\S*|бопсала\\S*|боска',
    ],
    [
      'he|she|they|someone|somebody|class|boy|man|men|ex|boyfriend|all night|ring|call|writes?|by midnight',
      'он|она|они|кто то|однокласс\\S*|парень|мужчин\\S*|бывший|всю ночь|звонят|пишет|пишут|до полуночи',
      'ол|олар|биреу|сыныпта\\S*|жигит\\S*|еркек\\S*|бурынгы\\S*|туни бойы|туними?н|согады|жазады|дейди',
    ],
  ),
  // Where one washes and sleeps.
  together(
    [
      'grand(?:dad|father|pa)|stepfather|stepdad|stepbrother|uncle|cousin|brother|father|dad|lodger|landlord|mums boyfriend|mothers boyfriend|neighbour|coach|teacher',
      'дед|дедушка|отчим|сводный|дядя|двоюродный|брат|отец|папа|квартирант|хозяин|мамин (?:друг|парень|сожитель)|сосед|тренер|учитель',
      'атам|агам|огей акем|акем|нагашым|жиен агам|коршим|пактерши|патер иеси|анамнын жигити|жаттыктырушы\\S*|мугалим\\S*|бауырым',
    ],
    [
      'unlocks?|opens?|comes? in|walks? in|looks? (?:in|through|under)|watch(?:es)?|stands?|sits? (?:on|down)|lies? (?:down|next)|gets? in|took the lock|no lock|takes? the (?:lock|door)|hole in',
      'открывает|заходит|входит|смотрит|подглядывает|стоит|садится|ложится|залезает|снял замок|снял дверь|без замка|дырк\\S*|дырочк\\S*',
      'ашып (?:кире\\S*|кирип|карай\\S*|кояды)|кирип (?:келеди|алады|кетеди)|карап (?:турады|тур|отырады)|сыгалай\\S*|жатып алады|касыма жат\\S*|тесик\\S*|илгиш\\S*(?: \\S+)? ал\\S*|кулпын ал\\S*',
    ],
    [
      '(?:the )?bathroom|shower|bath|i wash|my (?:bed|blanket|room at night)|washing|i (?:change|undress|am changing|sleep)|my turn to wash',
      'ванн\\S*|душ\\S?|моюсь|мыться|мо\\S+ кроват\\S*|ко мне (?:под|в)|переодева\\S*|раздева\\S*|когда я сплю|одеял\\S*',
      'ванна\\S*|душ\\S*|монша\\S*|жуын\\S*|тосег\\S*|киини\\S*|шешини\\S*|уйыктап жатканда|коргпем\\S*|корпем\\S*',
    ],
    [
      'i|me|my|mine',
      'я|мне|меня|моя|мо\\S+|моюсь',
      'мен|мени|маган|менин|касыма|\\S+(?:имде|имди|ымда|ганда|генде|канда|имен)',
    ],
  ),
  // Decided, packed, driven off.
  together(
    [
      'if (?:i am|im|you) (?:not|dont|do not)(?: \\S+){0,2} (?:at school|in school|hear|see|back|there|answer|come)|packing my (?:suitcase|things|bag)|packed my (?:suitcase|things|bag)|(?:van|bus|plane|car|flight)(?: \\S+)? (?:leaves|goes|comes)|my signature|they have (?:decided|agreed|shaken hands|taken money)|one way ticket',
      'если (?:утром |завтра )?(?:меня|я|мы)(?: \\S+){0,2} не (?:будет|приду|вернусь|отвечу|выйду)|собира\\S+ мой чемодан|мой чемодан|мои вещи (?:уже )?(?:собра\\S+|собирают|упакова\\S+)|(?:машина|автобус|самолет|поезд)(?: \\S+)? (?:уходит|придет|заберет|приедет)|моей подписи|уже (?:решили|договорились|взяли деньги|сговорились)|в один конец',
      '(?:сабакка|мектепке|жумыска|уйге)(?: \\S+)? (?:келмесем|кайтпасам|бармасам)|хабар(?: \\S+)? болмаса|чемоданым\\S*|заттарымды (?:жинап|буып)\\S*|(?:колик|автобус|ушак|машина)(?: \\S+){0,2} (?:журеди|келеди|алып кетеди)|колым\\S* кой\\S*|келисип койган\\S*|шешип койган\\S*|бир жакка гана',
    ],
    [
      'they|he|recruiter|family|uncle|aunt|mullah|imam|groom|passports?|taken|vanished|took|man|wedding|parents|father|brothers?|mother',
      'они|он|вербовщик\\S*|родня|дядя|тетя|мулл\\S*|имам|жених\\S*|паспорт\\S*|увезли|увез\\S?|пропал\\S?|забрал\\S?|свадьб\\S*|родители|отец|братья|мать|сваты',
      'олар|ол|делдал\\S*|туыс\\S*|нагашы\\S*|молда\\S*|имам|куйеу жигит\\S*|толкужат\\S*|алып кет\\S*|жогал\\S*|соган|той\\S*|ата анам\\S*|акем\\S*|агам\\S*|сол киси\\S*|куда\\S*',
    ],
    [
      'tomorrow|tonight|at (?:four|five|six|dawn|night|midnight)|on (?:friday|saturday|sunday|monday)|now|means|like this|like that|taken|last summer|comes?',
      'завтра|утром|сегодня|ночью|в (?:четыре|пять|шесть|пятницу|субботу|воскресенье)|теперь|значит|так же|прошл\\S+|увезли',
      'ертен|бугин|тунде|тангы|таныг\\S*|жумада|сенбиде|енди|былтыр|осылай|дегени|кеткени|соган',
    ],
  ),
]
