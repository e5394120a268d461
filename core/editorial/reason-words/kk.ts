import { utc, type Nouns, type Saying } from './saying.ts'

export const nouns: Nouns = {
  language: { kk: 'Қазақша', ru: 'Орысша', en: 'Ағылшынша' },
  medium: { text: 'мәтін', narration: 'оқылған жазба' },
  state: {
    draft: 'жоба',
    'in-review': 'тексеруде',
    cleared: 'тексерілді',
    published: 'көрсетілуде',
    paused: 'тоқтатылған',
    withdrawn: 'қайтарып алынған',
  },
  detail: {
    forbidden: 'айтушы көрсетпеуді сұраған сөз',
    name: 'есім',
    phone: 'телефон нөмірі',
    email: 'пошта мекенжайы',
    handle: 'желідегі ат',
    url: 'сілтеме',
    iin: 'ЖСН не құжат нөмірі',
    card: 'карта нөмірі',
    address: 'мекенжай',
    plate: 'көлік нөмірі',
    place: 'жер аты',
    date: 'нақты күн',
    age: 'жас',
    profession: 'мамандық пен жұмыс орны',
    institution: 'мекеменің атауы',
    family: 'сирек отбасы құрамы',
    minority: 'азшылық',
    unique: 'сирек қызмет не көпке мәлім оқиға',
  },
  place: ({ language, part, beat }) => {
    const parts = {
      title: 'атауы',
      note: 'түсініктемесі',
      beat: `${(beat ?? 0) + 1}-үзінді`,
      stays: 'соңғы сөйлемі',
    }
    return `${nouns.language[language]}, ${parts[part]}`
  },
  instant: utc,
}
const where = (language: keyof Nouns['language'], medium?: keyof Nouns['medium']) =>
  [nouns.language[language], ...(medium === undefined ? [] : [nouns.medium[medium]])].join(', ')
const states = (list: readonly (keyof Nouns['state'])[]) =>
  list.map((each) => `«${nouns.state[each]}»`).join(' не ')

