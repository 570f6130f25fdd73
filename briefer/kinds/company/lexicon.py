"""Closed lists of the company kind: legal forms, business words, trades, posts, and what is no name."""

__all__ = [
    "BODIES",
    "BUSINESS_WORDS",
    "DEMONYMS",
    "FIRST_NAMES",
    "FIRST_WORDS",
    "FORMS_BEFORE",
    "GENERIC_WORDS",
    "GROUP_WORDS",
    "INDICES",
    "KINDS_OF_BANK",
    "LANDFORMS",
    "LEGAL_FORMS",
    "NOT_ALONE",
    "NOT_IN_A_NAME",
    "NO_COMPANY_BEFORE",
    "NO_COMPANY_BEHIND",
    "PLACES",
    "PRICED",
]


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


LEGAL_FORMS = _words(
    """Inc Incorporated Corp Corporation Co Cos Company Ltd Limited LTD PLC Plc plc AG SA S.A NV N.V GmbH SpA S.p.A
    Spa AB ASA A/S Oyj KK K.K LLC L.L.C LP L.P LLP SE SAS Sarl BV B.V Bhd Berhad Pte Pty Tbk KGaA Pvt SAB INC CORP
    CO COS LIMITED COMPANY Holdings Holding HOLDINGS Group GROUP Groupe Bancorp BANCORP Bancshares Mfg
    PJSC OJSC CJSC JSC ApS Oy PCL SRL S.R.L Sdn Kft Zrt Nyrt QSC QPSC KSC BSC SAOG"""
)

FORMS_BEFORE = _words("PJSC OJSC CJSC JSC OAO ZAO OOO PAO")
"""Legal forms that stand before the name."""

FIRST_WORDS = _words("Banca Banco Banque Compagnie Companhia Compañía Grupo Gruppo")
"""First words that only companies bear, and institutions that the list has."""

GROUP_WORDS = _words("Holdings Holding HOLDINGS Group GROUP Groupe Bancorp BANCORP Bancshares")
"""Forms that stay part of the name."""

BUSINESS_WORDS = _words(
    """Bank Banks Banking Bankshares Industries Airlines Airline Airways Motors Motor Pharmaceuticals Pharmaceutical
    Pharma Therapeutics Securities Capital Partners Ventures Technologies Technology Systems Research Energy Foods
    Steel Semiconductor Semiconductors Software Networks Electronics Instruments Chemicals Chemical Insurance
    Assurance Financial Investments Investment Equity Communications Telecom Telecommunications Petroleum Oil Gas
    Resources Mining Minerals Mines Gold Logistics Shipping Robotics Labs Laboratories Studios Pictures
    Entertainment Stores Retail Breweries Brewing Dairies Healthcare Biosciences Biotech Aerospace Dynamics Defence
    Defense Automotive Solutions Consulting Advisors Advisers Analytics Associates Realty Properties Homes Hotels
    Resorts Railway Railways Railroad Rail Utilities Brands Enterprises International Interactive Works Products
    Manufacturing Machines Tool Tools Computer Computers Micro Devices Materials Paper Plastics Textiles Cement
    Infrastructure Infratech Infra Engineering Construction Fund Funds Trust Management Markets Brokers Broking
    Exploration Power Electric Cellular Wireless Media Publishing Press"""
)
"""Last words of company names that need a proper name before them."""

KINDS_OF_BANK = _words(
    """Agricultural Business Commercial Community Cooperative Development Industrial International Investment Islamic
    Merchant Mortgage Postal Savings"""
)
"""What may stand between a place and `Bank`: a national, a central or a reserve bank is an institution."""

