import { minutesOf, writtenDate, type Words } from './words.ts'

const names = { kk: 'қазақша', ru: 'орысша', en: 'ағылшынша' }

/** After a numeral a Kazakh noun stays singular. */
export const kk: Words = {
  tag: 'kk',
  name: 'Қазақша',
  leave: 'Шығу',
  support: 'Қолдау',
  back: 'Артқа',
  rest: { sentence: 'Әр жарық — біреудің айтылмаған сыры.', invite: 'Бір жарыққа қол тигізіңіз' },
  choose: {
    question: 'Қай сырды тыңдайсыз?',
    promise: 'Өзіңіз бастамайынша, ештеңе айтылмайды.',
  },
  care: {
    begin: 'Бастау',
    leaving: 'Кез келген сәтте кетуге болады.',
    soundOn: 'Дыбыс қосулы',
    soundOff: 'Дыбыс өшірулі',
    textLarger: 'Жазуды ірілету',
    textUsual: 'Қалыпты жазу',
    length: (seconds) => `Шамамен ${minutesOf(seconds)} минут`,
    teller: {
      survivor: 'өз басынан өткізген адам айтады',
      bystander: 'жанында болған адам айтады',
      professional: 'қызметі осы болған адам айтады',
      'grown-child': 'ержеткен бала айтады',
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
  listen: { pause: 'Кідірту', goOn: 'Жалғастыру', again: 'Сәл кері', others: 'Басқа жарықтар' },
  offer: {
    sentence: 'Бұл сырдан өзіңізге таныс бірдеңе естісеңіз, сүйенетін адамдар бар.',
    support: 'Кімге жүгінуге болады',
    another: 'Тағы бірін тыңдау',
    finish: 'Жарықты қайтару',
  },
  release: {
    returned: 'Жарық өзгелердің қасына қайтты.',
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
  spoken: { languages: 'Тіл', lights: 'Жарықтар', story: 'Сыр', controls: 'Басқару' },
}
