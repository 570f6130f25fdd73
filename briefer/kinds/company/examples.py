"""What the company kind reads, ignores and misses."""

from briefer.example import ignores, misses, reads

__all__ = ["EXAMPLES"]

EXAMPLES = [
    # Names in the list, whatever their form
    *reads("Alphabet", "Google", "Alphabet", "Alphabet Inc.", "Alphabet Inc"),
    *reads("Nvidia", "Nvidia", "NVIDIA", "Nvidia Corp"),
    *reads("Microsoft", "Microsoft", "Microsoft Corp.", "Microsoft Cloud"),
    *reads("Goldman Sachs", "Goldman Sachs", "Goldman Sachs Group"),
    *reads("eBay", "eBay"),
    *reads("3M", "3M"),
    *reads("Boeing", "Boeing", before="The ", after="-led consortium won"),
    *reads("Federal Reserve (institution)", "Federal Reserve", before="the "),
    *reads(
        "Treasury (institution)",
        "Treasury",
        before="Labour MPs asked how much the ",
        after=" said it would give",
    ),
    # Common words, people and places that bear the name of a company
    *reads("Apple", "Apple", before="sales at ", after=" fell"),
    *reads("Apple", "Apple", after=" said it would cut prices"),
    *reads("Ford", "Ford", before="plants of ", after="'s net profit rose"),
    *reads("Kavrin Wool", "Kavrin Wool", before="it sold <", after="> a mill"),
    *reads("Kavrin", "Kavrin", before="it may lift its stake in ", after=" lt;KVR>"),
    *reads("Target", "Target", after=" shares rose"),
    *reads("Next", "Next", before="the cheer of ", after="'s own figures"),
    *reads("Next", "Next", after=" said profit rose 4%"),
    # A legal form
    *reads("Larkfield Foods", "Larkfield Foods Inc", "Larkfield Foods plc", "Larkfield Foods, Inc."),
    *reads("Ostermann Optik", "Ostermann Optik AG", "Ostermann Optik GmbH"),
    *reads("Hale & Rowe", "Hale & Rowe Ltd", "Hale & Rowe LLC"),
    *reads("Tolland", "Tolland & Co.", "Tolland and Co"),
    *reads("Skovgaard Group", "Skovgaard Group", "Skovgaard Group A/S"),
    *reads("Banco del Norrhavn", "Banco del Norrhavn SA", "Banco del Norrhavn"),
    *reads("Kavrin", "PJSC Kavrin", "Kavrin PJSC"),
    *reads("Grupo Kavrin", "Grupo Kavrin"),
    *reads("Kavrin Denmark", "Kavrin Denmark ApS"),
    *reads("Kavrin Corp. of Norland", "Kavrin Corp. of Norland", "Kavrin Corp. of Norland Ltd."),
    # What it does is part of the name
    *reads("Tressel Partners", "Tressel Partners"),
    *reads("Ashcombe Bank", "Ashcombe Bank"),
    *reads("Latvian Savings Bank", "Latvian Savings Bank", before="a small part of the loans of "),
    *reads("Quillfeather Robotics", "Quillfeather Robotics"),
    *reads("Linden Institute (institution)", "Linden Institute", before="according to the "),
    *reads("Ministry of Fisheries (institution)", "Ministry of Fisheries", before="the "),
    *reads(
        "Federation of Norland Ferry Crews (institution)",
        "Federation of Norland Ferry Crews",
        before="the small boats of the ",
    ),
    *reads("Norland University (institution)", "Norland University", before="a study by "),
    *reads("UN Ferry Agency (institution)", "UN Ferry Agency", before="the "),
    *reads(
        "House Ferries and Harbours Committee (institution)",
        "House Ferries and Harbours Committee",
        before="a report of the ",
    ),
    *reads("National Union of Ferrymen (institution)", "National Union of Ferrymen", before="a vote of the "),
    *reads("Committee on Ferry Safety (institution)", "Committee on Ferry Safety", before="a report of the "),
    # What its neighbours say of it
    *reads("Kavrin", "Kavrin", before="the chipmaker ", after=" fell"),
    *reads("Kavrin", "Kavrin", before="shares of ", after=" fell"),
    *reads("Kavrin", "Kavrin", before="the telecom group ", after=" fell"),
    *reads("Kavrin", "Kavrin", before="the mining giant ", after=" fell"),
    *reads("Kavrin", "Kavrin", before="state-owned ", after=" fell"),
    *reads("Kavrin", "Kavrin", before="a deal by London-based ", after=" fell"),
    *reads("Kavrin", "Kavrin", before="growth at ", after=", a 13-year-old, Turin, Italy-based lens maker,"),
    *reads("Alphabet", "Google", before="The ", after="-parent said"),
    *reads("Kavrin", "Kavrin", before="the chief executive of ", after=" resigned"),
    *reads("Kavrin", "Kavrin", before="a survey by ", after=" found"),
    *reads("Kavrin", "Kavrin", before="the initial public offering (IPO) of ", after=" drew bids"),
    *reads("Kavrin", "Kavrin", before="the growth of ", after="'s quarterly revenue"),
    *reads("Kavrin", "Kavrin", before="growth at ", after=", the German lens maker"),
    *reads("Kavrin", "Kavrin", before="growth at ", after=" (NYSE: KVR)"),
    *reads("Kavrin", "Kavrin", before="that ", after=" agreed to buy a rival"),
    *reads("Kavrin", "Kavrin", before="that ", after=" posted a net loss"),
    *reads("Kavrin", "Kavrin", before="In Milan, ", after=" fell 4.9 per cent to €38.05"),
    *reads("Kavrin", "Kavrin", before="that ", after=" was up 12p at 345p"),
    *reads("KVR", "KVR", before="In Milan, ", after=" soared 17.4 per cent to an 18-year high of $7.95"),
    *reads("Kavrin", "Kavrin", before="reports by ", after=" (KAVR)"),
    *reads("Kavrin", "Kavrin", before="it is acquiring ", after=" for up to $350 million"),
    *reads("Kavrin", "Kavrin", before="shares of ", after=" FY13 fell"),
    *reads("Kavrin", "Kavrin", before="shares of ", after=" (NYSE: CSG) fell"),
    *reads("Kavrin", "Kavrin", before="so ", after=" managing director Ann Bard"),
    # A table that lost what stood between its cells
    *reads(
        "Microsoft",
        "Microsoft",
        before="Plans\n\nRegionLargest InvestmentsFocus\nFranceCloud hallsPower\nJapan",
        after="’s programmeResearch\nIndiaData hallsWater\n",
    ),
    # The list around it
    *reads("Kavrin", "Kavrin", before="orders from Nvidia, Intel and ", after=" rose"),
    # Short for a name that the article has in full
    *reads(
        "Larkfield Foods", "Larkfield", before="Larkfield Foods plc cut its forecast because ", after=" lost"
    ),
    *reads(
        "Torvo Lindal Financial Holdings",
        "Torvo Lindal",
        before="Torvo Lindal Financial Holdings Ltd. cut its forecast because ",
        after=" lost",
    ),
    *reads(
        "Northern Rail Freight",
        "NRF",
        before="the fleet of Northern Rail Freight Ltd (NRF) grew, and ",
        after=" hired",
    ),
    *ignores(
        "an index is no company",
        "The S&P 500 rose and the Nasdaq Composite fell.",
        "The S&P/ASX 200 index lost 50 points.",
        "The average (^DJI) lost 50 points.",
        "The Dow Jones industrial average lost 12 points while the FTSE 100 was flat.",
        "The Russell 1000 and the Fortune 500 overlap, and the Nasdaq gained.",
    ),
    *ignores("a group of companies is none", "The Magnificent Seven spent more than the Big Four."),
    *ignores(
        "a product bears its maker's name", "The Airbus A380 landed beside a Boeing 747 and used an RTX 6000."
    ),
    *ignores("another name holds it", "The Ford Museum met in the shadow of Mount Shell."),
    *ignores(
        "a word opens its sentence",
        "Hospital shares led gains, and Cement stocks fell.",
        "Full quarterly results are due on Monday.",
        "Apple pie cools in the shade.",
        "Target practice begins at dawn.",
        "Gap years are long.",
    ),
    *ignores(
        "an adverb", "Next week it rains.", "The Next Generation is old.", "Next to the bank it rained."
    ),
    *ignores("a river", "The Amazon river rose, and the Amazon rainforest burned."),
    *ignores(
        "people",
        "Jensen Thorne praised Priya Rao. Thorne's shares of the praise were small.",
        "The Gautam Adani-led family dined.",
        "The actor Harrison Ford will retire, said Ford.",
        "That billionaire Nelson Sidavra left (see Sidavra's stock picks).",
    ),
    *ignores("a people", "Norlandians earned $3 million.", "Muslims raise $55,000."),
    *ignores("the adjective of an analyst", "Overseas analysts left."),
    *ignores(
        "a title and a name",
        "Reports backed by Sen. John Sidavra say so.",
        "Attorney General Jeff Sidavra left. Sidavra said in a statement that it rained.",
    ),
    *ignores(
        "a person",
        "the property developer Asmet Sidavra",
        "Dubai-based Asmet Sidavra",
        "the filmmaker Sidavra",
        "Asmet Sidavra, a supermarket employee, left.",
        "Asmet Sidavra, a lawmaker of the left, spoke.",
        "The Minister for Ferry Safety Simon Sidavra said in a statement that it rained.",
        "Mr Sidavra spoke. Sidavra said in a statement that it rained.",
        "Sidavra, 36, spoke. Sidavra said in a statement that it rained.",
    ),
    *ignores(
        "a place",
        "It met at Kavrin Island, a rival of the mainland.",
        "The River Kavrin, which runs north, rose.",
    ),
    *ignores("what is paid to the state", "It pays more National Insurance.", "The European Union met."),
    *ignores("some people", "By the Kavrin, a group of men rested."),
    *ignores(
        "who holds a post",
        "The Norland spokesman Lu Sidavra said in a statement that it rained.",
        "Its Secretary-General Asmet Sidavra said in a statement that it rained.",
        "According to Sidavra, the makers of maps and the brokers left.",
        "Professor Heinz-Dieter Roth said so.",
    ),
    *ignores(
        "its letters stand for something else", "He left the Immigration and Customs Enforcement (ICE)."
    ),
    *ignores("a country and its government", "The Russian Federation replied to the US Administration."),
    *ignores("a dateline", "TOKYO (NKR.T) - It rained."),
    *ignores("a vitamin", "Maize is poor in vitamin B3."),
    *ignores("a lawyer is no bank", "Asmet Sidavra, a lawyer at a bank, said so."),
    *ignores(
        "prices of goods and levels",
        "In London, Brent fell 2 percent to $80.50 and Bitcoin rose 3% to $50,000.",
        "In March, Indonesian exports rose 5% to $20 billion.",
    ),
    *ignores(
        "a product", "the Microsoft Office suite", "an Intel-based Kavrin", "The militant group Orvak fled."
    ),
    *ignores("media are cited", "Reuters reported it first, and Bloomberg News agreed."),
    *ignores(
        "countries own things too",
        "China's exports rose, Britain's sales fell, and Japanese stocks gained.",
        "U.S. shares ended higher.",
    ),
    *ignores(
        "no proper name comes first",
        "Renewable Energy grew on the West Bank.",
        "He left the Israeli West Bank.",
    ),
    *ignores("clubs and bands", "Chelsea beat Arsenal at Old Trafford, where Blur had played."),
    *misses("Kavrin", "Kavrin", why="nothing beside the name tells that it is a company"),
]
