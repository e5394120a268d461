/** What is wrong with the form of a text file, in three languages. Marks like “## Stays” are spelt the same in each. */
import type { Localised } from './language.ts'

export const NOTE_MARKER = '> Content note:'
export const STAYS_MARKER = '## Stays'

export const FORM_WORDS = {
  titleFirst: {
    en: 'the file must begin with its title; write “# ” and the title on the first line',
    ru: 'файл начинается с названия; напишите в первой строке «# » и название',
    kk: 'файл атауынан басталуы керек; бірінші жолға «# » таңбасын, сосын атауын жазыңыз',
  },
  titleEmpty: {
    en: 'the title is empty; write it after “# ”',
    ru: 'название пусто; напишите его после «# »',
    kk: 'атауы бос; оны «# » таңбасынан кейін жазыңыз',
  },
  noteFirst: {
    en: `the content note must follow the title; write “${NOTE_MARKER} ” and one calm sentence`,
    ru: `за названием следует пояснение; напишите «${NOTE_MARKER} » и одну спокойную фразу`,
    kk: `атауынан кейін түсініктеме тұруы керек; «${NOTE_MARKER} » деп, бір сабырлы сөйлем жазыңыз`,
  },
  noteEmpty: {
    en: `the content note is empty; write one calm sentence after “${NOTE_MARKER}”`,
    ru: `пояснение пусто; напишите одну спокойную фразу после «${NOTE_MARKER}»`,
    kk: `түсініктеме бос; «${NOTE_MARKER}» дегеннен кейін бір сабырлы сөйлем жазыңыз`,
  },
  emptyLine: {
    en: 'leave an empty line between the content note and the first beat',
    ru: 'оставьте пустую строку между пояснением и первым фрагментом',
    kk: 'түсініктеме мен бірінші үзіндінің арасына бос жол қалдырыңыз',
  },
  noBeats: {
    en: `there are no beats before “${STAYS_MARKER}”; write them as paragraphs above it`,
    ru: `перед «${STAYS_MARKER}» нет фрагментов; напишите их выше абзацами`,
    kk: `«${STAYS_MARKER}» дегенге дейін үзінді жоқ; оларды жоғарыға азат жолмен жазыңыз`,
  },
  onlyHeading: {
    en: `the only heading below the title is “${STAYS_MARKER}”, spelt so in every language; correct or remove this one`,
    ru: `ниже названия может стоять только заголовок «${STAYS_MARKER}», одинаковый во всех языках; исправьте или уберите этот`,
    kk: `атауынан кейін тек «${STAYS_MARKER}» тақырыпшасы тұра алады, ол барлық тілде бірдей; мынаны түзетіңіз немесе алып тастаңыз`,
  },
  oneStays: {
    en: `only one sentence stands below “${STAYS_MARKER}”; move this paragraph above it or remove it`,
    ru: `под «${STAYS_MARKER}» стоит одна фраза; перенесите этот абзац выше или уберите его`,
    kk: `«${STAYS_MARKER}» астында бір ғана сөйлем тұрады; бұл азат жолды жоғары көшіріңіз немесе алып тастаңыз`,
  },
  empty: {
    en: 'the file is empty; write “# ” and the title on the first line',
    ru: 'файл пуст; напишите в первой строке «# » и название',
    kk: 'файл бос; бірінші жолға «# » таңбасын, сосын атауын жазыңыз',
  },
  noteMissing: {
    en: `the content note is missing; write “${NOTE_MARKER} ” and one calm sentence below the title`,
    ru: `нет пояснения; под названием напишите «${NOTE_MARKER} » и одну спокойную фразу`,
    kk: `түсініктеме жоқ; атауының астына «${NOTE_MARKER} » деп, бір сабырлы сөйлем жазыңыз`,
  },
  staysMissing: {
    en: `the file ends without “${STAYS_MARKER}”; add that line and below it the one sentence that remains`,
    ru: `файл кончается без «${STAYS_MARKER}»; добавьте эту строку и под ней фразу, которая остаётся`,
    kk: `файл «${STAYS_MARKER}» жолынсыз бітеді; сол жолды, астына қалатын бір сөйлемді қосыңыз`,
  },
  staysEmpty: {
    en: `nothing stands below “${STAYS_MARKER}”; write the one sentence that remains`,
    ru: `под «${STAYS_MARKER}» ничего нет; напишите фразу, которая остаётся`,
    kk: `«${STAYS_MARKER}» астында ештеңе жоқ; қалатын бір сөйлемді жазыңыз`,
  },
  listOrRule: {
    en: 'this reads as a list or a rule in Markdown; begin the line with a word',
    ru: 'в Markdown это читается как список или черта; начните строку со слова',
    kk: 'Markdown бұны тізім не сызық деп оқиды; жолды сөзден бастаңыз',
  },
} as const satisfies Record<string, Localised>

export function invisibleWords(sign: string): Localised {
  return {
    en: `there is an invisible character (${sign}); delete it and type the place again`,
    ru: `здесь невидимый знак (${sign}); удалите его и наберите это место заново`,
    kk: `мұнда көрінбейтін таңба (${sign}) бар; оны өшіріп, осы жерін қайта теріңіз`,
  }
}

export function markupWords(sign: string): Localised {
  return {
    en: `“${sign}” is Markdown or HTML, and a story is plain text; write it without`,
    ru: `«${sign}» — знак Markdown или HTML, а история пишется простым текстом; напишите без него`,
    kk: `«${sign}» — Markdown не HTML таңбасы, ал әңгіме жай мәтінмен жазылады; онсыз жазыңыз`,
  }
}
