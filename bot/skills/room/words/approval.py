"""How the team says yes or no to what was asked for, in both languages (see bot/understanding/grammar)."""

from bot.skills.room.words.keeping import Phrases

APPROVE: Phrases = {
    "en": (
        "(approve|grant|accept) [the] [request|booking|reservation|series] [number] {booking}",
        "(what|which|any) [requests|bookings] (await|awaits|awaiting|waiting for|need|needs) [an|a] (approval|yes)",
        "[the] (pending|open) (requests|approvals)",
        "{booking} (is fine|is ok|is okay|is good|looks good|looks fine) you can (approve|accept|grant) [it]",
        "you can (approve|accept|grant) {booking}",
    ),
    "fr": (
        "(approuve|approuver|approuvez|accepte|accepter|valide|valider|validez) [la|l'] [demande|réservation|résa|série] [numéro|n°] {booking}",
        "(demandes|réservations|résas|qu'est-ce qui|quoi) [est|sont] (en attente|attend|attendent) [d'un|un|d'] [accord|oui|réponse|approbation]",
        "(demandes|réservations|résas) à (approuver|valider|accepter)",
        "{booking} (tu peux|vous pouvez|on peut) (valider|accepter|approuver) [la|le]",
        "(c'est bon|c'est ok|c'est oui|ok|d'accord) pour {booking} (tu peux|vous pouvez|on peut|je) (valider|accepter|approuver|valide|accepte|approuve)",
    ),
}

REFUSE: Phrases = {
    "en": (
        "(refuse|reject|decline|deny|turn down) [the] [request|booking|reservation|series] [number] {booking}",
        "{booking} (is a no|is refused|is rejected|is declined)",
    ),
    "fr": (
        (
            "(refuse|refuser|refusez|rejette|rejeter|décline|décliner) [la|l'] [demande|réservation|résa|série] "
            "[numéro|n°] {booking}"
        ),
    ),
}

ACCEPT = (
    "yes",
    "accept",
    "i accept",
    "approve",
    "accepter",
    "accepte",
    "j'accepte",
    "approuver",
    "accepté",
    "validé",
)
DECLINE = ("no", "refuse", "i refuse", "decline", "refuser", "je refuse", "refusé")
"""Answers to the question that the team is asked: as its buttons say it, without the number."""
