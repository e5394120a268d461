/** Every sentence about themes of one's own. */
import type { Language } from '../../../../core/model/language.ts'
import type { Ambience } from '../../../../core/model/own-theme.ts'
import type { ThemeUse } from '../../../../core/protocol/themes.ts'
import { useSpeech } from '../words-context.tsx'

export interface ThemesWords {
  tab: string
  what: string
  add: string
  change: string
  remove: string
  removeTitle(name: string): string
  removeWhat: string
  none: string
  unused: string
  used(where: string): string
  use: Record<ThemeUse['kind'], (name: string) => string>
  edited(by: string, at: string): string
  makeTitle: string
  changeTitle(name: string): string
  name: Record<Language, string>
  nameMissing: string
  hue: string
  fullness: string
  ambience: string
  ambiences: Record<Ambience, string>
  ambienceHint: Record<Ambience, string>
  contrast(ratio: string): string
  preview: string
  opening: string
  save: string
}

const WORDS: Record<Language, ThemesWords> = {
  en: {
    tab: 'Themes',
    what: 'A theme of your own for an evening or a season: a colour, how full it is, and whether it is warm or cool. Sky, light, music and lamps follow from these.',
    add: 'Make a theme',
    change: 'Change',
    remove: 'Remove',
    removeTitle: (name) => `Remove “${name}”?`,
    removeWhat: 'It leaves Live, the schedule and the shows. Nothing uses it now.',
    none: 'No themes of your own yet. Those that ship are always there.',
    unused: 'not used anywhere',
    used: (where) => `used in ${where}`,
    use: {
      rule: (name) => `the rule “${name}”`,
      show: (name) => `the show “${name}”`,
      room: (name) => `the room “${name}”, now`,
    },
    edited: (by, at) => `${by}, ${at}`,
    makeTitle: 'A theme of your own',
    changeTitle: (name) => `The theme “${name}”`,
    name: { kk: 'Name in Kazakh', ru: 'Name in Russian', en: 'Name in English' },
    nameMissing: 'Give it a name in all three languages.',
    hue: 'Colour',
    fullness: 'How full',
    ambience: 'Ambience',
    ambiences: { warm: 'Warm', cool: 'Cool' },
    ambienceHint: {
      warm: 'Lights like a fire, a major third in the music.',
      cool: 'Lights like the moon, a minor third in the music.',
    },
    contrast: (ratio) => `Words stand out ${ratio} : 1. Every colour here keeps at least 7 : 1.`,
    preview: 'The screen in this theme',
    opening: 'Opening the screen …',
    save: 'Save the theme',
  },
  ru: {
    tab: 'Темы',
    what: 'Своя тема для вечера или сезона: цвет, его насыщенность, тёплая она или холодная. Небо, свет, музыка и лампы следуют за этим.',
    add: 'Создать тему',
    change: 'Изменить',
    remove: 'Удалить',
    removeTitle: (name) => `Удалить «${name}»?`,
    removeWhat: 'Она исчезнет с пульта, из расписания и сценариев. Сейчас её ничто не использует.',
    none: 'Своих тем пока нет. Те, что идут с Untold, есть всегда.',
    unused: 'нигде не используется',
    used: (where) => `используется: ${where}`,
    use: {
      rule: (name) => `правило «${name}»`,
      show: (name) => `сценарий «${name}»`,
      room: (name) => `зал «${name}», сейчас`,
    },
    edited: (by, at) => `${by}, ${at}`,
    makeTitle: 'Своя тема',
    changeTitle: (name) => `Тема «${name}»`,
    name: { kk: 'Название по-казахски', ru: 'Название по-русски', en: 'Название по-английски' },
    nameMissing: 'Назовите её на всех трёх языках.',
    hue: 'Цвет',
    fullness: 'Насыщенность',
    ambience: 'Настроение',
    ambiences: { warm: 'Тёплое', cool: 'Холодное' },
    ambienceHint: {
      warm: 'Огоньки как костёр, в музыке большая терция.',
      cool: 'Огоньки как луна, в музыке малая терция.',
    },
    contrast: (ratio) => `Контраст слов ${ratio} : 1. Любой цвет здесь даёт не меньше 7 : 1.`,
    preview: 'Экран в этой теме',
    opening: 'Экран открывается …',
    save: 'Сохранить тему',
  },
  kk: {
    tab: 'Тақырыптар',
    what: 'Бір кешке не маусымға арналған өз тақырыбыңыз: түсі, қанықтығы, жылы не салқын екені. Аспан, жарық, әуен мен шамдар осыған ереді.',
    add: 'Тақырып жасау',
    change: 'Өзгерту',
    remove: 'Жою',
    removeTitle: (name) => `«${name}» жойылсын ба?`,
    removeWhat: 'Ол пульттен, кестеден және сценарийлерден кетеді. Қазір оны ештеңе пайдаланбайды.',
    none: 'Әзірге өз тақырыбыңыз жоқ. Untold-пен бірге келгендері әрқашан бар.',
    unused: 'еш жерде қолданылмайды',
    used: (where) => `қолданылатын жері: ${where}`,
    use: {
      rule: (name) => `«${name}» ережесі`,
      show: (name) => `«${name}» сценарийі`,
      room: (name) => `«${name}» залы, қазір`,
    },
    edited: (by, at) => `${by}, ${at}`,
    makeTitle: 'Өз тақырыбыңыз',
    changeTitle: (name) => `«${name}» тақырыбы`,
    name: { kk: 'Қазақша атауы', ru: 'Орысша атауы', en: 'Ағылшынша атауы' },
    nameMissing: 'Үш тілде де атау беріңіз.',
    hue: 'Түсі',
    fullness: 'Қанықтығы',
    ambience: 'Көңіл күйі',
    ambiences: { warm: 'Жылы', cool: 'Салқын' },
    ambienceHint: {
      warm: 'Шырақтары оттай, әуенінде үлкен терция.',
      cool: 'Шырақтары айдай, әуенінде кіші терция.',
    },
    contrast: (ratio) =>
      `Сөздердің контрасты ${ratio} : 1. Мұндағы кез келген түсте ол 7 : 1-ден кем болмайды.`,
    preview: 'Осы тақырыптағы экран',
    opening: 'Экран ашылып жатыр …',
    save: 'Тақырыпты сақтау',
  },
}

export function useThemesWords(): ThemesWords {
  return WORDS[useSpeech().language]
}
