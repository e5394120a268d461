/** Lists are words with spaces between them. */

export const words = (list: string) => list.split(/\s+/u).filter((word) => word !== '')

export const small = (word: string) => word.toLowerCase()

export const isLatin = (word: string) => /^[a-z\u00df-\u024f]/u.test(word)
