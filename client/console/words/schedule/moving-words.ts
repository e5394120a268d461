/** The words of drawing a stretch of the calendar elsewhere, and of taking an edit of the rules back. */
import type { Language } from '../../../../core/model/language.ts'
import { useSpeech } from '../words-context.tsx'

export interface MovingWords {
  hint: string
  /** Beside a stretch that was chosen. */
  keys: string
  /** While keys move it. */
  keepOrLeave: string
  hours(date: string, from: string, to: string): string
  stuck: Record<'no-hours' | 'suspended' | 'sun' | 'opening' | 'stronger', string>
  past: string
  ask: {
    title(rule: string): string
    was: string
    will: string
    which: string
    thisDay: string
    thisDayWhat(date: string): string
    everyDay: string
    everyDayWhat: string
    everyDayTimes(from: string, to: string): string
    otherDay: string
    over: string
  }
  done: Record<'moved' | 'added' | 'changed' | 'removed' | 'undone' | 'redone', (rule: string) => string>
  hidden: string
  undo: string
  redo: string
  changedSince: string
  changedSinceUndo: string
  stale: string
  gone: string
  tooMany: string
  fillIn: string
}

const en: MovingWords = {
  hint: 'Draw a stretch to another time, or draw its end. With Alt a new one is drawn over it.',
  keys: 'Draw it or its ends elsewhere; or move it with the arrow keys, its end with Shift, its beginning with Alt.',
  keepOrLeave: 'Enter keeps it, Escape lets it be.',
  hours: (date, from, to) => `${date}, ${from} – ${to}`,
  stuck: {
    'no-hours': 'This rule holds whole days. Drawing here makes a new rule; this one is changed in its form.',
    suspended: 'A suspended day has no hours to draw. End it with the press above.',
    sun: 'The sun says this time, so it differs from day to day. Change it in the rule’s form.',
    opening: 'The opening hours cut it here. Change those, or the rule in its form.',
    stronger: 'A stronger rule cuts it here. Change that one, or this one in its form.',
  },
  past: 'That time is over. What was on stays in the calendar as it was.',
  ask: {
    title: (rule) => `Move “${rule}”`,
    was: 'Was',
    will: 'Will be',
    which: 'This rule repeats. Which of its days do you mean?',
    thisDay: 'Only this day',
    thisDayWhat: (date) => `The rule leaves ${date} out, and that day gets a rule of its own.`,
    everyDay: 'Every one of its days',
    everyDayWhat: 'The rule moves to this day of the week, with these hours.',
    everyDayTimes: (from, to) => `From now on the rule holds from ${from} until ${to}.`,
    otherDay: 'On which days it repeats stands in its form; drawing to another day moves one day only.',
    over: 'This day is over and stays as it was.',
  },
  done: {
    moved: (rule) => `“${rule}” was moved.`,
    added: (rule) => `“${rule}” was added.`,
    changed: (rule) => `“${rule}” was changed.`,
    removed: (rule) => `“${rule}” was removed.`,
    undone: (rule) => `“${rule}” is as it was before.`,
    redone: (rule) => `“${rule}”: the change holds again.`,
  },
  hidden: 'It is not seen there: a stronger rule holds.',
  undo: 'Undo',
  redo: 'Redo',
  changedSince: 'Somebody has changed this rule since, so nothing was undone.',
  changedSinceUndo: 'Somebody has changed this rule since, so nothing is done again.',
  stale:
    'Somebody changed the schedule at the same moment, so nothing was changed. Look at it, and do it again.',
  gone: 'Something that this rule wants is no longer here: its theme, look, show or one of its stories.',
  tooMany: 'A venue has at most 1,000 rules. Remove some that no longer hold.',
  fillIn: 'It is foreseen as soon as the fields above can be read:',
}

const ru: MovingWords = {
  hint: 'Перетащите отрезок на другое время или потяните за край. С Alt поверх него рисуется новый.',
  keys: 'Перетащите его или его края; или двигайте стрелками, конец — с Shift, начало — с Alt.',
  keepOrLeave: 'Enter сохраняет, Escape оставляет как было.',
  hours: (date, from, to) => `${date}, ${from} – ${to}`,
  stuck: {
    'no-hours':
      'Это правило действует целыми днями. Рисование здесь создаёт новое правило; это меняется в его форме.',
    suspended: 'У приостановленного дня нет часов, которые можно перетащить. Завершите его кнопкой выше.',
    sun: 'Это время задаёт солнце, и каждый день оно другое. Измените его в форме правила.',
    opening: 'Здесь его обрезают часы работы. Измените их или само правило в его форме.',
    stronger: 'Здесь его обрезает более сильное правило. Измените то правило или это — в его форме.',
  },
  past: 'Это время прошло. То, что шло, остаётся в календаре как было.',
  ask: {
    title: (rule) => `Перенести «${rule}»`,
    was: 'Было',
    will: 'Станет',
    which: 'Это правило повторяется. Какие его дни вы имеете в виду?',
    thisDay: 'Только этот день',
    thisDayWhat: (date) => `Правило пропустит ${date}, и у этого дня будет своё правило.`,
    everyDay: 'Все его дни',
    everyDayWhat: 'Правило переходит на этот день недели с этими часами.',
    everyDayTimes: (from, to) => `Теперь правило действует с ${from} до ${to}.`,
    otherDay:
      'В какие дни оно повторяется, сказано в его форме; перенос на другой день касается только одного дня.',
    over: 'Этот день прошёл и останется как был.',
  },
  done: {
    moved: (rule) => `«${rule}» перенесено.`,
    added: (rule) => `«${rule}» добавлено.`,
    changed: (rule) => `«${rule}» изменено.`,
    removed: (rule) => `«${rule}» удалено.`,
    undone: (rule) => `«${rule}» снова как было.`,
    redone: (rule) => `«${rule}»: изменение снова в силе.`,
  },
  hidden: 'Там его не видно: действует более сильное правило.',
  undo: 'Отменить',
  redo: 'Вернуть',
  changedSince: 'С тех пор это правило кто-то изменил, поэтому ничего не отменено.',
  changedSinceUndo: 'С тех пор это правило кто-то изменил, поэтому ничего не возвращено.',
  stale: 'В ту же минуту расписание изменил кто-то ещё, поэтому ничего не изменено. Посмотрите и повторите.',
  gone: 'Того, чего хочет это правило, здесь больше нет: темы, вида света, сценария или одной из историй.',
  tooMany: 'У площадки не больше 1000 правил. Удалите те, что больше не действуют.',
  fillIn: 'Прогноз появится, как только поля выше удастся прочитать:',
}

