"""How people ask for a booking as a file and a week as a picture, and say that they are in (the notation is in bot/understanding/grammar)."""

from bot.skills.room.words.keeping import Phrases

FILE: Phrases = {
    "en": (
        (
            "[give|send|get|export|download|show|want|need|have] [me|us] [the|an|a|its] (ics|.ics|ics file|.ics file|ical|icalendar|calendar file|"
            "calendar invite|file for my calendar) [of|for|for my calendar] [my booking|the booking] [{booking}]"
        ),
        "(add|put) (it|this|that|{booking}) (to|in|into) my calendar",
        "(calendar file|ics|ics file) (of|for) (my|the|this) (booking|reservation) [{booking}]",
        "(an|the) ics (for|of) {booking}",
    ),
    "fr": (
        (
            "[(donne|donner|donnez|envoie|envoyer|envoyez|exporte|exporter|télécharger|veux|voudrais|avoir)] [-moi|moi|nous] [le|un|son|l'] "
            "(ics|.ics|fichier ics|fichier .ics|ical|icalendar|fichier agenda|fichier calendrier|fichier pour mon agenda|fichier pour mon calendrier) "
            "[de|du|pour] [ma réservation|la réservation] [{booking}]"
        ),
        "(ajoute|ajouter|ajoutez|mets|mettre|mettez) (le|la|ça|{booking}) (à|dans) mon (agenda|calendrier)",
        "(fichier|le fichier) (agenda|ics|calendrier) (de|pour) (ma|la|cette) (réservation|résa) [{booking}]",
        "(un|le) ics (pour|de) {booking}",
    ),
}

WEEK: Phrases = {
    "en": (
        "[show|see|view|draw|give|display] [me|us] [the] (week|weekly plan|week plan|schedule|timetable|picture|calendar|agenda) (of|for|in) {room} [{when}]",
        "[show|see|view|draw|give] [me|us] {room} (week|calendar|schedule|timetable) [{when}]",
        "(show|draw) [me|us] {when} (of|for) {room} [as a picture|in a picture]",
        "(what does|how does) [the] week [of|in|for] {room} look [like]",
        "what does {when} look like (for|in) {room}",
        "[show] [me] (the|this) week (of|for|in) {room} [{when}]",
    ),
    "fr": (
        (
            "[montre|montrer|montrez|affiche|afficher|voir|dessine|donne|donnez] [-moi|moi|nous] [la|le|l'] "
            "(semaine|planning|planning de la semaine|emploi du temps|calendrier|agenda|image|image de la semaine) (de|du|de la|pour) {room} [{when}]"
        ),
        "(montre|montrer|montrez|affiche|afficher|voir|dessine|donne|donnez) [-moi|moi|nous] {when} (de|du|de la|pour|dans) {room} [en image|en photo|en dessin]",
        "(à quoi ressemble|ça donne quoi|c'est comment) [la] semaine (de|du|de la|dans) {room} [{when}]",
        "à quoi ressemble {when} (pour|dans|de) {room}",
        "(affiche|montre|voir|fais voir|donne) [-moi] (le planning|l'agenda|l'emploi du temps|la semaine) (de|du) {room} [pour] [{when}]",
    ),
}

HERE: Phrases = {
    "en": (
        "(i'm here|i am here|we're here|we are here|i've arrived|i have arrived|we have arrived|we've arrived|just arrived|check in|check me in|checking in)",
        "(just got here|just arrived|we just arrived|i just arrived|i just got here|we just got here)",
        "(i'm|i am|we're|we are) (in the room|here for (my|our) booking|in our room) [now]",
        "(we're|i'm|we are|i am) in (the|our|my) room",
        "(here we are|here i am) [in the room]",
    ),
    "fr": (
        "(je suis là|on est là|nous sommes là|je suis bien là|j'y suis|on y est|me voilà|nous voilà)",
        "bien (arrivé|arrivée|arrivés|arrivées)",
        "(je suis arrivé|je suis arrivée|on est arrivés|on est arrivées|on est arrivé|nous sommes arrivés|nous sommes arrivées)",
        "[je suis|on est] (arrivé|arrivée|arrivés|arrivées) (dans la salle|dans notre salle|dans ma salle|sur place)",
        "(on vient|nous venons|je viens) d'arriver [pour (ma|notre) (réservation|résa)]",
        "(me voilà|nous voilà) (je suis|on est|nous sommes) (sur place|là)",
        "(on est|nous sommes|je suis) (dans|installés dans) (la salle|notre salle|ma salle)",
        "(je suis|on est|nous sommes) [bien] (arrivé|arrivée|arrivés|arrivées|sur place|installés|installé|installée)",
    ),
}
"""Without the room: « je suis au studio jusqu'à 18 h » is talk."""

HERE_ALONE = (
    "here", "I am here", "we're here", "we are here", "yes", "arrived", "in",
    "je suis là", "on est là", "là", "oui", "j'y suis", "on y est", "présent", "présente",
)  # fmt: skip
"""Answers to the question whether somebody came."""
