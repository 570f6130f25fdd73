"""Whose figures an institution tells: central banks, statisticians, ministries and institutes, by their country."""

from functools import cache

__all__ = ["home_of", "tells_of_many"]

_HOMES = {
    "U.S.": """Federal Reserve|New York Fed|Atlanta Fed|Boston Fed|Chicago Fed|Cleveland Fed|Dallas Fed
        Kansas City Fed|Minneapolis Fed|Philadelphia Fed|Richmond Fed|San Francisco Fed|St. Louis Fed
        Bureau of Labor Statistics|Bureau of Economic Analysis|Census Bureau|Commerce Department|Labor Department
        Agriculture Department|Energy Department|Congressional Budget Office|Conference Board|Institute for Supply Management|NAPM
        University of Michigan|National Association of Realtors|National Association of Home Builders
        National Association of Manufacturers|National Retail Federation|Mortgage Bankers Association|NABE
        National Federation of Independent Business|Office of Management and Budget|U.S. Chamber of Commerce
        Freddie Mac|Fannie Mae|S&P Case-Shiller|Autodata|Committee for a Responsible Federal Budget""",
    "Britain": """Bank of England|Office for National Statistics|Office for Budget Responsibility
        British Retail Consortium|Confederation of British Industry|British Chambers of Commerce|CIPS|SMMT
        National Institute of Economic and Social Research|Institute for Fiscal Studies|Royal Institution of Chartered Surveyors
        Halifax|Nationwide|Nationwide Building Society|Rightmove|Hometrack|Land Registry|UK Finance|Resolution Foundation""",
    "euro zone": "European Central Bank|Eurostat",
    "Germany": """Bundesbank|Destatis|Ifo|ZEW|DIW|IfW|RWI|BDI|VDA|VDMA|GfK|German Economic Institute|KBA
        Federal Statistics Office|Federal Statistical Office|Statistisches Bundesamt|Kiel Institute
        Federation of German Industries""",
    "France": "Bank of France|Banque de France|INSEE",
    "Italy": "Banca d'Italia|Bank of Italy|ISTAT|Confindustria",
    "Spain": "Bank of Spain|INE",
    "Portugal": "Bank of Portugal",
    "Greece": "Bank of Greece|Elstat",
    "Ireland": "Central Bank of Ireland|Central Statistics Office",
    "Netherlands": "Dutch Central Bank|Statistics Netherlands|CPB Netherlands Bureau",
    "Belgium": "National Bank of Belgium",
    "Austria": "Austrian National Bank",
    "Switzerland": "Swiss National Bank|SECO|KOF",
    "Sweden": "Riksbank|Statistics Sweden|Konjunkturinstitutet",
    "Norway": "Norges Bank|Statistics Norway",
    "Denmark": "Danmarks Nationalbank|Statistics Denmark",
    "Finland": "Bank of Finland|Statistics Finland",
    "Poland": "National Bank of Poland|GUS",
    "Hungary": "National Bank of Hungary",
    "Czechia": "Czech National Bank",
    "Romania": "National Bank of Romania",
    "Russia": "Bank of Russia|Rosstat|Goskomstat",
    "Ukraine": "National Bank of Ukraine",
    "Turkey": "Central Bank of Turkey|TurkStat",
    "Israel": "Bank of Israel|Israel Central Bureau of Statistics",
    "Egypt": "Central Bank of Egypt|CAPMAS",
    "Kenya": "Central Bank of Kenya",
    "Ghana": "Bank of Ghana",
    "Nigeria": "Central Bank of Nigeria|National Bureau of Statistics of Nigeria",
    "South Africa": "South African Reserve Bank|Statistics South Africa",
    "Saudi Arabia": "Saudi Central Bank",
    "Japan": "Bank of Japan|METI|MITI|Ministry of International Trade and Industry|Japan Center for Economic Research|Keidanren|Teikoku Databank",
    "China": """People's Bank of China|National Bureau of Statistics|National Development and Reform Commission
        General Administration of Customs|MOFCOM|MIIT|State Administration of Foreign Exchange|State Council
        China Passenger Car Association|China Association of Automobile Manufacturers""",
    "Hong Kong": "Hong Kong Monetary Authority",
    "South Korea": "Bank of Korea|Statistics Korea|Korea Development Institute|Korea Customs Service",
    "Taiwan": "Directorate-General of Budget, Accounting and Statistics",
    "Singapore": "Monetary Authority of Singapore|Enterprise Singapore",
    "Malaysia": "Bank Negara Malaysia|Department of Statistics Malaysia",
    "Indonesia": "Bank Indonesia|BPS Indonesia",
    "Thailand": "Bank of Thailand|National Economic and Social Development Council",
    "Philippines": "Bangko Sentral ng Pilipinas|Philippine Statistics Authority",
    "Vietnam": "State Bank of Vietnam|General Statistics Office",
    "India": "Reserve Bank of India|MOSPI|NSSO|CMIE|NITI Aayog|Planning Commission|FICCI|Assocham|SIAM",
    "Pakistan": "State Bank of Pakistan",
    "Bangladesh": "Bangladesh Bank",
    "Sri Lanka": "Central Bank of Sri Lanka",
    "Australia": "Reserve Bank of Australia|Australian Bureau of Statistics|ABARE|Melbourne Institute|CoreLogic",
    "New Zealand": "Reserve Bank of New Zealand|Statistics New Zealand",
    "Canada": "Bank of Canada|Statistics Canada|CMHC|Canadian Real Estate Association",
    "Mexico": "Bank of Mexico|INEGI",
    "Brazil": "Central Bank of Brazil|IBGE|Fundacao Getulio Vargas|Anfavea|Fenabrave",
    "Argentina": "Central Bank of Argentina|INDEC",
    "Chile": "Central Bank of Chile",
    "Peru": "Central Reserve Bank of Peru",
    "Colombia": "Bank of the Republic|DANE",
}


_OF_MANY = frozenset(
    name.strip()
    for name in """International Monetary Fund|IMF|World Bank|OECD|Organisation for Economic Co-operation and Development
    Organization for Economic Cooperation and Development|Asian Development Bank|African Development Bank
    Inter-American Development Bank|European Bank for Reconstruction and Development|International Energy Agency|UNCTAD
    World Trade Organization|World Trade Organisation|Bank for International Settlements|European Commission|IEA|WTO""".replace(
        "\n", "|"
    ).split("|")
)
"""Institutions that tell figures of many countries, and have none of their own."""


def tells_of_many(name: str) -> bool:
    """Whether an institution tells figures of many countries: the IMF, the OECD."""
    return name in _OF_MANY


@cache
def _by_name() -> dict[str, str]:
    return {
        name.strip(): country
        for country, names in _HOMES.items()
        for line in names.splitlines()
        for name in line.split("|")
    }


def home_of(name: str) -> str | None:
    """Return the country, or currency area, whose figures an institution tells; None for any other name.

    >>> home_of("Bank of Japan"), home_of("Ifo Institute"), home_of("World Bank")
    ('Japan', 'Germany', None)
    """
    homes = _by_name()
    return homes.get(name) or homes.get(name.removesuffix(" Institute"))
