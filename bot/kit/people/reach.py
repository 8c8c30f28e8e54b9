"""How somebody is reached: told to whoever they are introduced to, and to nobody else."""

from bot.core.address import Address
from bot.core.text import Code, Text, UserText, _
from bot.store.community.people import Person


def reach(whom: Person, by: Person) -> Text:
    """Their account where both have one, else any, with its network."""
    networks = {one.network for one in by.identities}
    account = next((one for one in whom.identities if one.network in networks), None)
    if account:
        return _("Write to them: {account}", account=typed(account))
    elsewhere = whom.identities[0] if whom.identities else None
    if elsewhere is None:
        return _("I know no account of theirs.")
    return _("Write to them on {network}: {account}", network=elsewhere.network, account=typed(elsewhere))


def typed(account: Address) -> Code:
    """As one types it on its network; where the reader is on it too, the network may name it."""
    return Code(str(UserText.clean(account.native)), account)
