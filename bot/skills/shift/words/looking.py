"""How people ask for the rota and who is there, and define it, in both languages (the notation is in bot/understanding/grammar)."""

from bot.skills.shift.words.keeping import Phrases

LIST: Phrases = {
    "en": (
        "[show|see|view|list] [me|us] [the] (rota|roster|shift list|list of shifts|shift plan) [for|of] [{when}]",
        "(which|what) shifts (are there|are open|are free|need somebody|need someone|lack somebody) [{when}]",
        "(who's|who is|who does|who has|who holds) [on] (the|which) shifts [{when}]",
        "[show|see|view|list] [me|us] the shift (rota|roster) [for|of] [{when}]",
        "(shifts|the shifts) {when}",
        "(which|what) shifts (are|are still) (empty|uncovered|unfilled|missing somebody) [{when}]",
        "(are there|is there) [any] (shifts|shift) (to take|free|open|empty) [{when}]",
        "(rota|roster) [{when}]",
        "(what's|what is|how is) [on] the (rota|roster) [for|of] [{when}]",
        "where (do you|do we) [still] (need|lack) (people|somebody|someone) [on the rota|for shifts] [{when}]",
        "(which|what) shifts (still need|need|lack|are still missing) (people|somebody|someone|anyone) [{when}]",
        "show [me] {when} shifts",
        "(which|what) shifts are (still open|open|left|free) [{when}]",
        "who does the shifts {when}",
    ),
    "fr": (
        "[montre|montrer|montrez|affiche|voir|donne] [-moi|moi|nous] [le|la] (planning|tableau|liste) (des|de) (perms|permanences|perm) [{when}]",
        "[montre|affiche|voir|c'est quoi] [le] planning [{when}]",
        "(quelles|quelle) (perms|permanences|perm) (il y a|y a-t-il|sont libres|sont à prendre|manquent|y a|restent|reste) [{when}]",
        "(quelles sont|c'est quoi|montre|montrez) les (perms|permanences) [{when}]",
        "(il manque|manque-t-il|y a-t-il besoin de|faut-il) (quelqu'un|du monde) (aux|pour les|à la|dans les) (perms|permanences|perm) [{when}]",
        "(les|des) (perms|permanences) {when}",
        "(qui tient|qui fait|qui assure) (les|la) (perms|permanences|perm) {when}",
        "(y a|il y a) des (perms|permanences) (à prendre|libres|vides|à pourvoir) [{when}]",
        "(quelles|combien de) (perms|permanences|perm) (restent|restent à prendre|reste à prendre|sont encore libres|sont encore à prendre) [{when}]",
        "où (est-ce qu'il manque|il manque|manque-t-il) (du monde|quelqu'un|des gens) [pour les|aux] (perms|permanences) [{when}]",
        "(qui tient|qui fait|qui assure) (les|la) (perms|permanences|perm) {when}",
        "(il manque|manque) (du monde|quelqu'un|des gens|quelques personnes) (sur|à|pour|aux) (quelles|quelle) (perms|perm|permanences)",
        "(y a|il y a) [encore] besoin (de monde|de quelqu'un|de gens) (à la perm|aux perms|au lieu|à l'accueil) [{when}]",
        "(quelles|quelle|quel) (perms|perm|permanences) (sont|restent|est|reste) [encore] (libres|libre|à prendre|vides|à pourvoir) [{when}]",
        "(montre|affiche|donne|voir) [-moi] les (perms|permanences) (de|du|pour) {when}",
    ),
}

