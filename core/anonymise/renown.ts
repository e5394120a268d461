/** What makes somebody known beyond the house: events of a year, teams and prizes, trials, films, and whose child one is. */
import { matchesNear, type Recogniser } from './recogniser.ts'
import { YEAR, YEAR_SAID_EN, YEAR_SAID_KK, YEAR_SAID_RU } from './years-said.ts'

const EVENT_EN = String.raw`(?:floods?|fire|fires|earthquake|explosion|blast|strike|strikes|riots?|famine|avalanche|landslide|mudslide|hurricane|tornado|blizzard|uprising|coup|siege|bombings?|shootings?|derailment|pogroms?|massacre|storms?|gales?|drought|collapse|derailments|mutiny|shipwreck|typhoon|cyclone)`
const EVENT_RU = String.raw`(?:наводнени[еяюи]\p{L}{0,2}|пожар\p{L}{0,2}|взрыв\p{L}{0,2}|землетрясени\p{L}{1,2}|обвал\p{L}{0,2}|авари[яиюе]\p{L}{0,1}|теракт\p{L}{0,2}|беспорядк\p{L}{1,3}|забастовк\p{L}{1,2}|погром\p{L}{0,3}|сел[яюье]\p{L}{0,2}|паводк\p{L}{1,2}|паводок|лавин\p{L}{1,2}|оползн\p{L}{1,2}|бунт\p{L}{0,2}|бур[яиюе]\p{L}{0,2}|ураган\p{L}{0,2}|джут\p{L}{0,2}|голод\p{L}{0,2}|восстани\p{L}{1,2}|крушени\p{L}{1,2}|обрушени\p{L}{1,2}|расстрел\p{L}{0,2})`
const EVENT_KK = String.raw`(?:су тасқын\p{L}*|тасқын\p{L}*|өрт\p{L}{0,5}|жарылыс\p{L}*|жер сілкін\p{L}*|зілзала\p{L}*|көшкін\p{L}*|апат\p{L}*|ереуіл\p{L}*|жұт\p{L}*|ашаршылық\p{L}*|дауыл\p{L}*|боран\p{L}*|қырғын\p{L}*)`

/** `the flood of 2010`, `the 2010 flood`, `после паводка 2017 года`, `2010 жылғы тасқын`. */
const OF_A_YEAR = new RegExp(
  String.raw`(?<![\p{L}\d])(?:${EVENT_EN} (?:of|in) ${YEAR}|${YEAR} ${EVENT_EN}|${EVENT_EN} (?:of|in) ${YEAR_SAID_EN}|${EVENT_RU} (?:в )?${YEAR}(?:-го)?(?: год[ауе]?)?|${EVENT_RU} (?:в )?${YEAR_SAID_RU}(?: год[ауе]?)?|${YEAR_SAID_KK} жыл(?:ғы|ы|дың)? (?:\p{L}+ )?${EVENT_KK}|${YEAR} жыл(?:ғы|ы|дың)? (?:\p{L}+ )?${EVENT_KK})(?![\p{L}\d])`,
  'gu',
)

