/** E-mail addresses, also those written so that a machine should not see them. */
import { matchesNear, type Recogniser } from './recogniser.ts'

const PLAIN =
  /[\p{L}\d][\p{L}\d._%+-]{0,63}@[\p{L}\d-]{1,63}(?:\s?\.\s?[\p{L}\d-]{2,24}){1,3}|[\p{L}\d][\p{L}\d._%+-]{0,63}\s?@\s?[\p{L}\d-]{1,63}\s?\.\s?(?:ru|kz|com|net|org|uk|ру|ком|кз)(?![\p{L}\d])/gu
/** `айгуль собака мэйл точка ру`, `aigul (at) gmail dot com`, `gmail нүкте com`. */
const AT = String.raw`(?:\s*[\[({<]\s*(?:at|dog|собака|собачка|эт|ат|ит|@)\s*[\])}>]\s*|\s+(?:at|собака|собачка|собакa|эт|ит белгісі|at белгісі|айқұлақ|@)\s+|\s+ит\s+(?=gmail|mail|маил|мейл|мэйл|яндекс|inbox|инбокс|гмейл|джимейл|жимэйл|bk|list)|\s*@\s*)`
const DOT = String.raw`(?:\s*[\[({<]\s*(?:dot|точка|нүкте|нукте|\.)\s*[\])}>]\s*|\s+(?:dot|точка|нүкте|нукте)\s+|\.)`
const SPELLED = new RegExp(
  String.raw`(?<![\p{L}\d])[\p{L}\d][\p{L}\d._-]{1,40}(?:\s+(?:точка|dot|нүкте|тире|дефис|(?:нижнее )?подч[её]ркивание|астыңғы сызық(?:ша)?|сызықша|underscore|dash|hyphen)\s+[\p{L}\d]{1,24}){0,3}` +
    AT +
    String.raw`[\p{L}\d-]{1,24}` +
    DOT +
    String.raw`(?:ru|kz|com|net|org|uk|ру|рy|кз|кей\s?зет|ком|нет|орг|юкей|ком\.кз|co|ук|kazakhstan|yandex)(?:` +
    DOT +
    String.raw`(?:uk|kz|ru))?(?![\p{L}\d])`,
  'giu',
)
/** A mail service named beside a sign for "at" even if the ending is missing. */
const SERVICE =
  /(?<![\p{L}\d])[\p{L}\d._-]{3,40}\s*(?:@|\s(?:собака|собачка|at)\s)\s*(?:gmail|mail|yandex|inbox|bk|list|hotmail|yahoo|outlook|icloud|rambler|proton|гмейл|гмайл|джимейл|жимэйл|мейл|мэйл|яндекс|рамблер|аутлук|инбокс|ящик)(?:[.\s](?:ru|com|kz|ру|ком|кз))?(?![\p{L}\d])/giu

const AT_SIGN = ['@']
/** A word for the sign, for the full stop, a service or an ending: one of them is in every spelled-out address. */
const SPELLING = [
  '@', 'собак', 'собач', 'айқұлақ', 'dot', 'точка', 'нүкте', 'нукте', 'mail', 'yandex', 'inbox', 'yahoo', 'outlook',
  'icloud', 'rambler', 'proton', 'мейл', 'мэйл', 'гмайл', 'жимэйл', 'яндекс', 'рамблер', 'аутлук', 'инбокс', '.com',
  '.ru', '.kz', '.net', '.org', '.uk', '.ру', '.ком', '.кз',
] as const // prettier-ignore

export const emails: Recogniser = {
  find: (reading) => [
    ...matchesNear(reading, AT_SIGN, PLAIN, 'email', () => true),
    ...matchesNear(
      reading,
      SPELLING,
      SPELLED,
      'email',
      (match) => !/^(?:look|meet|arrive|был|была)$/iu.test(match[0].split(/\s/u)[0]!),
    ),
    ...matchesNear(reading, SPELLING, SERVICE, 'email', () => true),
  ],
}