export const kk: Saying = {
  'no-language': () => 'Мәтін әлі жоқ. Кемінде бір тілде жазыңыз.',
  'no-topic': () => 'Тақырып таңдалмаған. Бірден төртке дейін таңдаңыз: келуші оны алдын ала оқиды.',
  'passage-empty': ({ place }) => `${nouns.place(place)}: мұнда әлі ештеңе жазылмаған.`,
  'passage-long': ({ place, length, most }) =>
    `${nouns.place(place)}: ${length} таңба, экранға ең көбі ${most} таңба сыяды. Қысқартыңыз${place.part === 'beat' ? ' немесе екі үзіндіге бөліңіз' : ''}.`,
  'passage-sign': ({ place, sign }) =>
    sign.startsWith('U+')
      ? `${nouns.place(place)}: мұнда көрінбейтін таңба (${sign}) тұр. Оны өшіріп, осы жерін қайта теріңіз.`
      : `${nouns.place(place)}: әңгімеде «${sign}» таңбасы тұра алмайды. Онсыз жазыңыз.`,
  'beats-few': ({ language, count, least }) =>
    `${where(language)}: ${count} үзінді бар, кемінде ${least} үзінді керек.`,
  'beats-many': ({ language, count, most }) =>
    `${where(language)}: ${count} үзінді бар, ең көбі ${most} үзінді болады.`,
  'beats-uneven': ({ language, count, arc }) =>
    `${where(language)}: ${count} үзінді бар, ал қисықта ${arc} нүкте тұр. Әр үзіндіге бір нүктеден беріңіз.`,
  'reading-of-other-text': ({ language }) =>
    `${where(language)}: оқылғаннан кейін мәтін өзгерген. Қайта жазып алыңыз немесе жазбаны алып тастаңыз.`,
  'reading-not-heard': ({ language }) =>
    `${nouns.language[language]}: мақұлдамас бұрын жазбаны соңына дейін тыңдаңыз.`,
  'reading-by-narrator': () =>
    'Адамды даусынан, тіпті өзгертілген даусынан да тануға болады. Мәтінді басқа адам оқысын немесе оқылымсыз қалдырыңыз.',
  'no-reading': ({ language }) => `${nouns.language[language]}: алып тастайтын жазба жоқ.`,
  'reading-without-text': ({ language }) =>
    `${where(language)}: жазба бар, мәтін жоқ. Мәтінін жазыңыз немесе жазбаны алып тастаңыз.`,
  'direct-finding': ({ place, type }) =>
    `${nouns.place(place)}: ${nouns.detail[type]} адамды бірден танытады. Басқаша жазыңыз, қалдыруға болмайды.`,
  'quasi-finding': ({ place, type }) =>
    `${nouns.place(place)}: ${nouns.detail[type]} адамды танытып қоюы мүмкін. Жалпылап жазыңыз, ауыстырыңыз немесе себебін айтып қалдырыңыз.`,
  'direct-cannot-stay': () => 'Бұл адамды бірден танытады, қалдыруға болмайды. Басқаша жазыңыз.',
  'no-such-finding': () => 'Жаңа мәтінде бұл дерек жоқ. Мәтінді қайта қараңыз.',
  'reason-short': ({ least }) => `Неге қалуы керегін кемінде ${least} таңбамен түсіндіріңіз.`,
  'replacement-empty': () => 'Орнына тұратын сөзді жазыңыз.',
  'reviewers-few': ({ count, needed }) =>
    `${count === 0 ? 'Тексеру әлі ешкімнен сұралған жоқ' : `Тексеру әзірге ${count} адамнан сұралды`}. Мәтінді жазбаған ${needed} адам керек.`,
  'reviewer-unfit': () =>
    'Тізімдегі біреу тексере алмайды: тіркелгісі жабылған немесе тексеруші рөлі жоқ. Басқа адамнан сұраңыз.',
  'reviewer-wrote': () =>
    'Тізімдегі біреу осы әңгімені жазған, сондықтан тексере алмайды. Басқа адамнан сұраңыз.',
  'author-cannot-approve': () =>
    'Бұл әңгімені сіз де жаздыңыз, сондықтан оны басқалар мақұлдайды. Бұл бәріне ортақ.',
  'not-asked': () => 'Бұл әңгімені тексеру сізден сұралмаған. Оның кураторларының бірі сізді шақыра алады.',
  'already-approved': () => 'Сіз бұл мәтінді мақұлдап қойғансыз. Енді тағы бір адам мақұлдауы керек.',
  'approvals-few': ({ count, needed }) => `${needed} мақұлдаудың ${count} бар.`,
  'people-only': () => 'Мұны скрипт емес, жүйеге кірген адам ғана істей алады.',
  'not-your-story': () =>
    'Сіз бұл әңгіменің кураторы емессіз. Сізді кураторлардың бірі немесе әкімші қоса алады.',
  'wrong-state': ({ state, needed }) =>
    `Әңгіме қазір «${nouns.state[state]}», ал бұл үшін ${states(needed)} болуы керек.`,
  'not-newest': ({ revision, head }) =>
    `Сөз ${revision}-редакция туралы еді, қазір ${head}-редакция бар. Алдымен соны оқыңыз.`,
  withdrawn: () => 'Әңгіме қайтарып алынған. Оны ешкім қайтара алмайды.',
  'basis-cannot-change': () => 'Біреу айтып берген әңгіме жинақталған бола алмайды. Жаңа әңгіме бастаңыз.',
  'no-curator': () => 'Әңгіменің тіркелгісі жарамды кемінде бір кураторы болуы керек.',
  'no-such-story': () => 'Мұнда ондай әңгіме жоқ.',
  'ships-with-untold': () =>
    'Мұндай аты бар әңгіме Untold құрамында келеді, ол мұнда өзгертілмейді. Өзіңіздікіне басқа ат беріңіз.',
  'composite-needs-none': () => 'Жинақталған әңгіме ешкім туралы емес, келісім жазылмайды.',
  'consent-none': ({ language, medium }) =>
    `${where(language, medium)}: айтушы бұған келісім бермеген. Сұрап, жауабын жазыңыз.`,
  'consent-waits': ({ language, medium, from }) =>
    `${where(language, medium)}: келісім күшіне енетін уақыт: ${nouns.instant(from)}. Ойлануға берілген уақытты ешкім қысқарта алмайды.`,
  'consent-over': ({ language, medium, until }) =>
    `${where(language, medium)}: келісім мерзімі біткен уақыт: ${nouns.instant(until)}. Айтушыдан қайта сұраңыз.`,
  'consent-other-text': ({ language, medium, revision }) =>
    `${where(language, medium)}: айтушы ${revision}-редакцияға емес, басқа мәтінге келіскен. Оқып беріп, қайта сұраңыз.`,
  'language-not-written': ({ language }) =>
    `${where(language)}: мәтін жоқ. Бұл тілді алып тастаңыз немесе мәтінін жазыңыз.`,
  'consent-dates': () => 'Келісім басталмай жатып бітіп тұр. Күндерін түзетіңіз.',
  'consent-in-future': () => 'Жауап болашақта берілген болып тұр. Күнін түзетіңіз.',
  'consent-too-short': ({ from }) =>
    `Келісім күшіне енбей жатып аяқталады: ойлануға берілген 72 сағат мына уақытта бітеді: ${nouns.instant(from)}. Мерзімін ұзартыңыз немесе кейін қайта сұраңыз.`,
  'consent-past': () => 'Мұндай келісімнің мерзімі өтіп кеткен. Соңғы күнін түзетіңіз немесе қайта сұраңыз.',
  'consent-revision': ({ head }) => `Мұндай редакция әлі жоқ, ең соңғысы — ${head}-редакция.`,
  'consent-too-long': ({ years }) => `Келісім ең көбі ${years} жылға беріледі, содан кейін қайта сұраңыз.`,
  'venue-unknown': ({ venue }) => `Мұнда «${venue}» деген орын жоқ.`,
  'nothing-to-narrow': () => 'Тарылтатын келісім жоқ.',
}
