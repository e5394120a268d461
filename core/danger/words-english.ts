import type { TagWords } from './word-tags.ts'

export const ENGLISH_WORDS: TagWords = {
  kin: `mummy mommy mama papa grandpa husband wife father dad daddy mother mum mom stepfather stepdad stepmother stepmum stepmom boyfriend girlfriend brother brothers son partner ex fiance
    uncle grandfather grandad grandpa granddad cousin stepbrother teacher coach neighbour neighbor boss parents family inlaws tutor priest imam mullah
    doctor landlord guardian relative classmates carer babysitter man men guy friend`,
  he: 'he she they hes shes theyre someone somebody',
  me: 'me us',
  mine: 'mummy mommy mama grandma kid mother mum mom sister brother son daughter kids children baby child her',
  hurts: `hits beats chokes strangles rapes kicks punches slaps burns stalks tortures threatens follows smacks whips batters hurts shoves abuses stabs cuts
    bashes molests suffocates smothers thrashes`,
  hurt: 'pushed threw shoved thrown hit beat raped kicked punched slapped burned burnt stabbed smacked whipped attacked molested beats assaulted',
  choked: 'choked strangled suffocated smothered throttled',
  touches: 'touches gropes fondles molests kisses undresses rubs grabs',
  touched: 'touched groped fondled undressed kissed touch',
  comes: 'comes gets climbs creeps sneaks enters lies crawls',
  night: 'night nights bedtime evening dark asleep',
  bed: 'bed room bedroom blanket covers bath shower bathroom',
  not: 'stop not never doesnt didnt dont isnt stopped stops wasnt nobody wont havent hasnt nor',
  thing:
    'it cat dog rain wind sun light heart wave hail that this nothing music song smell memory truth reality silence news kindness words story film',
  filler: `my again every day night and when drunk always often all the time at so now still i he she they me us of to in often daily badly sometimes
    hard constantly tonight today yesterday`,
  recent: 'yesterday today tonight last just now again morning earlier',
  past: `ago then used once until before childhood former divorced left young was were finally over jailed prison died`,
  harmless:
    'chess tennis cards snooker football game games race scrabble heart story kindness words song tuck goodnight drum eggs fees budget drums rug',
  hurting: `hitting beating choking strangling raping kicking hurting threatening following stalking punching slapping burning abusing torturing
    attacking touching molesting groping`,
  is: 'stop is are hes shes theyre keeps keep started been starts',
}
