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
        "(i|we) (propose|suggest) [an|a] {title} {when} [{places}] [{room}]",
        "(propose|suggest) {title}",
        "(propose|create|add) an event",
    ),
    "fr": (
        "(propose|proposer|proposes|proposez|proposons|organise|organiser|organisez|organisons) [un|une|l'|le|la] [événement] {title} {when} [{places}] [{room}]",
        "(je|j'|on|nous) (aimerais|voudrais|veux|voudrait|aimerait|souhaite|souhaiterais) (proposer|organiser|animer) {title} {when} [{places}] [{room}]",
        "(je|on) (peux|peut|pourrais|pourrait) (proposer|organiser|animer) {title} {when} [{places}] [{room}]",
        "(ajoute|ajouter|ajoutez|mets|mettre|mettez|inscris|inscrire) {title} (au programme|à l'agenda|dans le programme|dans l'agenda) {when} [{places}] [{room}]",
        "(nouvel événement|nouvel event|proposition) {title} {when} [{places}] [{room}]",
        "(je|on|nous) (propose|proposons|proposerais) {title} {when} [{places}] [{room}]",
        "(jvoudrais|jvoudrai|jveux|jaimerais|jaimerai) (proposer|proposé|organiser|organisé|animer) {title} {when} [{places}] [{room}]",
        "(animer|anime) [un|une] {title} {when} [{places}] [{room}]",
        "(propose|proposer|proposez) {title}",
        "(proposer|créer|ajouter) un (événement|event|évènement)",
    ),
}

PUBLISH: Phrases = {
    "en": (
        "(publish|post|accept|approve) [the] [event] [number] {event} [{refuse}] [{words}]",
        "(put|let) {event} (in|into|on) the (programme|program|agenda)",
        "(i|we) (accept|approve|publish) [the] [event] [number] {event}",
        "{event} is (fine|ok|okay|good|approved|accepted) [(you can|you may|please) (publish it|post it|publish)]",
        "(yes to|green light for|go for) [the] [event] {event}",
    ),
    "fr": (
        "(publie|publier|publiez|valide|valider|validez|accepte|accepter) [l'|le|la] [événement] [numéro] {event} [{refuse}] [{words}]",
        "(mets|mettre|mettez) {event} au programme",
        "(j'accepte|je valide|je publie|on accepte|on valide|on publie|nous acceptons|nous validons) [l'|le|la] [événement] [numéro] {event}",
        "(c'est bon|c'est ok|c'est oui|ok|oui|feu vert) pour [l'|le|la] [événement] {event} [(tu peux|vous pouvez) (publier|le publier|la publier)]",
    ),
}

REFUSE: Phrases = {
    "en": (
        "(refuse|reject|decline|deny|turn down) [the] [event] [proposal] [number] {event} [{words}]",
        "(i|we) (refuse|reject|decline|turn down) [the] [event] [proposal] [number] {event} [{words}]",
        "no to [the] (event|proposal) {event} [{words}]",
        "(we can't|we cannot|i can't|i cannot|can't) (accept|take|publish|approve) [the] [event] {event} [{words}]",
    ),
    "fr": (
        "(refuse|refuser|refusez|rejette|rejeter|décline|décliner) [l'|le|la] [événement|proposition] [numéro] {event} [{words}]",
        "(je refuse|je décline|on refuse|nous refusons|on décline) [l'|le|la] [événement|proposition] [numéro] {event} [{words}]",
        "non (pour|à) [l'|la|le] (événement|proposition) {event} [{words}]",
        "(on ne peut pas|on peut pas|je ne peux pas|nous ne pouvons pas|impossible d') (accepter|valider|publier|prendre) [l'] [événement] {event} [{words}]",
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
        "{count} of us (are coming|will come|come) to {event}",
        "(can i|can we|could i|may i|i'd like to|i want to) (register|sign up|come|enrol|enroll) (for|to) {event} [{when}]",
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
        "(puis-je|je peux|on peut|j'aimerais|je voudrais) (m'inscrire|s'inscrire|participer|venir) (à|au|pour) [l'|la|le] {event} [{count}] [{when}]",
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
        "(unregister|unsubscribe|withdraw) [me] (from|for) {event}",
        "cancel my (registration|sign-up|seat|place|rsvp) (for|at|to) {event}",
        "(finally|in the end|after all|sorry) (i can't|i cannot|we can't|i won't) (come to|make it to|attend|be at) {event} [{when}]",
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
        "(je me désinscris|jme désinscris|me désinscrire|désinscription) (de|du|pour) [l'|la|le] {event}",
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
        "how many (are we|are you|of us|people are we) (at|for|to) {event}",
        "how many [people] (signed up|registered|are registered|are down) for {event}",
        "[give|show|send] [me] the list of (people|participants|attendees|guests) (of|for|at) {event}",
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
        "(c'est qui qui vient|qui c'est qui vient|ki vient|qui donc vient) (à|au|pour) [l'|la|le] {event}",
        "(combien d'inscrits|combien de participants|combien de gens|combien de monde) (à|au|pour|de) [l'|la|le] {event}",
        "(donne|donner|donnez|voir|avoir|montrez|montrer) [-moi|moi] (les inscrits|les participants|la liste des inscrits|la liste des participants) (de|du|à|au|pour) [l'|la|le] {event}",
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
        "(what's|what is|whats) [on] (the|your|our) (programme|program|agenda) [for|of] [{when}]",
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
        "(kes kya|keskya|kesk'il y a|kya koi|ya quoi) [au programme] {when}",
    ),
}

