"""How people say that several accounts are theirs (the notation is in bot/understanding/grammar)."""

from bot.skills.me.words.oneself import Phrases

LINK: Phrases = {
    "en": (
        "(link|join|connect|merge) [together] (my|both|both my|my two|my other) (accounts|account|profiles) [together] [{code}]",
        "(link|join|connect) [my] (discord|matrix) [account] [(and|with|to) [my] (discord|matrix) [account]]",
        "(link|connect) me (with|to) my other account",
        "i have [got] (two|several|another) (accounts|account) [here]",
        "(i am|i'm) also on (discord|matrix)",
        "(i am|i'm) the same person on (discord and matrix|matrix and discord|both)",
        "my (discord|matrix) account is also me",
        "(my|the) linking code [is] {code}",
        "link {code}",
        "(link|connect|pair|attach) my (discord|matrix|other|second) (account|accounts)",
        "how (do i|can i|to) (link|connect|pair|join) my (discord|matrix|other|second|two) (account|accounts)",
    ),
    "fr": (
        (
            "(relie|relier|reliez|lier|lie|fusionne|fusionner|fusionnez|associe|associer|connecte|connecter) "
            "(mes|mon|les|mes deux|mon autre) (comptes|compte|profils) [{code}]"
        ),
        (
            "(relie|relier|reliez|associe|associer|connecte|connecter) [mon] [compte] (discord|matrix) "
            "[(et|avec|à) [mon] [compte] (discord|matrix)]"
        ),
        "(relie-moi|reliez-moi) à mon autre compte",
        "(j'ai|je possède) (deux|plusieurs|un autre) (comptes|compte) [ici]",
        "je suis aussi sur (discord|matrix)",
        "je suis la même personne sur (discord et matrix|matrix et discord|les deux)",
        "mon compte (discord|matrix) c'est [aussi] moi",
        "(mon|le) code (de liaison|pour relier) [est|c'est] {code}",
        "(relie|relier|reliez|lier) {code}",
        "(relier|lier|connecter|associer|rattacher|relie|lie|connecte|associe) (mon|mes|un) (compte|comptes) [discord|matrix]",
        "comment (relier|lier|connecter|associer|relie-t-on) (mon|mes|un) (compte|comptes) [discord|matrix]",
    ),
}
