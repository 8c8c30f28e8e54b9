"""The English words of time, as data."""

from bot.understanding.times.pieces import PartName

LANGUAGE = "en"

WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
WEEKDAY_FORMS = {
    "tue": 1, "tues": 1, "weds": 2, "wed": 2, "thu": 3, "thur": 3, "thurs": 3, "fri": 4, "wensday": 2,
    "wendesday": 2, "wednsday": 2,
}  # fmt: skip
WEAK_WEEKDAYS = {"mon": 0, "sat": 5, "sun": 6}

MONTHS = (
    "january", "february", "march", "april", "may", "june",
    "july", "august", "september", "october", "november", "december",
)  # fmt: skip
MONTH_FORMS = {"feb": 2, "apr": 4, "aug": 8, "oct": 10, "nov": 11, "dec": 12, "febuary": 2}
WEAK_MONTHS = {"jan": 1, "mar": 3, "march": 3, "may": 5, "jun": 6, "jul": 7, "sep": 9, "sept": 9}

NUMBERS = {
    "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9,
    "ten": 10, "eleven": 11, "twelve": 12, "thirteen": 13, "fourteen": 14, "fifteen": 15, "sixteen": 16,
    "seventeen": 17, "eighteen": 18, "nineteen": 19, "a couple of": 2, "a couple": 2, "couple of": 2,
}  # fmt: skip
TENS = {
    "twenty": 20,
    "thirty": 30,
    "forty": 40,
    "fifty": 50,
    "sixty": 60,
    "seventy": 70,
    "eighty": 80,
    "ninety": 90,
}
JOINT = (" one",)

ORDINALS = {
    "last but one": -2, "second last": -2, "second to last": -2, "next to last": -2, "penultimate": -2,
    "first": 1, "second": 2, "third": 3, "fourth": 4, "fifth": 5, "sixth": 6, "seventh": 7, "eighth": 8, "ninth": 9,
    "tenth": 10, "eleventh": 11, "twelfth": 12, "thirteenth": 13, "fourteenth": 14, "fifteenth": 15, "sixteenth": 16,
    "seventeenth": 17, "eighteenth": 18, "nineteenth": 19, "twentieth": 20, "twenty first": 21, "twenty second": 22,
    "twenty third": 23, "twenty fourth": 24, "twenty fifth": 25, "twenty sixth": 26, "twenty seventh": 27,
    "twenty eighth": 28, "twenty ninth": 29, "thirtieth": 30, "thirty first": 31,
}  # fmt: skip
SUFFIXES = "st|nd|rd|th"

HOW = "more|extra|additional|further|short|quick|little|good|long|full|solid|whole"
"""What people put between a number and its unit."""

UNITS = {
    "minute": "min|mins|minute|minutes|minuts|minuites",
    "hour": "h|hr|hour",
    "hours": "hrs|hours",
    "day": "day|days",
    "week": "week|weeks|wk|wks",
    "months": "month|months",
    "years": "year|years|yr|yrs",
}

PARTS: dict[PartName, str] = {
    "morning": "before lunch|morning|mornin|mornings|morn",
    "afternoon": "afternoon|afternoons|arvo|aft|after lunch|afternoonish",
    "evening": "evening|evenings|eve|after work",
    "night": "night|nights|nite|nites",
    "noon": "lunchtime|lunchtimes|lunch time|lunch break|over lunch|at lunch|during lunch|lunch hour",
}
TONIGHT: dict[str, tuple[PartName, int]] = {
    "tonight": ("evening", 0), "tonite": ("evening", 0), "2nite": ("evening", 0), "last night": ("evening", -1), "night before last": ("evening", -2), "the night before last": ("evening", -2),
    "2 nite": ("evening", 0), "this aft": ("afternoon", 0), "this evening": ("evening", 0), "tomorrow night": ("evening", 1),
}  # fmt: skip
HALVES = {"am": "am", "pm": "pm", "a . m": "am", "p . m": "pm", "a . m .": "am", "p . m .": "pm"}

