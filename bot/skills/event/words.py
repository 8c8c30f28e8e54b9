"""How whoever hosts an event, or decides on it, speaks of it, in both languages (the notation is in bot/understanding/grammar)."""

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
        "(i|we) (propose|suggest) {title}",
        "(i'd like|i would like|we'd like|we would like|i want|i wanna|can i|could i|may i|can we|could we) [to] (propose|suggest|host|organise|organize|run) {title}",
        "(propose|create|add) an event",
        "(run|organise|organize|host) (a|an|some) {title} {when} [{room}] [{places}]",
        "(we'd|i'd|we would|i would) like to (propose|organise|organize|run|host) {title} {when}",
        "(organising|organizing|hosting|running) (a|an) {title} {when}",
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
        "(je|on|nous) (propose|proposons|proposerais) {title}",
        "(je|j'|on|nous) (aimerais|voudrais|veux|voudrait|aimerait|souhaite|souhaiterais|peux|peut|pourrais|pourrait) (proposer|organiser|animer|monter) {title}",
        "(proposer|créer|ajouter) un (événement|event|évènement)",
        "(organiser|proposer|monter|animer) (un|une|des) {title} {when} [{room}] [{places}]",
        "(on aimerait|on voudrait|j'aimerais|je voudrais|nous aimerions|nous voudrions) (proposer|organiser|monter) {title} {when}",
        "(d'organiser|envie d'organiser|organiser) [un|une] {title} {when}",
    ),
}

PUBLISH: Phrases = {
    "en": (
        "(publish|post|accept|approve) [the] [event] [number] {event} [{refuse}] [{words}]",
        "(put|let) {event} (in|into|on) the (programme|program|agenda)",
        "(i|we) (accept|approve|publish) [the] [event] [number] {event}",
        "{event} is (fine|ok|okay|good|approved|accepted) [(you can|you may|please) (publish it|post it|publish)]",
        "(yes to|green light for|go for) [the] [event] {event}",
        "(you can|you may|fine to|ok to|okay to|good to) publish [the event] {event}",
    ),
    "fr": (
        "(publie|publier|publiez|valide|valider|validez|accepte|accepter) [l'|le|la] [événement] [numéro] {event} [{refuse}] [{words}]",
        "(mets|mettre|mettez) {event} au programme",
        "(j'accepte|je valide|je publie|on accepte|on valide|on publie|nous acceptons|nous validons) [l'|le|la] [événement] [numéro] {event}",
        "(c'est bon|c'est ok|c'est oui|ok|oui|feu vert) pour [l'|le|la] [événement] {event} [(tu peux|vous pouvez) (publier|le publier|la publier)]",
        "(tu peux|vous pouvez|ok pour|c'est ok pour|c'est bon pour) publier [l'événement] {event}",
    ),
}

REFUSE: Phrases = {
    "en": (
        "(refuse|reject|decline|deny|turn down) [the] [event] [proposal] [number] {event} [{words}]",
        "(i|we) (refuse|reject|decline|turn down) [the] [event] [proposal] [number] {event} [{words}]",
        "no to [the] (event|proposal) {event} [{words}]",
        "(we can't|we cannot|i can't|i cannot|can't) (accept|take|publish|approve) [the] [event] {event} [{words}]",
        "{event} (refused|is refused|rejected|declined|is a no) [{words}]",
    ),
    "fr": (
        "(refuse|refuser|refusez|rejette|rejeter|décline|décliner) [l'|le|la] [événement|proposition] [numéro] {event} [{words}]",
        "(je refuse|je décline|on refuse|nous refusons|on décline) [l'|le|la] [événement|proposition] [numéro] {event} [{words}]",
        "non (pour|à) [l'|la|le] (événement|proposition) {event} [{words}]",
        "(on ne peut pas|on peut pas|je ne peux pas|nous ne pouvons pas|impossible d') (accepter|valider|publier|prendre) [l'] [événement] {event} [{words}]",
        "{event} [c'est] (refusé|refusée|rejeté|rejetée) [{words}]",
        "{event} [c'est] non [{words}]",
        "(décline|décliner|déclinez|refuse|refusez|rejette) [l'événement] {event} [{words}]",
    ),
}

