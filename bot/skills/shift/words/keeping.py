"""How people speak of the rota, in both languages (the notation is in bot/understanding/grammar)."""

from collections.abc import Mapping, Sequence

Phrases = Mapping[str, Sequence[str]]

TAKE: Phrases = {
    "en": (
        "(take|cover|do|hold|have|grab) [the|a|that] (shift|shifts) [on|of|at] [{shift}]",
        "(take|cover|do|hold|grab) [the] {shift} shift",
        "(put|sign) me (down|up) [for|on] [the] shift [on|of] [{shift}]",
        "(put|sign) me (down|up) [for|on] [the] {shift} shift",
        "i (take|cover|hold|am taking|am covering|will take|will cover|can take|can cover|can do) [the] shift [on|of] {shift}",
        "(i'll|i can) (take|cover|do|hold) [the] {shift} shift",
        "(i'm|i am) (on|taking|covering) [the] shift [on] {shift}",
        "count me in for [the] shift [on] {shift}",
        "(take over|take on) [the] [ongoing|current] shift [{shift}]",
        "put me on [the] shift [on|of] {shift}",
        "{shift} shift is mine",
        "(the|that) shift [on] {shift} is mine",
        "(i volunteer|i'm volunteering|i'm available|i'm free|i'm up) for [the] {shift} shift",
        "(i volunteer|i'm available) for the shift [on] {shift}",
    ),
    "fr": (
        (
            "(je prends|on prend|je fais|je tiens|j'assure|je couvre|je reprends|je prendrai|je ferai|je tiendrai|jprends|je prend|moi je prends) "
            "[la|une|cette] (perm|permanence) [de|du|d'] [{shift}]"
        ),
        "(prendre|faire|tenir|assurer|reprendre|prends|prend) [la|une|cette] (perm|permanence) [de|du|d'] [{shift}]",
        "(je prends|je fais|je tiens|j'assure|prendre) [le|ce|un] créneau de (perm|permanence) [de|du] [{shift}]",
        "(inscris|inscrire|inscrivez|mets|mettre|mettez|note|notez) [-moi|moi] (à|sur|pour) [la] (perm|permanence) [de|du] [{shift}]",
        "(je m'inscris|je me mets|je m'occupe|je me propose|je me colle) (à|pour|sur|de) [la] (perm|permanence) [de|du] [{shift}]",
        "(je peux|je veux bien|je viens|j'aimerais|on peut) (faire|tenir|prendre|assurer) [la|une] (perm|permanence) [de|du] [{shift}]",
        "[je suis|suis] (dispo|disponible|partant|partante|ok|d'accord) pour (faire|tenir|prendre) la (perm|permanence) [de|du] [{shift}]",
        "[je suis|suis] (dispo|disponible|partant|partante) pour la (perm|permanence) [de|du] [{shift}]",
        "(compte|comptez) sur moi pour la (perm|permanence) [de|du] [{shift}]",
        "(je fais|jfais|on fait) [la|une|cette] (perm|permanence) [de|du] {shift}",
        "(prendre-perm|perm pour moi) [{shift}]",
        "la (perm|permanence) [de|du] {shift} (c'est pour moi|est pour moi|je la prends|c'est moi|je m'en occupe)",
        "(mets|mettez|note|notez|inscris|inscrivez) [-moi|moi] (sur|pour|à) la (perm|permanence) [de|du] {shift}",
        "(je me propose|je suis volontaire|je suis dispo|je suis partant|je suis partante) pour la (perm|permanence) [de|du] {shift}",
        "(je prends|je fais|je tiens) {shift} pour la (perm|permanence)",
    ),
}

TAKE_PART: Phrases = {
    "en": (
        "? (i'll take|i will take|i take|i can do|i can hold|i'll hold|i can cover|i'll cover|i'll do) {part}",
        "(i'll be|i can be|i will be) (on duty|at the desk|at the front desk) {part}",
        "(take|cover|hold|do) [a] part of the shift {part}",
    ),
    "fr": (
        "? (je prends|je tiens|je fais|je couvre|j'assure|je peux tenir|je peux prendre|je peux faire) {part}",
        "(je serai|je peux être) (de perm|de permanence|à l'accueil) {part}",
        "(prends|prendre|tiens|fais) (une partie|un bout) de la perm {part}",
    ),
}

