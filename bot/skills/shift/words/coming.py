"""How people say that they would come: to learn, if need be, for good, and where it is shown who is there; in both languages (the notation is in bot/understanding/grammar)."""

from bot.skills.shift.words.keeping import Phrases

VOLUNTEER: Phrases = {
    "en": (
        "(i want|i'd like|i would like) to (be|become) [a|one of the] (volunteer|volunteers|concierge)",
        "(i want|i'd like|i would like) to (volunteer|help out|lend a hand) (here|on the rota|at the desk|in the house|regularly)",
        "(i want|i'd like|i would like) to volunteer",
        "how (do i|can i|to) (become|be) a volunteer",
        "how (do i|can i) (volunteer|join the rota|get on the rota|join the team)",
        "(can i|could i|may i) (join the rota|be on the rota|join the team of volunteers|be a volunteer)",
        "(i want|i'd like) to (join|be on|get on) the rota",
        "(do you|does the house) need [more] volunteers",
        "(sign|put) me up as a volunteer",
        "(i'd|i would|i|we'd) (like|love|want) to (help out|lend a hand|give a hand) (one day|some day|sometimes|now and then|from time to time|once in a while|a bit)",
    ),
    "fr": (
        "(je veux|je voudrais|j'aimerais|je souhaite) (devenir|être) (bénévole|concierge|volontaire) [ici|au lieu]",
        "(devenir|être) bénévole",
        "(comment|comment on|comment je|comment faire pour) (devenir|devient|deviens|être) bénévole",
        "(je veux|je voudrais|j'aimerais|je souhaite) (faire|tenir) des (perms|permanences)",
        "(je veux|je voudrais|j'aimerais|je souhaite) (rejoindre|entrer dans|faire partie de) (l'équipe|l'équipe des bénévoles|l'équipe de perm)",
        "(je veux|je voudrais|j'aimerais) (m'investir|donner de mon temps|aider régulièrement) [ici|au lieu]",
        "(vous cherchez|vous avez besoin de|on cherche|il faut|vous recrutez) des bénévoles",
        "comment (on fait|je fais|faire) pour (faire|tenir) des (perms|permanences)",
        "(inscris-moi|mets-moi|note-moi) comme bénévole",
        "(je veux|je voudrais|j'aimerais|je peux|j'aimerais bien) (aider|donner un coup de main|filer un coup de main) (un jour|un de ces jours|de temps en temps|parfois|une fois|à l'occasion) [ici|au lieu]",
    ),
}

SHADOW: Phrases = {
    "en": (
        "[i] (come|coming|tag|tagging) along (to|on) [the] shift [on|of] {shift}",
        "(i'd like to|i want to|can i|may i) (shadow|watch|see|observe|sit in on|follow) [the|a] shift [on|of] {shift}",
        "(i'd like to|i want to|can i|may i) come along (to|on) [the] shift [on|of] {shift}",
        "shadow [the] shift [on|of] {shift}",
        "(let me|i want to) learn [how it goes] (on|at) [the] shift [on|of] {shift}",
        "i come (to learn|to watch|as a shadow|as a second) (to|on|at) [the] shift [on|of] {shift}",
        "put me down as a (shadow|second) (for|on) [the] shift [on|of] {shift}",
        "(double up|doubling up) (on|at) [the] shift [on|of] {shift}",
        "(i'd like to|i want to|can i) see how a shift goes [{shift}]",
        "come along (to|for) the shift [on] {shift}",
    ),
    "fr": (
        "(je viens|venir|je serai|je suis) en (doublon|doublure|observation|découverte|renfort pour apprendre) (à|sur|pour) [la] (perm|permanence) [de|du] {shift}",
        "(je peux|puis-je|j'aimerais|je voudrais|je veux) (venir|être) en (doublon|doublure|observation|découverte) (à|sur|pour) [la] (perm|permanence) [de|du] {shift}",
        "(je veux|je voudrais|j'aimerais|je peux) (observer|découvrir|doubler|voir) [une|la] (perm|permanence) [de|du] {shift}",
        "(en doublon|en observation|en doublure) [à|sur|pour] [la] (perm|permanence) [de|du] {shift}",
        "(je viens|venir) (apprendre|voir comment ça se passe|découvrir) (à|sur) [la] (perm|permanence) [de|du] {shift}",
        "(je double|doubler) la (perm|permanence) [de|du] {shift}",
        "(je suis|j'accompagne) la (perm|permanence) [de|du] {shift} pour apprendre",
        "(inscris-moi|mets-moi|note-moi) en (doublon|observation|doublure) (à|sur|pour) [la] (perm|permanence) [de|du] {shift}",
        "(je voudrais|j'aimerais|je veux) voir comment se passe [une|la] (perm|permanence) [de|du] [{shift}]",
        "(j'aimerais|je voudrais|je peux|je veux) accompagner la (perm|permanence) [de|du] {shift} [pour apprendre]",
        "(venir|je viens|je viendrais|je peux venir) en doublon {shift} (à|pour) [la] (perm|permanence)",
    ),
}

