/** What is wrong with a story package, in three languages; none of it quotes a text of the story. */
import type { Localised } from '../../core/model/language.ts'

export const PACKAGE_WORDS = {
  packageIsLink: {
    en: 'is a symbolic link, and links are not followed; put the package itself here',
    ru: 'это символическая ссылка, а по ссылкам мы не идём; положите сюда сам пакет',
    kk: 'бұл символдық сілтеме, ал сілтемемен жүрмейміз; пакеттің өзін осында қойыңыз',
  },
  notAPackage: {
    en: 'is not a story package; a package is a folder, so move or remove this',
    ru: 'это не пакет истории; пакет — это папка, перенесите или уберите это',
    kk: 'бұл әңгіме пакеті емес; пакет деген қалта, мұны көшіріңіз немесе алып тастаңыз',
  },
  isLink: {
    en: 'is a symbolic link, and links are not followed; put the file itself here',
    ru: 'это символическая ссылка, а по ссылкам мы не идём; положите сюда сам файл',
    kk: 'бұл символдық сілтеме, ал сілтемемен жүрмейміз; файлдың өзін осында қойыңыз',
  },
  notAFile: {
    en: 'is not a plain file; put a plain file here',
    ru: 'это не обычный файл; положите сюда обычный файл',
    kk: 'бұл кәдімгі файл емес; осында кәдімгі файл қойыңыз',
  },
  notUtf8: {
    en: 'is not UTF-8; save it as UTF-8',
    ru: 'это не UTF-8; сохраните файл в UTF-8',
    kk: 'UTF-8 емес; файлды UTF-8 кодтауымен сақтаңыз',
  },
  readingOfOtherText: {
    en: 'is a reading of another text; pack the text that was read, or leave the reading out',
    ru: 'это чтение другого текста; вложите прочитанный текст или уберите запись',
    kk: 'бұл басқа мәтіннің оқылымы; оқылған мәтінді салыңыз не жазбаны алып тастаңыз',
  },
  soundMissing: {
    en: 'is missing; story.json names it as a reading',
    ru: 'его нет, а story.json называет его записью чтения',
    kk: 'жоқ, ал story.json оны оқылым деп атайды',
  },
  soundChanged: {
    en: 'is not what its name says; its name is the SHA-256 of what it holds',
    ru: 'это не то, что говорит его имя; имя — это SHA-256 содержимого',
    kk: 'атында айтылғандай емес; аты — ішіндегісінің SHA-256 қосындысы',
  },
  soundUnnamed: {
    en: 'is named nowhere in story.json; remove it',
    ru: 'story.json его не называет; уберите его',
    kk: 'story.json оны атамайды; алып тастаңыз',
  },
  notJson: {
    en: 'is not valid JSON; look there for a missing comma, quotation mark or bracket, or one too many',
    ru: 'это неверный JSON; поищите там лишнюю или пропущенную запятую, кавычку или скобку',
    kk: 'JSON дұрыс емес; сол жерден артық не түсіп қалған үтірді, тырнақшаны не жақшаны іздеңіз',
  },
  unknownField: {
    en: 'is not a field of a story; remove it, or correct its spelling',
    ru: 'такого поля у истории нет; уберите его или исправьте написание',
    kk: 'әңгімеде мұндай өріс жоқ; алып тастаңыз немесе жазылуын түзетіңіз',
  },
  missing: {
    en: 'is missing; add it',
    ru: 'этого нет; добавьте',
    kk: 'бұл жоқ; қосыңыз',
  },
  empty: {
    en: 'is empty; fill it in',
    ru: 'здесь пусто; заполните',
    kk: 'бұл бос; толтырыңыз',
  },
  nothingToRead: {
    en: 'has no text; put at least one of kk.md, ru.md and en.md into the package',
    ru: 'в пакете нет текста; положите в него хотя бы один из файлов kk.md, ru.md, en.md',
    kk: 'пакетте мәтін жоқ; kk.md, ru.md, en.md файлдарының кемінде біреуін қосыңыз',
  },
} as const satisfies Record<string, Localised>

export function tooLongWords(kilobytes: number): Localised {
  return {
    en: `is longer than ${kilobytes} kB; shorten it`,
    ru: `длиннее ${kilobytes} кБ; сократите`,
    kk: `${kilobytes} кБ-тан ұзын; қысқартыңыз`,
  }
}

