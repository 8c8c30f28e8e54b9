"""How people book rooms and keep them, in both languages (the notation is in bot/understanding/grammar)."""

from collections.abc import Mapping, Sequence

Phrases = Mapping[str, Sequence[str]]

BOOK: Phrases = {
    "en": (
        "(book|reserve|block|hold|schedule) [me|us] [a|the] [room|slot|space] {room} [for] {when}",
        "(book|reserve) {purpose} {when}",
        "(use|have|take|get|grab) {room} {when}",
        "(want|need) {room} {when}",
        "(borrow|rent|hire) {room} {when}",
        "(pencil in|holding|booking|reserving|blocking) {room} {when}",
        "? (keep|hold|save) {room} {when}",
        "(book|sign|pencil|put|squeeze|fit) (me|us) [in|up|down] (for|in|into|on) {room} {when}",
        (
            "(need|want|like|after) (a room|a space|a desk|some space|somewhere|a quiet corner|a quiet spot|a quiet place|somewhere quiet) {when} [{room}]"
        ),
        "? (can we|can i|could we|could i|may we|may i|shall we|like to|love to|want to) (meet|work|sit|gather|squeeze|rehearse|practise|practice) (in|into|at) {room} {when}",
        "? (i'm|we're|i am|we are) after {room} {when}",
        "? (set up|schedule|plan|arrange|organise|organize|hold|have|run) {purpose} in {room} {when}",
        "? {purpose} (would like|would love|wants|needs) {room} {when}",
        "? {room} {when}",
        "(make|place|add) [a] (booking|reservation) [for|of] {room} {when}",
        "(i'd like|i would like|i need|i want|we need|we'd like) {room} {when}",
        "put me down for {room} {when}",
        "(put {room} aside|set aside {room}) {when}",
        "? squeeze {purpose} (in|into) {room} {when}",
        "? (come and work|come work) (in|at) {room} {when}",
        "put {room} in (my|our) name {when}",
        "(new|a) (booking|reservation) {room} {when}",
        "(keep|save|set aside|hold) {room} (free|aside) [for (me|us)] {when}",
        "(could|can|may) (i|we) (have|take|get|use|borrow) {room} {when}",
        "? (we're taking|i'm taking|we'll take|i'll take|we'll have|i'll have|we'll use|i'll use) {room} {when}",
    ),
    "fr": (
        (
            "(réserve|réserver|réserves|réservez|réservons|bloque|bloquer|bloquez|garde|gardes|gardez|"
            "garder|booker|bookes|bookez|retiens|retenir|louer|emprunter|book) [une|la|le] [salle|pièce|créneau|place] {room} [pour] {when}"
        ),
        "(réserve|réserver|réservez) {purpose} {when}",
        ("(prendre|prends|prend|prendrais|prendrait|prenez|avoir|utiliser|occuper) {room} {when}"),
        "(emprunter|louer|obtenir|disposer|profiter) {room} {when}",
        "(note|noter|inscris|inscrire|inscrivez|mets|mettre|mettez|caler|cale) (pour|dans|sur|à) {room} {when}",
        "(poser|mettre|pose|mets) une option sur {room} {when}",
        "(mets|mettre|mettez|garde|garder|gardez) {room} de côté {when}",
        (
            "(faudrait|faut|voudrais|voudrait|voudrions|souhaiterais|souhaiterions|aimerais|aimerait|aimerions|"
            "veux|besoin) [de|d'] (une salle|une pièce|un espace|un local|un endroit|un bureau|un coin|un coin tranquille|un coin calme|un endroit tranquille|un endroit calme) {when} [{room}]"
        ),
        (
            "? (se mettre|se retrouver|se réunir|se poser|s'installer|nous installer|nous réunir|nous retrouver|"
            "on se met|on se mettrait) (dans|à|au|en|sur) {room} {when}"
        ),
        "? (caler|cale|poser|pose|organiser|organise|prévoir|prévois|faire|tenir) {purpose} (dans|en|à|au) {room} {when}",
        "? {purpose} (voudrait|aimerait|souhaite|souhaiterait|aurait besoin de) {room} {when}",
        "? {room} {when}",
        "(faire|fais|faites|pose|poser|mets|mettre|ajoute|prends|prendre) [une] (résa|réservation) {room} {when}",
        (
            "(je voudrais|j'aimerais|je veux|il me faut|il nous faut|il me faudrait|il nous faudrait|je souhaite|"
            "je souhaiterais|nous souhaitons|nous souhaiterions|nous voudrions|on voudrait|on aimerait|j'aurais voulu) "
            "{room} {when}"
        ),
        "(j'ai besoin|on a besoin|nous avons besoin|j'aurais besoin|j'aurai besoin|on aura besoin) (de|du|d') {room} {when}",
        "(je prends|on prend) {room} {when}",
        "? (venir travailler|travailler) (dans|à|au|en) {room} {when}",
        "(nouvelle|une) (résa|réservation) {room} {when}",
        "(réservation|résa) {room} {when}",
        "besoin (de|du|d') {room} {when}",
        "(puis-je|peut-on|je peux) avoir {room} {when}",
        "(mettre de côté|mets de côté|mettez de côté|nous caler|me caler|cale-nous|cale-moi) {room} {when}",
        "(serait|est) (possible|envisageable) (d'avoir|de prendre|de réserver|de retenir|de bloquer|de disposer de|d'utiliser) {room} {when}",
        "(disposer|bénéficier) (de|du|d') {room} {when}",
        "? (on prend|on voudrait prendre|on prendra|je prendrai|on occupera|j'occuperai) {room} {when}",
    ),
}

