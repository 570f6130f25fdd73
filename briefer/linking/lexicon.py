"""Words that carry the grammar of a sentence with figures: closed classes, and verbs by what they do to a figure."""

from functools import cache

from briefer.fact import Direction

__all__ = [
    "ADVERBS",
    "AUXILIARIES",
    "CONJUNCTIONS",
    "DEMONYMS",
    "DETERMINERS",
    "DIRECTIONS",
    "FORECASTS",
    "HEDGE_WORDS",
    "MODALS",
    "MOVEMENTS",
    "NEGATIONS",
    "OUTLOOKS",
    "PLACES",
    "PREPOSITIONS",
    "PRONOUNS",
    "RELATIVES",
    "SUBORDINATORS",
    "VERBS",
    "VerbForm",
    "is_a",
    "verb_form",
]

DETERMINERS = frozenset(
    """a an the this that these those its his her their our my your each every any some all both no another such
    either neither most many several few other own whose more""".split()
)
PRONOUNS = frozenset("it he she they we i you who them him us one ones".split())
POSSESSIVES = frozenset("its his her their our my your whose".split())
PREPOSITIONS = frozenset(
    """of in on at by for from with about over under after before between among across through during since until
    till into onto against towards toward within without despite per via amid amidst throughout beyond above below
    behind beside besides apart like near off outside inside around versus vs compared including excluding following
    regarding concerning upon alongside given because due owing thanks according than as out up down worth into""".split()
)
CONJUNCTIONS = frozenset("and or but nor yet plus &".split())
RELATIVES = frozenset("which who whom where".split())
SUBORDINATORS = frozenset(
    "while whereas although though whether how why if unless when whenever once because since so as after before until".split()
)
MODALS = frozenset(
    "will would could should may might must shall can cannot won't wouldn't couldn't ll".split()
)
AUXILIARIES = frozenset(
    """is are was were be been being am has have had having do does did isn't aren't wasn't weren't hasn't haven't
    hadn't doesn't don't didn't""".split()
)
NEGATIONS = frozenset(
    """not never no n't isn't aren't wasn't weren't hasn't haven't hadn't doesn't don't didn't won't wouldn't couldn't
    cannot denied denies deny""".split()
)
DIRECTIONS: dict[str, Direction] = {
    "up": "up",
    "higher": "up",
    "ahead": "up",
    "above": "up",
    "more": "up",
    "down": "down",
    "lower": "down",
    "off": "down",
    "below": "down",
    "less": "down",
    "unchanged": "flat",
    "flat": "flat",
    "steady": "flat",
    "better": "up",
    "stronger": "up",
    "firmer": "up",
    "dearer": "up",
    "worse": "down",
    "weaker": "down",
    "softer": "down",
    "cheaper": "down",
    "easier": "down",
    "lighter": "down",
}
HEDGE_WORDS = frozenset(
    """about around roughly approximately nearly almost some over more than least most as much high many low less
    under only just estimated exceeding well below above further additional another little still even slightly fully
    circa whopping staggering record combined total estimated mere sharp solid modest total massive hefty remaining""".split()
)
"""Words that may stand between a preposition or verb and the figure it governs."""
ADVERBS = frozenset(
    """upwards downwards moreover nevertheless likewise besides hence indeed meantime nowadays meanwhile furthermore instead overall elsewhere thereafter nonetheless afterwards separately alternatively aside late also still already now then again further even just only never ever often soon today not recently currently
    previously formerly jointly simultaneously once first yet far instead thus therefore however meanwhile
    collectively together respectively year-on-year year-over-year year-to-year quarter-on-quarter
    quarter-over-quarter month-on-month month-over-month yoy qoq mom sharply slightly steadily significantly here
    there alone too well ahead later earlier ago altogether else otherwise almost nearly about itself themselves himself herself""".split()
)

FORECASTS = frozenset(
    "forecast estimate target outlook projection prediction expectation limit ceiling bound".split()
)
"""Nouns for a figure to come, in the singular: who moves one does not reach it."""
OUTLOOKS = FORECASTS | {"guidance", "range", "goal"}
"""Nouns for what somebody expects, in the singular."""

