"""Units of measure behind a number: how each is written, and the symbol or word that stands for it."""

from functools import cache

from briefer.numbers import GAP, Numeral
from briefer.pattern import pattern

__all__ = ["measure_after"]

# A unit a line: what stands for it; behind the colon its symbols, as written; behind the bar its names, hyphens
# for spaces, the plural behind a stroke where it is not made with `s`.
_UNITS = """
W: W | watt
kW: kW KW | kilowatt
MW: MW | megawatt
GW: GW | gigawatt
TW: TW | terawatt
Wh: Wh | watt-hour
kWh: kWh KWh KWH kwh | kilowatt-hour
MWh: MWh MWH | megawatt-hour
GWh: GWh GWH | gigawatt-hour
TWh: TWh TWH | terawatt-hour
MVA: MVA | megavolt-ampere
V: V | volt
kV: kV KV | kilovolt
A: | ampere amp
Ah: Ah | ampere-hour amp-hour
mAh: mAh | milliampere-hour
hp: hp bhp | horsepower/horsepower
J: | joule
kJ: kJ | kilojoule
GJ: GJ | gigajoule
calorie: | calorie
kcal: kcal | kilocalorie
BTU: BTU Btu btu | british-thermal-unit
MMBtu: MMBtu mmBtu MMBTU mmbtu |
Hz: Hz | hertz/hertz
kHz: kHz KHz | kilohertz/kilohertz
MHz: MHz | megahertz/megahertz
GHz: GHz | gigahertz/gigahertz
THz: THz | terahertz/terahertz
kbit: kbit | kilobit
Mbit: Mbit | megabit
Gbit: Gbit Gb | gigabit
Tbit: Tbit | terabit
kbit/s: kbps Kbps kbit/s Kbit/s |
Mbit/s: Mbps mbps Mbit/s Mb/s |
Gbit/s: Gbps gbps Gbit/s Gb/s |
Tbit/s: Tbps tbps Tbit/s Tb/s |
B: | byte
kB: kB KB | kilobyte
MB: MB | megabyte
GB: GB | gigabyte
TB: TB | terabyte
PB: PB | petabyte
EB: EB | exabyte
ZB: ZB | zettabyte
MB/s: MB/s MBps |
GB/s: GB/s GBps |
TB/s: TB/s TBps |
GFLOPS: GFLOPS | gigaflop gigaflops/gigaflops
TFLOPS: TFLOPS | teraflop teraflops/teraflops
PFLOPS: PFLOPS | petaflop petaflops/petaflops
EFLOPS: EFLOPS | exaflop exaflops/exaflops
dB: dB | decibel
pixel: px | pixel
megapixel: MP | megapixel
nm: nm | nanometre nanometer
µm: µm μm | micrometre micrometer micron
mm: mm | millimetre millimeter
cm: cm | centimetre centimeter
m: | metre meter
km: km | kilometre kilometer
inch: | inch/inches
ft: ft | foot/feet
yard: yd yds | yard
mile: mi | mile
nautical mile: | nautical-mile
light-year: | light-year
m²: m² m2 | square-metre square-meter sq-m sq-metre sq-meter
km²: km² km2 | square-kilometre square-kilometer sq-km sq-kilometre sq-kilometer
ft²: ft² ft2 | square-foot/square-feet sq-ft sq-foot/sq-feet
square yard: | square-yard sq-yard
square mile: | square-mile sq-mile sq-mi
square inch: | square-inch/square-inches
ha: ha | hectare
acre: | acre
m³: m³ m3 | cubic-metre cubic-meter cu-m
km³: km³ km3 | cubic-kilometre cubic-kilometer
ft³: ft³ ft3 | cubic-foot/cubic-feet cu-ft
bcm: bcm |
bcf: bcf Bcf |
tcf: tcf Tcf |
l: l L | litre liter
ml: ml mL | millilitre milliliter
cl: cl | centilitre centiliter
hl: hl | hectolitre hectoliter
pint: | pint
gallon: gal | gallon
bushel: bu | bushel
barrel: bbl bbls | barrel
barrel/day: bpd b/d bopd bbl/d |
boe: boe BOE | barrel-of-oil-equivalent/barrels-of-oil-equivalent
boe/day: boepd boed boe/d |
µg: µg μg mcg | microgram
mg: mg | milligram
g: g | gram gramme
kg: kg | kilogram kilogramme kilo
tonne: t | tonne metric-ton
kt: kt | kilotonne kiloton
Mt: Mt | megatonne megaton
Gt: Gt | gigatonne gigaton
ton: | ton short-ton long-ton
lb: lb lbs |
ounce: oz | ounce
troy ounce: | troy-ounce
carat: | carat
TEU: TEU TEUs teu |
degree: ° | degree
°C: °C ºC ℃ | degree-celsius/degrees-celsius degree-centigrade/degrees-centigrade degree-c/degrees-c
°F: °F ºF ℉ | degree-fahrenheit/degrees-fahrenheit degree-f/degrees-f
s: | second
ms: ms | millisecond
µs: µs μs | microsecond
ns: ns | nanosecond
km/h: km/h kph kmh kmph |
mile/h: mph |
m/s: m/s |
knot: kts | knot
rpm: rpm RPM |
psi: psi PSI |
ppm: ppm | part-per-million/parts-per-million
ppb: ppb | part-per-billion/parts-per-billion
"""
_APART = frozenset(["EB", "L", "MP", "PB", "V", "W"])
"""Symbols that mean other things where a space stands before them: `a 9.98 PB`, `5 W 42nd Street`."""