SPARE: Phrases = {
    "en": (
        "if (need be|needed|necessary|you need somebody|nobody else can) i (can|could) (hold|take|cover|do) [the] shift [on|of] {shift}",
        "i (can|could) (hold|take|cover|do) [the] shift [on|of] {shift} if (need be|needed|necessary|nobody else can)",
        "(put|note) me (down) if need be for [the] shift [on|of] {shift}",
        "(i'm|i am) (a|your) (backup|spare) for [the] shift [on|of] {shift}",
        "(backup|spare) for [the] shift [on|of] {shift}",
        "(as a last resort|worst case) i (can|could) (hold|take|cover|do) [the] shift [on|of] {shift}",
        "i might (hold|take|cover|do) [the] shift [on|of] {shift} if need be",
        "if need be the shift [on|of] {shift}",
        "(if nobody else can|if nobody can|if need be|if needed|if necessary) i (can|could) (hold|do|take|cover) the shift [on] {shift}",
    ),
    "fr": (
        "(si besoin|au besoin|s'il faut|si personne d'autre|au pire|en cas de besoin|si vraiment il faut) (je peux|je pourrais|je pourrai) (tenir|faire|prendre|assurer) la (perm|permanence) [de|du] {shift}",
        "(je peux|je pourrais) (tenir|faire|prendre|assurer) la (perm|permanence) [de|du] {shift} (si besoin|au besoin|s'il faut|en cas de besoin)",
        "(je peux|je pourrais) dépanner (à|pour|sur) [la] (perm|permanence) [de|du] {shift}",
        "(note-moi|notez-moi|mets-moi|mettez-moi|inscris-moi) (si besoin|au besoin|en réserve|en secours) (à|pour|sur) [la] (perm|permanence) [de|du] {shift}",
        "(en réserve|en secours|en roue de secours|en dépannage) pour la (perm|permanence) [de|du] {shift}",
        "(si besoin|au besoin|au pire) [pour] la (perm|permanence) [de|du] {shift}",
        "je suis (en réserve|en secours) pour la (perm|permanence) [de|du] {shift}",
        "(si besoin|au besoin|au pire) je viens à la (perm|permanence) [de|du] {shift}",
        "(s'il manque quelqu'un|si personne ne peut|si besoin|au cas où|si vraiment) je (peux|pourrais) (dépanner|tenir|faire|prendre|venir) [pour|à] [la] (perm|permanence) [de|du] {shift}",
    ),
}

TOPIC: Phrases = {
    "en": (
        "(show|put|write|tell) who is on duty in (the|this) [channel's|room's] topic [of this channel|of this room]",
        "(show|put|write) (duties|duty|the duty|shifts|the rota) in (the|this) [channel's|room's] topic",
        "(the|this) topic (should say|should show|says|shows) who is on duty",
        "(stop showing|don't show|do not show|no longer show) who is on duty in (the|this) topic",
        "(take|remove) (duties|duty|the duty|who is on duty) (from|out of) (the|this) topic",
        "who is on duty (in|into) the topic",
        "(use|let) the topic (for|show) who is on duty",
        "no more duty in the topic",
    ),
    "fr": (
        "(montre|montrer|montrez|affiche|afficher|affichez|mets|mettre|mettez|écris|écrire) qui est de (perm|permanence) dans le sujet [du salon|de ce salon]",
        "(affiche|afficher|affichez|mets|mettre) (la|les) (perm|perms|permanence|permanences) dans le sujet [du salon|de ce salon]",
        "le sujet [du salon|de ce salon] (dit|montre|affiche|doit dire) qui est de (perm|permanence)",
        "(arrête|arrêter|arrêtez) d'afficher qui est de (perm|permanence) dans le sujet",
        "(n'affiche|n'affichez|ne montre|ne montrez) plus qui est de (perm|permanence) dans le sujet",
        "(enlève|enlever|enlevez|retire|retirer) (la|les) (perm|perms|permanence|permanences) du sujet [du salon]",
        "qui est de (perm|permanence) dans le sujet [du salon]",
        "plus de (perm|permanence) dans le sujet [du salon]",
    ),
}
