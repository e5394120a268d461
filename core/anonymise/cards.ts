/** Numbers of bank cards (Luhn) and of accounts (IBAN). */
import { matchesNear, matchesNearDigits, type Recogniser } from './recogniser.ts'

const CARD = /(?<![\d+])\d(?:[\s-]?\d){12,18}(?!\d)/gu
const NAMED =
  /(?<!\p{L})(?:карт[аыуе]|карточк\p{L}*|kaspi|каспи|card|visa|mastercard)\s?\p{L}*[^\p{L}\d]{0,4}(?:[\p{L}]+[^\p{L}\d]{1,3}){0,3}$/iu
const IBAN = /(?<![\p{L}\d])[A-Z]{2}\d{2}[\s]?(?:[A-Z\d]{3,4}\s?){3,7}(?![\p{L}\d])/gu

/** `sort code 12-34-56, account 12345678`, `счёт № 40817810099910004312`. */
const ACCOUNT =
  /(?<!\p{L})(?:sort code\D{0,4}\d{2}-?\d{2}-?\d{2}|(?:account|acct|a\/c|сч[её]т\p{L}{0,2}|шот\p{L}{0,4})(?:\s+(?:number|no|номер|нөмірі|is|мой|менің|такой))?[\s.:№#]{1,4}\d(?:[\s-]?\d){7,21})(?!\d)/giu

export const cards: Recogniser = {
  find: (reading) => {
    const { text } = reading
    return [
      ...matchesNearDigits(reading, CARD, 'card', (match, start) => {
        const digits = match[0].replaceAll(/\D/gu, '')
        if (isLuhn(digits) && /^[2-6]/u.test(digits) && digits.length >= 13) return true
        return (
          digits.length === 16 &&
          (NAMED.test(text.slice(Math.max(0, start - 40), start)) ||
            /^\d{4}([ -])\d{4}\1\d{4}\1\d{4}$/u.test(match[0]))
        )
      }),
      ...matchesNear(
        reading,
        ['sort code', 'account', 'acct', 'a/c', 'сч', 'шот'],
        ACCOUNT,
        'card',
        () => true,
      ),
      ...matchesNearDigits(
        reading,
        IBAN,
        'card',
        (match) =>
          match[0].replaceAll(/\s/gu, '').length >= 15 && /\d{6}/u.test(match[0].replaceAll(/\s/gu, '')),
      ),
    ]
  },
}

export function isLuhn(digits: string): boolean {
  let sum = 0
  for (let i = 0; i < digits.length; i++) {
    const digit = Number(digits[digits.length - 1 - i])
    const doubled = digit * 2
    sum += i % 2 === 0 ? digit : doubled > 9 ? doubled - 9 : doubled
  }
  return sum % 10 === 0 && !/^0+$/u.test(digits)
}
