/** The consent sheet in three languages: said to a person across a table, so in whole sentences and without law. */
import type { Language } from '../../core/model/language.ts'

export interface Words {
  name: string
  /** Above the sheet, for the curator; not printed. */
  desk: {
    heading: string
    explain: string
    choose: string
    make: string
    print: string
    once: string
    trouble: string
    signIn: string
    /** No venue has said how one withdraws from home. */
    noWayBack: string
    none: string
  }
  title: string
  intro: string
  asked: string
  /** The last is the consent that reaches further than the text that was read to them (CON-2). */
  purposes: string[]
  asWhat: string
  where: string
  languages: string
  media: string[]
  until: string
  promises: string[]
  receipt: string
  receiptExplain: string
  address: string
  telephone: string
  photo: string
  number: string
  asks: string[]
  signed: string
  keep: string
}

const kk: Words = {
  name: 'Қазақша',
  desk: {
    heading: 'Келісім парағы',
    explain: 'Парақта бес сөз бар. Олар бір рет қана көрсетіледі: басып шығарып, әңгіме иесіне беріңіз.',
    choose: 'Парақтың тілі',
    make: 'Парақты дайындау',
    print: 'Басып шығару',
    once: 'Бұл бет жабылған соң сөздерді ешкім, біз де, қайта көре алмайды.',
    trouble: 'Парақ дайындалмады. Қайталап көріңіз.',
    signIn: 'Алдымен консольге кіріңіз, содан кейін осы бетті қайта ашыңыз.',
    noWayBack:
      'Ешбір орын үйден қалай қайтарып алуға болатынын айтпаған, сондықтан мекенжай бос қалды: қолмен жазыңыз. Бұл консольдің «Жазбалар» бөлімінде, «Кабиналар мен қорғау» бетінде белгіленеді; содан кейін парақты қайта дайындаңыз, бұрынғы сөздер де жарамды болып қалады.',
    none: 'Бұл әңгіме үшін парақ дайындауға болмайды: ол құрастырылған немесе қайтарып алынған.',
  },
  title: 'Әңгімеңіз туралы келісім',
  intro:
    'Сіз бізге бір әңгіме айтып бердіңіз. Ол сіздікі болып қалады. Төменде не сұрап отырғанымыз және сіздің нені қалағаныңыз жазылады. Келісетініңізді ғана белгілеңіз, бос қалғаны — «жоқ». Себебін айту міндетті емес.',
  asked: 'Әңгімемді көрсетуге болады',
  asWhat: 'Мынадай түрде',
  purposes: [
    'көрмеде',
    'басқа көрмелерде (беріп жіберілгенін біз қайтара алмаймыз)',
    'көпшілікке ашық бетте',
    'мәтіні кейін түзетілсе де, менен қайта сұрамай',
  ],
  where: 'Қай жерлерде',
  languages: 'Қай тілдерде',
  media: ['экрандағы мәтін', 'басқа адамның дауысымен оқу'],
  until: 'Қай күнге дейін',
  promises: [
    'Атыңыз, мекенжайыңыз және сізді танытатын басқа белгілер көрсетілмейді. Мәтінді екі адам тексереді.',
    'Сіздің дауысыңыз ешқашан естілмейді. Мәтінді басқа адам оқиды немесе ешкім оқымайды.',
    'Бүгінгі келісімнен кейін кемінде 72 сағат өтпейінше ештеңе көрсетілмейді. Ойланып көріңіз.',
    'Басқаша белгілемесеңіз, мәтін немесе дыбыс өзгергенде сізден қайта сұраймыз.',
  ],
  receipt: 'Сіздің бес сөзіңіз',
  receiptExplain:
    'Осы сөздермен әңгімені кез келген уақытта, себебін айтпай, өзіңізді танытпай қайтарып аласыз. Ол бірнеше секундта байланыстағы барлық экраннан, ал байланысы үзілген экраннан ең кеші он бес минутта кетеді, сақталған мәтін өшіріледі.',
  address: 'Мекенжай',
  telephone: 'Телефон',
  photo:
    'Сөздерді есте сақтасаңыз, қағаз керек емес. Суретке түсірсеңіз, телефоныңызды көретін адам оларды да көреді.',
  number: 'Немесе мына сан',
  asks: ['ауызша келістім', 'қол қойып келістім', 'жазбаға айтып келістім'],
  signed: 'Күні, кім сұрады',
  keep: 'Осы бөлікті әңгіме иесі алып қалады',
}