export function missingFileWords(files: readonly string[]): Localised {
  return {
    en: `is missing; add it, a package has ${and(files, 'and')}`,
    ru: `этого файла нет; добавьте его, в пакете лежат ${and(files, 'и')}`,
    kk: `бұл файл жоқ; қосыңыз, пакетте ${and(files, 'және')} жатады`,
  }
}

export function foreignFileWords(files: readonly string[]): Localised {
  return {
    en: `does not belong in a story package; remove it, only ${and(files, 'and')} may be here`,
    ru: `этому не место в пакете истории; уберите, здесь могут лежать только ${and(files, 'и')}`,
    kk: `әңгіме пакетінде бұған орын жоқ; алып тастаңыз, мұнда тек ${and(files, 'және')} бола алады`,
  }
}

export function notAFolderWords(files: readonly string[]): Localised {
  return {
    en: `is not a folder; a package is a folder with ${and(files, 'and')}`,
    ru: `это не папка; пакет — это папка, в которой лежат ${and(files, 'и')}`,
    kk: `бұл қалта емес; пакет — ішінде ${and(files, 'және')} жататын қалта`,
  }
}

export function unreadableFolderWords(code: string): Localised {
  return {
    en: `cannot be read (${code}); check that the folder exists and may be read`,
    ru: `не читается (${code}); проверьте, что папка есть и её можно читать`,
    kk: `оқылмайды (${code}); қалтаның бар екенін және оқуға рұқсатын тексеріңіз`,
  }
}

export function unlistedFolderWords(code: string): Localised {
  return {
    ...unreadableFolderWords(code),
    en: `cannot be listed (${code}); check that it exists and may be read`,
  }
}

export function unreadableFileWords(code: string): Localised {
  return {
    en: `cannot be read (${code}); check its permissions`,
    ru: `не читается (${code}); проверьте права доступа`,
    kk: `оқылмайды (${code}); қолжетім құқығын тексеріңіз`,
  }
}

export function unevenWords(beats: number, arc: number): Localised {
  return {
    en: `has ${count(beats, 'beat')}, but the arc in story.json has ${count(arc, 'number')}; give each beat one`,
    ru: `фрагментов — ${beats}, а чисел в дуге (story.json) — ${arc}; дайте каждому фрагменту по одному`,
    kk: `${beats} үзінді бар, ал story.json ішіндегі доғада ${arc} сан тұр; әр үзіндіге бір саннан беріңіз`,
  }
}

export function otherFolderWords(id: string, folder: string): Localised {
  return {
    en: `is “${id}”, but the folder is “${folder}”; give both the same name`,
    ru: `здесь «${id}», а папка называется «${folder}»; дайте им одно имя`,
    kk: `мұнда «${id}», ал қалтаның аты «${folder}»; екеуіне бір ат беріңіз`,
  }
}

export function sameIdWords(id: string, other: string): Localised {
  return {
    en: `“${id}” is also the id of the package in “${other}”; an id belongs to one story, so change one of them`,
    ru: `«${id}» — ещё и имя пакета в «${other}»; имя принадлежит одной истории, измените одно из них`,
    kk: `«${id}» аты «${other}» қалтасындағы пакетте де бар; бір ат бір әңгімеге ғана тиесілі, біреуін өзгертіңіз`,
  }
}

type Kind = 'string' | 'number' | 'int' | 'boolean' | 'array' | 'object'
const KINDS: Record<Kind, Localised> = {
  string: { en: 'a text in quotation marks', ru: 'текст в кавычках', kk: 'тырнақша ішіндегі мәтін' },
  number: { en: 'a number', ru: 'число', kk: 'сан' },
  int: { en: 'a whole number', ru: 'целое число', kk: 'бүтін сан' },
  boolean: {
    en: 'true or false, without quotation marks',
    ru: 'true или false, без кавычек',
    kk: 'тырнақшасыз true не false',
  },
  array: { en: 'a list in square brackets', ru: 'список в квадратных скобках', kk: 'тік жақшадағы тізім' },
  object: {
    en: 'an object in curly brackets',
    ru: 'объект в фигурных скобках',
    kk: 'ирек жақшадағы нысан',
  },
}