EDIT: Phrases = {
    "en": (
        "(change|edit|update|modify) [the] event {event}",
        "(make|set) {event} {places}",
        "(raise|increase|lower|change) (the limit|the places|the seats) (of|for|at) {event} [to] {places}",
        "rename [the] [event] {event} {title}",
        "(announcement|about|description) (of|for) {event} {about}",
        "[here is|here's|this is] [the|a|my] (picture|image|photo|poster|flyer) [of|for] [the] {event}",
        "{event} [now] (has|takes|holds|will have) [now] {places} (places|seats|people|spots)",
        "rename {event} to {title}",
    ),
    "fr": (
        "(modifie|modifier|modifiez|change|changer|changez) l'événement {event}",
        "(passe|passez|mets|mettez) [l'|le|la] {event} à {places}",
        "(augmente|augmenter|baisse|limite|limiter) (les places|le nombre de places) (de|du|à|pour) [l'|le|la] {event} [à] {places}",
        "(renomme|renommer|renommez) [l'|le|la] [événement] {event} [en] {title}",
        "(annonce|description|texte) (de|du|pour) [l'|le|la] {event} {about}",
        "[voici|voilà|c'est] [l'|une|la|le|mon] (image|photo|affiche|visuel|flyer) [de|du|pour] [l'|le|la] {event}",
        "{event} (passe à|aura|a maintenant) {places} places",
        "(renomme|renommez|renommer) {event} en {title}",
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
        "{event} (is|has been|was|gets) (postponed|moved|pushed back|pushed|rescheduled|brought forward) [to|until] {when}",
        "(move|shift|reschedule|postpone) [the] {event}",
        "(move|put|shift) [the] [event] {event} (to|into|in) [the] {room} [{when}]",
        "{event} (is|will be|moves|takes place) [now] (in|to) [the] {room} [instead]",
        "(we're|i'm|we are|i am) (moving|pushing|postponing|shifting|rescheduling) {event} to {when}",
    ),
    "fr": (
        "(déplace|déplacer|déplacez|décale|décaler|décalez|reporte|reporter|reportez|repousse|repousser|avance|avancer|bouge) [l'|le|la] [événement] {event} [de|du] [à|au|de|d'] {when}",
        "(change|changer|changez|modifie|modifier|modifiez) (l'heure|l'horaire|le jour|la date) [de|du] [l'|la] {event} [à|au] {when}",
        "{event} (passe à|passe au|est décalé à|est reporté au|est déplacé à|est déplacé au|commence à) {when}",
        "(déplace|déplacer|déplacez|décale|décaler|reporte|reporter) l'événement {event}",
        "{event} (est décalé au|est décalée à|est décalée au|est reporté à|est reportée à|est reportée au|est avancé à|est avancé au) {when}",
        "{event} (aura lieu|se tiendra|commencera|sera) {when} [finalement|plutôt]",
        "{event} est (repoussé|repoussée|décalé|décalée|déplacé|déplacée|reporté|reportée|avancé|avancée) (à|au) {when}",
        "{event} passe (à|au) {when}",
        "(déplace|déplacer|déplacez|décale|décaler|décalez|reporte|reporter|reportez) [l'|le|la] {event}",
        "(déplace|déplacer|déplacez|mets|mettre|mettez|passe|passer|passez) [l'|le|la] [événement] {event} (en|dans|à) [la|le|l'] {room} [{when}]",
        "{event} (sera|aura lieu|se tiendra|passe|est|se passe) [finalement] (en|dans|à) [la|le|l'] {room} [finalement|plutôt]",
        "(on décale|on déplace|on repousse|on reporte|on avance|nous décalons) [l'|la|le] {event} (à|au) {when}",
    ),
}

CANCEL: Phrases = {
    "en": (
        "(cancel|call off) [the] event [number] {event} [{when}]",
        "(call off|scrap) [the] {event} [{when}]",
        "{event} (is cancelled|is canceled|is off|does not take place|won't take place|won't happen) [{when}]",
        "(there is no|there will be no) {event} on {when}",
        "? {event} skip {when}",
        "(skip|leave out|drop) [the one] [of|on] {when}",
        "[the] event {event} (is cancelled|is canceled|is off|won't happen|will not happen|won't take place) [{when}]",
        "{event} (is cancelled|is canceled|is off) (because|as|since) {words}",
        "{event} is (cancelled|canceled|called off)",
        "(we're|i'm|we are|i am) (cancelling|canceling|calling off) the event {event} [{words}]",
    ),
    "fr": (
        "(il faut|on doit|on va|je dois|nous devons) annuler l'événement [numéro] {event} [{when}]",
        "(annule|annuler|annulez|supprime|supprimer|supprimez) l'événement [numéro] {event} [{when}]",
        "{event} (est annulé|est annulée|n'aura pas lieu|tombe à l'eau|n'a pas lieu|n'a plus lieu) [{when}]",
        "? {event} saute {when}",
        "(saute|sauter|sautez) [celui|celle] [de|du] {when}",
        "pas [de|d'] {event} {when}",
        "[l'] événement {event} (est annulé|n'aura pas lieu|n'a pas lieu|tombe à l'eau) [{when}]",
        "{event} (est annulé|est annulée|n'aura pas lieu) (car|parce que|faute de) {words}",
        "{event} est (annulé|annulée|supprimé|supprimée)",
        "(on annule|j'annule|nous annulons) (l'événement|l'évènement) {event} [{words}]",
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
