# Written by sdk-gen from the API's description. Changes here are lost.
from __future__ import annotations

import datetime as _dt
import typing as _t

from .. import core as _core
from . import REGISTRY as _REGISTRY

if _t.TYPE_CHECKING:
    from typing_extensions import TypeAlias as _TypeAlias

    from ._mail import MailLogin, MailLoginKind, MailTls


class Mailbox(_core.Model):
    """受信サーバー: a mailbox that mail is fetched from, and how that goes."""

    _models = _REGISTRY
    id: str = _core.field("id")
    """Its id."""
    name: str = _core.field("name")
    """Its name, for people."""
    host: str = _core.field("host")
    """Name or address of the IMAP server."""
    port: int = _core.field("port")
    """The number of its port."""
    tls: MailTls = _core.field("tls")
    login_kind: MailLoginKind = _core.field("login_kind")
    folder: str = _core.field("folder")
    """The folder that is read."""
    afterwards: MailboxAfterwards = _core.field("afterwards")
    done_folder: _t.Optional[str] = _core.field("done_folder", null=True)
    """Where messages are moved to that are in; null: nowhere."""
    sales_route_id: _t.Optional[str] = _core.field("sales_route_id", null=True)
    """受注ルート whose buyers write here: where several orders could be meant, it is one of this route."""
    since_on: _dt.date = _core.field("since_on", "@date")
    """Messages that came before this day in Japan stay where they are."""
    poll_seconds: int = _core.field("poll_seconds")
    """How often it is looked into, in seconds."""
    active: bool = _core.field("active")
    """Whether it is in use."""
    polled_at: _t.Optional[_dt.datetime] = _core.field("polled_at", "@datetime", null=True)
    """When it was looked into the last time."""
    succeeded_at: _t.Optional[_dt.datetime] = _core.field("succeeded_at", "@datetime", null=True)
    """When that went well the last time."""
    next_poll_at: _dt.datetime = _core.field("next_poll_at", "@datetime")
    """When it is looked into next."""
    failures: int = _core.field("failures")
    """How often in a row it went wrong."""
    failure: _t.Optional[MailboxFailure] = _core.field("failure", "MailboxFailure", null=True)
    """Why, the last time; null: it went well."""
    uid_validity: _t.Optional[int] = _core.field("uid_validity", null=True)
    """The number of the generation by which the server numbers its messages (UIDVALIDITY); null: it was
    not asked yet.
    """
    last_uid: int = _core.field("last_uid")
    """The number of the last message that was looked at (UID); 0: none."""
    messages_taken: int = _core.field("messages_taken")
    """Number of messages that came in from here."""
    created_at: _dt.datetime = _core.field("created_at", "@datetime")
    """When it was made."""
    updated_at: _dt.datetime = _core.field("updated_at", "@datetime")
    """When it was last changed."""
    version: int = _core.field("version")
    """Counts changes; the `ETag`."""

MailboxAfterwards: _TypeAlias = "_t.Union[_t.Literal[\"mark_seen\", \"move\", \"leave\"], str]"
"""What becomes of a message in its mailbox once it is in."""


class MailboxFailure(_core.Model):
    """Why a mailbox was not read to its end: never in the server's own words."""

    _models = _REGISTRY
    kind: MailboxFailureKind = _core.field("kind")
    at: _dt.datetime = _core.field("at", "@datetime")
    """When it failed."""

MailboxFailureKind: _TypeAlias = "_t.Union[_t.Literal[\"connection\", \"private_network\", \"tls\", \"login\", \"folder\", \"done_folder\", \"protocol\", \"internal\"], str]"
"""What kind of failure."""


class MailboxPatch(_core.Model):
    """Fields left out stay as they are."""

    _models = _REGISTRY
    name: _t.Optional[str] = _core.field("name", default=None)
    """Its name, for people."""
    host: _t.Optional[str] = _core.field("host", default=None)
    """Name or address of the IMAP server."""
    port: _t.Optional[int] = _core.field("port", default=None)
    """The number of its port."""
    tls: _t.Optional[MailTls] = _core.field("tls", default=None)
    login: _t.Optional[MailLogin] = _core.field("login", "MailLogin", default=None)
    """Replaced as a whole."""
    folder: _t.Optional[str] = _core.field("folder", default=None)
    """The folder that is read."""
    afterwards: _t.Optional[MailboxAfterwards] = _core.field("afterwards", default=None)
    done_folder: _t.Optional[str] = _core.field("done_folder", default=None, null=True)
    """Where messages are moved to that are in; for `move` only."""
    sales_route_id: _t.Optional[str] = _core.field("sales_route_id", default=None, null=True)
    """受注ルート whose buyers write here."""
    since_on: _t.Optional[_dt.date] = _core.field("since_on", "@date", default=None)
    """Messages that came before this day in Japan stay where they are."""
    poll_seconds: _t.Optional[int] = _core.field("poll_seconds", default=None)
    """How often it is looked into, in seconds."""
    active: _t.Optional[bool] = _core.field("active", default=None)
    """Whether it is in use."""


class MailboxTest(_core.Model):
    """What a trial came to."""

    _models = _REGISTRY
    worked: bool = _core.field("worked")
    """Whether the server let us in, and the folders are there."""
    waiting: _t.Optional[int] = _core.field("waiting", null=True)
    """How many messages are still to be looked at."""
    failure: _t.Optional[MailboxFailure] = _core.field("failure", "MailboxFailure", null=True)
    """Why it did not work."""
