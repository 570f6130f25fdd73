"""What names a currency: signs, codes, nouns, adjectives; which of them mean several, and which mean other things too."""

from functools import cache
from pathlib import Path
from typing import NamedTuple

__all__ = ["PRE_EURO", "RIVALS", "WORDLIKE_CODES", "Lexicon", "Unit", "lexicon"]


class Unit(NamedTuple):
    """A currency, or a part or multiple of it, as a text names it."""

    code: str | None
    """ISO 4217; None where the name fits many and none is likeliest (`dinars`)."""
    power: int = 0
    """Counts 10 to this power of the currency: -2 for cents and pence, 6 for `MUSD`."""
    ambiguous: bool = False
    """The code is the likeliest of several."""
    common: bool = False
    """Also a word of daily speech (`pounds`, `marks`): money only in large numbers or with other evidence."""
    times: int = 1
    """Counts so many of that: 5 for nickels, which are five hundredths each."""


# One currency a line: code, `?` if it is the likeliest of several, `*` if its names are words of daily speech
# too, `-` for a code that only an adjective can tell; then the names.
_NOUNS = """
USD? dollar dollars dlr dlrs buck bucks
EUR euro euros
GBP* pound pounds
GBP quid stg sterling
JPY yen
CNY yuan renminbi rmb
KRW* won
INR? rupee rupees
RUB ruble rubles rouble roubles
CHF? franc francs frs
DEM* marks
DEM deutschemark deutschemarks deutschmark deutschmarks d-mark d-marks
ITL lire
TRY? lira liras
NLG guilder guilders
ESP peseta pesetas ptas
PTE escudo escudos
GRD drachma drachmas drachmae
ATS schilling schillings
FIM markka markkas markkaa
IEP punt punts
SEK? krona kronor kr
NOK? krone kroner
SEK?* crown crowns
CZK koruna korunas koruny
PLN zloty zlotys zlotych
HUF forint forints
ZAR* rand rands
BRL reais
BRL* reals
MXN? peso pesos
THB baht
MYR ringgit ringgits
IDR rupiah rupiahs
VND dong
ILS shekel shekels
SAR? riyal riyals
IRR? rial rials
-? dinar dinars
-? dirham dirhams
KES? shilling shillings
UAH hryvnia hryvnias hryvnya
KZT tenge
BGN* leva lev
RON* lei leu
NGN naira
GHS cedi cedis
ETB birr
ZMW? kwacha
BDT taka
MMK kyat kyats
GEL lari laris
AMD* dram drams
AZN manat manats
MNT tugrik tugriks
CRC colones
GTQ quetzales
HNL lempira lempiras
PEN soles
VES bolivar bolivars bolivares
BOB bolivianos boliviano
PYG guaranies
ARA australs
BRC cruzado cruzados
BRE cruzeiro cruzeiros
XEU ecu ecus
XDR sdr sdrs
BTC bitcoin bitcoins
"""
_HUNDREDTHS = """
USD? cent cents cts ct ¢
USD?* c
GBP pence
USD? penny pennies
GBP* p
INR paise paisa
RUB kopecks kopeck kopeks
MXN? centavo centavos
NGN kobo
PLN grosz groszy
UAH kopiyka kopiykas
ILS agora agorot
EGP piastre piastres piaster piasters
CHF? centime centimes
DEM pfennig pfennigs
MYR* sen sens
"""
_TENTHS = """
USD? dimes
CNY jiao
"""
_FIVE_HUNDREDTHS = """
USD? nickels
"""
_THOUSANDS = """
- grand
"""
# Adjectives that the names of CLDR lack (`Deutsche marks`, `NT dollars`), or that stand with other nouns
# (`Swedish crowns`, `U.S. cents`).
_ADJECTIVES = """
USD us|u.s.|u.s|american|united states
AUD australian|aussie|aust
EUR euro
CAD canadian|cdn|canada
NZD new zealand|nz|kiwi
HKD hong kong|hongkong|hk
SGD singapore|singaporean
TWD taiwan|new taiwan|taiwanese|nt
JMD jamaican|jamaica
ZWD zimbabwe|zimbabwean
NAD namibian|namibia
FJD fijian|fiji
TTD trinidad
BSD bahamian|bahamas
LRD liberian
GBP british|uk|u.k.
IEP irish
EGP egyptian|egypt
LBP lebanese|lebanon
SYP syrian
CYP cypriot|cyprus
SDG sudanese
CNY chinese
KRW korean|south korean|s. korean|s.korean
FRF french
CHF swiss
BEF belgian
LUF luxembourg
XOF west african cfa|cfa
DEM german|deutsche|west german
DDM east german
FIM finnish
ITL italian
TRY turkish|new turkish
ESP spanish
PTE portuguese
GRD greek
ATS austrian
NLG dutch
SEK swedish
DKK danish
NOK norwegian
CZK czech
SKK slovak
ISK icelandic
EEK estonian
INR indian
PKR pakistani|pakistan
LKR sri lankan|sri lanka
NPR nepalese|nepali
MUR mauritian
MXN mexican|new mexican|new
PHP philippine|philippines
ARS argentine|argentinian
CLP chilean
COP colombian
UYU uruguayan
DOP dominican
CUP cuban
BRL brazilian
RUB russian
UAH ukrainian
SUR soviet
MYR malaysian|malaysia
THB thai
IDR indonesian
VND vietnamese
ILS israeli|new israeli
SAR saudi
QAR qatari|qatar
IRR iranian
OMR omani
YER yemeni|yemen
KWD kuwaiti|kuwait
BHD bahraini|bahrain
JOD jordanian
IQD iraqi
TND tunisian
DZD algerian
LYD libyan
RSD serbian
AED uae|emirati|united arab emirates
MAD moroccan
KES kenyan|kenya
TZS tanzanian
UGX ugandan|uganda
SOS somali
ZAR south african
NGN nigerian
PLN polish
HUF hungarian
EUR european
"""
_COMMON_WITH = {
    "pound": "GBP IEP EGP LBP SYP CYP SDG",
    "mark": "DEM DDM FIM",
    "won": "KRW",
    "rand": "ZAR",
    "crown": "SEK DKK NOK CZK SKK ISK EEK",
    "lev": "BGN",
    "leu": "RON",
    "dram": "AMD",
    "real": "BRL",
}
"""Nouns of daily speech → the currencies whose adjectives make money of them. A bare `mark` is a level."""

