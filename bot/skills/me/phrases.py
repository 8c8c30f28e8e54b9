"""How people ask about themselves, in both languages (the notation is in bot/understanding/grammar)."""

from collections.abc import Mapping, Sequence

Phrases = Mapping[str, Sequence[str]]

SHOW: Phrases = {
    "en": (
        "[show|see|view] my (profile|account|roles|role|details|info)",
        "who am i",
        "what do you know (about|of) me",
    ),
    "fr": (
        "(mon|mes) (profil|compte|infos|informations|rôles|rôle|fiche)",
        "(qui suis-je|je suis qui|qui je suis)",
        "(que|qu'est-ce que) (sais-tu|tu sais|savez-vous|vous savez) (de|sur) moi",
        "(montre|montrer|affiche|voir) (mon|ma|mes) (profil|compte|fiche|infos|rôles)",
    ),
}

LANGUAGE: Phrases = {
    "en": (
        "speak [to me] [in] {language}",
        "(talk|continue|answer|reply|write) [to me] in {language}",
        "(switch|change) [my|the] [language] to {language}",
        "(change|set|switch) [my|the] language [to] [{language}]",
        "in {language} please",
        "my language [is] [{language}]",
    ),
    "fr": (
        (
            "(parle|parler|parles|parlez|écris|écrivez|réponds|répondez|passe|passez|continue)[-moi] "
            "(en) {language}"
        ),
        "(parle|parlez|parle-moi) {language}",
        "(change|changer|changez) [de|ma|la] langue [pour|en] [{language}]",
        "(ma|mets la|choisir la|en quelle) langue [{language}]",
        "en {language} (stp|svp|s'il te plaît|s'il vous plaît)",
        "(me|moi) {language}",
    ),
}

NAME: Phrases = {
    "en": (
        "{shown} my name [on my bookings]",
        "(make|keep) my name {shown}",
    ),
    "fr": ("{shown} mon nom [sur mes réservations]",),
}

PRIVACY: Phrases = {
    "en": (
        "(privacy|gdpr|data protection|my data|personal data)",
        (
            "what [data|things] (do you|are you) (keep|keeping|store|storing|read|reading|record|"
            "recording|collect) [about me|about us]"
        ),
        (
            "(do you|are you) (read|keep|store|record|reading|recording) (everything|my messages|our "
            "messages|all messages)"
        ),
        "who (sees|can see|reads|can read) (my data|my messages|what i write|my bookings)",
        "what do you do with my data",
        "how (is|do you use|do you handle|do you store) my data [used|stored|kept]",
    ),
    "fr": (
        "(vie privée|confidentialité|rgpd|données personnelles|mes données)",
        (
            "(que|qu'est-ce que|quoi) (gardes-tu|tu gardes|vous gardez|conserves-tu|tu conserves|"
            "lis-tu|tu lis|vous lisez|tu enregistres)"
        ),
        (
            "(tu gardes|tu lis|tu conserves|tu enregistres) (quoi|tout|mes messages|nos messages|tout "
            "ce qu'on dit)"
        ),
        "(qui voit|qui peut voir|qui lit) (mes données|mes messages|ce que j'écris|mes réservations)",
        "(comment|où) (sont stockées|sont gardées|tu traites) mes données",
    ),
}

CANCEL: Phrases = {
    "en": (
        (
            "(cancel|delete|remove|drop|release|scrap) [my|the|our|that|this|all|all my] (booking|"
            "bookings|reservation|slot) [{thing}]"
        ),
        "(cancel|delete|remove|drop|release|scrap) [my|the] {thing} (booking|reservation|slot)",
        "(cancel|call off) [that|this|it|everything] [{thing}]",
        "(i do not|i don't|i no longer|we no longer) need {thing}",
    ),
    "fr": (
        (
            "(annule|annuler|annules|annulez|supprime|supprimer|supprimez|enlève|enlever|libère|"
            "libérer) [toutes] (réservation|réservations|résa|résas|créneau|créneaux) [{thing}]"
        ),
        (
            "(annulation|désistement) [de] [ma|la] [réservation|réservations|résa|résas|créneau|"
            "créneaux] [{thing}]"
        ),
        (
            "[je] (rends|rendre|laisse|laisser) (réservation|réservations|résa|résas|créneau|créneaux) "
            "[{thing}]"
        ),
        (
            "(annule|annuler|annules|annulez|supprime|supprimer|supprimez|enlève|enlever|libère|"
            "libérer) [ça|tout ça|tout] [{thing}]"
        ),
        "(je n'ai plus|j'ai plus|on n'a plus) besoin [de] {thing}",
    ),
}

UNDO: Phrases = {
    "en": (
        "(oops|whoops) [my mistake|i made a mistake|that was a mistake]",
        "(undo|undo that|undo it|take that back|revert|revert that)",
        "(undo|revert|cancel) [my|the] last (action|thing|change|request|one)",
        "undo the last one",
        "(actually no|on second thought no)",
        "[i] changed my mind",
        "(my mistake|that was a mistake|i made a mistake|i didn't mean that|i did not mean that)",
    ),
    "fr": (
        "oups [je me suis trompé|je me suis trompée|c'est une erreur|j'ai fait une erreur]",
        "(défaire|défais|défais ça|reviens en arrière|annule ce que je viens de faire)",
        "(je me suis|j'ai) (trompé|trompée|planté|plantée|fait une erreur)",
        (
            "(annule|annuler|annulez|défais|reviens sur) (la dernière action|ma dernière action|ma "
            "dernière demande|le dernier)"
        ),
        "(c'était|c'est) une erreur",
        "(en fait|finalement) non",
        "non finalement",
        "j'ai changé d'avis",
    ),
}
