"""What somebody is after with the programme, in whatever words (bot/understanding/gist)."""

from collections.abc import Mapping, Sequence

GISTS: Mapping[str, Sequence[str]] = {
    "event.list": (
        "<happening> {when} -<organise> -<free> -<shift>",
        "<happening> <exists> -<organise> -<free> -<shift>",
        "<what> <gathering> {when} -{room} -(what a | quelle belle | quel beau) -<organise> -<how-many> -<cancel> -<move>",
        "(quand | quel jour | a quelle heure | le prochain | la prochaine | prochaine date | when | what time | the next | which day) {event:gathering} -<come> -<cannot-come> -<move> -<reminder>",
        "(envie de sortir | m ennuie | bored | ennui | quoi faire | faire quoi | to do | do tonight) {when}",
        "<what> <happening> -<organise> -<follows>",
    ),
    "event.edit": (
        "!<now-holds> {event:gathering} {places}",
        "!<rename> {event:gathering} {title:quoted}",
        "<title> {event:gathering} {title:quoted}",
        "!<rename> {event:gathering}",
        "<title> {event:gathering} <change>",
        "<rename> {event:gathering}",
    ),
    "event.join": (
        "(put me | note* | mets moi | count me | compte moi) <maybe> {event:gathering}",
        "!<come> {event} -<of-you> -<cannot-come> -<how-many> -<who> -<cancel> -<report> -<if>",
        "!<come> {event:gathering} -<of-you> -<cannot-come> -<how-many> -<who> -<cancel> -<report> -<organise> -<place> -<what> -<happening>",
        "!<maybe> {event:gathering} <come> -<cannot-come>",
    ),
    "event.leave": (
        "<take-off> {event:gathering} (liste | list | inscrits | participants)",
        "!<cannot-come> {event:gathering} -<shift> -<replace>",
        "!<cancel> (ma place | ma venue | mon inscription | ma participation | my place | my spot | my seat | my registration) {event:gathering}",
    ),
    "event.who": (
        "<signed-up> {event:gathering} (donne* | donner | liste | list | noms | names | qui | who | combien | give | have)",
        "<how-many> {event:gathering} -(coute | prix | euros | cost | price | temps | heures | long) -<seats>",
        "<how-many> {event:gathering} <comes> -(coute | prix | cost | price)",
        "<who> <comes> {event} -<shift>",
        "(liste | list) <comes> {event:gathering}",
    ),
    "event.calendar_file": (
        "<file> {event:gathering} -(http | https)",
        "<phone> {event:gathering}",
        "<calendar> {event:gathering} (mettre | ajoute* | put | add | ics | file | fichier | save)",
    ),
    "event.import": ("!<feed> {address:url}",),
    "event.calendars": (
        "<follows> <calendar> <what>",
        "<follows> (agendas | calendriers | calendars | feeds | flux)",
    ),
    "event.publish": ("!<publish> {event} -<refuse>",),
    "event.refuse": ("!<refuse> {event}",),
    "event.move": (
        "!(starts at | begins at | commence a | a lieu a | aura lieu | est a) {event:gathering} {when} (instead | au lieu | now | maintenant | finalement | desormais | et non)",
        "<move> {event:gathering} {when} -<booking> -<shift>",
    ),
    "event.propose": (
        "~(quoi | what)",
        "~<rotation>",
        "<organise> {title:gathering} {when} -<what> -<how-many>",
    ),
    "event.report": ("!<report> {event:gathering} {count} -<how-many> -<when>",),
    "event.cancel": (
        "!(n aura pas lieu | n a pas lieu | n aura plus lieu | won t take place | not happening | won t happen | not taking place | is off) {event:gathering}",
        "!<cancel> {event:gathering} (call off | calling off | malade | sick | flu | ill | blesse* | injured | intervenant* | speaker | animat*) -<booking> -(ma place | mon inscription | my place)",
    ),
}
