/** Ordinary English words in dictionary form, derived from the word lists of @faker-js/faker 10 (MIT). */
export const MORE_ENGLISH_WORDS = `
  abacus abaft abandoned able abnegate abnormally aboard about abscond abseil absent absentmindedly absolve academics
  accelerator accentuate accept acceptable access accessorise accidentally acclaimed accompanist accompany accomplished
  accountability accredit accurate achieve aching acidic acidly ack acknowledge acquaintance acquire actual adaptation
  adjourn adjudge admired admonish adolescent adrenalin adumbrate advanced advancement adventurously advertisement
  adviser advocate affect affectionate affiliate afford afore aftermath aged aggravating aggressive agile agitated
  agreeable airbrush airbus aircraft airline airmail airman ajar alarmed alb alert alienated alive all allegation
  alliance alligator allocation almighty alongside altruistic amazing ambitious ameliorate amend amendment amidst
  amnesty ample amused anaesthetise analogy analyse anenst anesthetize angelic angle angrily anguished animated anneal
  annex annually antagonize antelope anti anticodon antique anxiously ape apologise apostrophize apparatus appertain
  appliance appreciate apprehensive appropriate approximate apricot apropos apt apud arbitrate arcade archaeology
  archive arid armchair armoire arraign arrange arrogantly artistic ascertain ascribe assail asset assist assured
  astonishing astride athletic athwart atomize atop atrium attend attest attraction attribute augment austere authentic
  authorized availability avalanche avaricious avow aware awareness awesome awkwardly axe baa babushka babyish backbone
  backburn badly baggy bah bakeware bandwidth banish baptise barge baritone barracks barring baseboard bashfully basic
  bathhouse bathrobe beautifully beep begonia behest behold belabor beloved bemuse beneficial beret besmirch bestride
  better bewail bid bide bidet bin bind biodegradable biodegrade birdbath birdcage bitterly blacken blah blaring
  blaspheme bleak bleakly blend blight blindly blink bliss blissfully blond bloom blossom blowgun bludgeon blushing
  boastfully bobble bog boggle bogus boiling boldly bolster bonfire bonnet bony boo boohoo bookcase bookend boom
  bootleg bore boring bossy boulevard bouncy bourgeoisie bowed bowler bowling boyfriend brace bracelet braid bran
  brandish bravely breakable breastplate breed briefly brightly brilliant brisk briskly broadcast broadly broadside
  brochure brood browse brr bulky bungalow burdensome burgeon burly busily bustling buttery buzzing cafe calculating
  calculus calmly camouflage candid cannibalise cannon cantaloupe canter cap capitalise capitalize cappelletti capsize
  caption carboxyl carefree carefully careless carelessly caring carnival carouse carp carpool casement casket cassava
  castanet catalog catalyst catalyze catch categorise cauliflower cautious cautiously cavernous cease celebrate
  celebrated celsius cemetery censor ceramic ceramics certification certify chainstay chairperson championship chap
  char characterization charlatan charming charter chasuble chatter cheerful cheerfully cheetah chiffonier chilly chime
  chops chow christen chromakey chubby chunder chunter cinch cinder circa circular circulate circumference
  circumnavigate clamor clamour clamp classic clavicle claw cleaner cleave cleverly clinch clinking clone clonk closely
  cloudy clueless clumsy cluttered coagulate coarse coaxingly cod coexist coil coin coincide coliseum collaborate
  collaboration collectivization colligate colon colonialism colorful colorfully colorize colorless colossal comestible
  comfortable commandeer commemorate commercial commodity commonly communicate compassionate compete competent
  completion complicated complication compromise conceal concentration conceptualize concerned concerning conclude
  concrete condense cone confide configuration confirm confiscate confound confused confute congregate conjecture
  connect consequently conservation conservative considerate considering consign consistency construe continually
  contractor contradict contrail contravene controvert convalesce convection converse convince convoke coolly coop
  cooperative coordinated coordination cop cope cork cornet corny corporation corral correctly corrupt cosset costume
  councilman countess courageous courageously courteous courtroom covenant crackle crafty cram crank creak creaking
  creamy creative creator crest criminal cripple critical crocodile crooked croon crossly crowded cruelly crumble
  crushing crystallize cuckoo cuddly culminate cultivated cumbersome curiously curl curly curry customise cute cutlet
  cutover daintily dally damaged damp dampen dandelion dapper darling darn dazzling deadly deafening dearest dearly
  debit debut deceivingly decent decisive deck decode decongestant decouple decriminalize decryption deduce deduct
  deduction deed deeply deer defenseless defensive defiantly deficient definite definitive deflate deflect deform
  defrag degenerate degrease delectable delete deliberately delicious delightfully deliquesce delirious demob
  demobilise democratize demonstrate denitrify dense density deny depart depend dependable dependency dependent deplore
  deploy deployment depot deprave depute derby dereference descendant descent describe descriptive desecrate deselect
  deserted designation destock detain detective determined devastation develop developing developmental devise devoted
  diagram dial dicker digestive digit digital digitize dilate diligent diligently dim dime dimly direct director
  disadvantage disappointment disapprove disarm disbar disclosure disconnection discontinue discourse discrete disgorge
  dishearten dishonor disinherit disk dislocate disloyal dismal dispense display dispose disposer disrespect dissemble
  distinct distinction distorted diver diversity divert dividend divine dock doodle doorpost doting doubter doubtfully
  downchange downright downshift dowse drab drag drain dramatic dramatize drat draw dreamily dreary dredger drowse dual
  duffel duh dulcimer dull during duster dutiful dwell earnest easily ecliptic economise ecstatic ectoderm edible
  educated eek efface effector eggplant eke elastic elderly electrify electronics elegant elegantly elementary
  elevation elliptical elver embalm embed embody emboss embossing emerge emergent eminent emotional emphasise emphasize
  emulsify enchanted enchanting encode encouragement endow energetic energetically enfold engage engender enhance
  enlightened enlist enormously enrage enraged enrich enroll enthusiastically entice entire entomb entrench entry
  entwine epic equally equate equatorial especially essential esteemed etch eternity ethical ethyl eulogise euphonium
  evenly everlasting evince exacerbate exaggerate exalt exalted exasperation excess excitable excited excitedly
  excluding executor exempt exhaust exhausted exonerate exotic expansion expatiate expense experienced explode
  exploration expostulate extension extent exterior extract extremely extricate extroverted eyeglasses eyeliner
  fabricate facilitate factorise factorize failing faint faithfully familiar familiarize famously fantastic faraway
  fatal fatally fatherly fathom favorable favorite fax fearless federate fedora feline fellow feminize fen fencing
  ferociously ferret fervently fess fibre fictionalize fiddle fidget fiercely fill filter filthy finding finer finished
  fireplace firsthand fisherman fishery fit flashy flawed flawless fleck fledgling flickering flimsy floodlight floss
  flowery flu fluctuate fluff fluffy flustered focalise focused fold folklore follower fond fondly foodstuffs fooey
  foolhardy foolish foolishly footrest forage forager forceful forearm forecast forenenst foretell forgather forgery
  forgo fork formal formamide formation formula forsaken forswear fort fortunate fortunately founder fowl fragrant
  frail frantically fraternise fraudster fray freckle freely french frenetically frequent frightfully frilly frivolous
  frizz frizzy frozen frugal fruitful fumigate functional fundraising furiously furlough furthermore fuss fussy futon
  fuzzy gad gadzooks gah gallery gallivant galoshes galvanize gape garrote gaseous gasp gastropod gazebo gee geez
  general generously gently genuine gerbil gestate giant gifted gigantic giggle give given giving gladly glaring
  gleaming gleefully glider glimmer glisten glittering gloat gloom gloomy glorious gloss glossy glum gnash gnaw
  godfather godparent golden goodwill goose gorgeous gosh govern governance gown graceful gracefully gracious gradient
  graduate graffiti graft grandiose granny granular gratefully greatly greedily greedy grim grimy gripper gripping
  grizzled grok grouchy grounded grouper growing grown grubby gruesome grumpy guacamole guidance guilty gullible gulp
  gummy gurn gust gut guzzle gym gymnast hairy halt ham hamburger hammock handover handsome handy happily harangue
  harmful harp hassle hastily hasty hateful haul haunting haversack haze healthily heartache hearten heartfelt heavenly
  heavily hefty heighten helpful helpfully helplessly hepatitis heroine hexagon hidden hierarchy highlight highly
  hippodrome hmph hoarse hoick hollow holster homely homeschool honorable honored hoof hoot hopeful hopelessly horde
  horn hornet horst hose hospitable hospitalization hotfoot hovel hover hovercraft howl hubris huddle huff humble
  humidity humiliating humor hungrily hunt hurtful husk husky hutch huzzah hydrant hydrocarbon hydrolyse hydrolyze
  hyena hygienic hype hyphenation hypothesise hypothesize icebreaker ick icy idealistic idle idolized igloo ignite
  ignorant illiterate illusion illustrious imaginary imaginative imagineer immaculate immediate immense impanel
  impartial impassioned impeccable impish implode impolite import important impostor impractical impressionable
  impressive improbable impure inasmuch inborn incandescence incidentally incinerate incline including incomparable
  incomplete inconsequential inculcate indeed indelible indolent industrialize inexperienced infamous infatuated
  inferior infinite informal ingratiate inhibit inject injunction innocent innocently innovate innovation inquisitively
  inscribe insecure insert insidious insignificant insist insistent insolence inspect inspection instance institute
  institutionalize instruction instructive instructor integer intellect intelligent intend intensely intent intently
  interchange interior intermarry intermesh intermix internal internalise internalize international internationalize
  intervention intrepid intrigue inure inveigle inventory investigate invite inwardly iridescence irk ironclad
  irresponsible irritably iterate jagged jaggedly jaunty jaywalk jazz jealously jell jellyfish jeopardise jiggle
  jittery jive jogging joshingly jot jovially joyful joyfully joyous joyously jubilant jubilantly judgementally
  judicious juggernaut juicy jumbo junior justly jut juvenile kaleidoscopic keel keenly kettledrum kick kiddingly
  kielbasa kinase kindheartedly kindly kissingly knavishly knit knottily knotty knowingly knowledgeable knowledgeably
  known knuckle kookily kooky kosher kowtow label labourer lace lampoon lanky larva lashes lasting lava lavish lawful
  lawmaker lazily lazy leading lean leap legging legislature legitimize lend lender lest libel liberalize license lid
  lieu lifestyle ligate lighthearted lightly likable likely likewise limited limp limping limply linear lined linseed
  lively livid lobotomise lobster loftily log lone longboat longingly loosely lotion loudly louse lovable lovely
  lovingly lowball lox loyally lucky lumbering lumpy lustrous lyre madly maestro magnetize magnificent mainstream
  maintainer majestic majestically majority makeover making malfunction mallard mammoth manage management manipulate
  manner mantua marathon marimba marketplace marksman markup maroon marten marvelous masculinize mash masquerade
  massage massive masterpiece masticate materialise mathematics mature maul meadow meager mealy meander meaningfully
  measly meatloaf meaty mechanically median mediocre medium meh membership memorable memorise menacing mentor merge
  merit merrily mesh messy metabolise metabolite metallic microblog microchip micromanage mid midst milestone militate
  milky millet mindless minion minority minty misappropriate miscalculate miserable miserably miserly misfire misguided
  misjudge miskey mismatch mispronounce misread misreport misspend mixed mixture mmm mob mobilise mobility mobilize
  mockingly modulo moist moisten molasses monasticism monocle monstrous monthly monumental mooch moor moralise
  morbidity mortally mortar mortise mosh mothball motionless motivate mould mount mouser mousse mozzarella muddy
  muffled multicolored mummify mundane murky muscat mushy musty mutate muted mysterious mysteriously mystify mythology
  nab napkin narrate narrowcast nasalise natural naturally nauseate nautical navigate neaten neatly nectarine needily
  needy neglect neglected negligible negotiation neighboring nervously netsuke newsletter newsprint newsstand nifty
  nightlife nimble nippy nocturnal noisily nor notarize noted noteworthy notwithstanding nougat noxious nucleotidase
  nudge numb numeracy numeric nun nutritious obedience obedient obediently obesity obligation oblong obnoxiously
  obscure observe obsess obstruct obtrude ocelot octave oddball offend offensively officially offset oily omelet onset
  oof openly operating optimal optimistic optimistically orchestrate orchid orderly orient orientate ornate ornery
  ostrich ouch outbid outdo outflank outfox outgoing outlandish outlaw outlying outnumber outrageous outrank outrun
  outset outsource outstanding oval overburden overcharge overcoat overconfidently overcook overcooked overdub overdue
  overfeed overheard overload overplay overproduce overreact override overspend overstay overtrain overvalue overwork
  owlishly oxidise oxidize oxygenate pacemaker packaging painfully paintwork palatable palate paltry pant pantyhose
  parade parallel paralyse parched parody parsnip partial partially partridge passionate pasta pastel patiently
  patroller pave peaceful pear pecan penalise pendant peninsula peony peppery perfection perfectly perfumed perky
  permafrost perp persecute personalise perspire pertain pertinent pessimistic petal petticoat petty pfft pharmacopoeia
  phew phony phooey physically piglet pigpen pigsty pike pillbox pillory pine pinion pinstripe pish pitiful pivot
  pixellate plagiarise plait planula platter platypus playfully pleasant pleased pleasing pliers pluck plugin plumber
  plump pneumonia pointed polarisation polished polite politely polyester pomelo ponder poorly popularity popularize
  populist portly portray posh positively postbox potable potentially powerful powerfully powerless practical prance
  precedent precious preclude preheat prejudge premeditation premier premise premium preregister presell preside
  prestigious presume pretend pricey prickly priesthood prime printer prioritize privilege pro probable probate probe
  proceed procrastinate procurement produce productive profane profitable profuse prohibition proliferate promptly
  pronoun proofread proper properly propound proselytise provided providence provider provision prudent pry psst
  publication publicity publicize puff pulp pulverize punctual punctually punctuation puny puppet puritan pushy putrefy
  putrid puzzled qua quadruple quaff quaintly qualified quantify quarrelsome quarrelsomely quart quarterly quash quaver
  queasily queasy querulous questionable questionably questioningly quicker quinoa quintessential quintuple quip
  quirkily quit quixotic quizzically radiant rag ragged rally randomize rapidly rationale rationalise rationalize
  ravage ravel ravioli raw rawhide react readies readily readjust readmit realistic really reapply reasonable reasoning
  reassemble reassuringly rebel reboot reborn rebound rebuff rebuild rebuke recede receptor reckless recklessly reckon
  reclassify recommendation recompense reconsideration reconstitute recount rectangular redact redesign redevelop
  redound redraw redress reel refer reference refine reflate reflecting refute regal regarding regularly regulate
  reiterate rejigger rejoin rekindle relaunch relieve reluctantly remand remarkable remorseful reopen reorganisation
  reorient repeatedly repentant replacement replicate repossess represent representation reprimand reproach
  reproachfully reprove republican repurpose requirement requite reschedule reservation resolve respectful responsible
  respray restfully restructure retention retool retract retrospectivity revere revitalise revoke rewarding reword
  rewrite righteously rightfully rigid rigidly rim ripe riser roadway roasted robust rosin rosy rot rotating roughly
  roundabout rout rowdy rubbery rubric ruddy rudely rue rundown runny runway rural rust safeguard safely sailor saloon
  salty sandbar sanity sans sarcastic sardonic sarong sashay sate satirise satirize satisfy saturate sauerkraut savour
  scaffold scaly scamper scare scarification scarily scarper scary scenario scented schematise schlep schnitzel
  scientific scoff scoop scope scorn scornful scorpion scotch scout scowl scrabble scram scramble scrap scrape scratch
  scratchy screw scruple scrutinise scuffle scuttle seafood seagull searchingly secondary secrecy secularize sedately
  sediment seemingly segregate selfishly sensitize sentimental separately sequester serenade serene serialize sermon
  serpentine serve sesame settle settler sew shabby shadowbox shadowy shady shaft shakily shallow sham shameful
  shameless shanghai sharply shear sheathe sheepishly shimmering shinny shiny shipper shirk shocked shoddy shoot
  showboat showy shred shrill shrilly shudder shush shyly sideboard sidetrack siege sightseeing silently silky silt
  simplistic sinful singe singing sizzle sizzling skateboard skean skeletal skeleton ski skyline skyscraper slake
  slather sleepily sleepy sleet slime slimy slink slipper slump slushy smarten smog smoggy smooth smoothly smug smuggle
  snappy snarling sneak sneaky sniff sniveling snoop snoopy snowplow snuggle sociable softly soggy solace solder
  solemnly solicit solidly soliloquy solvency somber someplace sonar sonata sonnet sophisticated sorrowful soulful
  soupy sour soybean spanish sparkling sparse spattering spear spectate speedily speedy spellcheck spew spherical spice
  spiffy spirited spiteful splash splay splendid splosh splurge spook spork spotless sprinkles squeaky squid squiggly
  squirm stabilise stable stack staid stained stale stall standard starboard starch stark steak stealthily steep
  steeple sternly sticky stiff stiffen stigmatize sting stingy stint stitcher stoop store storyboard strait strategy
  stratify strict strictly strident striking stump stunning stunt stupendous sturdy stylish subdued subexpression
  submissive submitter subsidy substantial substantiate substitution subtle subtract suburban successfully suckle
  suffice suffocate sugary summarise summary sunbathe sunbeam sundae sunder sup super superb superficial superior
  supplier supportive supposing surge surprised sushi suspension suspiciously sustenance suv svelte swanling swat swath
  swathe sway sweatshop sweetly swelter swerve swift swiftly swill swim swine swing switchboard swordfish symbolise
  sympathetically synergy synthesise tabletop tabulate tackle tag talkative tame tangible tankful tapioca taro tarragon
  tarry tasty tattered taut taxicab teammate technician technologist tectonics tedious teeming telescope tempting
  tenant tender tenderly tenement tennis tense tensely tentacle tepid teriyaki terraform terribly terrorise testify
  testimonial testing thigh thongs thorn thorny thorough thoroughly thoughtfully thrifty throbbing throughout thump
  thunderbolt thyme tidy tight tighten tightly timely tinderbox tinted toady toaster toe tomatillo tomography tool
  toothbrush toothpick topsail torn tough tousle traditionalism traduce tragic trained transcend transom transparency
  transplant treble trek tremendously trench trial triangular tributary tricky trim triumphantly trivial trolley tromp
  troubled trouser truly trusting trustworthy trusty tuba tuber tune turbulent turret tusk tut tuxedo twine twist
  typeface typewriter typify ultimate ultimately unabashedly unaccountably unaware unbalance unbearably unblinking
  uncomfortable uncommon unconscious uncork uncover underachieve undergo underneath underpants underplay understated
  unearth unethically uneven unexpectedly unfinished unfit unfortunate unfortunately unfreeze unfurl unhappy unhealthy
  unibody unimportant unimpressively unique unkempt unknown unlawful unlearn unlined unlucky unnaturally unnecessarily
  unpleasant unrealistic unripe unruly unscramble unselfish unsightly unsteady unsung untidy untimely untried untrue
  unused unwelcome unwieldy unwilling unwritten unzip upbeat upliftingly upright uproot upsell upward upwardly urban
  urgently usable usefully useless uselessly usher utilization utilized utter utterly vacantly vague vaguely vain
  vainly valentine valiantly validity valuable vamoose vanadyl vanish variable vary vast vastly veg velocity velvety
  vengeful venom venture verbally verify verve vestment vet veto viability vibrant vibraphone vibration vicinity
  viciously victorious victoriously violent violently violin vista vivacious vivaciously vivid vol volleyball
  voluminous voluntarily volunteer vulgarise wafer waft wallaby wallop waltz warlike warmhearted warming warmly warp
  warped wasabi wasteful waterlogged waterspout watery waver wavy weakly wealthy wearily weary weatherize webbed wedge
  wee weekly weep weighty weird westernise westernize wetly whack whale whimsical whine whirlwind whispered whitewash
  whoa whopping whose whup wicked wide wiggly wilderness wildly willfully wilt wilted winding windy winged wisecrack
  wisely witty wobbly woeful woefully wombat wonderful wonderfully woot wordy worldly worriedly worthless worthwhile
  worthy wound wrathful wretched wriggler wring writ writhing wrongly wry yahoo yak yarmulke yawn yawningly yearly
  yearn yearningly yeast yellowish yieldingly yin yippee yogurt youthful youthfully yowza yuck yum yummy yuppify zany
  zealous zebra zesty zowie
`
