/** Words of the wall that no other screen has. */
import type { AnswerAct } from '../../../../core/model/answer.ts'
import type { Language } from '../../../../core/model/language.ts'
import { CATALOGUE } from '../catalogue.ts'

export interface WallWords {
  /** "Today is day 5 of 16." */
  day(day: number, of: number): string
  /** What the horizon shows of it. */
  ridges: string
  /** At least so many people said that they will do this; the number is a multiple of ten. */
  said(atLeast: number, act: AnswerAct): string
  /** How that is known (VIS-4). */
  counted: string
  /** Under what the house itself says. */
  house: string
}

const actOf = (language: Language, act: AnswerAct): string =>
  CATALOGUE[language].reflect.acts[act].replace(/\.$/u, '')

export const WALL_WORDS: Readonly<Record<Language, WallWords>> = {
  kk: {
    day: (day, of) => `Бүгін — зорлыққа қарсы ${of} күннің ${day}-күні.`,
    ridges: 'Күн сайын көкжиекте тағы бір жота көрінеді.',
    said: (atLeast, act) => `Осында кемінде ${atLeast} адам «${actOf('kk', act)}» деді.`,
    counted: 'Тыңдағандардың жауаптары. Олар аты-жөнсіз саналады.',
    house: 'Көрме қызметкерлерінен',
  },
  ru: {
    day: (day, of) => `Сегодня ${day}-й из ${of} дней против насилия.`,
    ridges: 'С каждым днём на горизонте одной грядой больше.',
    said: (atLeast, act) => `Не меньше ${atLeast} человек сказали здесь: «${actOf('ru', act)}».`,
    counted: 'Ответы тех, кто слушал. Их считают без имён.',
    house: 'От сотрудников выставки',
  },
  en: {
    day: (day, of) => `Today is day ${day} of the ${of} days against violence.`,
    ridges: 'Each day one more ridge stands on the horizon.',
    said: (atLeast, act) => `At least ${atLeast} people here have said: “${actOf('en', act)}.”`,
    counted: 'Answers of those who listened, counted without names.',
    house: 'From the people who keep this room',
  },
}
