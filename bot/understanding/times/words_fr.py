"""The French words of time, as data: accents are optional wherever leaving them out changes nothing."""

from bot.understanding.times.pieces import PartName

LANGUAGE = "fr"

WEEKDAYS = ("lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche")
WEEKDAY_FORMS = {
    "merc": 2,
    "jeud": 3,
    "vend": 4,
    "lun": 0,
    "ven": 4,
    "lndi": 0,
    "luni": 0,
    "ludi": 0,
    "mrdi": 1,
    "madi": 1,
    "judi": 3,
    "vendr": 4,
}
WEAK_WEEKDAYS = {"mar": 1, "mer": 2, "jeu": 3, "sam": 5, "dim": 6}

MONTHS = (
    "janvier", "fevrier", "mars", "avril", "mai", "juin",
    "juillet", "aout", "septembre", "octobre", "novembre", "decembre",
)  # fmt: skip
MONTH_FORMS = {"janv": 1, "fev": 2, "fevr": 2, "avr": 4, "juil": 7, "oct": 10, "nov": 11, "dec": 12}
WEAK_MONTHS = {"sept": 9}

NUMBERS = {
    "un": 1, "une": 1, "deux": 2, "trois": 3, "quatre": 4, "cinq": 5, "six": 6, "sept": 7, "huit": 8,
    "neuf": 9, "dix": 10, "onze": 11, "douze": 12, "treize": 13, "quatorze": 14, "quinze": 15, "seize": 16,
    "dix sept": 17, "dix huit": 18, "dix neuf": 19, "une petite": 1, "une bonne": 1, "un petit": 1,
    "soixante dix": 70, "quatre vingt": 80, "quatre vingts": 80, "quatre vingt dix": 90, "cent vingt": 120,
    "une dizaine de": 10, "une quinzaine de": 15, "une vingtaine de": 20, "une trentaine de": 30,
}  # fmt: skip
TENS = {
    "vingt": 20,
    "trente": 30,
    "quarante": 40,
    "cinquante": 50,
    "soixante": 60,
    "septante": 70,
    "huitante": 80,
    "nonante": 90,
}
JOINT = (" et un", " et une")

ORDINALS = {
    "premier": 1, "premiers": 1, "premiere": 1, "premieres": 1, "deuxieme": 2, "deuxiemes": 2, "second": 2,
    "avant dernier": -2, "avant derniere": -2, "troisieme": 3, "troisiemes": 3, "quatrieme": 4, "quatriemes": 4, "cinquieme": 5,
}  # fmt: skip
SUFFIXES = "er|re|e|eme|ieme|nd|nde|ers|res|es|emes|iemes"

HOW = "petit|petite|petits|petites|bon|bonne|bons|bonnes|gros|grosse|grosses|longue|longues|pleine|pleines|entiere|entieres"
"""What people put between a number and its unit."""

UNITS = {
    "minute": "min|mn|minute|minutes|mins",
    "hour": "h|heure|heures|hr|heur|heurs",
    "day": "jour|jours|j",
    "week": "semaine|semaines|sem|smaine|semain",
    "months": "mois",
    "years": "ans|annee|annees",
}

PARTS: dict[PartName, str] = {
    "morning": "avant le dejeuner|avant dejeuner|avant le dej|matin|matinee|mat|matins|en avant midi|cet avant midi|d avant midi|l avant midi",
    "afternoon": "apres midi|apre midi|aprem|aprems|apremidi|apres m|apm|ap midi|ap m|aprm|apresmidi|apr midi|apr m|apres le dejeuner|apres dejeuner|apres le dej|apres manger",
    "evening": "soir|soiree|soirs|apres le boulot|apres le travail|apres le taf",
    "night": "nuit|nuits",
    "noon": "heure de dejeuner|heure du dejeuner|heure du dej|pause dejeuner|pause dej|midi deux|midis|pendant le dejeuner|pendant le dej|pause meridienne|le temps de midi",
}
TONIGHT: dict[str, tuple[PartName, int]] = {
    "hier soir": ("evening", -1), "la nuit derniere": ("night", -1), "nuit derniere": ("night", -1), "cette nuit": ("night", 0), "la nuit prochaine": ("night", 0), "a soir": ("evening", 0), "cet ap": ("afternoon", 0), "cet apm": ("afternoon", 0),
}  # fmt: skip
HALVES: dict[str, str] = {}

