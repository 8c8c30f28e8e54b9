"""How people swap what they hold, give it away and ask whose turn it is, in both languages (the notation is in bot/understanding/grammar)."""

from bot.skills.shift.words.keeping import Phrases

SWAP: Phrases = {
    "en": (
        "(swap|switch|trade|exchange) [my] [shift] {shift} (with|for|against) {other}",
        "(can we|can i|could we|could i|i want to|i'd like to|i would like to) (swap|switch|trade|exchange) [my] [shift] {shift} (with|for|against) {other}",
        "(i take|i'll take|i will take) {other} (and|if) {person} (takes|take) [my] {shift}",
        "(swap|trade|switch|exchange) shifts",
        "(swap|trade|switch) shifts with {person}",
        "(swap|switch|trade) {shift} and {other}",
        "(propose|offer|suggest) a swap [to {person}]",
        "(can|could|would|will) {person} (swap|trade) [shifts] with me",
        "ask {person} (whether|if) (he'd|she'd|they'd|he would|she would|they would|to) (swap|trade) [his|her|their] {other} [shift] (for|with) my {shift} [shift]",
        "who wants to (swap|trade) my {shift} shift (for|with) {other}",
        "(swap|trade|exchange|switch) my {shift} shift (for|with) {other}",
        "(swap|trade|exchange|switch) my shift on {shift} (with|for) {other}",
        "(somebody|anybody|someone|anyone) (swap|trade) their {other} shift for mine [on] {shift}",
    ),
    "fr": (
        "(échange|échanger|échangez|troque|troquer|permute|permuter) [ma] [perm|permanence] {shift} (contre|avec|pour) [celle] {other}",
        "(échange|échanger|échangez|troque|troquer|permute|permuter) [ma|la] (perm|permanence)",
        "(échange|échanger|échangez) de (perm|permanence|perms|permanences) [avec {person}]",
        "(je prends|je fais) {other} (si|et) {person} (prend|fait) [ma] {shift}",
        "(je voudrais|je veux|j'aimerais|on peut|je peux) (échanger|permuter|troquer) [ma] [perm|permanence] {shift} (contre|avec) {other}",
        "(propose|proposer|proposez) (un échange|d'échanger) [de perm] [à {person}]",
        "(demande|demander|demandez) à {person} (d'échanger|un échange|s'il échange|si elle échange)",
        "(qui veut|quelqu'un veut) échanger [sa perm|de perm] [avec moi]",
        "(demander|demande|demandez) à {person} (s'il veut échanger|si elle veut échanger|s'il échange|d'échanger) [sa|ma] (perm|permanence) {other} contre [ma|sa] (perm|permanence) {shift}",
        "(qui veut|quelqu'un veut) échanger [ma] (perm|permanence) {shift} (contre|avec) [celle] {other}",
        "(échanger|échangerais) bien [ma] (perm|permanence) {shift} (contre|avec|pour) [celle] {other}",
        "(échange|échanger|échangez|troque|troquer) ma (perm|permanence) [de|du] {shift} (avec|contre) celle (de|d') {person} [de|du] {other}",
        "quelqu'un (échangerait|échange|voudrait échanger) sa (perm|permanence) [de|du] {other} contre la mienne [de|du] {shift}",
    ),
}

GIVE: Phrases = {
    "en": (
        "(give|hand|pass) [my|the] shift [on|of] {shift} to {person}",
        "(give|hand|pass) [my|the] {shift} shift [over] to {person}",
        "(give|hand|pass) {person} [my|the] shift [on|of] {shift}",
        "(give|hand|pass) {person} [my|the] {shift} shift",
        "(hand over|pass on) [my|the] shift [on|of] {shift} to {person}",
        "(can|could|would|will) {person} (take|take over|have) my shift [on|of] {shift}",
        "ask {person} (to take|to take over|to hold) my shift [on|of] {shift}",
        "my shift [on|of] {shift} (goes|is) (to|for) {person}",
        "(give|hand|pass) {shift} shift to {person}",
    ),
    "fr": (
        "(donne|donner|donnez|je donne|file|filer|je file|refile|refiler|je refile) [la|ma] (perm|permanence) [de|du] {shift} à {person}",
        "(passe|passer|passez|je passe|confie|confier|confiez|je confie|cède|céder|je cède|laisse|je laisse) [la|ma] (perm|permanence) [de|du] {shift} à {person}",
        "(donne|donner|donnez|passe|passer|passez|refile|refiler|confie|confier|laisse) à {person} [la|ma] (perm|permanence) [de|du] {shift}",
        "(demande|demander|demandez) à {person} de (prendre|reprendre|tenir|faire) ma (perm|permanence) [de|du] {shift}",
        "(demande|demander|demandez) à {person} (s'il|si elle|s'il ou elle) (prend|peut prendre|reprend|peut reprendre) ma (perm|permanence) [de|du] {shift}",
        "{person} (peut|pourrait|veut bien) (prendre|reprendre) ma (perm|permanence) [de|du] {shift}",
        "ma (perm|permanence) [de|du] {shift} (va|revient|est) (à|pour) {person}",
        "(donne|donner|passe|passer|refile) ma (perm|permanence) à {person} [de|du] [{shift}]",
    ),
}

