/** Addresses of pages, also spoken ones: `вк точка ком слэш …`. */
import { matches, matchesNear, type Recogniser } from './recogniser.ts'

const SCHEME = /(?:https?|hxxps?):\s?\/\/[^\s<>"»]+/giu
const WWW = /(?<![\p{L}\d@])www\s?\.\s?[\p{L}\d-]+(?:\.[\p{L}\d-]+)+(?:\/[^\s<>"»]*)?/giu
const DOMAIN =
  /(?<![\p{L}\d@._-])(?:[a-z\d](?:[a-z\d-]{0,61}[a-z\d])?\.)+(?:kz|ru|com|net|org|info|me|io|uk|co|gov|edu|biz|online|site|shop|app|blog|tv|link|su|by|uz|kg|рф|қаз)(?:\/[^\s<>"»]*)?(?![\p{L}\d@])/giu
const SPOKEN =
  /(?<![\p{L}\d])[\p{L}\d-]{2,30}\s+(?:точка|dot|нүкте)\s+(?:ru|kz|com|net|org|me|io|ру|кз|ком|нет|орг|ми|ме|кей\s?зет)(?:\s+(?:слэш|слеш|slash|дробь|\/)\s*[\p{L}\d_.-]+)*(?![\p{L}\d])/giu

const ENDINGS = [
  '.kz', '.ru', '.com', '.net', '.org', '.info', '.me', '.io', '.uk', '.co', '.gov', '.edu', '.biz', '.online', '.site',
  '.shop', '.app', '.blog', '.tv', '.link', '.su', '.by', '.uz', '.kg', '.рф', '.қаз',
] as const // prettier-ignore
const WORLD_WIDE = ['www'] as const
const FULL_STOP = ['точка', 'dot', 'нүкте'] as const

export const urls: Recogniser = {
  find: (reading) => [
    ...(reading.text.includes('//') ? matches(reading.text, SCHEME, 'url', () => true) : []),
    ...matchesNear(reading, WORLD_WIDE, WWW, 'url', () => true),
    ...matchesNear(reading, ENDINGS, DOMAIN, 'url', (match) => !/^\d+\./u.test(match[0])),
    ...matchesNear(reading, FULL_STOP, SPOKEN, 'url', () => true),
  ],
}