# Nouns that say how a figure moves, not what it measures.
MOVEMENTS: dict[str, Direction] = {
    "increase": "up",
    "rise": "up",
    "gain": "up",
    "jump": "up",
    "surge": "up",
    "climb": "up",
    "advance": "up",
    "uptick": "up",
    "hike": "up",
    "boost": "up",
    "leap": "up",
    "rebound": "up",
    "rally": "up",
    "upturn": "up",
    "improvement": "up",
    "growth": "up",
    **dict.fromkeys(
        "lift uplift spike upsurge upswing acceleration bounce strengthening appreciation recovery pick-up".split(),
        "up",
    ),
    **dict.fromkeys(
        """nosedive erosion shrinkage slippage drop-off fall-off falloff downswing crash collapse downtick softening weakening
        halving deterioration deceleration dive cutback devaluation""".split(),
        "down",
    ),
    "widening": "up",
    "slowing": "down",
    "narrowing": "down",
    "expansion": "up",
    "decrease": "down",
    "decline": "down",
    "drop": "down",
    "fall": "down",
    "slump": "down",
    "plunge": "down",
    "dip": "down",
    "slide": "down",
    "reduction": "down",
    "cut": "down",
    "contraction": "down",
    "tumble": "down",
    "slowdown": "down",
    "downturn": "down",
}

