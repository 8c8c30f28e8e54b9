"""Settings: what is set is had, what is wrong is told by file and key, and no secret is ever shown."""

import re
from pathlib import Path

import pytest

from bot.config import Database, Discord, Log, Matrix, Settings, load
from bot.config.parts import File
from bot.config.settings import VARIABLES
from bot.core.errors import Misconfigured
from bot.core.toml import Table, keys

EXAMPLE = Path(__file__).parent.parent / "config.example.toml"
SECRET = "correct-horse-battery"  # noqa: S105 - nobody's
ACCOUNT = '[matrix]\nhomeserver = "https://matrix.example.org"\nuser = "@loge:example.org"\n'


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "config.toml"


def read(file: Path, text: str, **environ: str) -> Settings:
    file.write_text(text, "utf-8")
    file.chmod(0o600)
    return load(file, environ)


def refused(file: Path, text: str, **environ: str) -> str:
    with pytest.raises(Misconfigured) as caught:
        read(file, text, **environ)
    said = str(caught.value)
    assert SECRET not in said
    assert caught.value.__suppress_context__ or caught.value.__context__ is None
    return said


def test_nothing_set_is_a_house_of_its_own_beside_the_file(file: Path) -> None:
    settings = read(file, "")

    assert settings.database.url == f"sqlite:///{file.parent}/data/laloge.sqlite3"
    assert settings.matrix is None
    assert (settings.log.level, settings.log.format) == ("info", "console")


def test_an_account_is_read_with_its_names_and_the_bots_it_leaves_alone(file: Path) -> None:
    matrix = read(
        file, f'{ACCOUNT}token = "{SECRET}"\nnames = ["loge"]\nbots = ["@bridge:example.org"]'
    ).matrix

    assert matrix
    assert matrix.token
    assert matrix.token.get_secret_value() == SECRET
    assert (matrix.names, matrix.bots) == (("loge",), ("@bridge:example.org",))


def test_the_file_of_keys_stands_beside_the_database_or_where_it_was_put(file: Path) -> None:
    folder = file.parent

    assert read(file, ACCOUNT + 'token = "t"').keys == folder / "data" / "laloge-matrix-keys.sqlite3"
    elsewhere = '[database]\nurl = "sqlite:///rooms.db"\n'
    assert read(file, elsewhere).keys == folder / "rooms-matrix-keys.sqlite3"
    on_a_server = '[database]\nurl = "postgresql://me@host/laloge"\n'
    assert read(file, on_a_server).keys == folder / "data" / "laloge-matrix-keys.sqlite3"
    assert read(file, f'{ACCOUNT}token = "t"\nkeys = "mine/keys"').keys == folder / "mine" / "keys"


def test_settings_never_print_their_secrets(file: Path) -> None:
    text = f'[database]\nurl = "postgresql://me:{SECRET}@host/laloge"\n{ACCOUNT}password = "{SECRET}"'

    settings = read(file, text)

    assert SECRET in settings.database.url
    assert SECRET not in repr(settings)
    assert SECRET not in str(settings.matrix)


def test_a_secret_may_be_kept_in_the_environment_or_in_a_file_beside(file: Path) -> None:
    (file.parent / "kept").write_text(f"{SECRET}\n")
    (file.parent / "kept").chmod(0o600)

    by_name = read(file, ACCOUNT + 'password = { env = "LOGE" }', LOGE=SECRET).matrix
    by_file = read(file, ACCOUNT + 'password = { file = "kept" }').matrix

    assert by_name == by_file
    assert by_name
    assert by_name.password
    assert by_name.password.get_secret_value() == SECRET


@pytest.mark.parametrize(
    "reference",
    [
        f'{{ env = "{SECRET}" }}',
        f'{{ file = "{SECRET}" }}',
        '{ file = "empty" }',
        f'{{ envv = "{SECRET}" }}',
        f'{{ env = "A", file = "{SECRET}" }}',
        f'["{SECRET}"]',
        "12",
    ],
)
def test_a_secret_that_is_not_where_it_should_be_is_told_without_showing_it(
    file: Path, reference: str
) -> None:
    (file.parent / "empty").write_text("\n")

    said = refused(file, f"{ACCOUNT}password = {reference}")

    assert said.startswith(f"{file}: matrix.password: ")


