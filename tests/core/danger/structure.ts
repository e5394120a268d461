/** Plain sentences of other people: those whom the recogniser once missed, and those whom it once startled. */
import type { Language } from '../../../core/model/language.ts'

export const PLAIN: Readonly<Record<Language, readonly string[]>> = {
  en: [
    'My stepfather comes into my room at night', 'My uncle touches me', 'my teacher touches me and I am 12',
    'I am 13 and my father does things to me', 'They will marry me off against my will', 'He locked me in',
    'He is outside the door with a knife', "he's got a gun", 'He choked me last night', 'I took pills', 'I am being beaten',
    'help me', 'kms', 'muzh menya byet', 'kuieuim meni urady', 'meni urip jatyr',
  ],
  ru: [
    'Отчим приходит ко мне ночью', 'мне 12 лет и меня трогает дедушка', 'Дядя лезет ко мне', 'Меня насильно выдают замуж',
    'Меня хотят украсть замуж', 'забрал мой паспорт и не выпускает', 'Вчера он меня душил', 'Умереть хочу', 'Маму бьёт папа',
    'муж бьет', 'Помогите, он сейчас вернётся', 'сказал, что убьёт',
  ],
  kk: [
    'Өгей әкем маған тиіседі', 'Өгей әкем түнде бөлмеме кіреді', 'Мені күштеп күйеуге бермекші', 'Мені алып қашпақшы',
    'Ол мені буындырды', 'Дәрі ішіп қойдым', 'Ұрады мені күйеуім', 'Күйеуім ұрып жатыр', 'Көмектесіңдерші',
  ],
} // prettier-ignore

export const HARMLESS: Readonly<Record<Language, readonly string[]>> = {
  en: [
    'He never hits me', 'He beats me at chess', 'I do not want to live in this town', 'It hits me every time I hear that song',
    'The cat scratches and hits me', 'My uncle’s kindness touches me',
  ],
  ru: ['Он больше меня не бьёт', 'Не хочу жить в этом городе', 'Кот бьёт меня лапой', 'Дождь бьёт меня по лицу'],
  kk: ['Ол енді мені ұрмайды', 'Мысық мені ұрады', 'Шахматта ол мені ұрады', 'Бұл қалада өмір сүргім келмейді'],
} // prettier-ignore