const ru: Words = {
  name: 'Русский',
  desk: {
    heading: 'Лист согласия',
    explain: 'На листе пять слов. Они показываются один раз: распечатайте лист и отдайте рассказчику.',
    choose: 'Язык листа',
    make: 'Подготовить лист',
    print: 'Напечатать',
    once: 'Когда эта страница закроется, никто, и мы тоже, больше не увидит этих слов.',
    trouble: 'Лист не получился. Попробуйте ещё раз.',
    signIn: 'Сначала войдите в консоль, затем откройте эту страницу снова.',
    noWayBack:
      'Ни одна площадка не указала, как забрать историю из дома, поэтому адрес пуст: впишите его от руки. Указывают его в консоли, раздел «Входящие», «Кабины и защита»; потом подготовьте лист заново, прежние слова тоже останутся в силе.',
    none: 'Для этой истории листа нет: она составная или её забрали.',
  },
  title: 'Согласие на показ вашей истории',
  intro:
    'Вы рассказали нам историю. Она остаётся вашей. Ниже написано, о чём мы просим, и что решаете вы. Отметьте то, с чем согласны; пустое значит «нет». Объяснять не нужно.',
  asked: 'Мою историю можно показывать',
  asWhat: 'В таком виде',
  purposes: [
    'на выставке',
    'на других выставках (переданное мы вернуть не сможем)',
    'на открытой странице',
    'и с исправленным позже текстом, не спрашивая меня снова',
  ],
  where: 'В каких местах',
  languages: 'На каких языках',
  media: ['текстом на экране', 'в чтении другого человека'],
  until: 'До какого дня',
  promises: [
    'Ваше имя, адрес и всё, по чему вас можно узнать, показано не будет. Текст проверят два человека.',
    'Ваш голос не прозвучит никогда. Текст прочтёт другой человек, или не прочтёт никто.',
    'Пока после согласия не пройдёт 72 часа, ничего не будет показано. Подумайте.',
    'Если изменится текст или звук, мы спросим вас снова, если вы не отметили иначе.',
  ],
  receipt: 'Ваши пять слов',
  receiptExplain:
    'С этими словами вы можете забрать историю в любое время, не объясняя почему и не называя себя. За несколько секунд она уйдёт со всех экранов на связи, с остальных — не позже чем через пятнадцать минут. Хранимый текст будет стёрт.',
  address: 'Адрес',
  telephone: 'Телефон',
  photo:
    'Если запомнить слова, бумага не нужна. Если сфотографировать, их увидит и тот, кто смотрит в ваш телефон.',
  number: 'Или это число',
  asks: ['согласие устно', 'согласие с подписью', 'согласие в записи'],
  signed: 'День, кто спрашивал',
  keep: 'Эту часть рассказчик уносит с собой',
}

const en: Words = {
  name: 'English',
  desk: {
    heading: 'Consent sheet',
    explain: 'The sheet holds five words. They are shown once: print the sheet and give it to the narrator.',
    choose: 'Language of the sheet',
    make: 'Make the sheet',
    print: 'Print',
    once: 'When this page is closed nobody, not even we, can see these words again.',
    trouble: 'The sheet could not be made. Try again.',
    signIn: 'Sign in to the console first, then open this page again.',
    noWayBack:
      'No venue has said how one withdraws from home, so the address is blank: write it in by hand. It is set in the console under Inbox, “Booths and safeguarding”; then make the sheet anew, the earlier words stay good too.',
    none: 'There is no sheet for this story: it is a composite, or it was taken back.',
  },
  title: 'Consent for your story',
  intro:
    'You have told us a story. It stays yours. Below is what we ask for, and what you decide. Tick what you agree to; empty means no. You need not say why.',
  asked: 'My story may be shown',
  asWhat: 'In this form',
  purposes: [
    'in the exhibition',
    'in other exhibitions (what was handed on we cannot call back)',
    'on a public page',
    'also when its text is corrected later, without asking me again',
  ],
  where: 'In which places',
  languages: 'In which languages',
  media: ['as text on the screens', 'read aloud by another person'],
  until: 'Until which day',
  promises: [
    'Your name, address and anything by which you could be known is not shown. Two people check the text.',
    'Your own voice is never heard. Another person reads the text, or nobody does.',
    'Nothing is shown before 72 hours have passed since your consent. Think it over.',
    'If the text or the sound changes, we ask you again, unless you ticked otherwise.',
  ],
  receipt: 'Your five words',
  receiptExplain:
    'With these words you can take the story back at any time, without saying why or who you are. Within seconds it leaves every connected screen, and within fifteen minutes any that is cut off. What we keep of it is erased.',
  address: 'Address',
  telephone: 'Telephone',
  photo:
    'Keep the words in mind and you need no paper. A photograph of them is seen by whoever looks into your phone.',
  number: 'Or this number',
  asks: ['agreed in conversation', 'agreed by signature', 'agreed on a recording'],
  signed: 'Day, and who asked',
  keep: 'The narrator takes this part away',
}

export const WORDS: Readonly<Record<Language, Words>> = { kk, ru, en }