NOW: Phrases = {
    "en": (
        "(who's|who is) on (duty|shift) [now|right now|today] [{when}]",
        "(who's|who is) (there|in|at the desk|at the front desk|at reception|welcoming|here) [now|right now|at the moment]",
        "(is there|is) (anybody|anyone|somebody|someone) (there|on duty|at the desk|at reception|in|around) [now|right now|at the moment|{when}]",
        "(who|which person) (welcomes|is welcoming) [us|me|people] [{when}]",
        "on duty [{when}]",
        "who (can|will|could) (welcome|receive) me [{when}]",
        "who (is holding|holds) the fort [{when}]",
        "who (has|holds|does) the shift [now|{when}]",
        "(anyone|anybody|someone|somebody) (there|in|around|here|home|on duty) [now|right now|today]",
        "(who's|who is|who will be) (at|on) the shift [now|{when}]",
        "(who's|who is) (holding|running|covering|doing|keeping) the (shift|desk|fort) [{when}]",
        "(who's|who is) (at|on) (the desk|the front desk|reception|duty|shift) [{when}]",
        "is (anyone|anybody|someone|somebody) on (duty|shift) [{when}]",
    ),
    "fr": (
        "(qui est|qui c'est|c'est qui|qui sont|y a qui|il y a qui|qui) [qui est] (de|à la|en|de la) (perm|permanence|garde|service) [{when}]",
        "(qui est là|qui est sur place|qui est au lieu|qui est présent|qui est à l'accueil) [maintenant|en ce moment|{when}]",
        "(y a|il y a|y a-t-il|est-ce qu'il y a) (quelqu'un|du monde) (à l'accueil|à la perm|de perm|sur place|de permanence|au lieu|là-bas) [maintenant|en ce moment|{when}]",
        "qui (accueille|m'accueille|nous accueille|reçoit|peut m'accueillir) [{when}]",
        "qui tient (la perm|la permanence|la boutique|l'accueil) [{when}]",
        "qui fait (la perm|la permanence|l'accueil) [{when}]",
        "(c'est qui|qui c'est) (la perm|la permanence|à l'accueil) [{when}]",
        "(perm|permanence) de qui [{when}]",
        "(qui est|qui sera|y a qui|il y a qui|c'est qui) à la (perm|permanence) [maintenant|{when}]",
        "qui (tient|assure|garde|fait) la (perm|permanence) {when}",
        "(y a|il y a) quelqu'un (de perm|à la perm|à l'accueil|de permanence) {when}",
        "(qui est|c'est qui|qui) [est] (à l'accueil|de permanence|de perm|sur place) [là] [{when}]",
    ),
}

DEFINE: Phrases = {
    "en": (
        "(define|create|set up|make|add) [a|the] [new] (shift|rota slot|slot on the rota|regular shift) [called|named|for] {pattern}",
        "new (shift|rota slot) [called|named] {pattern}",
        "(somebody|someone|we) (must|should|need to|has to) (hold|be at) [the] shift {pattern}",
        "(add|put) {pattern} (to|on) the rota",
        "(plan|schedule) [a|the] shift {pattern}",
        "the shift {pattern} (is to be held|must be held|needs holding)",
        "we need (shifts|a shift) {pattern}",
        "(open|start) [a|the] [new] shift {pattern}",
    ),
    "fr": (
        (
            "(définis|définir|définissez|crée|créer|créez|ajoute|ajouter|ajoutez|prévois|prévoir|ouvre|ouvrir) "
            "[une|la|des|les] [nouvelle|nouvelles] (perm|permanence|perms|permanences) {pattern}"
        ),
        "(nouvelle|nouvelles) (perm|permanence|perms|permanences) {pattern}",
        "(il faut|il faudrait|on a besoin d'|on veut) (une|des) (perm|permanence|perms|permanences) {pattern}",
        "(ajoute|ajouter|mets|mettre|mettez) {pattern} au planning des (perms|permanences)",
        "(organise|organiser|planifie|planifier|instaure|instaurer) [une|des] (perm|permanence|perms|permanences) {pattern}",
        "(les|la) (perm|permanence|perms|permanences) (sont|est|seront|sera|ont lieu|a lieu) {pattern}",
    ),
}

END_SLOT: Phrases = {
    "en": (
        "(end|stop|remove|delete) the (shift|shifts|rota slot) {slot}",
        "(take|remove) {slot} (off|from) the rota",
        "no more (shift|shifts) {slot}",
        "(there are|there is) no more (shift|shifts) {slot}",
        "the (shift|shifts) {slot} (ends|stops|is over for good)",
        "(end|stop|remove|delete) the {slot} (shift|shifts)",
        "(cancel|drop) the rota slot {slot}",
        "we (stop|end) the (shift|shifts) {slot}",
    ),
    "fr": (
        "(arrête|arrêter|arrêtez|supprime|supprimer|supprimez|retire|retirer|enlève|enlever) (les perms|les permanences|le créneau|le créneau de perm) [de|du] {slot}",
        "(retire|retirer|enlève|enlever|enlevez) {slot} du planning [des perms]",
        "(il n'y a|y a|il n'y aura|y aura) plus de (perm|perms|permanence|permanences) [de|du] {slot}",
        "plus de (perm|perms|permanence|permanences) {slot}",
        "(on arrête|on supprime) les (perms|permanences) [de|du] {slot}",
        "fin des (perms|permanences) [de|du] {slot}",
        "les (perms|permanences) {slot} (s'arrêtent|sont finies|sont supprimées)",
        "(mettre fin|mets fin|mettez fin) aux (perms|permanences) [de|du] {slot}",
    ),
}
