import { utc, type Nouns, type Saying } from './saying.ts'

export const nouns: Nouns = {
  language: { kk: 'Kazakh', ru: 'Russian', en: 'English' },
  medium: { text: 'text', narration: 'reading' },
  state: {
    draft: 'a draft',
    'in-review': 'in review',
    cleared: 'cleared',
    published: 'published',
    paused: 'paused',
    withdrawn: 'withdrawn',
  },
  detail: {
    forbidden: 'a word that the narrator forbade',
    name: 'a name',
    phone: 'a telephone number',
    email: 'an e-mail address',
    handle: 'a name in a network',
    url: 'a link',
    iin: 'an identity number',
    card: 'a card number',
    address: 'an address',
    plate: 'a number plate',
    place: 'a place',
    date: 'an exact date',
    age: 'an age',
    profession: 'a profession with its workplace',
    institution: 'a named institution',
    family: 'a rare family',
    minority: 'a minority',
    unique: 'a role or event that stands alone',
  },
  place: ({ language, part, beat }) => {
    const parts = {
      title: 'title',
      note: 'content note',
      beat: `beat ${(beat ?? 0) + 1}`,
      stays: 'last sentence',
    }
    return `${nouns.language[language]}, ${parts[part]}`
  },
  instant: utc,
}
const states = (list: readonly (keyof Nouns['state'])[]) => list.map((each) => nouns.state[each]).join(' or ')

export const en: Saying = {
  'no-language': () => 'There is no text yet. Write it in at least one language.',
  'no-topic': () => 'No topic is chosen. Choose one to four; a visitor reads them before choosing.',
  'passage-empty': ({ place }) => `${nouns.place(place)}: nothing is written here yet.`,
  'passage-long': ({ place, length, most }) =>
    `${nouns.place(place)}: ${length} characters, at most ${most} fit on a screen. Shorten it${place.part === 'beat' ? ' or make it two beats' : ''}.`,
  'passage-sign': ({ place, sign }) =>
    sign.startsWith('U+')
      ? `${nouns.place(place)}: an invisible character (${sign}) hides here. Delete it and type the place again.`
      : `${nouns.place(place)}: “${sign}” cannot stand in a story. Write it without.`,
  'beats-few': ({ language, count, least }) =>
    `${nouns.language[language]}: ${count} beats; a story has at least ${least}.`,
  'beats-many': ({ language, count, most }) =>
    `${nouns.language[language]}: ${count} beats; a story has at most ${most}.`,
  'beats-uneven': ({ language, count, arc }) =>
    `${nouns.language[language]}: ${count} beats, but the arc has ${arc} points. Give each beat one.`,
  'reading-of-other-text': ({ language }) =>
    `${nouns.language[language]}: the text changed after it was read. Record it again or remove the reading.`,
  'reading-not-heard': ({ language }) =>
    `${nouns.language[language]}: listen to the reading to its end before you approve it.`,
  'reading-by-narrator': () =>
    'A voice can be recognised, also when it is changed. Let somebody else read the text, or leave it unread.',
  'no-reading': ({ language }) => `${nouns.language[language]}: there is no reading to remove.`,
  'reading-without-text': ({ language }) =>
    `${nouns.language[language]}: there is a reading and no text. Write the text or remove the reading.`,
  'direct-finding': ({ place, type }) =>
    `${nouns.place(place)}: ${nouns.detail[type]} leads straight to a person. Write it differently; it cannot stay.`,
  'quasi-finding': ({ place, type }) =>
    `${nouns.place(place)}: ${nouns.detail[type]} may identify somebody. Make it wider, replace it, or keep it with a reason.`,
  'direct-cannot-stay': () => 'This leads straight to a person and cannot be kept. Write it differently.',
  'no-such-finding': () => 'This detail is not in the newest text any more. Look at the text again.',
  'reason-short': ({ least }) => `Say why it may stay, in at least ${least} characters.`,
  'replacement-empty': () => 'Write the words that are to stand there instead.',
  'reviewers-few': ({ count, needed }) =>
    `${count === 0 ? 'Nobody is' : `${count} is`} asked to review. Ask ${needed} people who did not write it.`,
  'reviewer-unfit': () =>
    'Somebody on the list cannot review: the account has ended, or it has no reviewer’s role. Ask somebody else.',
  'reviewer-wrote': () =>
    'Somebody on the list has written in this story and cannot review it. Ask somebody else.',
  'author-cannot-approve': () =>
    'You have written in this story, so others must approve it. That holds for everybody.',
  'not-asked': () => 'You are not asked to review this story. One of its curators can ask you.',
  'already-approved': () => 'You have approved this text already. A second person must do so too.',
  'approvals-few': ({ count, needed }) => `${count} of ${needed} approvals are there.`,
  'people-only': () => 'Only a person who is signed in can do this, not a script.',
  'not-your-story': () =>
    'You are not among this story’s curators. One of them, or an administrator, can add you.',
  'wrong-state': ({ state, needed }) =>
    `The story is ${nouns.state[state]}; this needs it ${states(needed)}.`,
  'not-newest': ({ revision, head }) =>
    `This was about revision ${revision}, and there is revision ${head} by now. Read that one first.`,
  withdrawn: () => 'The story was withdrawn. Nobody can bring it back.',
  'basis-cannot-change': () => 'What somebody told can never become a composite. Begin a new story.',
  'no-curator': () => 'A story needs at least one curator whose account works.',
  'no-such-story': () => 'There is no such story here.',
  'ships-with-untold': () =>
    'A story with this name ships with Untold and is not changed here. Give yours another name.',
  'composite-needs-none': () => 'A composite is about nobody; there is no consent to record.',
  'consent-none': ({ language, medium }) =>
    `${nouns.language[language]}, ${nouns.medium[medium]}: the narrator has not agreed to this. Ask, and record the answer.`,
  'consent-waits': ({ language, medium, from }) =>
    `${nouns.language[language]}, ${nouns.medium[medium]}: consent counts from ${nouns.instant(from)}. Nobody can shorten this time to think.`,
  'consent-over': ({ language, medium, until }) =>
    `${nouns.language[language]}, ${nouns.medium[medium]}: consent ended ${nouns.instant(until)}. Ask the narrator again.`,
  'consent-other-text': ({ language, medium, revision }) =>
    `${nouns.language[language]}, ${nouns.medium[medium]}: the narrator agreed to another text, not to revision ${revision}. Read it to them and ask again.`,
  'language-not-written': ({ language }) =>
    `${nouns.language[language]}: there is no text. Leave it out or write it.`,
  'consent-dates': () => 'The consent ends before it begins. Correct the dates.',
  'consent-in-future': () => 'The answer was given in the future. Correct the date.',
  'consent-too-short': ({ from }) =>
    `It would end before it counts: 72 hours to think have passed ${nouns.instant(from)}. Let it last longer, or ask again then.`,
  'consent-past': () => 'This consent would have ended already. Correct its last day, or ask again.',
  'consent-revision': ({ head }) => `There is no such revision yet; the newest is ${head}.`,
  'consent-too-long': ({ years }) => `A consent lasts at most ${years} years; after that ask again.`,
  'venue-unknown': ({ venue }) => `There is no venue “${venue}” here.`,
  'nothing-to-narrow': () => 'There is no consent that could be narrowed.',
}