TURN: Phrases = {
    "en": (
        "(whose|who's) turn is it [{when}] [and why]",
        "(who is|who's) (next|up next|on next) [and why]",
        "(who is|who's) (it|on|up|on duty|next) {when} and why",
        "(who is|who's) (on|at) the shift {when} and why",
        "whose turn [is it] {when} [and why]",
        "(who should|who must|who would) (take|hold|do) the next (shift|shifts|week)",
        "(who is|who's) (on|in) the rotation [{when}]",
        "(is it|when is it) my turn [{when}]",
        "why (is it|was it) (my|their|her|his) turn [{when}]",
        "(who's|who is) up next for [the] [shift]",
        "(who's|who is) up next [for] [the] [shift]",
    ),
    "fr": (
        "(c'est qui|qui c'est|c'est à qui|à qui c'est|qui est) [de perm] {when} et pourquoi",
        "(à qui le tour|c'est le tour de qui|à qui est le tour|à qui de jouer) [{when}] [et pourquoi]",
        "(qui est|c'est qui) (le prochain|la prochaine|les prochains) [de perm] [et pourquoi]",
        "(c'est à qui|à qui) (de faire|de tenir|de prendre) (la perm|les perms|la semaine) [{when}]",
        "(qui devrait|qui doit) (prendre|faire|tenir) (la prochaine perm|les prochaines perms) [et pourquoi]",
        "pourquoi (c'est|est-ce) (mon tour|son tour|à moi|à elle|à lui) [{when}]",
        "(c'est|est-ce que c'est|c'est quand|quand est) mon tour [quand] [{when}]",
        "(c'est qui|qui c'est|qui est|à qui le tour) à la (perm|permanence) {when} et pourquoi",
        "(qui prend|qui fait) le (prochain tour|tour suivant) [et pourquoi]",
        "(c'est|c') à qui [est] [le] tour [{when}]",
        "(c'est à qui|à qui) de (faire|tenir|prendre) la (prochaine|suivante) (perm|permanence)",
        "qui doit s'y coller [la prochaine fois|{when}]",
        "(c'est à qui|à qui est|à qui) le tour {when}",
    ),
}

ROTATE: Phrases = {
    "en": (
        "(propose|suggest|make|prepare|draw up|start) (a|the) [fair] (rotation|rota rotation) [{until}]",
        "(rotate|rotation of|turn) the (shifts|rota) [{until}]",
        "(fill|share out|distribute|deal out|spread) the [open|empty] (shifts|rota) [fairly] [{until}]",
        "(who should|ask who should) take the open shifts [{until}]",
        "[fair] rotation [{until}]",
        "(plan|set up) (turns|the turns|a rotation) [{until}]",
        "(divide|split) the shifts [fairly] [{until}]",
        "(let's|let us) (rotate|take turns) [{until}]",
    ),
    "fr": (
        "(propose|proposer|proposez|prépare|préparer|fais|faire|lance|lancer) (une|la) (rotation|roulement) [équitable|des perms] [{until}]",
        "(répartis|répartir|répartissez|partage|partager|distribue|distribuer) les (perms|permanences|perms libres|perms vides) [équitablement] [{until}]",
        "(rotation|roulement) [équitable] [des perms] [{until}]",
        "(propose|proposer|proposez|fais|faire|lance) un (roulement|tour de rôle|tour) [équitable] [des perms] [{until}]",
        "(remplis|remplir|complète|compléter) (le planning|la rota|les trous du planning) [équitablement] [{until}]",
        "(organise|organiser|mets en place) (une rotation|un roulement|le roulement|la rotation) [{until}]",
        "(qui pourrait prendre|qui prendrait) les (perms libres|perms vides|perms ouvertes)",
        "(fais|faire) tourner les (perms|permanences) [{until}]",
    ),
}