ADD: Phrases = {
    "en": (
        "(add|create|declare|register) [a|the] [new] (room|space) [called|named] {name}",
        "new (room|space) [called|named] {name}",
        "(add|create) a room (called|named) {name} [{people}]",
    ),
    "fr": (
        (
            "(ajoute|ajouter|ajoutez|crée|créer|créez|déclare|déclarer|enregistre) (salle|pièce|espace|"
            "une salle|une pièce|un espace|un lieu) [qui s'appelle|nommée|appelée|appelé] {name}"
        ),
        "(nouvelle|nouvel) (salle|pièce|espace) {name}",
        "(ajoute|ajouter|ajoutez|crée|créer) une salle (qui s'appelle|appelée|nommée|du nom de) {name} [{people}]",
    ),
}

CLOSE: Phrases = {
    "en": (
        "(close|shut|close off|take out of service) {room} {when} [{reason}]",
        "{room} (is closed|will be closed|is unavailable|will be unavailable|is out of service) {when}",
        "{room} (will be closed|closed|will be unavailable) {when} {reason}",
        "{room} closed {when}",
        "closure of {room} {when}",
        "(close|shut) (the house|the whole house|the place|everything) {when}",
        "(the house|the whole house|the place|everything) (will be closed|is closed) {when}",
        "(we will be closed|we'll be closed|we will close|we close|we're closing|we are closing|we're closed|we are closed) {when}",
        "{room} is (closed|unavailable|out of use) {when}",
    ),
    "fr": (
        "(ferme|fermer|fermez|condamne|condamner) [une salle] {room} {when} [{reason}]",
        "(bloquer l'accès à|rends indisponible) {room} {when}",
        "{room} (est fermée|est fermé|sera fermée|sera fermé|sera indisponible|est indisponible) {when}",
        "{room} (sera fermée|sera fermé|fermée|sera indisponible) {when} {reason}",
        "{room} (fermée) {when}",
        "(la maison|le lieu|tout le lieu|toute la maison) (sera fermé|sera fermée|est fermé|est fermée) {when}",
        "(fermeture|indisponibilité) [de] {room} {when}",
        "fermeture de (toute la maison|la maison|tout le lieu|du lieu) {when}",
        "(ferme|fermer|fermez) (la maison|toute la maison|le lieu|tout le lieu|tout) {when}",
        "(on sera fermés|on sera fermé|on ferme|on fermera|nous fermons|nous fermerons|nous serons fermés) {when}",
        "{room} est (fermé|fermée|indisponible|inaccessible) {when}",
    ),
}