def test_the_environment_overrides_the_file_and_brings_its_own_kind_of_key(file: Path) -> None:
    settings = read(
        file,
        f'{ACCOUNT}password = "old"',
        LALOGE_MATRIX_TOKEN=SECRET,
        LALOGE_MATRIX_USER="@other:example.org",
        LALOGE_MATRIX_HOMESERVER="http://localhost:8008/",
        LALOGE_DATABASE_URL="postgresql://me@host/laloge",
    )

    assert settings.matrix
    assert settings.matrix.password is None
    assert (settings.matrix.user, settings.matrix.homeserver) == (
        "@other:example.org",
        "http://localhost:8008",
    )
    assert settings.database.url == "postgresql://me@host/laloge"


def test_the_environment_alone_is_enough(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.chdir(tmp_path)
    environ = {
        "HOMESERVER": "https://example.org",
        "USER": "@loge:example.org",
        "PASSWORD": SECRET,
        "TOKEN": "",
    }

    settings = load(environ={f"LALOGE_MATRIX_{name}": value for name, value in environ.items()})

    assert settings.file is None
    assert settings.matrix
    assert settings.database.url == f"sqlite:///{tmp_path}/data/laloge.sqlite3"


def test_a_wrong_variable_is_called_by_its_name(file: Path) -> None:
    assert refused(file, "", LALOGE_DATABASE_URL=SECRET).startswith(
        "LALOGE_DATABASE_URL: expected an address"
    )


def test_the_file_is_found_here_or_where_the_environment_says(
    monkeypatch: pytest.MonkeyPatch, file: Path
) -> None:
    monkeypatch.chdir(file.parent)
    file.write_text('[log]\nlevel = "debug"')
    Path("other.toml").write_text('[log]\nlevel = "error"')

    assert load(environ={}).log.level == "debug"
    assert load(environ={"LALOGE_CONFIG": "other.toml"}).log.level == "error"
    assert load(file, {"LALOGE_CONFIG": "other.toml"}).log.level == "debug"


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ('[matrx]\nuser = "x"', "matrx: there is no such key; did you mean matrix?"),
        ('[log]\nlevle = "info"', "log.levle: there is no such key; did you mean level?"),
        ('[log]\nzzz = "info"', "log.zzz: there is no such key; known here: level, format"),
        (
            '[log]\nlevel = "warn"',
            'log.level: expected "debug", "info", "warning" or "error"; did you mean warning?',
        ),
        ("[log]\nlevel = 3", 'log.level: expected "debug", "info", "warning" or "error"'),
        ("log = 3", "log: expected a table"),
        (ACCOUNT, "matrix: expected a password or a token, one of the two"),
        (f'{ACCOUNT}token = "a"\npassword = "b"', "matrix: expected a password or a token, one of the two"),
        (
            f'{ACCOUNT}token = "a"\nnames = "loge"',
            'matrix.names: expected a list of names, such as ["loge", "la loge"]',
        ),
        (
            f'{ACCOUNT}token = "a"\nbots = ["x"]',
            "matrix.bots (number 1): expected an account such as @loge:example.org",
        ),
        (
            '[matrix]\ntoken = "a"',
            "matrix.homeserver: is needed: an address such as https://matrix.example.org",
        ),
        (
            f'[database]\nurl = "{SECRET}"',
            "database.url: expected an address such as sqlite:///data/laloge.sqlite3",
        ),
        (
            f'[database]\nurl = "mysql://me:{SECRET}@x"',
            "database.url: expected an address such as sqlite:///",
        ),
        ("[discord]", "discord.token: is needed"),
        ("[discord]\ntoken = 'x'\napi_url = 'discord'", "discord.api_url: expected an address such as https"),
        (
            "[discord]\ntoken = 'x'\ngateway_url = 'https://x'",
            "discord.gateway_url: expected an address such as wss",
        ),
        ("[discord]\ntoken = 'x'\nguilds = [0]", "discord.guilds (number 1): expected a list of numbers"),
        ("[discord]\ntoken = 'x'\nintents = ['member']", "discord.intents (number 1): expected a list of"),
    ],
)
def test_what_is_wrong_is_told_by_file_key_and_expectation(file: Path, text: str, told: str) -> None:
    assert f"{file}: {told}" in refused(file, text)


