/** Addresses of pages, also spoken ones: `вк точка ком слэш …`. */
import { matches, type Recogniser } from './recogniser.ts'

const SCHEME = /(?:https?|hxxps?):\s?\/\/[^\s<>"»]+/giu
const WWW = /(?<![\p{L}\d@])www\s?\.\s?[\p{L}\d-]+(?:\.[\p{L}\d-]+)+(?:\/[^\s<>"»]*)?/giu
const DOMAIN =
  /(?<![\p{L}\d@._-])(?:[a-z\d](?:[a-z\d-]{0,61}[a-z\d])?\.)+(?:kz|ru|com|net|org|info|me|io|uk|co|gov|edu|biz|online|site|shop|app|blog|tv|link|su|by|uz|kg|рф|қаз)(?:\/[^\s<>"»]*)?(?![\p{L}\d@])/giu
const SPOKEN =
  /(?<![\p{L}\d])[\p{L}\d-]{2,30}\s+(?:точка|dot|нүкте)\s+(?:ru|kz|com|net|org|me|io|ру|кз|ком|нет|орг|ми|ме|кей\s?зет)(?:\s+(?:слэш|слеш|slash|дробь|\/)\s*[\p{L}\d_.-]+)*(?![\p{L}\d])/giu

export const urls: Recogniser = {
  find: ({ text }) => [
    ...(text.includes('//') ? matches(text, SCHEME, 'url', () => true) : []),
    ...matches(text, WWW, 'url', () => true),
    ...(text.includes('.') ? matches(text, DOMAIN, 'url', (match) => !/^\d+\./u.test(match[0])) : []),
    ...matches(text, SPOKEN, 'url', () => true),
  ],
}
