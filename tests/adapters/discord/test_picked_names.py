"""Discord sends numbers where people pick a name: channels and people are known by their names again, wherever it was picked."""

from bot.core.incoming import Said
from tests.adapters.discord.garage import Garage
from tests.adapters.discord.scene import Scene


async def test_a_name_that_was_picked_in_an_argument_or_in_private_is_read_as_that_name(scene: Scene) -> None:
    ana, heard = scene.ana, scene.alone.receiver
    ana.slash(scene.general, "rappeler", quoi=f"saluer {ana.mention}", whom=f"<@{scene.fake.bot.id}>")
    asked = await heard.hears(Said)
    assert dict(asked.words) == {"what": "saluer @Ana", "whom": "@La Loge"}
    assert "@Ana" in asked.text
    ana.writes(f"annonce dans <#{scene.general.id}> et <#12> : porte cassée")
    assert (await heard.hears(Said, "annonce")).text == "annonce dans #general et #12 : porte cassée"


async def test_people_are_offered_to_members_while_their_name_is_typed_and_to_nobody_else(
    garage: Garage,
) -> None:
    ana, stranger = garage.ana, garage.fake.person("Zoé", garage.fake.guild("Ailleurs"))
    for person in (ana, stranger):
        person.writes("bonjour")
        await person.reads("Bonjour", channel=person.direct())

    assert await ana.completes(ana.direct(), "helper thank", "person", "gra") == ["Grace"]
    assert await ana.completes(ana.direct(), "helper thank", "person", "") == []
    assert await stranger.completes(stranger.direct(), "helper thank", "person", "gra") == []