const SPORT = String.raw`(?:play(?:s|ed)?|swam|swims?|ran|runs?|wrestle[sd]?|box(?:es|ed)?|fought|ski(?:s|ed)?|row(?:s|ed)?|fence[sd]?|compete[sd]?|represented|coach(?:es|ed)?|captained)`
/** National and other chosen teams, orders and prizes. */
const CHOSEN = new RegExp(
  String.raw`(?<!\p{L})(?:${SPORT} (?:\p{L}+ )?(?:for|in|on) (?:the |our )?(?:national|county|regional|olympic|country)(?: [\p{L}\d-]+)?(?: team| side| squad)?|(?:national|olympic|county|regional) (?:[\p{L}\d-]+ )?(?:team|side|squad)|represented (?:the |our |my )?(?:country|county|region|kazakhstan|\p{L}+ at the \p{L}+)|(?:в|за|из) (?:сборн(?:ой|ую)|национальн(?:ой|ую) команд\p{L}+)(?: (?:страны|республики|казахстана|области|района|города|края|школы|\p{L}+ по \p{L}+|по \p{L}+))?|(?:тренир|возглавл|капитан)\p{L}* (?:\p{L}+ )?сборн\p{L}+(?: \p{L}+)?|(?:ұлттық|аудан|облыс|ел|қала|олимпиада|республика)\p{L}* құрама\p{L}*|құрама команда\p{L}*|лауреат\p{L}*(?: \p{L}+){0,2}|дипломант\p{L}*|стипендиат\p{L}*|обладател\p{L}+ (?:гран-при|кубка|приза|медали|ордена)|победил\p{L}* (?:на|в) (?:\p{L}+ )?(?:конкурс|олимпиад|чемпионат|турнир|фестивал|выбор)\p{L}*(?: \p{L}+)?|(?:перв|втор|трет)\p{L}+ мест\p{L} (?:на|в) (?:\p{L}+ )?(?:конкурс|олимпиад|чемпионат|турнир|фестивал|област|республик|район)\p{L}*|(?:заслуженн|народн|почётн|почетн)\p{L}+ (?:учител|врач|артист|деятел|мастер|граждан|художни|работни|железнодорожни|энергетик|нефтяни|чабан|механизатор|животновод|рыбак|горня|связист|строител|тренер|пед|металлург|шахт)\p{L}*(?: (?:города|района|республики|края|области|\p{L}+))?|орден\p{L}{0,2} (?:славы|почёта|дружбы|мужества|«|отан|құрмет|курмет|парасат|ленина|красн\p{L}+)\p{L}*|кавалер\p{L}* (?:ордена|орденов|георг\p{L}+)|еңбек сіңірген \p{L}+|құрметті \p{L}+(?:шы|ші|ер|аз|ат|ист|ог)\p{L}{0,4}|құрметті (?:азамат|ұстаз|дәрігер|ардагер)\p{L}*|орденонос\p{L}+|доск[аеуи] поч[её]та|құрмет тақта\p{L}*|халық (?:әртісі|ақыны|қаһарманы)\p{L}*|(?:айтыс|сайыс|байқау|фестиваль)\p{L}* (?:бас жүлде|гран-при|бірінші орын|жеңім|жүлде)\p{L}*|laureate|prize ?winner|honorary (?:citizen|doctor\p{L}*|member|consul)|(?:awarded|given|got|won|received|have) (?:the |an? )?(?:obe|mbe|cbe|knighthood|damehood|order of \p{L}+|george medal|medal for \p{L}+|nobel|booker|pulitzer)|order of (?:merit|lenin|glory|the \p{L}+))(?!\p{L})`,
  'gu',
)