GENERIC_WORDS = _words(
    """The A An First Second Third New Old Great Big Global International National Federal State Central Royal
    General United American European Asian African North South East West Northern Southern Eastern Western Public
    Private Social Mass News Digital Internet Online Human Natural Renewable Nuclear Green Clean Solar Wind Crude
    Health Medical Food World Wall Street Main High Local City County Community Foreign Domestic Personal Private
    Venture Market Data Cloud Artificial Machine Information Consumer Commercial Corporate Customer Product
    Supply Asset Wealth Risk Real Central Pension Hedge Mutual Sovereign Monetary Gaza Left Right Investment
    Economic Scientific Industrial Key Life Sciences Laboratory Business Handling Police Fire Cancer Space Air Water Sea Land Home Electric Electronic Computer Home-made Light Heavy
    Precious Base Blue Red Black White Gold Silver Iron Rare Head Chief Senior Vice Deputy Director Department
    Ministry Secretary Minister Board Committee Institute University College School Centre Center Council
    Office Bureau Agency Association Society Church Union League Club Team Cup Contact Working Study Focus Support
    Steering Advisory"""
)

NOT_IN_A_NAME = _words(
    """A The This That These Those There Then They He She It Its His Her Their Our We You I My Your Who What When Where
    Why How Which While Although Though But And Or Nor So Yet If Unless Since Because As At By For From In Into Of
    Off On Onto Over Under Up Down With Within Without About Above After Before Between During Through Until Till
    Among Against Despite Amid Like Unlike Per Via Than To Not No Yes All Any Both Each Every Few Many More Most
    Much Several Some Such Other Another Also Even Just Only Still Too Very Now Here Once However Meanwhile
    Moreover Furthermore Nevertheless Instead Overall Separately Earlier Later Last Next Previously Currently
    Recently Today Yesterday Tomorrow Is Are Was Were Be Been Has Have Had Do Does Did Will Would Could Should Can
    May Might Must Let Other An
    Elsewhere Alongside Besides Amongst Whether Whereas Whatever Whenever Wherever Hence Thus Therefore Indeed
    Perhaps Maybe Similarly Additionally Conversely Nonetheless Meantime Founded Buoyed Citing Excluding Including
    Following Asked Speaking Consequently Afterwards Already Almost Nearly Behind Below Beneath Beside Compared
    Considering Everyone Formerly Generally Historically Initially Ironically Likewise Lately Notably Often Otherwise
    Particularly Partly Reportedly Shortly Someone Sometimes Specifically Thanks Traditionally Typically Ultimately
    Unfortunately Usually Versus Whose Outside
    Monday Tuesday Wednesday Thursday Friday Saturday Sunday Mon Tue Tues Wed Thu Thurs Fri
    January February March April June July August September October November December
    Jan Feb Mar Apr Jun Jul Aug Sep Sept Oct Nov Dec Q1 Q2 Q3 Q4 H1 H2 FY
    Mr Mr. Mrs Mrs. Ms Ms. Dr Dr. Sir Lord Lady Dame Prof Prof. Professor Sen Sen. Rep Rep. Gov Gov. Lt Lt. Col Col. Gen. Rev Rev.
    CEO CFO COO CTO CIO Chief Chairman Chairwoman Chair President Vice-President Vice Executive Director Officer
    Managing Senior Spokesman Spokeswoman Spokesperson Founder Co-founder Co-Founder Analyst Analysts Economist
    Economists Strategist Minister Secretary Governor Senator Judge Justice Attorney Prime Mayor King Queen Prince
    Princess Pope Captain Coach General-Secretary Secretary-General Director-General Attorney-General Governor-General
    Chipmaker Carmaker Automaker Truckmaker Drugmaker Steelmaker Planemaker Retailer Lender Insurer Brewer Grocer
    Startup Start-up Fintech Brokerage Rival Rivals
    Buy Sell Hold Keep Prefer Avoid Exit Former Ex Accumulate Reduce BUY SELL HOLD
    Billionaire Billionaires Millionaire Tycoon Financier Investor
    Shares Stock Stocks Revenue Revenues Sales Profit Profits Net Earnings Results Quarter Year"""
)
"""Words that end a name where they stand: function words, days and months, posts and titles, figures."""

