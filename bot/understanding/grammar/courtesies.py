"""What people say around a wish out of courtesy, in both languages: skipped wherever it stands.

All words are folded, as in `small_words`.
"""

_POLITE = """
bonjour | bonsoir | salut | coucou | hello | hey | hi | yo | hi there | good morning | good evening | good afternoon | bjr
s il te plait | s il vous plait | stp | svp | please | pls | plz | merci | merci d avance | merci beaucoup | merci bien
thanks | thank you | thx | thanks a lot | many thanks | cheers | thanks in advance | d avance
est ce que | est ce qu | est ce que je peux | est ce qu on peut | est ce que tu peux | est ce que vous pouvez
est ce possible de | est ce que c est possible de | est il possible de | serait il possible de | ce serait possible de
c est possible de | possible de | si possible | si c est possible | il serait possible de
je peux | tu peux | vous pouvez | on peut | nous pouvons | peux tu | pouvez vous | peut on | puis je | je pourrais
tu pourrais | vous pourriez | pourrais tu | pourriez vous | on pourrait | pourrait on | est ce que je pourrais
est ce qu on pourrait | est ce que tu pourrais | est ce que vous pourriez | tu peux me | vous pouvez me | tu veux bien
je voudrais | j aimerais | je veux | je souhaite | je souhaiterais | j ai besoin de | j ai besoin d | j aurais besoin de
j aurais besoin d | j ai besoin | nous voudrions | on voudrait | on aimerait | nous aimerions | on veut | besoin de
besoin d | il me faut | il nous faut | il me faudrait | il nous faudrait | il faudrait | faudrait | je dois | on doit
je viens pour | j aimerais bien | je voudrais bien | merci de | veuillez | il faut que tu | je vais | on va
tu me | tu nous | vous me | vous nous | peux tu me | pouvez vous me | me | moi | nous | dis moi | dites moi | dis | dites
la loge | loge | laloge | bot | cher bot | chere loge | salut la loge | bonjour la loge | le bot | robot
euh | alors | bon | ben | bah | ok | okay | oui | yes | d accord | donc | voila | hop | allez | ah | oh
vite | vite fait | rapidement | quickly | quick | now then | well | um | uh | hmm | right | ok then
could you | can you | would you | will you | can i | could i | may i | can we | could we | may we | shall we | might i
i d like to | i would like to | i want to | i need to | i d like | i would like | i want | i need | we need | we need to
we d like to | we would like to | we d like | we want to | we want | i wish to | i d love to | i have to | let s | lets
is it possible to | would it be possible to | is it possible for me to | possible to | if possible | if you can
would you mind | do you mind | could you please | can you please | id like to | id like | i m looking to | would you please
for me | for us | pour moi | pour nous | if you please | go ahead and
do you know | do you know if | tu sais | tu sais si | vous savez | vous savez si | sais tu | savez vous | i wonder if
je me demandais si | i was wondering if | dear bot | dear | thank you very much
dire si | verifier si | regarder si | savoir si | voir si | check if | check whether | tell me if | see if | know if
pardon | sorry | desole | desolee | finalement | du coup | en fait | actually | sinon | au fait | by the way | btw | a moyen de | y a moyen de | y a moyen d
y a t il moyen de | il y a moyen de | je souhaiterais bien | on souhaite | nous souhaitons | would it be ok to
"""

