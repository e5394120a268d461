/** Words for what staff set about a screen itself. */
import type { Language } from '../../../core/model/language.ts'
import type { KioskSettings, Move } from '../../../core/model/kiosk-settings.ts'
import type { SpeechStanding } from '../../../core/protocol/speech.ts'

export interface ScreenWords {
  size: string
  unit: string
  inches: string
  millimetres: string
  sizeHint: string
  sizeWrong: string
  tooSmall: string
  readFrom: string
  readFromHint: string
  readFromWrong: string
  /** Where what is seen of a wall's screen hangs. */
  glassLow: string
  glassHigh: string
  glassHint: string
  glassWrong: string
  /** What corner to corner would be by these edges and the screen's place: not what was typed. */
  glassDiffers(size: string): string
  sizes: { in: (size: string) => string; mm: (size: string) => string }
  position: string
  positions: { usual: string; low: string }
  volume: string
  pad: string
  padHint: string
  moves: Record<Move, string>
  padWrong: string
  /** Whether a near-field loudspeaker reads stories aloud. */
  reads: string
  readsWhere: Record<KioskSettings['reads'], string>
  readsHint: string
  /** The languages that a machine voice is offered in. */
  speaks(languages: string): string
  languages: Record<Language, string>
  /** Why none is. */
  silent: Record<NonNullable<SpeechStanding['missing']>, string>
  alarmKey: string
  alarmKeyNone: string
  alarmKeyHint: string
}