PLACES = _words(
    """U.S. US USA U.K. UK EU E.U. UAE U.N. UN Europe Asia Africa America Americas Britain England Scotland Wales
    Ireland France Germany Italy Spain Portugal Netherlands Holland Belgium Luxembourg Switzerland Austria Sweden
    Norway Denmark Finland Iceland Poland Czechia Slovakia Hungary Romania Bulgaria Greece Turkey Cyprus Malta
    Croatia Serbia Slovenia Bosnia Albania Ukraine Russia Belarus Georgia Armenia Azerbaijan Kazakhstan Uzbekistan
    China Japan Korea Taiwan Mongolia India Pakistan Bangladesh Nepal Myanmar Thailand Vietnam Cambodia Laos
    Malaysia Singapore Indonesia Philippines Australia Zealand Canada Mexico Guatemala Honduras Nicaragua Panama
    Cuba Jamaica Haiti Colombia Venezuela Ecuador Peru Bolivia Brazil Chile Argentina Uruguay Paraguay Egypt Libya
    Tunisia Algeria Morocco Sudan Ethiopia Kenya Uganda Tanzania Rwanda Congo Angola Zambia Zimbabwe Mozambique
    Namibia Botswana Nigeria Ghana Senegal Mali Niger Cameroon Somalia Israel Palestine Gaza Lebanon Syria Jordan
    Iraq Iran Kuwait Qatar Bahrain Oman Yemen Afghanistan Arabia Emirates Dubai Doha Riyadh
    Alabama Alaska Arizona Arkansas California Colorado Connecticut Delaware Florida Hawaii Idaho Illinois Indiana
    Iowa Kansas Kentucky Louisiana Maine Maryland Massachusetts Michigan Minnesota Mississippi Missouri Montana
    Nebraska Nevada Hampshire Jersey York Carolina Dakota Ohio Oklahoma Oregon Pennsylvania Rhode Tennessee Texas
    Utah Vermont Virginia Washington Wisconsin Wyoming Ontario Quebec Alberta
    London Paris Berlin Frankfurt Munich Hamburg Madrid Barcelona Rome Milan Vienna Zurich Geneva Brussels Amsterdam
    Rotterdam Copenhagen Stockholm Oslo Helsinki Warsaw Prague Budapest Bucharest Athens Istanbul Ankara Moscow
    Kyiv Kiev Beijing Shanghai Shenzhen Guangzhou Tokyo Osaka Seoul Taipei Delhi Mumbai Bombay Kolkata Chennai
    Bangalore Bengaluru Hyderabad Karachi Dhaka Bangkok Hanoi Jakarta Manila Sydney Melbourne Brisbane Perth Auckland
    Wellington Toronto Montreal Vancouver Ottawa Calgary Boston Chicago Houston Dallas Austin Seattle Denver
    Detroit Atlanta Miami Philadelphia Pittsburgh Cleveland Minneapolis Phoenix Portland Francisco Angeles Diego
    Vegas Orlando Manchester Liverpool Birmingham Leeds Glasgow Edinburgh Bristol Cardiff Belfast Dublin Lisbon
    Cairo Lagos Nairobi Johannesburg Brasilia Rio Lima Bogota Santiago Caracas Aires Silicon Valley Hollywood
    Kremlin Westminster Downing Hong Kong Macau States Kingdom Eurozone Mediterranean Pacific Atlantic
    Hubei Hunan Henan Hebei Shandong Shanxi Shaanxi Yunnan Guangdong Guangxi Guizhou Gansu Qinghai
    Fujian Jiangsu Jiangxi Zhejiang Anhui Jilin Liaoning Heilongjiang Xinjiang Tibet Ningxia Chongqing
    Tianjin Nanjing Hangzhou Wuhan Chengdu Suzhou Ningbo Qingdao Shenyang Shaoxing Kunming
    Bavaria Saxony Hesse Catalonia Andalusia Normandy Brittany Tuscany Lombardy Sicily Sardinia Flanders
    Wallonia Crimea Siberia Chechnya Damascus Aleppo Baghdad Mosul Basra Tehran Kabul Kandahar Tripoli Benghazi
    Khartoum Mogadishu Kampala Kinshasa Luanda Harare Accra Dakar Abuja Jerusalem Haifa Beirut Amman Jeddah
    Muscat Sanaa Tunis Algiers Rabat Casablanca Tbilisi Yerevan Baku Tashkent Minsk Vilnius Riga Tallinn
    Bratislava Ljubljana Zagreb Belgrade Sarajevo Skopje Tirana Nicosia Valletta Reykjavik Antwerp Ghent Lyon
    Marseille Toulouse Bordeaux Strasbourg Turin Naples Palermo Bologna Seville Bilbao Porto Stuttgart Cologne
    Düsseldorf Dusseldorf Leipzig Dresden Hanover Bremen Nuremberg Basel Lausanne Krakow Gdansk Odessa Lviv
    Kharkiv Donetsk Luhansk Galway Limerick Dundee Inverness Swansea Sheffield Leicester Southampton
    Portsmouth Norwich Sunderland Bradford Shetland Orkney"""
)

