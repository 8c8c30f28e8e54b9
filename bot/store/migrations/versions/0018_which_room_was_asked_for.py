"""Of a booking that holds several rooms, one may be asked for."""

from alembic import op
from sqlalchemy import BigInteger, Column, Integer

revision = "0018"
down_revision = "0017"
branch_labels = None
depends_on = None

ID = BigInteger().with_variant(Integer, "sqlite")


def upgrade() -> None:
    op.add_column("requests", Column("room", ID))
