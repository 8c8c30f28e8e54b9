"""What somebody is after with rooms, in whatever words (bot/understanding/gist)."""

from collections.abc import Mapping, Sequence

GISTS: Mapping[str, Sequence[str]] = {
    "room.book": (
        "~<instead-of> (jusqu* | jusk* | until | till)",
        "~<what> <free>",
        "~<on-duty-soon> <brief>",
        "~<waiting-list>",
        "<reserve> {room} {when} -<i-have> -<waiting-list> -<cancel> -<frees> -<who>",
        "<reserve>{room} -<i-have> -<waiting-list> -<cancel> -<reminder> -<who> -<bookings-mine> -<move> -<file> -<free> -<give-back>",
        "<have-it>{room} {when} -<waiting-list> -<cancel> -<free> -<frees> -<who> -<reminder> -<move> -<close> -<occupancy> -<shift> -<trained>",
    ),
    "room.book_also": (
        "(aussi | egalement | en plus | avec | as well | too | also | on top) (et | ajoute* | rajoute* | and | throw in | add | include | plus) {room} -<free>",
        "!(rajoute* | ajoute aussi | throw in | mets aussi | prends aussi | add also) {room}",
    ),
    "room.wait": (
        "<waiting-list> {room} -<series> -<shift>",
        "<if> {room} <frees>",
        "<tell-me> {room} <frees>",
        "<tell-me> <if> {room} <free>",
        "<waiting-list> {when} -<series> -<shift> -(inscri* a)",
    ),
    "room.book_same": (
        "<usual> <place> {when}",
        "<usual> <reserve> {when}",
        "<usual> {room} {when}",
        "!(comme d hab | comme d habitude | the usual | la meme salle | same room | same again | meme resa | pareil que) {when} -<shift>",
    ),
    "room.approve": ("!<accept> {booking:R}",),
    "room.refuse": ("!<refuse> {booking:R}",),
    "room.close": ("<close> {room} {when} -<free> -<reserve> -<what> -<longer>",),
    "room.open": ("!<reopen> {room} -<when> -<what>",),
    "room.move": (
        "~<title>",
        "~<rotation>",
        "~(perm | perms | permanence | s shift | my shift | the shift | shifts) -{room}",
        "~<gathering> -{room} -<booking>",
        "~<trained>",
        "~(mine | topo)",
        "<move> {booking:R} {when}",
        "<move> <booking> {when} -<reminder> -<shift>",
        "<move> {room} {when} -<reminder> -<gathering>",
    ),
    "room.extend": (
        "(garder | garde | keep | rester | stay | need | have) {when} <instead-of> {room}",
        "<longer> {booking:R} {when}",
        "<longer> {booking:room} {when} <instead-of>",
        "(prolong* | rallong* | plus longtemps | extend | longer | stay on | rab) {when}",
    ),
    "room.remind": (
        "<reminder> <booking> {before} <before>",
        "<reminder> {before} <before> {booking:room}",
    ),
    "room.no_reminder": ("<no-more> <reminder> <booking> -<shift>",),
    "room.wait_rest": (
        "<waiting-list> <series>",
        "(reste | autres | rest | others | remaining) <series> <waiting-list>",
    ),
    "room.calendar_file": (
        "<file> {booking:R}",
        "<calendar> {booking:R}",
        "<file> <bookings-mine>",
        "<file> <calendar> <booking>",
        "<phone> <booking>",
    ),
    "room.free": (
        "<free> {room} -<frees> -<give-back> -(participer | participate | inscri* | place pour moi | initiation)",
        "<free> <place> -<frees>",
        "<free> {when} (quoi | quelque chose | what | anything | something | reste | creneau* | slot*) -<frees> -<perm> -<give-back>",
        "<place> <fits> {when}",
        "<fits> {people} {when}",
        "<what> <place> {when}",
        "<what> <place> <exists> {when}",
        "<place> {people} {when} -<reserve>",
        "(quelqu un | qui | anyone | anybody | someone) (utilise* | occupe* | using) {room} {when} <free>",
    ),
    "room.who": (
        "<who> (a pris | a reserv* | a la | a le | utilise* | occupe* | prend | pris | has | got | using | booked | s in | has got){room}",
        "(a qui | par qui | au nom de qui) {room}",
    ),
    "room.mine": (
        "<bookings-mine> -<cancel> -<move> -<file> -<reminder> -<longer> -<give-back> -<show-it> -<my-name>",
        "<what> <place> <i-have> -<cancel> -<move> -<free>",
        "<what> <i-have> <booking>",
        "<what> <bookings-mine> -<cancel> -<move> -<file> -<reminder>",
        "(liste* | list | recap* | rappelle | rappelle moi | remind me | lost track | show) <booking> (j ai | mes | my | i)",
    ),
    "room.list": (
        "<how-many> <seats> {room} -<price>",
        "<what> <place> <exists> -<free> -<reserve>",
        "<seats> {room} (combien | quelle | how | what) -<price>",
        "(liste | list | presente* | describe | tell me about | decri*) (salles | rooms | espaces | spaces | pieces)",
    ),
    "room.week": (
        "<occupancy> {room} <show> -<file>",
        "(occupation | occupancy | remplissage | timetable | emploi du temps) {room}",
        "{room} <whole-week> <show>",
        "(comment | how) {room} <whole-week>",
    ),
    "room.give_back": (
        "<give-back> <part> -<shift>",
        "(fini plus tot | finis plus tot | finished early | done early | fini en avance | terminer plus tot) <give-back>",
    ),
    "room.ask_holder": ("<holder> {booking:R}",),
    "room.check_in": ("!<arrived> {booking:R}", "!<arrived> {booking:room} -<if> -<frees>"),
}