DEMONYMS = _words(
    """American British English Scottish Welsh Irish French German Italian Spanish Portuguese Dutch Belgian Swiss
    Austrian Swedish Norwegian Danish Finnish Polish Czech Slovak Hungarian Romanian Bulgarian Greek Turkish
    Ukrainian Russian Chinese Japanese Korean Taiwanese Indian Pakistani Thai Vietnamese Malaysian Singaporean
    Indonesian Filipino Philippine Australian Canadian Mexican Brazilian Chilean Argentine Argentinian Colombian
    Venezuelan Peruvian Cuban Egyptian Moroccan Nigerian Kenyan Ethiopian Israeli Palestinian Lebanese Syrian
    Iraqi Iranian Saudi Kuwaiti Qatari Emirati European Asian African Arab Western Eastern Northern Southern
    Californian Texan Londoner Americans Europeans Germans Russians Christian Muslim Jewish Catholic Democrat
    Democrats Republican Republicans Democratic Conservative Conservatives Labour Liberal Tory Tories Socialist
    Communist Latin Nordic Baltic Gulf Soviet Kurdish
    Libyan Tunisian Algerian Sudanese Somali Yemeni Jordanian Bahraini Omani Afghan Bangladeshi Nepali Nepalese
    Burmese Cambodian Laotian Mongolian Kazakh Uzbek Armenian Azerbaijani Belarusian Belarussian Moldovan
    Latvian Lithuanian Estonian Icelandic Maltese Cypriot Croatian Serbian Slovenian Bosnian Albanian Macedonian
    Ghanaian Ugandan Tanzanian Rwandan Congolese Angolan Zambian Zimbabwean Mozambican Namibian Senegalese
    Malian Cameroonian Gambian Ivorian Liberian Eritrean Ecuadorian Bolivian Paraguayan Uruguayan Guatemalan
    Honduran Nicaraguan Panamanian Haitian Jamaican Luxembourgish Fijian Tibetan Uighur Catalan Basque Flemish
    Bavarian Siberian"""
)