#: What may stand around a wish too; whole, so that its words alone still tell something.
_AROUND = """
savoir | dire | redire | regarder | verifier | me dire | nous dire | je voulais | on voulait | nous voulions | j aurais voulu
on aurait voulu | j aurais aime | on aurait aime | nous souhaiterions | on souhaiterait | je pouvais | on pouvait | je peu | tu peu
serait il envisageable de | serait il envisageable d | est il envisageable de | y aurait moyen de | y aurait moyen d
y aurait il moyen de | y aurait il moyen d | y a il moyen de | possible d | ce serait possible d | c est possible d
il serait possible d | est ce possible d | serait il possible d | est il possible d | si possible de | c est pour | ce serait pour
c etait pour | vouloir | moi vouloir | ca irait | ca va | ca vous va | ca te va | ca vous irait | ce serait bien | ce serait top
absolument | volontiers | eventuellement | normalement | vraiment | mince | zut | flute | aie | argh | madame | monsieur
messieurs | mesdames | cordialement | bien cordialement | bonne journee | bonne soiree | a bientot | bises | si vous voulez bien
si tu veux bien | il vous serait possible de | vous serait il possible de | te serait il possible de | faut que je | il faut que je
tell me | tell us | let me know | let me | let us | like to know | to know | know | i could | we could | i can | we can | i ll | we ll | i will | we will | i m trying to
i was hoping to | we were hoping to | hoping to | looking to | i m looking to | we re looking to | trying to | i wanted to
i just wanted to | we wanted to | i was wondering whether | i wondered whether | i wondered if | wondering if | wondering whether
possibly | do you think | do you reckon | is it ok if | is it okay if | is it alright if | would it be ok if
would it be alright if | are we able to | am i able to | is it possible for us to | might i trouble you for | any way | is there any way
is there a way | any chance | any chance of | is there any chance | is there any chance of | is there a chance of | any hope of
how about | what about | be grateful for | i d be grateful for | we d be grateful for | want to | going to | got to | have got to
give me | give us | kind regards | best regards | regards | best wishes | dear team | sir | madam | ta | cheers mate | the bot
like to | me like to | i d love | we d love | i d love to | we d love to | we d love | i m going to | we re going to
i m hoping to | c est possible | c est faisable | ca serait possible | ce serait possible | a mon nom | a notre nom | in my name
in our name | quelque part | anywhere | on sait | sait on | any idea | montre moi | montrez moi | show me | faut | il faut
excusez moi | excuse moi | desole de vous deranger | excuse me | sorry to bother you | still | just | is it possible | is it possible i
is it possible we | could somebody | could someone | can someone | can somebody | quelqu un peut | quelqu un pourrait | need to
there will be | there ll be | there are | aurai besoin de | aurai besoin d | j aurai besoin de | j aurai besoin d | i d appreciate
appreciate | could i please | mind if | i d have liked to | we d have liked to | might it be possible to
might it be possible for us to | would it be possible for us to | would it be possible for me to | is it possible for us to | quite
quite like | i m here to | we re here to | i m coming to | me and my friends | my friends and i | je viens | nous venons | on vient
nous aurions besoin de | nous aurions besoin d | on aurait besoin de | on aurait besoin d | nous aurons besoin de | tu | vous
de la part de | avoir la liste des | la liste des | liste des | the list of | a list of | prenez note | notez | note | voir | to see | urgently
urgent | en urgence | ou pas | ou non | or not | possible | quelqu un sait si | quelqu un sait | qqun sait si | does anyone know if | anyone know if
someone know if | does anybody know if | me again | c est encore moi | encore moi | tjrs moi | toujours moi | quick q | quick question | petite question
une question | une petite question | if that s ok | if that s okay | if that s alright | if that s all right | if that works | si ca te va | si ca vous va | is that possible | would that be possible | please could
ca serait pour | c est juste pour | ce serait juste pour | je reviens vers vous pour | je vous ecris pour | je t ecris pour
je vous contacte pour | je te contacte pour | je me permets de vous ecrire pour | j ecris pour | c est jouable | ca passe
serait ce possible | serait ce possible de | ce serait faisable | ca serait faisable | si c est bon | si c est bon pour vous
auriez vous la gentillesse de | aurais tu la gentillesse de | auriez vous la possibilite de | y a t il possibilite de
je souhaiterai | je voudrai | je veu | j aimerai | j aurai voulu | nous souhaiterons | on aimerai | t inquiete | tkt
un creneau pour | un creneau sur | un creneau dans | des creneaux pour | j vas | je vas | je m en vais | c est pour savoir si
je peux tu | on peut tu | j aimerais tu | je pourrais tu | tu peux tu | c est tu possible de | c est tu possible
this is to | it s to | i m writing to | i am writing to | i m emailing to | just writing to | i m contacting you to
i m getting in touch to | was wondering if | was wondering whether | was hoping to | doable | is that doable
would that be doable | is that ok | would that be ok | if i could | i could do with | we could do with | could do with
je te demande | je vous demande | je demande | je vous demanderais | puis je vous demander | demande de | demande d | la liste de | liste de
y aurait pas | il y aurait pas | vous auriez pas | tu aurais pas | t aurais pas | vous n auriez pas | tu n aurais pas
isn t there | aren t there | don t you have | haven t you got | wouldn t you have | can i ask for | could i ask for | i d ask for
allo | hiya | heya | monsieur | madame | a slot on | a slot for | a slot in | i m happy to | we re happy to | happy to | glad to | i was thinking of | we were thinking of | thinking of | i was after | be so kind as to | meme heure | a la meme heure | same time | at the same time | j ai envie de | j ai envie d | j aurais envie de | j aurais envie d | on a envie de | on a envie d | je veux bien | on veut bien | je cherche | on cherche
nous cherchons | donne moi | donnez moi | envoie moi | envoyez moi | file moi | filez moi | passe moi | passez moi | tu as | t as | vous avez
y a moyen d avoir | il y a moyen d avoir | moyen d avoir | je dois | nous devons | il faut que je | tu me dis | vous me dites | ca m arrangerait d avoir
ca m interesse de | ca m interesserait de | je prendrais bien | sous la main | du lieu | du local | de la maison | dans le lieu | dans la maison
sur place | en fait | je te prie | je vous prie | ca serait pour | serait il possible d avoir | est il possible d avoir | c est possible d avoir
i feel like | we feel like | i d be happy to | i d be glad to | we d be happy to | i m happy to | have you got | do you have | you have | you got | any chance of getting
i m looking for | we re looking for | looking for | can you tell if | can you tell me if | would you | in the house | in the place | of the house | at the place
at hand | to hand | send me | i d appreciate | it would be nice to | it d be nice to | i d be interested in | we d be interested in | i fancy | we fancy
of us would like | of us would like to | of us want to | of us need | vous auriez moyen de | auriez vous moyen de | tu aurais moyen de | t aurais moyen de | any way you could | je cherche a | on cherche a
nous cherchons a | chez toi | chez vous | at yours | at your place | with you
turns out | it turns out | il se trouve que | desole mais | desolee mais | sorry but | ca y est | i want you to | i d like you to
we want you to | je veux que | je voudrais que | j aimerais que | bonne nuit | good night | night night | bye | bye bye | have a nice day | have a good day | have a nice evening | have a good one | good evening all
dis le lui | dites le lui | dis lui | pass it on | let them know | any more | anymore
would you be so kind as to | for me please | could we possibly | whether | i m just | just wondering
"""

