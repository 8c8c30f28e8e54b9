"""What somebody is after for themselves, in whatever words (bot/understanding/gist)."""

from collections.abc import Mapping, Sequence

GISTS: Mapping[str, Sequence[str]] = {
    "me.calendar": (
        "<phone> (mes resas | mes reserv* | my bookings | my reservations | mes creneaux)",
        "<phone> <everything-mine>",
        "<calendar> <everything-mine>",
    ),
    "me.forget": (
        "!<erase> (mes donnees | mes infos | mon compte | my data | my account | everything about me | all my personal | sur moi | about me | on me | personal data | me concernant | my personal data)",
    ),
    "me.export": (
        "<copy> <data> -<erase>",
        "<what> (sur moi | about me | on me) <data> (gardez | gardes | garde | savez | sais | avez | as | have | keep | know | stock*) -<erase>",
    ),
    "me.link": (
        "!<other-account> <link> {code:digits}",
        "!<other-account> <link>",
        "!<link> <other-account>",
    ),
    "me.cancel": (
        "~<each-time> <perm>",
        "~(call off | calling off | malade | sick | flu | ill | intervenant* | speaker | animat*) <gathering> -{room} -<booking>",
        "~<reminder>",
        "~(rappeler | remind)",
        "<cancel>{thing:room}",
    ),
    "me.undo": (
        "!<undo> -(trompe* de | wrong bus | conversation | salon | chat | fil | numero | channel | room)",
    ),
    "me.any_time": ("!<write-me> <any-time> -<open>",),
    "me.pause": (
        "!<peace> <no-more> {until} -<announcements> -<booking> -<perm>",
        "!(laisse moi tranquille | laissez moi tranquille | leave me alone | fiche moi la paix | do not disturb)",
    ),
    "me.resume": ("!<back> (pause | messages | rappels | reminders | ecri* | write | vacances | holiday)",),
    "me.plain": ("!<plain-text>",),
    "me.show": ("~(copie | copy | export*)", "<my-page> <show>", "<what> <my-page>"),
    "me.language": (
        "!{language} (en francais | en anglais | in french | in english | french | english | francais | anglais) (svp | stp | plait | please | pls | repond* | answer | reply | switch | passe | change | mets | prefer* | continu*)",
    ),
    "me.name": (
        "!<my-name> <show-it> (resa* | reserv* | booking* | reservation*)",
        "!<my-name> <hide> (resa* | reserv* | booking* | reservation*)",
    ),
    "me.privacy": (
        "<reads> <what-we-say> -<my-page> -<copy>",
        "(vie privee | confidential* | privacy | rgpd | gdpr) -<erase> -<copy>",
    ),
}
