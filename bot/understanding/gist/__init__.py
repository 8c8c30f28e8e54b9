"""The senses of words (senses.toml): what somebody is after, in whatever words and in either language, by the gist of what they say.

They are traits by which a hunch is judged. And a skill tells by them what only sounds like one of its commands, in a small notation:
`~<title> -{room}` is any word of the sense `title` where no room is named; there no phrase of that command is heard. `(…|…)` lists words
instead, a star ends a stem (`reserv*`), `-` stands before what must not be said. `{event:gathering}` says what an argument looks like: an
event, or what is said like one (« soirée jeux »); so it is filled where nothing of the house has that name.
"""

from bot.understanding.gist.gists import Gists

__all__ = ["Gists"]