EDIT: Phrases = {
    "en": (
        "(edit|change|modify) {room} [holds {people}]",
        "{room} (holds|seats|takes) {people}",
        "[the] (capacity|size) of {room} (is|to) {people}",
        "{room} can (hold|seat|take|fit) {people}",
        "rename {room} to {name}",
        "{room} is also (called|known as) {alias}",
        "[the|a|new] (rules|rule) (of|for) {room} [is|are] {rules}",
        "{room} (can be booked|may be booked|is booked) {rules}",
        "[bookings] (in|for|of) {room} (need|needs|require|requires) {rules}",
        "{room} (needs|requires|asks for|demands) {rules}",
        "(you need|people need|members need|everybody needs|one needs) {rules} (for|to use|to book) {room}",
        "{room} is (only for|reserved for|for) {rules}",
        "{room} (peak hours|busy hours|peak times|busy times|rush hours) [are|is] {rules}",
        "[the] (peak hours|busy hours|peak times|busy times|rush hours) (of|for|in) {room} [are|is] {rules}",
        "(at peak times|at busy times|in peak hours|in busy hours|when it is busy) {room} {rules}",
        "{room} {rules} (at peak times|at busy times|in peak hours|in busy hours)",
        "{room} (must be|has to be|needs to be) {rules}",
        "{rules} (is|are) (needed|required|necessary) (in|for) {room}",
        "{room} no longer (needs|requires|asks for|has) {rules}",
        "{room} (max|maximum|at most|at least|no more than|not more than|no longer than) {rules}",
        "(max|maximum|at most|at least|no more than|not more than) {rules} (in|for) {room}",
        "(switch|turn|set) (on|off) {rules} (in|for) {room}",
        "(enable|disable|activate|deactivate) {rules} (in|for) {room}",
        "(add|set|put) {rules} (cleaning|buffer|max|maximum) [time] (in|for|to|after|before) {room}",
        "{rules} (cleaning|buffer) [time] (in|for|to|after|before) {room}",
        "(cleaning|buffer) [time] {rules} (in|for|to|after|before) {room}",
        "{room} [is] freed {rules}",
        "free {room} {rules}",
        "(no|without) {rules} (in|for) {room}",
        "{room} (is open|opens|is only open|open) {rules}",
        "{room} (follows|has|keeps) {rules}",
        "{room} (is closed|closes|is shut|is not open|isn't open|closed) {rules}",
        "(close|shut) {room} {rules}",
        "(in|for) {room} (you must|you have to|people must|people have to|everybody must|one must) {rules}",
        "if nobody (checks in|comes|shows up|turns up|is there) [to|in|into|for|at] {room} {rules}",
        "if {rules} {room} (is|gets|should be) (freed|released|given back)",
        "[the] (opening hours|hours|opening times) (of|for) {room} [is|are|will be] {rules}",
        "{room} (can take|takes|can hold|holds|seats|fits) {people} [people] [now]",
        "rename {room} (to|into|as) {name}",
    ),
    "fr": (
        "(modifie|modifier|modifiez) {room} [contient {people}]",
        "{room} (passe à|passe de) {people}",
        "{room} (contient|accueille|peut accueillir|fait) {people}",
        "[la] (capacité|jauge) (de|du|de la) {room} (est de|est|à|passe à) {people}",
        "(renomme|renommer|renommez) {room} en {name}",
        "{room} s'appelle aussi {alias}",
        "[la|les|une|nouvelle] (règle|règles) (de|du|de la|pour|dans) {room} [est|sont] {rules}",
        "{room} se réserve {rules}",
        "{room} (demande|exige|nécessite|requiert|a besoin de|a besoin d') {rules}",
        "{room} (est soumise à|est soumis à|est sur|est sous|doit être|passe sur) {rules}",
        "(il faut|il faudra|il faudrait|on demande) {rules} pour [réserver|utiliser] {room}",
        "{room} est (réservée à|réservé à|réservée aux|réservé aux|réservée|réservé) {rules}",
        "{room} (heures de pointe|heure de pointe|heures d'affluence) {rules}",
        "[les] (heures de pointe|heures d'affluence) (de|du|de la|pour|dans|à|au) {room} [sont|c'est] {rules}",
        "(aux heures de pointe|aux heures d'affluence|à la pointe) {room} {rules}",
        "{room} {rules} (aux heures de pointe|aux heures d'affluence|à la pointe)",
        "{room} n'a plus (d'|de) {rules}",
        "plus d' {rules} (dans|pour|à|au|en|sur) {room}",
        "(plus besoin de|plus besoin d'|pas besoin de|pas besoin d'|il ne faut plus de|il ne faut plus d') {rules} (pour|dans) {room}",
        "{room} ne (demande|nécessite|requiert) plus {rules}",
        "{room} (max|maximum|maxi|au plus|au maximum|au moins|pas plus de|pas plus d') {rules}",
        "(max|maximum|maxi|au plus|au maximum|au moins|pas plus de|pas plus d') {rules} (dans|pour|à|au|en|sur) {room}",
        "{room} {rules} (max|maximum|maxi|au plus|au maximum)",
        "(pour|dans) {room} (mets|mettre|mettez|on met|ce sera|c'est) {rules}",
        "(mets|mettre|mettez) {rules} (dans|pour|à|au|en|sur|après|avant) {room}",
        "(active|activer|activez|désactive|désactiver|désactivez|coupe|couper) {rules} (dans|pour|à|au|en|sur) {room}",
        "{rules} (ménage|tampon|battement|nettoyage) (dans|pour|à|au|en|après|avant) {room}",
        "(ménage|tampon|battement|nettoyage) {rules} (dans|pour|à|au|en|après|avant) {room}",
        "{room} (se libère|est libérée|est libéré|libérée|libéré) {rules}",
        "(libère|libérer|libérez) {room} {rules}",
        "(dans|pour|à|au|en) {room} (il faut|il faudra|on doit|on devra|faut) {rules}",
        "si personne (ne vient|n'est là|n'arrive|ne pointe|ne se pointe|vient|arrive) (dans|à|au|en|pour) {room} {rules}",
        "si {rules} {room} (est libérée|est libéré|est rendue|est rendu|se libère|redevient libre)",
        "(sans|plus de) {rules} (dans|pour|à|au|en|sur) {room}",
        "{room} (est ouverte|est ouvert|ouvre|n'ouvre que|ouverte|ouvert|n'est ouverte que|n'est ouvert que) {rules}",
        "{room} (est fermée|est fermé|ferme|fermée|fermé|n'est pas ouverte|n'est pas ouvert|n'ouvre pas) {rules}",
        "(ferme|fermer|fermez) {room} {rules}",
        "[les] (horaires|heures d'ouverture) (de|du|de la|pour) {room} [sont|c'est] {rules}",
        "{room} (suit|garde|prend) {rules}",
        "{room} (peut accueillir|accueille|contient|tient|fait) {people} [personnes] (maintenant|désormais)",
        "(renomme|renommez|renommer) {room} en {name}",
    ),
}