_CLASSES = {
    "rise": """deepen worsen escalate lengthen broaden rise climb jump surge soar gain increase grow advance rally rebound spike edge leap widen expand swell
    strengthen quicken accelerate improve recover skyrocket balloon double triple quadruple firm appreciate outpace rocket creep inch tick nudge quintuple treble multiply zoom snowball vault mushroom
    roar spurt bounce spiral romp""",
    "fall": """fall drop decline slip slide tumble plunge decrease shrink sink plummet dip ease weaken contract narrow
    slump retreat dive crash evaporate slow shed dwindle halve soften collapse nosedive crumble ebb erode wane depreciate diminish taper thin deteriorate moderate cool sag recede subside abate falter wilt tank crater swoon buckle
    skid drift fade shrivel slither""",
    "reach": """reach hit total stand amount come exceed top surpass bust approach number be become run remain average equal
    cross touch yield stay settle range peak sit lie keep maintain lock near break pass""",
    "expect": """expect forecast predict project estimate anticipate foresee see reckon guide envisage envision believe think
    calculate put peg pencil""",
    "say": """say confess announce state tell testify reply add note show reveal point indicate suggest claim confirm warn disclose declare
    explain argue find write acknowledge report expect forecast predict project estimate anticipate foresee reckon
    believe think calculate signal stress conclude insist disclose admit concede caution reiterate remark comment hint
    allege boast""",
    "report": "report post book record register log notch deliver generate achieve earn make return produce suffer incur",
    "lift": "uplift sweeten elevate augment ratchet bolster inflate heighten raise lift increase boost hike up upgrade bump double triple treble quadruple",
    "lower": "lessen shorten cut lower reduce trim slash downgrade scale pare halve shave",
    "revise": "revise change update narrow readjust tweak",
    "acquire": "acquire buy purchase snap takeover absorb",
    "sell": "sell divest offload dispose export",
    "fund": "raise secure complete close attract receive obtain win land bag borrow get",
    "invest": "invest spend pour commit allocate plow plough channel inject earmark pump splash sink devote put",
    "account": "account represent constitute comprise contribute cover make form take",
    "own": "own hold control have command capture boast possess retain",
    "value": "value price rate assess appraise",
    "pay": "pay repay charge collect shell award grant owe settle refund",
    "cost": "cost worth fetch",
    "trade": "trade close end finish open quote settle fix stand",
    "lose": "lose",
    "save": "save",
    "employ": "employ cut",
    "plan": "promise plan aim target intend want hope pledge vow aspire",
    "propose": "propose offer bid ask demand request seek suggest recommend tender consider negotiate discuss call",
    "fine": "fine order penalise penalize sue",
    "act": """
    abstain accrue acquiesce adhere adjudicate administer advocate allay amalgamate annex appease applaud apprehend
    arbitrate articulate assuage behave characterise characterize circumvent coalesce collaborate collide collude commend compress
    concur condone conspire contaminate contradict contravene corroborate culminate decimate decry defeat defraud defuse degrade
    denationalise deplore deport depose deregulate deride detain deviate disable disapprove disband discontinue dismantle dispel
    displease disregard dissuade donate downplay dwarf dwell eject elude emigrate empower encroach endanger entail entangle
    entrench entrust eschew evict exaggerate exhort exonerate exploit extol extradite falsify flatten flout foreclose forgo
    formalise founder frustrate galvanise garner incorporate indemnify infringe instigate inundate invade invalidate invoke
    isolate languish legalise legalize legislate liberate marginalise marry meddle misjudge mobilise mobilize nationalise nationalize
    necessitate nullify offend orchestrate outgrow outlast overestimate overload override overthrow overwhelm perish persevere placate
    preside pressurise pretend prioritise prioritize privatise privatize proclaim quell reactivate reassess reassure recapture
    reclaim recommence reconvene recount recreate recuperate recur redefine redeploy redesign redevelop redistribute refit refurbish
    regroup reignite reintroduce rejoin relegate relent relinquish remodel renovate repossess restart restock retake reunite revert
    revisit revolutionise rework rewrite scupper shatter simulate specialise specialize spearhead spurn squander
    stave stifle subdue substantiate succumb supplant surmount teeter transpire traverse underestimate undo unearth unfold
    unleash unlock unnerve unseat unsettle unwind uproot usher usurp vanish veer vindicate waver woo wreak wrest
    abolish activate adapt adjourn advertise affect affirm alleviate allot alter
    amass amortize amplify analyse ascribe assert attain befall capitalize cede certify classify coincide commence
    compel complicate comply compose conceal conceive confer confine confiscate consent
    contemplate contend convene convey cooperate coordinate cultivate curtail deduct delete depart deplete deprive
    descend describe deter devalue devise differ dilute disagree disburse discard discourage disperse
    displace dissolve disturb diverge divert elaborate elapse encounter enlarge enlist enrich ensue entice
    erase erect evade exert exhaust expedite expend facilitate flourish fluctuate forbid formulate fortify foster
    hasten hesitate hover impair impede impound induce inhibit injure innovate insulate interfere
    interrupt jeopardize liberalize linger liquidate litigate loosen lure manipulate materialise materialize
    maximize mediate minimize mitigate modernize mull neutralize obey oblige obstruct occupy omit opt
    originate outbid outlive outnumber outweigh overlook overrule overstate overturn overvalue penetrate persist
    pertain pinpoint plague precede precipitate preclude prepare presume prevail procure prolong propel prosper
    realign reaffirm rebut recapitalize reconcile reconsider recoup rectify redeem redirect refer refrain
    refute regain reimburse reinsure reinvest relax renege renegotiate renounce reorganize repatriate repeal repel
    replenish reschedule rescind resemble reshape reside restate restrain retaliate retrieve revoke rotate salvage
    scrutinize segregate shelve shun simplify slacken solicit specify stabilise stabilize
    stagnate stipulate streamline subscribe subtract supersede supervise suppose suppress sway tailor
    tend thrive tolerate transact translate transmit underline underpin understate undervalue underwrite unload
    utilise utilize vary
    abandon abuse accompany accomplish acquit address adopt alert apologise apologize arise associate authorise
    authorize bar belong bleed blow brand bury catch choose circulate clarify clash cling communicate condemn confuse construct contain
    convict count outperform underperform outstrip outsell undercut deem define denounce derive deserve designate diagnose direct disappear dismiss dispute echo encourage endure
    enhance erupt evolve execute exist expel experience explode explore fare flood govern graduate greet hack hail
    hang hide highlight impact indict inflict influence inform instruct intercept interpret leak let loot mislead modify
    motivate mount nominate notice notify organise organize oust outline overcome overspend perceive portray
    postpone praise prescribe proceed pronounce prosecute protest punish ratify react realise realize refuse regard
    reinforce relieve resell respect restore restrict revive rush scare score seize shock shout shine spark spot spring stab step
    strive suffice summon surface surround suspect sweep tear topple trap uncover undertake unify verify voice
    withhold withstand witness
    accuse advise afford aid amend anger appeal apply arrange arrest arrive assemble assign
    assist assume assure attach attack attempt attend avert avoid await axe balance ban battle bear block
    breach broadcast cancel cap celebrate challenge cite clear combine commission compensate compete compile
    concentrate conduct confront connect consist consult contact contest convert convince cope copy correspond equate
    correct craft criticise criticize curb customise damage date deal debate decorate dedicate defend defer
    defy delay delist demolish demonstrate deny depend derail design destroy detail detect determine dictate
    discover display disrupt download upload browse install click surf distribute ditch diversify divide draft drag drain draw dream dub dump eat edit
    educate elect eliminate embark embrace emerge emphasise emphasize enact endorse enforce engage enjoy
    ensure enter entitle equip escape establish evacuate evaluate examine exchange exclude exercise exit
    expose express extend feature feed fend fight fill film finalise finalize fit flag flee float flow fly
    focus foot forgive free freeze fulfil fulfill funnel gather grab grapple halt hamper hand handle happen
    hear hedge hinder hoard host house identify ignore illustrate imagine implement imply impose impress
    inherit initiate inspect inspire integrate intensify intervene invent investigate invite jail
    jeopardise jettison judge justify kick knock lack lay lean learn license limit link listen load locate
    mail mark mention migrate monitor mothball object observe occur oversee pack paint park participate perform
    persuade pick pilot place plant play plead pose practice practise preserve press prevent prohibit promote
    protect prove provoke publish pull pursue qualify question read rebuild recall recognise recognize recruit
    recycle reform regulate reinstate relate release relocate rely remember remind remove renew rent reopen
    repair repeat replace rescue resist resolve resume retire reverse review reward ride roll rule sack salute
    sample satisfy scrap search select shake share shield shoot shop shut shutter slam slap sleep smash snub
    solve speak speculate speed split stage stall standardise steal stimulate strike strip struggle study
    stumble submit subsidise subsidize surrender survive suspend sustain swap switch tackle talk teach tempt
    terminate test thank throw thwart tighten tour tout trace track train transfer transport travel treat
    trial trigger trust undergo undermine understand unite unravel uphold urge vacate veto vie view violate
    visit wait waive walk wash waste watch wear welcome wield withdraw wonder wrap""",
    "launch": "present stick swing repay please surprise disappoint cheer spur fuel stoke dampen depress offset overshadow pocket reap clinch seal head lend quote swallow price sponsor launch deploy transform unveil introduce develop build sign approve create lead move begin start continue "
    "stop cease become cause help allow enable support require need use provide give turn go mean know include involve drive push force "
    "hurt weigh blame attribute follow reflect compare base list merge rank agree decide join leave serve operate face "
    "return undershoot overshoot remain prompt carry issue reject accept file meet beat miss top match outstrip lag trail stem result "
    "benefit work live die kill vote back hire appoint dominate complain threaten tie accelerate overtake wipe name step quit resign appear seem look set schedule due expire "
    "mature yield default restructure finance refinance guarantee insure import produce manufacture ship supply "
    "deliver order consume burn store say_ do try manage fail succeed bring send spread shift store measure survey poll "
    "interview ask respond answer favour favor oppose prefer feel worry fear doubt",
}