NOT_ALONE = _words(
    """Full Final Preliminary Initial Latest Strong Weak Solid Record Poor Better Worse Lower Higher Robust Recent Combined
    Audited Unaudited Consolidated Disappointing Upbeat Mixed
    Airline Airlines Auto Autos Banking Beverage Biotech Blue-chip Cannabis Casino Cement Chip Coal Consumer Cruise Crypto
    Cryptocurrency Cyclical Defence Defense Defensive Fertilizer Gaming Hardware Homebuilder Hospital Hotel Hotels
    Insurance Large-cap Lithium Luxury Media Metal Metals Mid-cap Miner Mining Paper Penny Pharma Preference Property Railway
    Realty Restaurant Semiconductor Semiconductors Shipping Small-cap Software Solar Steel Sugar Tanker Telecom Textile
    Tobacco Travel Uranium Utilities Utility
    Firm Corporation Partnership Basic Diluted Restricted Affiliates Subsidiaries Notes Internet Congress Senate Parliament House Treasury Christmas Easter Ramadan AI IPO GDP CPI PMI ETF ETFs ESG
    Overseas Foreign Domestic Local Offshore Regional Muslims Christians Jews Hindus Sikhs Buddhists Catholics Protestants
    SUV SUVs EV EVs TV TVs PC PCs CD CDs DVD NATO Nato OPEC Opec UNICEF UNESCO Earth Moon Mars Sun God Bible Covid
    COVID Covid-19 COVID-19 Brexit Bitcoin Ethereum Ether Nasdaq Dow S&P FTSE DAX CAC Nikkei Hang Seng Sensex Nifty
    Kospi Stoxx MSCI Russell Fortune Magnificent MAG7 Big Series Class Section Chapter Part Table Figure Note Page
    Brent WTI Treasuries Fed Bank Company Group Government State City County Army Navy Police Court Police Officials
    Investors Traders Shareholders Companies Banks Retailers Consumers Researchers Lawmakers Experts Critics
    Authorities Workers Employees Customers Members Prices Exports Imports Output Production Orders Demand Inflation
    Growth Operating Gross Adjusted Total Annual Quarterly Monthly Weekly First-quarter Second-quarter
    Third-quarter Fourth-quarter Management Headline Core Industrial Retail Tech Technology Energy Oil Gold Bond
    Bonds Equity Equities Preferred Common Ordinary Global World Wall Street Main"""
)
"""Capitalised words that stand beside the words of business and are no company."""

BODIES = _words(
    """Ministry Department Office Bureau Agency Authority Commission Institute Association Federation
    Administration Confederation Inspectorate Committee Council University"""
)
"""Words of public bodies and associations: `Ministry of Finance`, `Linden Institute`."""

NO_COMPANY_BEHIND = _words(
    """Foundation Stadium Arena Park Cup Open Street Avenue Road University Museum Center Centre Prize Award Awards
    Field Theatre Theater Marathon Championship Championships Classic School College Hospital Tower Island Islands
    Beach Bay River Lake Valley Hills County City Town Festival Day Index Composite Daily Speedway Raceway
    river rainforest basin jungle region forest index"""
)
"""Words behind a listed name that make another name of it: `Ford Foundation`, `Amazon river`."""

LANDFORMS = _words(
    """Bay Beach Coast Delta Desert Hills Island Islands Lake Mountains Ocean Peninsula River Sea Strait Straits Valley"""
)
"""Last words of the names of places."""

NO_COMPANY_BEFORE = _words("Mount Mt Mt. Lake River Cape Fort Saint St St. Camp Port Saints vitamin Vitamin")
"""Words before a listed name that make a place or a thing of it."""

PRICED = _words(
    """Brent WTI Gold Silver Platinum Palladium Copper Nickel Zinc Aluminium Aluminum Tin Lead Bitcoin Ether Ethereum
    Litecoin Dogecoin Solana XRP Crude Nymex Comex Wheat Corn Soybeans Cocoa Coffee Sugar Cotton Rubber EPS GDP CPI NAV ARPU
    Sterling Dollar Euro Yen Rupee Ruble Rouble Rand Yuan Peso"""
)
"""What has a price and is no company."""

INDICES = _words("Nasdaq NASDAQ S&P Dow FTSE Nikkei Bovespa MICEX Merval Topix TOPIX KOSPI Kospi Sensex") | {
    "Dow Jones"
}
"""Indices by the name of the exchange or company that keeps them."""

