"""What somebody waits for may be a part of something: a date of their series."""

from alembic import op
from sqlalchemy import BigInteger, Column, Integer

revision = "0006"
down_revision = "0005"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column("tickets", Column("within", BigInteger().with_variant(Integer, "sqlite")))
