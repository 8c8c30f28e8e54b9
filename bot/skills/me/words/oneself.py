"""How people ask who they are here and change it, in both languages (the notation is in bot/understanding/grammar)."""

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
        "who (sees|can see|reads|can read) (my data|my messages|what i write|what i say|my bookings) [here]",
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
        "(qui voit ce que|qui peut voir ce que|qui lit ce que|qui peut lire ce que) (je dis|je dis ici|j'écris|j'écris ici|on dit|on écrit|on dit ici|on écrit ici)",
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