_MARKS = """
USD? $
USD US$ U.S.$ U.S$ USD$ US.$ $US
AUD A$ AU$ AUD$ Aus$ Aust$ $A
CAD C$ CA$ CAD$ Cdn$ CDN$ Can$ $C
NZD NZ$ NZD$ $NZ
HKD HK$ HKD$ $HK
SGD S$ SG$ SGD$
TWD NT$ TWD$ NTD$
BRL R$ BRL$
MXN MX$ MXN$ Mex$ MEX$
MXN? Ps
ZWD Z$ ZW$ ZIM$
NAD N$
JMD J$ JA$
TTD TT$
XCD EC$
DOP RD$
NIO C$N
CLP CL$ CLP$ Ch$
COP COL$ COP$
ARS AR$ ARS$
BSD B$
EUR € EUR€ Euro
GBP £ GBP£ UK£ STG£
IEP IR£ I£
EGP E£ LE L.E. L.E
CYP C£
JPY? ¥ ￥
JPY JP¥ JPY¥ Y Yen
CNY CN¥ RMB¥ CNY¥ RMB Rmb 元
INR ₹
INR? Rs Rs. Re Rs.
IDR Rp Rp.
MYR RM M$
KRW ₩ W Won
RUB ₽
TRY ₺ TL
ILS ₪ NIS
VND ₫
NGN ₦ N
PHP ₱ Php P
THB ฿ Bt
UAH ₴
CRC ₡
GEL ₾
LAK ₭
MNT ₮
KZT ₸
GHS ₵ GH¢ GH₵
PYG ₲
BTC ₿
ZAR R
DEM DM Dm
FRF FFr FF Ffr
CHF SFr Sfr SFR SwFr Fr Fr. CHF
BEF BFr Bfr
SEK SKr Skr
NOK NKr Nkr
DKK DKr Dkr
SEK? Kr kr
ITL L Lit
ESP Pta Ptas
PTE Esc
NLG Fl Dfl DFl
ATS Sch
BDT Tk Tk.
KES KSh Ksh KSh. Ksh. Sh Shs
UGX USh Ush
TZS TSh Tsh
AED Dh Dhs Dh.
BTC XBT
XOF? FCFA CFA
GBP STG Stg UKP
"""
_SIGNS_BEHIND = "$ € £ ¥ ₹ ₩ ₽ ₺ ₪ ₫ ₦ ₱ ฿ ₴ ₡ ₾ ₭ ₮ ₸ ₵ ₲ ₿ 元 US$ A$ C$ HK$ Rs RM L.E. L.E"

