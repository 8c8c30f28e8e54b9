"""How hosts speak of what is theirs: what is changed of it, and who came (the notation is in bot/understanding/grammar)."""

from bot.skills.event.words import Phrases

EDIT: Phrases = {
    "en": (
        "(change|edit|update|modify) [the] event {event}",
        "(make|set) {event} {places}",
        "(raise|increase|lower|change) (the limit|the places|the seats) (of|for|at) {event} [to] {places}",
        "rename [the] [event] {event} {title}",
        "(announcement|about|description) (of|for) {event} {about}",
        "{event} [now] (has|takes|holds|will have) [now] {places} (places|seats|people|spots)",
        "rename {event} to {title}",
    ),
    "fr": (
        "(modifie|modifier|modifiez|change|changer|changez) l'événement {event}",
        "(passe|passez|mets|mettez) [l'|le|la] {event} à {places}",
        "(augmente|augmenter|baisse|limite|limiter) (les places|le nombre de places) (de|du|à|pour) [l'|le|la] {event} [à] {places}",
        "(renomme|renommer|renommez) [l'|le|la] [événement] {event} [en] {title}",
        "(annonce|description|texte) (de|du|pour) [l'|le|la] {event} {about}",
        "{event} (passe à|aura|a maintenant) {places} places",
        "(renomme|renommez|renommer) {event} en {title}",
    ),
}

REPORT: Phrases = {
    "en": (
        "{count} [people] (came to|attended|were at|took part in) [the] {event} [{story}]",
        "(we were|there were) {count} [people] (at|for) [the] {event} [{story}]",
        "(report|attendance|headcount) (of|for) [the] {event} {count} [{story}]",
        "[the] {event} (report|attendance|headcount) {count} [people|participants] [{story}]",
        "[a] report (of|for|on) [the] {event} {count} [people|participants] [{story}]",
        "{count} (participants|people|attendees|visitors|guests) (at|in|for) [the] {event} [{story}]",
        "(we had|there were) {count} (participants|people|attendees|visitors|guests|of us) (at|in|for) [the] {event} [{story}]",
        "there were {count} of us at {event}",
    ),
    "fr": (
        "{count} [personnes] (sont venues|sont venus|étaient là|ont participé) (à|au|pour) [l'|la|le] {event} [{story}]",
        "(on était|on a été|nous étions|il y avait) {count} (à|au|pour) [l'|la|le] {event} [{story}]",
        "(compte-rendu|bilan) (de|du) [l'|la] {event} {count} [{story}]",
        "(compte-rendu|bilan) (de|du|pour) [l'|la] {event} {count} [participants|participantes|personnes] [{story}]",
        "{count} (participants|participantes|personnes|inscrits|visiteurs|présents) (à|au|pour) [l'|la|le] {event} [{story}]",
        "(on était|nous étions|on a été|il y avait|y avait) {count} [personnes] (à|au) [l'|la|le] {event}",
        "(compte-rendu|bilan) {event} {count} [personnes|participants]",
    ),
}