EDIT: Phrases = {
    "en": (
        "(change|edit|update|modify) [the] event {event}",
        "(make|set) {event} {places}",
        "(raise|increase|lower|change) (the limit|the places|the seats) (of|for|at) {event} [to] {places}",
        "rename [the] [event] {event} {title}",
        "(announcement|about|description) (of|for) {event} {about}",
    ),
    "fr": (
        "(modifie|modifier|modifiez|change|changer|changez) l'événement {event}",
        "(passe|passez|mets|mettez) [l'|le|la] {event} à {places}",
        "(augmente|augmenter|baisse|limite|limiter) (les places|le nombre de places) (de|du|à|pour) [l'|le|la] {event} [à] {places}",
        "(renomme|renommer|renommez) [l'|le|la] [événement] {event} [en] {title}",
        "(annonce|description|texte) (de|du|pour) [l'|le|la] {event} {about}",
    ),
}

MOVE: Phrases = {
    "en": (
        "(move|shift|reschedule|postpone|push|delay|bring forward) [the] [event] {event} [of] [to|by] {when}",
        "(change|modify) the (time|date|day|hour|hours) of [the] {event} [to] {when}",
        "{event} (is moved to|moves to|takes place at|now starts at|is now at|is now on) {when}",
        "(move|reschedule|postpone) [the] event {event}",
        "{event} (is|was|has been) (moved|shifted|postponed|pushed|pushed back|brought forward|rescheduled) to {when}",
        "{event} (will be|will take place|takes place|will start) [on|at] {when} (instead|now|finally)",
        "push {event} (back|forward) [by|to] {when}",
    ),
    "fr": (
        "(déplace|déplacer|déplacez|décale|décaler|décalez|reporte|reporter|reportez|repousse|repousser|avance|avancer|bouge) [l'|le|la] [événement] {event} [de|du] [à|au|de|d'] {when}",
        "(change|changer|changez|modifie|modifier|modifiez) (l'heure|l'horaire|le jour|la date) [de|du] [l'|la] {event} [à|au] {when}",
        "{event} (passe à|passe au|est décalé à|est reporté au|est déplacé à|est déplacé au|commence à) {when}",
        "(déplace|déplacer|déplacez|décale|décaler|reporte|reporter) l'événement {event}",
        "{event} (est décalé au|est décalée à|est décalée au|est reporté à|est reportée à|est reportée au|est avancé à|est avancé au) {when}",
        "{event} (aura lieu|se tiendra|commencera|sera) {when} [finalement|plutôt]",
    ),
}

CANCEL: Phrases = {
    "en": (
        "(cancel|call off) [the] event [number] {event} [{when}]",
        "(call off|scrap) [the] {event} [{when}]",
        "{event} (is cancelled|is canceled|is off|does not take place|won't take place|won't happen) [{when}]",
        "(there is no|there will be no) {event} on {when}",
        "? {event} skip {when}",
        "[the] event {event} (is cancelled|is canceled|is off|won't happen|will not happen|won't take place) [{when}]",
        "{event} (is cancelled|is canceled|is off) (because|as|since) {words}",
    ),
    "fr": (
        "(il faut|on doit|on va|je dois|nous devons) annuler l'événement [numéro] {event} [{when}]",
        "(annule|annuler|annulez|supprime|supprimer|supprimez) l'événement [numéro] {event} [{when}]",
        "{event} (est annulé|est annulée|n'aura pas lieu|tombe à l'eau|n'a pas lieu|n'a plus lieu) [{when}]",
        "? {event} saute {when}",
        "pas [de|d'] {event} {when}",
        "[l'] événement {event} (est annulé|n'aura pas lieu|n'a pas lieu|tombe à l'eau) [{when}]",
        "{event} (est annulé|est annulée|n'aura pas lieu) (car|parce que|faute de) {words}",
    ),
}

REPORT: Phrases = {
    "en": (
        "{count} [people] (came to|attended|were at|took part in) [the] {event} [{story}]",
        "(we were|there were) {count} [people] (at|for) [the] {event} [{story}]",
        "(report|attendance|headcount) (of|for) [the] {event} {count} [{story}]",
        "[the] {event} (report|attendance|headcount) {count} [people|participants] [{story}]",
        "[a] report (of|for|on) [the] {event} {count} [people|participants] [{story}]",
    ),
    "fr": (
        "{count} [personnes] (sont venues|sont venus|étaient là|ont participé) (à|au|pour) [l'|la|le] {event} [{story}]",
        "(on était|on a été|nous étions|il y avait) {count} (à|au|pour) [l'|la|le] {event} [{story}]",
        "(compte-rendu|bilan) (de|du) [l'|la] {event} {count} [{story}]",
        "(compte-rendu|bilan) (de|du|pour) [l'|la] {event} {count} [participants|participantes|personnes] [{story}]",
    ),
}