export function wrongKindWords(expected: string): Localised {
  const kind = expected in KINDS ? KINDS[expected as Kind] : { en: expected, ru: expected, kk: expected }
  return {
    en: `must be ${kind.en}; correct it`,
    ru: `здесь должно быть: ${kind.ru}; исправьте`,
    kk: `мұнда ${kind.kk} болуы керек; түзетіңіз`,
  }
}

export function notOfferedWords(values: readonly unknown[]): Localised {
  const all = values.map((one) => JSON.stringify(one)).join(', ')
  return {
    en: `must be ${values.length > 1 ? 'one of ' : ''}${all}; correct it`,
    ru: `здесь может стоять только ${all}; исправьте`,
    kk: `мұнда тек ${all} тұра алады; түзетіңіз`,
  }
}

export function longTextWords(length: number, most: number, isBeat: boolean): Localised {
  return {
    en: `is ${length} characters long, at most ${most} fit; shorten it${isBeat ? ' or make it two beats' : ''}`,
    ru: `знаков — ${length}, помещается не больше ${most}; сократите${isBeat ? ' или разделите на два фрагмента' : ''}`,
    kk: `${length} таңба, ең көбі ${most} сыяды; қысқартыңыз${isBeat ? ' немесе екі үзіндіге бөліңіз' : ''}`,
  }
}

export function tooManyWords(length: number, most: number): Localised {
  return {
    en: `has ${length} entries, at most ${most} are allowed; remove some`,
    ru: `записей — ${length}, можно не больше ${most}; уберите лишние`,
    kk: `${length} жазба бар, ең көбі ${most} бола алады; артығын алып тастаңыз`,
  }
}

export function tooFewWords(length: number, least: number): Localised {
  return {
    en: `has ${length} entries, at least ${least} are needed; add some`,
    ru: `записей — ${length}, нужно не меньше ${least}; добавьте`,
    kk: `${length} жазба бар, кемінде ${least} керек; қосыңыз`,
  }
}

export function tooLargeWords(most: number): Localised {
  return {
    en: `is too large, at most ${most} is allowed; lower it`,
    ru: `слишком велико, можно не больше ${most}; уменьшите`,
    kk: `тым үлкен, ең көбі ${most}; азайтыңыз`,
  }
}

export function tooSmallWords(least: number): Localised {
  return {
    en: `is too small, at least ${least} is needed; raise it`,
    ru: `слишком мало, нужно не меньше ${least}; увеличьте`,
    kk: `тым аз, кемінде ${least} керек; көбейтіңіз`,
  }
}

/** A schema's own words, which are English; they are about the form of names and nothing a story says. */
export function schemaWords(message: string): Localised {
  return {
    en: message,
    ru: 'имя пишется строчными латинскими буквами, цифрами и дефисами, от 1 до 64 знаков; исправьте',
    kk: 'ат кіші латын әріптерімен, цифрмен және дефиспен жазылады, 1–64 таңба; түзетіңіз',
  }
}

/** A problem as a sentence that stands alone: where in the file, then what. */
export function placedWords(field: string, words: Localised): Localised {
  const place = placeOf(field)
  if (place === null) return words
  return {
    en: `${place.en}: ${words.en}`,
    ru: `${place.ru}: ${words.ru}`,
    kk: `${place.kk}: ${words.kk}`,
  }
}

function placeOf(field: string): Localised | null {
  if (field === 'file' || field === 'folder') return null
  const [, part, n] = /^(line|beat) (\d+)$/u.exec(field) ?? []
  if (part === 'line') return { en: field, ru: `строка ${n}`, kk: `${n}-жол` }
  if (part === 'beat') return { en: field, ru: `фрагмент ${n}`, kk: `${n}-үзінді` }
  if (field === 'beats') return { en: 'beats', ru: 'фрагменты', kk: 'үзінділер' }
  return { en: field, ru: field, kk: field }
}

const count = (n: number, noun: string) => `${n} ${noun}${n === 1 ? '' : 's'}`
const and = (words: readonly string[], joint: string) =>
  `${words.slice(0, -1).join(', ')} ${joint} ${words.at(-1) ?? ''}`
