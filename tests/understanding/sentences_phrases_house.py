"""Phrases that were found to work for the house, its people and the bot itself."""

from bot.understanding.grammar import CommandWords
from tests.understanding.sentences_slots import slots

HOUSE = (
    CommandWords(
        "room.add",
        {
            "fr": (
                (
                    "(ajoute|ajouter|ajoutez|crée|créer|créez|déclare|déclarer|enregistre) "
                    "(salle|pièce|espace|une salle|une pièce|un espace|un lieu) [qui s'appelle|nommée|appelée|appelé] {name}"
                ),
                "(nouvelle|nouvel) (salle|pièce|espace) {name}",
            ),
            "en": (
                "(add|create|declare|register) [a|the] [new] (room|space) [called|named] {name}",
                "new (room|space) [called|named] {name}",
            ),
        },
        slots(name="text", people="number"),
    ),
    CommandWords(
        "room.close",
        {
            "fr": (
                "(ferme|fermer|fermez|condamne|condamner) [une salle] {room} {when}",
                "(bloquer l'accès à|rends indisponible) {room} {when}",
                "{room} (est fermée|est fermé|sera fermée|sera fermé|sera indisponible|est indisponible) {when}",
                "(fermeture|indisponibilité) [de] {room} {when}",
            ),
            "en": (
                "(close|shut|close off|take out of service) {room} {when}",
                "{room} (is closed|will be closed|is unavailable|will be unavailable|is out of service) {when}",
                "closure of {room} {when}",
            ),
        },
        slots(room="entity", when="time", why="text"),
        exact=True,
    ),
    CommandWords(
        "help.show",
        {
            "fr": (
                "(aide|aidez|help|mode d'emploi|commandes|menu)",
                "(avoir de l'aide|m'aider|nous aider|à l'aide|au secours)",
                "c'est quoi les commandes",
                "tu fais quoi",
                "(aide|aide-moi|aidez-moi) (sur|pour|avec|à) {about}",
                "(j'ai|j'aurais) besoin d'aide [(sur|pour|avec) {about}]",
                (
                    "(que|qu'est-ce que|quoi|qu'est-ce qu') (peux-tu faire|tu sais faire|sais-tu faire|tu peux faire|on peut faire ici|"
                    "vous savez faire|pouvez-vous faire|je peux faire|je peux te demander|puis-je faire|on peut te demander)"
                ),
                "(tu sais|tu peux|vous pouvez) faire quoi",
                "comment (ça marche|ça fonctionne|tu marches|tu fonctionnes)",
                "comment (faire|fait-on|on fait|je fais|puis-je|je peux|on peut) [pour] {about}",
                "comment (réserver|annuler|proposer|déplacer|participer|s'inscrire) [{about}]",
                "(à quoi tu sers|à quoi sers-tu|à quoi ça sert)",
                "(explique|expliquez)-moi {about}",
            ),
            "en": (
                "(help|help me|commands|menu|manual)",
                "(help|help me|some help|a hand) (with|on|about) {about}",
                "(i need|i could use|can i get) [some] help [(with|on|about) {about}]",
                "(what|what else) (can|could|do) (you|i|we) (do|ask|ask you|say) [here]",
                "what are you (for|able to do|good for)",
                "how (does this work|does it work|do you work|does that work)",
                "how (do i|can i|do we|can we|do you|should i) {about}",
                "show [me] [the] (help|commands|menu)",
            ),
        },
        slots(about="text"),
    ),
    CommandWords(
        "me.show",
        {
            "fr": (
                "(mon|mes) (profil|compte|infos|informations|rôles|rôle|fiche)",
                "(qui suis-je|je suis qui|qui je suis)",
                "(que|qu'est-ce que) (sais-tu|tu sais|savez-vous|vous savez) (de|sur) moi",
                "(montre|montrer|affiche|voir) (mon|ma|mes) (profil|compte|fiche|infos|rôles)",
            ),
            "en": (
                "[show|see|view] my (profile|account|roles|role|details|info)",
                "who am i",
                "what do you know (about|of) me",
            ),
        },
        slots(),
    ),
    CommandWords(
        "me.language",
        {
            "fr": (
                "(parle|parler|parles|parlez|écris|écrivez|réponds|répondez|passe|passez|continue)[-moi] (en) {language}",
                "(parle|parlez|parle-moi) {language}",
                "(change|changer|changez) [de|ma|la] langue [pour|en] [{language}]",
                "(ma|mets la|choisir la|en quelle) langue [{language}]",
                "(tutoie|tutoyer|vouvoie|vouvoyer|vouvoyez|tutoyez) [moi]",
                "en {language} (stp|svp|s'il te plaît|s'il vous plaît)",
            ),
            "en": (
                "speak [to me] [in] {language}",
                "(talk|continue|answer|reply|write) [to me] in {language}",
                "(switch|change) [my|the] [language] to {language}",
                "(change|set|switch) [my|the] language [to] [{language}]",
                "in {language} please",
                "my language [is] [{language}]",
            ),
        },
        slots(language="entity"),
    ),
    CommandWords(
        "me.undo",
        {
            "fr": (
                "oups [je me suis trompé|je me suis trompée|c'est une erreur|j'ai fait une erreur]",
                "(défaire|défais|défais ça|reviens en arrière|annule ce que je viens de faire)",
                "(je me suis|j'ai) (trompé|trompée|planté|plantée|fait une erreur)",
                "(annule|annuler|annulez|défais|reviens sur) (la dernière action|ma dernière action|ma dernière demande|le dernier)",
                "(c'était|c'est) une erreur",
            ),
            "en": (
                "(oops|whoops) [my mistake|i made a mistake|that was a mistake]",
                "(undo|undo that|undo it|take that back|revert|revert that)",
                "(undo|revert|cancel) [my|the] last (action|thing|change|request|one)",
                "undo the last one",
                "(my mistake|that was a mistake|i made a mistake|i didn't mean that|i did not mean that)",
            ),
        },
        slots(),
    ),
    CommandWords(
        "me.privacy",
        {
            "fr": (
                "(vie privée|confidentialité|rgpd|données personnelles|mes données)",
                "(que|qu'est-ce que|quoi) (gardes-tu|tu gardes|vous gardez|conserves-tu|tu conserves|lis-tu|tu lis|vous lisez|tu enregistres)",
                "(tu gardes|tu lis|tu conserves|tu enregistres) (quoi|tout|mes messages|nos messages|tout ce qu'on dit)",
                "(qui voit|qui peut voir|qui lit) (mes données|mes messages|ce que j'écris|mes réservations)",
                "(comment|où) (sont stockées|sont gardées|tu traites) mes données",
            ),
            "en": (
                "(privacy|gdpr|data protection|my data|personal data)",
                "what [data|things] (do you|are you) (keep|keeping|store|storing|read|reading|record|recording|collect) [about me|about us]",
                "(do you|are you) (read|keep|store|record|reading|recording) (everything|my messages|our messages|all messages)",
                "who (sees|can see|reads|can read) (my data|my messages|what i write|my bookings)",
                "what do you do with my data",
                "how (is|do you use|do you handle|do you store) my data [used|stored|kept]",
            ),
        },
        slots(),
    ),
    CommandWords(
        "house.team",
        {
            "fr": (
                "(équipe|l'équipe)",
                "(qui est|c'est qui|qui fait partie de|qui compose|montre|voir|affiche) (l'équipe|la coordination|dans l'équipe)",
                "(ajoute|ajouter|ajoutez|mets|mettre) {person} (comme|en|à|dans) [l'équipe] [{role}]",
                "(nomme|nommer|nommez) {person} [comme] {role}",
                "(donne|donner|donnez) [le] rôle [de] {role} à {person}",
                "(retire|retirer|retirez|enlève) [le rôle] [{role}] [de] {person} [de l'équipe]",
            ),
            "en": (
                "(team|the team)",
                "(who is on|who's on|who is in|who's in|who are|show|see|list) the team",
                "(add|put) {person} (as|to|on) [the team] [{role}]",
                "(make|name|appoint) {person} [a|the] {role}",
                "(give|grant) {person} the [role] {role} role",
                "(remove|take) {person} [from|off] [the] (team|role) [{role}]",
            ),
        },
        slots(person="entity", role="entity"),
        exact=True,
    ),
    CommandWords(
        "house.setup",
        {
            "fr": (
                "(réglages|réglage|paramètres|configuration|config|installation)",
                "(configure|configurer|configurez|paramètre|paramétrer|régler|installe|installer) (la maison|le lieu|le bot|la loge|tout)",
                "(ouvre|voir|montre|changer|modifier|change|modifie) (les|la|nos|notre) (réglages|paramètres|configuration)",
                "(commencer|commence|démarrer|démarre|reprendre|reprends|lance) (l'installation|la configuration|les réglages)",
            ),
            "en": (
                "(setup|set up|settings|configuration|config)",
                "(set up|setup|configure) (the house|the place|this place|the bot|everything|our place)",
                "(open|see|show|change|edit) [the|our|your] (settings|configuration|setup)",
                "(start|begin|restart|resume|continue) [the] (setup|configuration|set up)",
            ),
        },
        slots(),
    ),
)