_DEEDS_DONE = """acted aired anchored assaulted auctioned audited billed blasted bombed boycotted braked briefed brokered
    budgeted bullied bundled burdened campaigned cemented chaired championed chanted charted cheated checked clogged
    clubbed coached coasted combated compounded compromised condensed cooked cornered countered coupled courted
    cracked credited cried crimped crippled cropped cruised crushed cushioned dashed dented discharged disciplined
    discounted disguised dispatched divorced documented dodged dotted dressed drowned eclipsed embargoed engineered
    escorted exhibited experimented factored fashioned filtered fired fitted fizzled forged forwarded founded framed
    funded gambled gauged grouped guarded hammered harboured harmed harnessed harvested hated hauled heaped hijacked
    honed honored honoured hunted inked ironed joked jolted juggled kidnapped labeled lamented lashed
    lasted laughed leased lectured liked lined loaned lobbied lodged loved lumped marched marketed masked merited
    milked mined minted mirrored murdered neglected outlawed outsourced overhauled overlapped overran paced
    pardoned partnered patched patented paved penned permitted petitioned phased phoned picketed piled pioneered
    pitched plotted plugged plundered poached poisoned polluted pooled popped positioned powered prayed
    pressured printed probed processed profited progressed propped pruned punched purged raced racked raided rammed
    rationed rattled ravaged reasoned rebuffed reissued relaunched relished remedied rendered reprieved reserved
    resorted retailed revamped revolted rigged rivaled rivalled robbed rocked rounded routed sabotaged sanctioned
    scanned scattered scooped scoured scrambled scraped screened seated sentenced separated severed shadowed shaped
    shouldered showcased showered shuffled sided sidelined silenced singled smuggled sorted sounded soured spanned
    spawned spelled spoiled squared squeezed stacked staffed staggered staked stamped starred steadied steered
    stocked stockpiled stormed strained stranded stretched stunned subjected suited summed supplemented tabled
    tagged tapped tasked taxed teamed termed tilted timed tipped torched tortured tossed totted trashed
    troubled tuned tweeted twisted vented ventured voided volunteered waged warranted weathered whipped winched
    wired wiretapped wished wounded wrecked wrestled""".split()
