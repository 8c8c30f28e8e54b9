"""Silence on Discord: asked for by whoever manages the channel; who uses a command there is told, and nobody else."""

from datetime import UTC, datetime, timedelta

from tests.adapters.discord.garage import Garage
from tests.fakes.discord import May

DAY = f"{datetime.now(UTC) + timedelta(days=9):%d/%m/%Y}"


async def test_whoever_manages_the_channel_silences_it_and_a_command_is_answered_to_who_used_it_alone(
    garage: Garage,
) -> None:
    fake, ana, general = garage.fake, garage.ana, garage.general
    leo = fake.person("Léo", garage.guild)
    fake.allow(general, leo.user, may=May.MANAGE_CHANNELS)
    ana.slash(general, "réserver", quand=f"le {DAY} de 14h à 16h")
    asked = await ana.reads("Quel", channel=general)

    leo.slash(general, "lieu silence")
    await ana.reads("Je me tais dans general", channel=general)
    ana.says(general, f"{fake.mention} bonjour")
    ana.slash(general, "dispo", quand=f"le {DAY} de 14h à 16h")
    assert (await ana.reads("demandé de me taire", channel=general)).only_for == ana.id
    ana.picks(asked, "loge:pick", "Salle bleue")
    await garage.restart()
    ana.slash(general, "lieu parler")
    assert (await ana.reads("Il n'y a que", channel=general)).only_for == ana.id
    ana.writes(f"réserve la salle bleue le {DAY} de 14h à 16h")
    await ana.reads("Numéro R-1.", channel=ana.direct())

    leo.slash(general, "lieu parler")
    await leo.reads("Je parle de nouveau dans general", channel=general)
    said = [one.text for one in leo.messages(general, by=fake.bot) if one.only_for is None]
    assert [text.partition(" dans ")[0] for text in said[-2:]] == ["Je me tais", "Je parle de nouveau"]
