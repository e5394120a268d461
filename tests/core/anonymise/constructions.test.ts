/** Ways in which somebody is told apart that no list of names holds: roles, trades, events, kin of the known, ages in other words. */
import { expect, test } from 'vitest'
import { check } from '../../../core/anonymise/check.ts'
import type { Language } from '../../../core/model/language.ts'

test.each<[Language, string, string[]]>([
  [
    'en',
    'my husband daniyar worked as the only anaesthetist at the hospital in Kokshetau',
    ['name: daniyar', 'unique: the only anaesthetist at the hospital', 'place: Kokshetau'],
  ],
  ['en', 'She was the last Jewish widow left in the street.', ['minority: Jewish']],
  ['en', 'He was the village blacksmith.', ['unique: village blacksmith']],
  ['en', 'I am the only person who cried.', []],
  ['en', 'It was the first woman I trusted.', []],
  ['ru', 'Я единственная сварщица на всём заводе.', ['unique: единственная сварщица на всём заводе']],
  ['ru', 'К нам ходил сельский фельдшер.', ['unique: сельский фельдшер']],
  ['ru', 'Единственное, что я взяла, это пальто.', []],
  [
    'kk',
    'Мен зауыттағы жалғыз әйел дәнекерлеуші болдым.',
    ['profession: зауыттағы жалғыз әйел дәнекерлеуші'],
  ],
  ['kk', 'Сол кезде жалғыз мен жыладым.', []],
  ['en', 'He is deputy coroner now.', ['unique: deputy coroner']],
  ['en', "I am the mayor's niece.", ["unique: the mayor's niece"]],
  ['ru', 'Она жена прокурора.', ['unique: жена прокурора']],
  ['kk', 'Ол әкімнің келіні.', ['unique: әкімнің келіні']],
  ['en', 'We lost the house in the flood of 2010.', ['unique: flood of 2010']],
  ['kk', 'Үйіміз 2010 жылғы тасқында кетті.', ['unique: 2010 жылғы тасқында']],
  ['ru', 'Брат тренирует сборную района.', ['unique: тренирует сборную района']],
  ['ru', 'Про нас сняли фильм.', ['unique: Про нас сняли фильм']],
  ['en', 'Water flooded the yard and a fire was lit.', []],
  ['ru', 'Я медсестра ожогового отделения.', ['profession: медсестра ожогового отделения']],
  ['kk', 'Мен күйік бөлімінің медбикесімін.', ['profession: бөлімінің медбикесімін']],
  ['ru', 'Медсестра была доброй, врач устал.', []],
  ['ru', 'Я восьмидесятого года рождения.', ['age: восьмидесятого года рождения']],
  ['ru', 'Я родилась в семьдесят втором.', ['age: семьдесят втором']],
  ['ru', 'Ей и пятнадцати не было.', ['age: пятнадцати']],
  ['ru', 'Мне тогда шёл двадцатый.', ['age: двадцатый']],
  ['en', 'I was going on sixteen.', ['age: sixteen']],
  ['en', 'My boy, not yet three, hid.', ['age: three']],
  ['en', 'We were going on foot, six of us.', []],
  ['kk', 'Ұлым тоғызға толды.', ['age: тоғызға']],
  ['kk', 'Мен жетпіс екінші жылы тудым.', ['age: жетпіс екінші жылы']],
  ['kk', 'Он минут күттім.', []],
  ['en', 'He has four wives.', ['family: four wives']],
  ['ru', 'Нас в семье было восемь.', ['family: Нас в семье было восемь']],
  ['kk', 'Біз үйде сегіз едік.', ['family: Біз үйде сегіз едік']],
  ['ru', 'Пришёл Азизжон, её брат.', ['name: Азизжон']],
  ['ru', 'исрапил молчал', ['name: исрапил']],
  ['en', 'farhiya drove me home', ['name: farhiya']],
  ['ru', 'Потом пришёл Рыбаков.', ['name: Рыбаков']],
  ['ru', 'На полке стояла чашка, японка завелась.', []],
  ['en', 'coach asked me twice', []],
  ['en', 'i am toma.not.home there', ['handle: toma.not.home']],
  ['en', 'i left.he came after me', []],
  ['en', 'We met at the Infirmary.', ['institution: the Infirmary']],
  ['kk', 'Сергеевичке бардым.', ['name: Сергеевичке']],
])('[ANO-2] %s: %s', (language, text, expected) => {
  const found = check(text, language, { forbidden: [] })
  expect(found.map(({ start, end, type }) => `${type}: ${text.slice(start, end)}`)).toEqual(expected)
})

test.each<[Language, string, string]>([
  ['kk', 'Кеше Марат Сергеевичке хат келді.', 'бір адамға'],
  ['kk', 'Кеше Марат Сергеевичті көрдім.', 'бір адамды'],
  ['kk', 'Кеше Гүлнар Ахметовнаның үйінде болдым.', 'бір адамның'],
  ['kk', 'Кеше Болат Ахметовтен қорықтым.', 'бір адамнан'],
  ['ru', 'Вчера видела Марата Сергеевича.', 'одного мужчину'],
])('[ANO-2] %s: %s is replaced in its case', (language, text, suggestion) => {
  expect(check(text, language, { forbidden: [] }).map((finding) => finding.suggestion)).toEqual([suggestion])
})
