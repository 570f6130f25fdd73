"""What stands beside a name and makes it a company's: patterns for the right and the left side."""

from briefer.kinds.company.lexicon import TRADES

__all__ = ["APPOSITION", "BRACKET", "DEED", "LEFT", "OWNED", "PROPERTY", "WEAK_RIGHT"]

_ADJECTIVES = r"(?:[a-z0-9][\w-]*[ ]){0,3}?"
_FIGURE = r"""(?:
    revenues? | sales | profits? | earnings | (?:net|operating)[ ](?:income|profit|loss) | turnover | capex
  | capital[ ](?:expenditures?|spending) | market[ ](?:value|cap(?:italization|italisation)?) | margins? | valuation
  | shares? (?:[ ]price)? | stock | dividends? | buybacks? | IPO | shareholders | stockholders | guidance | backlog
  | order[ ]book | balance[ ]sheet | cash[ ]flow | results | chief[ ](?:executive|financial|operating)\w* | CEO | CFO
  | board[ ]of[ ]directors | creditors | bonds | debt | bid[ ]for | acquisition[ ]of | takeover[ ]of
) \b"""
OWNED = rf"['’]s?[ ] {_ADJECTIVES} (?i:{_FIGURE})"
"""`'s third-quarter revenue`: what only a company owns."""

PROPERTY = r"""[ ] (?:
    (?: shares | stock | shareholders | stockholders | executives? | subsidiary | chairman | co-founder | analysts? ) \b
  | (?i: chief[ ] (?:executive|financial|operating|technology|investment|economist|strategist) ) \b
  | C[EFOT]O \b
)"""
"""` shares`, ` chief executive`: what stands behind a company's name without a possessive."""

_HELP = r"(?:(?:has|had|have|also|will|would|last[ ]\w+|on[ ]\w+|this[ ]\w+|recently)[ ]){0,2}"
_RESULT = r"""(?: profits? | loss(?:es)? | revenues? | sales | earnings | income | turnover | results | quarter(?:ly)?
  | first-quarter | second-quarter | third-quarter | fourth-quarter | margins? ) \b"""
_DEED = rf"""
    (?: reported | reports | posted | posts | booked | recorded | logged ) [ ] (?: an?[ ] | its[ ] )? {_ADJECTIVES} {_RESULT}
  | swung[ ]to | broke[ ]even | filed[ ]for[ ](?:bankruptcy|an?[ ](?:initial|IPO)) | went[ ]public
  | (?: agreed | agrees | offered | plans | planned | intends | bid | completed ) [ ] (?: a | an | its | the | to )
      [ ] (?: buy | acquire | sell | merge | takeover | take[ ]over | spin[ ]off | acquisition | purchase | merger ) \b
  | (?: acquired | acquire | acquires | invested | invest | buys ) [ ] (?= [A-Z$€£¥] | a[ ] | an[ ] | its[ ] | about[ ] | nearly[ ] )
  | (?: raised | raises | secured | borrowed | earned | lost ) [ ] (?: about[ ] | around[ ] | nearly[ ] | over[ ] | more[ ]than[ ] | up[ ]to[ ] )?
      (?: (?:US|A|C|HK|S|NZ)?[$€£¥] \d | Rs | \d[\d.,]*[ ](?:million|billion|mln|bn|crore|dlrs) )
  | (?: raised | lifted | cut | cuts | lowered | trimmed | slashed | reiterated | confirmed | raises | boosted | upgraded | downgraded
      | reaffirmed | maintained ) [ ] (?: its | the | their )[ ] {_ADJECTIVES}
      (?: forecasts? | guidance | outlook | dividend | price[ ]target | estimates? | stake | prices | workforce | capex | spending | production ) \b
  | (?: said | says ) [ ] (?: its | net | quarterly | revenues? | sales | profits? | (?:first|second|third|fourth)[ -]quarter
      | it[ ](?:had|has|would|will|expects|expected|plans|planned|is|was) | in[ ]a[ ](?:regulatory[ ])?(?:filing|statement) ) \b
  | (?: expects | forecasts | sees | projects | estimates | predicts ) [ ] (?: its[ ] | fiscal[ ] | full-year[ ] | annual[ ] | quarterly[ ]
      | (?:first|second|third|fourth)[ -]quarter[ ] ) {_ADJECTIVES} (?: {_RESULT} | growth | spending | capex )
  | (?: is | was | were )[ ] valued[ ]at | valued[ ]at[ ](?=[$€£¥\d]|about|more)
  | (?: employs | employed )[ ](?=\d|about|some|more|around|nearly|over)
  | , [ ] (?: which[ ](?:makes|operates|owns|employs|sells|runs|supplies|produces) | whose[ ](?:shares|stock|revenue|sales) )
"""
DEED = rf"[ ] {_HELP} (?: {_DEED} )"
"""` posted a net profit`, ` agreed to buy`: what only a company does."""

