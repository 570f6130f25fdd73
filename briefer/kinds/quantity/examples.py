"""What the quantity kind reads, ignores and misses."""

from briefer.example import ignores, misses, reads

__all__ = ["EXAMPLES"]

EXAMPLES = [
    # Measures
    *reads("1.2 GW", "1.2 GW", "1.2GW", "1.2 gigawatts", "1.2-gigawatt", "1.2-GW"),
    *reads("135 Tbit/s", "135 Tbit/s", "135 Tbps"),
    *reads("15 ms", "15 milliseconds", "15 ms", "fifteen milliseconds"),
    *reads("2400000 tonne", "2.4 million tonnes", "2.4 mln tonnes", "2.4 million metric tons"),
    *reads("240 km²", "240 square kilometres", "240 sq km", "240 km²", "240 sq. km"),
    *reads("45 °C", "45°C", "45 °C", "45 degrees Celsius"),
    *reads("-5 °C", "-5°C"),
    *reads("25 mm", "25 mm", "25mm", "25 millimetres"),
    *reads("0.5 mile", "half a mile", "one-half mile"),
    *reads("5 lb", "5-pound", before="a ", after=" baby"),
    *reads("200 lb", "200 pounds", before="It weighed "),
    *reads("2000000 lb", "2 million pounds", after=" of beef"),
    *reads("30 s", "30 seconds"),
    # What the number is for one of belongs to the unit, not to the span
    *reads("1200000 barrel/day", "1.2 million barrels", after=" a day"),
    *reads("1200000 barrel/day", "1.2 million bpd"),
    *reads("80 km/h", "80 kilometres", after=" per hour"),
    *reads("80 km/h", "80 km/h", "80kph"),
    *reads("300 car", "300 cars", after=" a month ago"),
    # Counts
    *reads("7700000 unit", "7.7 million units", "7.7m units"),
    *reads("30000 job", "30,000 jobs", "30,000 new manufacturing jobs"),
    *reads("4400 node", "4,400 edge nodes"),
    *reads("12 country", "12 countries", "twelve countries", "12 other European countries"),
    *reads("40 country about", "40 countries", before="nearly "),
    *reads("1200..? person over", "1,200 people", before="more than "),
    *reads("6 factory", "6 factories", "six factories"),
    *reads("40 office", "40 sales offices"),
    *reads("500 seat", "500-seat", before="a ", after=" theatre"),
    *reads("?..? job", "thousands of jobs", "several hundred jobs", "dozens of jobs"),
    # Ranges
    *reads("5..10 store", "5-10 stores", "5 to 10 stores", "five to 10 stores"),
    *reads("5..10 GW", "5 and 10 GW", before="between "),
    *reads("5..10 km", "5 km to 10 km", "5- to 10-km", "5-10 km"),
    *reads("30 plane", "30", before="from ", after=" to 45 planes"),
    *reads("45 plane", "45 planes", before="from 30 to "),
    # Ratios
    *reads("2 ratio", "doubled", "doubling", "2x", "twofold", "two-fold"),
    *reads("2 ratio", "double", before="to "),
    *reads("2 ratio", "twice", "double", "two times", after=" the size"),
    *reads("3..? ratio over", "tripled", "trebled", before="more than "),
    *reads("0.5 ratio", "halved", "halving"),
    *reads("0.5 ratio", "half", after=" of its staff"),
    *reads("3 ratio", "three times", after=" as many"),
    *reads("0.6667 ratio", "two-thirds", "two thirds"),
    *reads("0.3333 ratio", "a third", "one third", after=" of voters"),
    *reads("0.25 ratio", "a quarter", "one quarter", "1/4", after=" of the market"),
    *reads("0.75 ratio", "three-quarters", "three quarters", after=" of the market"),
    *reads("0.2 ratio", "one in five", "1 in 5", "one out of five", "one-in-five"),
    *reads("0.9 ratio", "nine out of 10", after=" drivers"),
    *ignores(
        "names with numbers", "the S&P 500 companies", "Boeing 737 jets", "F-35 jets", "iPhone 4 owners"
    ),
    *ignores(
        "labels",
        "type 2 diabetes",
        "the top 10 songs",
        "No. 5 seeds",
        "phase 3 trials",
        "under chapter 11 rules",
    ),
    *ignores("a footnote", "2 Includes charges."),
    *ignores("a year", "the 2025 sales", "1998 models"),
    *ignores("a score and an age", "a 2-1 win", "Smith, 45, said", "a 45-year-old"),
    *ignores("a level of an index", "It closed at 4,200 amid losses.", "It rose 350 points."),
    *ignores("money and percent", "5 cents", "$5 notes", "10 percent stakes"),
    *ignores("times and dates", "three years", "5 o'clock", "two second homes", "half an hour"),
    *ignores("known already", "the two companies"),
    *ignores("events, not multiples", "He won three times this year.", "twice last week"),
    *ignores("idioms", "She doubled down.", "It doubled as a bar.", "the first half of the match"),
    *ignores("a time, not a part", "after a quarter of growth", "for three quarters of a year"),
    *ignores("a cube", "4km^3"),
    *misses("100 m", "100m", why="a hundred million more often than metres"),
    *misses("5 city", "5 of the cities", why="the noun does not follow directly"),
]
