"""How people speak of the house and its team, in both languages (the notation is in bot/understanding/grammar)."""

from collections.abc import Mapping, Sequence

Phrases = Mapping[str, Sequence[str]]

SETUP: Phrases = {
    "en": (
        "(setup|set up|settings|configuration|config)",
        "(set up|setup|configure) (the house|the place|this place|the bot|everything|our place)",
        "(open|see|show|change|edit) [the|our|your] (settings|configuration|setup)",
        "(start|begin|restart|resume|continue) [the] (setup|configuration|set up)",
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
    ),
}

TEAM: Phrases = {
    "en": (
        "(team|the team)",
        "(who is on|who's on|who is in|who's in|who are|show|see|list) the team",
        "(add|put) {person} (as|to|on) [the team] [{role}]",
        "(make|name|appoint) {person} [a|the] {role}",
        "(give|grant) {person} the [role] {role} role",
    ),
    "fr": (
        "(équipe|l'équipe)",
        (
            "(qui est|c'est qui|qui fait partie de|qui compose|montre|voir|affiche) (l'équipe|la "
            "coordination|dans l'équipe)"
        ),
        "(ajoute|ajouter|ajoutez|mets|mettre) {person} (comme|en|à|dans) [l'équipe] [{role}]",
        "(nomme|nommer|nommez) {person} [comme] {role}",
        "(donne|donner|donnez) [le] rôle [de] {role} à {person}",
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
    ),
    "fr": (
        "(retire|retirer|retirez) {person} (comme|de) {role}",
        "(retire|retirer|retirez) {role} à {person}",
        "(retire|retirer|retirez) le rôle [de] {role} à {person}",
        "(enlève|enlever|enlevez|supprime|supprimer|supprimez) [le|son] rôle [de] {role} (à|de) {person}",
        "(enlève|enlever|enlevez|retire|retirer|retirez|supprime|supprimer|supprimez) le rôle (de|à) {person}",
        "(enlève|enlever|enlevez|supprime|supprimer|supprimez) {person} (comme|de) {role}",
        "{person} n'est plus {role}",
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
        "(hush|shush|shh|be quiet|keep quiet|stay quiet|be silent|keep silent|stay silent|shut up)",
        (
            "(hush|shush|be quiet|keep quiet|stay quiet|be silent|keep silent|stay silent|shut up) (here|in"
            " here|in this channel|in this room|in the channel)"
        ),
        "(stop|no more) (talking|speaking|writing|posting|messages) (here|in here|in this channel|in this room)",
        "(do not|don't) (talk|speak|write|post|answer) (here|in here|in this channel|in this room) [any more|anymore]",
    ),
    "fr": (
        "(chut|silence|tais-toi|tais toi|taisez-vous|taisez vous|la ferme)",
        "(chut|silence|tais-toi|tais toi|taisez-vous|taisez vous) (ici|dans ce salon|dans ce canal)",
        "(reste|restez|sois|soyez) (silencieux|silencieuse|discret|discrète|en silence|sage) [ici|dans ce salon]",
        ("(arrête|arrêtez) de (parler|écrire|poster|répondre) (ici|dans ce salon|dans ce canal)"),
        "ne (parle|parlez|réponds|répondez|écris|écrivez) plus (ici|dans ce salon|dans ce canal)",
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