@pytest.mark.parametrize(
    "address", ["matrix.example.org", "ftp://x", "https://", "https://[", "https://a:b@c"]
)
def test_a_homeserver_is_an_address_of_the_web(file: Path, address: str) -> None:
    text = f'[matrix]\nhomeserver = "{address}"\nuser = "@a:b"\ntoken = "x"'

    assert "matrix.homeserver: expected an address such as https://" in refused(file, text)


def test_every_fault_is_told_at_once(file: Path) -> None:
    assert len(refused(file, '[log]\nlevel = 1\nformat = 2\n[matrix]\nuser = "x"').splitlines()) == 4


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (f'[matrix]\npassword = "{SECRET}\n', r"line 2, column \d+: expected TOML"),
        (f"[matrix]\npassword = {SECRET}", r"line 2, column \d+: expected TOML"),
        (f'[matrix]\npassword = """{SECRET}', r"line 2, its end: expected TOML"),
        ("[log]\n[log]", r"line 2, column \d+: this key or table was already given"),
    ],
)
def test_a_file_that_is_no_toml_is_told_by_its_line(file: Path, text: str, told: str) -> None:
    assert re.search(told, refused(file, text))


def test_a_file_that_is_not_there_or_not_text_is_told(file: Path) -> None:
    with pytest.raises(Misconfigured, match="there is no such file"):
        load(file, {})
    with pytest.raises(Misconfigured, match="cannot be read"):
        load(file.parent, {})
    file.write_bytes(b"\xff\xfe")
    with pytest.raises(Misconfigured, match="expected a text in UTF-8"):
        load(file, {})


def test_a_secret_that_everybody_can_read_is_warned_of(file: Path) -> None:
    file.write_text(f'{ACCOUNT}password = "{SECRET}"')
    file.chmod(0o644)

    assert [
        w.startswith(f"{file}: everybody on this machine can read the password")
        for w in load(file, {}).warnings
    ]

    file.chmod(0o600)
    assert load(file, {}).warnings == ()


def test_a_kept_secret_that_everybody_can_read_is_warned_of(file: Path) -> None:
    (file.parent / "kept").write_text(SECRET)
    (file.parent / "kept").chmod(0o644)

    warnings = read(file, f'{ACCOUNT}token = {{ file = "kept" }}').warnings

    assert [w.endswith("can read this secret (chmod 600)") for w in warnings] == [True]
    assert SECRET not in warnings[0]


def test_an_open_file_without_a_secret_in_it_is_fine(file: Path) -> None:
    file.write_text(f'{ACCOUNT}token = {{ env = "T" }}\n[database]\nurl = "postgresql://host/laloge"')
    file.chmod(0o644)

    assert load(file, {"T": SECRET}).warnings == ()


def test_the_example_loads() -> None:
    settings = load(EXAMPLE, {"LOGE_PASSWORD": SECRET, "LOGE_DISCORD_TOKEN": SECRET})

    assert settings.matrix
    assert settings.discord
    assert settings.warnings == ()


@pytest.mark.parametrize(
    ("part", "table"), [("database", Database), ("matrix", Matrix), ("discord", Discord), ("log", Log)]
)
def test_the_example_tells_of_every_key_in_one_form(part: str, table: type[Table]) -> None:
    told = EXAMPLE.read_text("utf-8").partition(f"\n[{part}]\n")[2].partition("\n[")[0]

    assert part in keys(File)
    for key in keys(table):
        form = rf"# {key}: .+\.\n# Default: .+\.\n# Effect: .+\.\n(# )?{key} = (.+)"
        found = re.search(form, told)
        assert found, key
        assert f"Default: {found[2]}." not in told


def test_the_example_tells_of_every_table_and_variable() -> None:
    told = EXAMPLE.read_text("utf-8")

    assert set(re.findall(r"^\[(\w+)\]$", told, re.MULTILINE)) == set(keys(File))
    assert all(variable in told for variable in (*VARIABLES, "LALOGE_CONFIG"))