#: After these words nothing but a name is said.
SIGN_OFFS = frozenset({"cordialement", "regards", "sincerely", "salutations", "bises", "amities", "wishes"})


#: Who wishes, and how: every pair of these is a courtesy.
_WISHED = (
    (
        "je j on nous",
        """voudrais voudrait voudrions aimerais aimerait aimerions aimerai aimerez souhaite souhaitons souhaiterais
     souhaiterait souhaiterions veux veut voulons peux peut pouvons pourrais pourrait pourrions prefererais prefererait""",
    ),
    ("tu vous", "peux pouvez pourrais pourriez veux voulez voudrais voudriez saurais sauriez"),
    ("i we", "want would will need d ll"),
    ("i we you", "can could may might shall"),
    ("can could may might shall would will", "i we you"),
)
#: What may follow such a pair within it.
_GO_ON = (
    "",
    "bien",
    "me",
    "nous",
    "like",
    "love",
    "like to",
    "love to",
    "to",
    "prefer",
    "prefer to",
    "please",
)


def _wished() -> frozenset[tuple[str, ...]]:
    pairs = ((one, other) for who, how in _WISHED for one in who.split() for other in how.split())
    return frozenset((*pair, *more.split()) for pair in pairs for more in _GO_ON)


def _phrases(text: str) -> frozenset[tuple[str, ...]]:
    parts = (part.split() for line in text.strip().splitlines() for part in line.split("|"))
    return frozenset(tuple(part) for part in parts if part)


WISHES = _phrases(_POLITE)
POLITE = WISHES | _phrases(_AROUND) | _wished()