const kk: MovingWords = {
  hint: 'Аралықты басқа уақытқа сүйреңіз немесе шетінен тартыңыз. Alt басулы тұрса, үстіне жаңасы салынады.',
  keys: 'Өзін не шеттерін сүйреңіз; немесе бағыт пернелерімен жылжытыңыз: соңын Shift, басын Alt пернесімен.',
  keepOrLeave: 'Enter сақтайды, Escape бұрынғысынша қалдырады.',
  hours: (date, from, to) => `${date}, ${from} – ${to}`,
  stuck: {
    'no-hours':
      'Бұл ереже күні бойы күшінде. Мұнда салсаңыз, жаңа ереже пайда болады; бұл ереже өз пішінінде өзгертіледі.',
    suspended: 'Тоқтатылған күннің сүйрейтін сағаттары жоқ. Оны жоғарыдағы батырмамен аяқтаңыз.',
    sun: 'Бұл уақытты күн белгілейді, ол күн сайын әртүрлі. Оны ереженің пішінінде өзгертіңіз.',
    opening: 'Мұнда оны жұмыс уақыты шектейді. Жұмыс уақытын не ереженің өзін пішінінде өзгертіңіз.',
    stronger: 'Мұнда оны күштірек ереже шектейді. Сол ережені не мына ережені пішінінде өзгертіңіз.',
  },
  past: 'Бұл уақыт өтіп кетті. Болған нәрсе күнтізбеде сол күйінде қалады.',
  ask: {
    title: (rule) => `«${rule}» ережесін жылжыту`,
    was: 'Бұрын',
    will: 'Енді',
    which: 'Бұл ереже қайталанады. Оның қай күндерін айтып тұрсыз?',
    thisDay: 'Тек осы күн',
    thisDayWhat: (date) => `Ереже ${date} күнін өткізіп жібереді, ол күннің өз ережесі болады.`,
    everyDay: 'Оның барлық күні',
    everyDayWhat: 'Ереже осы сағаттармен аптаның осы күніне көшеді.',
    everyDayTimes: (from, to) => `Енді ереженің уақыты: ${from} – ${to}.`,
    otherDay: 'Қай күндері қайталанатыны пішінінде жазылған; басқа күнге сүйреу бір күнге ғана қатысты.',
    over: 'Бұл күн өтіп кетті, сол күйінде қалады.',
  },
  done: {
    moved: (rule) => `«${rule}» жылжытылды.`,
    added: (rule) => `«${rule}» қосылды.`,
    changed: (rule) => `«${rule}» өзгертілді.`,
    removed: (rule) => `«${rule}» жойылды.`,
    undone: (rule) => `«${rule}» бұрынғы қалпына келді.`,
    redone: (rule) => `«${rule}»: өзгеріс қайтадан күшінде.`,
  },
  hidden: 'Ол жерде көрінбейді: күштірек ереже күшінде.',
  undo: 'Қайтарып алу',
  redo: 'Қайта орындау',
  changedSince: 'Содан бері бұл ережені біреу өзгертті, сондықтан ештеңе кері қайтарылмады.',
  changedSinceUndo: 'Содан бері бұл ережені біреу өзгертті, сондықтан ештеңе қайта орындалмады.',
  stale: 'Дәл осы сәтте кестені біреу өзгертті, сондықтан ештеңе өзгермеді. Қарап шығып, қайта жасаңыз.',
  gone: 'Бұл ереже қалаған нәрсе енді мұнда жоқ: тақырыбы, жарық көрінісі, сценарийі не бір әңгімесі.',
  tooMany: 'Алаңда 1000-нан артық ереже болмайды. Күшін жойғандарын өшіріңіз.',
  fillIn: 'Жоғарыдағы өрістер оқылатын болғанда, болжам шығады:',
}

export const MOVING_WORDS: Record<Language, MovingWords> = { kk, ru, en }

export function useMovingWords(): MovingWords {
  return MOVING_WORDS[useSpeech().language]
}
