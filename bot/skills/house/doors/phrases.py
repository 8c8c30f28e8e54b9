"""How people say that they open or close, and ask whether it is open (the notation is in bot/understanding/grammar)."""

from collections.abc import Mapping, Sequence

Phrases = Mapping[str, Sequence[str]]

OPEN: Phrases = {
    "en": (
        "(we open|we're opening|we are opening|i'm opening|i am opening|opening up|open up) [up] [now|the house|the place] [until {until}]",
        "(we're open|we are open) [now] [until {until}]",
        "(we've opened|we have opened|i've opened|i have opened|we just opened|i just opened|i've just opened|we've just opened) [up] [the house|the place] [until {until}]",
        "(we stay|we're staying|we are staying|we'll stay|staying) open until {until}",
        "(the doors are open|doors are open|doors open|the house is open|the place is open) [now] [until {until}]",
        "open the (house|place|doors) [until {until}]",
        "(we're|we are) open (come in|come on in|come by|come along)",
        "(we're|we are) open {until} (come|come on|come and see us|drop by|come by|come over)",
        "(i'm|we're|i am|we are) opening [up] (the place|the house|the doors|now)",
        "(that's it|there we go) we're open",
    ),
    "fr": (
        "[c'est bon|allez|voilà|bon] (on ouvre|j'ouvre|nous ouvrons|ouvrons|on est en train d'ouvrir|jouvre) [maintenant|la maison|le lieu|les portes|la boutique] [jusqu'à {until}]",
        "(on a ouvert|j'ai ouvert|nous avons ouvert|on vient d'ouvrir|je viens d'ouvrir|nous venons d'ouvrir) [la maison|le lieu|les portes] [jusqu'à {until}]",
        "(on reste|on restera|nous restons|nous resterons|je reste) (ouvert|ouverts|ouverte|ouvertes) jusqu'à {until}",
        "(ouverture|ouverture des portes|les portes sont ouvertes|la maison est ouverte|le lieu est ouvert) [maintenant] [jusqu'à {until}]",
        "(ouvre|ouvrir|ouvrez) (la maison|le lieu|les portes) [jusqu'à {until}]",
        "(on est|nous sommes|c'est) (ouvert|ouverts) (venez|passez|entrez|on vous attend)",
        "g ouvert [le lieu|la maison]",
        "(c'est|on est) ouvert {until} (venez|passez|passez nous voir|venez nous voir)",
        "(j'ouvre|on ouvre|nous ouvrons) (le lieu|la maison|le local|les portes)",
        "(ça y est|voilà) c'est ouvert",
    ),
}

CLOSE: Phrases = {
    "en": (
        "(we close|we're closing|we are closing|i'm closing|i am closing|closing up|close up|closing time) [up] [now|the house|the place]",
        "(we're closed|we are closed) [now]",
        "(we've closed|we have closed|i've closed|i have closed|we just closed|i just closed|i've just closed|we've just closed) [up] [the house|the place]",
        "(i'm locking up|i am locking up|we're locking up|we are locking up|locking up|i locked up|all locked up) [now]",
        "(the doors are closed|doors are closed|doors closed|the house is closed|the place is closed) [now]",
        "close the (house|place|doors) now",
        "(i|we) [just] (locked up|shut) [the place|the house]",
        "(we're|we are|i'm|i am) closing the doors [now]",
        "(we've|we have) closed (good night|bye|see you)",
        "(closing|closing up|shutting|locking up) [up] (the house|the place|the doors)",
        "(right|ok|well) (we're|we are) closing [for tonight|for today|now]",
        "(i'm|i am|we're|we are) closing [up] (the house|the place|the doors|for tonight|for today)",
        "(we've|i've) [just] (shut|closed) the (place|house|doors)",
    ),
    "fr": (
        "[c'est bon|allez|voilà|bon] (on ferme|je ferme|nous fermons|fermons|jferme|on est en train de fermer) [maintenant|la maison|le lieu|les portes|la boutique]",
        "(on a fermé|j'ai fermé|nous avons fermé|on vient de fermer|je viens de fermer|nous venons de fermer) [la maison|le lieu|les portes]",
        "(fermeture|fermeture des portes|les portes sont fermées) [maintenant]",
        "(on ferme|je ferme) (boutique|la porte à clé|tout)",
        "(ferme|fermer|fermez) (la maison|le lieu|les portes) maintenant",
        "(c'est|on est) (fermé|fermés) pour (ce soir|aujourd'hui|cette nuit)",
        "fermeture (du lieu|de la maison|des portes)",
        "(voilà|bon|allez) on ferme [pour ce soir|pour aujourd'hui]",
        "je ferme (la maison|le lieu|le local|les portes)",
        "(on vient|je viens|nous venons) de fermer [la maison|le lieu|la boutique|les portes]",
    ),
}

