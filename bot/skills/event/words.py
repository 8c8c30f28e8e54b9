"""How people speak of the programme, in both languages (the notation is in bot/understanding/grammar)."""

from collections.abc import Mapping, Sequence

Phrases = Mapping[str, Sequence[str]]

PROPOSE: Phrases = {
    "en": (
        "(propose|suggest) [an|a] [event] {title} {when} [{places}] [{room}]",
        "(i'd like|i would like|we'd like|i want|i wanna) to (propose|suggest|host|organise|organize|run) {title} {when} [{places}] [{room}]",
        "(put|add) {title} (in|on|to) the (programme|program|agenda|calendar) {when} [{places}] [{room}]",
        "(new event|event proposal) {title} {when} [{places}] [{room}]",
        "(host|organise|organize) [an|a] {title} {when} [{places}] [{room}]",
        "(can i|could i|may i|can we|could we) (propose|suggest|host|organise|organize|run) {title} {when} [{places}] [{room}]",
        "(propose|suggest) {title}",
        "(propose|create|add) an event",
    ),
    "fr": (
        "(propose|proposer|proposes|proposez|proposons|organise|organiser|organisez|organisons) [un|une|l'|le|la] [événement] {title} {when} [{places}] [{room}]",
        "(je|j'|on|nous) (aimerais|voudrais|veux|voudrait|aimerait|souhaite|souhaiterais) (proposer|organiser|animer) {title} {when} [{places}] [{room}]",
        "(je|on) (peux|peut|pourrais|pourrait) (proposer|organiser|animer) {title} {when} [{places}] [{room}]",
        "(ajoute|ajouter|ajoutez|mets|mettre|mettez|inscris|inscrire) {title} (au programme|à l'agenda|dans le programme|dans l'agenda) {when} [{places}] [{room}]",
        "(nouvel événement|nouvel event|proposition) {title} {when} [{places}] [{room}]",
        "(animer|anime) [un|une] {title} {when} [{places}] [{room}]",
        "(propose|proposer|proposez) {title}",
        "(proposer|créer|ajouter) un (événement|event|évènement)",
    ),
}

PUBLISH: Phrases = {
    "en": (
        "(publish|post|accept|approve) [the] [event] [number] {event} [{refuse}] [{words}]",
        "(put|let) {event} (in|into|on) the (programme|program|agenda)",
    ),
    "fr": (
        "(publie|publier|publiez|valide|valider|validez|accepte|accepter) [l'|le|la] [événement] [numéro] {event} [{refuse}] [{words}]",
        "(mets|mettre|mettez) {event} au programme",
    ),
}

REFUSE: Phrases = {
    "en": ("(refuse|reject|decline|deny|turn down) [the] [event] [proposal] [number] {event} [{words}]",),
    "fr": (
        "(refuse|refuser|refusez|rejette|rejeter|décline|décliner) [l'|le|la] [événement|proposition] [numéro] {event} [{words}]",
    ),
}

