"""How a house tells what newcomers should know, in both languages (the notation is in bot/understanding/grammar)."""

from bot.skills.welcome.words.coming import Phrases

WRITE_CHARTER: Phrases = {
    "en": (
        "(change|set|write|update|replace|edit) (our|the) charter [to] [{text}]",
        "(our|the) charter (is|says) [now] {text}",
        "(here is|this is|here's) (our|the) [new] charter {text}",
        "(our|the) new charter [is] [{text}]",
        "the charter [is] from now on [{text}]",
        "(note|write down) (our|the) charter [{text}]",
        "(add|post|publish) (our|the|a) charter [{text}]",
        "a new charter [{text}]",
    ),
    "fr": (
        "(change|changer|changez|écris|écrire|écrivez|modifie|modifier|modifiez|remplace) (notre|la|votre) charte [{text}]",
        "(notre|la) charte (est|c'est|dit) [maintenant] {text}",
        "(voici|voilà) (notre|la) [nouvelle] charte {text}",
        "(notre|la) nouvelle charte [est|c'est] [{text}]",
        "la charte est désormais {text}",
        "(note|notez|enregistre) (notre|la) charte [{text}]",
        "(ajoute|ajouter|publie|mets) (notre|la|une) charte [{text}]",
        "une nouvelle charte [{text}]",
    ),
}

WRITE_WAY_IN: Phrases = {
    "en": (
        "(set|describe|explain to newcomers) how to get in [{text}]",
        "(write down|note down) how (one gets|people get|to get) in [{text}]",
        "(tell|say to) [the] newcomers how to get in [{text}]",
        "(write|note|change|update) how to get in [{text}]",
        "newcomers should know how to get in [{text}]",
        "the way in is {text}",
        "(write|note|change|update) the way in [{text}]",
        "(add|edit) the way in [{text}]",
    ),
    "fr": (
        "(explique|expliquez) aux (nouveaux|nouvelles|arrivants) comment entrer [{text}]",
        "(enregistre|retiens) comment (entrer|on entre) [{text}]",
        "(dis|dites|dire) aux (nouveaux|nouvelles|arrivants) comment entrer [{text}]",
        "(écris|écrire|note|notez|change) comment (entrer|on entre) [{text}]",
        "les nouveaux doivent savoir comment entrer [{text}]",
        "l'entrée (se fait|est) (par|à|dans|côté) {text}",
        "(note|écris|change|modifie) (l'entrée|comment on entre|l'accès) [{text}]",
        "(précise|décris) comment (entrer|on entre) [{text}]",
    ),
}

WRITE_ACCESSIBILITY: Phrases = {
    "en": (
        "(set|describe) [the] accessibility [{text}]",
        "(tell|say to) [the] newcomers what is accessible [{text}]",
        "(write|note|change|update) [the] accessibility [{text}]",
        "newcomers should know what is accessible [{text}]",
        "(add|edit) [the] accessibility [{text}]",
        "(write|note) what is accessible [{text}]",
        "(set|describe) what is accessible [{text}]",
        "(note|write) the wheelchair access [{text}]",
    ),
    "fr": (
        "(enregistre|retiens) l'accessibilité [{text}]",
        "(dis|dites|dire) aux (nouveaux|nouvelles|arrivants) ce qui est accessible [{text}]",
        "(écris|écrire|note|notez|change|modifie) l'accessibilité [{text}]",
        "les nouveaux doivent savoir ce qui est accessible [{text}]",
        "(ajoute|décris) l'accessibilité [{text}]",
        "(écris|note|notez) ce qui est accessible [{text}]",
        "(note|écris) l'accès (pmr|fauteuil|handicapé) [{text}]",
        "(explique|expliquez) ce qui est accessible [{text}]",
    ),
}

GREETING: Phrases = {
    "en": (
        "(greet|welcome) [the] {hears}",
        "(start|begin) (greeting|welcoming) {hears}",
        "(greet|welcome) {hears} from now on",
        "tell {hears} when somebody (comes|arrives|joins)",
        "(only tell|tell only) {hears} [that somebody came|when somebody comes]",
        "who is told when somebody (comes|arrives|joins) [{hears}]",
        "(stop|don't|do not) (greet|greeting|welcome|welcoming) [anybody|anyone|people] {hears}",
        "newcomers are greeted by {hears}",
    ),
    "fr": (
        "(accueille|accueillez|accueillir|salue|saluer) [les] {hears}",
        "(n'accueille|n'accueillez|ne salue|n'accueillir) {hears}",
        "(commence|commencez) à accueillir [les] {hears}",
        "(accueille|accueillir) [les] {hears} à partir de maintenant",
        "(préviens|prévenez|dis-le à|prévenir) {hears} (quand|si) quelqu'un arrive",
        "(ne préviens|ne dis rien qu'à|préviens seulement) {hears} [quand quelqu'un arrive]",
        "qui est prévenu quand quelqu'un arrive [{hears}]",
        "souhaite la bienvenue aux {hears}",
    ),
}