/** Trials, films and covers: whoever was in one is found by it. */
const TRIED =
  /(?<!\p{L})(?:(?:key|crown|chief|star|main|only|sole) witness(?: (?:in|at|for) (?:the )?(?:\p{L}+ ){1,4}(?:trial|case|inquest|inquiry))?|(?:sole|only|lone) survivors?|the \p{L}+(?: \p{L}+)? (?:trial|inquest|inquiry|tribunal)|(?:documentary|film|book|play|song) (?:was )?(?:made |written )?about (?:me|us|him|her|my \p{L}+|our \p{L}+)|on the cover of(?: \p{L}+)?|(?:единственн\p{L}+|одн[аи]\p{L}* из) (?:\p{L}+ )?(?:выживш|уцелевш|спасш)\p{L}*|(?:свидетел|потерпевш|обвиняем|подсудим|осужд[её]нн)\p{L}* по (?:громк\p{L}+ |известн\p{L}+ )?делу(?: (?:об?|обо) \p{L}+(?: \p{L}+)?)?|суди(?:ли|т|лся|лась) по (?:громк\p{L}+ |известн\p{L}+ )?делу (?:об?|обо) \p{L}+(?: \p{L}+)?|по (?:громк|нашумевш)\p{L}+ делу(?: \p{L}+){0,2}|(?:обо мне|о нас|о нём|о ней|про меня|про нас|про него|про неё) (?:\p{L}+ )?(?:снял|снима|написал|выш)\p{L}* (?:\p{L}+ )?(?:фильм|передач|книг|репортаж|сюжет|клип|пьес)\p{L}*|(?:снял|сняли|снимали) (?:обо мне|о нас|о нём|о ней|про меня|про нас|про него|про неё|про наш\p{L}* \p{L}+) (?:\p{L}+ )?(?:фильм|передач|репортаж|сюжет|клип)\p{L}*|(?:мен|біз|ол|әкем|анам|күйеуім) туралы (?:\p{L}+ )?(?:фильм|кітап|репортаж|сюжет)\p{L}*(?: \p{L}+)?|(?:жалғыз|бірден-бір|басты) (?:куә|тірі қалған)\p{L}*|(?:аман|тірі) қалған (?:жалғыз|бірден-бір) \p{L}+)(?!\p{L})/gu

const KNOWN_EN = String.raw`(?:mayor|judge|sheriff|governor|imam|vicar|rabbi|bishop|headteacher|headmaster|prosecutor|police chief|chief constable|minister|senator|mp|general|colonel|ambassador|consul|mullah|akim|warden|coroner|stationmaster|headman|chief|pastor|priest|bank manager|mine director|factory director)`
const KIN_EN = String.raw`(?:daughter|son|wife|widow|husband|niece|nephew|brother|sister|mother|father|daughter-in-law|son-in-law|granddaughter|grandson|driver|cook|nanny|housekeeper|secretary|bodyguard)`
const KIN_RU = String.raw`(?:доч(?:ь|ка|ери|ерью|кой)|сын(?:а|у|ом)?|жен(?:а|ы|ой|у|е)|муж(?:а|ем|у)?|племянни\p{L}+|внук\p{L}{0,2}|внучк\p{L}{1,2}|брат(?:а|ом|у)?|сестр(?:а|ы|ой|у|е)|зят\p{L}{1,2}|снох\p{L}{1,2}|невестк\p{L}{1,2}|вдов(?:а|ы|ой|у)|водител\p{L}+|секретарш\p{L}+|помощни\p{L}+|няня|няней)`
const KNOWN_RU = String.raw`(?:акима|мэра|прокурора|судьи|депутата|министра|сенатора|губернатора|имама|муллы|генерала|полковника|главы|начальника (?:\p{L}+)|директора (?:школы|завода|рынка|совхоза|больницы|шахты|колхоза|банка)|главврача|ректора|настоятеля|председателя (?:колхоза|суда|\p{L}+))`
const KNOWN_KK = String.raw`(?:әкім|прокурор|судья|депутат|министр|имам|молда|генерал|полковник|бас дәрігер|ректор|(?:мектеп|зауыт|базар|шахта|совхоз) директор\p{L}?)(?:і|ы|сы|сі)?(?:ның|нің|дың|дің|тың|тің)`
/** `the mayor's daughter`, `жена прокурора`, `әкімнің келіні`. */
const OF_SOMEBODY_KNOWN = new RegExp(
  String.raw`(?<!\p{L})(?:(?:the |our |a )?${KNOWN_EN}'s (?:\p{L}+ )?${KIN_EN}|${KIN_RU} (?:\p{L}+(?:ого|его) )?${KNOWN_RU}|${KNOWN_KK} (?:қызы|ұлы|әйелі|келіні|інісі|ағасы|сіңлісі|қарындасы|жиені|немересі|күйеу баласы|жүргізушісі|күйеуі|хатшысы)\p{L}*)(?!\p{L})`,
  'gu',
)

