"""How people speak of the house and its team, in both languages (the notation is in bot/understanding/grammar)."""

from collections.abc import Mapping, Sequence

Phrases = Mapping[str, Sequence[str]]

SETUP: Phrases = {
    "en": (
        "(setup|set up|settings|configuration|config)",
        "(set up|setup|configure) (the house|the place|this place|the bot|everything|our place)",
        "(open|see|show|change|edit) [the|our|your] (settings|configuration|setup)",
        "(start|begin|restart|resume|continue) [the] (setup|configuration|set up)",
        (
            "[bookings] (max|maximum|at most|at least|no more than|not more than|no longer than) {answer} "
            "(everywhere|anywhere|in all rooms|for all rooms|in every room|in any room|any room|all rooms)"
        ),
        "[bookings] (max|maximum|at most|no more than|not more than) {answer} (a week|per week|ahead|in advance)",
        "[bookings] (max|maximum|at most|no more than) {answer} (per person|each person|for each person|for everybody|for everyone)",
        (
            "(everywhere|in all rooms|for all rooms|in every room|in any room|any room|all rooms|for everyone|for everybody|the whole house) "
            "(max|maximum|at most|at least|no more than|not more than) {answer}"
        ),
        "(nobody|no one|everyone|everybody|people|members) (books|book|may book|can book|should book|must book|has to book) {answer}",
        "bookings (are|can be|may be|must be) {answer}",
        "(peak hours|busy hours|peak times|busy times) [everywhere|for all rooms|in all rooms|of the house] [are|is] {answer}",
        "(everywhere|in all rooms|for all rooms) (you need|people need|members need) {answer}",
        "(switch|turn|set) (on|off) {answer} (everywhere|in all rooms|for all rooms|for the whole house|in the whole house)",
        "(house rule|house rules|rule for all rooms|rules for all rooms|new house rule|rule of the house|rules of the house) [is|are] {answer}",
        "{answer} (per person per week|per week per person|per week and per person|per person and week|a week each) [everywhere|in all rooms|for everyone]",
    ),
    "fr": (
        "(réglages|réglage|paramètres|configuration|config|installation)",
        (
            "(configure|configurer|configurez|paramètre|paramétrer|régler|installe|installer) (la "
            "maison|le lieu|le bot|la loge|tout)"
        ),
        (
            "(ouvre|voir|montre|changer|modifier|change|modifie) (les|la|nos|notre) (réglages|"
            "paramètres|configuration)"
        ),
        (
            "(commencer|commence|démarrer|démarre|reprendre|reprends|lance) (l'installation|la "
            "configuration|les réglages)"
        ),
        (
            "(max|maximum|maxi|au plus|au maximum|au moins|pas plus de|pas plus d') {answer} "
            "(partout|dans toutes les salles|pour toutes les salles|toutes salles|dans toute la maison)"
        ),
        "(max|maximum|maxi|au plus|au maximum|au moins|pas plus de|pas plus d') {answer} (par semaine|à l'avance)",
        "(max|maximum|maxi|au plus|au maximum|pas plus de|pas plus d') {answer} (par personne|pour chacun|pour tout le monde|chacun)",
        (
            "(partout|dans toutes les salles|pour toutes les salles|toutes les salles|pour tout le monde|dans toute la maison) "
            "(max|maximum|maxi|au plus|au maximum|au moins|pas plus de|pas plus d'|c'est) {answer}"
        ),
        "[les] (heures de pointe|heures d'affluence) [partout|dans toutes les salles|pour toutes les salles|de la maison|du lieu] [sont|c'est] {answer}",
        "(partout|dans toutes les salles|pour toutes les salles) (il faut|on demande) {answer}",
        "(on réserve|personne ne réserve|on ne réserve pas|on peut réserver|les salles se réservent|tout se réserve) {answer}",
        "(active|activer|activez|désactive|désactiver|désactivez|coupe|couper) {answer} (partout|dans toutes les salles|pour toutes les salles|dans toute la maison)",
        (
            "(règle de la maison|règles de la maison|règle du lieu|règles du lieu|nouvelle règle|règle pour toutes les salles|"
            "règles pour toutes les salles|règle générale) [est|sont] {answer}"
        ),
        "{answer} (par semaine et par personne|par semaine par personne|par personne et par semaine|par personne par semaine) [partout|pour tout le monde|dans toutes les salles]",
    ),
}