JOIN: Phrases = {
    "en": (
        "(i'm|i am|we're|we are) (coming|going) to {event} [{count}] [{when}]",
        "(i|we) (come|go|will come|will go) to {event} [{count}] [{when}]",
        "(i'll|we'll|i will|we will) (come to|be at|join|attend) {event} [{count}] [{when}]",
        "(sign|put|write) (me|us) (up|down) [for|to] {event} [{count}] [{when}]",
        "(count|sign) (me|us) (in|up) [for] [{event}] [{count}]",
        "(join|attend|rsvp|register for) [to] {event} [{count}] [{when}]",
        "(i'm|we're) (coming|going) with {count} [to] {event}",
        "(save|keep) (me|us) (a seat|a place|a spot|seats|places|{count}) (at|for|in) {event}",
        "(there will be|we will be|we'll be|we are|we're) {count} (at|for|to) {event}",
        "(i'd like|i want|i would like) to (come|go|join|sign up) (to|for) {event} [{when}]",
        "{reply} (for|at|to) {event}",
    ),
    "fr": (
        "(je viens|j'y vais|je participe|on vient|nous venons|je vais|on va) (à|au|aux|pour) [l'|la|le] {event} [{count}] [{when}]",
        "(inscris|inscrire|inscrivez|note|notez|compte|comptez|mets)[-moi|-nous] [moi|nous] (à|au|pour|dans|sur) [l'|la|le] {event} [{count}] [{when}]",
        "(je m'inscris|on s'inscrit) (à|au|pour) [l'|la|le] {event} [{count}] [{when}]",
        "(m'inscrire|participer|venir) (à|au|pour) [l'|la|le] {event} [{count}] [{when}]",
        "(je viens|on vient|j'arrive) avec {count} (à|au|pour) [l'|la|le] {event}",
        "(on sera|on est|nous serons|on vient à|nous sommes) {count} (à|au|pour) [l'|la|le] {event}",
        "(garde|gardez|réserve|réservez)[-moi|-nous] (une place|des places|{count}) (à|au|pour|dans) [l'|la|le] {event}",
        "(j'y serai|partant|partante) pour [l'|la|le] {event}",
        "(j'y vais|je participe|inscris-moi|compte sur moi|comptez sur moi|j'en suis)",
        "(jviens|jvais|jsrai) (à|au) [l'|la|le] {event} [{count}]",
        "{reply} (pour|à|au) [l'|la|le] {event}",
    ),
}

LEAVE: Phrases = {
    "en": (
        "(i can't|i cannot|i won't|we can't|we won't|can't|cannot|cant|wont) (come to|make it to|be at|attend|join) {event} [{when}]",
        "(i'm|we're|i am|we are) not (coming|going) to {event} [after all] [{when}]",
        "(unsubscribe|remove|take|cross) me (from|off) {event}",
        "(leave|unregister from|cancel my place at|cancel my seat at) {event}",
        "(sign me out of|take me off the list for|drop out of) {event}",
        "(i can't|i cannot|i won't) (come|make it) after all [to] [{event}]",
        "(give|giving) (up|back) my (place|seat|spot) (at|for|in) {event}",
        "i'm out for {event}",
    ),
    "fr": (
        "(je|on|nous) (ne viens plus|viens plus|vient plus|ne vient plus|ne viens pas|viens pas|peux plus venir|ne peux plus venir|peux pas venir|ne peux pas venir) (à|au|pour) [l'|la|le] {event}",
        "(désinscris|désinscrire|désinscrivez|enlève|retire|enlever|retirer|raye)[-moi] [moi] (de|du|à|au|pour) [l'|la|le] {event}",
        "(je me désinscris|me désinscrire|je me désiste|je me retire) (de|du|pour) [l'|la|le] {event}",
        "(annule|annuler|annulez) (ma place|mon inscription|ma venue) (à|au|pour|de|du) [l'|la|le] {event}",
        "(je libère|je rends|je laisse) ma place (à|au|pour|de|du) [l'|la|le] {event}",
        "(j'irai pas|je n'irai pas|je ne serai pas|je serai pas) (à|au|pour) [l'|la|le] {event}",
        "(je ne pourrai pas venir|je pourrai pas venir|je ne pourrai pas être) (à|au|pour) [l'|la|le] {event}",
        "(je peux plus|jpeux pas|jpeux plus) venir (à|au|pour) [l'|la|le] {event}",
    ),
}

