"""How people ask about themselves, in both languages (the notation is in bot/understanding/grammar)."""

from collections.abc import Mapping, Sequence

Phrases = Mapping[str, Sequence[str]]

SHOW: Phrases = {
    "en": (
        "[show|see|view] my (profile|account|roles|role|details|info)",
        "who am i",
        "what (do you know|you know) (about|of) me",
        "(what's|what is) my (role|profile|account)",
        "(what|which) (info|information|data|details) (do you have|have you|have you got) (on|about|of) me",
        "do you know me",
        "what am i registered as",
        "what is my (role|profile|account) [here]",
        "what have you got (on|about) me",
        "where do i stand [with you|here]",
        "(what|everything) you have (on|about) me",
        "(what's|what is|what are) my (info|status|details|settings|preferences|roles)",
        "my (profile|account|settings|preferences)",
        "what name do you know me by",
    ),
    "fr": (
        "(quelles sont|c'est quoi) mes (infos|informations)",
        "(mon|mes) (profil|compte|infos|informations|rôles|rôle|fiche)",
        "(qui suis-je|je suis qui|qui je suis)",
        "(que|qu'est-ce que) (sais-tu|tu sais|savez-vous|vous savez) (de|sur) moi",
        "(tu sais|vous savez) quoi (de|sur) moi",
        "ce que (tu sais|vous savez) (de|sur) moi",
        "(que sait-on|on sait quoi) (de|sur) moi",
        "(tu me connais|vous me connaissez)",
        "(quelles infos|quelles informations|quelles données) (tu as|vous avez|as-tu|avez-vous) (de|sur) moi",
        "(qu'est-ce que|quoi) (tu as|vous avez) comme (infos|informations|données) (de|sur) moi",
        "c'est quoi mon (rôle|profil|compte)",
        "(quel est|c'est quoi) mon (rôle|profil|compte) [ici]",
        "(montre|montrer|affiche|voir) (mon|ma|mes) (profil|compte|fiche|infos|rôles)",
        "où j'en suis (chez vous|ici|avec vous)",
        "(dis|dites|montre|montrez|affiche|donne|donnez) [-moi] [tout] ce que (tu as|vous avez|tu connais|vous connaissez|tu gardes|vous gardez) (sur|de) moi",
        "(c'est quoi|quelles sont|montre|montre-moi|voir) mes (infos|informations|rôles|réglages|préférences)",
        "(mon|mes) (profil|compte|infos|réglages|préférences)",
        "(tu me connais|vous me connaissez) sous quel nom",
    ),
}

LANGUAGE: Phrases = {
    "en": (
        "speak [to me] [in] {language}",
        "(talk|continue|answer|reply|write) [to me] in {language}",
        "(switch|change) [my|the] [language] to {language}",
        "(change|set|switch) [my|the] language [to] [{language}]",
        "in {language} please",
        "? do you speak {language}",
        "my language [is] [{language}]",
        "(i'd rather|i would rather|i prefer|i'd prefer) [have|to have|to speak|speak] {language}",
        "(talk|speak|write) to me in {language} from now on",
        "(go on|carry on|keep going|continue) in {language}",
        "(talk|speak|write|reply|answer|continue) [to me|with me] in {language}",
        "(answer|reply|write) me in {language} [from now on]",
    ),
    "fr": (
        (
            "(parle|parler|parles|parlez|écris|écrire|écrivez|réponds|répondre|répondez|passe|passer|passez|continue)[-moi] "
            "(en) {language}"
        ),
        "(parle|parlez|parle-moi) {language}",
        "(change|changer|changez) [de|ma|la] langue [pour|en] [{language}]",
        "(ma|mets la|choisir la|en quelle) langue [{language}]",
        "en {language} (stp|svp|s'il te plaît|s'il vous plaît)",
        "(me|moi|se|nous) {language}",
        "(préfère|préférerais|préfèrerais|préférons) [le|qu'on se] {language}",
        "(continuer|poursuivre|continuons|continue) en {language}",
        "(réponds|répondez|écris|écrivez|parle|parlez) [-moi|-nous] en {language} (à partir de maintenant|désormais|dorénavant)",
        "(parler|parle|écrire|continuer|discuter) [-moi] en {language}",
        "(passe|passez|passer) (à|au|en) l' {language}",
        "(passe|passez|passer) à {language}",
    ),
}

NAME: Phrases = {
    "en": (
        "{shown} my name [on my bookings]",
        "(make|keep) my name {shown}",
        "(i do not|i don't) want my name to (be shown|show|appear) [on my bookings]",
        "my name (should not|shouldn't|must not) (be shown|show|appear) [on my bookings]",
        "show my name [on my bookings]",
    ),
    "fr": (
        "{shown} mon nom [sur mes réservations]",
        "je [ne] veux pas que mon nom (apparaisse|s'affiche|soit affiché|soit visible) [sur mes réservations]",
        "mon nom [ne] doit pas (apparaître|s'afficher|être affiché|être visible) [sur mes réservations]",
        "je [ne] veux pas (montrer|afficher) mon nom",
        "(affiche|montre|affichez|montrez) mon nom [sur mes réservations]",
    ),
}

