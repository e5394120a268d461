import { nouns as en } from '../editorial/reason-words/en.ts'
import { nouns as kk } from '../editorial/reason-words/kk.ts'
import { nouns as ru } from '../editorial/reason-words/ru.ts'
import type { Localised } from '../model/language.ts'
import type { InboxReason } from './reason.ts'

type Sayings = {
  [Code in InboxReason['code']]: (reason: Extract<InboxReason, { code: Code }>) => Localised
}

export function inboxReasonWords(reason: InboxReason): Localised {
  // Each code's own sentence takes exactly that reason; the table's type says so, a union cannot.
  return (SAYINGS[reason.code] as (each: InboxReason) => Localised)(reason)
}

const SAYINGS: Sayings = {
  'people-only': () => ({
    kk: 'Мұны адам шешеді: өз атыңызбен кіріңіз.',
    ru: 'Это решает человек: войдите под своим именем.',
    en: 'A person decides this: sign in under your own name.',
  }),
  'not-open': () => ({
    kk: 'Бұл енді қаралып жатқан жоқ: басқа біреу шешіп қойған. Тізімді қараңыз.',
    ru: 'Это уже не на рассмотрении: кто-то решил раньше. Посмотрите список.',
    en: 'It is no longer being decided: somebody was faster. Look at the list.',
  }),
  'not-newest': () => ({
    kk: 'Мәтінді осы арада басқа біреу өзгертті. Жаңасын оқып, содан кейін шешіңіз.',
    ru: 'Текст за это время изменили. Прочитайте новый и решите снова.',
    en: 'Somebody changed the text meanwhile. Read the new one, then decide.',
  }),
  empty: () => ({
    kk: 'Қабырғада оқитын ештеңе қалмады.',
    ru: 'На стене нечего будет прочесть.',
    en: 'Nothing would be left on the wall to read.',
  }),
  'no-such-detail': () => ({
    kk: 'Мұндай дерек бұл мәтінде жоқ.',
    ru: 'Такой детали в этом тексте нет.',
    en: 'There is no such detail in this text.',
  }),
  'direct-cannot-stay': () => ({
    kk: 'Адамның кім екенін тікелей көрсететін дерек қала алмайды: жалпы сөзбен алмастырыңыз.',
    ru: 'То, что прямо указывает на человека, остаться не может: замените общими словами.',
    en: 'What leads straight to a person cannot stay: put wider words in its place.',
  }),
  'reason-short': () => ({
    kk: 'Неге қалатынын бірер сөзбен жазыңыз.',
    ru: 'Напишите в двух словах, почему это остаётся.',
    en: 'Say in a few words why it stays.',
  }),
  'only-for-curators': () => ({
    kk: 'Адам мұны тек кураторлар оқысын деген. Қабырғаға шықпайды.',
    ru: 'Человек просил, чтобы это читали только кураторы. На стену оно не выйдет.',
    en: 'The visitor lets only the curators read this. It cannot go on the wall.',
  }),
  'held-back': () => ({
    kk: 'Бұл ұстап қалынған. Алдымен оқып, босатыңыз.',
    ru: 'Это придержано. Сначала прочитайте и отпустите.',
    en: 'It is held back. Read it and release it first.',
  }),
  'not-attended': () => ({
    kk: 'Мұнда біреу көмек сұрап отыр. Алдымен шара қолданып, белгілеңіз.',
    ru: 'Здесь кто-то зовёт на помощь. Сначала займитесь этим и отметьте.',
    en: 'Somebody calls for help here. See to it first, and mark it as seen to.',
  }),
  'editor-cannot-approve': () => ({
    kk: 'Сіз мәтінді өзгерттіңіз, енді оны басқа екі адам мақұлдайды.',
    ru: 'Вы меняли этот текст, поэтому его одобряют двое других.',
    en: 'You changed this text, so two others approve it.',
  }),
  'already-approved': () => ({
    kk: 'Сіз мақұлдап қойғансыз. Енді екінші адам керек.',
    ru: 'Вы уже одобрили. Нужен второй человек.',
    en: 'You have approved it. A second person is needed.',
  }),
  'direct-detail': ({ type }) => ({
    kk: `Мәтінде адамды тікелей танытатын дерек бар: ${kk.detail[type]}. Алмастырыңыз.`,
    ru: `В тексте то, что прямо указывает на человека: ${ru.detail[type]}. Замените.`,
    en: `Something leads straight to a person: ${en.detail[type]}. Replace it.`,
  }),
  'quasi-detail': ({ type }) => ({
    kk: `Әлі шешілмеген дерек бар: ${kk.detail[type]}. Алмастырыңыз немесе неге қалатынын жазыңыз.`,
    ru: `Не решено, что делать с деталью: ${ru.detail[type]}. Замените или скажите, почему остаётся.`,
    en: `A detail is not settled yet: ${en.detail[type]}. Replace it, or say why it stays.`,
  }),
  'on-wall': () => ({
    kk: 'Бұл қабырғада ілулі тұр. Оны қабырғадан алу — қайтарылмайтын бөлек қадам.',
    ru: 'Это уже на стене. Снять со стены — отдельный шаг, который не отменить.',
    en: 'It hangs on the wall. Taking it down is a step of its own that cannot be undone.',
  }),
}
