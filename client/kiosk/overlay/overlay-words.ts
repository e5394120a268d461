/** What the staff's overlay says; plain, because it is read in passing and in the dark. */
import type { Language } from '../../../core/model/language.ts'

export interface OverlayWords {
  title: string
  digits: string
  digitsWhat: string
  open: string
  erase: string
  wrong: string
  wait: string
  away: string
  trouble: string
  calmHere: string
  calmHereWhat: string
  endCalmHere: string
  by(name: string): string
  calmRoom: string
  releaseRoom: string
  alarm: string
  theme: string
  releaseTheme: string
  volume: string
  releaseVolume: string
  quieter: string
  louder: string
  percent(n: number): string
  test: string
  testing: string
  picture(good: boolean): string
  sound: Record<'good' | 'waits' | 'muted' | 'none' | 'bad', string>
  close: string
}

export const OVERLAY_WORDS: Readonly<Record<Language, OverlayWords>> = {
  kk: {
    title: 'Қызметкерлерге',
    digits: 'Алты цифр',
    digitsWhat: 'Оларды пульттегі «Тағы → Тіркелгі» бетінен аласыз.',
    open: 'Ашу',
    erase: 'Өшіру',
    wrong: 'Бұл цифрлар жарамайды.',
    wait: 'Қате тым көп болды. Он минуттан кейін қайталаңыз.',
    away: 'Сервер жауап бермейді. Осы экранды өзінен тыныштандыруға болады.',
    trouble: 'Бұл орындалмады.',
    calmHere: 'Осы экранды тыныштандыру',
    calmHereWhat: 'Бірден, тек осы экранда, серверсіз де.',
    endCalmHere: 'Осы экранның тыныштығын аяқтау',
    by: (name) => `${name} атынан`,
    calmRoom: 'Бүкіл залды тыныштандыру',
    releaseRoom: 'Залдың тыныштығын аяқтау',
    alarm: 'Дабыл қосулы. Оны пульт қана аяқтайды.',
    theme: 'Тақырып',
    releaseTheme: 'Кестеге қайтару',
    volume: 'Дыбыс',
    releaseVolume: 'Әдеттегідей',
    quieter: 'Ақырын',
    louder: 'Қатты',
    percent: (n) => `${n} %`,
    test: 'Экранды сынау',
    testing: 'Сыналып жатыр',
    picture: (good) => (good ? 'Сурет салынып жатыр' : 'Сурет салынбай тұр'),
    sound: {
      good: 'Дыбыс жұмыс істейді',
      waits: 'Дыбыс экранға тигенді күтіп тұр',
      muted: 'Дыбыс өшірілген',
      none: 'Бұл экранда дыбыс жоқ',
      bad: 'Дыбыс шықпай тұр',
    },
    close: 'Жабу',
  },
  ru: {
    title: 'Для сотрудников',
    digits: 'Шесть цифр',
    digitsWhat: 'Их дают в пульте: «Ещё → Учётная запись».',
    open: 'Открыть',
    erase: 'Стереть',
    wrong: 'Эти цифры не подходят.',
    wait: 'Слишком много ошибок. Попробуйте через десять минут.',
    away: 'Сервер не отвечает. Этот экран можно успокоить прямо здесь.',
    trouble: 'Не получилось.',
    calmHere: 'Покой на этом экране',
    calmHereWhat: 'Сразу, только здесь, и без сервера тоже.',
    endCalmHere: 'Закончить покой на этом экране',
    by: (name) => `От имени: ${name}`,
    calmRoom: 'Покой во всём зале',
    releaseRoom: 'Закончить покой в зале',
    alarm: 'Включена тревога. Снять её можно только с пульта.',
    theme: 'Тема',
    releaseTheme: 'Вернуть расписанию',
    volume: 'Громкость',
    releaseVolume: 'Как обычно',
    quieter: 'Тише',
    louder: 'Громче',
    percent: (n) => `${n} %`,
    test: 'Проверить экран',
    testing: 'Проверяется',
    picture: (good) => (good ? 'Картинка рисуется' : 'Картинка не рисуется'),
    sound: {
      good: 'Звук работает',
      waits: 'Звук ждёт касания',
      muted: 'Звук выключен',
      none: 'У этого экрана нет звука',
      bad: 'Звука нет',
    },
    close: 'Закрыть',
  },
  en: {
    title: 'For staff',
    digits: 'Six digits',
    digitsWhat: 'The console gives them, under More → Account.',
    open: 'Open',
    erase: 'Erase',
    wrong: 'These digits do not fit.',
    wait: 'Too many wrong ones. Try again in ten minutes.',
    away: 'The server does not answer. This screen can be calmed right here.',
    trouble: 'This was not done.',
    calmHere: 'Calm this screen',
    calmHereWhat: 'At once, here alone, and without the server too.',
    endCalmHere: 'End calm on this screen',
    by: (name) => `In the name of ${name}`,
    calmRoom: 'Calm the whole room',
    releaseRoom: 'End calm in the room',
    alarm: 'An alarm is on. Only the console ends it.',
    theme: 'Theme',
    releaseTheme: 'Back to the schedule',
    volume: 'Volume',
    releaseVolume: 'As usual',
    quieter: 'Quieter',
    louder: 'Louder',
    percent: (n) => `${n} %`,
    test: 'Test this screen',
    testing: 'Being tested',
    picture: (good) => (good ? 'The picture is drawn' : 'The picture is not drawn'),
    sound: {
      good: 'Sound works',
      waits: 'Sound waits for a touch',
      muted: 'Sound is muted',
      none: 'This screen has no sound',
      bad: 'There is no sound',
    },
    close: 'Close',
  },
}
