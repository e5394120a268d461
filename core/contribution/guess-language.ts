/**
 * In which language a text is written: by its alphabet, by letters that one language alone has, and by its commonest
 * words. People mix; whichever carries most of the words counts. `fallback`: the language of the page, when nothing tells.
 */
import { LANGUAGES, type Language } from '../model/language.ts'

const KAZAKH_LETTERS = /[әғқңөұүһі]/u
const RUSSIAN_LETTERS = /[ёщъэ]/u

/** The commonest words of each, none of which is a word of another. Kazakh also as people write it in Latin letters. */
const COMMON: Record<Language, ReadonlySet<string>> = {
  kk: new Set(
    'мен сен ол біз олар және бар жоқ болды деп деді еді екен үшін туралы бірақ менің оның маған саған оған осы сол бәрі енді қазір анам әкем үйде кейін дейін ғана емес керек мейлі ештеңе ешкім сонда бала балам қызым ұлым men bar joq jok boldy dep edi eken ushin birak bıraq menin onyn magan sagan endi kazir anam akem keyin kerek emes'.split(
      ' ',
    ),
  ),
  ru: new Set(
    'и в не на я что он она они мы ты вы с как это но а к у же из за то бы так было был была были меня мне мой моя его её ее ему ей нам вас вам когда если только уже тогда потом ничего никто всё все ya ne chto eto menya mne bylo kogda'.split(
      ' ',
    ),
  ),
  en: new Set(
    'the and to of i a in it was my me he she they that for on with but not you is are were had have when what so then nothing nobody because if him her his them we our'.split(
      ' ',
    ),
  ),
}

export function guessLanguage(text: string, fallback: Language): Language {
  const points: Record<Language, number> = { kk: 0, ru: 0, en: 0 }
  // Of two that are as likely it is the page's own.
  points[fallback] += 0.2
  for (const word of text.toLowerCase().match(/[\p{L}\p{M}'’]+/gu) ?? []) {
    if (KAZAKH_LETTERS.test(word)) points.kk += 2
    else if (RUSSIAN_LETTERS.test(word)) points.ru += 2
    for (const language of LANGUAGES) if (COMMON[language].has(word)) points[language] += 1.5
    // Any other word speaks for the alphabet's usual language, softly.
    if (/\p{Script=Cyrillic}/u.test(word)) points.ru += 0.25
    else if (/^[a-z'’]+$/.test(word)) points.en += 0.25
  }
  return LANGUAGES.reduce((best, each) => (points[each] > points[best] ? each : best), fallback)
}