DAYS = {
    "today": 0, "today week": 7, "a week today": 7, "a fortnight today": 14, "a fortnight tomorrow": 15, "a week tomorrow": 8, "tomorrow week": 8,
    "2 day": 0, "tdy": 0, "2day": 0, "tomorrow": 1, "tomorow": 1, "tommorow": 1, "tommorrow": 1, "tmrw": 1, "tmr": 1,
    "tmw": 1, "2moro": 1, "2 moro": 1, "2 morrow": 1, "tomoz": 1, "tomo": 1, "tomoro": 1, "tomorro": 1, "tmoro": 1, "2 mrw": 1, "2 mro": 1, "2 moz": 1, "2 mz": 1, "this day week": 7, "tmoz": 1, "tmorrow": 1, "tmro": 1, "tommoro": 1,  "two weeks today": 14, "2 weeks today": 14, "three weeks today": 21, "3 weeks today": 21, "two weeks tomorrow": 15, "2mrw": 1, "tmrow": 1, "overmorrow": 2, "yesterday": -1, "the day before yesterday": -2,
    "day before yesterday": -2,
}  # fmt: skip
DAY_MORE = (
    "day after ",
    "the day after ",
    "day aftr ",
    "the day aftr ",
    "day afta ",
    "day afer ",
    "the day afer ",
)
CLOCKS = {
    "12 noon": 12,
    "12 midday": 12,
    "12 midnight": 24,
    "noon": 12,
    "midday": 12,
    "noonish": 12,
    "mid day": 12,
    "midnight": 24,
}
LONG_LENGTHS = {"a fortnight": 14, "fortnight": 14, "two fortnights": 28}
FEASTS: dict[str, tuple[int, int] | int] = {
    "christmas day": (25, 12), "christmas eve": (24, 12), "boxing day": (26, 12), "new year s day": (1, 1),
    "new year s eve": (31, 12), "new years day": (1, 1), "new years eve": (31, 12), "easter monday": 1,
    "easter sunday": 0, "good friday": -2, "whit monday": 50, "ascension day": 39, "bastille day": (14, 7),
    "armistice day": (11, 11), "may day": (1, 5), "all saints day": (1, 11), "remembrance day": (11, 11), "bonfire night": (5, 11),
    "guy fawkes night": (5, 11), "burns night": (25, 1), "st patrick s day": (17, 3), "st david s day": (1, 3),
    "st george s day": (23, 4), "st andrew s day": (30, 11), "valentine s day": (14, 2), "valentines day": (14, 2),
    "xmas eve": (24, 12), "xmas day": (25, 12), "nye": (31, 12), "pancake day": -47, "mothering sunday": -21, "palm sunday": -7, "maundy thursday": -3,
}  # fmt: skip
#: Feasts only where a time is spoken of: "until Christmas", not "the Christmas party".
WEAK_FEASTS: dict[str, tuple[int, int] | int] = {
    "christmas": (25, 12),
    "xmas": (25, 12),
    "new year": (1, 1),
    "the new year": (1, 1),
    "halloween": (31, 10),
    "easter": 0,
    "pentecost": 49,
}
#: So many days after Easter Sunday.
EASTERS = {
    "shrove tuesday": -47,
    "pancake day": -47,
    "mothering sunday": -21,
    "palm sunday": -7,
    "maundy thursday": -3,
    "ash wednesday": -46,
    "easter sunday": 0,
    "easter monday": 1,
    "good friday": -2,
    "ascension day": 39,
    "whit monday": 50,
}
WEAK_EASTERS = {"easter": 0, "pentecost": 49}
CHRISTMAS_HOLIDAYS = (
    "christmas holidays|christmas holiday|christmas break|xmas holidays|xmas break|christmas school holidays"
    "|winter holidays"
)
#: Nobody told us when these are.
HOLIDAYS = (
    "holidays|school holidays|summer holidays|summer holiday|summer break|easter holidays|easter break|half term|half terms"
    "|spring break|spring holidays|school breaks|school break|bank holidays|public holidays"
)
SEASONS = "summer|winter|spring|autumn|summertime|springtime"
NOW = "now|rn|at the moment|right now|immediately|straight away"
LENGTHS = {
    "half an hour": 30, "half hour": 30, "a half hour": 30, "half an hr": 30, "quarter of an hour": 15,
    "a quarter of an hour": 15, "three quarters of an hour": 45, "half a day": 240, "quarter hour": 15,
}  # fmt: skip