SIGN_UP: Phrases = {
    "en": (
        "(put|sign) {person} (down|up) (for|on) [the] shift [on|of] {shift}",
        "{person} (takes|covers|does|holds|will take|will cover) [the] shift [on|of] {shift}",
        "(put|sign) {person} on [the] {shift} shift",
        "(add) {person} to [the] shift [on|of] {shift}",
        "(add|put|sign) {person} (to|on|for|up for|down for) the shift [on|of] {shift}",
    ),
    "fr": (
        "(inscris|inscrire|inscrivez|mets|mettre|mettez|note|notez|ajoute|ajouter) {person} (à|sur|pour) [la] (perm|permanence) [de|du] {shift}",
        "c'est {person} (à|de) la (perm|permanence) [de|du] {shift}",
        "c'est {person} qui (prend|fait|tient|assure) la (perm|permanence) [de|du] {shift}",
        "(ajoute|ajouter|ajoutez|mets|mettez) {person} à la (perm|permanence) {shift}",
        "(inscris|inscrivez|mets|mettez|mettre|inscrire|ajoute|ajouter) {person} (à|sur|pour) la (perm|permanence) [de|du] {shift}",
    ),
}

RELIEVE: Phrases = {
    "en": (
        "[i] (replace|relieve|take over from|stand in for|fill in for) {person} (on|for) [the|their|her|his] shift [{shift}]",
        "(i'm|i am) (replacing|relieving|taking over from|standing in for) {person} [on|for] [the|their|her|his] shift [{shift}]",
        "(i'll|i will) (replace|relieve|take over from|stand in for|fill in for) {person} [on|for] [the|their|her|his] shift [{shift}]",
        "[i] (take|taking|am taking|will take) over from {person} [(on|at) the shift] [on|of] [{shift}]",
        "(i'm|i am) (relieving|taking over from) {person} [on|at] [the shift] [{shift}]",
        "(i'm|i am) (relieving|taking over from) {person} [on|at] [the shift] {shift}",
        "? (i'm|i am) (covering|standing in) for {person} {shift}",
        "(i'm|i am|i'll be) (replacing|covering for|standing in for|filling in for) {person} (on|for|at) [the] {shift} [shift]",
    ),
    "fr": (
        "(remplacer|relayer|relever) {person} (à|pour|sur) [la|sa] (perm|permanence) [de|du] [{shift}]",
        "(je remplace|je relaie|je relève|je prends la relève de|je prends la place de) {person} (à|pour|sur) [la|sa] (perm|permanence) [{shift}]",
        "(prends|prend|reprends|reprend) la (perm|permanence) [de|du] {shift} à la place de {person}",
        "(je relaie|je relève|je remplace|je vais remplacer|je prends le relais de|je prends la relève de|je prends la suite de|c'est moi qui prends la suite de|c'est moi qui remplace) {person} [{shift}]",
    ),
}

