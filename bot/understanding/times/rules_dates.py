"""Dates by their number: "mardi 8 déc", "12/11", "2026-12-08", "du 3 au 5 déc", "le 17"."""

from bot.understanding.times.dated import (
    apart,
    apart_from_hours,
    date_of,
    day_dot_month,
    day_of_month,
    day_or_hour,
    iso,
    month_and_hours,
    month_first,
    month_of_last_century,
    month_of_year,
    of_last_century,
    on_a_date,
    padded_month,
    slashed,
    spelled,
    spelled_or_hour,
    two_digits_each,
    years_on,
)
from bot.understanding.times.dated_rows import days_in_a_row, neighbours, row, several, within_month
from bot.understanding.times.grammar import rule

NOT_CLOCK = "(?!(hour|hours|colon|ampm|dot number|oclock|suffix|slash|minute|past|word|neither|day|week|months|years|times|sessions|ish))"

WHOLE_DAYS = "(?!(comma|at|a|de|du|from|the)* (number|part|clock|between))"
ALONE = "(?!(comma? (the|and)?|to|dash|and|or|au|a) (NUM|weekday|month))"
NO_MINUTES = "(?<!(colon|hour))(?<!number dot)"
"""What follows the sign of an hour is no day: "14:30 Dec 8"."""
THEN_HOURS = "(?=(dash|comma) ((a|at|de|from|between|around)|number (dash number)? (hour|colon|ampm)|clock))"
NO_COUNT = "(?!(word|hour|hours|minute|colon|ampm|day|week|months|years|times|sessions|slash|dash|to|a number|dot number))"
EDGE_OF = "(until|till|before|after|starting|since|within)"
NOT_HOURS = "(?!(hour|hours|colon|ampm|dot number|oclock|suffix|slash|dash|minute|past|day|week|months|years|times|sessions|ish))"
OF_ITS_HOURS = (
    "(?=(comma|at|from|between|dash)* (number (colon number)? (to|until|dash|and|ampm|colon|hour)|clock))"
)
IN_YEARS = "in the? number years (word|comma|the|on)? (comma|the|on)* (weekday comma?)? the?"

DATES = (
    rule("date", f"(weekday comma?)? THE? NUM (of|de)? month quote? number {NO_COUNT}", of_last_century),
    rule("words", f"month quote? number {NO_COUNT}", month_of_last_century),
    rule("date", f"{IN_YEARS} NUM (of|de|the)? month", years_on),
    rule("date", f"{IN_YEARS} month the? NUM", years_on),
    rule("span", f"the? NUM and the? NUM of? month year? {WHOLE_DAYS}", neighbours),
    rule("span", f"the? number and number slash number {WHOLE_DAYS}", neighbours),
    rule("span", f"the? number slash number month year? {WHOLE_DAYS}", neighbours),
    rule("span", f"the? NUM dash NUM (dash NUM)+ month year? {WHOLE_DAYS}", row),
    rule(
        "dates",
        f"(the? weekday)? the? {NO_MINUTES} NUM ((comma|and|or)+ the? weekday? the? NUM){{1,5}} of? month year?",
        several,
    ),
    rule(
        "dates",
        f"the? weekday the? {NO_MINUTES} NUM ((comma|and|or)+ the? weekday? the? NUM){{1,5}}+ {NOT_CLOCK} (?!(month|to|dash|until|a (?!number (hour|colon))|au))",
        several,
    ),
    rule("dates", "month the? NUM (and the? NUM){1,2} (?=comma number (dash|to|colon|ampm|hour))", several),
    rule(
        "dates",
        f"month the? NUM ((comma|and|or)+ the? NUM){{1,5}}+ {NOT_CLOCK} (?!(to|dash|until|a|au|month))",
        several,
    ),
    rule(
        "date",
        "(weekday comma?)? the number dot number (?!(dot|hour|ampm|minute|word|slash|colon))",
        day_dot_month,
    ),
    rule("date", "(weekday comma?)? the number dot number (?=a number hour)", slashed),
    rule("date", "year (dash|slash) number (dash|slash) number", iso),
    rule("date", "(?<!dash) number dash number (?=number (hour|colon))", padded_month),
    rule("date", "number dash number dash year", slashed),
    rule("date", "number dot number dot year", slashed),
    rule(
        "date",
        "(weekday comma?)? THE? number dot number dot (?=(comma|at|a|de|from|between|word)* number)",
        day_dot_month,
    ),
    rule("date", "number dot number dot number (?!dot)", two_digits_each),
    rule("monthly", "(?<!(number|slash|dash)) number slash year END", month_of_year),
    rule("monthly", "year (dash|slash) number END (?!dash)", month_of_year),
    rule(
        "date", "(weekday comma?)? THE? number (slash|dash|dot) month (slash|dash|dot) (year|number)", date_of
    ),
    rule("date", "(weekday comma?)? the number number number END", apart),
    rule("date", "(weekday comma?)? THE? number number year", apart),
    rule("date", "(weekday comma?)? (the|on) number number END", apart),
    rule("date", "(weekday comma?)? THE? number slash number slash (year|number)", slashed),
    rule("date", "(weekday comma?)? THE? number slash number (?!(word|hour|slash))", slashed),
    rule("month", "(?<=(in|en)) month number dash number (?!(dash|month|year|slash))", month_and_hours),
    rule(
        "month",
        "((?<=(until|of|end|start|mid|in))|(?<=month (to|until|dash|a|au))) month number dash number ampm",
        month_and_hours,
    ),
    rule(
        "span",
        f"FROM? THE? month THE? NUM (to|dash|until|a) NUM comma? year? {NOT_CLOCK} (?!dash number (ampm|hour|colon))",
        within_month,
    ),
    rule(
        "date",
        f"THE? {NO_MINUTES} (NUM (of|de)? month|month the? NUM) year? (comma|bracket) weekday {ALONE}",
        date_of,
    ),
    rule("date", f"(weekday comma?)? THE? {NO_MINUTES} NUM (of|de|the)? month (comma? year)?", date_of),
    rule("month", "month number dash number hour number?", month_and_hours),
    rule("date", f"weekday? comma? month the? NUM {NOT_CLOCK} (comma? year)?", month_first),
)

