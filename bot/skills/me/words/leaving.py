"""How people ask to see all that is kept of them, and to be forgotten (the notation is in bot/understanding/grammar)."""

from bot.skills.me.words.oneself import Phrases

EXPORT: Phrases = {
    "en": (
        "(export|download|send|give|show) [me] [all] my [personal] data",
        "(export|download) everything [you know|you have|you keep] (about|of|on) me",
        "(give|send|show) me (everything|all) [that] (you know|you have|you keep) (about|of|on) me",
        "(a|the) copy of (my|all my) [personal] data",
        "[i want|i would like|i'd like] (a|the) copy of (my|all my) [personal] data",
        "all my data [as a file|in a file|as json]",
        "(gdpr|data) (export|access request)",
        "what is in my file",
        "my [personal] data [please]",
        "(a copy|copy) of (everything|all) [that] you have (on|about) me",
        "export (my|all my) data",
    ),
    "fr": (
        "(exporte|exporter|exportez|télécharge|télécharger|envoie|envoyer|envoyez|donne|donner|donnez|montre|montrer)[-moi] [toutes] mes données [personnelles]",
        "(exporte|exporter|télécharger) tout ce que (tu sais|vous savez|tu gardes|vous gardez) (de|sur) moi",
        "(donne-moi|donnez-moi|envoie-moi|envoyez-moi|montre-moi|montrez-moi) tout ce que (tu sais|vous savez|tu gardes|vous gardez|tu as|vous avez) (de|sur) moi",
        "[je veux|je voudrais|j'aimerais] [avoir] une copie de [toutes] mes données [personnelles]",
        "toutes mes données [en fichier|en json]",
        "(export|copie) de mes données",
        "demande d'accès à mes données",
        "qu'est-ce qu'il y a dans mon fichier",
        "mes données [personnelles] [stp|svp]",
        "(récupérer|récupère|récupérez|avoir|ravoir|file-moi|filez-moi|file moi|passe-moi) [toutes] mes données [personnelles]",
        "(récupérer|avoir|recevoir|obtenir|télécharger) (toutes|tout) (les infos|les données|les informations|ce) que (tu as|vous avez|tu gardes) sur moi",
        "[donne moi|donnez-moi] (une|la) copie de mes données",
    ),
}

FORGET: Phrases = {
    "en": (
        "(erase|delete|remove|wipe|destroy) [all] my (data|account|profile|personal data|information)",
        "(erase|delete|remove|wipe) (everything|all) [that] (you know|you have|you keep) (about|of|on) me",
        "(erase|delete) me [completely|from here|from your memory]",
        "forget (me|all about me|everything about me) [completely|please]",
        "[i want|i would like|i'd like] to be (forgotten|erased|deleted)",
        "[i want|i would like|i'd like] you to forget me",
        "(right to be forgotten|right to erasure)",
        "[i want|i would like|i'd like] (my account|my data|all my data) (erased|deleted|removed|gone)",
        "forget everything (you know|you have) about me",
        "(erase|delete|remove|wipe) (everything|all|anything) (about|of|on) me",
        "(erase|delete|remove|wipe) [all] [the] (data|information|records) [that] [you know|you have|you keep|you store] (about|of|on) me",
    ),
    "fr": (
        "(efface|effacer|effacez|supprime|supprimer|supprimez|détruis|détruire|détruisez) [toutes] mes (données|infos|informations) [personnelles]",
        "(efface|effacer|effacez|supprime|supprimer|supprimez) mon (compte|profil)",
        "(efface|effacer|effacez|supprime|supprimer|supprimez) tout (sur moi|me concernant|ce qui me concerne|ce qui est à moi|de moi)",
        "[je veux|je voudrais|j'aimerais] que (tu effaces|vous effaciez|tu supprimes|vous supprimiez) [toutes] mes (données|infos|informations) [perso|persos|personnelles]",
        "(efface|effacer|effacez|supprime|supprimer|supprimez) [toutes] mes (données|infos|informations) (perso|persos)",
        "(efface|effacer|effacez|supprime|supprimer|supprimez) tout ce que (tu sais|vous savez|tu gardes|vous gardez|tu as|vous avez) (de|sur) moi",
        "(oublie-moi|oubliez-moi|efface-moi|effacez-moi) [complètement|stp|svp]",
        "(oublie|oubliez) tout (de|sur) moi",
        "[je veux|je voudrais|j'aimerais] être (oublié|oubliée|effacé|effacée)",
        "[je veux|je voudrais|j'aimerais] que (tu m'oublies|vous m'oubliiez)",
        "(droit à l'oubli|droit à l'effacement)",
        "[je veux|je voudrais|j'aimerais] (effacer|supprimer) (mon compte|mes données|toutes mes données)",
        "(tu effaces|vous effaciez|tu supprimes|vous supprimiez|effacer|supprimer) tout ce que (tu sais|vous savez|tu gardes|vous gardez|tu as|vous avez) (de|sur) moi",
    ),
}
