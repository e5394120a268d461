/** Years in figures and in words, as pieces of expressions for texts in small letters. */

export const YEAR = String.raw`(?:19[3-9]\d|20[0-4]\d)`
const ONES_EN = String.raw`(?:one|two|three|four|five|six|seven|eight|nine)`
const ONES_RU = String.raw`(?:перв|втор|трет|четв[её]рт|пят|шест|седьм|восьм|девят)`
const ONES_KK = String.raw`(?:бірінші|екінші|үшінші|төртінші|бесінші|алтыншы|жетінші|сегізінші|тоғызыншы)`
/** `fifty-three`, `nineteen seventy-nine`; `семьдесят девятого`; `тоқсан үшінші`. */
export const YEAR_SAID_EN = String.raw`(?:(?:nineteen |twenty )?(?:thirty|forty|fifty|sixty|seventy|eighty|ninety)(?:[ -]${ONES_EN})?|two thousand(?: and ${ONES_EN})?|'\d\d)`
export const YEAR_SAID_RU = String.raw`(?:(?:тысяча девятьсот )?(?:(?:тридцать|сорок|пятьдесят|шестьдесят|семьдесят|восемьдесят|девяносто) ${ONES_RU}\p{L}{1,4}|(?:тридцат|сороков|пятидесят|шестидесят|семидесят|восьмидесят|девяност)(?:ого|ом)(?= год))|две тысячи (?:\p{L}+ )?\p{L}+(?:ого|его|ом|ем))`
export const YEAR_SAID_KK = String.raw`(?:(?:бір мың тоғыз жүз )?(?:отыз|қырық|елу|алпыс|жетпіс|сексен|тоқсан) ${ONES_KK}|екі мың (?:\p{L}+ )?\p{L}+(?:ншы|нші))`