PRE_EURO = frozenset(
    ["DEM", "FRF", "ITL", "NLG", "ESP", "PTE", "GRD", "ATS", "FIM", "IEP", "BEF", "LUF", "XEU"]
)
"""Currencies that the euro replaced: an article that names one is old, and its francs are French."""

_LOWER_CODES = frozenset(["usd", "eur", "gbp", "inr", "aud", "cad", "hkd", "jpy", "cny"])

WORDLIKE_CODES = frozenset(
    [
        "ALL",
        "TRY",
        "TOP",
        "CUP",
        "MOP",
        "PEN",
        "GEL",
        "BAM",
        "MAD",
        "SOS",
        "BOB",
        "COP",
        "ANG",
        "STD",
        "SUR",
        "ERN",
        "RON",
        "BAD",
        "CHE",
        "LAK",
    ]
)
"""Codes that are words or common short forms too: read only beside a number with a scale."""

RIVALS: dict[str, dict[str, tuple[str, ...]]] = {
    "USD": {
        "AUD": ("Sydney", "Melbourne", "Canberra", "Brisbane", "Perth", "Adelaide"),
        "CAD": ("Toronto", "Ottawa", "Montreal", "Vancouver", "Calgary"),
        "NZD": ("Wellington", "Auckland", "Christchurch"),
        "HKD": ("Hong Kong",),
        "SGD": ("Singapore",),
        "TWD": ("Taipei",),
        "JMD": ("Kingston",),
        "ZWD": ("Harare",),
        "NAD": ("Windhoek",),
        "FJD": ("Suva",),
    },
    "JPY": {"CNY": ("Beijing", "Shanghai", "Shenzhen")},
    "INR": {
        "PKR": ("Islamabad", "Karachi", "Lahore"),
        "LKR": ("Colombo",),
        "NPR": ("Kathmandu",),
        "MUR": ("Port Louis",),
    },
    "CHF": {
        "FRF": ("Paris", "Lyon"),
        "BEF": ("Brussels",),
        "XOF": ("Dakar", "Abidjan"),
        "XAF": ("Yaounde", "Libreville"),
    },
    "TRY": {"ITL": ("Rome", "Milan", "Turin")},
    "SEK": {
        "DKK": ("Copenhagen",),
        "NOK": ("Oslo",),
        "CZK": ("Prague",),
        "ISK": ("Reykjavik",),
        "EEK": ("Tallinn",),
    },
    "NOK": {"DKK": ("Copenhagen",)},
    "MXN": {
        "PHP": ("Manila",),
        "ARS": ("Buenos Aires",),
        "CLP": ("Santiago",),
        "COP": ("Bogota",),
        "UYU": ("Montevideo",),
        "CUP": ("Havana",),
        "DOP": ("Santo Domingo",),
    },
    "SAR": {"QAR": ("Doha",), "OMR": ("Muscat",), "YER": ("Sanaa",)},
    "IRR": {"OMR": ("Muscat",), "YER": ("Sanaa",), "SAR": ("Riyadh",), "QAR": ("Doha",)},
    "KES": {"UGX": ("Kampala",), "TZS": ("Dar es Salaam",), "SOS": ("Mogadishu",)},
    "ZMW": {"MWK": ("Lilongwe",)},
}
"""Likeliest currency of an ambiguous name → its rivals, with the datelines that speak for them."""


