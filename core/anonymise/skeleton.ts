/**
 * The key under which a word is looked up whatever it is written in: Cyrillic with or without Kazakh letters, or
 * any usual transliteration. Айгүл, Айгуль, Aigul, Aygül → аигул.
 */

const CYRILLIC: Readonly<Record<string, string>> = {
  ә: 'а', ғ: 'г', ё: 'е', й: 'и', қ: 'к', ң: 'н', ө: 'о', ұ: 'у', ү: 'у', һ: 'х', щ: 'ш', ъ: '', ы: 'и', і: 'и',
  ь: '', э: 'е', ю: 'иу', я: 'иа', ў: 'у', ї: 'и', є: 'е', ґ: 'г', җ: 'ж', ҳ: 'х', ҷ: 'ж', ӣ: 'и', "'": '',
} // prettier-ignore

const LATIN: Readonly<Record<string, string>> = {
  shch: 'ш', sch: 'ш', dzh: 'ж', zh: 'ж', kh: 'х', gh: 'г', ts: 'ц', ch: 'ч', sh: 'ш', ph: 'ф', ck: 'к', ya: 'иа',
  yu: 'иу', yo: 'е', ye: 'е', oo: 'у', ee: 'и', dj: 'ж', ju: 'жу', a: 'а', b: 'б', c: 'к', d: 'д', e: 'е', f: 'ф',
  g: 'г', h: 'х', i: 'и', j: 'ж', k: 'к', l: 'л', m: 'м', n: 'н', o: 'о', p: 'п', q: 'к', r: 'р', s: 'с', t: 'т',
  u: 'у', v: 'в', w: 'у', x: 'кс', y: 'и', z: 'з', ğ: 'г', ş: 'ш', ç: 'ч', ı: 'и', ö: 'о', ü: 'у', ñ: 'н',
  ä: 'а', á: 'а', à: 'а', é: 'е', è: 'е', í: 'и', ó: 'о', ú: 'у', ū: 'у', ə: 'а', "'": '',
} // prettier-ignore

const LONGEST_CLUSTER = 4

/** `word` in small letters, of one alphabet. */
export function skeleton(word: string): string {
  let out = ''
  for (let i = 0; i < word.length;) {
    const code = word.charCodeAt(i)
    if (code >= 0x400 && code < 0x530) {
      if (word[i] === 'д' && word[i + 1] === 'ж') i += 1
      // Айгюль, Гюльнара: so Turkic names are written in Russian as well.
      out += word[i] === 'ю' && /[гк]$/u.test(out) ? 'у' : (CYRILLIC[word[i]!] ?? word[i]!)
      i += 1
      continue
    }
    let taken = 1
    let piece: string | undefined
    for (let size = Math.min(LONGEST_CLUSTER, word.length - i); size > 0; size--) {
      piece = LATIN[word.slice(i, i + size)]
      if (piece !== undefined) {
        taken = size
        break
      }
    }
    out += piece === 'иу' && /[гк]$/u.test(out) ? 'у' : (piece ?? word[i]!)
    i += taken
  }
  return out.replaceAll(/(\p{L})\1+/gu, '$1')
}
