"""What somebody is after with the house, in whatever words (bot/understanding/gist)."""

from collections.abc import Mapping, Sequence

GISTS: Mapping[str, Sequence[str]] = {
    "house.setup": (
        "<settings> <the-house>",
        "(refaire | recommencer | reprendre | redo | go through | start) <settings>",
    ),
    "house.channel": ("!<channel> <purpose-of> {purpose}",),
    "house.status": (
        "<open> <come-over>",
        "<open> {when} (vous | tu | c est | ca | est ce que c est | you | it | it s | be) -<reopen> -<we-close> -(marche | market | magasin | shop | boulangerie | bakery | poste | pool | piscine | office | banque | bank) -{room}",
        "<come-over> {when} (possible | peut | peux | can | ok) (vous | on | lieu | local | you | place | house) <open>",
    ),
    "house.hours": (
        "<open> (quels jours | quel jour | which days | what days)",
        "~<shift> (donne* | give | take | prend*)",
        "~(on est ouverts jusqu | on est ouvert jusqu | we re open until | we are open until)",
        "<hours> -<perm>",
    ),
    "house.hush": ("!<hush> -<speak>",),
    "house.speak": ("!<speak>",),
    "house.switch": ("!<other-house>",),
    "house.team": (
        "(who | qui) (dirige* | s occupe | gere | manages | responsable*) (place | house | lieu | maison | ici | here)",
        "<who> <team>",
    ),
    "house.leave_team": ("!<take-away> {person} {role}",),
    "house.extra": ("!<exceptionally> <open> {when}",),
    "house.open": (
        "!(les portes sont ouvertes | doors are open | on a ouvert | j ai ouvert | on vient d ouvrir | i ve opened up) -{room}",
        "!<we-open> (jusqu* | until | till | portes | doors | maintenant | now | lieu | maison | house | place | entrez | venez | come in | tout le monde | everybody)",
    ),
    "house.close": (
        "!<we-close> (bonne nuit | boucl* | good night | pour ce soir | boutique | for today | tonight | locking | for the night | cles | derniere | tout le monde est parti | up)",
    ),
}
