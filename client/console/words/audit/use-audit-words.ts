/** The words around the audit log's codes. */
import type { Language } from '../../../../core/model/language.ts'
import { useSpeech } from '../words-context.tsx'
import { en as enActions, type AuditActions } from './en.ts'
import { kk as kkActions } from './kk.ts'
import { ru as ruActions } from './ru.ts'

type Named = 'person' | 'token' | 'kiosk' | 'room' | 'venue' | 'rule' | 'theme' | 'look' | 'show' | 'story'

export interface AuditWords {
  locale: Language
  actions: AuditActions
  everything: string
  allOf(name: string): string
  /** What has no name any more, or none that may be read here. */
  gone: Record<Named, string>
  contribution(end: string): string
  invitation: string
  plan: string
  itself: Record<'session' | 'audit' | 'house' | 'vault', string>
  actor: Record<'nobody' | 'commandLine' | 'narrator' | 'kiosk' | 'invitation', string>
}

const en: AuditWords = {
  locale: 'en',
  actions: enActions,
  everything: 'everything',
  allOf: (name) => `${name}: all`,
  gone: {
    person: 'a person who is gone',
    token: 'a token that is gone',
    kiosk: 'a screen that is gone',
    room: 'a room that is gone',
    venue: 'a venue that is gone',
    rule: 'a rule that is gone',
    theme: 'a theme that is gone',
    look: 'a look that is gone',
    show: 'a show that is gone',
    story: 'a story that is not on show',
  },
  contribution: (end) => `a contribution (…${end})`,
  invitation: 'a link',
  plan: 'when they are made',
  itself: { session: 'in a browser', audit: 'all of it', house: 'the whole house', vault: 'the vault' },
  actor: {
    nobody: 'somebody unknown',
    commandLine: 'the command line',
    narrator: 'the person who told it',
    kiosk: 'a screen',
    invitation: 'by an invitation',
  },
}

const ru: AuditWords = {
  locale: 'ru',
  actions: ruActions,
  everything: 'всё',
  allOf: (name) => `${name}: всё`,
  gone: {
    person: 'сотрудник, которого больше нет',
    token: 'токен, которого больше нет',
    kiosk: 'экран, которого больше нет',
    room: 'зал, которого больше нет',
    venue: 'площадка, которой больше нет',
    rule: 'правило, которого больше нет',
    theme: 'тема, которой больше нет',
    look: 'световая картина, которой больше нет',
    show: 'сценарий, которого больше нет',
    story: 'история, которой нет на показе',
  },
  contribution: (end) => `послание (…${end})`,
  invitation: 'ссылка',
  plan: 'когда они создаются',
  itself: { session: 'в браузере', audit: 'целиком', house: 'весь дом', vault: 'хранилище' },
  actor: {
    nobody: 'неизвестно кто',
    commandLine: 'командная строка',
    narrator: 'рассказавший человек',
    kiosk: 'экран',
    invitation: 'по приглашению',
  },
}

const kk: AuditWords = {
  locale: 'kk',
  actions: kkActions,
  everything: 'бәрі',
  allOf: (name) => `${name}: бәрі`,
  gone: {
    person: 'қазір жоқ қызметкер',
    token: 'қазір жоқ токен',
    kiosk: 'қазір жоқ экран',
    room: 'қазір жоқ зал',
    venue: 'қазір жоқ алаң',
    rule: 'қазір жоқ ереже',
    theme: 'қазір жоқ тақырып',
    look: 'қазір жоқ жарық көрінісі',
    show: 'қазір жоқ сценарий',
    story: 'көрсетілімде жоқ әңгіме',
  },
  contribution: (end) => `жазба (…${end})`,
  invitation: 'сілтеме',
  plan: 'қашан жасалатыны',
  itself: { session: 'браузерде', audit: 'тұтас', house: 'бүкіл үй', vault: 'қойма' },
  actor: {
    nobody: 'белгісіз біреу',
    commandLine: 'пәрмен жолы',
    narrator: 'айтып берген адам',
    kiosk: 'экран',
    invitation: 'шақыру арқылы',
  },
}

export const AUDIT_WORDS: Record<Language, AuditWords> = { kk, ru, en }

export function useAuditWords(): AuditWords {
  return AUDIT_WORDS[useSpeech().language]
}
