import { expect, test } from 'vitest'
import { check } from '../../../core/anonymise/check.ts'
import type { Language } from '../../../core/model/language.ts'

/** The text with every finding replaced by what the anonymiser suggests. */
function rewritten(text: string, language: Language): string {
  return check(text, language, { forbidden: [] })
    .toReversed()
    .reduce((out, { start, end, suggestion }) => out.slice(0, start) + suggestion + out.slice(end), text)
}

test.each<[Language, string, string]>([
  ['ru', 'Живу я в Аягозе.', 'Живу я в одном городе.'],
  ['ru', 'Мы переехали из Риддера в Тараз.', 'Мы переехали из одного города в один город.'],
  ['ru', 'Ну я и говорю Гульшат Ермековне.', 'Ну я и говорю одной женщине.'],
  ['ru', 'Подруга Ботка забрала меня.', 'Подруга Н. забрала меня.'],
  ['ru', 'Мне было 34 года.', 'Мне было больше тридцати.'],
  ['ru', 'У меня пятеро детей.', 'У меня дети.'],
  ['ru', 'Она вышла за него в семнадцать лет.', 'Она вышла за него в юности.'],
  ['ru', 'Я живу в Кокшетау.', 'Я живу в одном городе.'],
  ['ru', 'Мы уехали в Кокшетау.', 'Мы уехали в один город.'],
  ['ru', 'Мой телефон 8 701 123 45 67.', 'Мой телефон такой-то.'],
  ['ru', 'Сестра Динара и подруга Ботка.', 'Сестра Н. и подруга М.'],
  ['ru', 'Мы жили на одной улице. Домой я не шла.', 'Мы жили на одной улице. Домой я не шла.'],
  ['ru', 'Все бабы дуры.', 'Все бабы дуры.'],
  ['ru', 'Муж работает в прокуратуре.', 'Муж работает в одном месте.'],
  ['kk', 'Ағам полицияда істейді.', 'Ағам бір мекемеде істейді.'],
  ['kk', 'Қызым 9 жаста.', 'Қызым кішкентай.'],
  ['kk', 'Мен Таразда тұрамын.', 'Мен бір қалада тұрамын.'],
  ['kk', 'Қызылордадан қаштым.', 'Бір қаладан қаштым.'],
  ['kk', 'Мөлдірге ғана айттым.', 'Бір адамға ғана айттым.'],
  ['kk', 'Отыз екімде ажырастым.', 'Ересек шағымда ажырастым.'],
  ['kk', 'Ағам Мейрамбек қайтты.', 'Ағам Н. қайтты.'],
  ['en', 'I grew up in Hartlepool.', 'I grew up in a city.'],
  ['en', 'My friend Grace drove me.', 'My friend N. drove me.'],
  ['en', 'On 31 December 2017 I left.', 'On a certain day I left.'],
  ['en', 'I was 34 then.', 'I was over thirty then.'],
])('[ANO-2] what is suggested reads on, in %s: %s', (language, text, result) => {
  expect(rewritten(text, language)).toBe(result)
})
