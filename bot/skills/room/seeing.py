"""How people ask for a booking as a file and for a picture of a week (the notation is in bot/understanding/grammar)."""

from bot.skills.room.phrases import Phrases

FILE: Phrases = {
    "en": (
        (
            "[give|send|get|export|download|show|want|need|have] [me|us] [the|an|a|its] (ics|.ics|ics file|.ics file|ical|icalendar|calendar file|"
            "calendar invite|file for my calendar) [of|for|for my calendar] [my booking|the booking] [{booking}]"
        ),
        "(add|put) (it|this|that|{booking}) (to|in|into) my calendar",
    ),
    "fr": (
        (
            "[(donne|donner|donnez|envoie|envoyer|envoyez|exporte|exporter|télécharger|veux|voudrais|avoir)] [-moi|moi|nous] [le|un|son|l'] "
            "(ics|.ics|fichier ics|fichier .ics|ical|icalendar|fichier agenda|fichier calendrier|fichier pour mon agenda|fichier pour mon calendrier) "
            "[de|du|pour] [ma réservation|la réservation] [{booking}]"
        ),
        "(ajoute|ajouter|ajoutez|mets|mettre|mettez) (le|la|ça|{booking}) (à|dans) mon (agenda|calendrier)",
    ),
}

WEEK: Phrases = {
    "en": (
        "[show|see|view|draw|give] [me|us] [the] (week|weekly plan|week plan|schedule|timetable|picture) (of|for|in) {room} [{when}]",
        "[show|see|view|draw|give] [me|us] {room} week [{when}]",
        "[show|see|view|draw|give] [me|us] {when} (of|for|in) {room} [as a picture|in a picture]",
        "(what does|how does) [the] week [of|in|for] {room} look [like]",
    ),
    "fr": (
        (
            "[montre|montrer|montrez|affiche|afficher|voir|dessine|donne|donnez] [-moi|moi|nous] [la|le|l'] "
            "(semaine|planning|planning de la semaine|emploi du temps|image|image de la semaine) (de|du|de la|pour) {room} [{when}]"
        ),
        "(montre|montrer|montrez|affiche|afficher|voir|dessine|donne|donnez) [-moi|moi|nous] {when} (de|du|de la|pour|dans) {room} [en image|en photo|en dessin]",
        "(à quoi ressemble|ça donne quoi|c'est comment) [la] semaine (de|du|de la|dans) {room} [{when}]",
    ),
}
