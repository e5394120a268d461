/**
 * Words after which a person is asked to look first: present danger, the wish not to live, a child who writes.
 * Compiled by hand for this repository. Wrong alarms cost a curator a moment; a missed one could cost more, so these
 * lists are wider than those of hurtful words. Nothing is ever sent to anybody by itself (BOO-4).
 * Sequences of stems after folding, lower case; `*` any ending (or, alone, any word), `|` either.
 */
import type { Language } from '../../model/language.ts'

export const DANGER: Record<Language, readonly string[]> = {
  en: [
    'he|she|they is|are coming for me',
    'he|she will kill me',
    "he'll|she'll|they'll kill me",
    'going to kill me',
    'afraid to go home',
    'scared to go home',
    "can't go home",
    'cannot go home',
    'i am not safe',
    "i'm not safe",
    'not safe at home',
    'help me please',
    'please help me',
    'he|she is waiting|following outside|me',
    'he|she beats|hits me every',
    'he|she still beats|hits me',
    'tonight he|she will *',
  ],
  ru: [
    'он|она меня убьёт|убьет',
    'он|она убьёт|убьет меня',
    'убьёт|убьет меня',
    'меня убьёт|убьет|убьют',
    'боюсь идти|возвращаться|ехать домой',
    'боюсь вернуться домой',
    'страшно идти|возвращаться домой',
    'нельзя домой',
    'не могу вернуться домой',
    'помогите мне|пожалуйста',
    'пожалуйста помогите',
    'спасите *',
    'он|она бьёт|бьет меня каждый',
    'до сих пор бьёт|бьет',
    'сегодня он|она меня *',
    'ждёт|ждет меня у|на|возле',
  ],
  kk: [
    'мені өлтіреді',
    'ол мені өлтіреді',
    'өлтіріп тастайды',
    'үйге барудан|баруға|қайтудан|қайтуға қорқамын|қорқам',
    'үйге бара алмаймын|алмайм',
    'үйге қайта алмаймын|алмайм',
    'көмектесіңіз|көмектесіңдер|көмектесіңізші *',
    'құтқарыңыз|құтқарыңдар *',
    'күн сайын ұрады|сабайды',
    'әлі ұрады|сабайды',
    'мені күтіп тұр',
  ],
}

export const LIFE: Record<Language, readonly string[]> = {
  en: [
    'want to die',
    'wanted to die',
    'wish i was|were dead',
    'kill myself',
    'end my life',
    'end it all',
    'no reason to live',
    "don't want to live",
    'do not want to live',
    'hurt|cut myself',
    'suicide',
  ],
  ru: [
    'не хочу жить',
    'не хочется жить',
    'жить не хочу|хочется',
    'хочу умереть',
    'хотела|хотел умереть',
    'покончить с собой|жизнью',
    'убить себя',
    'незачем жить',
    'смысла жить',
    'режу себя|руки|вены',
    'суицид*',
    'самоубийств*',
  ],
  kk: [
    'өмір сүргім келмейді',
    'өлгім келеді|келді',
    'өмір сүруден шаршадым',
    'өзімді өлтір*',
    'өзіме қол жұмса*',
    'өмірден кеткім келеді',
    'өмірдің мәні жоқ',
    'суицид*',
  ],
}

/** `#`: an age from 5 to 17 in digits. */
export const CHILD: Record<Language, readonly string[]> = {
  en: [
    "i'm #",
    'i am #',
    'im #',
    'i am # years old',
    'in # grade',
    'my teacher told|says',
    'i am a child|kid',
    "i'm a child|kid",
    'after school he|she|they',
  ],
  ru: [
    'мне # лет|год|года',
    'мне всего|только #',
    'учусь в # классе',
    'я в # классе',
    'я из # класса',
    'я ребёнок|ребенок',
    'я школьник|школьница',
    'отчим меня|ко мне',
  ],
  kk: [
    'маған # жас',
    'жасым #',
    'мен # жастамын|жаста',
    '# сыныпта|сыныптамын|сынып оқимын|оқимын',
    '# сыныпта оқимын|оқим',
    'мен баламын|оқушымын',
    'мен әлі баламын',
  ],
}