TEAM: Phrases = {
    "en": (
        "(team|the team)",
        "(who is on|who's on|who is in|who's in|who are|who is|show|see|list) the team",
        "(add|put) {person} (as|to|on) [the team] [{role}]",
        "(make|name|appoint) {person} [a|the] {role}",
        "(give|grant) {person} the [role] {role} role",
        "who are the (coordinators|concierges) [here]",
        "{person} (is now|becomes|will be) [a|the] {role}",
    ),
    "fr": (
        "(équipe|l'équipe)",
        "(la team|l'équipe) c'est qui",
        (
            "(qui est|c'est qui|qui fait partie de|qui compose|montre|voir|affiche) (l'équipe|la "
            "coordination|dans l'équipe)"
        ),
        "(ajoute|ajouter|ajoutez|mets|mettre) {person} (comme|en|à|dans) [l'équipe] [{role}]",
        "(nomme|nommer|nommez) {person} [comme] {role}",
        "(donne|donner|donnez) [le] rôle [de] {role} à {person}",
        "(c'est qui|qui sont|qui est) les (coordinateurs|coordinatrices|concierges|bénévoles de l'équipe) [ici]",
        "{person} (devient|est maintenant|est désormais|sera) {role}",
    ),
}

CHANNEL: Phrases = {
    "en": ("(this channel|this room|this) is for {purpose}",),
    "fr": ("(ce salon est|ici c'est|c'est le salon) [pour] {purpose}",),
}

REMOVE: Phrases = {
    "en": (
        "remove {person} (as|from) {role}",
        "(take|remove) the {role} role from {person}",
        "(take|remove|delete) the role (of|from) {person}",
        "{person} is no longer {role}",
        "(take|remove) {person} (from|off) the team [{role}]",
    ),
    "fr": (
        "(retire|retirer|retirez) {person} (comme|de) {role}",
        "(retire|retirer|retirez) {role} à {person}",
        "(retire|retirer|retirez) le rôle [de] {role} à {person}",
        "(enlève|enlever|enlevez|supprime|supprimer|supprimez) [le|son] rôle [de] {role} (à|de) {person}",
        "(enlève|enlever|enlevez|retire|retirer|retirez|supprime|supprimer|supprimez) le rôle (de|à) {person}",
        "(enlève|enlever|enlevez|supprime|supprimer|supprimez) {person} (comme|de) {role}",
        "{person} n'est plus {role}",
        "(retire|retirer|retirez|enlève|enlever|enlevez) {person} de l'équipe [{role}]",
    ),
}

SWITCH: Phrases = {
    "en": (
        "(switch|change) [the|to [the|another]] house",
        "(another|the other|other|which) house",
        "[i want|i'd like] [to] (speak of|speak about|talk of|talk about|go to) (another|the other) house",
    ),
    "fr": (
        "(change|changer|changez) [de|d'] lieu",
        "(un autre lieu|l'autre lieu|quel lieu)",
        "[je veux|je voudrais] (parle|parler|parlons) [d'un|de l'] autre lieu",
    ),
}

HUSH: Phrases = {
    "en": (
        "(hush|shush|sh|shh|shhh|be quiet|keep quiet|stay quiet|be silent|keep silent|stay silent|shut up)",
        (
            "(hush|shush|be quiet|keep quiet|stay quiet|be silent|keep silent|stay silent|shut up) (here|in"
            " here|in this channel|in this room|in the channel)"
        ),
        "(stop|no more) (talking|speaking|writing|posting|messages) (here|in here|in this channel|in this room)",
        "(do not|don't) (talk|speak|write|post|answer) (here|in here|in this channel|in this room) [any more|anymore]",
    ),
    "fr": (
        "(chut|chutt|chuut|chuuut|silence|tais-toi|tais toi|taisez-vous|taisez vous|la ferme)",
        "(chut|silence|tais-toi|tais toi|taisez-vous|taisez vous) (ici|dans ce salon|dans ce canal)",
        "(reste|restez|sois|soyez) (silencieux|silencieuse|discret|discrète|en silence|sage) [ici|dans ce salon]",
        ("(arrête|arrêtez) de (parler|écrire|poster|répondre) (ici|dans ce salon|dans ce canal)"),
        "ne (parle|parlez|réponds|répondez|écris|écrivez) plus (ici|dans ce salon|dans ce canal)",
        "vous taire [ici|dans ce salon|dans ce canal]",
        "te taire [ici|dans ce salon|dans ce canal]",
    ),
}

