/** What has the shape of force, whatever it is about: until I …, or else my brother; locked in with; in my name; nobody else. */
import type { Sign } from '../signs.ts'
import { SOMEBODY, together } from './together.ts'

export const COERCED: readonly Sign[] = [
  // Until one obeys.
  together(
    [
      '(?:until|till|unless|when|before) (?:i|we)(?: have| ve)? (?:confess|admit|apologi[sz]e|said? (?:sorry|thank|yes|it)|say (?:sorry|thank|yes|it|please)|beg|agree|sign|obey|finish|pay|kneel|kiss|give in|promise|ask nicely|deserve|earn)\\S*',
      'пока (?:я |мы )?не (?:признаюсь|сознаюсь|извинюсь|попрошу|скажу|скажем|соглашусь|подпишу|подчинюсь|закончу|сдадим|заплачу|отработа\\S+|поцелую|пообещаю|встану на колени|заслужу)',
      '(?:мойындаганша|мойындамайынша|кеширим сураганша|келискенше|кол койганша|айтканша|айтпайынша|тиз[еі] бук\\S+|тапсырганша|битиргенше|отегенше|жалынганша|коныш?генше|сураганша)',
    ],
    [
      'holds?|holding|keeps?|kept|opens?|open|door|lets?|let|wont|will not|does not|doesnt|stand|waits?|locked|no (?:food|sleep|water)|above|under',
      'держит|держат|откро\\S+|открыва\\S+|дверь|не (?:выпустит|выпускает|пустит|пускает|отпустит|отпускает|дает|даст)|стою|ждет|заперт\\S*|запер\\S?|без (?:еды|сна|воды)|над|под',
      'устап (?:тур|отыр)\\S*|ашпайды|ашылмайды|жибермейди|шыгармайды|бермейди|есик\\S*|кутип|кулып\\S*|турамын|тургызып|устин\\S*',
    ],
  ),
  together(
    [
      '(?:door|lock|they) opens? when (?:i|we|the)|(?:i|we) (?:must|have to|am made to|are made to) (?:say|thank|kneel|ask|kiss|bow|beg|count)',
      '(?:дверь|выход|замок)(?: \\S+)? не? ?откро\\S+|выход откро\\S+|(?:должна?|должны|заставляют|заставляет)(?: \\S+){0,2} (?:говорить|благодарить|просить|кланяться|целовать|считать)|не скажу(?: \\S+){0,3} (?:спасибо|прости)',
      '(?:есик|кулып)\\S*(?: \\S+)? ашыл(?:ганша|майды|у)|рак?мет айт(?:уым|кызады)\\S*|(?:айтуым|сурауым|тизерлеуим|суйуим) керек',
    ],
    [
      'not|did not|didnt|times|today|again|order|late|every',
      'не|раз|сегодня|опять|снова|кажд\\S+|партию|норму',
      'рет|бугин|тагы|сайын|\\S+(?:мадым|медим|падым|педим)',
    ],
    [...SOMEBODY, 'door|basement|дверь|выход|подвал\\S*|есик\\S*|жертоле\\S*'],
  ),
  // Or else somebody that one loves.
  together(
    [
      'if (?:i|we) (?:do not|dont|refuse|say no|wont|will not|am not|run|tell|leave|stop|cry|scream)',
      'если (?:я |мы )?(?:не (?:\\S+)|откажусь|убегу|расскажу|уйду|заплачу|закричу)|а не (?:\\S+) я',
      '\\S+(?:масам|месем|пасам|песем|басам|бесем)|бас тартсам|айтсам|кашсам|кетсем|жыласам',
    ],
    [
      '(?:it (?:will be|is)|then|he takes|goes|they take|instead)(?: \\S+){0,3} (?:my )?(?:brother|sister|son|daughter|mother|mum|child|children|little)',
      '(?:брат|сестр\\S|сын|дочь|мать|маму|ребенк\\S|младш\\S+|дет\\S{1,2})(?: \\S+)?|(?:спустится|пойдет|возьмет|заберет)(?: \\S+){0,2} (?:брат|сестр\\S|сын\\S?|дочь)',
      '(?:иним|агам|синлим|карындасым|улым|кызым|шешем|анам|балам|бауырым)\\S*',
    ],
    [...SOMEBODY, 'downstairs|вниз|томен'],
    [
      'downstairs|instead|it will be|takes?|then he|hurts?|pays?|goes',
      'спустится|вместо|тогда|возьмет|тронет|пойдет|ответит|заберет|очередь',
      'туседи|орныма|алады|тиеди|сол барады|жауап береди|кезек\\S*',
    ],
  ),
  // Alone with, behind a lock.
  together(
    [
      '(?:keeps?|kept|leaves?|left|takes?|took|calls?|called) me (?:after|alone|behind|back|into|in his|to his)',
      '(?:оставля\\S+|оставил\\S?|завел|заводит|уводит|увел|позвал|зовет)(?: \\S+)? (?:меня)(?: \\S+){0,4}|меня (?:оставля\\S+|оставил\\S?|завел|уводит|увел)',
      'мени(?: \\S+){0,2} (?:жалгыз|онаша)?(?: \\S+)? ?(?:калдырып|калдырды|калдырады|киргизип|шакырып|апарып)',
    ],
    [
      'turn(?:s|ed) the key|lock(?:s|ed)?(?: \\S+){0,2} (?:door|inside|us)?|on the inside|from inside|closes? the (?:door|blinds)|draws? the curtains?',
      '(?:закрыл|закрывает|запер|запирает|повернул)(?: \\S+){0,3} (?:изнутри|на ключ|дверь|кабинет\\S*|замок|ключ)|изнутри|задернул\\S?|зашторил\\S?',
      'ишинен (?:илд|кулып|жап|бекит)\\S*|есик\\S*(?: \\S+)? (?:илд|кулыпта|бекит)\\S*|пердени жа[пу]\\S*',
    ],
    [
      'teacher|coach|director|boss|uncle|he|doctor|guard|priest|imam|neighbour|stepfather|officer',
      'учитель|тренер|директор|начальник|дядя|он|врач|охранник|мулла|сосед|отчим|следователь|физрук',
      'мугалим\\S*|жаттыктырушы\\S*|директор|бастык\\S*|агай\\S*|ол|дарихер|дарігер|дариг\\S*|кузетши|молда|коршим|огей акем|тергеуши',
    ],
  ),
  // A child that is driven nobody knows where.
  together(
    [
      '(?:does not|doesnt|wont|will not|never) (?:tell|say)(?: me)? where|i do not know where (?:he|they)',
      'не говорит,? куда|не говорят куда|не знаю куда (?:он|они|увез\\S*)',
      'кайда (?:апаратынын|апарганын|экенин|екенин|алып кеткенин)(?: \\S+)? (?:айтпайды|билмеймин)',
    ],
    [
      'my (?:daughter|son|child|children|girl|boy|sister|brother|mother)|her|him|them',
      'доч\\S*|сын\\S?|ребенк\\S+|дет\\S+|сестр\\S+|брат\\S?',
      'кызым\\S*|улым\\S*|балам\\S*|балалар\\S*|синлим\\S*|иним\\S*',
    ],
    SOMEBODY,
  ),
  // Water, fire.
  together(
    [
      '(?:how long (?:i|he|she|we) can (?:stay|hold)|my head|face|hold me|holds me|pushes? me)(?: \\S+){0,3} (?:under|in the (?:water|bath|sink|basin|bucket))',
      'под вод\\S+|головой в (?:воду|ведро|ванн\\S*|раковин\\S*|унитаз)|сколько я продержусь',
      '(?:су жут|суга (?:батыр|тык|басы))\\S*|(?:басымды|бетимди)(?: \\S+)? суга|шелек\\S* басым\\S*',
    ],
    SOMEBODY.concat(['набрал\\S?|держит|толтырып', 'run a bath']),
  ),
  together(
    [
      '(?:my|his|her|our) (?:palm|palms|hand|hands|fingers?|face|hair|arm|arms|feet|tongue)',
      '(?:мо\\S+|его|ее) (?:ладо\\S+|рук\\S+|пальц\\S*|лиц\\S+|волос\\S+|ног\\S+|язык)|(?:ладон\\S*|руку|руки|пальцы) (?:над|к)|мне (?:ладонь|руку|руки|пальцы)',
      '(?:алаканым|колым|саусагым|бетим|шашым|аягым|тилим)\\S*',
    ],
    [
      '(?:above|over|on|to|against|near|into) (?:the |a )?(?:ring|hob|stove|flame|burner|candle|iron|cigarette|fire|boiling\\S*|radiator|grinder)',
      '(?:над|к|на|о) (?:конфорк\\S+|плит\\S+|огн\\S+|пламен\\S+|свеч\\S+|утюг\\S*|сигарет\\S+|батаре\\S+|кипятк\\S*)',
      '(?:плита|от|шам|утик|темеки|конфорка|кайнаган су)\\S*(?: \\S+)? (?:устин\\S*|баса\\S*|тигизе\\S*|жакында\\S*|устап)',
    ],
    SOMEBODY.concat(['mother|stepmother|мать|мачеха|шешем|holds?|держит|устап']),
  ),
  // Lines on an arm.
  together(
    [
      '(?:lines?|cuts|marks|scratches|stripes)(?: \\S+){0,2} (?:on|along|across) my (?:arms?|wrists?|thighs?|legs?|skin)|my (?:arms?|wrists?|thighs?)(?: \\S+){0,3} (?:lines|cuts|stripes)',
      '(?:полос\\S+|порез\\S+|царапин\\S+|черточ\\S+)(?: \\S+){0,2} (?:на|по) (?:рук\\S+|запясть\\S+|бедр\\S+|ног\\S+)|на (?:руке|запястье|бедре)(?: \\S+){0,3} (?:полос\\S+|порез\\S+|царапин\\S+)',
      '(?:колым|билегим|саным)(?:да|дагы)(?: \\S+){0,2} (?:сызы[кг]|тилик|жара|из)\\S*',
    ],
    [
      'today|tonight|yesterday|more|again|new|tomorrow|deeper',
      'сегодня|вчера|больше|опять|снова|нов\\S+|завтра|глубже',
      'бугин|кеше|кобей\\S*|тагы|жана|ертен|теренирек',
    ],
  ),
  // In my name.
  together(
    [
      '(?:writes?|answers?|texts?|posts?|replies)(?: \\S+){0,5} (?:from|on|with|in) my (?:telephone|phone|name|account|place)|pretends? to be me',
      '(?:пишет|отвечает|написал\\S?)(?: \\S+){0,4} (?:с моего|от моего|за меня|с моей)|моим именем',
      '(?:менин )?(?:орныма|атымнан|телефонымнан)(?: \\S+){0,3} (?:жаз|жауап|хат)\\S*',
    ],
    SOMEBODY,
    [
      'all is well|(?:i am|im) (?:fine|ill|away|well|busy|happy)|everything is|to my (?:mother|mum|sister|friends?|work|teacher|family)',
      'все хорошо|в порядке|болею|уехала|занята|маме|сестре|подруг\\S+|на работу|родителям',
      'бари жаксы|жаксымын|анама|апама|достарыма|жумыска|ауырып',
    ],
  ),
  // Nobody else.
  together(
    [
      '(?:if (?:he|i) cant|if (?:he|i) cannot|cannot|cant) have (?:me|you)(?: \\S+)? (?:nobody|no one|noone)|nobody else (?:will|gets|shall)|not (?:be )?anybody elses|mine or (?:nobodys|dead)',
      'не доставайся|(?:ни|не) (?:мне|моя),? (?:так )?(?:ничья|никому)|никому (?:тебя|меня)? ?(?:не )?(?:отда\\S+|достанешь\\S*|достанусь)|моя или ничья',
      'ешкимге(?: де)? (?:бермеймин(?: деген)?|бермейди|тимейсин|буйырмайсын)|мендики болмасан',
    ],
    SOMEBODY,
    [
      'again|car|outside|today|tonight|street|knows|key|came|comes|stands|waits|said',
      'снова|опять|машина|сегодня|у дома|ключ\\S?|пришел|стоит|ждет|сказал',
      'тагы|машина\\S*|бугин|кил\\S*|келди|тур|кутип|деди|деген',
    ],
  ),
  // Many in one room.
  together(
    [
      '(?:there are )?(?:\\S+) of us(?: \\S+)? in (?:the|a|one) (?:basement|cellar|room|flat|barrack|trailer|container|hangar|warehouse)',
      '(?:нас|мы)(?: \\S+){0,3} (?:в подвале|в одной комнате|в вагончик\\S*|в цех\\S*|в ангаре|в бараке|в контейнер\\S*)',
      '(?:жертоле|бир болме|барак|цех|контейнер)\\S*(?: \\S+){0,3} (?:адам|кыз|киси)\\S*|(?:биз|бизди)(?: \\S+){0,3} (?:жертоледе|бир болмеде|баракта|цехта)',
    ],
    [
      'open|opens|locked|exit|passports?|order|phones?|let out|guard|work|sew\\S*',
      'откро\\S+|заперт\\S*|выход\\S?|паспорт\\S*|парти\\S+|телефон\\S*|не выпуска\\S+|охран\\S+|работа\\S+|шьем|долг\\S*',
      'ашады|ашпайды|кулып\\S*|толкужат\\S*|телефон\\S*|шыгармайды|кузет\\S*|жумыс\\S*|тиг\\S+|карыз\\S*',
    ],
  ),
  // Sat upon the threshold until one says yes.
  together(
    [
      '(?:on|across|at) the (?:threshold|doorstep|door)|in the doorway',
      'на порог\\S*|у порога|в дверях|у двери',
      'табалдырык\\S*|босага\\S*',
    ],
    [
      '(?:nobody|no one) (?:leaves|goes out|gets out)|will not let|wont let|until the|relatives|elders?|old men|aunts',
      'никто не (?:выйдет|уйдет)|не выпускают|не дают выйти|родственники|старш\\S+|аксакал\\S*|тетки',
      'ешким шыкпайды|шыгармайды|агайын\\S*|аксакал\\S*|апалар|туыс\\S*|шыга алмай\\S*',
    ],
    [
      'until|nobody|no one|wont|will not',
      'пока|никто|не',
      'дейин|ешким|\\S+(?:кенше|генше|ганша|канша|мейинше)|шыгармайды|алмай\\S*',
    ],
  ),
]
