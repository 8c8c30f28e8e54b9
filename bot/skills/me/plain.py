"""Words alone: `!plain-text`, « texte simple »; no emoji and no pictures, for whoever hears them read aloud or finds them tiring."""

from dataclasses import replace
from typing import Annotated

from bot.core.card import Card, Reply
from bot.core.text import Names, _
from bot.kit.access import VISITOR
from bot.kit.arguments import Arg
from bot.kit.context import Context
from bot.skills.me.declare import MANNERS, skill
from bot.skills.me.words.oneself import Phrases
from bot.store.community.people import People

PLAIN: Phrases = {
    "en": (
        "(plain text|simple text|text only|words only) [please]",
        "(no|no more|without|stop the|stop using|drop the|turn off) (emoji|emojis|smileys|pictures|emoji and pictures|emojis and pictures) [please]",
        "(write|answer|talk) [to me] (without|with no) (emoji|emojis|pictures)",
        "(i use|i have) a screen reader",
        "(your|the) emojis (bother|annoy) me",
        "(write|answer) [to me] {plain}",
        "(rather|prefer|like) [to] [have] (no|without) (emoji|emojis|pictures|images|smileys)",
        "(stop|quit|avoid) [using|the|with the|sending] (emoji|emojis|pictures|smileys)",
    ),
    "fr": (
        "(texte simple|texte seul|du texte seulement|juste du texte) [stp|svp]",
        "(sans|pas d'|plus d'|arrête les|arrêtez les|enlève les|enlevez les|stop aux) (emoji|emojis|émojis|smileys|images|photos) [stp|svp]",
        "(écris|écris-moi|écrivez-moi|réponds|répondez) sans (emoji|emojis|émojis|images)",
        "[j'utilise|j'ai] un lecteur d'écran",
        "(tes|vos|les) (emojis|émojis|images) me (gênent|fatiguent)",
        "(écris|écris-moi|écrivez-moi) {plain}",
        "(préfère|préférerais|préférons) [du] (texte simple|sans images|sans émojis|sans emojis|sans images ni émojis|sans émojis ni images)",
        "(arrête|arrêtez|stop|évite|évitez|enlève|enlevez) [avec] (les|tes|vos|d'utiliser des|de mettre des|des) (emojis|émojis|smileys|émoticônes|images)",
    ),
}


@skill.command(
    "me.plain",
    _("Have no emoji and no pictures from me."),
    access=VISITOR,
    private=True,
    names={"en": "plain-text", "fr": "texte-simple"},
    phrases=PLAIN,
    examples={"en": "no emojis please", "fr": "sans emojis stp"},
)
async def plain(
    ctx: Context,
    *,
    plain: Annotated[str, Arg(_("Words alone?"), names={"en": "plain", "fr": "simple"}, kind=MANNERS)] = "",
) -> Reply:
    """From now on; said without more, words alone."""
    wanted = plain != "rich"
    await ctx.store(People).save(replace(ctx.person, plain=wanted))
    if wanted:
        again = _(
            "To have them again: {plain}.",
            plain=_("{command} {word}", command=Names("me.plain"), word=_("no")),
        )
        return Reply(
            Card(_("From now on I write to you in words alone: no emoji, no pictures."), close=again)
        )
    return Reply(_("From now on I may use emoji and pictures again."))
