"""How people count, brief and hand over, in both languages (the notation is in bot/understanding/grammar)."""

from collections.abc import Mapping, Sequence

Phrases = Mapping[str, Sequence[str]]

COUNT: Phrases = {
    "en": (
        "(how many|how much) (shifts|hours|hours of shifts|shift hours) (did i|have i|i) [do|done|did|hold|held|carried|carry|make]",
        "how many shifts [did i|have i] (do|done|held|hold) [this month|this year]",
        "how much (did i|have i) (do|done|carry|carried) [on the rota]",
        "(my|show my|see my) (shift count|shift counter|shift hours|shifts|hours on the rota)",
        "(count|counter|tally) of my shifts",
        "(am i|have i) (doing|done) (my share|enough) [of the shifts|on the rota]",
        "(when|what) (is|are) my [next] (shift|shifts)",
        "(when am i on (duty|shift)|my next (shift|shifts))",
        "(when is|when's|what's) my next shift",
        "how many shifts (did i do|have i done|did i hold) [this year|this month|this quarter]",
    ),
    "fr": (
        "(combien de|combien d') (perms|perm|permanences|heures|heures de perm) (j'ai|ai-je|est-ce que j'ai|j') [fait|fais|faites|tenu|tenues|assuré]",
        "combien (j'ai|ai-je) (fait|tenu) de (perms|perm|permanences) [ce mois|ce mois-ci|cette année|ce trimestre]",
        "j'ai (fait|tenu|assuré) combien (de|d') (perms|permanences|heures|heures de perm)",
        "(mes perms|mes permanences|mon compteur|mes heures de perm|mes heures de permanence)",
        "(montre|voir|affiche|donne|c'est quoi|quelles sont) [-moi|moi] (mes perms|mes permanences|mon compteur de perms|mes heures de perm)",
        "(compteur|décompte|bilan) de mes (perms|permanences)",
        "(est-ce que j'en fais|j'en fais|j'en ai fait) (assez|trop|ma part) [de perms]",
        "(quand est|c'est quand|quand c'est) ma [prochaine] (perm|permanence)",
        "(je suis de (perm|permanence) quand|ma prochaine (perm|permanence)|mes prochaines (perms|permanences))",
        "(c'est quand|quand est|quand) ma (prochaine perm|prochaine permanence)",
        "combien de (perms|permanences) j'ai (faites|fait|tenues|tenu) [cette année|ce mois-ci|ce trimestre]",
    ),
}

BRIEF: Phrases = {
    "en": (
        "(brief|briefing|brief me|debrief)",
        "(give|show|send) me (the|a|my) (brief|briefing|lowdown|rundown)",
        "(brief|briefing) (for|of) (my|the) shift",
        "what (do i|should i|must i) (know|need to know) for (my|the|this) shift",
        "(i'm starting|i am starting|starting|i start|i begin) my shift",
        "(what's|what is) (up|going on|happening|on) (during|on|for) my shift",
        "(who am i|who is|who's) on [duty|shift] with [me]",
        "(anything|something) (to know|i should know) (for|before) my shift",
        "brief me [before|for|on] [my|the] [shift]",
        "(what's|what is) the (brief|briefing) [(for|of) (tonight|today|this afternoon|this morning|tomorrow)]",
        "(i'm|i am) starting my shift (give me|show me) the (brief|briefing)",
        "(the|a) (brief|briefing|rundown) (for|of|on|before) (the|my) shift",
    ),
    "fr": (
        "(topo|le topo|un topo|brief|le brief)",
        "(fais|faites|donne|donnez|envoie|montre) [-moi|moi] (le|un|mon) (topo|brief|point)",
        "(topo|brief) (de|pour|sur) (la|ma) (perm|permanence)",
        "(qu'est-ce que|que|quoi) [je] (dois|faut) [-il] savoir pour (ma|la) (perm|permanence)",
        "je (commence|prends|démarre|débute) mon service",
        "(quoi de neuf|qu'est-ce qu'il y a|il y a quoi|y a quoi|ya quoi|quoi de prévu) (à|pour|pendant) (ma|la) (perm|permanence)",
        "(je suis|je suis de perm) avec qui [à|pour] [ma|la] [perm|permanence]",
        "(des infos|des consignes|quelque chose à savoir) pour (ma|la) (perm|permanence)",
        "(fais|faites|donne|donnez) [-moi|moi] (le|un) (topo|brief|point) avant [ma|la] (perm|permanence)",
        "(c'est quoi|quel est) le (brief|topo) [(pour|de) (ce soir|aujourd'hui|cet après-midi|ce matin|demain)]",
        "je (commence|prends|démarre) ma (perm|permanence) [(briefe|brief) -moi]",
        "[fais|fais-moi|faites-moi|donne-moi] (le|un) (topo|brief|point) (de|sur|pour|avant) (la|ma) (perm|permanence)",
    ),
}