_SYMBOL = pattern(r"(?P<gap>[ \xa0\u2009\u202f-])?(?P<symbol>[A-Za-zµμ°º℃℉][A-Za-z/²³23]{0,5}+)(?![\w/^²³])")
_WORD = pattern(rf"(?P<join>{GAP}|-)(?P<word>[A-Za-z]+)\.?")
_POUNDS = pattern(rf"(?:{GAP}|(?P<hyphen>-))(?i:pounds?)(?![\w-])(?P<of>{GAP}of\b)?")
_WEIGHS = pattern(r"\bweigh(?:s|ed|ing)?\b[^.;\n]{0,40}\Z")


@cache
def _tables() -> tuple[dict[str, str], dict[str, str], frozenset[str]]:
    """Return symbol → unit; lower-case name, its words joined by hyphens → unit; the first words of names."""
    symbols: dict[str, str] = {}
    names: dict[str, str] = {}
    for line in _UNITS.strip().splitlines():
        unit, _, forms = line.partition(": ")
        written, _, named = forms.partition("|")
        symbols |= dict.fromkeys(written.split(), unit)
        for name in named.split():
            one, _, many = name.partition("/")
            names[one] = names[many or f"{one}s"] = unit
    return symbols, names, frozenset(name.partition("-")[0] for name in names)


def measure_after(text: str, numeral: Numeral) -> tuple[str, int] | None:
    """Return the unit of measure behind a number and where it ends; None where there is none.

    `5m` is no length: it is five million more often. `pounds` weigh only where the text says so.
    """
    end = numeral.end
    symbols, names, begin = _tables()
    found = _SYMBOL.match(text, end)
    if found is not None and (unit := symbols.get(found["symbol"])) is not None:
        return None if found["gap"] and found["symbol"] in _APART else (unit, found.end())
    word = _WORD.match(text, end)
    if word is None:
        return None
    low = word["word"].lower()
    if low in ("pound", "pounds"):
        return _weight(text, numeral)
    if low not in begin:
        return None
    hyphened = word["join"] == "-"
    best, phrase = None, ""
    for _ in range(4):
        phrase = f"{phrase}-{word['word'].lower()}" if phrase else low
        if phrase in names:
            best = (names[phrase], word.end("word"))
        word = _WORD.match(text, word.end())
        if word is None:
            break
    if best is not None and best[0] == "s" and not hyphened and not low.endswith("s"):
        # `two second homes`, `5 second-half goals`
        return None
    return best


def _weight(text: str, numeral: Numeral) -> tuple[str, int] | None:
    found = _POUNDS.match(text, numeral.end)
    if found is None:
        return None
    weighs = found["hyphen"] or found["of"] or _WEIGHS.search(text, max(0, numeral.start - 60), numeral.start)
    return ("lb", found.start("of") if found["of"] else found.end()) if weighs else None
