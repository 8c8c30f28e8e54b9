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