export const screenWords: Record<Language, ScreenWords> = {
  en: {
    size: 'Screen, corner to corner',
    unit: 'Unit',
    inches: 'inches',
    millimetres: 'millimetres',
    sizeHint:
      'From it follow places to touch of 20 mm and words that can be read. Empty: taken for 27 inches.',
    sizeWrong: 'Between 4 and 700 inches.',
    tooSmall: 'This screen is small for standing visitors: places to touch may be under 20 mm.',
    readFrom: 'Its words are read from, metres',
    readFromHint:
      'The farthest place in the hall. With the size of the screen it makes capitals at least 1/200 of it. Empty: eight times its shorter side.',
    readFromWrong: 'Between 0.5 and 100 metres.',
    glassLow: 'Lower edge above floor, m',
    glassHigh: 'Upper edge above floor, m',
    glassHint:
      'Where the picture itself begins and ends. Then screens of one picture may differ in height, and the horizon runs on from one to the next. Every screen of that picture must be measured. Empty: each shows all of its height.',
    glassWrong: 'From −5 to 50 metres, the upper edge at least 5 cm above the lower one; or both empty.',
    glassDiffers: (size) =>
      `By these edges and its place on the horizon it would be ${size} from corner to corner. Measure again.`,
    sizes: { in: (size) => `${size}″`, mm: (size) => `${size} mm` },
    position: 'A visit begins with controls',
    positions: { usual: 'at their usual height', low: 'low, for whoever sits' },
    volume: 'A visit begins at this volume, %',
    pad: 'Keys of the five-key pad',
    padHint: 'What the pad sends: F13 to F24, a key of its own for each move.',
    moves: { previous: 'Previous', next: 'Next', choose: 'Choose', back: 'Back', leave: 'Leave' },
    padWrong: 'Two moves have the same key. Give each its own.',
    reads: 'Stories are read aloud',
    readsWhere: { privately: 'on handsets and headphones only', anywhere: 'on this loudspeaker too' },
    readsHint:
      'A loudspeaker reads to whoever passes. Choose it for a niche where one visitor alone hears it; elsewhere the qobyz speaks.',
    speaks: (languages) => `Whoever asks for it is read to by a machine voice: ${languages}.`,
    languages: { kk: 'Kazakh', ru: 'Russian', en: 'English' },
    silent: {
      'espeak-ng':
        'No machine voice is offered to visitors who cannot read: espeak-ng is not installed on the server. On Debian: apt-get install espeak-ng ffmpeg, then start again.',
      ffmpeg:
        'No machine voice is offered to visitors who cannot read: ffmpeg is not installed on the server. On Debian: apt-get install ffmpeg, then start again.',
      off: 'No machine voice is offered to visitors who cannot read: UNTOLD_SPEECH is 0 on the server.',
    },
    alarmKey: 'Key of the fire alarm’s contact',
    alarmKeyNone: 'no contact here',
    alarmKeyHint:
      'A contact of the building’s alarm system that types this key silences the venue and raises its light until a person releases it. The building’s own system never depends on it.',
  },
  ru: {
    size: 'Экран по диагонали',
    unit: 'Единица',
    inches: 'дюймы',
    millimetres: 'миллиметры',
    sizeHint: 'Отсюда места касания по 20 мм и читаемый текст. Пусто: считается 27 дюймов.',
    sizeWrong: 'От 4 до 700 дюймов.',
    tooSmall: 'Для стоящих посетителей экран мал: места касания могут быть меньше 20 мм.',
    readFrom: 'Откуда читают слова, метров',
    readFromHint:
      'Самое дальнее место зала. Вместе с размером экрана: прописные не меньше 1/200 расстояния. Пусто: восемь коротких сторон.',
    readFromWrong: 'От 0,5 до 100 метров.',
    glassLow: 'Нижний край над полом, м',
    glassHigh: 'Верхний край над полом, м',
    glassHint:
      'Где начинается и где кончается само изображение. Тогда экраны одной картины могут быть разной высоты, и горизонт продолжается с одного на другой. Измерить нужно каждый экран этой картины. Пусто: каждый показывает её на всю высоту.',
    glassWrong: 'От −5 до 50 метров, верхний край хотя бы на 5 см выше нижнего; или оба поля пустые.',
    glassDiffers: (size) => `По этим краям и месту на горизонте диагональ выходит ${size}. Измерьте ещё раз.`,
    sizes: { in: (size) => `${size}″`, mm: (size) => `${size} мм` },
    position: 'В начале визита кнопки',
    positions: { usual: 'на обычной высоте', low: 'ниже, для сидящих' },
    volume: 'Громкость в начале визита, %',
    pad: 'Клавиши пульта с пятью кнопками',
    padHint: 'Что шлёт пульт: F13–F24, у каждого шага своя клавиша.',
    moves: { previous: 'Предыдущее', next: 'Следующее', choose: 'Выбрать', back: 'Назад', leave: 'Выйти' },
    padWrong: 'У двух шагов одна клавиша. Дайте каждому свою.',
    reads: 'Истории читаются вслух',
    readsWhere: { privately: 'только в трубке и наушниках', anywhere: 'и через этот динамик' },
    readsHint:
      'Динамик читает всем, кто проходит мимо. Выбирайте его для ниши, где слышит один посетитель; в остальных местах звучит кобыз.',
    speaks: (languages) => `Тем, кто попросит, читает машинный голос: ${languages}.`,
    languages: { kk: 'казахский', ru: 'русский', en: 'английский' },
    silent: {
      'espeak-ng':
        'Машинного голоса для тех, кто не может читать, нет: на сервере не установлен espeak-ng. В Debian: apt-get install espeak-ng ffmpeg, затем запустите заново.',
      ffmpeg:
        'Машинного голоса для тех, кто не может читать, нет: на сервере не установлен ffmpeg. В Debian: apt-get install ffmpeg, затем запустите заново.',
      off: 'Машинного голоса для тех, кто не может читать, нет: на сервере UNTOLD_SPEECH равен 0.',
    },
    alarmKey: 'Клавиша контакта пожарной тревоги',
    alarmKeyNone: 'контакта нет',
    alarmKeyHint:
      'Контакт системы здания, который нажимает эту клавишу, заглушает площадку и поднимает свет, пока человек не снимет тревогу. Сама система здания от этого никогда не зависит.',
  },
  kk: {
    size: 'Экранның диагоналі',
    unit: 'Өлшем бірлігі',
    inches: 'дюйм',
    millimetres: 'миллиметр',
    sizeHint: '20 мм басу орындары мен оқылатын жазу осыдан шығады. Бос болса, 27 дюйм деп алынады.',
    sizeWrong: '4 пен 700 дюйм аралығында.',
    tooSmall: 'Тұрған келушіге бұл экран кішкентай: басу орны 20 мм-ге жетпеуі мүмкін.',
    readFrom: 'Жазу қай жерден оқылады, метр',
    readFromHint:
      'Залдың ең алыс жері. Экран өлшемімен бірге: бас әріп қашықтықтың 1/200 бөлігінен кем емес. Бос болса, қысқа қабырғасының сегіз еселігі.',
    readFromWrong: '0,5 пен 100 метр аралығында.',
    glassLow: 'Төменгі шеті еденнен, м',
    glassHigh: 'Жоғарғы шеті еденнен, м',
    glassHint:
      'Көріністің өзі қай жерден басталып, қай жерде бітеді. Сонда бір көріністің экрандары әртүрлі биіктікте бола алады, көкжиек бірінен біріне жалғасады. Ол үшін сол көріністің әр экраны өлшенуі керек. Бос болса, әрқайсысы көріністі түгел биіктігімен көрсетеді.',
    glassWrong:
      '−5 пен 50 метр аралығында, жоғарғы шеті төменгісінен кемінде 5 см биік; немесе екеуі де бос.',
    glassDiffers: (size) =>
      `Осы шеттері мен көкжиектегі орнына қарағанда диагоналі ${size} болып шығады. Қайта өлшеңіз.`,
    sizes: { in: (size) => `${size}″`, mm: (size) => `${size} мм` },
    position: 'Келуші бастағанда батырмалар',
    positions: { usual: 'әдеттегі биіктікте', low: 'төменде, отырған адамға' },
    volume: 'Келуші бастағандағы дыбыс, %',
    pad: 'Бес батырмалы пульттің пернелері',
    padHint: 'Пульт жіберетіні: F13–F24, әр қадамға өз пернесі.',
    moves: { previous: 'Алдыңғы', next: 'Келесі', choose: 'Таңдау', back: 'Артқа', leave: 'Шығу' },
    padWrong: 'Екі қадамға бір перне берілген. Әрқайсысына өзінікін беріңіз.',
    reads: 'Сырлар дауыстап оқылады',
    readsWhere: { privately: 'тек тұтқа мен құлаққаптан', anywhere: 'осы үндеткіштен де' },
    readsHint:
      'Үндеткіш өткен-кеткеннің бәріне естіледі. Мұны бір ғана келуші тыңдайтын қуысқа таңдаңыз; басқа жерде қобыз үн қатады.',
    speaks: (languages) => `Сұраған адамға машина дауысы оқып береді: ${languages}.`,
    languages: { kk: 'қазақша', ru: 'орысша', en: 'ағылшынша' },
    silent: {
      'espeak-ng':
        'Оқи алмайтын келушіге машина дауысы жоқ: серверде espeak-ng орнатылмаған. Debian: apt-get install espeak-ng ffmpeg, содан кейін қайта іске қосыңыз.',
      ffmpeg:
        'Оқи алмайтын келушіге машина дауысы жоқ: серверде ffmpeg орнатылмаған. Debian: apt-get install ffmpeg, содан кейін қайта іске қосыңыз.',
      off: 'Оқи алмайтын келушіге машина дауысы жоқ: серверде UNTOLD_SPEECH мәні 0.',
    },
    alarmKey: 'Өрт дабылы контактісінің пернесі',
    alarmKeyNone: 'контакт жоқ',
    alarmKeyHint:
      'Ғимарат жүйесінің контактісі осы пернені басса, дыбыс өшіп, жарық көтеріледі; оны тек адам тоқтатады. Ғимараттың өз жүйесі бұған ешқашан тәуелді емес.',
  },
}
