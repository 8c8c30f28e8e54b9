"""What fills a command when it is known which one is meant, where no phrase of it fits.

Names, times and numbers are found by themselves. Free words (a topic, a title, what is to be remembered) are the stretch of the
sentence that looks most like them: by the words around it that the command's phrases use too, by courtesies, marks, names and times
beside it. How much each of these traits tells was learned from labelled sentences; `scripts/filling` learns it anew.
"""

from bot.understanding.filling.fill import fill

__all__ = ["fill"]