FIRST_NAMES = _words(
    """James John Robert Michael William David Richard Joseph Thomas Charles Christopher Daniel Matthew Anthony Mark
    Donald Steven Steve Paul Andrew Joshua Kenneth Kevin Brian George Timothy Tim Ronald Edward Jason Jeffrey Jeff
    Ryan Jacob Gary Nicholas Nick Eric Jonathan Stephen Larry Justin Scott Brandon Benjamin Ben Samuel Sam Gregory
    Greg Alexander Alex Patrick Frank Raymond Ray Jack Dennis Jerry Tyler Aaron Jose Adam Nathan Henry Douglas Doug
    Zachary Peter Kyle Ethan Walter Noah Jeremy Keith Roger Terry Harry Sean Carl Arthur Lawrence Jesse Dylan Bryan
    Joe Jordan Billy Bruce Albert Willie Gabriel Logan Alan Allan Allen Juan Wayne Roy Ralph Randy Eugene Vincent Russell Louis
    Philip Phil Bobby Johnny Bradley Brad Mary Patricia Jennifer Linda Elizabeth Barbara Susan Jessica Sarah Karen
    Lisa Nancy Betty Margaret Sandra Ashley Kimberly Emily Donna Michelle Carol Amanda Dorothy Melissa Deborah
    Stephanie Rebecca Sharon Laura Cynthia Kathleen Amy Angela Shirley Anna Brenda Pamela Emma Nicole Helen
    Samantha Katherine Christine Debra Rachel Carolyn Janet Catherine Maria Heather Diane Ruth Julie Olivia Joyce
    Virginia Victoria Kelly Lauren Christina Joan Evelyn Judith Megan Andrea Cheryl Hannah Jacqueline Martha
    Gloria Teresa Ann Anne Sara Madison Frances Kathryn Janice Jean Abigail Alice Julia Judy Sophia Grace Denise
    Amber Doris Marilyn Danielle Beverly Isabella Theresa Diana Natalie Brittany Charlotte Marie Kate Jane Lucy
    Claire Fiona Ian Neil Simon Martin Graham Colin Stuart Nigel Trevor Derek Clive Gordon Craig Angus Hugh Rupert
    Oliver Oscar Leo Max Felix Hans Klaus Jürgen Wolfgang Stefan Markus Andreas Ulrich Dieter Heinz Karl Franz
    Pierre Jacques Michel François Philippe Olivier Laurent Bernard Alain Carlos Luis Miguel Jorge Pedro Antonio
    Manuel Francisco Alejandro Fernando Diego Javier Rafael Marco Giovanni Giuseppe Luca Paolo Mario Sergio Roberto
    Ivan Vladimir Dmitry Sergei Alexei Andrei Mikhail Yuri Igor Boris Raj Rajesh Sanjay Anil Sunil Vijay Ravi Amit
    Rahul Arun Ashok Priya Deepak Ajay Sandeep Mukesh Manish Rakesh Suresh Ramesh Narendra Satya Sundar Shantanu
    Mohammed Mohamed Muhammad Ahmed Ali Hassan Omar Ibrahim Abdullah Khalid Yusuf Wei Li Zhang Wang Chen Liu Jensen
    Elon Warren Bill Bob Jim Tom Mike Dave Dan Ed Ted Ron Don Ken Rob Chris Matt Pat Tony Fred Barack Hillary
    Joaquin Akira Hiroshi Kenji Takeshi Yuki Masayoshi Haruhiko Shinzo Xi Jinping Lars Erik Sven Bjorn Anders Nils
    Magnus Jens Mads Soren Marian Marianne Ingrid Astrid Freya Nadia Fatima Aisha Leila Zara Mira Tara Nina Eva
    Vera Olga Irina Elena Natalia Tatiana Svetlana Marc Luc Yves Guy Gilles Emmanuel Nicolas Giorgia Angela Ursula
    Christian Christopher Clara Clare Colm Conor Declan Liam Niall Siobhan Owen Rhys Gareth Dylan Gwen Mario Jerome
    Janet Christine Fabio Andrew Alistair Alastair Jamie Duncan Ewan Ross Taylor Marcus Harrison Moira
    Grant Simone Serena Rory Lionel Cristiano Roger Novak Naomi Andy Usain Dolly Elvis Zoe Chloe Ella Mia Ava Amelia
    Molly Holly Keir Rishi Theresa Nicola Kamala Mitt Bernie Chuck Mitch Lindsey Nikki Vivek Conan Kanye Kelvin
    Marianne Pablo Paulo Pavel Petr Piotr Raul Ricardo Rodrigo Rosa Rupert Sophie Stella Sylvia Ursula Viktor Xavier
    Jared Ivanka Eddie Cyrus Yevgenia Maxim Anton Nikolai Oleg Pavlo Bogdan Radek Tomasz Jakub Katarzyna Zoltan
    Laszlo Gabor Janos Istvan Matteo Alessandro Lorenzo Francesca Chiara Silvia Giulia Enrique Alfonso Gonzalo
    Alvaro Ignacio Jaime Cristina Beatriz Joao Joaquim Tiago Henrique Thiago Gustavo Guilherme Mateo
    Hernan Julio Esteban Ramon Thierry Benoit Christophe Arnaud Sebastien Bruno Herve Didier Yannick Isabelle
    Valerie Sylvie Nathalie Camille Matthias Tobias Torsten Thorsten Jochen Joachim Gerhard Gunther
    Manfred Rainer Uwe Bernd Detlef Sabine Annegret Birgit Mattias Fredrik Johan Henrik Kristian Torbjorn Mikael
    Mika Pekka Jussi Sanna Mette Kasper Rasmus Joost Maarten Willem Pieter Geert Ruud Wouter Femke Kostas Yannis
    Giorgos Dimitris Alexis Nikos Recep Mehmet Mustafa Ahmet Ayse Hakan Emre Murat Hamid Karim Tariq Faisal
    Salman Bilal Imran Usman Asif Waqar Nawaz Shehbaz Benazir Amina Zainab Samira Yasmin Nirmala Amitabh
    Lalit Naveen Pranab Rajiv Rajeev Sachin Shashi Smriti Sonia Subramanian Uday Urjit Venkat
    Vinod Vikram Yashwant Akash Anjali Kavita Meera Neha Pooja Sunita Swati Takashi Satoshi Shigeru
    Naoki Makoto Kazuo Toshihiro Yoshihide Fumio Junichiro Keiko Yoko Naoto Nelson Thabo Cyril Desmond Kofi
    Kwame Olusegun Goodluck Ngozi Aliko Femi Chinua Uhuru Raila Wangari Nathaniel Elijah Isaac Caleb Josh Zach
    Jake Luke Seth Blake Brett Chad Cody Corey Darren Darrell Derrick Dwight Ernest Floyd Gerald Glenn Glen
    Harold Herbert Ivor Kurt Leonard Leon Leslie Lester Maurice Melvin Neal Quentin Reginald Reuben
    Rodney Rudy Sidney Terrence Toby Wendell Wesley Jill Gina Erin Erica Connie Colleen Cindy
    Becky Barb Audrey Alison Allison Bridget Caitlin Candace Caroline Carrie Cathy Courtney Debbie Eileen
    Eleanor Ellen Esther Ethel Gillian Gwendolyn Harriet Hilary Ida Imelda Jeanette Jodie Josephine Juliet
    Kristen Kristin Leah Leanne Lesley Lillian Loretta Lorraine Lydia Lynn Lynne Mabel Mandy Marcia Margot
    Marjorie Maureen Maxine Melanie Mildred Miranda Miriam Monica Muriel Nell Norma Paula Pauline Penelope
    Philippa Phoebe Phyllis Rita Roberta Rosemary Rosalind Rowena Roxanne Sadie Sheila Shelly Sherry Sian
    Sonya Stacey Stacy Suzanne Tanya Tessa Tracey Tracy Trudy Una Vanessa Vicky Wendy Yolanda Yvette
    Yvonne Alec Alfie Alfred Archie Barnaby Cecil Clifford Crispin Cuthbert Damian Damien Darragh Dermot
    Dominic Donal Eamon Eamonn Edgar Edmund Edwin Enda Eoin Ernie Fergus Finbarr Fintan Gavin Geoff Geoffrey
    Gerard Gerry Giles Godfrey Hamish Horace Hubert Humphrey Iain Jeffery Jez Jeremiah Julian Kieran
    Kenny Lachlan Laurence Len Leopold Malcolm Micheal Monty Niamh Noel Norbert Orla Ollie Padraig Piers
    Quincy Roisin Ronan Rufus Sanjeev Seamus Sinead Stephan Sandro Theodore Tristan Ulf Vince Vaughan Wilfred
    Winston"""
)