DROP: Phrases = {
    "en": (
        "(i'm sick|i am sick|i'm ill|i am ill|i'm unwell|feeling sick|feeling ill) [and|so] (i can't|i cannot|can't|cannot|i won't) (do|make|hold) [my|the] shift [{shift}]",
        "(can't|cannot|can not|won't|will not) (do|make|hold|take|be at|come to|cover) [the|my] shift [on|of|at] [{shift}]",
        "(can't|cannot|won't) (do|make|hold) [my|the] {shift} shift",
        "(need|want|find|looking for|look for) [me] [a] (cover|replacement|stand-in|substitute) [for] [my|the] [shift] [on|of|at] [{shift}]",
        "(drop|give up|give back|hand back|leave|cancel) [my|the] shift [on|of|at] [{shift}]",
        "[i] (have to|must|need to) (drop|give up|give back|leave) [my|the] shift [on|of|at] [{shift}]",
        "can (somebody|someone|anybody|anyone) (take|cover) my shift [on|of|at] [{shift}]",
        "(i'm|i am|i'll be|i will be) (late|away|absent) for my shift [on|of|at] [{shift}]",
        "(i can't|i cannot|can't|cannot|i won't be able to) (do|make|hold|take) [my|the] shift [{shift}]",
        "(looking for|need|want) (somebody|someone) to (replace me|cover|cover for me|take) [on|at|for] [my|the] shift [on|of] {shift}",
        "(i'm sick|i am sick|i'm ill|i am ill|i'm unwell|i am unwell) [and|so] (i can't|i cannot|can't|cannot|i won't) (do|make|hold) [my|the] shift {shift}",
        "(can't|cannot|won't|unable to) (make|do|cover|hold|manage) [the|my] {shift} shift",
        "(somebody|someone|anybody|anyone) (take|cover|do) my shift [on|of|at] [{shift}]",
        "(take|remove|get) me (off|from) the shift [on|of] {shift}",
        "need (somebody|someone|anyone) to (cover|take|do) my {shift} shift",
        "(won't be able|not able|unable) to (do|make|hold|cover) my shift [on] [{shift}]",
        "(won't|can't) manage my shift [on] {shift}",
        "(can|could) (somebody|someone|anybody|anyone) (cover for me|cover me|fill in for me|stand in for me|replace me) [on] {shift}",
        "(give|pass) my shift [on|of] {shift} to (somebody|someone|anybody|anyone) [else]",
    ),
    "fr": (
        (
            "(je peux|je ne peux|je n'peux|j'peux|je pourrai|je ne pourrai|peux|je vais|je ne vais) (pas|plus|pas pouvoir) (faire|tenir|assurer|venir à|venir pour|être à|prendre) "
            "[la|ma|à la] (perm|permanence) [de|du|d'] [{shift}]"
        ),
        "(je suis|je me sens) (malade|souffrant|souffrante|pas bien|enrhumé|enrhumée|bloqué|bloquée|coincé|coincée) (je peux|je ne peux|je pourrai|peux) pas (faire|tenir|assurer|venir à) [la|ma] (perm|permanence) [de|du] [{shift}]",
        "malade [et|donc] [je] [ne] (peux|pourrai) pas (faire|tenir|assurer|venir à) [la|ma] (perm|permanence) [de|du] [{shift}]",
        "(cherche|cherchez|trouve|trouvez|besoin d'|faut|faudrait|demande) [-moi] (un remplaçant|une remplaçante|quelqu'un|un remplacement) pour [la|ma] (perm|permanence) [de|du] [{shift}]",
        "(remplacement|désistement) [pour] [la|ma] (perm|permanence) [de|du] [{shift}]",
        "(je lâche|lâcher|je rends|rendre|je laisse|laisser|j'abandonne|abandonner|annule|annuler|j'annule) [la|ma] (perm|permanence) [de|du] [{shift}]",
        "(je me désiste|me désiste) (de|pour) [la|ma] (perm|permanence) [de|du] [{shift}]",
        "(qui peut|quelqu'un peut|quelqu'un pourrait) (me remplacer|prendre ma perm|faire ma perm|tenir ma perm|me remplacer à la perm) [de|du|pour] [{shift}]",
        "(je serai|je suis|je ne serai|je ne suis) pas là pour [la|ma] (perm|permanence) [de|du] [{shift}]",
        "(je cherche|cherche|il me faut|il faut) (quelqu'un pour me remplacer|un remplaçant|une remplaçante) (à|pour|sur) [la|ma] (perm|permanence) [de|du] {shift}",
        "(impossible|pas possible) (d'assurer|de tenir|de faire|d'être à|de venir à) [la|ma] (perm|permanence) [de|du] [{shift}]",
        "(quelqu'un|qui) (peut|pourrait|voudrait) (prendre|reprendre|faire|tenir|assurer) ma (perm|permanence) [de|du] [{shift}]",
        "(retire|retirez|enlève|enlevez|raye) -moi (de|du) la (perm|permanence) [de|du] {shift}",
        "(il me faut|il faut|j'ai besoin d'|je cherche) (un remplaçant|une remplaçante|quelqu'un) pour (la|ma) (perm|permanence) [de|du] {shift}",
        "je [ne] (pourrai|peux|vais) pas (pouvoir) (tenir|faire|assurer) ma (perm|permanence) [de|du] {shift}",
        "(donne|donner|laisse|je donne|je laisse|passe|je passe) ma (perm|permanence) [de|du] {shift} à (quelqu'un|quelqu'un d'autre|qui veut|qui en veut)",
        "(je n'arriverai pas|j'arriverai pas|je ne vais pas arriver|je vais pas arriver) à (faire|tenir|assurer) [ma|la] (perm|permanence) [de|du] {shift}",
    ),
}

