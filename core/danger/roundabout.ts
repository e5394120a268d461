/** Danger told in a roundabout way: nobody is named who harms and no harm is named, and yet it is said. */
import type { DangerSigns } from './signs.ts'

/** Whoever does not want to be here tomorrow. */
const FAREWELL: readonly RegExp[] = [
  / (?:dont|do not) want to (?:ever )?(?:wake up|be here)(?: (?:tomorrow|again|anymore|any more|ever|in the morning))? $/u,
  / (?:this|these) (?:is|are|will be)(?: \S+){0,3} (?:last thing (?:that )?i|my last (?:words|letter|note|message)) /u,
  / i (?:will |ll |am going to |want to )?(?:go|walk|jump) (?:to|off|from|onto) (?:the|a) (?:bridge|roof|tracks)(?: tonight| now| today)? $/u,
  / (?:saved up|saving up|collected|hoarded|saved)(?: \S+){0,2} (?:pills|tablets) /u,
  / не хочу(?: \S+){0,2} (?:просыпаться|проснуться) /u,
  / (?:это|эти)(?: \S+){0,3} (?:последнее что я (?:пишу|напишу|скажу)|мои последние слова|мое последнее (?:письмо|сообщение)) /u,
  / (?:всем|им|детям|маме|семье|родителям)(?: \S+){0,3} (?:легче|лучше|проще|спокойнее) без меня /u,
  / (?:накопил|собрал|приготовил)а?(?: \S+){0,2} (?:таблет\S+|снотворн\S+|веревку|яд) | (?:таблетки|веревку|снотворное)(?: \S+)? (?:накопил|собрал|приготовил)а? /u,
  / бул(?: \S+){0,2} сонгы (?:жазганым|созим|хатым) /u,
  / менсиз(?: \S+){0,2} (?:жаксы|женил|онай|тыныш)(?: \S+)? (?:болады|болар\S*|еди) /u,
  / (?:дари|таблетка|аркан|жип)(?:ни|ди|ны|ды|лерди)?(?: \S+)? (?:жинап|дайындап) (?:койдым|алдым|жатырмын|журмин) /u,
  / (?:dont|do not|cant|cannot) see (?:any |the |a )?(?:reason|point|sense)(?: \S+)? (?:to|in|of) (?:go|going|live|living|carry|carrying) on? /u,
  / (?:farewell|goodbye) (?:letters?|notes?) | прощальн(?:ое|ые|ую) (?:письм\S*|записк\S*) | коштасу хат\S* /u,
  / не вижу(?: больше)? (?:смысла|причин|сил)(?: \S+){0,2} (?:жить|продолжать) | омир сурудин (?:манин|магынасын|себебин) кормей(?:мин|м) /u,
  /^(?=.* (?:выхода нет|нет выхода|no way out|баска жол (?:калмады|жок)) )(?=.* (?:решила|решил|decided|шештим) )/u,
]

/** What will be done, by somebody whom everybody at home knows. */
const THREATENED: readonly RegExp[] = [
  / next time(?: \S+){0,3} (?:wont|will not|will|ll) (?:not )?(?:stop|finish|kill|miss|end) /u,
  /^(?=.* (?:home|tonight|out|back) )(?=.* (?:he|she|they)(?: will|ll|s going to| are going to| is going to) (?:finish|end) (?:it|me|us) )/u,
  / (?:brothers?|father|stepfather|husband|ex|uncles?|family|he|they)(?: \S+){0,2} (?:know|knows|found out|found) where (?:i|we) (?:am|are|live|work|hide|sleep) /u,
  / (?:sending|taking|flying|send|sent) (?:me|us|my sister)(?: \S+){0,4} to (?:be|get) married /u,
  / (?:i am|im|still|too|so) (?:afraid|scared|terrified) (?:to go|of going|to come) (?:back )?home /u,
  / в следующий раз(?: \S+){0,2} (?:не остановится|убьет|добьет|не пожалеет|не промахнется|закопает) /u,
  / (?:он|муж|отец|отчим|брат|бывший|братья)(?: \S+){0,2} (?:ждет|поджидает|караулит|ждут|караулят)(?: меня| нас)?(?: \S+)? (?:на|у|за|под|возле|около) (?:выход|подъезд|двер|окн|школ|работ|угл|калитк|ворот)\S* /u,
  / (?:опять|снова)(?: \S+){0,4} (?:начнет|будет|станет|полезет) (?:меня |нас )?(?:бить|избивать|душить|драться) /u,
  / (?:боюсь|страшно)(?: \S+)? (?:идти|возвращаться|ехать) домой /u,
  / (?:he|she|they|husband|father|dad)(?: (?!was|were|had)\S+){0,3} (?:breaking|smashing) (?:everything|things|the (?:door|plates|dishes|house|furniture)) /u,
  / (?:он|муж|отец|отчим|брат)(?: \S+){0,2} (?:все крушит|крушит|громит|ломает все|все ломает) | барин (?:сындырып|кыйратып) (?:жатыр|жур) /u,
  / (?:burns|burned|burnt|burning) me(?: \S+)? with | (?:прижигает|прижег|жжет) (?:меня|мне) | мени(?: \S+)? (?:темекимен|отпен|утикпен) куйдир/u,
  / (?:ill|i will) never be found | (?:меня|нас|тебя) никто не найдет | (?:сени|мени) ешким таппайды /u,
  /^(?=.* (?:bleeding|кровь|кан кетип) )(?=.* (?:cant tell|cannot tell|никому не могу сказать|ешкимге айта алмай\S*) )/u,
  / тири калдырма(?:йды|йтын болды|ймын) /u,
  / (?:уйге (?:барсам|кайтсам|келсе)|ишип келсе|мас болып келсе|келсе)(?: \S+){0,3} (?:урады|сабайды|олтиреди|таякка жыгады) /u,
  / (?:келеси(?:де)?|келеси жолы)(?: \S+){0,2} (?:токтамаймын|токтамайды|олтиремин|аямаймын|аямайды) /u,
  / (?:пышактаймын|атып тастаймын|жарып тастаймын|отка ортеймин) (?:деди|деп \S+) /u,
  / уйге (?:баргым|кайткым) келмейди(?: \S+){0,4} корк(?:ам|амын) /u,
]

export const ROUNDABOUT: DangerSigns = {
  now: [...FAREWELL, ...THREATENED],
  unless: [
    / (?:used to|years ago|when i was|back then|until|in those days|long ago|no longer|then|exam|game|match|season|race) /u,
    / (?:раньше|тогда|в детстве|лет назад|когда то|давно|потом|больше не|теперь|экзамен\S*|матч\S*|игр\S*) /u,
    / (?:бурын|ол кезде|сол кезде|бала кезимде|жыл бурын|баягыда|кейин|енди|емтихан\S*|ойын\S*) /u,
    // Whoever waits, waits with something in his hands.
    / (?:together|вместе|с (?:цветами|чаем|ужином|зонтом|детьми|дочкой|сыном)|идем|бирге) /u,
  ],
}