WHO: Phrases = {
    "en": (
        "(who|who's|who is) (comes|coming|going|signed up) (to|for) {event} [{when}]",
        "how many [people] (come|are coming|are going|signed up|will come) (to|for) {event} [{when}]",
        "(list|show) [me] [the] (participants|attendees|guests|people) (of|for|at) {event}",
        "who (will be|is) at {event}",
        "(participants|attendees|guest list) (of|for|at) {event}",
        "who said yes to {event}",
        "(how full is|is there space at|are there places left at) {event}",
        "who takes part in {event}",
    ),
    "fr": (
        "qui (vient|participe|va|sera) (à|au|pour) [l'|la|le] {event} [{when}]",
        "qui est inscrit (à|au|pour) [l'|la|le] {event} [{when}]",
        "combien (de personnes|on est|on sera|de monde|d'inscrits|de gens) (viennent|vont|participent|à|au|pour) [l'|la|le] {event}",
        "(on est|on sera|vous êtes|il y a) combien (à|au|pour) [l'|la|le] {event}",
        "(liste|montre|donne|affiche) [moi] les (inscrits|participants|inscriptions) (de|du|à|au|pour) [l'|la|le] {event}",
        "(les inscrits|les participants|la liste) (de|du|à|au|pour) [l'|la|le] {event}",
        "y a qui (à|au|pour) [l'|la|le] {event}",
        "(reste-t-il|il reste|reste) [encore] des places (à|au|pour) [l'|la|le] {event}",
    ),
}

AGENDA: Phrases = {
    "en": (
        "(what's|what is|whats) on [the programme|the agenda] [{when}]",
        "(what's|what is|whats) (happening|going on|planned) [here] [{when}]",
        "(show|see|list) [me] [the] (programme|program|agenda|events|workshops) [{when}]",
        "(which|what) (events|workshops|activities) (are there|are on|are coming|do you have|are planned) [{when}]",
        "[the] (programme|agenda|events) (of|for) {when}",
        "(any|are there|is there) (events|workshops|event|workshop|activities|anything on) [{when}]",
        "(upcoming|next|coming) (events|workshops)",
        "(programme|program|agenda) {when}",
        "what can i do here {when}",
        "(when is|when's) [the] [next] {event} [starting|beginning]",
        "(tell me [more]|info|details|more) (about|on) {event}",
    ),
    "fr": (
        "(qu'est-ce qu'il y a|qu'est-ce qui se passe|il y a quoi|y a quoi|il se passe quoi|quoi de prévu) [au programme] {when}",
        "(qu'est-ce qu'il y a|il y a quoi|y a quoi|c'est quoi) (au programme|à l'agenda|le programme|l'agenda) [{when}]",
        "(montre|montrez|voir|affiche|donne|donnez)[-moi] (le programme|l'agenda|les événements|les ateliers|les activités) [de] [{when}]",
        "(quels|quelles) (événements|ateliers|activités|animations) (y a-t-il|il y a|sont prévus|sont prévues|vous avez|proposez-vous|a lieu|ont lieu) [{when}]",
        "(le programme|l'agenda|programme|les événements) (de|du|pour|cette) [{when}]",
        "(y a|il y a|y a-t-il|t'as|vous avez) (des|un|une) (événement|événements|atelier|ateliers|activités|animations|truc) {when}",
        "(prochains|les prochains|prochain|prochaines) (événements|ateliers|animations|événement|activités)",
        "(programme|agenda|prog) {when}",
        "(c'est quand|quand est|quand a lieu|quand commence) [l'|la|le] {event}",
        "(parle|parle-moi|dis-moi|infos|plus d'infos|détails) (de|sur|pour|à propos de) [l'|la|le] {event}",
        "(c quoi|cest quoi) (le programme|l'agenda|le prog) [{when}]",
    ),
}

EDIT: Phrases = {
    "en": (
        "(change|edit|update|modify) [the] [event] {event}",
        "(make|set) {event} {places}",
        "(raise|increase|lower|change) (the limit|the places|the seats) (of|for|at) {event} [to] {places}",
        "(rename|call) [the] [event] {event} {title}",
        "(announcement|about|description) (of|for) {event} {about}",
    ),
    "fr": (
        "(modifie|modifier|modifiez|change|changer|changez) [l'|le|la] [événement] {event}",
        "(passe|passez|mets|mettez) [l'|le|la] {event} à {places}",
        "(augmente|augmenter|baisse|limite|limiter) (les places|le nombre de places) (de|du|à|pour) [l'|le|la] {event} [à] {places}",
        "(renomme|renommer|renommez) [l'|le|la] [événement] {event} [en] {title}",
        "(annonce|description|texte) (de|du|pour) [l'|le|la] {event} {about}",
    ),
}
