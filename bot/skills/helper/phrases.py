"""How people ask for help and offer it, in both languages (the notation is in bot/understanding/grammar)."""

from collections.abc import Mapping, Sequence

Phrases = Mapping[str, Sequence[str]]

OFFER: Phrases = {
    "en": (
        "i (can|could|would) help [people|others|out|anyone|somebody] (with|in) {topic}",
        "i (can|could) (teach|lend|show people|fix|repair|translate) {topic}",
        "i'm (happy|glad) to (help|help with|lend|teach) {topic}",
        "i (offer|propose|volunteer) [to help with] {topic}",
        "(i have|i've got) {topic} (to lend|i can lend|you can borrow|to share)",
        "(put|note|list|write) me [down] (as a helper for|as helping with|as somebody who can help with) {topic}",
        "(you can|people can|anyone can) ask me (about|for|for help with) {topic}",
        "i want to (offer|help with|help people with) {topic}",
        "(new offer|my offer) {topic}",
        "i want to (help|offer help|offer something)",
    ),
    "fr": (
        "je (peux|pourrais|veux bien|sais) (aider|vous aider|dépanner|filer un coup de main|donner un coup de main) [en|à|au|aux|pour|avec|sur|dans] {topic}",
        "j'peux aider [en|à|pour|avec|sur] {topic}",
        "je (peux|veux bien) (prêter|apprendre|enseigner|montrer) {topic}",
        "(je propose|je propose mon aide pour|je propose d'aider en|je prête|j'offre) {topic}",
        "j'ai {topic} (à prêter|que je peux prêter|à partager)",
        "(note-moi|notez-moi|mets-moi|mettez-moi|inscris-moi) comme (aidant|aidante|volontaire) pour {topic}",
        "(on peut|vous pouvez|tu peux|tout le monde peut) me demander (pour|de l'aide pour|un coup de main pour|un coup de main en) {topic}",
        "je (voudrais|veux|souhaite|aimerais) (aider|proposer|proposer mon aide) [en|pour|à] {topic}",
        "(nouveau coup de main|nouvelle offre) {topic}",
        "je (veux|voudrais|souhaite|aimerais) (aider|proposer mon aide|proposer un coup de main)",
    ),
}

MINE: Phrases = {
    "en": (
        "(what|which help) do i offer",
        "(show|see|list) [me] my (offers|offer|skills)",
        "my (offers|offer|helping list)",
        "what (did|have) i (offer|offered) [to help with]",
        "what can (people|others|they) ask me for",
        "what do you have me down for",
        "{change} my offer [of|about|for] {offer}",
        "{change} (what i offer|all my offers|my offers)",
        "(i don't|i do not|i no longer) want to help with {offer} [any more|anymore]",
    ),
    "fr": (
        "(qu'est-ce que|qu'est ce que|quoi) je propose",
        "je propose quoi",
        "(montre|montrez|voir|liste|c'est quoi) [-moi] mes (offres|coups de main|propositions)",
        "mes (offres|coups de main|propositions)",
        "(qu'ai-je|qu'est-ce que j'ai|j'ai) proposé [quoi|comme aide]",
        "sur quoi (on peut|peut-on|vous pouvez) me (demander|solliciter)",
        "pour quoi (je suis|suis-je) (noté|notée|inscrit|inscrite) comme aide",
        "{change} mon (offre|coup de main) [de|d'|en|pour|sur] {offer}",
        "{change} mes (offres|coups de main)",
        "je [ne] (veux|peux) plus aider [en|à|pour|avec|sur] {offer}",
    ),
}