DAYS = {
    "aujourd hui en huit": 7, "d aujourd hui en huit": 7, "aujourd hui en quinze": 14, "demain en huit": 8,
    "demain en quinze": 15, "dans un jour": 1, "il y a un jour": -1, "il ya un jour": -1, "aujourd hui": 0, "aujourdhui": 0, "auj": 0, "ajd": 0, "ojd": 0, "ajrd": 0, "aujourd'hui": 0, "ce jour": 0,
    "demain": 1, "2 m 1": 1, "dem 1": 1, "dem": 1, "dm 1": 1, "2main": 1, "2 main": 1, "2 mains": 1, "dmain": 1, "demin": 1, "deman": 1, "dmn": 1,
    "apresdemain": 2, "hier": -1, "avant hier": -2,
}  # fmt: skip
DAY_MORE = ("apres ", "ap ", "apre ")
CLOCKS = {"midi": 12, "minuit": 24}
LONG_LENGTHS = {
    "une quinzaine": 14, "une quinzaine de jours": 14, "quinze jours": 14, "huit jours": 7, "8 jours": 7, "8 j": 7, "15 jours": 14, "15 j": 14, "huitaine": 7,
    "une huitaine": 7, "une huitaine de jours": 7,
}  # fmt: skip
FEASTS: dict[str, tuple[int, int] | int] = {
    "le jour de noel": (25, 12), "jour de noel": (25, 12), "jour de l an": (1, 1), "le jour de l an": (1, 1),
    "la saint sylvestre": (31, 12), "lundi de paques": 1, "dimanche de paques": 0, "vendredi saint": -2,
    "jeudi de l ascension": 39, "lundi de pentecote": 50, "dimanche de pentecote": 49, "fete du travail": (1, 5),
    "le jour de la toussaint": (1, 11), "reveillon de noel": (24, 12), "le reveillon de noel": (24, 12),
    "reveillon du nouvel an": (31, 12), "reveillon du jour de l an": (31, 12), "reveillon du 24": (24, 12),
    "reveillon du 31": (31, 12), "le 1 er de l an": (1, 1), "1 er de l an": (1, 1), "le premier de l an": (1, 1), "premier de l an": (1, 1), "fete nationale": (14, 7),
}  # fmt: skip
#: Feasts only where a time is spoken of: « jusqu'à Noël », not « la fête de Noël ».
WEAK_FEASTS: dict[str, tuple[int, int] | int] = {
    "noel": (25, 12),
    "nouvel an": (1, 1),
    "le nouvel an": (1, 1),
    "toussaint": (1, 11),
    "la toussaint": (1, 11),
    "paques": 0,
    "ascension": 39,
    "pentecote": 49,
    "assomption": (15, 8),
    "saint valentin": (14, 2),
    "la saint valentin": (14, 2),
    "fete de la musique": (21, 6),
    "halloween": (31, 10),
    "saint jean": (24, 6),
    "la saint jean": (24, 6),
    "chandeleur": (2, 2),
    "la chandeleur": (2, 2),
    "l epiphanie": (6, 1),
    "epiphanie": (6, 1),
    "l armistice": (11, 11),
}
EASTERS = {"mardi gras": -47, "mercredi des cendres": -46, "dimanche de paques": 0, "lundi de paques": 1, "vendredi saint": -2, "jeudi de l ascension": 39,
           "lundi de pentecote": 50}  # fmt: skip
WEAK_EASTERS = {"paques": 0, "ascension": 39, "l ascension": 39, "pentecote": 49, "la pentecote": 49}
CHRISTMAS_HOLIDAYS = (
    "vacances de noel|vacances scolaires de noel|vacances noel|conges de noel|vacances de fin d annee"
    "|conges de fin d annee|vac de noel"
)
HOLIDAYS = (
    "vacances|vacances scolaires|vacs scolaires|vac scolaires|vacances d ete|vacances d hiver|vacances de printemps|vacances de paques"
    "|vacances de fevrier|vacances de la toussaint|vacances de toussaint|conges scolaires|jours feries|feries|ferie|jour ferie|fetes|fetes de fin d annee"
)
SEASONS = "ete|hiver|printemps|automne|rentree"
NOW = "maintenant|en ce moment|mtn|mnt|mtnt|tout de suite|tt de suite|immediatement|a l instant"
LENGTHS = {
    "demi heure": 30, "demie heure": 30, "demi h": 30, "quart d heure": 15, "1 / 2 heure": 30,
    "trois quarts d heure": 45, "3 / 4 d heure": 45, "1 / 4 d heure": 15, "quart heure": 15, "une demie heure": 30, "trois quarts d heures": 45, "3 quarts d heure": 45,
    "1 / 2 h": 30, "demi journee": 240,
}  # fmt: skip

