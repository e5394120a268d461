/**
 * Everything that the page says, in three languages, to narrators of stories and to whoever wrote in a booth alike. It
 * never names a story, a date or a place (CON-7).
 */
import type { Language } from '../../../core/model/language.ts'

export interface Words {
  /** The language's own name, on the switch. */
  name: string
  languages: string
  heading: string
  lead: string
  promise: string
  label: string
  digits: string
  noDigits: string
  erase: string
  send: string
  sending: string
  empty: string
  wrong: string
  many(minutes: number): string
  unreachable: string
  unprotected: string
  going: string
  gone: string
  count(dark: number, all: number): string
  none: string
  screen(ordinal: number): string
  dark(time: string): string
  awaited(time: string): string
  awaitedOpen: string
  ended(time: string): string
  erasing: string
  erased(time: string): string
  stale: string
  again: string
  print: string
  leave: string
}

const kk: Words = {
  name: 'Қазақша',
  languages: 'Тіл',
  heading: 'Айтқаныңызды не жазғаныңызды қайтарып алу',
  lead: 'Бес сөзіңізді немесе олардың астындағы санды жазыңыз.',
  promise:
    'Айтқаныңыз не жазғаныңыз сол сәтте барлық экраннан кетеді, содан кейін мүлде өшіріледі. Кім екеніңізді ешкім сұрамайды. Мұны кейін қайтаруға болмайды.',
  label: 'Бес сөз немесе сан',
  digits: 'Цифрлармен теру',
  noDigits: 'Цифрларды жасыру',
  erase: 'Соңғы белгіні өшіру',
  send: 'Қайтарып алу',
  sending: 'Бір сәт күтіңіз…',
  empty: 'Алдымен сөздеріңізді жазыңыз.',
  wrong: 'Бұл сөздерді таба алмадық. Тағы бір қарап шығыңыз; ештеңе өзгерген жоқ.',
  many: (minutes) => `Тым көп рет терілді. ${minutes} минуттан кейін қайталап көріңіз.`,
  unreachable: 'Сервер жауап бермей тұр. Ештеңе өзгерген жоқ, сөздеріңіз осында. Қайталап көріңіз.',
  unprotected:
    'Байланыс қорғалмағандықтан, бұл жерде жазу өшірулі. Бетті https арқылы ашыңыз немесе қызметкерге айтыңыз.',
  going: 'Экрандардан кетіп жатыр',
  gone: 'Бұл енді жоқ',
  count: (dark, all) => `Өшкен экран: ${all} ішінен ${dark}.`,
  none: 'Ешбір экранда тұрған жоқ еді.',
  screen: (ordinal) => `${ordinal}-экран`,
  dark: (time) => `өшті, ${time}`,
  awaited: (time) => `әзірге жауап жоқ; сағат ${time} болғанда өзі де тоқтайды`,
  awaitedOpen: 'әзірге жауап жоқ',
  ended: (time) => `жауап бермеді; көрсету рұқсаты біткен уақыт: ${time}`,
  erasing: 'Мәтін, дыбыс және көшірмелер өшіріліп жатыр.',
  erased: (time) =>
    `Мәтін, дыбыс және барлық көшірме өшірілді (сағат ${time}). Сақтық көшірмелерде қалғанын енді ешкім аша алмайды.`,
  stale: 'Сервер қазір жауап бермей тұр. Жоғарыдағы — соңғы белгілі жағдай; бет өзі қайта сұрайды.',
  again: 'Бұл бетті жаба беріңіз. Сол сөздермен кейін қайта қарай аласыз.',
  print: 'Қағазға басылғанды қайтарып алу мүмкін емес.',
  leave: 'Шығу',
}

const ru: Words = {
  name: 'Русский',
  languages: 'Язык',
  heading: 'Забрать рассказанное или написанное',
  lead: 'Напишите ваши пять слов или число, которое стоит под ними.',
  promise:
    'То, что вы рассказали или написали, сразу уйдёт со всех экранов, а затем будет стёрто навсегда. Никто не спросит, кто вы. Отменить это нельзя.',
  label: 'Пять слов или число',
  digits: 'Набрать цифрами',
  noDigits: 'Убрать цифры',
  erase: 'Стереть последний знак',
  send: 'Забрать',
  sending: 'Одну минуту…',
  empty: 'Сначала напишите ваши слова.',
  wrong: 'Мы не находим таких слов. Посмотрите на них ещё раз; ничего не изменилось.',
  many: (minutes) => `Слишком много попыток. Попробуйте снова через ${minutes} мин.`,
  unreachable: 'Сервер не отвечает. Ничего не изменилось, ваши слова остались здесь. Попробуйте ещё раз.',
  unprotected:
    'Здесь писать нельзя: соединение не защищено. Откройте эту страницу через https или обратитесь к сотрудникам.',
  going: 'Уходит с экранов',
  gone: 'Этого больше нет',
  count: (dark, all) => `Погасло экранов: ${dark} из ${all}.`,
  none: 'Ни на одном экране этого не было.',
  screen: (ordinal) => `Экран ${ordinal}`,
  dark: (time) => `погас в ${time}`,
  awaited: (time) => `пока не ответил; остановится сам не позже ${time}`,
  awaitedOpen: 'пока не ответил',
  ended: (time) => `не ответил; его разрешение закончилось в ${time}`,
  erasing: 'Текст, звук и копии стираются.',
  erased: (time) =>
    `Текст, звук и все копии стёрты в ${time}. То, что осталось в резервных копиях, больше никто не сможет открыть.`,
  stale: 'Сейчас сервер не отвечает. Выше — последнее, что известно; страница спросит снова сама.',
  again: 'Страницу можно закрыть. С теми же словами вы сможете посмотреть ещё раз.',
  print: 'То, что напечатано на бумаге, вернуть нельзя.',
  leave: 'Уйти',
}

const en: Words = {
  name: 'English',
  languages: 'Language',
  heading: 'Take back what you told or wrote',
  lead: 'Write your five words, or the number that stands under them.',
  promise:
    'What you told or wrote leaves every screen at once and is then erased for good. Nobody asks who you are. This cannot be undone.',
  label: 'Five words, or the number',
  digits: 'Enter digits',
  noDigits: 'Hide the digits',
  erase: 'Erase the last sign',
  send: 'Take it back',
  sending: 'One moment …',
  empty: 'Write your words first.',
  wrong: 'We do not find these words. Look at them once more; nothing was changed.',
  many: (minutes) => `Too many tries. Try again in ${minutes} min.`,
  unreachable: 'The server does not answer. Nothing was changed, and your words are still here. Try again.',
  unprotected:
    'Writing is off here, because the connection is not protected. Open this page with https, or ask the staff.',
  going: 'It is going',
  gone: 'It is gone',
  count: (dark, all) => `${dark} of ${all} have gone dark.`,
  none: 'No screen was showing it.',
  screen: (ordinal) => `Screen ${ordinal}`,
  dark: (time) => `dark since ${time}`,
  awaited: (time) => `no answer yet; it stops by itself at ${time} at the latest`,
  awaitedOpen: 'no answer yet',
  ended: (time) => `did not answer; its permission ended at ${time}`,
  erasing: 'Text, sound and copies are being erased.',
  erased: (time) =>
    `Text, sound and every copy were erased at ${time}. What is left in backups nobody can open any more.`,
  stale:
    'The server does not answer just now. This is the last that is known; the page asks again by itself.',
  again: 'You may close this page. With the same words you can look again.',
  print: 'What was printed on paper cannot be called back.',
  leave: 'Leave',
}

export const WORDS: Readonly<Record<Language, Words>> = { kk, ru, en }