ASK: Phrases = {
    "en": (
        "(who can|who could) [help me|help us|help] [with|to] {topic}",
        "(can anyone|can anybody|can someone|can somebody|could someone|could anyone|could somebody) (help me|help us|teach me|lend me) [with|to] {topic}",
        "(is there anyone|is there somebody|is there someone|anyone|anybody) (who can|who could|able to|who knows how to|to help me|who would) {topic}",
        "(i'm|i am|we're|we are) looking for (someone|somebody|anyone|a person|help) (to|who can|who could|who knows|for|with) {topic}",
        "(i need|we need|need) (someone|somebody|a hand|a volunteer) (to|who can|with|for) {topic}",
        "(does anyone|does anybody|does someone) (know how to|speak) {topic}",
        "who (knows how to|could lend me|can lend me|would lend me|could teach me|can teach me) {topic}",
        "(who here|anyone here|anybody here) (can|could|knows how to|speaks|speak) {topic}",
        "(ask around|ask people|find me someone|find someone|find somebody) (for|who can|to|for help with) {topic}",
        "who can help",
    ),
    "fr": (
        "qui (peut|pourrait|peux|veut bien|saurait|sait|sais) [m'aider|nous aider|aider] [à|pour|avec|en] {topic}",
        "(quelqu'un|kelkun|qqn|quelqu un) (peut|pourrait|sait|saurait|peux) (m'aider|nous aider|maider|m aider) [à|pour|avec|en] {topic}",
        "(quelqu'un|qqn) (saurait|s'y connaît en|s'y connait en|aurait) {topic}",
        "(est-ce que quelqu'un|y a-t-il quelqu'un qui|y a quelqu'un qui|il y a quelqu'un qui|ya qqn qui|y a quelqu'un pour) (saurait|aurait|pourrait m'aider à|peut m'aider à|sait|pour m'aider à) {topic}",
        "(je cherche|on cherche|nous cherchons|cherche) (quelqu'un|une personne|qqn|de l'aide) (pour m'aider à|pour|qui sait|qui peut|qui pourrait|qui saurait|qui s'y connaît en|à) {topic}",
        "(j'ai besoin|on a besoin|nous avons besoin|besoin) (d'un coup de main|de quelqu'un|d'aide) (pour|en|avec|qui sait) {topic}",
        "qui (s'y connaît|s'y connait|s'y connaîtrait) en {topic}",
        "(qui|quelqu'un) (parle|parlerait) {topic} (ici|dans la maison)",
        "(tu connais|vous connaissez|connais-tu|connaissez-vous) quelqu'un (qui sait|qui peut|qui pourrait|qui saurait|pour) {topic}",
        "qui (aurait|peut me prêter|pourrait me prêter|pourrait nous prêter|peut m'apprendre|pourrait m'apprendre) {topic}",
        "(un coup de main|un petit coup de main) (pour|sur|avec) {topic}",
        "(trouve|trouvez) [-moi] quelqu'un (pour|qui sait|qui peut) {topic}",
        "qui peut (m'aider|nous aider|aider)",
    ),
}

DONE: Phrases = {
    "en": (
        "(it's|it is|that's|that is|all) (solved|sorted|sorted out|settled)",
        "(my request|my problem|my question|the request|{request}) (is solved|is sorted|is settled|was solved|has been solved)",
        "(solved|sorted) [for] {request}",
        "(i|we) found (somebody|someone|help) [for|to] {request}",
        "(i|we) (don't|do not|no longer) need (help|anybody|somebody|anyone) (any more|anymore|with) [{request}]",
        "(somebody|someone) helped me [with|to] {request}",
        "(mark|close) {request} as solved",
        "(close|end) my request [about|for] [{request}]",
    ),
    "fr": (
        "(c'est|c est|tout est) (résolu|réglé|arrangé)",
        "(ma demande|mon problème|mon souci|ma question) (est résolue|est résolu|est réglée|est réglé|est arrangé)",
        "(c'est|c est) (résolu|réglé|arrangé) (pour|avec) {request}",
        "(j'ai|on a) trouvé (quelqu'un|de l'aide) [pour] {request}",
        "(j'ai|on a|nous avons) [n'ai|n'a] plus besoin (d'aide|de personne|d'un coup de main) [pour] [{request}]",
        "je n'ai plus besoin (d'aide|de personne|d'un coup de main) [pour] [{request}]",
        "quelqu'un m'a aidé [pour|à] {request}",
        "(clôture|clôturer|ferme|fermez|termine) ma demande [pour|de] [{request}]",
    ),
}

THANK: Phrases = {
    "en": (
        "thank {person} [for {what}]",
        "thank {person} from me [for {what}]",
        "(say|pass on|send) (thank you|thanks|my thanks) to {person} [for {what}]",
        "tell {person} (thank you|thanks) [for {what}]",
        "(i'd like to|i would like to|i want to) thank {person} [for {what}]",
        "{person} helped me [with|to] {what}",
        "(big thanks|many thanks|thanks a lot|a big thank you) to {person} [for {what}]",
        "(please|can you|could you) thank {person} [for {what}]",
    ),
    "fr": (
        "(remercie|remerciez|remercier) {person} [de ma part] [pour {what}]",
        "(dis|dites|dire) merci à {person} [de ma part] [pour {what}]",
        "(transmets|transmettez|passe|passez|envoie|envoyez) (mes remerciements|mon merci|un merci) à {person} [pour {what}]",
        "(un grand merci|merci beaucoup|mille mercis|gros merci) à {person} [pour {what}]",
        "(je voudrais|je veux|j'aimerais|je souhaite) (remercier|dire merci à) {person} [pour {what}]",
        "{person} m'a (aidé|aidée|dépanné|dépannée) [pour|à|avec|sur] {what}",
        "(tu peux|vous pouvez|peux-tu|pouvez-vous) (remercier|dire merci à) {person} [pour {what}]",
        "merci à {person} (de m'avoir|pour m'avoir) (aidé|aidée|dépanné|dépannée) {what}",
    ),
}
