"""The configuration of a test Synapse: loopback, SQLite, no federation, open registration, limits on request."""

import base64
import json
import os
from pathlib import Path
from typing import Any

PLENTY = {"per_second": 10_000, "burst_count": 10_000}
NO_LIMITS: dict[str, Any] = {
    "rc_message": PLENTY,
    "rc_registration": PLENTY,
    "rc_registration_token_validity": PLENTY,
    "rc_login": {"address": PLENTY, "account": PLENTY, "failed_attempts": PLENTY},
    "rc_admin_redaction": PLENTY,
    "rc_joins": {"local": PLENTY, "remote": PLENTY},
    "rc_joins_per_room": PLENTY,
    "rc_key_requests": PLENTY,
    "rc_3pid_validation": PLENTY,
    "rc_invites": {"per_room": PLENTY, "per_user": PLENTY, "per_issuer": PLENTY},
    "rc_third_party_invite": PLENTY,
    "rc_media_create": PLENTY,
    "rc_delayed_event_mgmt": PLENTY,
    "rc_room_creation": PLENTY,
    "rc_reports": PLENTY,
    "rc_user_directory": PLENTY,
    "rc_profile": PLENTY,
}


def write_config(
    folder: Path, *, name: str, port: int, secret: str, default_limits: bool, more: dict[str, Any]
) -> Path:
    """Write what the server reads at its start; its key and its data are kept from an earlier start."""
    key = folder / "signing.key"
    if not key.exists():
        key.write_text(f"ed25519 a_test {base64.b64encode(os.urandom(32)).decode().rstrip('=')}\n")
    config = folder / "homeserver.yaml"
    said = _settings(folder, name, port, secret) | ({} if default_limits else NO_LIMITS) | more
    config.write_text(json.dumps(said, indent=2))  # JSON is YAML
    return config


def _settings(folder: Path, name: str, port: int, secret: str) -> dict[str, Any]:
    return {
        "server_name": name,
        "public_baseurl": f"http://127.0.0.1:{port}/",
        "listeners": [
            {
                "port": port,
                "bind_addresses": ["127.0.0.1"],
                "type": "http",
                "resources": [{"names": ["client"]}],
            }
        ],
        "database": {"name": "sqlite3", "args": {"database": str(folder / "homeserver.db")}},
        "media_store_path": str(folder / "media"),
        "signing_key_path": str(folder / "signing.key"),
        "registration_shared_secret": secret,
        "macaroon_secret_key": secret,
        "form_secret": secret,
        "enable_registration": True,
        "enable_registration_without_verification": True,
        "report_stats": False,
        "federation_domain_whitelist": [],
        "trusted_key_servers": [],
        "presence": {"enabled": False},
        "bcrypt_rounds": 4,
        # A fifth of its time went into counts and a directory that nobody asks for here.
        "stats": {"enabled": False},
        "user_directory": {"enabled": False},
        "enable_room_list_search": False,
        # Else a second first sync of the same device is answered with what it heard two minutes ago.
        "caches": {"sync_response_cache_duration": "0s"},
    }
