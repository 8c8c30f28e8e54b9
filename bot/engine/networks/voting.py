"""Votes: asked of everybody in a channel, in a native poll or in numbered words, each person's last word counting."""

from dataclasses import replace
from typing import Annotated

from bot.core.address import Address
from bot.core.call import Call, Json
from bot.core.card import Card, Choice, Reply
from bot.core.text import Listing, Text, UserText, _
from bot.core.vote import Vote
from bot.engine.speaking.place import Place
from bot.kit.arguments import Arg
from bot.kit.context import Context
from bot.kit.kinds import JsonKind
from bot.kit.people.everybody import FOR_EACH
from bot.kit.skill import Skill
from bot.store.alarms import Alarms, Late
from bot.store.community.people import People
from bot.store.house.channels import Channels
from bot.store.letters.outbox import Letter, Outbox
from bot.store.polls import Poll, Polls
from bot.store.questions import Offered, Question, Questions

skill = Skill("vote", Text("vote"))

CAST = "vote.cast"
END = "vote.end"
COUNTED = "vote.counted"
COUNT = "network.count_votes"
VOTE = "vote"
"""The Call of the question that stands for a vote: nobody makes it."""
STANDS = "stands"
"""The same for a post whose choices are for everybody, each for themselves."""


def post_of(vote: Vote) -> str:
    """The name under which the message of a vote is found again, where its skill gives it none."""
    return f"vote:{vote.name}"


def offers(reply: Reply) -> tuple[Choice, ...]:
    """What a reply lets people choose: its own choices, or those of its vote."""
    if reply.vote is None:
        return reply.choices
    name = reply.vote.name
    return tuple(
        Choice(one.label, Call(CAST, {"poll": name, "choice": one.key})) for one in reply.vote.options
    )


def is_vote(question: Question) -> bool:
    """It counts what everybody there chose."""
    return question.call is not None and question.call.name == VOTE


def stays(question: Question) -> bool:
    """Whether it is everybody's, and goes on for the others whoever answers it."""
    return question.call is not None and question.call.name in {VOTE, STANDS, FOR_EACH}


def standing(question: Question) -> bool:
    """A post that stands: a bare « 1 » beside it is said among people."""
    return question.call is not None and question.call.name == STANDS


def native(question: Question) -> bool:
    """A vote in a poll: words count only when they are said to us."""
    return is_vote(question) and bool(question.call and question.call.arguments["native"])


async def asked(
    ctx: Context, vote: Vote, place: str, offered: tuple[Offered, ...], letter: Letter, *, in_poll: bool
) -> None:
    """Begin it: its row, the question that words answer, and the alarm that ends it."""
    keys = (option.key for option in vote.options)
    options = tuple(zip(keys, (one.label for one in offered), strict=True))
    poll = Poll(0, ctx.house.id, vote.name, letter.id, options, vote.most, vote.until, then=vote.then)
    await ctx.store(Polls).ask(poll)
    call = Call(VOTE, {"poll": vote.name, "native": in_poll})
    await ctx.store(Questions).ask(
        None, place, call=call, options=offered, letter=letter.id, expires=vote.until
    )
    end = Call(END, {"poll": vote.name})
    await ctx.store(Alarms).set(f"vote {vote.name}", end, vote.until, Late.always())


@skill.job(CAST, _("Vote"))
async def cast(ctx: Context, *, poll: str, choice: str) -> Reply:
    """In words: where one may choose several, saying one again takes it away."""
    polls = ctx.store(Polls)
    found = await polls.named(poll)
    if found is None or not found.open_at(ctx.said_at):
        return Reply(_("That vote is over."))
    chosen = _with(found, await polls.chosen(found, ctx.person.id), choice)
    await polls.cast(found, ctx.person.id, chosen, ctx.said_at)
    labels = [UserText(label) for key, label in found.options if key in chosen]
    return Reply(_("You chose: {what}.", what=Listing(labels)) if labels else _("You chose nothing."))


def _with(poll: Poll, chosen: tuple[str, ...], choice: str) -> tuple[str, ...]:
    if poll.most == 1:
        return (choice,)
    if choice in chosen:
        return tuple(key for key in chosen if key != choice)
    return (*chosen, choice)[-poll.most :]


@skill.job(END, _("A vote ends"))
async def end(ctx: Context, *, poll: str) -> Call | None:
    """What was chosen in a native poll is asked of its network first, which may know more than it told."""
    found = await ctx.store(Polls).named(poll)
    if found is None or found.state != "open":
        return None
    letter = await ctx.store(Outbox).get(found.letter) if found.letter else None
    question = await ctx.store(Questions).shown_in(found.letter) if found.letter else None
    if letter and letter.native and question and native(question):
        asked_of = {"channel": letter.channel, "message": letter.native}
        ctx.errand(COUNT, asked_of, key=f"vote {poll}", then=Call(COUNTED, {"poll": poll}))
        return None
    return await _over(ctx, found, letter, question)


@skill.job(COUNTED, _("A vote is counted"))
async def counted(
    ctx: Context, *, poll: str, result: Annotated[Json, Arg(Text("result"), kind=JsonKind())] = None
) -> Call | None:
    """The network has the last word of what was chosen in its own poll, but not of what was said in words."""
    polls = ctx.store(Polls)
    found = await polls.named(poll)
    if found is None or found.letter is None:
        return None
    if isinstance(result, list):
        await polls.recount(found, [await _chosen_by(ctx, found, one) for one in result])
    letter = await ctx.store(Outbox).get(found.letter)
    return await _over(ctx, found, letter, await ctx.store(Questions).shown_in(found.letter))


async def _chosen_by(ctx: Context, poll: Poll, ballots: Json) -> tuple[int, tuple[str, ...]]:
    """Somebody, who may never have spoken to us, and the keys of what they chose."""
    account, name, numbers = ballots if isinstance(ballots, list) else ("", "", [])
    person = await ctx.store(People).meet(Address.parse(str(account)), UserText.clean(str(name), 80))
    offered = [key for key, _label in poll.options]
    chosen = [int(str(one)) for one in numbers] if isinstance(numbers, list) else []
    return person.id, tuple(offered[one - 1] for one in chosen if 0 < one <= len(offered))[: poll.most]


async def _over(ctx: Context, poll: Poll, letter: Letter | None, question: Question | None) -> Call | None:
    """Tell what came of it under the question itself, and let its skill go on."""
    polls = ctx.store(Polls)
    if not await polls.end(poll):
        return None
    if question:
        await ctx.store(Questions).close(question.id, "answered")
    channel = (
        await ctx.store(Channels).at(Address.parse(letter.channel)) if letter and letter.channel else None
    )
    if letter and channel:
        in_poll = question is not None and native(question)
        said = Reply(await _result(polls, poll), ends=True, in_poll=in_poll)
        ctx.tell(channel, said, post=letter.post)
    return poll.then


async def _result(polls: Polls, poll: Poll) -> Card:
    counts = (await polls.tally(poll)).counts
    items = (
        _("{option}: {number}", option=UserText(label), number=counts[key]) for key, label in poll.options
    )
    return Card(_("The vote is over."), tuple(items))


def receipt(reply: Reply, place: Place, call: str) -> Reply:
    """Who votes by a button is told alone what was counted; the vote stands there for the others."""
    return replace(reply, private=True) if call == CAST and place.handle else reply


def with_post(reply: Reply, post: str | None) -> str | None:
    """The name of a message that will be changed: a vote's, at its end."""
    return post_of(reply.vote) if reply.vote and post is None else post
