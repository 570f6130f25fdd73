"""What names a currency: signs, codes, nouns, adjectives; which of them mean several, and which mean other things too."""

from functools import cache
from importlib.resources import files
from typing import NamedTuple

__all__ = ["ADJECTIVES", "RIVALS", "WORDLIKE_CODES", "Unit", "codes", "marks", "names"]


class Unit(NamedTuple):
    """A currency or its hundredth, as a text names it."""

    code: str | None
    """ISO 4217; None where the name fits many and none is likeliest (`dinars`)."""
    ambiguous: bool = False
    """The code is the likeliest of several."""
    hundredth: bool = False
    """Counts hundredths of the currency: cents, pence."""
    common: bool = False
    """Also a word of daily speech (`pounds`, `marks`): money only with a large number or other evidence."""


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
DEM* mark marks
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
SEK? krona kronor
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
LKR?
MMK kyat kyats
PKR?
PHP?
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
BTC bitcoin bitcoins
"""
_HUNDREDTHS = """
USD? cent cents cts ct ¢
USD?* c
GBP pence
GBP?* penny pennies
GBP* p
INR paise paisa
RUB kopecks kopeck kopeks
MXN? centavo centavos
CHF? centime centimes
DEM pfennig pfennigs
MYR* sen
"""
_ADJECTIVES = """
USD us|u.s.|u.s|american|united states
AUD australian|aussie|aust
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
_OWN_NOUNS = {"JPY": ("yen",), "CNY": ("yuan", "renminbi", "rmb"), "KRW": ("won",)}
"""Currencies whose adjective takes only these nouns matter less than that all others take any noun."""

_MARKS = """
USD? $
USD US$ U.S.$ U.S$ USD$ US.$
AUD A$ AU$ AUD$ Aus$ Aust$
CAD C$ CA$ CAD$ Cdn$ CDN$ Can$
NZD NZ$ NZD$
HKD HK$ HKD$
SGD S$ SG$ SGD$
TWD NT$ TWD$ NTD$
BRL R$ BRL$
MXN MX$ MXN$ Mex$ MEX$
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
EUR € EUR€
GBP £ GBP£ UK£ STG£
IEP IR£ I£
EGP E£ LE
CYP C£
JPY? ¥ ￥
JPY JP¥ JPY¥ Y
CNY CN¥ RMB¥ CNY¥ RMB 元
INR ₹
INR? Rs Rs. Re Rs.
IDR Rp Rp.
MYR RM M$
KRW ₩ W
RUB ₽
TRY ₺ TL
ILS ₪ NIS
VND ₫
NGN ₦
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
CHF SFr Sfr SFR Fr Fr. CHF
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
BTC BTC XBT
GBP STG Stg UKP
"""
_RIGHT_SIGNS = "$ € £ ¥ ₹ ₩ ₽ ₺ ₪ ₫ ₦ ₱ ฿ ₴ ₡ ₾ ₭ ₮ ₸ ₵ ₲ ₿ 元 US$ A$ C$ HK$"

WORDLIKE_CODES = frozenset(
    "ALL TRY TOP CUP MOP PEN GEL BAM MAD SOS BOB COP ANG STD SUR ERN RON CAD BAD CHE LAK".split()
)
"""Codes that are words or common short forms too: read only beside a scale, a decimal point or a grouped number."""

RIVALS: dict[str, dict[str, tuple[str, ...]]] = {
    "USD": {
        "AUD": ("Sydney", "Melbourne", "Canberra", "Brisbane", "Perth", "Adelaide"),
        "CAD": ("Toronto", "Ottawa", "Montreal", "Vancouver", "Calgary"),
        "NZD": ("Wellington", "Auckland", "Christchurch"),
        "HKD": ("Hong Kong",),
        "SGD": ("Singapore",),
        "TWD": ("Taipei",),
        "EUR": (),
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
    "GBP": {"USD": ()},
}
"""Likeliest currency of an ambiguous name → its rivals, with the datelines that speak for them."""


def _listed(table: str, *, hundredth: bool = False) -> dict[str, Unit]:
    units: dict[str, Unit] = {}
    for line in table.strip().splitlines():
        code, *forms = line.split()
        unit = Unit(
            None if code[0] == "-" else code[:3],
            ambiguous="?" in code,
            hundredth=hundredth,
            common="*" in code,
        )
        units.update(dict.fromkeys(forms, unit))
    return units


@cache
def _table() -> dict[str, tuple[str, str]]:
    lines = files(__package__).joinpath("currencies.tsv").read_text(encoding="utf-8").splitlines()
    rows = (line.split("\t") for line in lines if not line.startswith("#"))
    return {code: (one, many) for code, one, many in rows}


@cache
def _adjectives() -> dict[str, str]:
    return {
        adjective: line[:3] for line in _ADJECTIVES.strip().splitlines() for adjective in line[4:].split("|")
    }


ADJECTIVES = _adjectives


@cache
def codes() -> frozenset[str]:
    """Return the ISO 4217 codes of all currencies, historic ones included."""
    return frozenset((*_table(), "BTC", "CNH"))


@cache
def marks() -> dict[str, Unit]:
    """Return the signs and short forms that stand before a number, as written."""
    return _listed(_MARKS)


@cache
def names() -> dict[str, Unit]:
    """Return what stands behind a number, in lower case with single spaces: nouns, full names, signs."""
    nouns = _listed(_NOUNS) | _listed(_HUNDREDTHS, hundredth=True)
    found = dict(nouns)
    for adjective, code in _adjectives().items():
        for noun, unit in nouns.items():
            found[f"{adjective} {noun}"] = Unit(code, hundredth=unit.hundredth)
    for code, forms in _table().items():
        for form in forms:
            found[form] = Unit(code) if " " in form or form not in found else found[form]
    found.update({sign.lower(): marks()[sign] for sign in _RIGHT_SIGNS.split()})
    found.update(dict.fromkeys(("pounds sterling", "pound sterling"), Unit("GBP")))
    return found