const YEARS_EVENTS = [
  'flood', 'fire', 'quake', 'explosion', 'blast', 'strike', 'riot', 'famine', 'avalanche', 'slide', 'hurricane', 'tornado',
  'blizzard', '|storm', '|gale', 'drought', 'collapse', 'mutiny', 'shipwreck', 'typhoon', 'cyclone', 'uprising', 'coup', 'siege', 'bombing', 'shooting', 'derailment', 'pogrom', 'massacre', 'наводнен', 'пожар',
  'взрыв', 'землетряс', 'обвал', 'авари', 'теракт', 'беспоряд', 'забастов', 'погром', 'селя', 'селе', 'сель', 'селю', 'паводк', 'паводок', 'лавин',
  'оползн', '|бур', '|ураган', '|джут', '|голод', 'восстани', 'крушени', 'обрушени', 'бунт', 'расстрел', 'тасқын', 'өрт', 'жарылыс', 'сілкін', 'зілзала', 'көшкін', 'апат', 'ереуіл', '|жұт', 'ашаршылық', '|дауыл', '|боран', 'қырғын',
] as const // prettier-ignore
const TEAMS_AND_PRIZES = [
  'national', 'county', 'regional', 'olympic', 'country', 'represented', 'сборн', 'национальн', 'құрама', 'лауреат', 'дипломант',
  'стипендиат', 'обладател', 'победил', ' мест', 'заслуженн', 'народн', 'почётн', 'почетн', 'орден', 'кавалер', 'сіңірген',
  'құрметті', 'құрмет тақта', 'орденонос', '|доск', 'халық', 'айтыс', 'сайыс', 'байқау', 'фестиваль', 'laureate', 'winner', 'honorary', 'awarded', ' obe', ' mbe',
  ' cbe', 'knighthood', 'damehood', 'order of', 'medal', 'nobel', 'booker', 'pulitzer',
] as const // prettier-ignore
const TRIALS_AND_FILMS = [
  'witness', 'survivor', ' trial', 'inquest', 'inquiry', 'tribunal', ' about ', 'cover of', 'выживш', 'уцелевш', 'спасш',
  'делу', 'снял', 'снима', '|обо мне', '|о нас', '|о н', '|про ', 'туралы', 'куә', 'қалған',
] as const // prettier-ignore
const KNOWN_HEADS = [
  "mayor's", "judge's", "sheriff's", "governor's", "imam's", "vicar's", "rabbi's", "bishop's", "headteacher's", "headmaster's", "prosecutor's",
  "chief's", "constable's", "minister's", "senator's", "|mp's", "general's", "colonel's", "ambassador's", "consul's", "mullah's", "akim's",
  "warden's", "coroner's", "stationmaster's", "headman's", "pastor's", "priest's", "manager's", "director's", 'акима', 'мэра', 'прокурор', 'судьи', 'депутат', 'министр', 'сенатора', 'губернатора', 'имам', 'муллы', 'генерал',
  'полковник', 'главы', 'начальника', 'директор', 'главврача', 'ректор', 'настоятеля', 'председателя', 'әкім', 'судья',
  'молда', 'бас дәрігер',
] as const // prettier-ignore

export const renown: Recogniser = {
  patterns: [OF_A_YEAR, CHOSEN, TRIED, OF_SOMEBODY_KNOWN],
  find: (reading) => {
    const inSmall = { ...reading, text: reading.lower }
    return [
      ...matchesNear(inSmall, YEARS_EVENTS, OF_A_YEAR, 'unique', () => true),
      ...matchesNear(inSmall, TEAMS_AND_PRIZES, CHOSEN, 'unique', () => true),
      ...matchesNear(inSmall, TRIALS_AND_FILMS, TRIED, 'unique', () => true),
      ...matchesNear(inSmall, KNOWN_HEADS, OF_SOMEBODY_KNOWN, 'unique', () => true),
    ]
  },
}