STATUS: Phrases = {
    "en": (
        "(is it|are you|are we|is the place|is the house|you|is everything) open [now|right now|today|at the moment] [{when}]",
        "(will you be|will it be|will the house be|will the place be|are you going to be) open {when}",
        "(is it|are you|is the place|is the house) closed [now|right now|at the moment] [{when}]",
        "(still open|open now|open right now)",
        "(open or closed|are you open or closed|open at the moment|are the doors open)",
        "(who opens|who is opening|who's opening|who will open|who's going to open) [up] {when}",
        "(do you|does it|does the house|does the place) open {when}",
        "(until when|till when|how late) (are you open|is it open) [{when}]",
        "can i (come|come in|come by|drop by) [now|right now]",
        "is (anyone|anybody|somebody|someone) there is it open",
        "(can|may|could) (i|we) (drop|come|pop in|stop) {when} [or is it closed]",
        "(if|whether) (you're|you are|it's|it is|you'll be|it will be) (open|closed) {when}",
        "is the (place|house|space|building) (open|closed) {when}",
        "what time (do you|does it) (close|shut) {when}",
        "(will you be|are you) there {when}",
    ),
    "fr": (
        "(c'est|est-ce|est-ce que c'est|vous êtes|êtes-vous|est-ce que vous êtes|t'es) (ouvert|ouverts|ouverte|ouvertes) [là|maintenant|en ce moment|aujourd'hui] [{when}]",
        "(on est|nous sommes|le lieu est|la maison est) (ouvert|ouverts|ouverte|ouvertes) [là|en ce moment]",
        "(ce sera|vous serez|serez-vous|ça sera|est-ce que ce sera|est-ce que vous serez) (ouvert|ouverts|ouverte|ouvertes) {when}",
        "(c'est|est-ce que c'est|vous êtes|êtes-vous|le lieu est|la maison est) (fermé|fermés|fermée|fermées) [là|maintenant|en ce moment] [{when}]",
        "(y a|il y a|y a-t-il|est-ce qu'il y a) (quelqu'un|du monde) [là|maintenant|en ce moment]",
        "(ouvert ou fermé|c'est ouvert ou fermé|vous êtes ouverts ou fermés|les portes sont ouvertes ou fermées)",
        "(qui|qui est-ce qui|c'est qui qui) (ouvre|va ouvrir|ouvrira|fait l'ouverture) {when}",
        "(qui|qui est-ce qui|c'est qui qui) (ouvre|va ouvrir|ouvrira|fait l'ouverture)",
        "(vous ouvrez|ça ouvre|est-ce que ça ouvre|est-ce que vous ouvrez|ouvrez-vous) {when}",
        "(ouvert|ouverts) (là|maintenant|en ce moment|là maintenant)",
        "(le lieu|la maison|c'|vous) (est|êtes) (ouvert|ouverte|ouverts) jusqu'à quelle heure [{when}]",
        "(y a|il y a|y a-t-il) quelqu'un [sur place|là] c'est ouvert",
        "c'est (ouver|ouvert|ouverte) (aujourd'hui|ojourdui|ajd|auj)",
        "c'est (ouvert|fermé) ou (fermé|ouvert|pas) [{when}]",
        "(je peux|on peut) (passer|venir) {when} ou c'est fermé",
        "(savoir si|dire si) (vous êtes|c'est|vous serez|ce sera) (ouvert|ouverts|fermé|fermés) {when}",
        "(le lieu|la maison|chez vous|le local) (est|sera) (ouvert|ouverte|fermé|fermée) {when}",
        "(vous fermez|ça ferme|vous ouvrez|ça ouvre) (à quelle heure|quand) {when}",
        "(vous êtes|vous serez) là {when}",
    ),
}

EXTRA: Phrases = {
    "en": (
        "(we open|we're opening|we are opening|we will open|we'll open) (exceptionally|as an exception|specially) {when}",
        "(we're|we are|we will be|we'll be) (exceptionally open|open exceptionally|open as an exception) {when}",
        "(exceptional|extra|special|additional|one-off) opening [on] {when}",
        "(add|plan|note|announce) (an|the) (exceptional|extra|special|additional|one-off) opening [on] {when}",
        "(the house|the place) (opens|is open|will be open) (exceptionally|as an exception) {when}",
        "open (exceptionally|specially) [on] {when}",
        "(cancel|drop|remove) the (exceptional|extra|special|additional) opening [on|of] {when}",
        "(no more|no) (exceptional|extra|special|additional) opening [on] {when}",
        "(we'll|we will|we're) [be] exceptionally [be] open [on] {when}",
        "exceptionally open {when}",
    ),
    "fr": (
        "(on ouvre|on ouvrira|nous ouvrons|nous ouvrirons|j'ouvre) exceptionnellement {when}",
        "(on est|on sera|nous sommes|nous serons|c'est|ce sera) (ouvert|ouverts|ouverte) exceptionnellement {when}",
        "(on est|on sera|nous sommes|nous serons) exceptionnellement (ouvert|ouverts|ouverte) {when}",
        "ouverture (exceptionnelle|spéciale|supplémentaire) [le] {when}",
        "(ajoute|ajouter|prévois|prévoir|note|noter|annonce) une ouverture (exceptionnelle|spéciale|supplémentaire) [le] {when}",
        "(le lieu|la maison) (ouvre|ouvrira|sera ouvert|sera ouverte) exceptionnellement {when}",
        "(ouvert|ouverte) exceptionnellement {when}",
        "(annule|annuler|supprime|supprimer) l'ouverture (exceptionnelle|spéciale|supplémentaire) [de|du] {when}",
        "(on ouvrira|on ouvre|nous ouvrirons|ouverture) (exceptionnellement|en plus) {when}",
    ),
}
