"""How people ask for a tour, for the charter, and to be introduced, in both languages (the notation is in bot/understanding/grammar)."""

from collections.abc import Mapping, Sequence

Phrases = Mapping[str, Sequence[str]]

TOUR: Phrases = {
    "en": (
        "(show|give) me (around|a tour|the tour|the house|the place) [please]",
        "(can|could) (you|somebody|someone) show (me|us) around",
        "(can|could|may) (i|we) (have|get|take|do) (a|the) (tour|visit) [of the house|of the place]",
        "(take|do) (a|the) tour",
        "[the|a] tour [of the house|of the place] [please]",
        "(i'm|i am|we're|we are) new here [what is this place|what is there|where do i start]",
        "what is (this place|this house) [about|exactly]",
        "(i'd|i would|we'd) like (to visit|a tour|to see the place|to look around)",
        "(tell me about|present|introduce) (the house|the place|this place)",
        "what (is there|can one do|can people do) in (this place|this house|the house)",
        "how (do i|do we|can i|can we|does one|do you|to) get in [to the building|the building|there|to the house]",
        "(is it|is the place|is the house|are you) [wheelchair] accessible [for wheelchairs|with a wheelchair]",
        "(where is|which is) the (entrance|way in)",
        "(i'm|i am|we're|we are) new where do (i|we) (start|begin)",
        "(can|may|could) (i|we) just (look|look around|have a look|drop in|pop in)",
        "(who is this place for|who can come here|who comes here|is this place for me|is it for everybody|is it for everyone)",
        "(i don't|i do not) know (anybody|anyone|a soul) here [yet]",
        "(introduce|present) the (house|place) [to me]",
        "show me (round|around) [the place|the house]",
        "(present|introduce|explain) (the place|the house) to me",
    ),
    "fr": (
        "(fais|faites|fait|fé)[-moi|-nous] (visiter|la visite|une visite|un tour|le tour) [du lieu|la maison|le lieu]",
        "(je|j'|on|nous) (peux|peut|veux|voudrais|voudrait|aimerais|aimerait|pourrait|pouvons) (visiter|faire la visite|faire un tour|voir le lieu)",
        "(peux-tu|tu peux|pouvez-vous|vous pouvez|tu pourrais) (me|nous) (faire visiter|présenter le lieu|présenter la maison|montrer le lieu)",
        "[la|une] visite [du lieu|de la maison|guidée] [stp|svp]",
        "(je suis|on est|chui|jsuis) (nouveau|nouvelle|nouveaux|nouvelles) [ici] [c'est quoi ce lieu|je commence par quoi]",
        "(c'est quoi|qu'est-ce que c'est|kesako) (ce lieu|cet endroit|la maison|le lieu) [exactement]",
        "(présente|présentez|presente)[-moi|-nous] (le lieu|la maison|l'endroit)",
        "(y a quoi|il y a quoi|qu'est-ce qu'il y a|on fait quoi) (dans le lieu|dans la maison|dans ce lieu)",
        "visiter (le lieu|la maison|les lieux)",
        "(fé|fait|fais|faite|faites) (moi|nous) (visité|visiter)",
        "(je découvre|on découvre) (le lieu|la maison)",
        "comment (on entre|entrer|j'entre|je rentre|on rentre|entre-t-on|on fait pour entrer) [chez vous|dans le lieu|là]",
        "(c'est|est-ce|est-ce que c'est|le lieu est|vous êtes) accessible [en fauteuil|aux fauteuils|pmr|aux pmr]",
        "(où est|c'est où|elle est où) l'entrée",
        "(je peux|on peut|puis-je|peut-on) (juste|simplement) (regarder|jeter un oeil|passer|passer voir|venir voir)",
        "(c'est pour qui|c'est ouvert à qui|qui peut venir|ça s'adresse à qui) [ici|chez vous|ce lieu]",
        "(je ne connais personne|je connais personne) [ici|encore]",
        "(présente|présentez) (moi|nous|-moi|-nous) (la maison|le lieu|l'endroit)",
        "(je viens d'arriver|je débarque|je découvre) (tu me fais visiter|fais-moi visiter|c'est quoi ici)",
        "me (présenter|montrer|faire découvrir) (le lieu|la maison)",
    ),
}

INTRODUCE: Phrases = {
    "en": (
        "(introduce|present) me [to (the others|everybody|everyone|the group)] [{text}]",
        "(introduce|present) myself [to (the others|everybody|everyone|the group)] [{text}]",
        "(say|tell) (the others|everybody|everyone) who i am [{text}]",
        "tell (the others|everybody|everyone) about me [{text}]",
        "my introduction [is] [{text}]",
        "(post|share|publish) my introduction [{text}]",
        "here is who i am [{text}]",
        "a few words about me [{text}]",
        "(i'd like to|i want to|let me) introduce myself",
    ),
    "fr": (
        "(présente|présentez|presente)-moi [(aux autres|à tout le monde|au groupe)] [{text}]",
        "me présenter [(aux autres|à tout le monde|au groupe)] [{text}]",
        "je me présente [(aux autres|à tout le monde)] [{text}]",
        "(dis|dites) (aux autres|à tout le monde) qui je suis [{text}]",
        "(publie|publier|partage|partager|poste) ma présentation [{text}]",
        "ma présentation [est] [{text}]",
        "(voici|voilà) (qui je suis|ma présentation) [{text}]",
        "quelques mots sur moi [{text}]",
        "dire (aux autres|à tout le monde) qui je suis [{text}]",
        "(je voudrais|je veux|j'aimerais) me présenter",
    ),
}

CHARTER: Phrases = {
    "en": (
        "[(show|read|see|give)] [me] (the|our|your) charter [please]",
        "(where is|what is|what's) (the|your) charter",
        "what does the charter say",
        "(is there|do you have) a charter",
        "(can|could|may) (i|we) (read|see) the charter",
        "(i|we) {accept} [to] (the|your) charter",
        "{accept} the charter",
        "yes (i|we) {accept} the charter",
        "(the|your) charter (please|again)",
        "(what are|what're|show me|read) the [house] rules [of the house|of the place|here]",
        "where (can|do) (i|we) (find|read|see) (the|your) charter",
        "(what are|where are) the (house rules|rules|rules of the house|rules here)",
        "where (can i|do i) (read|find) the charter",
    ),
    "fr": (
        "[(montre|montrez|donne|donnez|lire|voir|relire)] [-moi] (la|votre|notre) charte [stp|svp]",
        "(c'est quoi|où est|quelle est|elle est où|y a quoi dans) (la|votre|notre) charte",
        "que dit la charte",
        "(il y a|y a|y a-t-il|vous avez|tu as) une charte",
        "(je peux|on peut|puis-je) (lire|voir|relire) la charte",
        "(je|j'|on|nous) {accept} la charte",
        "{accept} la charte",
        "oui (je|j') {accept} la charte",
        "je voudrais (lire|voir|relire) la charte",
        "(c'est quoi|quelles sont|voir|lire) les règles (du lieu|de la maison|de vie|ici)",
        "où (est-ce que je peux|je peux|peut-on|on peut) (trouver|lire|voir) (la|votre) charte",
        "(c'est quoi|quelles sont|où sont) les (règles|règles du lieu|règles de la maison|règles de vie)",
        "où (lire|je peux lire|trouver|on trouve) la charte",
    ),
}

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