SPEAK: Phrases = {
    "en": (
        "(speak|talk|answer|unhush) [again] [here|in here|in this channel|in this room]",
        "[you] (can|may) (speak|talk|answer) [again|now] [here|in here|in this channel|in this room]",
        "(stop being|no need to be) (quiet|silent) [here]",
    ),
    "fr": (
        "(parle|parlez|reparle|reparlez) [à nouveau|de nouveau|encore] [ici|dans ce salon|dans ce canal]",
        (
            "(tu peux|vous pouvez) (parler|reparler|répondre) [à nouveau|de nouveau|maintenant] [ici|dans ce"
            " salon|dans ce canal]"
        ),
        "fin du silence [ici]",
    ),
}

HOURS: Phrases = {
    "en": (
        "(what are|what's|tell me|show me|show) [the|your|our] (opening hours|opening times|hours)",
        "[the|your] (opening hours|opening times)",
        "when (can i|can we|may i|could i) (come|come by|come in|drop by|visit|pop in)",
        "when is (somebody|someone|anybody|anyone) (there|in)",
        "when (are you|are we|is it|do you|does it|is the place|is the house) (open|closed|close)",
        "(what time|until when|till when|how late) (do you|does it|are you|is it|do we) (open|close)",
        "(we're|we are|it's|the house is|the place is) open {hours}",
        "open {hours}",
        "[the|our|new] (opening hours|hours|opening times) (are|is|will be) {hours}",
        "(hours|opening hours|opening times) {hours}",
        "(what are|what's) the hours",
        "(are you|are we|is it|is the place) closed {hours}",
        "(we're|we are|it's|the house is|the place is|we'll be) [always] closed {hours}",
        "[always] closed {hours}",
        "(we close|we're shut|we are shut|shut) {hours}",
        "(not open|we're not open|we are not open|we don't open|we do not open|never open) {hours}",
        "{hours} (we're|we are|it's) closed",
        "(what|which) hours are (you|we) [usually|normally] open",
    ),
    "fr": (
        "(c'est quoi|quels sont|donne|donnez|voir|dis) [-moi|moi] [les|vos|nos] (horaires|heures d'ouverture|horaires d'ouverture)",
        "[les|vos] (horaires|heures d'ouverture)",
        "(on peut|je peux|est-ce qu'on peut|est-ce que je peux|peut-on|puis-je) (venir|passer|entrer) (quand|à quelle heure|à partir de quand)",
        "(quand est-ce qu'on peut|quand est-ce que je peux|quand on peut|quand peut-on|quand puis-je) (venir|passer)",
        "(vous ouvrez|ça ouvre|c'est ouvert|vous êtes ouverts|vous êtes ouvert|vous fermez|ça ferme|on ouvre|tu ouvres) (quand|à quelle heure|jusqu'à quand|jusqu'à quelle heure)",
        "(quand|à quelle heure|jusqu'à quelle heure) (vous ouvrez|ça ouvre|c'est ouvert|est-ce ouvert|êtes-vous ouverts|vous fermez|ça ferme|fermez-vous|ouvrez-vous)",
        "(on est|nous sommes|le lieu est|la maison est) (ouvert|ouverts|ouverte|ouvertes) {hours}",
        "(ouvert|ouverts|ouverte|ouverture) {hours}",
        "(horaires|horaires d'ouverture|heures d'ouverture) [sont|c'est] {hours}",
        "(on ouvre|nous ouvrons) {hours}",
        "(on est|nous sommes|le lieu est|la maison est|c'est|vous êtes|est-ce) [toujours] (fermé|fermés|fermée|fermées) {hours}",
        "[toujours] (fermé|fermés|fermeture|fermée) {hours}",
        "(on ferme|nous fermons) [toujours] {hours}",
        "(pas ouvert|pas ouverts|on n'ouvre pas|on n'est pas ouvert|on n'est pas ouverts|nous n'ouvrons pas|on ouvre pas|jamais ouvert|on est pas ouverts) {hours}",
        "{hours} (on est fermés|on est fermé|c'est fermé|nous sommes fermés|on ferme|on n'ouvre pas|on ouvre pas)",
        "(donner|donne|avoir|connaître) [-moi] (les|vos) horaires",
        "(on est|vous êtes|c'est) (ouvert|ouverts) à quelles heures [d'habitude|normalement|en général]",
    ),
}