def _listed(table: str, power: int = 0, times: int = 1) -> dict[str, Unit]:
    units: dict[str, Unit] = {}
    for line in table.strip().splitlines():
        code, *forms = line.split()
        unit = Unit(None if code[0] == "-" else code[:3], power, "?" in code, "*" in code, times)
        units.update(dict.fromkeys(forms, unit))
    return units


def _adjectives() -> dict[str, str]:
    return {form: line[:3] for line in _ADJECTIVES.strip().splitlines() for form in line[4:].split("|")}


class Lexicon:
    """All that names a currency, looked up by hash."""

    def __init__(self) -> None:
        rows = Path(__file__).with_name("currencies.tsv").read_text(encoding="utf-8").splitlines()
        table = [row.split("\t") for row in rows if not row.startswith("#")]
        self.codes = frozenset((*(code for code, _, _ in table), "BTC", "CNH"))
        self.marks = _listed(_MARKS)
        """What stands before a number, as written."""
        self.signs = {sign: self.marks[sign] for sign in _SIGNS_BEHIND.split()} | {
            "¢": Unit("USD", -2, ambiguous=True)
        }
        """Signs that may also stand behind a number."""
        self._nouns = (
            _listed(_NOUNS)
            | _listed(_THOUSANDS, 3)
            | _listed(_TENTHS, -1)
            | _listed(_HUNDREDTHS, -2)
            | _listed(_FIVE_HUNDREDTHS, -2, times=5)
        )
        self._full = {name: Unit(code) for code, *names in table for name in names if " " in name}
        self._full |= dict.fromkeys(("pounds sterling", "pound sterling"), Unit("GBP"))
        self._adjectives = _adjectives()
        self._bare = {name: Unit(code) for code, *names in table for name in names if " " not in name}
        self._limits = {
            form: codes.split() for noun, codes in _COMMON_WITH.items() for form in (noun, f"{noun}s")
        } | {"leva": ["BGN"], "lei": ["RON"], "reals": ["BRL"]}
        self.first_words = frozenset(
            name.split()[0] for name in (*self._nouns, *self._full, *self._adjectives, *self._bare)
        )
        """The first words of all names, for a quick refusal."""

    def named(self, words: list[str]) -> Unit | None:
        """Return the currency that lower-case words name: `euros`, `hong kong dollars`, `us cents`."""
        name = " ".join(words)
        if (unit := self._nouns.get(name) or self._full.get(name) or self._bare.get(name)) is not None:
            return unit
        noun = self._nouns.get(words[-1]) or self._nouns.get(f"{words[-1]}s")
        code = self._adjectives.get(" ".join(words[:-1]))
        if noun is None or code is None or code not in self._limits.get(words[-1], (code,)):
            return None
        return Unit(code, noun.power)

    def coded(self, word: str) -> Unit | None:
        """Return the currency of an ISO 4217 code, or of `M` and a code, which counts millions."""
        if word in self.codes:
            return Unit(word)
        if len(word) == 4 and word[0] == "M" and word[1:] in self.codes:
            return Unit(word[1:], 6)
        return Unit(word.upper()) if word in _LOWER_CODES else None


@cache
def lexicon() -> Lexicon:
    """Return the lexicon; read once."""
    return Lexicon()