MARKS = {
    "about": "environ|a peu pres",
    "a": "à|a|vers|vrs|aux environs de|aux alentours de|autour de|sur les coups de",
    "au": "au",
    "de": "de|d|des",
    "du": "du",
    "en": "en|courant",
    "between": "entre",
    "and": "et",
    "or": "ou|ou bien|ou alors|ou sinon|ou encore",
    "we": "we",
    "the": "le|la|les|l",
    "in": "dans|ds|dan",
    "within": "d ici|sous|dans moins de|dans moins d|en moins de|en moins d",
    "for": "pendant|durant|pdt|d une duree de",
    "pour": "pour|pr",
    "atmost": "au plus|max|maxi|maximum|au maximum|au max|grand max|tout au plus|a tout casser",
    "until": "d ici a|au plus tard|pas plus tard que|pas plus tard qu|pas plus tard",
    "till": "jusqu|jsq|jsk|jusq|jusque|jusk|jusk a|jusqu a|jusqua|jusqu en|jusque a|jusqu aux",
    "till_au": "jusquau|jusko|jusquo",
    "until_shut": "jusqu a la fermeture|jusqu a fermeture|jusque fermeture|jsq fermeture|jusqu a l heure de fermeture",
    "before": "avant|avt",
    "after": "apres|apre|après",
    "starting": "jamais avant|jamais plus tot que|pas avant|apartir de|apartir|a partire de|a partire|au plus tot|pas plus tot que|a dater de|a dater|premiere seance|premier cours|a partir de|a partir d|a partir|a compter de|a compter|dès|à partir",
    "every": "chaque|chak|chaq|tous les|toutes les|tout les|tou les|ts les|tt les|tte les|ttes les|chq|chaques|toute les|toules",
    "aux": "aux",
    "next": "prochain|prochaine|prochains|prochaines|qui vient|qui suit|suivant|suivante|suivants|suivantes|proch|pro",
    "last": "dernier|derniere|derniers|dernieres|passé|passée|passés|passées|precedent|precedente",
    "this": "ce|cet|cette|cte|cett",
    "weekend": "week end|weekend|wk end",
    "weekends": "week ends|weekends",
    "half": "demi|demie",
    "quarter": "quart|quarts",
    "minus": "moins",
    "later": "plus tard|apres coup",
    "earlier": "plus tot",
    "notice": "a l avance|en avance|d avance|de preavis",
    "ilya": "il y a|y a|il ya|ya",
    "excluded": "non compris|non inclus|exclu|exclue|exclus",
    "inclusive": "inclus|incluse|compris|inclusivement|y compris",
    "sharp": "pile|tapante|tapantes|tapant|precise|precises|pile poil",
    "not": "pas",
    "neither": "ni",
    "only": "seulement|uniquement|exclusivement",
    "week_from": "semaine commencant|semaine debutant|semaine a partir",
    "the_one": "celui|celle|mais celui",
    "lunch": "dejeuner|dej",
    "since": "depuis",
    "running": "de suite|d affilee|consecutif|consecutifs",
    "monthly_rate": "par mois",
    "rate": "par semaine|par an|par trimestre",
    "sur_deux": "sur deux|sur 2",
    "sur_trois": "sur trois|sur 3",
    "sur_quatre": "sur quatre|sur 4",
    "start": "debut|en debut",
    "early": "a la premiere heure|a l aube|aux aurores|de bon matin|de grand matin|tot|tres tot|assez tot|de bonne heure",
    "late": "tard|tres tard|assez tard",
    "an": "an",
    "daytime": "journee",
    "half_month": "quinzaine|moitie",
    "eve": "avant veille",
    "mid": "mi|milieu",
    "end": "fin|en fin",
    "parity": "en semaine paire|en semaine impaire|en semaines paires|en semaines impaires|semaines paires|semaine paire|semaines impaires|semaine impaire",
    "en_huit": "en huit|en 8",
    "en_quinze": "en quinze|en 15",
    "all_day": "toute la journee|journee entiere|la journee entiere|toute la journee entiere|tt la journee",
    "whole": "toute|toute la|tout|tout le|tt le|tte la",
    "times": "fois",
    "sessions": "seance|seances",
    "ending": "finit|finissons|finissez|finissent|finira|finirons|finir|termine|terminons|terminez|terminent|terminera|terminer|acheve|ferme|fermons|ferment|fermeture",
    "except": "sauf|hormis|excepte|a part|hors|a l exception|en dehors",
    "in_week": "en semaine",
    "weekdays": "jour ouvre|jour ouvrable|jour de semaine|jours ouvres|jours de semaine|jours ouvrables",
    "day_before": "la veille",
    "day_after": "lendemain|le jour suivant|jour suivant|le lendemain|le jour d apres",
    "move": "deplace|deplacer|deplacez|bouge|bouger|bougez|reporte|reporter|change|changer",
    "push": "decale|decaler|decalez|repousse|repousser|repoussez|retarde|retarder|recule|reculer",
    "pull": "avance|avancer|avancez",
    "small": "je|tu|il|elle|nous|vous|ils|elles|c|ca|est|si|mais|avec|svp|stp|merci|sur|qui|que"
    "|y|plus|chez|donc|puis|ma|notre|contre|sera|serons|serez|seront|etait|etions|etaient|sommes|sont|s|t|n|ne|me|m|te|faut|ok|oui|non|possible|car|alors"
    "|reserve|par|plutot|aussi|toujours|encore|comme|quand|sinon|soit|voire|ont|ai|as|cela",
    "onwards": "jusqu a tard|jusque tard|jusqu a pas d heure",
    "filler": "genre|disons|mettons|peut etre|idealement|grosso modo|type|normalement",
    "vacant": "libre|libres|dispo|dispos|disponible|disponibles|creneau|creneaux",
    "heads": "personnes|pers|gens|participants|participantes|invites|convives|tetes|enfants|gamins|gosses|eleves|adultes|chaises|places|couverts|exemplaires|copies|euro|euros|balles|degres|pour cent|metres|kilometres|bornes",
    "word": "la nuit où|le jour où|le soir où|bonne soiree|bonne journee|bon apres midi|bon aprem|bonne nuit|bonne matinee|bon matin|bon week end"
    "|bon we|un jour|du jour|de nuit|demi tarif|pot de depart|mise a jour|a jour|service de nuit|tenue de soiree"
    "|moins une|bonne fin de semaine|midi a sa porte|24 h chrono|24 h du mans|24 heures du mans|24 heures chrono|poisson d avril|poissons d avril|semaine des quatre jeudis|semaine des 4 jeudis"
    "|au jour d aujourd hui|a ce jour|midi olympique|jeudi noir|lundi au soleil|le lundi au soleil|les lundis au soleil|lundis au soleil|vendredi sur mer|comme un lundi|samedi soir sur la terre|un dimanche a la campagne|hors jeu|dimanche a bamako|pas demain la veille|bonne fin de journee|bonne fin d aprem|bonne fin d apres midi|bonne fin de soiree|bonne fin de matinee|vendredi ou la vie sauvage|"
    "chercher midi a quatorze heures|chercher midi a 14 h|cherche midi a quatorze heures|cherche midi a 14 h|cherches midi a quatorze heures|cherches midi a 14 h|cherchez midi a quatorze heures|cherchez midi a 14 h|cherchons midi a quatorze heures|cherchons midi a 14 h"
    "|mercredi addams|fievre du samedi soir|samedi gras|dernier delai|derniere limite|dernier moment|derniere minute|derniere heure|dernier carat|de jour|24 h / 24|24 / 24|7 j / 7|7 jours / 7|7 jours sur 7|24 h sur 24"
    "|robe de soiree|8 mars feministe|midi pyrenees|un demi|une demie|un quart de|24 / 7|7 / 7"
    "|50 / 50|16 / 9|4 / 3",
}
RHYTHMS = {"tlj": "DAILY", "ts les jours": "DAILY", "tt les jours": "DAILY", "tous les trimestres": "QUARTERLY", "chaque trimestre": "QUARTERLY", "trimestriel": "QUARTERLY",
           "tous les semestres": "HALFYEARLY", "chaque semestre": "HALFYEARLY",
           "quotidien": "DAILY", "quotidiennement": "DAILY", "hebdo": "WEEKLY", "hebdomadaire": "WEEKLY",
           "tous les ans": "YEARLY", "chaque annee": "YEARLY", "une fois par semaine": "WEEKLY",
           "une fois par jour": "DAILY", "une fois par mois": "MONTHLY", "une fois par trimestre": "QUARTERLY", "une fois par an": "YEARLY", "mensuel": "MONTHLY", "mensuellement": "MONTHLY",
           "une fois tous les quinze jours": "FORTNIGHTLY", "une fois tous les 15 jours": "FORTNIGHTLY"}  # fmt: skip
NUMBERED = (
    "bureau|bureaux|salle|salles|poste|postes|table|tables|page|pages|chapitre|etage|numero|num|no|nr|version|lot"
    "|article|piece|place|code|pin|ligne|bus|tram|rue|porte|casier|casiers|cle|badge|appart|batiment|bat|niveau"
    "|phase|etape|groupe|taille|pointure|tva|python|windows|ubuntu|firmware|iso|usb|covid|bac|chambre|box|hall|quai"
    "|score|note|tel|telephone|boulevard|avenue|ref|commande|facture|question|option|choix|episode|saison|tome"
)
