"""How people speak of calendars: an event for one's own, another's followed (the notation is in bot/understanding/grammar)."""

from bot.skills.event.words import Phrases

FILE: Phrases = {
    "en": (
        "[the|a] (calendar file|ics|.ics|ical) (of|for) [the] {event}",
        "(give|send|get) [me] [the] (calendar file|ics|ical) (of|for) [the] {event}",
        "(add|put) [the] {event} (to|in) my calendar",
        "(i want|i'd like|get|have) [the] {event} in my (calendar|diary|agenda)",
        "(send|give|get) [me] [the|a|an] (.ics|calendar invite|invite|calendar entry|invitation) (for|of|to) [the] {event}",
        "how (do i|can i) (add|put|get) {event} (to|in|into) my calendar",
        "(the|an) ics (of|for) {event}",
    ),
    "fr": (
        "[le|un] (fichier agenda|ics|.ics|ical) (de|du|pour) [l'|la] {event}",
        "(donne|donner|donnez|envoie|envoyez)[-moi] [le] (fichier agenda|ics|ical) (de|du|pour) [l'|la] {event}",
        "(ajoute|mets|mettre) [l'|le|la] {event} (à|dans) mon (agenda|calendrier)",
        "(je veux|je voudrais|j'aimerais|mets|mettre) [l'|le|la] {event} dans mon (agenda|calendrier)",
        "(envoie|envoyer|envoyez|donne|donnez) [-moi|moi] [l'|le|un|une] (invitation|invitation calendrier|.ics|fichier) (de|du|pour) [l'|la] {event}",
        "(comment) (j'ajoute|ajouter|je mets|mettre) [l'|la|le] {event} (à|dans) mon (agenda|calendrier)",
        "(le|un) ics (de|du|pour) [l'|la|le] {event}",
    ),
}

FOLLOW: Phrases = {
    "en": (
        "(follow|import|subscribe to|add) [the|this] (calendar|agenda|ics|feed) {address}",
        "(show|include) [the] (calendar|agenda|ics) {address} in the (programme|agenda)",
        "(subscribe to|follow|import|add) (this|the) calendar {address}",
    ),
    "fr": (
        "(suis|suivre|suivez|importe|importer|importez|ajoute|ajouter) [le|l'|ce|cet] (calendrier|agenda|ics|flux) {address}",
        "(abonne-toi|abonne|abonner) (au|à l'|à) (calendrier|agenda|flux) {address}",
        "(abonne-toi|abonnez-vous|suis|suivez|importe|ajoute) [à|ce|le] calendrier {address}",
    ),
}

FOLLOWED: Phrases = {
    "en": (
        "(which|what) calendars (do we follow|do you follow|are followed|are we following)",
        "(show|list|see) [me] [the|all] (followed calendars|calendars we follow|calendars that are followed)",
        "(followed calendars|calendars we follow)",
        "(stop following|unfollow|no longer follow) (a|the|that|this) calendar",
        "(do we|do you) follow [any] calendars",
        "(what|which) (outside|external|other) calendars (do we|do you|are we|are you) (follow|following)",
    ),
    "fr": (
        "(quels|quelles) (calendriers|agendas) (suit-on|on suit|tu suis|vous suivez|sont suivis|suis-tu|suivez-vous)",
        "(montre|montrez|liste|voir|affiche) [-moi] les (calendriers suivis|agendas suivis|calendriers qu'on suit)",
        "[les] (calendriers|agendas) suivis",
        "(arrête|arrêter|arrêtez|cesse) de suivre (un|le|ce|cet) (calendrier|agenda)",
        "(ne suis plus|ne suivez plus|ne plus suivre) (un|le|ce|cet) (calendrier|agenda)",
        "(on suit|suit-on|nous suivons|tu suis|vous suivez) (quels|quel) (agendas|calendriers|agenda|calendrier) [extérieurs|externes|d'ailleurs]",
    ),
}
