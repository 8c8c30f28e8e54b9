"""How people cancel what is theirs and take back what they did, in both languages (the notation is in bot/understanding/grammar)."""

from bot.skills.me.words.oneself import Phrases

CANCEL: Phrases = {
    "en": (
        (
            "(cancel|delete|remove|drop|release|scrap) [my|the|our|that|this|all|all my] (booking|"
            "bookings|reservation|slot) [{thing}]"
        ),
        "(cancel|delete|remove|drop|release|scrap) [my|the] {thing} (booking|reservation|slot)",
        "(cancel|call off) [that|this|it|everything] [{thing}]",
        "(do not|don't|no longer) want {thing} [anymore|any more|any longer] [cancel|cancel it|cancel that]",
        "(do not|don't|no longer) need {thing} [anymore|any more|any longer]",
        "(cancellation) [of] (my|the|our) (booking|reservation|slot) [{thing}]",
        "(my|our|the) [{thing}] (booking|reservation|slot) (cancel it|cancel that)",
        "(not coming|can't come|cannot come|won't come|can't make it|cannot make it|won't make it) [any more|anymore|after all] (cancel|cancel it|cancel that)",
        "(i|we) (have to|must|need to) (cancel|call off) {thing}",
        "(delete|scrap) {thing}",
        "(drop|cancel|scrap|forget|remove) my (booking|reservation|slot) [for|on|of] [{thing}]",
        "(remove|delete|drop) my {thing} (booking|reservation)",
        "(we're|i'm|we are|i am) (cancelling|canceling|dropping) {thing}",
        "(like|want|need|have) to (cancel|call off) {thing}",
        "(we|i) (don't|do not|no longer) need {thing}",
        "(bin|kill|scrap) [my|the] (booking|reservation) {thing}",
    ),
    "fr": (
        (
            "(annule|annuler|annules|annulez|canceller|cancelle|supprime|supprimer|supprimez|enlève|enlever|libère|"
            "libérer) [toutes] (réservation|réservations|résa|résas|créneau|créneaux) [{thing}]"
        ),
        (
            "(annulation|désistement) [de] [ma|la] [réservation|réservations|résa|résas|créneau|"
            "créneaux] [{thing}]"
        ),
        (
            "[je] (rends|rendre|laisse|laisser) (réservation|réservations|résa|résas|créneau|créneaux) "
            "[{thing}]"
        ),
        (
            "(annule|annuler|annules|annulez|supprime|supprimer|supprimez|enlève|enlever|libère|"
            "libérer) [ça|tout ça|tout] [{thing}]"
        ),
        "[ne] (veux|veut|voulons|voulait) plus [de|du] {thing} [annule|annulez|annuler]",
        "(je n'ai plus|j'ai plus|on n'a plus|on a plus|nous n'avons plus) besoin [de] {thing}",
        "plus besoin (de|du|d') {thing}",
        "(ma|notre|la) (réservation|résa) [{thing}] (l'annuler|annule-la|annulez-la|annule|annulez)",
        "[ne] (viens|vient|venons|viendrai|viendra|viendrons|peux venir|pourrai venir|pouvons venir) (plus|pas) (annule|annulez|annuler)",
        "[ne] (peux|peut|pourrai|pourra|pouvons|pourrons) (plus|pas) venir (annule|annulez|annuler)",
        "(me désiste|nous désistons|se désiste) (pour|de|du) {thing}",
        "(j'annule|on annule|nous annulons) (réservation|réservations|résa|résas|créneau) [{thing}]",
        "(j'annule|on annule|nous annulons) {thing}",
        "(laisse|laissez|laisser) tomber (ma|la|notre) (réservation|résa) [{thing}]",
        "[ne] (sert|servira|servent) plus à rien {thing} (annule|annulez)",
        "(annuler|annule|annulez|supprime|supprimer|supprimez) {thing}",
        "(on annule|j'annule|nous annulons) {thing}",
        "(enlève|enlevez|enlever|retire|retirez|retirer|supprime|supprimez) (ma|la|notre|mes) (réservation|résa|réservations|résas) [de|du|pour] [{thing}]",
        "finalement (on n'a|on a|je n'ai|j'ai) plus besoin (de|du|d') {thing}",
        "(vire|virer|virez|dégage|supprime) (ma|la) (réservation|résa) [{thing}]",
    ),
}

UNDO: Phrases = {
    "en": (
        "(oops|whoops) [my mistake|i made a mistake|that was a mistake]",
        "(undo|undo that|undo it|take that back|revert|revert that)",
        "(undo|revert|cancel) [my|the] last (action|thing|change|request|one)",
        "(undo|revert) [my|the] last (booking|reservation|cancellation)",
        "(oops|whoops) [that was|it was] [the] wrong (one|room|day|time|date)",
        "(oops|whoops) (sorry|wrong|wrong one|wrong room|wrong day|mistake)",
        "undo the last one",
        "(actually no|on second thought no)",
        "[i] changed my mind",
        "(my mistake|that was a mistake|i made a mistake|i didn't mean that|i did not mean that)",
        "[no] (that's not|that is not|that isn't|it's not|not) what i (wanted|meant|asked|asked for|said|meant to say|wanted to say)",
        "(you misunderstood|you misunderstood me|you got me wrong|you got that wrong)",
        "i (messed up|got it wrong|picked the wrong room|picked the wrong day|picked the wrong one)",
        "undo what (i|you) [just] did",
        "(oops|whoops) (undo|undo that|undo it)",
        "(take back|revert|undo) what i (just did|did)",
        "(sorry|oops) my mistake [go back|undo that]",
        "(sorry|oops) go back",
        "(damn|oh no|sorry|oops|argh) my mistake [go back|undo it]",
        "(oops|whoops|damn|oh no|sorry) (not that one|not this one|wrong one|go back|undo|not that|that's not it)",
    ),
    "fr": (
        "oups [je me suis trompé|je me suis trompée|c'est une erreur|j'ai fait une erreur]",
        "(défaire|défais|défais ça|reviens en arrière|annule ce que je viens de faire)",
        "(je me suis|j'ai) (trompé|trompée|planté|plantée|gouré|gourée|fait une erreur) [de salle|de jour|d'heure|de date]",
        "[non] (c'est|c'était|ce n'est|ce n'était) pas ce que je (voulais|demandais|veux|voulais dire|disais|t'ai demandé|vous ai demandé)",
        "[non] (tu as|t'as|vous avez|tu m'as|vous m'avez) mal compris",
        (
            "(annule|annuler|annulez|défais|reviens sur) (la dernière action|ma dernière action|ma "
            "dernière demande|le dernier)"
        ),
        "(c'était|c'est) une erreur",
        "(en fait|finalement) non",
        "non finalement",
        "j'ai changé d'avis",
        "oups (c'est|c'était) pas (la bonne|le bon|la bonne salle|le bon jour)",
        "oups (erreur|pardon|mauvaise salle|mauvais jour|je voulais pas)",
        "(revenez|reviens|revenir) en arrière",
        "(oups|mince|zut) (je me suis trompé|je me suis trompée) (reviens|revenez) en arrière",
        "annule ce que tu (viens de faire|as fait)",
        "(mince|zut|oups|oh non|aïe|mer) [je me suis trompé|je me suis trompée] (reviens en arrière|revenez en arrière|annule ça|c'était pas ça|c'est pas ça|pas ça)",
    ),
}
