/** Classes of detail that fresh passages of villages, garrisons, wards and pits showed to be missed, each beside what must not be taken for it. */
import { expect, test } from 'vitest'
import { check } from '../../../core/anonymise/check.ts'
import type { Language } from '../../../core/model/language.ts'

test.each<[Language, string, string[]]>([
  // Telephone numbers that are broken by words.
  [
    'ru',
    'запиши: восемь семьсот один, потом сто двадцать три, потом сорок пять, шестьдесят семь',
    ['phone: восемь семьсот один, потом сто двадцать три, потом сорок пять, шестьдесят семь'],
  ],
  ['ru', 'мой 8 913 подряд 204 77 51', ['phone: 8 913 подряд 204 77 51']],
  [
    'kk',
    'жаз: сегіз жеті жүз алты, сосын екі жүз он, сосын отыз екі, отыз үш',
    ['phone: сегіз жеті жүз алты, сосын екі жүз он, сосын отыз екі, отыз үш'],
  ],
  [
    'en',
    'ring oh seven seven double one, then nine four two, then one oh six',
    ['phone: oh seven seven double one, then nine four two, then one oh six'],
  ],
  ['ru', 'считала: один, два, три, четыре, пять, шесть, семь, восемь, девять, десять', []],
  ['en', 'ten then twenty then thirty then forty then fifty', []],
  ['ru', 'это было в 2003, 2005 и 2010, 2012', []],
  // How near an age is.
  ['en', 'She was eighty three next birthday', ['age: eighty three']],
  ['en', 'I was two months short of forty', ['age: forty']],
  ['en', "I'd be forty come the autumn", ['age: forty']],
  ['en', 'He lived to ninety-four', ['age: ninety-four']],
  ['en', 'two miles short of forty', []],
  ['ru', 'Начала доить в двенадцать', ['age: двенадцать']],
  ['ru', 'Пришла домой в двенадцать', []],
  ['ru', 'до тридцати не хватало двух месяцев', ['age: тридцати']],
  ['ru', 'отец не дожил до пятидесяти', ['age: пятидесяти']],
  ['ru', 'без года сорок', ['age: сорок']],
  ['ru', 'работала до восьми часов', []],
  ['kk', 'маған отызға төрт ай қалды', ['age: отызға']],
  ['kk', 'он жетіге енді іліккенде ұзатылдым', ['age: он жетіге']],
  // Who won what.
  ['ru', 'дважды выиграла байгу', ['unique: выиграла байгу']],
  ['ru', 'выиграла время', []],
  ['kk', 'екі мәрте бәйге алған қыз едім', ['unique: бәйге алған']],
  ['en', 'I won the county ploughing match', ['unique: won the county ploughing match']],
  ['en', 'He won the argument', []],
  // Who is one of a kind, and where.
  ['ru', 'единственная акушерка на три деревни', ['unique: единственная акушерка на три деревни']],
  ['en', 'the last dairy herd in the parish', ['unique: the last dairy herd in the parish']],
  ['en', 'the last light in the village', []],
  ['en', 'the village panto dame', ['unique: village panto dame']],
  // Families told by their number.
  ['ru', 'у меня их одиннадцать, и все девки', ['family: у меня их одиннадцать, и все девки']],
  ['kk', 'Тоғыз қыздың үшіншісімін', ['family: Тоғыз қыздың үшіншісімін']],
  ['en', 'I was the fifth of nine', ['family: fifth of nine']],
  ['en', 'the fifth of May', ['date: fifth of May']],
  // Faiths and clans by where one comes from.
  ['ru', 'мы из кержаков', ['minority: мы из кержаков']],
  ['ru', 'мы из гостей', []],
  ['kk', 'біз қожа тұқымынанбыз', ['minority: қожа тұқымынанбыз']],
  ['kk', 'Базарда құрт сатам, құрттың дәмі бәріне ортақ', []],
  ['en', 'we were plymouth brethren', ['minority: plymouth brethren']],
  // Units, and days and events whose year is said in words.
  [
    'ru',
    'служил в тридцать девятой мотострелковой бригаде',
    ['institution: тридцать девятой мотострелковой бригаде'],
  ],
  ['en', 'he was with the third battalion', ['institution: third battalion']],
  ['kk', 'Екі мың он үшінші жылдың наурызында кеттім', ['date: Екі мың он үшінші жылдың наурызында']],
  ['en', 'drowned in the storm of fifty-three', ['unique: storm of fifty-three']],
  ['ru', 'после паводка девяносто третьего года', ['unique: паводка девяносто третьего года']],
  // Conditions that few have.
  ['ru', 'у сына муковисцидоз', ['unique: муковисцидоз']],
  ['ru', 'у дочки синдром Ретта', ['unique: синдром Ретта']],
  ['ru', 'у деда болезнь Паркинсона', []],
  ['en', 'my boy has cystic fibrosis', ['unique: cystic fibrosis']],
  // Words that are no names.
  ['kk', 'Шприцтің инесі сынып қалды', []],
  ['kk', '36803 келісімшартпен жүрді', []],
  ['ru', 'Я прочла Абай жолы за зиму', []],
  ['en', 'We read Jane Eyre in class', []],
  // What the second and third fresh batches showed.
  ['en', 'my new num is o7 five one one, treble 3, 9 oh 2', ['phone: o7 five one one, treble 3, 9 oh 2']],
  ['en', 'ring 07700 900 461 after eight', ['phone: 07700 900 461']],
  ['en', 'it took 0.56, 5.86 and 12.6 ms', []],
  ['ru', 'зовут его дос', ['name: дос']],
  ['ru', 'звали его домой', []],
  ['en', "He'd won", []],
  ['ru', 'бьют по Писанию', []],
  ['kk', 'Екі мың жиырма екінің қыркүйегінде қайттым', ['date: Екі мың жиырма екінің қыркүйегінде']],
  ['en', 'we moved in the spring of ninety-eight', ['date: the spring of ninety-eight']],
  ['ru', 'весной девяносто восьмого', ['date: весной девяносто восьмого']],
  ['ru', 'весной того года', []],
  ['ru', 'летом двадцать раз', []],
  ['ru', 'ей год и восемь', ['age: год и восемь']],
  ['ru', 'прошёл год и восемь дней', []],
  ['kk', 'Сәбиім жеті айлық', ['age: жеті айлық']],
  ['kk', 'ауданға белгілі көкпаршы', ['unique: ауданға белгілі көкпаршы']],
  ['ru', 'известный на весь район кокпарист', ['unique: известный на весь район кокпарист']],
  ['ru', 'хирург у нас один', ['unique: хирург у нас один']],
  ['ru', 'хирург ушёл один', []],
  ['en', 'one midwife for the whole glen', ['unique: one midwife for the whole glen']],
  ['en', 'he is the coroner for the western district', ['unique: coroner for the western district']],
  ['en', 'her dad sits on the parish council', ['unique: sits on the parish council']],
  ['kk', 'Күйеуім локомотив депосында слесарь.', ['profession: депосында слесарь']],
  ['ru', 'белый ларгус, семь семь один, эф эн эй, ноль пять', ['plate: семь семь один, эф эн эй, ноль пять']],
  ['en', 'kilo tango one six, victor victor xray', ['plate: kilo tango one six, victor victor xray']],
  ['en', 'at the hotel one of the papas sang', []],
  ['kk', 'Серверге байланыс жоқ', []],
  ['ru', 'Паспорт забрал прораб Каримжон-ака', ['name: Каримжон']],
  // And the fourth.
  ['ru', 'Мне шестнадцатый шёл', ['age: шестнадцатый']],
  ['ru', 'автобус шестнадцатый шёл долго', []],
  ['ru', 'Звонить на вахту: 2-18-33', ['phone: 2-18-33']],
  ['ru', 'паспорт, серия N 09381245', ['iin: N 09381245']],
  ['ru', 'трое родных и двое от отчима', ['family: трое родных и двое от отчима']],
  ['ru', 'В нашем ауле она первая, кто развёлся', ['unique: В нашем ауле она первая, кто развёлся']],
  ['ru', 'ты первая, кто поверил', []],
  ['en', 'We come of tinker folk', ['minority: tinker folk']],
])('%s: %s → %j', (language, text, expected) => {
  const found = check(text, language, { forbidden: [] })
  expect(found.map(({ type, start, end }) => `${type}: ${text.slice(start, end)}`)).toEqual(expected)
})
