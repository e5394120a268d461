import { utc, type Nouns, type Saying } from './saying.ts'

export const nouns: Nouns = {
  language: { kk: 'казахский', ru: 'русский', en: 'английский' },
  medium: { text: 'текст', narration: 'запись чтения' },
  state: {
    draft: 'черновик',
    'in-review': 'на проверке',
    cleared: 'проверена',
    published: 'опубликована',
    paused: 'приостановлена',
    withdrawn: 'отозвана',
  },
  detail: {
    forbidden: 'слово, которое рассказчик просил не показывать',
    name: 'имя',
    phone: 'номер телефона',
    email: 'адрес почты',
    handle: 'имя в сети',
    url: 'ссылка',
    iin: 'ИИН или номер документа',
    card: 'номер карты',
    address: 'адрес',
    plate: 'номер машины',
    place: 'место',
    date: 'точная дата',
    age: 'возраст',
    profession: 'профессия и место работы',
    institution: 'название учреждения',
    family: 'редкий состав семьи',
    minority: 'меньшинство',
    unique: 'редкая роль или известное событие',
  },
  place: ({ language, part, beat }) => {
    const parts = {
      title: 'название',
      note: 'пояснение',
      beat: `фрагмент ${(beat ?? 0) + 1}`,
      stays: 'последняя фраза',
    }
    return `${capital(nouns.language[language])}, ${parts[part]}`
  },
  instant: utc,
}
const capital = (word: string) => word[0]!.toUpperCase() + word.slice(1)
const where = (language: keyof Nouns['language'], medium?: keyof Nouns['medium']) =>
  [capital(nouns.language[language]), ...(medium === undefined ? [] : [nouns.medium[medium]])].join(', ')
const states = (list: readonly (keyof Nouns['state'])[]) =>
  list.map((each) => `«${nouns.state[each]}»`).join(' или ')