MARKS = {
    "at": "at",
    "around": "around|about|approx|approximately|roughly|circa",
    "over": "over",
    "some_day": "one day",
    "notice": "notice|warning|ahead|prior|beforehand|in advance",
    "to": "to",
    "thru": "thru|through|right through to|all the way to",
    "from": "from",
    "between": "between|betwen|btwn|betwixt|twixt",
    "and": "and",
    "or": "or|nor|or else|or otherwise|or possibly|or alternatively",
    "the": "the",
    "on": "on",
    "of": "of",
    "in": "in",
    "within": "within|in less than|in under",
    "atmost": "at most|tops|at the most|max|maximum|at maximum",
    "for": "for|lasting|during",
    "until": "by|up to|up to and including|no later than|not after",
    "till": "until|till|til|untill|utnil|untl",
    "until_shut": "until closing|till closing|til closing|until closing time|till closing time|til closing time|until close|till close|til close|until we close|till we close|til we close|until you close|till you close",
    "before": "before",
    "after": "after",
    "starting": "never before|never earlier than|no sooner than|not sooner than|first meeting|first class|first lesson|first workshop|first date|beginning|beginning on|not before|no earlier than|not earlier than|first session|starting|starting on|starting from|as of|as from|starting at",
    "excluded": "excluded|exclusive|not included",
    "inclusive": "inclusive|included|incl",
    "parity": "even weeks|odd weeks|even week|odd week",
    "sharp": "sharp|on the dot|prompt|o clock sharp",
    "not": "not",
    "neither": "neither",
    "only": "only",
    "week_from": "week commencing|week beginning|week starting|w / c",
    "the_one": "the one|but the one|that of",
    "lunch": "lunch",
    "weeknights": "weeknights|week nights|weekday evenings|weekday nights",
    "since": "since",
    "event_night": "film night|movie night|cinema night|game night|games night|board game night|board games night|quiz night|trivia night|pizza night|poker night|bingo night|karaoke night|open mic night|music night|jam night|craft night|knitting night|repair night|party night|curry night|soup night|cheese night|opening night|hack night|maker night|makers night|open night|members night|social night|dance night|poetry night|date night|pub night",
    "running": "in a row|running|consecutive|straight",
    "monthly_rate": "per month",
    "rate": "per week|per year",
    "every_second": "every second|each second|alternate|every alternate|on alternate",
    "onwards": "till late|til late|until late|till whenever|until whenever|onwards|onward|on wards|and after",
    "every": "every|every single|each|each and every|evry|evrey|eveyr",
    "an": "an",
    "ish": "ish",
    "other": "other",
    "next": "next|following|nxt|upcoming",
    "last": "last|previous",
    "this": "this|coming|this coming|current",
    "weekend": "weekend|week end|wkend|wknd",
    "weekends": "weekends|week ends|wkends|wknds",
    "half": "half|a half",
    "quarter": "quarter|a quarter|quater|a quater|qarter|quartr|quaters",
    "past": "past",
    "oclock": "o clock|oclock",
    "later": "later",
    "hence": "hence|from now",
    "earlier": "earlier|sooner",
    "ago": "ago",
    "start": "beginning of|start of|the beginning of|the start of",
    "early": "early|very early|quite early|first thing|bright and early",
    "late": "late|very late|quite late",
    "mid": "mid|middle of|the middle of|halfway through",
    "end": "end of|the end of",
    "all_day": "all day|all day long|the whole day|whole day|full day|the full day|entire day|the entire day",
    "whole": "all|the whole|whole",
    "times": "times",
    "sessions": "session|sessions",
    "ending": "ends|end at|ending|finish|finishes|finishing|wraps up|wrapping up|wrap up|closes|close at|closing",
    "except": "except|except on|excluding|skipping|but not|apart from|except for|other than|but not on|except during|excl",
    "weekdays": "working day|working days|business day|business days|work day|workday|workdays|weekday|weekdays|on weekdays",
    "day_before": "the day before|the evening before|the night before|the morning before|the previous day",
    "day_after": "the day after|the next morning|the following morning|the following day|the next day",
    "after_next": "after next",
    "move": "move|moved|reschedule|shift|change",
    "push": "push|pushed|delay|delayed|postpone|postponed",
    "pull": "bring forward|bring it forward|bring this forward|bring that forward|bring them forward|advance",
    "by": "back by|forward by",
    "back": "back",
    "small": "both days|both|extend it by|extend by|extend this by|shorten it by|shorten by|come by|coming by|drop by|stop by|pop by|swing by|pass by|i|you|they|it|is|are|be|with|please|thanks|thank|if|can|could|my|our|us|me|he|she|as|so"
    "|then|will|would|pls|plz|ok|yes|no|s|works|work|instead|too|also|was|were|has|have|do",
    "but": "but",
    "free": "free",
    "vacant": "available|slot|slots|booking|class|lesson|rehearsal",
    "another": "another",
    "ranked": "floor|floors|storey|street|avenue|hole|lap|fret|edition|page|pages|row|try|attempt|anniversary|birthday|century|bar|step|level"
    "|grade|graders|element|man|time|place|line|person|version|tee|green|platform|chapter|verse|gear|beat|bell|inning|round|draft|amendment|prize",
    "bid": "remind|tell|ask|poke|nudge|ping|warn|wake|message|text|whisper|rather",
    "filler": "like|say|let s say|maybe|perhaps|probably|ideally|hopefully",
    "heads": "people|ppl|persons|peeps|pax|guests|participants|attendees|heads|kids|children|adults|students|pupils|chairs|seats|places|spots|tables|spaces|copies|euros|euro|quid|pounds|dollars|bucks|pence|percent|degrees|km|kilometres|metres|years old|year olds|yo",
    "word": "the till|a till|our till|this till|my till|till roll|till rolls|a month of sundays|month of sundays|twice a week|twice a month|twice a day|twice a year|the night the|the night that|the night when|the day the|the day that|the day when|the evening the|the evening that|the morning the|the morning that|black friday|cyber monday|girl friday|man friday|sunday times|saturday night fever|wednesday addams|monday blues|good morning|good evening|good afternoon|good night|goodnight|goodbye|have a good day|have a nice day"
    "|have a good evening|have a nice weekend|day to day|24 / 7|7 / 7|50 / 50|night shift|morning all"
    "|evening all|morning everyone|last minute|second hand|in the end|in a day s work|i don t like mondays|saturday night live|sunday best|sunday driver|sunday drivers|manic monday|blue monday|nice weekend|5 a day|five a day|ruby tuesday|friday i m in love|friday on my mind|sunday bloody sunday|saturday in the park|stormy monday|tuesday s gone|monday monday|eight days a week|saturday night s alright|sunday morning coming down|thank god it s friday|thank goodness it s friday|all the time|16 / 9|fifty fifty|good weekend"
    "|one to one|one on one|1 to 1|1 on 1|may i|may we|just a minute|the day",
}
RHYTHMS = {
    "daily": "DAILY",
    "weekly": "WEEKLY",
    "monthly": "MONTHLY",
    "every year": "YEARLY",
    "yearly": "YEARLY",
    "once a week": "WEEKLY",
    "once a day": "DAILY",
    "once a month": "MONTHLY",
    "once a year": "YEARLY",
    "fortnightly": "FORTNIGHTLY",
    "once a fortnight": "FORTNIGHTLY",
    "once every fortnight": "FORTNIGHTLY",
    "once every two weeks": "FORTNIGHTLY",
    "hourly": "HOURLY",
    "quarterly": "QUARTERLY",
    "every quarter": "QUARTERLY",
    "each quarter": "QUARTERLY",
    "every fortnight": "FORTNIGHTLY",
    "each fortnight": "FORTNIGHTLY",
    "biweekly": "FORTNIGHTLY",
    "bi weekly": "FORTNIGHTLY",
}
NUMBERED = (
    "room|rooms|desk|desks|office|offices|table|tables|page|pages|chapter|floor|number|version|lot|item|seat"
    "|code|pin|line|bus|door|locker|key|badge|building|level|phase|step|group|size|python|windows|ubuntu|firmware"
    "|iso|usb|covid|gate|platform|studio|ext|phone|order|invoice|ref|question|option|choice|episode|season|volume"
    "|box|hall|road|street|avenue|release|issue|ticket|score|top"
)
