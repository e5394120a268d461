/** What a finding says to a curator or to somebody who writes in a booth, in the language of the text. */
import type { Language } from '../model/language.ts'
import type { FindingType } from './finding.ts'

interface Wording {
  reason: string
  /** Where nothing better fits the place (suggestion.ts). */
  suggestion: string
}

export const WORDING: Readonly<Record<Language, Readonly<Record<FindingType, Wording>>>> = {
  kk: {
    forbidden: { reason: 'Автор бұл сөзді ешқашан көрсетпеуді сұраған.', suggestion: 'басқа сөз' },
    name: { reason: 'Адамның аты-жөні: кім екені бірден танылады.', suggestion: 'бір адам' },
    phone: { reason: 'Телефон нөмірі: иесін табуға болады.', suggestion: 'телефон нөмірі' },
    email: { reason: 'Электрондық пошта: иесін табуға болады.', suggestion: 'электрондық пошта' },
    handle: { reason: 'Желідегі аты: иесін табуға болады.', suggestion: 'желідегі парақша' },
    url: { reason: 'Сілтеме: белгілі бір адамға апаруы мүмкін.', suggestion: 'бір сайт' },
    iin: { reason: 'ЖСН немесе құжат нөмірі: бір ғана адамдікі.', suggestion: 'құжат нөмірі' },
    card: { reason: 'Карта немесе шот нөмірі: бір ғана адамдікі.', suggestion: 'карта нөмірі' },
    address: { reason: 'Мекенжай: үйді табуға болады.', suggestion: 'біздің үй' },
    plate: { reason: 'Көлік нөмірі: иесін табуға болады.', suggestion: 'көлік нөмірі' },
    place: { reason: 'Жер аты: басқа мәліметпен бірге адамды танытады.', suggestion: 'бір қала' },
    date: { reason: 'Нақты күн: басқа мәліметпен бірге адамды танытады.', suggestion: 'бір күні' },
    age: { reason: 'Нақты жас: басқа мәліметпен бірге адамды танытады.', suggestion: 'жас кезде' },
    profession: { reason: 'Мамандығы мен жұмыс орны қатар тұр: адамды танытады.', suggestion: 'қызметкер' },
    institution: { reason: 'Мекеменің атауы: адамды танытуы мүмкін.', suggestion: 'бір мекеме' },
    family: { reason: 'Сирек отбасы құрамы: таныстары бірден біледі.', suggestion: 'балаларым' },
    minority: {
      reason: 'Этникалық не діни азшылық: шағын ортада адамды танытады.',
      suggestion: 'басқа қауымнан',
    },
    unique: {
      reason: 'Сирек қызмет немесе көпке мәлім оқиға: адамды танытады.',
      suggestion: 'белгілі бір адам',
    },
  },
  ru: {
    forbidden: { reason: 'Автор просил, чтобы это слово нигде не появлялось.', suggestion: 'другое слово' },
    name: { reason: 'Имя человека: по нему узнают сразу.', suggestion: 'один человек' },
    phone: { reason: 'Номер телефона: по нему можно найти владельца.', suggestion: 'номер телефона' },
    email: { reason: 'Электронная почта: по ней можно найти владельца.', suggestion: 'электронная почта' },
    handle: { reason: 'Имя в сети: по нему можно найти владельца.', suggestion: 'страница в сети' },
    url: { reason: 'Ссылка: может привести к конкретному человеку.', suggestion: 'один сайт' },
    iin: {
      reason: 'ИИН или номер документа: он есть только у одного человека.',
      suggestion: 'номер документа',
    },
    card: { reason: 'Номер карты или счёта: он есть только у одного человека.', suggestion: 'номер карты' },
    address: { reason: 'Адрес: по нему можно найти дом.', suggestion: 'один дом' },
    plate: { reason: 'Номер машины: по нему можно найти владельца.', suggestion: 'номер машины' },
    place: { reason: 'Место: вместе с другими сведениями выдаёт человека.', suggestion: 'городской' },
    date: { reason: 'Точная дата: вместе с другими сведениями выдаёт человека.', suggestion: 'однажды' },
    age: {
      reason: 'Точный возраст: вместе с другими сведениями выдаёт человека.',
      suggestion: 'юный возраст',
    },
    profession: {
      reason: 'Профессия и место работы рядом: вместе они выдают человека.',
      suggestion: 'человек на работе',
    },
    institution: { reason: 'Название учреждения: может выдать человека.', suggestion: 'одно место' },
    family: { reason: 'Редкий состав семьи: знакомые узнают сразу.', suggestion: 'дети' },
    minority: {
      reason: 'Этническое или религиозное меньшинство: в небольшой среде выдаёт человека.',
      suggestion: 'не из местных',
    },
    unique: {
      reason: 'Редкая роль или известное событие: выдаёт человека.',
      suggestion: 'известный человек',
    },
  },
  en: {
    forbidden: { reason: 'The narrator asked that this word never appear.', suggestion: 'another word' },
    name: {
      reason: 'A person’s name: anyone who knows them will recognise it.',
      suggestion: 'somebody',
    },
    phone: { reason: 'A telephone number: its owner can be found.', suggestion: 'a phone number' },
    email: { reason: 'An e-mail address: its owner can be found.', suggestion: 'an e-mail address' },
    handle: { reason: 'A name in a network: its owner can be found.', suggestion: 'a page online' },
    url: { reason: 'A link: it may lead to one person.', suggestion: 'a website' },
    iin: {
      reason: 'An identity or document number: only one person has it.',
      suggestion: 'a document number',
    },
    card: { reason: 'A card or account number: only one person has it.', suggestion: 'a card number' },
    address: { reason: 'An address: the house can be found.', suggestion: 'a house' },
    plate: { reason: 'A number plate: the owner can be found.', suggestion: 'a number plate' },
    place: { reason: 'A place: together with other details it points to a person.', suggestion: 'a city' },
    date: {
      reason: 'An exact date: together with other details it points to a person.',
      suggestion: 'one day',
    },
    age: {
      reason: 'An exact age: together with other details it points to a person.',
      suggestion: 'when I was young',
    },
    profession: {
      reason: 'A profession and where it is practised: together they point to a person.',
      suggestion: 'a member of staff',
    },
    institution: {
      reason: 'A named institution: it may point to a person.',
      suggestion: 'an institution',
    },
    family: {
      reason: 'A family that few others have: people who know it will recognise it.',
      suggestion: 'children',
    },
    minority: {
      reason: 'An ethnic or religious minority: in a small community it points to a person.',
      suggestion: 'from another community',
    },
    unique: {
      reason: 'A rare role or an event everybody heard of: it points to a person.',
      suggestion: 'somebody people knew',
    },
  },
}
