import type { PackagesWords } from './words.ts'

const s = (n: number, one: string, many: string) => `${n} ${n === 1 ? one : many}`

export const en: PackagesWords = {
  choose: (title) => `Choose “${title}”`,
  chosen: (n) => s(n, 'story chosen', 'stories chosen'),
  chooseNone: 'Choose none',
  export: {
    open: 'Export',
    title: 'Stories that leave',
    lead: 'As Markdown in one archive, which a person can read without any program. A story leaves when two people approved it, nothing in it gives anybody away, and its narrator agreed that it may leave.',
    leaves: (n) => s(n, 'story leaves', 'stories leave'),
    stays: (n) => s(n, 'story stays', 'stories stay'),
    many: (n) => `${s(n, 'story', 'stories')}:`,
    none: 'None of these stories may leave yet.',
    only: (languages) => `in ${languages}`,
    save: 'Save the archive',
    saving: 'Packing …',
    saved: 'The archive is among your downloads.',
    savedWhat:
      'Nothing of it is kept here. Should a narrator withdraw, this copy must be deleted by whoever has it.',
  },
  import: {
    open: 'Import',
    title: 'Stories that arrive',
    lead: 'You see what an archive would change before anything does.',
    file: 'Choose an archive (.zip), or drop it here',
    tooLarge: (megabytes) =>
      `This archive is larger than ${megabytes} MB. Ask for the stories in several archives.`,
    looking: 'Looking into the archive …',
    foreseen: 'What would happen',
    done: 'What has happened',
    nothing: 'Nothing in this archive would change anything.',
    wholeRefused: 'The archive was not opened:',
    take: (n) => `Take in ${s(n, 'story', 'stories')}`,
    taking: 'Taking in …',
    another: 'Choose another archive',
    fate: { new: 'arrives new', revision: 'newer text', same: 'no change', refused: 'refused' },
    became: { new: 'arrived', revision: 'newer text taken', same: 'no change', refused: 'refused' },
    revision: (n) => `revision ${n}`,
    settle: (n) => `To be settled before review: ${n}`,
    readings: 'Readings that came along',
    readingTaken: 'taken in; it is still to be heard by two',
    more: (n) => `And ${n} more.`,
  },
}
