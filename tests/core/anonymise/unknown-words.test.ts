/** What no list holds: words that no dictionary knows, texts in other letters, ages that count nothing, roles by their shape. */
import { expect, test } from 'vitest'
import { check } from '../../../core/anonymise/check.ts'
import { isInDictionary } from '../../../core/anonymise/ordinary.ts'
import type { Language } from '../../../core/model/language.ts'

test.each<[Language, string, string[]]>([
  // A dictionary knows it or somebody is called so.
  ['en', 'Ottoline quit the team.', ['name: Ottoline']],
  ['en', 'nobody asked ottoline. nobody asked me', ['name: ottoline']],
  ['en', 'thats bogna in the office she is good', ['name: bogna']],
  ['en', 'Weighbridge tickets lay on the floor.', []],
  ['en', 'dont msg me on insta pls', []],
  ['en', 'We met at the chip shop.', []],
  ['ru', 'а кто поверит ульке с третьей дорожки', ['name: ульке']],
  ['ru', 'короче бригадир толкын паспорта забрал у всех', ['name: толкын']],
  ['ru', 'крч он в общаге живёт, кста', []],
  ['ru', 'Вечером я слышала, каким он идёт.', []],
  ['ru', 'Оттого я и молчала, якобы согласная.', []],
  ['kk', 'нұрперзентті командадан шығарып тастады', ['name: нұрперзентті']],
  ['kk', 'Жабыламыз', []],
  ['kk', 'ешкімге айтпаңдаршы, мен сөйлескендей болмадым', []],
  // Lesser places, where a place would stand.
  ['en', 'Ottoline moved to Kelso.', ['name: Ottoline', 'place: Kelso']],
  ['en', 'he is in ghent now, and she is from spalding', ['place: ghent', 'place: spalding']],
  ['ru', 'он в подольске на складе', ['place: подольске']],
  ['kk', 'мен жаркенттікпін', ['place: жаркенттікпін']],
  // In Latin letters.
  ['kk', 'jasym jiyrma ekide, keshke jazbańyz, ózim aitamyn', ['age: jiyrma ekide']],
  ['kk', 'sińlim 2018 jyldyń 12 sáuirinde uzatyldy, sodan beri joq', ['date: 2018 jyldyń 12 sáuirinde']],
  ['ru', 'ya dunganka, u nas zamuzh odin raz vyhodyat', ['minority: dunganka']],
  ['ru', 'pozhaluista ne zvonite domoi, tolko utrom', []],
  // Ages without what they count.
  ['ru', 'Мне уж семьдесят три, а помню.', ['age: семьдесят три']],
  ['ru', 'Восемьдесят восемь мне будет на днях.', ['age: Восемьдесят восемь']],
  ['ru', 'Рассказчица, 67 лет, просила.', ['age: 67 лет']],
  ['ru', 'Мне двадцать минут ехать.', []],
  ['en', 'It was Merryn, eighteen, who drove me.', ['name: Merryn', 'age: eighteen']],
  ['en', 'i am thirty one tell my brother', ['age: thirty one']],
  ['en', "I'll be ninety-one come harvest.", ['age: ninety-one']],
  ['en', 'She has two rooms, three, four.', []],
  ['en', 'I have twenty four years, please write.', ['age: twenty four years']],
  ['kk', 'Маған жиырма болды биыл.', ['age: жиырма']],
  // Roles, prizes, families.
  ['kk', 'Әкесі аудандық соттың төрағасы.', ['profession: аудандық соттың төрағасы']],
  ['kk', 'Мен сотта тілмашпын.', ['profession: сотта тілмашпын']],
  ['kk', 'Мен үйде отырмын, сотта жылаппын.', []],
  ['kk', 'Ол әлем чемпионатының қола жүлдегері.', ['unique: әлем чемпионатының қола жүлдегері']],
  ['ru', 'Он бронзовый призёр чемпионата мира.', ['unique: бронзовый призёр чемпионата мира']],
  ['en', 'I was the first woman to skipper the ferry.', ['unique: the first woman to skipper the ferry']],
  ['en', 'She was the first person to ask me.', []],
  ['en', 'There were eleven of us at the table.', ['family: There were eleven of us']],
  ['kk', 'Біз он үш ағайындымыз.', ['family: он үш ағайындымыз']],
  // Numbers of documents; a letter for a nought.
  ['ru', 'Паспорт у меня АА 2914573.', ['iin: АА 2914573']],
  ['en', 'QQ 48 17 26 C was hers.', ['iin: QQ 48 17 26 C']],
  ['ru', 'Звоните на 8 7Ο1 123 45 67.', ['phone: 8 7Ο1 123 45 67']],
  ['ru', 'Живём: Заречная, 6, за мостом.', ['address: Заречная, 6']],
  ['kk', 'Үйі Бұқтырма көшесі, 9.', ['address: Бұқтырма көшесі, 9']],
])('[ANO-2] %s: %s', (language, text, expected) => {
  const found = check(text, language, { forbidden: [] })
  expect(found.map(({ start, end, type }) => `${type}: ${text.slice(start, end)}`)).toEqual(expected)
})

test.each([
  'heartbroken',
  'перекладывала',
  'невыносимого',
  'үйлеріміздегі',
  'сөйлескенбіз',
  'kneaded',
  'тетрадка',
])('a dictionary knows %s in the form it has', (word) => expect(isInDictionary(word)).toBe(true))

test.each(['ottoline', 'bogna', 'парваназ', 'torquil', 'нұрперзент', 'давлатбегим'])(
  'no dictionary knows %s',
  (word) => expect(isInDictionary(word)).toBe(false),
)