NUMBERED = (
    rule(
        "dates",
        f"(the|on) the? NUM ((comma the? NUM)+ comma? (and|or)|(and|or)) the? NUM (?!(dash|to|of|au)) {NOT_CLOCK}",
        several,
    ),
    rule(
        "date",
        "FROM? (weekday comma?)? THE? (?<!(colon|hour)) (?<!number dash)(?<!number to)(?<!number a) NUM (au|to|a|dash|until) the? date (?!word)",
        within_month,
    ),
    rule(
        "span",
        f"FROM? weekday THE? NUM (au|to|a|dash|until) the? weekday the? NUM {NOT_CLOCK}",
        within_month,
    ),
    rule("span", f"between the NUM and the NUM {NOT_CLOCK}", within_month),
    rule("span", f"the ordinal (to|until|dash) the? ordinal {NOT_CLOCK}", within_month),
    rule("date", "on the ordinal END (?!weekday)", spelled),
    rule(
        "date",
        "(?<!(the|every|weekday|month|dash|to|a|of|and|or|comma|number|au|du)) ordinal (?=(comma|at|from)* number (colon number)? (ampm|colon|hour|dash))",
        day_of_month,
    ),
    rule("date", "weekday comma? the ordinal END (?!weekday)", spelled),
    rule("date", "on the? ordinal (?=plain)", on_a_date),
    rule("date", f"(?<={EDGE_OF}) the? ordinal (?=plain)", on_a_date),
    rule("date", "(?<=(on|of|until|before|after)) the ordinal (?=to plain)", on_a_date),
    rule("date", "(?<=of) ordinal (?=($|stop|comma|bracket|small))", on_a_date),
    rule("date", "the ordinal (?=plain (hour|hours|part)|for|with)", on_a_date),
    rule(
        "span",
        f"(?<!NUM) (?<!number dash) the? ordinal (to|until|dash|thru) the? ordinal {NOT_HOURS} (?!(ranked|heads|month))",
        days_in_a_row,
    ),
    rule(
        "date",
        f"(?<!(the|every|to|a|of|and|or|number|au|du|dash)) (?<!(NUM|weekday|month) comma) ordinal {OF_ITS_HOURS}",
        on_a_date,
    ),
    rule("date", "the ordinal (?=(at|a) (number|clock))", spelled),
    rule("date", "weekday number (?=a number hour)", spelled_or_hour),
    rule("span", f"du NUM au the? NUM {NOT_CLOCK}", within_month),
    rule("span", f"(from|between) the? ordinal (to|and) the? ordinal {NOT_CLOCK}", within_month),
    rule(
        "date",
        "weekday number (?=(a number (hour|colon)|(du|in the) part|until (a|at|the)? (clock|number)))",
        day_or_hour,
    ),
    rule(
        "date",
        "weekday number dash (?=(number (dash number)? (hour|colon|ampm)|(a|at|de|from|between|around)|clock))",
        apart_from_hours,
    ),
    rule("date", f"(the|on) NUM {THEN_HOURS}", day_of_month),
    rule("date", f"weekday (the NUM|ordinal) {THEN_HOURS}", day_of_month),
    rule("date", f"weekday number (?!(dash|to)) {NOT_CLOCK}", day_or_hour),
    rule("date", f"weekday the? NUM (?!(dash|to)) {NOT_CLOCK}", day_of_month),
    rule("date", "the number (?=(a|at) number (hour|colon))", date_of),
    rule("date", f"(the|on) NUM (?!(of|de (?!(number|clock))|dash|to)) {NOT_CLOCK}", day_of_month),
    rule(
        "date",
        "(?<=until au) NUM (?!(hour|hours|colon|ampm|slash|dot|minute|of|de|day|week|months))",
        day_of_month,
    ),
    rule(
        "date", f"(?<=(au|du)) NUM (?!(of|de (?!(number|clock))|dash|to|au word)) {NOT_CLOCK}", day_of_month
    ),
)
