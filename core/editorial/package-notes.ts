/** What a person should know when stories arrive as packages, in three languages. */
import type { Language, Localised } from '../model/language.ts'
import type { ConsentBasis } from '../model/story.ts'

/** Whatever a package claims, it arrives as a draft: nothing in a file can stand for a person’s word. */
export const ARRIVAL_NOTES: readonly Localised[] = [
  {
    en: 'Everything arrives as a draft. No approval, no consent and no receipt comes in a package, whatever is written in it.',
    ru: 'Всё приходит черновиком. Ни одобрения, ни согласия, ни квитанции в пакете не бывает, что бы в нём ни было написано.',
    kk: 'Барлығы жоба болып келеді. Пакетте не жазылса да, онымен бірге мақұлдау да, келісім де, түбіртек те келмейді.',
  },
  {
    en: 'You become the author and a curator of what you bring in, so others must approve it.',
    ru: 'Вы становитесь автором и куратором того, что принимаете, поэтому одобряют это другие.',
    kk: 'Қабылдаған әңгімеңіздің авторы әрі кураторы боласыз, сондықтан оны басқалар мақұлдайды.',
  },
]

export const BASIS_NOTES: Record<ConsentBasis, Localised> = {
  narrator: {
    en: 'Somebody told this. Nothing of it is shown here until their consent to this place is written down and 72 hours have passed.',
    ru: 'Это кто-то рассказал. Здесь ничего не покажут, пока не записано согласие рассказчика на это место и не прошло 72 часа.',
    kk: 'Мұны біреу айтып берген. Айтушының осы жерге берген келісімі жазылып, 72 сағат өтпейінше, мұнда ештеңе көрсетілмейді.',
  },
  composite: {
    en: 'The package says that this is about nobody. Take it only if you know that to be true.',
    ru: 'В пакете сказано, что это ни о ком. Принимайте, только если знаете, что это правда.',
    kk: 'Пакетте бұл ешкім туралы емес делінген. Оның рас екенін білсеңіз ғана қабылдаңыз.',
  },
}

export const ON_SHOW_NOTE: Localised = {
  en: 'What is on show stays on show; the new text waits beside it for review.',
  ru: 'То, что показывается, продолжает показываться; новый текст рядом ждёт проверки.',
  kk: 'Көрсетіліп тұрғаны көрсетіле береді; жаңа мәтін қасында тексеруді күтеді.',
}

export const APPROVALS_VOID_NOTE: Localised = {
  en: 'Approvals of the text that waits here are void, because it changes.',
  ru: 'Одобрения текста, который здесь ждёт, теряют силу: он меняется.',
  kk: 'Осында күтіп тұрған мәтіннің мақұлдаулары күшін жояды, себебі ол өзгереді.',
}

const LANGUAGE_NAMES: Record<Language, Localised> = {
  kk: { en: 'Kazakh', ru: 'Казахский', kk: 'Қазақша' },
  ru: { en: 'Russian', ru: 'Русский', kk: 'Орысша' },
  en: { en: 'English', ru: 'Английский', kk: 'Ағылшынша' },
}

/** A sign-off is somebody’s word too; what a file says of it is to be asked again. */
export function signedOffNote(language: Language): Localised {
  const name = LANGUAGE_NAMES[language]
  return {
    en: `${name.en}: the package says that a native speaker has signed the text off. Ask one of your own.`,
    ru: `${name.ru}: в пакете сказано, что текст прочёл носитель языка. Попросите своего.`,
    kk: `${name.kk}: пакетте мәтінді тіл иесі оқып шықты делінген. Өз адамыңызға оқытыңыз.`,
  }
}

export function keptLanguageNote(language: Language): Localised {
  const name = LANGUAGE_NAMES[language]
  return {
    en: `${name.en}: the package has no such text; yours stays as it is.`,
    ru: `${name.ru}: в пакете такого текста нет; ваш остаётся как есть.`,
    kk: `${name.kk}: пакетте мұндай мәтін жоқ; өзіңіздікі сол күйі қалады.`,
  }
}

export function readingLostNote(language: Language): Localised {
  const name = LANGUAGE_NAMES[language]
  return {
    en: `${name.en}: the reading is of the text before, so it goes. Record the new one.`,
    ru: `${name.ru}: запись чтения относится к прежнему тексту, поэтому она уходит. Запишите новую.`,
    kk: `${name.kk}: оқылған жазба бұрынғы мәтіндікі, сондықтан ол алынады. Жаңасын жазыңыз.`,
  }
}

/** Nothing of a file is believed: neither its level nor whose voice it is. */
export function readingComesNote(language: Language): Localised {
  const name = LANGUAGE_NAMES[language]
  return {
    en: `${name.en}: a reading comes along. It is taken in as any recording is, and heard by two reviewers here. Take it only if you know that it is not the narrator’s own voice.`,
    ru: `${name.ru}: с текстом приходит запись чтения. Её примут как любую запись, и здесь её прослушают двое. Принимайте, только если знаете, что это не голос самого рассказчика.`,
    kk: `${name.kk}: мәтінмен бірге оқылған жазба келеді. Ол кез келген жазбадай қабылданып, мұнда екі рецензент тыңдайды. Айтушының өз даусы емес екенін білсеңіз ғана қабылдаңыз.`,
  }
}
