"""A channel may ask the bot to be silent, and being in a place may give a role."""

from alembic import op
from sqlalchemy import JSON as PLAIN_JSON
from sqlalchemy import BigInteger, Column, DateTime, Integer, text
from sqlalchemy.dialects.postgresql import JSONB

revision = "0007"
down_revision = "0006"
branch_labels = None
depends_on = None

ID = BigInteger().with_variant(Integer, "sqlite")
JSON = PLAIN_JSON(none_as_null=True).with_variant(JSONB(none_as_null=True), "postgresql")
INSTANT = DateTime(timezone=True)


def upgrade() -> None:
    with op.batch_alter_table("channels", table_kwargs={"sqlite_autoincrement": True}) as channels:
        channels.add_column(Column("hushed", INSTANT))
        channels.add_column(Column("hushed_by", ID))
        channels.add_column(Column("gives", JSON, nullable=False, server_default=text("'[]'")))
        channels.create_foreign_key(
            "fk_channels_hushed_by", "people", ["hushed_by"], ["id"], ondelete="SET NULL"
        )
    op.create_index("ix_channels_hushed_by", "channels", ["hushed_by"])
