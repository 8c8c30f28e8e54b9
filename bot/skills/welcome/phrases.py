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
    ),
}