PRIVACY: Phrases = {
    "en": (
        "(privacy|gdpr|data protection|personal data)",
        (
            "what [data|things] (do you|are you) (keep|keeping|store|storing|read|reading|record|"
            "recording|collect) [about me|about us]"
        ),
        (
            "(do you|are you) (read|keep|store|record|reading|recording) (everything|my messages|our "
            "messages|all messages|everything we write|what we write|what we say|what i write)"
        ),
        "who (sees|can see|reads|can read) (my data|my messages|what i write|my bookings)",
        "what do you do with (my|our) (data|messages)",
        "[what is|what's] (your|the) privacy policy",
        "(do you|are you) (record|recording) (what we say|us)",
        "(is what i write|are my messages|is what we say) [to you] (private|confidential)",
        "how (is|do you use|do you handle|do you store) my data [used|stored|kept]",
        "who (sees|can see|reads|can read) what i (write|send|say|tell) [to] you",
        "(do|are) you (read|reading) (everything|all) [that] (we|i) (write|say|post) [here]",
        "what do you (store|keep|remember|record) about (us|me)",
    ),
    "fr": (
        "(vie privée|confidentialité|rgpd|données personnelles)",
        (
            "(que|qu'est-ce que|quoi) (gardes-tu|tu gardes|vous gardez|conserves-tu|tu conserves|"
            "lis-tu|tu lis|vous lisez|tu enregistres) [comme données]"
        ),
        "(vous gardez|vous lisez|vous conservez) quoi [comme données]",
        "(que|qu'est-ce que) (vous faites|tu fais|faites-vous|fais-tu) (de|avec) (mes|nos) (données|messages)",
        "(c'est|est-ce) (confidentiel|privé) [ce que je t'écris|ce que je vous écris|ce qu'on dit|ce qu'on écrit]",
        "[c'est quoi|quelle est] (votre|ta|la) politique de (confidentialité|vie privée)",
        "mes données sont (stockées|gardées|hébergées|conservées) [où]",
        (
            "(tu gardes|tu lis|tu conserves|tu enregistres|vous lisez|vous gardez) (quoi|tout|mes messages|nos messages|"
            "tous nos messages|tous mes messages|tous les messages|tout ce qu'on dit|tout ce qu'on écrit|ce qu'on dit|ce qu'on écrit)"
        ),
        "(qui voit|qui peut voir|qui lit) (mes données|mes messages|ce que j'écris|mes réservations)",
        "(comment|où) (sont stockées|sont gardées|tu traites) mes données",
        "(qui voit|qui peut voir|qui lit|qui peut lire) ce que je (t'écris|vous écris|te dis|vous dis|t'envoie)",
        "(tu lis|est-ce que tu lis|vous lisez) tout ce (qu'on|que je|que nous) (écrit|écris|dit|dis)",
        "(qu'est-ce que|que) (vous faites|tu fais|faites-vous) (de|avec) (mes|nos) (données|infos|messages)",
        "(tu stockes|vous stockez|tu enregistres|vous enregistrez|tu conserves|tu retiens) quoi (sur|de) (nous|moi)",
    ),
}

CALENDAR: Phrases = {
    "en": (
        "[show|see|give|send|export|download] [me] my [whole|personal] (calendar|ics|ical|calendar file) [file|as a file]",
        "[give|send|export|download] [me] (all|everything of mine) (as a calendar|as ics|for my calendar)",
        "(export|download) [all] my bookings [as ics|to my calendar]",
        "(i'd like|i want|put|get|have) [all] my (bookings|reservations|shifts) in my calendar",
        "[(give|get|send|have)] [me] (an ics|an ics file|a calendar file) (with|of) (everything|everything i have|all i have)",
        "how do i (get|put) [all] (this|that|it|my bookings) (into|in) my [google|outlook|apple] calendar",
        "(sync|synchronise|synchronize|connect) [my bookings] [with|to] my calendar",
        "(link|address|feed) (for|of|to) my calendar",
        "[a|the] (link|address) to (sync|synchronise|synchronize|connect|subscribe to) my calendar",
        "(see|have|get|put) my bookings (in|on) [my] (google|outlook|apple) calendar",
    ),
    "fr": (
        (
            "[(donne|donner|donnez|envoie|envoyer|envoyez|montre|montrer|exporte|exporter|télécharger)] [-moi|moi] "
            "(mon) [propre] (agenda|calendrier|ics|ical) [en fichier|en ics]"
        ),
        "(exporte|exporter|exportez|télécharger) [toutes] mes (réservations|résas) [en ics|dans mon agenda|dans mon calendrier]",
        "(mets|mettre|ajoute|ajouter) toutes mes (réservations|résas) dans mon (agenda|calendrier)",
        "(je voudrais|je veux|j'aimerais|avoir|voir|mettre) [toutes] mes (réservations|résas|perms) dans mon (agenda|calendrier)",
        "[(donner|donne|avoir|envoie)] un (fichier ics|ics|fichier agenda|fichier calendrier) avec (tout|tout ce que j'ai)",
        "comment (je mets|mettre|j'ajoute) [tout] (ça|tout ça|mes réservations) dans mon (agenda|calendrier) [google|outlook|apple]",
        "(synchroniser|synchronise|connecter|relier|abonner) [à|avec|mes réservations] [dans|avec|à|sur] mon (calendrier|agenda)",
        "(lien|adresse|flux) (pour|de|vers) mon (calendrier|agenda)",
        "[un|le] (lien|adresse) (pour|de) (synchroniser|connecter|relier|abonner) mon (calendrier|agenda)",
        "(avoir|voir|mettre|retrouver) mes (résas|réservations) (dans|sur) [mon] (google|outlook|apple) [agenda|calendar|calendrier]",
    ),
}

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
