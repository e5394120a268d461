/** Whether what looks like somebody's number is one of those that are for everybody: a support line's. */
export function isPublicNumber(words: string, numbers: readonly string[]): boolean {
  const digits = digitsOf(words)
  return digits !== '' && numbers.some((each) => digitsOf(each) === digits)
}

function digitsOf(text: string): string {
  return text.replaceAll(/\D/gu, '')
}
