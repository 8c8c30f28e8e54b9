"""How people ask for a human, in both languages (the notation is in bot/understanding/grammar)."""

from collections.abc import Mapping, Sequence

Phrases = Mapping[str, Sequence[str]]

HUMAN: Phrases = {
    "en": (
        "(talk|speak|chat) (to|with) (a human|a human being|a person|a real person|a real human|somebody|someone|one of you) [(about|because of) {message}]",
        "(get|call|fetch|find|give|want|need) [me] (a human|a human being|a real person|a real human) [(about|because of) {message}]",
        "(is there|is there still) (a human|a real person|somebody real) [here|around]",
        "(report|flag) (a problem|a concern|an incident|somebody|someone|something|harassment|a behaviour|a behavior) [{message}]",
        "(i have|there is) (a concern|a serious problem|a problem with somebody|a problem with someone) [{message}]",
        "(get|call|fetch|find) [me] (somebody|someone) (from|of|in) the team",
        "(introduce|present) me to (somebody|someone|a human|a person|one of you)",
        "who (can|could|should|do) (i|we) (talk|speak|turn|write) to [here|about {message}]",
        "who (can|could|should|do) (i|we) (contact|reach|see) [here|about {message}]",
        "is there (a human|a person|somebody|someone) (i can|we can|to) (talk|speak) to",
        "(rather|prefer|like) [to] [have|see] (a human|a real person|an actual person|an actual human)",
        "(talk|speak|chat) (to|with) (an actual person|an actual human|a live person|a volunteer|somebody real|someone real|a member of the team)",
        "(report|flag) [an|a|some] (inappropriate|rude|bad|violent|sexist|racist|aggressive|unacceptable) (behaviour|behavior|comments|comment|remarks|remark|words|gestures|person)",
        "who can i (talk|speak|turn) to [about {message}]",
        "(speak|talk|chat) (to|with) (a person|somebody|someone|an actual person|a real person|a manager|the team)",
        "(i have|i've got|there's) (a problem|an issue|trouble) with (someone|somebody|a member|a person) [{message}]",
        "(getting|reaching|having) someone (from|of|in) the team",
        "(talk|speak|chat) (to|with) (a human|a person|somebody|someone) [and] not [to|with] (a machine|a robot|a bot)",
    ),
    "fr": (
        "(parler|parlé|discuter|causer|échanger) (à|avec) (quelqu'un|un humain|une humaine|une personne|une vraie personne|un être humain) [(de|au sujet de|à propos de) {message}]",
        "(appelle|appelez|trouve|trouvez|veux|voudrais|besoin d') [-moi] (un humain|une humaine|un être humain|une vraie personne) [(pour|au sujet de) {message}]",
        "(y a|il y a|y a-t-il|est-ce qu'il y a) (un humain|une vraie personne|quelqu'un de vrai) [ici]",
        "(signaler|signale) (un problème|un incident|quelqu'un|quelque chose|un comportement|un harcèlement) [{message}]",
        "(j'ai|on a) (un problème avec quelqu'un|un souci avec quelqu'un|quelque chose à signaler) [{message}]",
        "(parler|parlé) à un (vrai humain|vrai être humain|bénévole|membre de l'équipe) [(de|au sujet de) {message}]",
        "(appeler|appelle|appelez|chercher|trouver) [-moi|moi] quelqu'un de l'équipe",
        "(une personne|quelqu'un) à qui (je peux|on peut) parler",
        "(présente|présentez) -moi [à] (quelqu'un|une personne|un humain)",
        "(à qui|qui) (je peux|on peut|puis-je|peut-on|je dois) (parler|m'adresser|écrire|contacter|demander) [ici|pour {message}]",
        "à qui (m'adresser|parler|demander|écrire) [ici|pour {message}]",
        "(passe|passez) -moi (un humain|une humaine|quelqu'un|une vraie personne)",
        "passe moi (un humain|une humaine|quelqu'un)",
        "(y a|il y a|y a-t-il|est-ce qu'il y a) (une personne|quelqu'un) à qui (je peux|on peut|puis-je) parler",
        "(préfère|préférerais|veux|voudrais|aimerais|besoin d') [avoir|voir|parler à|d'avoir] (un humain|une humaine|un vrai humain|une vraie personne|un être humain)",
        "(à qui|avec qui) [je peux|puis-je|peut-on|on peut] [en] parler",
        "(signaler|signale|dénoncer|rapporter) (un|une|des) (comportement|attitude|propos|geste|gestes|harcèlement|agression|insulte|insultes|problème|abus|vol) [{message}]",
        "(parler|discuter|échanger) (à|avec) (une vraie personne|un vrai humain|quelqu'un|un responsable|une responsable|un membre de l'équipe)",
        "(j'ai|on a) un (souci|problème) avec (quelqu'un|une personne|un membre|un habitué) [{message}]",
        "(avoir|voir|joindre) quelqu'un de l'équipe",
        "(parler|discuter|parlé) (à|avec) (un humain|une humaine|quelqu'un|une personne|une vraie personne) [et] pas [à|avec] (une machine|un robot|un bot)",
        "[faut que] j'écrive à qui",
        "(je dois|on doit|il faut) (écrire|parler|m'adresser|demander) à qui",
    ),
}