AFTER_ALL: Phrases = {
    "en": (
        "(no need|there's no need) to (replace me|look for somebody|look for someone|look for anyone|find cover) [any more|anymore]",
        "[you can] stop looking for (somebody|someone|anybody|a replacement|cover)",
        "i (don't|no longer) need (cover|a replacement|to be replaced) [any more|anymore|after all]",
        "you need not look for (somebody|someone|anybody) [any more|anymore]",
    ),
    "fr": (
        "(plus besoin|pas besoin|inutile) (de|d') (me remplacer|chercher quelqu'un|chercher un remplaçant|un remplaçant|une remplaçante) [finalement]",
        "(arrête|arrêtez|tu peux arrêter) de (chercher quelqu'un|chercher un remplaçant|chercher une remplaçante|me chercher un remplaçant)",
        "je n'ai plus besoin (d'un remplaçant|d'une remplaçante|d'être remplacé|d'être remplacée)",
    ),
}

CANNOT: Phrases = {
    "en": (
        "(i can't|i cannot|i can not|i won't be able to) [make it|come] {when}",
        "(i'm sick|i am sick|i'm ill|i am ill) [and] (i can't|i cannot) [make it|come] {when}",
        "(i can't|i cannot|i won't) [make it|come] {when} (i'm|i am) (sick|ill|stuck|unwell)",
        "(i can't|i cannot|i won't) (be there|be on duty|hold the fort) {when}",
        "(i'm|i am|i'll be|i will be) (away|absent|unavailable|not available) {when}",
        "[actually] (i can't|i cannot|can't) after all",
        "actually (i can't|i cannot) [make it|come|do it]",
        "(i can't|i cannot|can't|cannot|i can not|i won't be able to|i'm not able to) (make it|come) [any more|anymore|in the end]",
        "(i'm|i am) not (coming|able to come) [in the end|any more|anymore] [{when}]",
        "(i'm|i am|i'll be|i will be) (not available|unavailable|absent|not free) [on] {when}",
        "i won't be (there|here|around|available) {when}",
    ),
    "fr": (
        "(je peux pas|je ne peux pas|je pourrai pas|je ne pourrai pas|j'peux pas|je peux plus|je ne peux plus) [venir] {when}",
        "(je suis malade|malade) (je peux pas|je ne peux pas|je pourrai pas) [venir] {when}",
        "(je peux pas|je ne peux pas|je pourrai pas|je ne pourrai pas) [venir] {when} (je suis|suis) (malade|souffrant|souffrante|bloqué|bloquée|coincé|coincée)",
        "(je serai pas là|je ne serai pas là|je serai pas de perm) {when}",
        "(je suis|je serai|jsuis|jserai) (absent|absente|indisponible|indispo|pas dispo|pas disponible) {when}",
        "[finalement] (je peux pas|je ne peux pas|je pourrai pas|je ne pourrai pas|j'peux pas|jpeux pas|je peux plus|je ne peux plus|jpeux plus) (venir|être là) [finalement]",
        "(finalement|en fait|ah non en fait) (je peux pas|je ne peux pas|je pourrai pas|je ne pourrai pas|je peux plus)",
        "(je peux pas|je ne peux pas|je pourrai pas|je ne pourrai pas|je peux plus) finalement",
        "[finalement] (je viens pas|je ne viens pas|je viens plus|je ne viens plus|jviens pas|jviens plus) [finalement] [{when}]",
        "(je ne serai|je serai) (pas|plus) (là|présent|présente|disponible) {when}",
    ),
}
