"""All the routes that the fake knows; any other fails the test that asked for it."""

from tests.fakes.discord import (
    routes_channels,
    routes_commands,
    routes_events,
    routes_guilds,
    routes_interactions,
    routes_messages,
    routes_users,
)

ALL = (
    routes_users.routes,
    routes_guilds.routes,
    routes_channels.routes,
    routes_messages.routes,
    routes_commands.routes,
    routes_interactions.routes,
    routes_events.routes,
)
