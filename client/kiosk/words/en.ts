import { boothEn } from './booth/en.ts'
import { minutesOf, writtenDate, yearAndMonth, type Words } from './words.ts'

const names = { kk: 'Kazakh', ru: 'Russian', en: 'English' }
const months = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
]

export const en: Words = {
  tag: 'en',
  name: 'English',
  leave: 'Leave',
  support: 'Support',
  back: 'Back',
  rest: {
    sentence: 'Each light is someone’s untold story.',
    invite: 'Touch a light',
    inviteBooth: 'Listen, or write',
  },
  choose: {
    question: 'Which one will you listen to?',
    promise: 'Nothing is told until you begin.',
  },
  care: {
    heading: 'Before you listen',
    told: 'These are stories of violence, and of people who were near. Nobody is named.',
    lengths: (shortest, longest) => {
      const [from, to] = [minutesOf(shortest), minutesOf(longest)]
      if (from !== to) return `One story takes ${from} to ${to} minutes.`
      return to === 1 ? 'One story takes about 1 minute.' : `One story takes about ${to} minutes.`
    },
    leaving: 'You can leave at any moment.',
    go: 'Go on',
  },
  about: {
    begin: 'Begin',
    nearer: 'Hold down an arrow key, and the voice comes nearer.',
    length: (seconds) => {
      const minutes = minutesOf(seconds)
      return minutes === 1 ? 'About 1 minute' : `About ${minutes} minutes`
    },
    told: { kk: 'in Kazakh', ru: 'in Russian', en: 'in English' },
    read: 'read aloud by someone else',
    spoken: 'read by a machine voice',
    teller: {
      survivor: 'told by the one who lived it',
      bystander: 'told by someone who was near',
      professional: 'told by someone whose work this is',
      'grown-child': 'told by a child who has grown up',
    },
    topics: {
      home: 'home',
      partner: 'life with a partner',
      childhood: 'childhood',
      neighbours: 'neighbours',
      leaving: 'leaving',
      family: 'family',
      work: 'work',
      law: 'the law',
      money: 'money',
      words: 'words that hurt',
      'asking-for-help': 'asking for help',
      after: 'life afterwards',
    },
  },
  settings: {
    open: 'Sound and text',
    close: 'Done',
    sound: 'Sound',
    speech: 'Read by a machine voice',
    text: 'Larger text',
    contrast: 'High contrast',
    motion: 'Less motion',
    position: 'Lower controls',
    volume: 'Volume',
    quieter: 'Quieter',
    louder: 'Louder',
    volumeIs: (step, of) => `Volume ${step} of ${of}`,
  },
  listen: { pause: 'Pause', goOn: 'Continue', again: 'A little back', others: 'Other lights' },
  reflect: {
    question: 'What will you do with what you heard?',
    note: 'This is a question to yourself. An answer is only counted: nobody can know whose it was.',
    light: 'Leave a light',
    word: 'Leave a word',
    act: 'Say what I will do',
    nothing: 'Nothing, for now',
    words: {
      sorrow: 'sorrow',
      anger: 'anger',
      warmth: 'warmth',
      hope: 'hope',
      courage: 'courage',
      gratitude: 'gratitude',
    },
    acts: {
      call: 'I will call.',
      ask: 'I will ask.',
      believe: 'I will believe.',
      stay: 'I will stay near.',
      learn: 'I will learn the law.',
      speak: 'I will speak up.',
    },
  },
  offer: {
    sentence: 'If something in this story is close to you, there are people you can turn to.',
    support: 'Where to turn',
    another: 'Listen to another',
    finish: 'Let the light go back',
  },
  release: {
    returned: 'The light goes back to the others.',
    warmer: 'The light goes back to the others, a little warmer.',
    withdrawn: 'This story is no longer told here.',
  },
  idle: {
    question: 'Are you still here?',
    left: (seconds) =>
      seconds === 1 ? 'This screen rests in 1 second.' : `This screen rests in ${seconds} seconds.`,
    goes: {
      page: 'What you wrote goes with it; nobody reads it.',
      receipt: 'The five words are not shown again.',
    },
    stay: 'I am here',
  },
  supportPanel: {
    title: 'Where to turn',
    sentence: 'You do not have to decide anything now.',
    police: {
      yes: 'This line works with the police.',
      no: 'This line does not work with the police.',
      unknown: 'Whether this line works with the police is not known.',
    },
    unchecked: 'To be checked by the venue.',
    checked: (date) => `Checked by the venue on ${writtenDate(date)}.`,
    speaks: (languages) => languages.map((each) => names[each]).join(', '),
    none: 'Please ask the people who work here. They will help you find someone to talk to.',
    close: 'Return',
  },
  calm: {
    sentence: 'We have paused for a while. If you would like someone beside you, the staff are here.',
    alarm: 'Please follow the directions of the staff.',
  },
  pairing: {
    byCode: 'This screen is waiting for its place. Staff enter this code in the console.',
    byPhone:
      'This screen is waiting for its place. Staff point a phone at the square, or enter the code in the console.',
    noSquare: {
      'own-machine':
        'Opened as localhost, which no phone can reach. By the server’s address in the network a QR code stands here.',
      'open-line': 'The console signs nobody in over http. With https a QR code for phones stands here.',
    },
  },
  asOf: (date) => {
    const { year, month } = yearAndMonth(date, months)
    return month === null ? `as of ${year}` : `as of ${month} ${year}`
  },
  booth: boothEn,
  spoken: {
    languages: 'Language',
    lights: 'Lights',
    story: 'Story',
    controls: 'Controls',
    card: 'A fact',
    on: 'on',
    off: 'off',
  },
}
