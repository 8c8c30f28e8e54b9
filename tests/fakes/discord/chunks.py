"""The members of a guild in chunks, as a bot asks for them over the gateway (op 8)."""

from tests.fakes.discord.guild import Guild, Member
from tests.fakes.discord.session import Session
from tests.fakes.discord.wire import Json

CHUNK = 1000


def tell_members(session: Session, guild: Guild, asked: Json) -> None:
    """All of them, or those asked for by id or by the beginning of their name."""
    members = [member for member in guild.members.values() if _wanted(member, asked)]
    chunks = [members[at : at + CHUNK] for at in range(0, len(members), CHUNK)] or [[]]
    for number, chunk in enumerate(chunks):
        told: Json = {"guild_id": str(guild.id), "chunk_index": number, "chunk_count": len(chunks)}
        told |= {"members": [member.wire() for member in chunk], "not_found": []}
        session.dispatch("GUILD_MEMBERS_CHUNK", told | {"nonce": asked.get("nonce")})


def _wanted(member: Member, asked: Json) -> bool:
    ids = asked.get("user_ids")
    if ids is None:
        return member.user.name.lower().startswith((asked.get("query") or "").lower())
    return str(member.id) in {str(one) for one in (ids if isinstance(ids, list) else [ids])}