_TRADE = "|".join(sorted(TRADES, key=lambda word: (-len(word), word)))
APPOSITION = rf""", [ ] (?:an?|the|one[ ]of[ ]the) [ ] (?:[\w’'.&-]+[ ]){{0,5}}? (?:{_TRADE}|makers|chains|carmakers|banks|retailers) \b
    (?![ ](?:who|from|and|executive|analyst)\b)"""
"""`, the German lens maker`, `, a brokerage`."""

BRACKET = r"""[ ]? (?:
    [(] (?: [Nn][Yy][Ss][Ee] | N[Aa][Ss][Dd][Aa][Qq](?:GS|GM|CM)? | LSE | LON | AMEX | TSXV? | ASX | HKEX | SEHK | HKG | TSE | TYO | SIX | ETR | FRA | EPA | BSE | NSE
      | KRX | KOSDAQ | SGX | OTC\w* | AIM | CSE | SSE | SZSE | Euronext[\w ]* ) [ ]? [:：]
  | [(] [A-Z0-9]{1,6} [.] [A-Z]{1,2} [)]
  | < [A-Z][A-Z.]{0,6} >
)"""
"""` (NYSE: ABC)`, ` (ABCD.N)`, ` <ABC>`: where it is traded."""

_SINGULAR = """carmaker automaker truckmaker chipmaker drugmaker steelmaker planemaker retailer grocer airline lender
    insurer reinsurer brokerage brewer distiller shipbuilder housebuilder homebuilder startup start-up bookmaker
    conglomerate fintech hyperscaler biotech refiner wholesaler toymaker phonemaker tyremaker consultancy company
    subsidiary hedge-fund telecom"""
_LEFT_TRADE = "|".join(_SINGULAR.split())
LEFT = rf"""(?:
    \b (?i:{_LEFT_TRADE}) s? [ ]
  | \b (?: research | accounting | investment | consulting | consultancy | advisory | technology | tech | software | law
      | trading | brokerage | ratings | security | analytics | equity | capital | parent | sister | data )
      [ ] (?: firm | company | group | provider | house | bank | giant | platform | agency ) [ ]
  | \b (?i: shares|stakes?|investors|stock|shareholders ) [ ] (?:of|in) [ ] (?:rival[ ]|chipmaker[ ])?
  | \b (?i: analysts?|economists?|strategists?|traders?|brokers?|researchers ) [ ] (?:at|from|with) [ ]
  | \b (?: CEO | CFO | COO | (?i: chief[ ]executive(?:[ ]officer)? | chief[ ](?:financial|operating)[ ]officer | chief[ ](?:economist|strategist|investment[ ]officer) )
      | (?i: co-founder | executive[ ]chairman | founder | analyst | economist | strategist | fund[ ]manager | portfolio[ ]manager ) ) [ ] (?:of|at|with) [ ]
  | \b (?i: survey | poll | report | study | research | data | forecasts? | estimates? | note ) [ ] (?:by|from) [ ]
  | \b (?i: acquisition | takeover | buyout | purchase | IPO | bankruptcy | privatization ) [ ] of [ ]
  | \b (?i: merger[ ]with | bid[ ]for | backed[ ]by | owned[ ]by | operated[ ]by ) [ ]
)"""
"""`chipmaker `, `shares of `, `chief executive of `, `a survey by `: what stands before a company's name."""

WEAK_RIGHT = r"""(?:
    ['’]s? \b
  | [ ] (?: said | says | announced | plans | expects | agreed | reported | posted | launched | unveiled | sold | bought
      | acquired | makes | rose | fell | gained | slipped | jumped | climbed | dropped | tumbled | surged | has | had | will
      | would | is | was | added | lost | closed | raised | cut | told | declined | wants | also | to | and | did | does ) \b
  | [ ]? [,:(]
)"""
"""What may follow a name that is listed but is a common word as well, at the beginning of a sentence."""