"""Past forms of verbs that do nothing to a figure; their other forms are nouns in news."""

VERBS: dict[str, frozenset[str]] = {}
"""Lemma → what it does to a figure: `rise`, `fall`, `reach`, `expect`, `say`, `report`, …"""

for _name, _lemmas in _CLASSES.items():
    for _lemma in _lemmas.split():
        VERBS[_lemma] = VERBS.get(_lemma, frozenset()) | {_name}

_IRREGULAR = {
    "rise": "rises rose risen rising",
    "grow": "grows grew grown growing",
    "fall": "falls fell fallen falling",
    "hit": "hits hit hit hitting",
    "sink": "sinks sank sunk sinking",
    "stand": "stands stood stood standing",
    "come": "comes came come coming",
    "be": "is was been being",
    "become": "becomes became become becoming",
    "run": "runs ran run running",
    "keep": "keeps kept kept keeping",
    "foresee": "foresees foresaw foreseen foreseeing",
    "see": "sees saw seen seeing",
    "think": "thinks thought thought thinking",
    "tell": "tells told told telling",
    "say": "says said said saying",
    "lend": "lends lent lent lending",
    "undershoot": "undershoots undershot undershot undershooting",
    "overshoot": "overshoots overshot overshot overshooting",
    "repay": "repays repaid repaid repaying",
    "find": "finds found found finding",
    "write": "writes wrote written writing",
    "make": "makes made made making",
    "cut": "cuts cut cut cutting",
    "buy": "buys bought bought buying",
    "sell": "sells sold sold selling",
    "win": "wins won won winning",
    "get": "gets got got getting",
    "spend": "spends spent spent spending",
    "underspend": "underspends underspent underspent underspending",
    "hold": "holds held held holding",
    "have": "has had had having",
    "pay": "pays paid paid paying",
    "cost": "costs cost cost costing",
    "lose": "loses lost lost losing",
    "bid": "bids bid bid bidding",
    "seek": "seeks sought sought seeking",
    "put": "puts put put putting",
    "pencil": "pencils pencilled pencilled pencilling",
    "leap": "leaps leapt leapt leaping",
    "shrink": "shrinks shrank shrunk shrinking",
    "show": "shows showed shown showing",
    "take": "takes took taken taking",
    "build": "builds built built building",
    "lead": "leads led led leading",
    "begin": "begins began begun beginning",
    "give": "gives gave given giving",
    "go": "goes went gone going",
    "mean": "means meant meant meaning",
    "know": "knows knew known knowing",
    "drive": "drives drove driven driving",
    "hurt": "hurts hurt hurt hurting",
    "leave": "leaves left left leaving",
    "break": "breaks broke broken breaking",
    "meet": "meets met met meeting",
    "beat": "beats beat beaten beating",
    "set": "sets set set setting",
    "bring": "brings brought brought bringing",
    "send": "sends sent sent sending",
    "spread": "spreads spread spread spreading",
    "feel": "feels felt felt feeling",
    "sit": "sits sat sat sitting",
    "lie": "lies lay lain lying",
    "quit": "quits quit quit quitting",
    "shed": "sheds shed shed shedding",
    "forecast": "forecasts forecast forecast forecasting",
    "do": "does did done doing",
    "offset": "offsets offset offset offsetting",
    "creep": "creeps crept crept creeping",
    "swing": "swings swung swung swinging",
    "bear": "bears bore borne bearing",
    "burn": "burns burned burned burning",
    "teach": "teaches taught taught teaching",
    "learn": "learns learned learned learning",
    "underwrite": "underwrites underwrote underwritten underwriting",
    "forbid": "forbids forbade forbidden forbidding",
    "outbid": "outbids outbid outbid outbidding",
    "befall": "befalls befell befallen befalling",
    "read": "reads read read reading",
    "hear": "hears heard heard hearing",
    "speak": "speaks spoke spoken speaking",
    "fight": "fights fought fought fighting",
    "draw": "draws drew drawn drawing",
    "eat": "eats ate eaten eating",
    "feed": "feeds fed fed feeding",
    "fly": "flies flew flown flying",
    "forgive": "forgives forgave forgiven forgiving",
    "fit": "fits fit fit fitting",
    "lay": "lays laid laid laying",
    "prove": "proves proved proven proving",
    "rebuild": "rebuilds rebuilt rebuilt rebuilding",
    "ride": "rides rode ridden riding",
    "shake": "shakes shook shaken shaking",
    "shoot": "shoots shot shot shooting",
    "sleep": "sleeps slept slept sleeping",
    "speed": "speeds sped sped speeding",
    "split": "splits split split splitting",
    "steal": "steals stole stolen stealing",
    "strike": "strikes struck struck striking",
    "throw": "throws threw thrown throwing",
    "undergo": "undergoes underwent undergone undergoing",
    "understand": "understands understood understood understanding",
    "wear": "wears wore worn wearing",
    "withdraw": "withdraws withdrew withdrawn withdrawing",
    "deal": "deals dealt dealt dealing",
    "flee": "flees fled fled fleeing",
    "freeze": "freezes froze frozen freezing",
    "uphold": "upholds upheld upheld upholding",
    "oversee": "oversees oversaw overseen overseeing",
    "shut": "shuts shut shut shutting",
    "overtake": "overtakes overtook overtaken overtaking",
    "stick": "sticks stuck stuck sticking",
    "slide": "slides slid slid sliding",
    "dive": "dives dived dived diving",
    "arise": "arises arose arisen arising",
    "bleed": "bleeds bled bled bleeding",
    "blow": "blows blew blown blowing",
    "catch": "catches caught caught catching",
    "choose": "chooses chose chosen choosing",
    "cling": "clings clung clung clinging",
    "hang": "hangs hung hung hanging",
    "hide": "hides hid hidden hiding",
    "let": "lets let let letting",
    "mislead": "misleads misled misled misleading",
    "outsell": "outsells outsold outsold outselling",
    "overcome": "overcomes overcame overcome overcoming",
    "overspend": "overspends overspent overspent overspending",
    "resell": "resells resold resold reselling",
    "shine": "shines shone shone shining",
    "spring": "springs sprang sprung springing",
    "strive": "strives strove striven striving",
    "sweep": "sweeps swept swept sweeping",
    "tear": "tears tore torn tearing",
    "undercut": "undercuts undercut undercut undercutting",
    "undertake": "undertakes undertook undertaken undertaking",
    "withhold": "withholds withheld withheld withholding",
    "undo": "undoes undid undone undoing",
    "retake": "retakes retook retaken retaking",
    "rewrite": "rewrites rewrote rewritten rewriting",
    "overthrow": "overthrows overthrew overthrown overthrowing",
    "override": "overrides overrode overridden overriding",
    "outgrow": "outgrows outgrew outgrown outgrowing",
    "forgo": "forgoes forwent forgone forgoing",
    "unwind": "unwinds unwound unwound unwinding",
    "withstand": "withstands withstood withstood withstanding",
}

