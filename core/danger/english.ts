import type { DangerSigns } from './signs.ts'

const US =
  '(?:me|us|my (?:mother|mum|mom|sister|brother|son|daughter|kids|children|baby)|the (?:kids|children))'

export const ENGLISH: DangerSigns = {
  now: [
    / (?:i|just|really) (?:\S+ ){0,2}?(?:want|wanna|wish) (?:to )?(?:die|be dead|disappear forever|kill myself|end it|not wake up)(?: |$)/u,
    / wish i (?:was|were) dead /u,
    / (?:dont|do not|cant|cannot|no longer) (?:\S+ )?(?:want to|wanna|bear to)? ?(?:live|be alive|wake up|go on living|be here) (?:any ?more|any longer|like this|at all|$)/u,
    / (?:dont|do not) (?:\S+ )?(?:want to|wanna) (?:live|be alive|exist) (?!(?:in|with|at|near|on|under|here|there|by|like|alone) )/u,
    / (?:will|going to|gonna|want to|wanna|about to|ll|planning to|thinking of|think about|thinking about) (?:kill(?:ing)? myself|end(?:ing)? my life|end(?:ing)? it all|hang(?:ing)? myself|tak(?:e|ing) my (?:own )?life) /u,
    / (?:hurting|cutting|harming) myself | i (?:cut|hurt|harm) myself (?:again|every|at night|when|now) /u,
    / (?:im|i am|feel|feeling) suicidal | (?:no|any) reason to live | better off (?:dead|without me) /u,
    / (?:take|taken|took|swallowed) (?:all|too many|a lot of|every one) (?:\S+ ){0,3}?(?:pills|tablets) /u,
    new RegExp(
      ` (?:will|ll|going to|gonna|is about to|wants to|hell|shell|theyll|threatens to|threatening to|threatened to|promises to|swears to|swears he will) (?:\\S+ )?(?:kill|hurt|beat|stab|shoot|strangle|murder|burn) ${US} `,
      'u',
    ),
    new RegExp(
      ` (?:says?|saying|swears?) (?:\\S+ ){0,2}?(?:will|ll|hell|shell|is going to) (?:kill|hurt|stab|burn) `,
      'u',
    ),
    / (?:afraid|scared|terrified|frightened|frightening) (?:\S+ )?(?:to go|of going|to return|going) (?:back )?(?:home|back|to him) /u,
    / (?:cant|cannot|not safe to) go (?:back )?home /u,
    / (?:im|i am|were|we are|not|isnt|feel) (?:\S+ )?(?:not safe|unsafe|in danger)(?: |$)/u,
    / (?:not safe|unsafe) (?:at home|here|with him) | afraid (?:for|of losing) my life | fear for my life /u,
    / (?:afraid|scared|terrified) (?:that )?(?:he|she|they|hell|shell)(?: will| is going to| may| might|) (?:kill|find|hurt|come) /u,
    / (?:afraid|scared|terrified) (?:that )?(?:hell|shell|theyll) (?:kill|find|hurt|come) /u,
    / (?:outside|behind|at|breaking down) (?:my|the|our) (?:door|window)(?: right)? now | (?:he|she)s? (?:is )?(?:right )?(?:outside|at the door|breaking in)(?: now)? $/u,
    / (?:wont|doesnt|does not|will not) let (?:me|us) (?:\S+ )?(?:out|leave|go out|go home) | (?:locks|has locked|keeps) (?:me|us) (?:in|locked|inside)/u,
    / (?:please|somebody|someone|anyone) help(?: me| us)?(?: please)? $| help (?:me|us) please | please help (?:me|us) /u,
    // Rather not be, in whatever words.
    / i (?:cant|cannot) (?:go on|do this any ?more|take (?:it|this) any ?more|keep going)(?: |$)/u,
    / (?:dont|do not|cant) see (?:the|any|a) (?:point|reason|sense) (?:in|of|to) (?:living|life|going on|live)/u,
    / (?:think|thinking|thought) (?:\S+ )?(?:about|of) (?:suicide|dying|death|jumping|killing myself) (?:a lot|again|every|now|today|tonight|$)/u,
    / been thinking (?:about|of) (?:suicide|dying|jumping)/u,
    / (?:want|going|need|plan) to (?:hurt|harm|cut|starve) myself | (?:nobody|no one) would (?:even )?(?:miss|notice) /u,
    / (?:might|may|wont|will not) (?:not )?(?:make it|survive|live|last) (?:through )?(?:the |this )?(?:tonight|night|week|day)/u,
    // A hand, a weapon, a threat, and somebody whose it is.
    / (?:trying|coming|wants|ready) to (?:kill|hurt|get|rape|stab|beat|find) (?:me|us) /u,
    / (?:said|says|told me|swore|promised) (?:\S+ ){0,2}?(?:would|will|d|hed|hell|he d|shell|shed) (?:kill|hurt|stab|find|burn) (?:me|us|my)/u,
    / (?:touches|touching|gropes|forces) me (?:\S+ ){0,6}?(?:at night|every|again|when|in bed|down there|to)/u,
    / (?:im|i am|we are|were|am) (?:\S+ )?(?:hiding|bleeding|locked in|trapped)(?: |$)/u,
    /^(?=.*(?: (?:hes|he is|shes|my \S+ is) (?:\S+ )?(?:drunk|coming|shouting|screaming|breaking)))(?=.*(?: again| now| right now| tonight| scared| afraid| hiding))/u,
    /^(?=.*(?: im | i am ))(?=.*(?: scared | afraid | terrified | frightened ))(?=.*(?: now | tonight | of him | of her | of my | right now ))/u,
    / call (?:the )?(?:police|an ambulance) /u,
  ],
  unless: [
    / (?:used to|wanted to|no longer want to|dont want to die|never wanted to|when i was|back then|years ago|in those days|as a child) /u,
    / (?:dont|do not|never) (?:\S+ )?(?:want|wanna|going) (?:to )?(?:kill myself|hurt myself|die) any ?more /u,
    / (?:thought|feared|was afraid|was scared|were afraid) (?:that |of )?(?:he|she|they|to|going|i)/u,
    / (?:kill|murder) me (?:for|if i (?:fail|am late|lose|forget|spill)|when (?:he|she) sees) (?:being|losing|breaking|forgetting|spilling|not|my|the|i|$)/u,
    / (?:die|dying) (?:of|from) (?:laughter|laughing|shame|boredom|embarrassment|old age) | want to die (?:of laughter|old|happy|in my (?:own )?bed)/u,
    / (?:not|never|no longer) (?:\S+ )?(?:scared|afraid|terrified|frightened)/u,
    / (?:in the|a) (?:film|movie|book|novel|song|game|series) /u,
  ],
}
