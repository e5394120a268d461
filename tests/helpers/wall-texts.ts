/** Contributions for tests of the wall: our own sentences, about nobody. */
import type { WallText } from '../../core/model/contribution.ts'
import { LANGUAGES } from '../../core/model/language.ts'

const SENTENCES = {
  kk: [
    'Мен сол күні үйге қайтпадым. Әпкем есікті ашып, ештеңе сұраған жоқ.',
    'Дауыстап айтқан соң ғана өзімнің кінәлі емес екенімді түсіндім.',
    'Көршім есік қақты. Сол дыбыс мені құтқарды.',
    'Балам менен: «Ана, біз енді қорықпаймыз ба?» деп сұрады. Енді қорықпаймыз дедім.',
    'Он жыл үндемедім. Бүгін жаздым.',
    'Анам маған үнсіз ғана кілт берді. Ол кілт әлі қалтамда жүр.',
  ],
  ru: [
    'Я молчала двенадцать лет. Сегодня я впервые написала об этом, и рука не дрогнула.',
    'Соседка постучала и сказала: «У меня закипел чайник». Так я вышла из дома.',
    'Мне говорили: терпи ради детей. Ради детей я и ушла.',
    'Подруга не задавала вопросов. Она просто постелила мне на диване.',
    'Я слышал это через стену и не позвонил. Теперь позвонил бы.',
    'Первую ночь одна я спала при включённом свете. Потом выключила.',
  ],
  en: [
    'I kept one bag behind the door for a year. Then one morning I picked it up.',
    'My teacher asked twice. The second time I answered.',
    'Nobody believed me but my grandmother, and that was enough.',
    'I was the neighbour. I should have knocked sooner.',
  ],
} as const

/** Most are Russian, fewer Kazakh, few English, so that turns of languages can be told from chance. */
export function makeWallTexts(count: number, overrides: Partial<WallText> = {}): WallText[] {
  return Array.from({ length: count }, (_, i) => {
    const language = overrides.language ?? LANGUAGES[i % 10 === 9 ? 2 : i % 3 === 0 ? 0 : 1]!
    const sentences = SENTENCES[language]
    return {
      id: `contribution-${i}`,
      language,
      text: sentences[Math.floor(i / 3) % sentences.length]!,
      seed: Math.imul(i + 1, 2_654_435_761) >>> 0,
      ...overrides,
    }
  })
}