# Forms that news uses as nouns at least as often: verbs only where nothing before makes them nouns.
_NOUN_TOO = frozenset(
    """aid appeal attack ban battle block boast breach broadcast cap cause challenge contact copy craft cross curb damage
    date deal debate delay design detail display draft drag drain draw dream dump exchange exercise exit
    express feature feed fight film fit flag float flow focus foot freeze fuel halt hand head host house judge kick
    lack lay lean limit link load mail mention object pack park pilot place plant play practice press question
    read recall reform release rent repair rescue review reward ride roll rule sack sample search shake shop
    sign sleep speed stage stay steal strike strip study swap switch talk test tour trace track train transfer
    transport travel trial trigger trust turn veto view visit wait walk wash waste watch welcome wrap
    rise climb jump surge gain increase advance rally rebound spike leap fall drop decline slip slide tumble plunge
    decrease dip slump retreat dive crash cut forecast estimate project report record log note claim show point
    purchase close win land control value price rate charge cost trade end finish open plan aim target hope pledge bid
    offer demand request fine order increase boost hike upgrade downgrade change update sell split export import
    supply ship issue survey poll work vote back name step look set face file result benefit return yield default use
    need help support drive push force list rank base account hit total top average range number peak run pass
    touch shed refund lead move start ease tender quote state sink call balance share market profit spending earning
    earnings meaning following including building being finding saving savings selling asking slowing widening narrowing tightening lending borrowing opening closing
    trading holding offering beginning shipping marketing financing funding manufacturing record cover form award grant
    break fix settle measure capture command blame fear doubt worry feel lag trail match back outlook abuse address associate bar blow brand catch clash count dispute echo experience fare flood hack hail hang
    highlight impact influence leak let loot mount notice outline present proceed proceeds protest respect rush scare score shock
    spark spot spring stab suspect surface sweep sweeping tear trap undertaking voice witness undercut
    store answer approach collapse contract debut guarantee peg process promise prompt rocket schedule shift signal snap
    sponsor spread stress surprise tick treat wonder guide firm edge meet meeting hire stem tie pump model post book pay operating recurring continuing existing outstanding remaining bounce spurt drift fade skid spiral""".split()
)


