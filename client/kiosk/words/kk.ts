import { boothKk } from './booth/kk.ts'
import { minutesOf, writtenDate, yearAndMonth, type Words } from './words.ts'

const names = { kk: 'қазақша', ru: 'орысша', en: 'ағылшынша' }
const months = [
  'қаңтар',
  'ақпан',
  'наурыз',
  'сәуір',
  'мамыр',
  'маусым',
  'шілде',
  'тамыз',
  'қыркүйек',
  'қазан',
  'қараша',
  'желтоқсан',
]

/** After a numeral a Kazakh noun stays singular. */
export const kk: Words = {
  tag: 'kk',
  name: 'Қазақша',
  leave: 'Шығу',
  support: 'Қолдау',
  back: 'Артқа',
  rest: {
    sentence: 'Әр жарық — біреудің айтылмаған сыры.',
    invite: 'Бір жарыққа қол тигізіңіз',
    inviteBooth: 'Тыңдаңыз немесе жазыңыз',
  },
  choose: {
    question: 'Қай сырды тыңдайсыз?',
    promise: 'Өзіңіз бастамайынша, ештеңе айтылмайды.',
  },
  care: {
    heading: 'Тыңдамас бұрын',
    told: 'Мұнда зорлық-зомбылық көргендер мен олардың жанында болғандар сыр шертеді. Ешкімнің аты аталмайды.',
    lengths: (shortest, longest) => {
      const [from, to] = [minutesOf(shortest), minutesOf(longest)]
      return from === to
        ? `Бір сыр шамамен ${to} минутқа созылады.`
        : `Бір сыр ${from}–${to} минутқа созылады.`
    },
    leaving: 'Кез келген сәтте кетуге болады.',
    go: 'Әрі қарай',
  },
  about: {
    begin: 'Бастау',
    length: (seconds) => `Шамамен ${minutesOf(seconds)} минут`,
    read: 'дауыстап басқа адам оқиды',
    spoken: 'машина дауысы оқиды',
    teller: {
      survivor: 'өз басынан өткізген адам айтады',
      bystander: 'жанында болған адам айтады',
      professional: 'қызметі осы болған адам айтады',
      'grown-child': 'есейген бала айтады',
    },
    topics: {
      home: 'үй іші',
      partner: 'екеуара өмір',
      childhood: 'балалық шақ',
      neighbours: 'көршілер',
      leaving: 'үйден кету',
      family: 'отбасы',
      work: 'жұмыс',
      law: 'заң',
      money: 'ақша',
      words: 'жаралайтын сөз',
      'asking-for-help': 'көмек сұрау',
      after: 'кейінгі өмір',
    },
  },
  settings: {
    open: 'Дыбыс пен жазу',
    close: 'Дайын',
    sound: 'Дыбыс',
    speech: 'Машина дауысымен оқу',
    text: 'Ірі жазу',
    contrast: 'Жоғары контраст',
    motion: 'Қимыл азырақ',
    position: 'Батырмалар төменде',
    volume: 'Дыбыс деңгейі',
    quieter: 'Ақырынырақ',
    louder: 'Қаттырақ',
    volumeIs: (step, of) => `Дыбыс деңгейі: ${of} ішінен ${step}`,
  },
  listen: { pause: 'Кідірту', goOn: 'Жалғастыру', again: 'Сәл кері', others: 'Басқа жарықтар' },
  reflect: {
    question: 'Осыны естіген соң енді не істейсіз?',
    note: 'Бұл — өзіңізге қойылар сұрақ. Жауап тек санға қосылады: кімдікі екенін ешкім білмейді.',
    light: 'Жарық қалдыру',
    word: 'Сөз қалдыру',
    act: 'Не істейтінімді айту',
    nothing: 'Әзірге ештеңе',
    words: {
      sorrow: 'мұң',
      anger: 'ашу',
      warmth: 'жылу',
      hope: 'үміт',
      courage: 'батылдық',
      gratitude: 'алғыс',
    },
    acts: {
      call: 'Хабарласамын.',
      ask: 'Жағдайын сұраймын.',
      believe: 'Сенемін.',
      stay: 'Қасында боламын.',
      learn: 'Заңды біліп аламын.',
      speak: 'Үндемей қалмаймын.',
    },
  },
  offer: {
    sentence: 'Бұл сырдан өзіңізге таныс бірдеңе естісеңіз, сүйенетін адамдар бар.',
    support: 'Кімге жүгінуге болады',
    another: 'Тағы бірін тыңдау',
    finish: 'Жарықты қайтару',
  },
  release: {
    returned: 'Жарық өзгелердің қасына қайтты.',
    warmer: 'Жарық өзгелердің қасына сәл жылып қайтты.',
    withdrawn: 'Бұл сыр енді мұнда айтылмайды.',
  },
  idle: {
    question: 'Осындасыз ба?',
    left: (seconds) => `Экран ${seconds} секундтан кейін тынығады.`,
    stay: 'Осындамын',
  },
  supportPanel: {
    title: 'Кімге жүгінуге болады',
    sentence: 'Дәл қазір ештеңе шешудің қажеті жоқ.',
    police: {
      yes: 'Бұл желі полициямен бірге жұмыс істейді.',
      no: 'Бұл желі полициямен жұмыс істемейді.',
      unknown: 'Бұл желінің полициямен жұмыс істейтін-істемейтіні белгісіз.',
    },
    unchecked: 'Бұл нөмірді мекеме әлі тексеруі керек.',
    checked: (date) => `Мекеме тексерген күні: ${writtenDate(date)}.`,
    speaks: (languages) => languages.map((each) => names[each]).join(', '),
    none: 'Осында жұмыс істейтін адамдардан сұраңыз. Олар сөйлесетін кісіні табуға көмектеседі.',
    close: 'Оралу',
  },
  calm: {
    sentence: 'Біз сәл кідірдік. Қасыңызға біреу керек болса, қызметкерлер осында.',
    alarm: 'Қызметкерлердің нұсқауын орындаңыз.',
  },
  pairing: 'Бұл экран өз орнын күтіп тұр. Қызметкер осы кодты басқару бетіне енгізеді.',
  asOf: (date) => {
    const { year, month } = yearAndMonth(date, months)
    return month === null ? `${year} жыл` : `${year} жылғы ${month}`
  },
  booth: boothKk,
  spoken: {
    languages: 'Тіл',
    lights: 'Жарықтар',
    story: 'Сыр',
    controls: 'Басқару',
    card: 'Дерек',
    on: 'қосулы',
    off: 'өшірулі',
  },
}