OPEN: Phrases = {
    "en": (
        "(reopen|re-open) {room} [{when}]",
        "(we reopen|we're reopening|we can reopen|can reopen) {room} [{when}]",
        "(lift|cancel|remove) the closure of {room} [{when}]",
        "(reopen|re-open) (the house|the whole house|the place|everything) [{when}]",
    ),
    "fr": (
        "(rouvre|rouvrir|rouvrez) {room} [{when}]",
        "(on rouvre|nous rouvrons|on peut rouvrir|nous pouvons rouvrir) {room} [{when}]",
        "(lève|lever|levez|annule|annuler|annulez|enlève|supprime) la fermeture (de|du|de la) {room} [{when}]",
        "(rouvre|rouvrir|rouvrez) (la maison|toute la maison|le lieu|tout le lieu|tout) [{when}]",
        "(rouvre|rouvrez|rouvrir|réouvre|réouvrir) {room}",
    ),
}

MOVE: Phrases = {
    "en": (
        "(move|shift|reschedule|postpone|push|delay|bring forward|put back) {room} [booking|reservation] [back|forward|by] {when}",
        "(move|shift|reschedule|postpone|push|delay) (my|the|our) (booking|reservation|slot) {when}",
        "(move|shift|reschedule|postpone|push|switch) [my|the] [booking|reservation] {booking} (to|until|for|by) {when}",
        "(move|shift|reschedule|postpone|push) [my|the] [booking|reservation] {booking} {when}",
        "(move|switch|transfer|change) [my|the] [booking|reservation] {booking} (to|into) {room} [{when}]",
        "(move|reschedule|postpone) [my|the] [booking|reservation] {booking}",
        "make (my|our|the) (booking|reservation) [{booking}] {when}",
        "(change|modify) the (time|date|day|hour|hours) of [my|our|the] [booking|reservation] [{booking}] [{when}]",
        "[my|our|the] [booking|reservation] {booking} (be moved|be postponed|be rescheduled|be pushed) [to] {when}",
        "(change) [my|the|our] [booking|reservation] {booking} to {when}",
        "(put|have) (my|our|the) (booking|reservation) in {room} [instead]",
        "(could|can|may|might) {booking} be [at|moved to|on] {when} [instead]",
        "(rather|prefer|like) [have] {room} for {booking}",
        "(push|move|shift|put) (my|our|the) (booking|reservation) (back|forward|by) {when}",
    ),
    "fr": (
        (
            "(déplace|déplacer|déplacez|bouge|bouger|bougez|décale|décaler|décalez|reporte|reporter|repousse|repousser|avance|avancer) "
            "[ma|la] [réservation|résa] {booking} (à|au|de|d') {when}"
        ),
        "(déplace|déplacer|déplacez|décale|décaler|décalez|reporte|reporter|repousse|repousser|avance|avancer) {room} {when}",
        "(déplace|déplacer|déplacez|décale|décaler|décalez|reporte|reporter|repousse|repousser|avance|avancer) (ma|la|notre) (réservation|résa) {when}",
        (
            "(déplace|déplacer|déplacez|bouge|bouger|bougez|décale|décaler|décalez|reporte|reporter|repousse|repousser|avance|avancer) "
            "[ma|la] [réservation|résa] {booking} {when}"
        ),
        "(déplace|déplacer|déplacez) [ma|la] [réservation|résa] {booking} (dans|en|à|vers) {room} [{when}]",
        "(déplace|déplacer|déplacez|décale|décaler|reporte|reporter) [ma|la] [réservation|résa] {booking}",
        "(change|changer|changez|modifie|modifier|modifiez) (l'heure|l'horaire|le jour|la date|le créneau) de [ma|notre|la] [réservation|résa] [{booking}] [{when}]",
        "(modifie|modifier|modifiez) (ma|notre|la) (réservation|résa) {booking} [{when}]",
        "(mets|met|mettre|mettez) (ma|notre|la) (réservation|résa) [{booking}] [à] {when}",
        "(change|changer|changez) [ma|la|notre] [réservation|résa] {booking} (pour|en|à) {when}",
        "(mets|mettre|mettez|passe|passer|passez) (ma|notre|la) (réservation|résa) (dans|en|à) {room} [plutôt]",
        "(passer|mettre|décaler|bouger|déplacer|caler) {booking} (à|au) {when} (au lieu de|plutôt que)",
        "(je préfère|je préférerais|on préfère|on préférerait|plutôt) {room} pour {booking}",
        "(repousse|repousser|avance|avancer|décale|décaler|retarde|retarder) (ma|notre|la) (réservation|résa) [de|d'] {when}",
    ),
}