class VerbForm:
    """One form of a verb: what `verb_form` gives for a word."""

    __slots__ = ("classes", "lemma", "noun_too", "tense")

    def __init__(self, lemma: str, tense: str, noun_too: bool = False) -> None:
        self.lemma = lemma
        self.tense = tense
        """`base`, `present`, `past` (also the participle where they are the same), `participle` or `ing`."""
        self.noun_too = noun_too
        self.classes = VERBS.get(lemma, frozenset())
        """Empty for a verb in no list."""

    @property
    def only_past(self) -> bool:
        """Whether the form is no participle: `fell`, `rose`."""
        return self.tense == "past" and self.lemma in _IRREGULAR and _has_participle(self.lemma)

    @property
    def acts(self) -> bool:
        """Whether the verb does nothing to a figure: its participles are more often adjectives and nouns."""
        return self.classes == {"act"}


def _has_participle(lemma: str) -> bool:
    _, past, participle, _ = _IRREGULAR[lemma].split()
    return past != participle


_DOUBLED = frozenset(
    """commit submit admit permit equip strip scrap scrub strap unplug regret refer prefer transfer defer occur incur
    confer deter abhor recur omit shun remit propel compel repel rebut trap spot stab step bar""".split()
)


def _doubled(lemma: str) -> bool:
    """Whether the last letter doubles before an ending: `drop`, `slip`, `plan`, not `visit`."""
    return lemma in _DOUBLED or (
        len(lemma) > 2
        and lemma[-1] in "bdgmnpt"
        and lemma[-2] in "aiou"
        and lemma[-3] not in "aeiou"
        and len(lemma) <= 4
        and lemma not in {"open", "gain"}
    )


def _forms(lemma: str) -> list[tuple[str, str]]:
    if lemma in _IRREGULAR:
        present, past, participle, ing = _IRREGULAR[lemma].split()
        forms = [
            (present, "present"),
            (past, "past"),
            (participle, "participle" if participle != past else "past"),
        ]
        return [(lemma, "base"), *forms, (ing, "ing")]
    if lemma.endswith("y") and lemma[-2] not in "aeiou":
        stem = lemma[:-1]
        return [(lemma, "base"), (stem + "ies", "present"), (stem + "ied", "past"), (lemma + "ing", "ing")]
    if lemma.endswith("e"):
        ing = (
            lemma[:-2] + "ying"
            if lemma.endswith("ie")
            else lemma + "ing"
            if lemma.endswith("ee")
            else lemma[:-1] + "ing"
        )
        return [(lemma, "base"), (lemma + "s", "present"), (lemma + "d", "past"), (ing, "ing")]
    stem = lemma + lemma[-1] if _doubled(lemma) else lemma
    third = lemma + ("es" if lemma.endswith(("s", "sh", "ch", "x", "z", "o")) else "s")
    return [(lemma, "base"), (third, "present"), (stem + "ed", "past"), (stem + "ing", "ing")]


