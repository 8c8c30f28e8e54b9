"""What somebody is after with the rota, in whatever words (bot/understanding/gist)."""

from collections.abc import Mapping, Sequence

GISTS: Mapping[str, Sequence[str]] = {
    "shift.remind": (
        "<reminder> <perm> {before} -<no-more>",
        "<reminder> <perm> <before> -<no-more> {before}",
    ),
    "shift.no_reminder": ("!<no-more> <reminder> <perm>",),
    "shift.drop": (
        "~(stop | arrete | no more)",
        "~(laisse | donne | give | hand) (a) -(quelqu un | quelqun | qqn | qqun | n importe qui | un autre | une autre)",
        "!<replace> {shift:shift} -<last-minute> -(stop | arrete*) -(i ll | i can | i will | je peux | je vais | je prends)",
        "!<cannot> {shift:shift} <replace> -(stop | arrete*)",
        "!<cannot> {shift:shift} -<maybe> -<last-minute> -<stretch> -<each-time> -(stop | arrete*)",
    ),
    "shift.my_name": ("<show-it> <my-name> <perm> -<hide>",),
    "shift.no_name": (
        "!<hide> <my-name> <perm>",
        "!(anonym* | incognito) <perm>",
        "!(anonym* | incognito) (desk | accueil | bar)",
    ),
    "shift.not_each_time": (
        "!<no-more> <perm> <each-time> -<reminder>",
        "!(arrete | stop | plus) <perm> <each-time> -<reminder>",
    ),
    "shift.take": (
        "~(seulement | only) (de | from)",
        "!<volunteer-verb> {shift:shift} -<stretch> -<replace> -<cannot> -<spare> -<shadow> -<each-time> -<brief> -<next-mine> -<last-minute>",
    ),
    "shift.take_part": (
        "!<stretch> {part} (prends | prend | faire | fais | tiens | tenir | take | do | hold | cover | assurer | assure) -{room}",
    ),
    "shift.last_minute": (
        "~<no-more>",
        "!<call-me> <last-minute> -<no-more> -<cannot>",
        "<call-me> <last-minute> -<no-more> -<cannot>",
        "<last-minute> <perm> -<no-more> -<cannot>",
        "!(appel* moi | sollicite* moi | call me | count on me | ring me) <last-minute> -<no-more>",
    ),
    "shift.not_last_minute": ("!<no-more> <last-minute>", "!<cannot> <last-minute>"),
    "shift.give": (
        "~(give me | donne moi | file moi)",
        "!<hand-over> {person} {shift:shift} -<swap> -<thanks-to>",
    ),
    "shift.brief": (
        "!<brief> <on-duty-soon>",
        "!<brief> <shift>",
        "(fais moi le | donne moi le | give me the | give me a | le | the) (topo | brief* | rundown)",
    ),
    "shift.keys": (
        "<where> <keys>",
        "<keys> (perdu* | lost | code | find | trouve*)",
    ),
    "shift.note": (
        "!(pour | for | a la | a l | note | tell | dis | dites | leave | laisse*) <relief> {text}",
    ),
    "shift.list": (
        "<perm> (reste* | a prendre | libres | a pourvoir | disponibles | free | available | left) -{person} -<volunteer-verb> -<cannot>",
        "<short-of> <rota>",
        "<rota> {when} -<volunteer-verb> -<cannot> -<reminder> -<replace>",
        "<what> <shift> <short-of>",
        "<who> (tient | tiennent | fait | fera | is on | holds | has | s on) <perm> {when}",
        "<rota> <show>",
    ),
    "shift.now": ("<somebody> <on-duty> -<human> -<replace> -<shadow>",),
    "shift.topic": ("!<topic-of> <perm>", "!<topic-of> <channel> (qui | who)"),
    "shift.shadow": ("!<shadow> {shift:shift} -<replace>",),
    "shift.spare": ("!<spare> {shift:shift}",),
    "shift.volunteer": (
        "(comment | how | devenir | become | etre | be a | join | rejoindre | veux | want | wanna | aimerais | like | m engager | interess* | envie) <volunteer> -{person}",
        "(veux | veu | voudrais | aimerais | want | like | envie | interess* | comment) (aider | help | m engager | rejoindre) <perm>",
    ),
    "shift.end_slot": (
        "~<last-minute>",
        "!<for-good> {slot:shift} (planning | definitivement | perms | shifts | rota | for good | permanently | toutes les | all the | n existe plus) -<last-minute>",
    ),
    "shift.define": ("<new-shift> <shift> <weekly> -<cannot> -<replace>",),
    "shift.count": ("<next-mine> -<no-more> -<reminder> -<cannot>", "<how-many> <perm> (mes | ai | my | i)"),
    "shift.turn": ("<whose-turn>",),
    "shift.rotate": (
        "(propos* | suggest* | fais | prepare* | make | draft | work out | calcul* | build) <rotation>",
        "<rotation> <rota>",
    ),
    "shift.swap": (
        "<swap> {person} <shift>",
        "<swap> {person} (jeudi | vendredi | samedi | lundi | mardi | mercredi | dimanche)",
    ),
    "shift.sign_up": ("~(my name | mon nom)",),
}