export const ru: Saying = {
  'no-language': () => 'Текста ещё нет. Напишите его хотя бы на одном языке.',
  'no-topic': () => 'Тема не выбрана. Выберите от одной до четырёх: посетитель читает их до выбора.',
  'passage-empty': ({ place }) => `${nouns.place(place)}: здесь ещё ничего не написано.`,
  'passage-long': ({ place, length, most }) =>
    `${nouns.place(place)}: знаков — ${length}, на экране помещается не больше ${most}. Сократите${place.part === 'beat' ? ' или разделите на два фрагмента' : ''}.`,
  'passage-sign': ({ place, sign }) =>
    sign.startsWith('U+')
      ? `${nouns.place(place)}: здесь скрыт невидимый знак (${sign}). Удалите его и наберите это место заново.`
      : `${nouns.place(place)}: знака «${sign}» в истории быть не может. Напишите без него.`,
  'beats-few': ({ language, count, least }) =>
    `${where(language)}: фрагментов — ${count}, а нужно не меньше ${least}.`,
  'beats-many': ({ language, count, most }) =>
    `${where(language)}: фрагментов — ${count}, а может быть не больше ${most}.`,
  'beats-uneven': ({ language, count, arc }) =>
    `${where(language)}: фрагментов — ${count}, а точек на кривой — ${arc}. Нужна одна точка на фрагмент.`,
  'reading-of-other-text': ({ language }) =>
    `${where(language)}: после записи текст изменился. Запишите чтение заново или уберите запись.`,
  'reading-not-heard': ({ language }) =>
    `${where(language)}: прослушайте запись до конца, прежде чем одобрить её.`,
  'reading-by-narrator': () =>
    'По голосу человека узнают, даже если голос изменён. Пусть текст прочтёт кто-то другой, или оставьте его без записи.',
  'no-reading': ({ language }) => `${where(language)}: записи нет, убирать нечего.`,
  'reading-without-text': ({ language }) =>
    `${where(language)}: запись чтения есть, а текста нет. Напишите текст или уберите запись.`,
  'direct-finding': ({ place, type }) =>
    `${nouns.place(place)}: ${nouns.detail[type]} прямо ведёт к человеку. Напишите иначе: оставить это нельзя.`,
  'quasi-finding': ({ place, type }) =>
    `${nouns.place(place)}: ${nouns.detail[type]} может выдать человека. Напишите шире, замените или оставьте, указав причину.`,
  'direct-cannot-stay': () => 'Это прямо ведёт к человеку, и оставить это нельзя. Напишите иначе.',
  'no-such-finding': () => 'В новом тексте этой подробности уже нет. Посмотрите текст ещё раз.',
  'reason-short': ({ least }) => `Объясните, почему это можно оставить: не меньше ${least} знаков.`,
  'replacement-empty': () => 'Напишите слова, которые встанут на это место.',
  'reviewers-few': ({ count, needed }) =>
    `${count === 0 ? 'Проверить ещё никого не попросили' : `Проверить попросили пока только ${count}`}. Нужны ${needed} человека, которые этот текст не писали.`,
  'reviewer-unfit': () =>
    'Кто-то из списка не может проверять: учётная запись закрыта или в ней нет роли проверяющего. Попросите другого.',
  'reviewer-wrote': () => 'Кто-то из списка писал эту историю и проверять её не может. Попросите другого.',
  'author-cannot-approve': () =>
    'Вы писали эту историю, поэтому одобрить её должны другие. Это правило для всех.',
  'not-asked': () => 'Вас не просили проверить эту историю. Это может сделать кто-то из её кураторов.',
  'already-approved': () => 'Вы уже одобрили этот текст. Нужен ещё один человек.',
  'approvals-few': ({ count, needed }) => `Одобрений — ${count} из ${needed}.`,
  'people-only': () => 'Это может сделать только вошедший человек, а не скрипт.',
  'not-your-story': () =>
    'Вас нет среди кураторов этой истории. Добавить вас может один из них или администратор.',
  'wrong-state': ({ state, needed }) =>
    `Состояние истории — «${nouns.state[state]}», а нужно ${states(needed)}.`,
  'not-newest': ({ revision, head }) =>
    `Речь была о редакции ${revision}, а теперь есть редакция ${head}. Сначала прочтите её.`,
  withdrawn: () => 'История отозвана. Вернуть её не может никто.',
  'basis-cannot-change': () => 'Рассказанное человеком не может стать собирательным. Начните новую историю.',
  'no-curator': () => 'У истории должен быть хотя бы один куратор с действующей учётной записью.',
  'no-such-story': () => 'Такой истории здесь нет.',
  'ships-with-untold': () =>
    'История с таким именем входит в Untold и здесь не меняется. Дайте своей другое имя.',
  'composite-needs-none': () => 'Собирательная история ни о ком: согласие здесь не записывают.',
  'consent-none': ({ language, medium }) =>
    `${where(language, medium)}: рассказчик на это не соглашался. Спросите и запишите ответ.`,
  'consent-waits': ({ language, medium, from }) =>
    `${where(language, medium)}: согласие действует с ${nouns.instant(from)}. Сократить время на раздумье не может никто.`,
  'consent-over': ({ language, medium, until }) =>
    `${where(language, medium)}: согласие закончилось ${nouns.instant(until)}. Спросите рассказчика снова.`,
  'consent-other-text': ({ language, medium, revision }) =>
    `${where(language, medium)}: рассказчик согласился на другой текст, не на редакцию ${revision}. Прочтите её вместе и спросите снова.`,
  'language-not-written': ({ language }) =>
    `${where(language)}: текста нет. Уберите этот язык или напишите текст.`,
  'consent-dates': () => 'Согласие заканчивается раньше, чем начинается. Исправьте даты.',
  'consent-in-future': () => 'Ответ дан в будущем. Исправьте дату.',
  'consent-too-short': ({ from }) =>
    `Согласие закончится раньше, чем начнёт действовать: 72 часа, чтобы передумать, пройдут ${nouns.instant(from)}. Продлите его или спросите снова потом.`,
  'consent-past': () => 'Такое согласие уже закончилось бы. Исправьте последний день или спросите снова.',
  'consent-revision': ({ head }) => `Такой редакции ещё нет; новейшая — ${head}.`,
  'consent-too-long': ({ years }) => `Согласие даётся не больше чем на ${years} лет; потом спросите снова.`,
  'venue-unknown': ({ venue }) => `Площадки «${venue}» здесь нет.`,
  'nothing-to-narrow': () => 'Согласия, которое можно сузить, нет.',
}