NOTE: Phrases = {
    "en": (
        "(handover|hand over|handing over|note for the next|note for the next shift) {text}",
        "(tell|let) the next [one|person|shift|people] [know] [that] {text}",
        "(for|to) (the next shift|the next one|whoever is next|whoever comes next) {text}",
        "(leave|take|write) a (note|word) for the next [shift|one|person] {text}",
        "pass on [to the next shift|to the next one] [that] {text}",
        "(leave|write) a handover [note] [{text}]",
        "(handover|hand over) [note]",
        "i want to leave a (note|word) for the next [shift|one|person]",
        "(leave|take|write) a (note|word) for (whoever is next|whoever comes next) {text}",
        "(note|message|word) for (tomorrow's team|the next team|tonight's team|the evening team) {text}",
        "(for|to) the next shift {text}",
    ),
    "fr": (
        "(relais|relai|passation|transmission|transmissions|à transmettre) {text}",
        "(dis|dites|dire|transmets|transmettre|transmettez) (à la perm suivante|à la suivante|au suivant|à la prochaine perm|pour la suite|à la relève) [que|qu'] {text}",
        "(pour la suite|pour la perm suivante|pour la prochaine perm|pour la relève|un mot pour la suite) {text}",
        "(laisse|laisser|laissez|note|noter|notez) [un mot|une note] (pour la suite|pour la perm suivante|pour la prochaine perm|pour la relève) [{text}]",
        "(relais|passation|transmissions)",
        "(je laisse|je veux laisser|je voudrais laisser) (un mot|une note) pour la (suite|relève|prochaine perm) [{text}]",
        "(fais|faites|faire) (le relais|la passation) [{text}]",
        "(mot|note|message) pour (la perm suivante|la prochaine perm|la relève) [{text}]",
        "(laisse|laisser|laissez) un mot à (qui prend la suite|la relève|la perm suivante|la prochaine perm) {text}",
        "(mot|note|message) pour (l'équipe suivante|l'équipe de demain|l'équipe du soir|l'équipe de ce soir) {text}",
        "(pour|à) la (prochaine|suivante) (perm|permanence) {text}",
    ),
}

KEYS: Phrases = {
    "en": (
        "(the keys|the key|keys) (are|is|hang|hangs) {text}",
        "(where are|where is|where do i find|where do we find) the (keys|key)",
        "(the|our) door code is {text}",
        "[what is|what's] the door code",
        "(how do i|how do we|how can i) (open|get into|unlock) the (house|place)",
        "(where do i|where do we) (get|fetch|put back) the (keys|key)",
        "(note|remember) that the (keys|key) (are|is) {text}",
        "(i can't|i cannot|can't) find the (keys|key)",
        "where the (keys|key) (are|is)",
        "who (has|holds|keeps|got|has got) [the] keys",
        "where (have|did|are) the (keys|key) [gone|go|kept|now]",
        "(can't|cannot) find the (key|keys) to the (place|house)",
    ),
    "fr": (
        "(les clés|la clé|les clefs|la clef) (sont|est|se trouvent|se trouve) {text}",
        "(où sont|où est|elles sont où|où on trouve|où trouver) (les clés|la clé|les clefs|la clef)",
        "(les clés|la clé|les clefs|la clef) (sont|est) où",
        "[le] code de la porte est {text}",
        "(c'est quoi|quel est) le code de la porte",
        "(comment on|comment j'|comment) (ouvre|entre|ouvrir|entrer) (la maison|le lieu|dans le lieu|dans la maison)",
        "(note|retiens|notez) que (les clés|les clefs|la clé) (sont|est) {text}",
        "(c'est où|où c'est|où sont rangées|où se trouvent|où se trouve|où je trouve) (les clés|la clé|les clefs|la clef) [du local|du lieu|de la maison]",
        "je [ne] trouve pas (les clés|la clé|les clefs|la clef)",
        "qui (a|garde|détient|possède|ont) les (clés|clefs)",
        "(les|la) (clés|clé|clefs|clef) (c'est qui|c'est où|chez qui)",
        "(les clés|les clefs) [sont] (où|rangées où)",
        "[ne] trouve pas (la clé|les clés|la clef|les clefs) [du local|du lieu]",
    ),
}
