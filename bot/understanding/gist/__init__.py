"""What somebody is after, where no phrase fits: the gist of a sentence, by the senses of its words in any order, in either language.

A skill tells the gists of its commands in a small notation: `<cancel> {event}` is any word of the sense `cancel` (senses.toml) and an
event that is named, wherever both stand. `(…|…)` lists words instead, a star ends a stem (`reserv*`), `-` before a sense or a word says
what must not be there. `{what}` after a sense takes the words behind it; `{event:gathering}` an event, else what is said like one
(« soirée jeux »). A gist that begins with `!` needs neither a question nor a wish: it is told, as « je peux pas venir » is.
Written together, `<cancel>{room}`, nothing but small words stand between the two. One that begins with `~` is what only sounds like the command: no phrase of it is heard there. `-{room}`: no room is named.

Whatever is found so is a guess: it is asked before it is done.
"""

from bot.understanding.gist.gists import Gists

__all__ = ["Gists"]
