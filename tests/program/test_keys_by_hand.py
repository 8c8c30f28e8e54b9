"""Whoever keeps the bot exports and imports keys, holds a recovery key, and gives an identity back."""

from tests.program.encrypted import SealedHouse
from tests.servers.element.person import ElementPerson
from tests.servers.synapse import Synapse

PASSPHRASE = {"LALOGE_KEYS_PASSPHRASE": "open sesame"}
WRONG = {"LALOGE_KEYS_PASSPHRASE": "open barley"}


async def test_keys_are_exported_for_their_owner_only_and_once_imported_again_what_was_lost_is_read(
    sealed: SealedHouse,
) -> None:
    house = sealed.house
    lea = await sealed.member("Léa")
    await house.asks(lea, "!aide")
    file = house.lodge.folder / "keys.txt"
    running = await house.lodge.runs("keys", "export", file, **PASSPHRASE)
    assert running.returncode == 2
    assert "process" in running.stderr
    await house.lodge.stop()
    exported = await house.lodge.runs("keys", "export", file, **PASSPHRASE)
    assert exported.returncode == 0, exported.stderr
    assert oct(file.stat().st_mode & 0o777) == "0o600"
    late = await lea.says(house.general, "!aide")  # under the key that was just exported
    for lost in house.lodge.folder.glob("*-matrix-keys.sqlite3*"):
        lost.unlink()
    await house.lodge.start()
    await house.lodge.logs(f"{late} cannot be read")
    told = await house.ines.hears("appareil", room=house.direct, within=30)  # in private, to who coordinates
    assert house.lodge.signing_devices[-1] in told.text
    await house.lodge.stop()
    wrong = await house.lodge.runs("keys", "import", file, **WRONG)
    assert (wrong.returncode, wrong.stdout) == (2, "")
    imported = await house.lodge.runs("keys", "import", file, **PASSPHRASE)
    assert imported.returncode == 0, imported.stderr
    assert imported.stdout != "0 keys are new.\n"
    again = await house.lodge.runs("keys", "import", file, **PASSPHRASE)
    assert (again.returncode, again.stdout) == (0, "0 keys are new.\n")
    await house.lodge.start()
    assert (await house.answer(lea, late)).sender == house.lodge.user_id


async def test_with_its_recovery_key_element_and_the_bot_find_the_identity_and_a_new_one_is_made_only_on_request(
    sealed: SealedHouse, synapse: Synapse
) -> None:
    lodge = sealed.house.lodge
    lea = await sealed.member("Léa")
    await lodge.stop()
    made = await lodge.runs("keys", "recovery")
    assert made.returncode == 0, made.stderr
    key = made.stdout.strip()
    assert key not in lodge.log
    account = synapse.login(lodge.account)
    keeper = await ElementPerson.enters(synapse, account, "Keeper", recovery=key)
    sealed.people.present.append(keeper)
    await lea.sees_signed(lodge.user_id, keeper.device)

    lodge.forget_vault()
    await lodge.start()
    assert "laloge keys recover" in lodge.log
    await lodge.stop()
    wrong = await lodge.runs("keys", "recover", LALOGE_RECOVERY_KEY=key[:-4] + "AAAA")
    assert wrong.returncode == 2
    right = await lodge.runs("keys", "recover", LALOGE_RECOVERY_KEY=key)
    assert right.returncode == 0, right.stderr
    await lodge.start()
    await lea.sees_signed(lodge.user_id, lodge.signing_devices[-1])
    assert len(lodge.signing_devices) == 2
    before = await lea.identity_of(lodge.user_id)
    await lodge.stop()
    made = await lodge.runs("keys", "reset")
    assert made.returncode == 0, made.stderr
    await lodge.start()
    await lea.sees_signed(lodge.user_id, lodge.signing_devices[-1])
    assert len(lodge.signing_devices) == 2  # the same device, signed anew
    assert await lea.identity_of(lodge.user_id) != before