@cache
def _verb_forms() -> dict[str, VerbForm]:
    table: dict[str, VerbForm] = {}
    for lemma in VERBS:
        for form, tense in _forms(lemma):
            if form not in table or tense == "past":
                noun_too = form in _NOUN_TOO or (tense == "present" and lemma in _NOUN_TOO)
                table[form] = VerbForm(lemma, tense, noun_too)
    for form in _DEEDS_DONE:
        if form not in table:
            table[form] = VerbForm(form, "past")
            table[form].classes = frozenset({"act"})
    for lemma in ("total", "model", "label", "fuel", "signal", "travel", "cancel", "channel"):
        table[f"{lemma}led"] = VerbForm(lemma, "past", False)
        table[f"{lemma}ling"] = VerbForm(lemma, "ing", False)
    for form in ("are", "am"):
        table[form] = VerbForm("be", "present", False)
    table["were"] = VerbForm("be", "past", False)
    table["forecasted"] = VerbForm("forecast", "past", False)
    table["saw"].classes = frozenset({"report"})  # who saw sales fall had them; who sees them fall expects it
    return table


def verb_form(word: str) -> VerbForm | None:
    """Look up a lower-cased word among the forms of the known verbs.

    >>> form = verb_form("climbed")
    >>> form.lemma, form.tense, sorted(form.classes)
    ('climb', 'past', ['rise'])
    """
    return _verb_forms().get(word)


def is_a(classes: frozenset[str], *wanted: str) -> bool:
    """Whether a verb is of one of the classes wanted."""
    return not classes.isdisjoint(wanted)


DEMONYMS = dict(
    pair.split(":")
    for pair in """american:U.S. british:Britain chinese:China japanese:Japan german:Germany french:France
    italian:Italy spanish:Spain indian:India canadian:Canada australian:Australia brazilian:Brazil russian:Russia
    korean:Korea mexican:Mexico dutch:Netherlands swiss:Switzerland swedish:Sweden norwegian:Norway danish:Denmark
    finnish:Finland belgian:Belgium austrian:Austria greek:Greece portuguese:Portugal irish:Ireland polish:Poland
    turkish:Turkey israeli:Israel saudi:Saudi-Arabia iranian:Iran iraqi:Iraq egyptian:Egypt nigerian:Nigeria
    kenyan:Kenya argentine:Argentina chilean:Chile colombian:Colombia venezuelan:Venezuela peruvian:Peru
    indonesian:Indonesia malaysian:Malaysia thai:Thailand vietnamese:Vietnam philippine:Philippines filipino:Philippines
    singaporean:Singapore taiwanese:Taiwan pakistani:Pakistan bangladeshi:Bangladesh ukrainian:Ukraine czech:Czechia
    hungarian:Hungary romanian:Romania bulgarian:Bulgaria croatian:Croatia serbian:Serbia cuban:Cuba
    south-korean:South-Korea north-korean:North-Korea south-african:South-Africa new-zealand:New-Zealand
    west-german:West-Germany east-german:East-Germany sri-lankan:Sri-Lanka hong-kong:Hong-Kong
    latin-american:Latin-America european:Europe african:Africa asian:Asia scottish:Scotland welsh:Wales""".split()
)
"""Adjective of a country or region, lower-cased → its name; a hyphen stands for a space."""

PLACES = frozenset(
    """u.s. us usa u.k. uk eu europe asia africa america global worldwide world international
    britain china japan germany france italy spain india canada australia brazil russia korea mexico netherlands
    switzerland sweden norway denmark finland belgium austria greece portugal ireland poland turkey israel iran iraq
    egypt nigeria kenya argentina chile colombia venezuela peru indonesia malaysia thailand vietnam philippines
    singapore taiwan pakistan bangladesh ukraine hungary romania bulgaria croatia serbia cuba scotland wales england
    ghana ethiopia zimbabwe zambia morocco algeria libya kuwait qatar bahrain oman jordan lebanon syria ecuador bolivia
    uruguay paraguay luxembourg iceland estonia latvia lithuania slovakia slovenia cyprus malta kazakhstan
    south-korea north-korea south-africa new-zealand hong-kong saudi-arabia sri-lanka united-states united-kingdom
    czechia czech-republic northern-ireland west-germany east-germany costa-rica puerto-rico european-union latin-america
    north-america south-america southeast-asia middle-east euro-zone euro-area united-arab-emirates
    california texas florida london beijing tokyo washington brussels eurozone opec""".split()
)
"""Countries, regions and `global`, lower-cased, a hyphen for a space: the bearers of economic figures."""
