/** Every sentence about messages on the wall. */
import type { Language } from '../../../../core/model/language.ts'
import { useSpeech } from '../words-context.tsx'

export interface MessagesWords {
  label: string
  none: string
  noWall: string
  held: string
  write: string
  takeOff: string
  until(at: string): string
  untilTaken: string
  byShow: string
  sheet: string
  lead: string
  prepared: string
  own: string
  text: Record<Language, string>
  empty: string
  left(n: number): string
  tooLong(n: number): string
  names(words: string): string
  unseen: string
  nothing: string
  how: string
  minutes(n: number): string
  untilTakenShort: string
  show: string
  keep: string
  kept: string
  remove(text: string): string
  key: string
  lasts: string
  ownEnd: string
  untilAnother: string
}

const WORDS: Record<Language, MessagesWords> = {
  en: {
    label: 'Message on the wall',
    none: 'The wall says nothing of its own.',
    noWall: 'This room has no wall screen: nobody would read it.',
    held: 'Waits until calm, the alarm or the blackout is over.',
    write: 'Say something',
    takeOff: 'Take it off',
    until: (at) => `until ${at}`,
    untilTaken: 'until somebody takes it off',
    byShow: 'from the show',
    sheet: 'A message on the wall',
    lead: 'It stands between what visitors wrote, in each language in turn. What is left empty is not shown.',
    prepared: 'Ready to say',
    own: 'Kept here',
    text: { kk: 'In Kazakh', ru: 'In Russian', en: 'In English' },
    empty: 'not shown',
    left: (n) => (n === 1 ? 'one more character' : `${n} more characters`),
    tooLong: (n) => (n === 1 ? 'One character too many.' : `${n} characters too many.`),
    names: (words) => `Nobody is named on the wall: ${words}. Say it without.`,
    unseen: 'One paragraph, please, without invisible characters.',
    nothing: 'Write it in at least one language.',
    how: 'It stands',
    minutes: (n) => (n === 60 ? '1 hour' : `${n} min`),
    untilTakenShort: 'until taken off',
    show: 'Put it on the wall',
    keep: 'Keep it for another time',
    kept: 'Kept.',
    remove: (text) => `Keep no longer: ${text}`,
    key: 'Message on the wall',
    lasts: 'It stands for, seconds',
    ownEnd: 'for a time',
    untilAnother: 'until another, or the end',
  },
  ru: {
    label: 'Сообщение на стене',
    none: 'Сейчас стена от себя ничего не говорит.',
    noWall: 'В этом зале нет экрана-стены: сообщения никто не прочтёт.',
    held: 'Ждёт, пока не закончатся покой, тревога или затемнение.',
    write: 'Сказать',
    takeOff: 'Убрать',
    until: (at) => `до ${at}`,
    untilTaken: 'пока не уберут',
    byShow: 'по сценарию',
    sheet: 'Сообщение на стене',
    lead: 'Оно стоит между тем, что написали посетители, на каждом языке по очереди. Пустое не показывается.',
    prepared: 'Готовые',
    own: 'Сохранено здесь',
    text: { kk: 'По-казахски', ru: 'По-русски', en: 'По-английски' },
    empty: 'не показывается',
    left: (n) => `осталось знаков: ${n}`,
    tooLong: (n) => `Лишних знаков: ${n}.`,
    names: (words) => `На стене никого не называют: ${words}. Скажите без этого.`,
    unseen: 'Один абзац, без невидимых знаков.',
    nothing: 'Напишите хотя бы на одном языке.',
    how: 'Стоит',
    minutes: (n) => (n === 60 ? '1 час' : `${n} мин`),
    untilTakenShort: 'пока не уберут',
    show: 'Показать на стене',
    keep: 'Сохранить на другой раз',
    kept: 'Сохранено.',
    remove: (text) => `Больше не хранить: ${text}`,
    key: 'Сообщение на стене',
    lasts: 'Стоит, секунд',
    ownEnd: 'некоторое время',
    untilAnother: 'до следующего или до конца',
  },
  kk: {
    label: 'Қабырғадағы хабарлама',
    none: 'Қабырға қазір өз атынан ештеңе айтып тұрған жоқ.',
    noWall: 'Бұл залда қабырға экраны жоқ: хабарламаны ешкім оқымайды.',
    held: 'Тыныштық, дабыл не қараңғылық біткенше күтеді.',
    write: 'Хабарлама жазу',
    takeOff: 'Алып тастау',
    until: (at) => `мерзімі ${at}`,
    untilTaken: 'біреу алып тастағанша',
    byShow: 'сценарий бойынша',
    sheet: 'Қабырғадағы хабарлама',
    lead: 'Келушілер жазғандардың арасында, әр тілде кезекпен тұрады. Бос қалған тіл көрсетілмейді.',
    prepared: 'Дайын хабарламалар',
    own: 'Осында сақталған',
    text: { kk: 'Қазақша', ru: 'Орысша', en: 'Ағылшынша' },
    empty: 'көрсетілмейді',
    left: (n) => `тағы ${n} таңба сыяды`,
    tooLong: (n) => `${n} таңба артық.`,
    names: (words) => `Қабырғада ешкімнің кім екені айтылмайды: ${words}. Онсыз жазыңыз.`,
    unseen: 'Көрінбейтін таңбасыз, бір ғана абзац болсын.',
    nothing: 'Кемінде бір тілде жазыңыз.',
    how: 'Тұратын уақыты',
    minutes: (n) => (n === 60 ? '1 сағат' : `${n} мин`),
    untilTakenShort: 'алып тастағанша',
    show: 'Қабырғаға шығару',
    keep: 'Келесі жолға сақтау',
    kept: 'Сақталды.',
    remove: (text) => `Енді сақтамау: ${text}`,
    key: 'Қабырғадағы хабарлама',
    lasts: 'Тұратын уақыты, секунд',
    ownEnd: 'белгілі уақыт',
    untilAnother: 'келесісіне не соңына дейін',
  },
}

export function useMessagesWords(): MessagesWords {
  return WORDS[useSpeech().language]
}
