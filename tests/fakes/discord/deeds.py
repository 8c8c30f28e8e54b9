"""What the bot and people do alike with messages: say, edit, delete, react, vote; told to whoever may know."""

from datetime import UTC, datetime

from tests.fakes.discord.call import Upload
from tests.fakes.discord.guild import User
from tests.fakes.discord.message import POLL_RESULT, Message, emoji_wire
from tests.fakes.discord.refusal import RefusalError
from tests.fakes.discord.wire import Json, new_id
from tests.fakes.discord.world import News, World

MOST_REACTIONS = 20


def post(world: World, message: Message) -> Message:
    """Say it; whoever speaks in a thread is in it."""
    channel = message.channel
    if channel.archived and not channel.locked:
        channel.archived = False
        tell_thread(world, "THREAD_UPDATE", message)
    if message.only_for is None:
        channel.messages[message.id] = message
        channel.enters_thread(message.author.id)
    _tell(world, "MESSAGE_CREATE", message, message.author)
    return message


def tell_thread(world: World, event: str, message: Message) -> None:
    thread = message.channel
    world.tell(News(event, thread.wire(), thread.guild, thread))


def edited(world: World, message: Message) -> None:
    message.edited_at = datetime.now(UTC)
    changed(world, message)


def changed(world: World, message: Message) -> None:
    """It is not as it was, though nobody edited it: a poll ended, an embed unfolded."""
    _tell(world, "MESSAGE_UPDATE", message, message.author)


def _tell(world: World, event: str, message: Message, by: User) -> None:
    channel = message.channel
    world.tell(News(event, {}, channel.guild, channel, message, by))


def delete(world: World, message: Message, by: User) -> None:
    message.deleted = True
    channel = message.channel
    channel.messages.pop(message.id, None)
    data: Json = {"id": str(message.id), "channel_id": str(channel.id)}
    if channel.guild:
        data["guild_id"] = str(channel.guild.id)
    world.tell(News("MESSAGE_DELETE", data, channel.guild, channel, message, by))


def react(world: World, message: Message, emoji: str, by: User) -> None:
    if emoji not in message.reactions and len(message.reactions) >= MOST_REACTIONS:
        raise RefusalError(30010)
    given = message.reactions.setdefault(emoji, [])
    if by.id not in given:
        given.append(by.id)
        _tell_reaction(world, "MESSAGE_REACTION_ADD", message, emoji, by)


def unreact(world: World, message: Message, emoji: str, by: User) -> None:
    given = message.reactions.get(emoji, [])
    if by.id not in given:
        raise RefusalError(10014)
    given.remove(by.id)
    if not given:
        del message.reactions[emoji]
    _tell_reaction(world, "MESSAGE_REACTION_REMOVE", message, emoji, by)


def _tell_reaction(world: World, event: str, message: Message, emoji: str, by: User) -> None:
    guild = message.channel.guild
    data: Json = {"message_id": str(message.id), "user_id": str(by.id), "emoji": emoji_wire(emoji)}
    data |= {"burst": False, "type": 0, "message_author_id": str(message.author.id)}
    if guild and event.endswith("ADD") and by.id in guild.members:
        data["member"] = guild.members[by.id].wire()
    world.tell_channel(event, message.channel, data, by)


def vote(world: World, message: Message, answer: int, by: User) -> None:
    """Choose an answer; where one only may be chosen, the earlier one is taken back."""
    assert message.poll is not None, "there is no poll in that message"
    if message.poll.finalized:
        raise RefusalError(520001)
    earlier = [number for number, voters in message.poll.votes.items() if by.id in voters]
    if answer in earlier:
        return
    if not message.poll.many:
        for number in earlier:
            unvote(world, message, number, by)
    message.poll.votes[answer].append(by.id)
    _tell_vote(world, "MESSAGE_POLL_VOTE_ADD", message, answer, by)


def unvote(world: World, message: Message, answer: int, by: User) -> None:
    assert message.poll is not None, "there is no poll in that message"
    message.poll.votes[answer].remove(by.id)
    _tell_vote(world, "MESSAGE_POLL_VOTE_REMOVE", message, answer, by)


def _tell_vote(world: World, event: str, message: Message, answer: int, by: User) -> None:
    data: Json = {"message_id": str(message.id), "user_id": str(by.id), "answer_id": answer}
    world.tell_channel(event, message.channel, data, by)


def end_poll(world: World, message: Message) -> None:
    """Count it out; the service tells the result, in the name of who asked."""
    assert message.poll is not None, "there is no poll in that message"
    message.poll.finalized = True
    message.poll.ends_at = datetime.now(UTC)
    changed(world, message)
    told = Message(message.channel, message.author, embeds=[message.poll.result()], answers=message)
    told.type = POLL_RESULT
    post(world, told)


def attach(world: World, channel: int, uploads: dict[int, Upload], told: list[Json]) -> list[Json]:
    """Keep the files and describe them; `told` is what the sender said of each."""
    said = {int(one["id"]): one for one in told}
    return [_kept(world, channel, upload, said.get(number, {})) for number, upload in sorted(uploads.items())]


def _kept(world: World, channel: int, upload: Upload, said: Json) -> Json:
    number = new_id()
    world.files[number] = upload.content
    name = said.get("filename") or upload.filename
    url = f"{world.base_url}/attachments/{channel}/{number}/{name}"
    body: Json = {"id": str(number), "filename": name, "size": len(upload.content), "url": url}
    body |= {"proxy_url": url, "content_type": upload.media_type}
    return body | ({"description": said["description"]} if said.get("description") else {})
