# Written by sdk-gen from the API's description. Changes here are lost.
from __future__ import annotations

import datetime as _dt
import typing as _t

from .. import core as _core
from . import REGISTRY as _REGISTRY

if _t.TYPE_CHECKING:
    from typing_extensions import TypeAlias as _TypeAlias

    from ._actor import Actor
    from ._considered import ConsideredMailTemplate
    from ._rank import RankMessage


class Mail(_core.Model):
    """メール: what was sent about an order, or what was written back."""

    _models = _REGISTRY
    id: str = _core.field("id")
    """Its id."""
    direction: MailDirection = _core.field("direction")
    status: MailStatus = _core.field("status")
    stage: MailStage = _core.field("stage")
    order_id: _t.Optional[str] = _core.field("order_id", null=True)
    """The order that it is about; null: nobody knows."""
    profile_id: _t.Optional[str] = _core.field("profile_id", null=True)
    """The profile that it goes by; null for mail that came in."""
    template_id: _t.Optional[str] = _core.field("template_id", null=True)
    """The template that it was made with."""
    batch_id: _t.Optional[str] = _core.field("batch_id", null=True)
    """The batch that it was sent with."""
    key: _t.Optional[str] = _core.field("key", null=True)
    """With order and stage: what it is sent once for; null where a newer mail has taken the place of one
    that was cancelled, and for mail that came in.
    """
    device: MailDevice = _core.field("device")
    advertising: bool = _core.field("advertising")
    """Whether it is advertising."""
    message_id: str = _core.field("message_id")
    """What mail programs know it by."""
    attempts: int = _core.field("attempts")
    """Number of attempts so far."""
    next_at: _dt.datetime = _core.field("next_at", "@datetime")
    """When it goes, or goes again; means nothing once it has gone or is not to go any more."""
    failure: _t.Optional[MailFailure] = _core.field("failure", "MailFailure", null=True)
    """Why it did not go."""
    reason: _t.Optional[str] = _core.field("reason", null=True)
    """Why it was cancelled, where no person did it: `order_cancelled`, `bundled`, `not_paid`, `not_shipped`
    (the order does not get it as it stands), `suppressed`, `no_consent`. Asked for again, such a mail is
    written anew.
    """
    content: _t.Optional[MailContent] = _core.field("content", "MailContent", null=True)
    """Whom it is to or from and what it says; null where the caller may not read personal data."""
    actor: Actor = _core.field("actor", "Actor")
    """Who had it sent."""
    created_at: _dt.datetime = _core.field("created_at", "@datetime")
    """When it was made."""
    sent_at: _t.Optional[_dt.datetime] = _core.field("sent_at", "@datetime", null=True)
    """When the server took it, or when it came in."""
    erased_at: _t.Optional[_dt.datetime] = _core.field("erased_at", "@datetime", null=True)
    """When its content was deleted with its customer's personal data."""
    considered: _t.Optional[_t.List[ConsideredMailTemplate]] = _core.field("considered", ("list", "ConsideredMailTemplate"), null=True)
    """The templates of its stage, and what spoke for and against each; only in the answer that sends it."""


class MailBatch(_core.Model):
    """Mail to many orders, and how far it is."""

    _models = _REGISTRY
    id: _t.Optional[str] = _core.field("id", null=True)
    """Null where it was only tried."""
    status: MailBatchStatus = _core.field("status")
    stage: MailStage = _core.field("stage")
    template_id: _t.Optional[str] = _core.field("template_id", null=True)
    """Null: the one that fits each order best."""
    key: str = _core.field("key")
    """With order and stage: what each mail is sent once for."""
    orders: int = _core.field("orders")
    """How many orders it is about."""
    queued: int = _core.field("queued")
    """Number of mails that were put in line; how far they are stands with the mails."""
    known: int = _core.field("known")
    """Number of orders that had got this mail before."""
    refused: int = _core.field("refused")
    """Number of orders that get none; the issues say why."""
    progress_percent: int = _core.field("progress_percent")
    """Orders dealt with, of all, in percent."""
    issues: _t.Optional[_t.List[MailBatchIssue]] = _core.field("issues", ("list", "MailBatchIssue"), null=True)
    """The first of the orders that would get none; only where it was only tried."""
    choices: _t.Optional[_t.List[MailBatchChoice]] = _core.field("choices", ("list", "MailBatchChoice"), null=True)
    """The first of the orders that would get one, each with the template it would be written from; only
    where it was only tried.
    """
    created_at: _dt.datetime = _core.field("created_at", "@datetime")
    """When it was made."""
    started_at: _t.Optional[_dt.datetime] = _core.field("started_at", "@datetime", null=True)
    """When it was started; null as long as it waits."""
    finished_at: _t.Optional[_dt.datetime] = _core.field("finished_at", "@datetime", null=True)
    """When it came to its end; null before."""


class MailBatchChoice(_core.Model):
    """Which template the mail to an order would be written from."""

    _models = _REGISTRY
    place: int = _core.field("place")
    """Position of the order among those of the batch, from 0."""
    order_id: str = _core.field("order_id")
    """The order."""
    template_id: str = _core.field("template_id")
    """The template."""
    considered: _t.List[ConsideredMailTemplate] = _core.field("considered", ("list", "ConsideredMailTemplate"))
    """The templates of its stage, and what spoke for and against each; none where one was asked for by its
    id.
    """


class MailBatchIssue(_core.Model):
    """An order that gets no mail."""

    _models = _REGISTRY
    place: int = _core.field("place")
    """Position of the order among those of the batch, from 0."""
    order_id: str = _core.field("order_id")
    """The order."""
    code: str = _core.field("code")
    """Stable, for programs: a field's code, such as `no_mail_address` or `suppressed`."""
    hint: _t.Optional[str] = _core.field("hint", null=True)
    """More about it, where there is more."""
    considered: _t.Optional[_t.List[ConsideredMailTemplate]] = _core.field("considered", ("list", "ConsideredMailTemplate"), null=True)
    """The templates of its stage, and what spoke for and against each; only where it was only tried, and
    it came to the choice.
    """

MailBatchStatus: _TypeAlias = "_t.Union[_t.Literal[\"queued\", \"running\", \"succeeded\"], str]"
"""How far mail to many orders is."""


class MailConsent(_core.Model):
    """One word of an address about advertising; the last one counts, and none is ever changed."""

    _models = _REGISTRY
    id: str = _core.field("id")
    """Its id."""
    email: _t.Optional[str] = _core.field("email", null=True)
    """The address; null where the caller may not read personal data."""
    granted: bool = _core.field("granted")
    """Agreed to; false: taken back."""
    source: str = _core.field("source")
    """Where it was given: a form, a mall's flag."""
    text_version: str = _core.field("text_version")
    """Which words were agreed to."""
    given_at: _dt.datetime = _core.field("given_at", "@datetime")
    """When it was given."""
    created_at: _dt.datetime = _core.field("created_at", "@datetime")
    """When it was made."""


class MailContent(_core.Model):
    """Whom a mail is to or from, and what it says."""

    _models = _REGISTRY
    address: str = _core.field("address")
    """The other side's address."""
    name: str = _core.field("name")
    """The other side's name."""
    subject: str = _core.field("subject")
    """The subject."""
    text: str = _core.field("text")
    """The text."""
    html: _t.Optional[str] = _core.field("html", null=True)
    """The same in HTML, if there is one."""
    image_ids: _t.List[str] = _core.field("image_ids")
    """Pictures that go with it."""

MailDevice: _TypeAlias = "_t.Union[_t.Literal[\"pc\", \"mobile\"], str]"
"""What an address is read on."""

MailDirection: _TypeAlias = "_t.Union[_t.Literal[\"outbound\", \"inbound\"], str]"
"""Which way a mail went."""


class MailFailure(_core.Model):
    """Why mail was not taken: never in the server's own words, which may name the recipient."""

    _models = _REGISTRY
    kind: MailFailureKind = _core.field("kind")
    status: _t.Optional[int] = _core.field("status", null=True)
    """The status of the server's reply."""
    enhanced: _t.Optional[str] = _core.field("enhanced", null=True)
    """Its enhanced status code (RFC 3463)."""
    at: _dt.datetime = _core.field("at", "@datetime")
    """When it failed."""

MailFailureKind: _TypeAlias = "_t.Union[_t.Literal[\"connection\", \"private_network\", \"tls\", \"login\", \"temporary\", \"permanent\", \"uncertain\", \"message\", \"bounced\"], str]"
"""What kind of failure."""


class MailHours(_core.Model):
    """Hours of the day in Japan; over midnight where the end is before the beginning."""

    _models = _REGISTRY
    from_: str = _core.field("from")
    """From this minute on."""
    until: str = _core.field("until")
    """Up to this minute."""


class MailHoursPatch(_core.Model):
    """Hours of the day in Japan; over midnight where the end is before the beginning."""

    _models = _REGISTRY
    from_: _t.Optional[str] = _core.field("from", default=None)
    """From this minute on."""
    until: _t.Optional[str] = _core.field("until", default=None)
    """Up to this minute."""


class MailImage(_core.Model):
    """A picture that goes with mail."""

    _models = _REGISTRY
    id: str = _core.field("id")
    """Its id."""
    name: str = _core.field("name")
    """Its name, for people."""
    media_type: str = _core.field("media_type")
    """`image/png`, `image/jpeg` or `image/gif`."""
    bytes_: int = _core.field("bytes")
    """How large it is, in bytes."""
    created_at: _dt.datetime = _core.field("created_at", "@datetime")
    """When it was made."""


class MailLogin(_core.Model):
    """How a mail server is signed in at: with either `password` or `oauth`."""

    _models = _REGISTRY
    user: str = _core.field("user")
    """Who signs in."""
    password: _t.Optional[str] = _core.field("password", default=None)
    """It is sealed, and no answer or log ever holds it."""
    oauth: _t.Optional[MailOauth] = _core.field("oauth", "MailOauth", default=None)
    """For servers that take no passwords (Google Workspace, Microsoft 365)."""

MailLoginKind: _TypeAlias = "_t.Union[_t.Literal[\"password\", \"oauth\"], str]"
"""How a mail server is signed in at."""


class MailOauth(_core.Model):
    """What access tokens are asked for with (OAuth 2.0, `grant_type=refresh_token`). It is sealed, and no answer
    or log ever holds it; a refresh token that the server gives anew takes the place of the old one.
    """

    _models = _REGISTRY
    token_url: str = _core.field("token_url")
    """Where access tokens are asked for; `https`."""
    client_id: str = _core.field("client_id")
    """Who asks, as the provider has registered it."""
    client_secret: _t.Optional[str] = _core.field("client_secret", default=None)
    """Left out: the client has none."""
    refresh_token: str = _core.field("refresh_token")
    """What came of somebody's consent."""
    scope: _t.Optional[str] = _core.field("scope", default=None)
    """What is asked for, separated by spaces; left out: all that was consented to."""


class MailPreview(_core.Model):
    """A mail as it would be."""

    _models = _REGISTRY
    to: str = _core.field("to")
    """Where it would go."""
    subject: str = _core.field("subject")
    """The subject."""
    text: str = _core.field("text")
    """The text."""
    html: _t.Optional[str] = _core.field("html", null=True)
    """The same in HTML, if the template has it."""
    device: MailDevice = _core.field("device")
    advertising: bool = _core.field("advertising")
    """Whether it is advertising, which needs consent."""


class MailProfile(_core.Model):
    """メールプロファイル: a server that mail is handed in at, and who it is from."""

    _models = _REGISTRY
    id: str = _core.field("id")
    """Its id."""
    name: str = _core.field("name")
    """Its name, for people."""
    host: str = _core.field("host")
    """Name or address of the server."""
    port: int = _core.field("port")
    """The number of its port."""
    tls: MailTls = _core.field("tls")
    signs_in: bool = _core.field("signs_in")
    """Whether it signs in: a user is kept, with a password or a grant."""
    login_kind: _t.Optional[MailLoginKind] = _core.field("login_kind", null=True)
    """How it signs in; null: it does not."""
    sender_address: str = _core.field("sender_address")
    """Whom mail is from; what comes back goes there too."""
    sender_name: str = _core.field("sender_name")
    """The name beside the address."""
    sender_registered: bool = _core.field("sender_registered")
    """楽天: the address is registered in RMS as the shop's. Needed for routes of 楽天市場."""
    reply_to: _t.Optional[str] = _core.field("reply_to", null=True)
    """Where answers go; null: to the sender."""
    per_minute: int = _core.field("per_minute")
    """Mails a minute at most."""
    mobile_hours: _t.Optional[MailHours] = _core.field("mobile_hours", "MailHours", null=True)
    """Hours in which mail to mobile phones may go; null: always."""
    header: str = _core.field("header")
    """The first lines of every mail."""
    signature: str = _core.field("signature")
    """署名."""
    footer: str = _core.field("footer")
    """The last lines of every mail."""
    is_default: bool = _core.field("is_default")
    """Whether it serves routes that have no profile of their own."""
    active: bool = _core.field("active")
    """Whether it is in use."""
    sales_route_ids: _t.List[str] = _core.field("sales_route_ids")
    """受注ルート that it serves."""
    failure: _t.Optional[MailFailure] = _core.field("failure", "MailFailure", null=True)
    """Why the server was not reached, or did not let us in, the last time; null: it did."""
    created_at: _dt.datetime = _core.field("created_at", "@datetime")
    """When it was made."""
    updated_at: _dt.datetime = _core.field("updated_at", "@datetime")
    """When it was last changed."""
    version: int = _core.field("version")
    """Counts changes; the `ETag`."""


class MailProfilePatch(_core.Model):
    """Fields left out stay as they are."""

    _models = _REGISTRY
    name: _t.Optional[str] = _core.field("name", default=None)
    """Its name, for people."""
    host: _t.Optional[str] = _core.field("host", default=None)
    """Name or address of the server."""
    port: _t.Optional[int] = _core.field("port", default=None)
    """The number of its port."""
    tls: _t.Optional[MailTls] = _core.field("tls", default=None)
    login: _t.Optional[MailLogin] = _core.field("login", "MailLogin", default=None, null=True)
    """Replaced as a whole; null: the server asks for none."""
    sender_address: _t.Optional[str] = _core.field("sender_address", default=None)
    """Whom mail is from."""
    sender_name: _t.Optional[str] = _core.field("sender_name", default=None)
    """The name beside the address."""
    sender_registered: _t.Optional[bool] = _core.field("sender_registered", default=None)
    """楽天: the address is registered in RMS as the shop's."""
    reply_to: _t.Optional[str] = _core.field("reply_to", default=None, null=True)
    """Null: answers go to the sender."""
    per_minute: _t.Optional[int] = _core.field("per_minute", default=None)
    """Mails a minute at most."""
    mobile_hours: _t.Optional[MailHoursPatch] = _core.field("mobile_hours", "MailHoursPatch", default=None, null=True)
    """What is left out of them stays; null: always."""
    header: _t.Optional[str] = _core.field("header", default=None)
    """The first lines of every mail."""
    signature: _t.Optional[str] = _core.field("signature", default=None)
    """署名."""
    footer: _t.Optional[str] = _core.field("footer", default=None)
    """The last lines of every mail."""
    is_default: _t.Optional[bool] = _core.field("is_default", default=None)
    """Serves routes that have no profile of their own."""
    active: _t.Optional[bool] = _core.field("active", default=None)
    """Whether it is in use."""
    sales_route_ids: _t.Optional[_t.List[str]] = _core.field("sales_route_ids", default=None)
    """受注ルート that it serves, in place of all before."""

MailStage: _TypeAlias = "_t.Union[_t.Literal[\"new_order\", \"payment_confirmed\", \"shipped\", \"follow\", \"free\"], str]"
"""What a mail is about."""

MailStatus: _TypeAlias = "_t.Union[_t.Literal[\"queued\", \"sending\", \"sent\", \"failed\", \"unknown\", \"bounced\", \"cancelled\", \"received\"], str]"
"""Where a mail stands."""


class MailTemplate(_core.Model):
    """メールテンプレート: what is written at a stage. Texts name what stands in the order by placeholders,
    `{{ order.number }}`.
    """

    _models = _REGISTRY
    id: str = _core.field("id")
    """Its id."""
    name: str = _core.field("name")
    """Its name, for people."""
    stage: MailStage = _core.field("stage")
    payment_method: _t.Optional[str] = _core.field("payment_method", null=True)
    """支払方法 that it is for, as orders name it; null: all."""
    sales_route_id: _t.Optional[str] = _core.field("sales_route_id", null=True)
    """受注ルート that it is for; null: all."""
    device: _t.Optional[MailDevice] = _core.field("device", null=True)
    """Null: both."""
    subject: str = _core.field("subject")
    """The subject."""
    salutation: str = _core.field("salutation")
    """The line that addresses the buyer."""
    body: str = _core.field("body")
    """The body, in plain text."""
    html: _t.Optional[str] = _core.field("html", null=True)
    """The same for programs that show HTML; null: there is only text. A picture of `image_ids` is shown
    where `cid:` and its id stand as an address: `<img src="cid:mim_…">`.
    """
    order_block: bool = _core.field("order_block")
    """Whether the order is listed below the body."""
    rank_messages: _t.List[RankMessage] = _core.field("rank_messages", ("list", "RankMessage"))
    """What customers of a rank are told besides."""
    image_ids: _t.List[str] = _core.field("image_ids")
    """Pictures that go with it."""
    transactional: bool = _core.field("transactional")
    """It says nothing but what the order needs, so that no consent is needed."""
    active: bool = _core.field("active")
    """Whether it is in use."""
    created_at: _dt.datetime = _core.field("created_at", "@datetime")
    """When it was made."""
    updated_at: _dt.datetime = _core.field("updated_at", "@datetime")
    """When it was last changed."""
    version: int = _core.field("version")
    """Counts changes; the `ETag`."""


class MailTemplatePatch(_core.Model):
    """Fields left out stay as they are."""

    _models = _REGISTRY
    name: _t.Optional[str] = _core.field("name", default=None)
    """Its name, for people."""
    payment_method: _t.Optional[str] = _core.field("payment_method", default=None, null=True)
    """Null: all."""
    sales_route_id: _t.Optional[str] = _core.field("sales_route_id", default=None, null=True)
    """Null: all."""
    device: _t.Optional[MailDevice] = _core.field("device", default=None, null=True)
    """Null: both."""
    subject: _t.Optional[str] = _core.field("subject", default=None)
    """The subject."""
    salutation: _t.Optional[str] = _core.field("salutation", default=None)
    """The line that addresses the buyer."""
    body: _t.Optional[str] = _core.field("body", default=None)
    """The body, in plain text."""
    html: _t.Optional[str] = _core.field("html", default=None, null=True)
    """Null: there is only text."""
    order_block: _t.Optional[bool] = _core.field("order_block", default=None)
    """Whether the order is listed below the body."""
    rank_messages: _t.Optional[_t.List[RankMessage]] = _core.field("rank_messages", ("list", "RankMessage"), default=None)
    """In place of all before."""
    image_ids: _t.Optional[_t.List[str]] = _core.field("image_ids", default=None)
    """In place of all before."""
    transactional: _t.Optional[bool] = _core.field("transactional", default=None)
    """It says nothing but what the order needs."""
    active: _t.Optional[bool] = _core.field("active", default=None)
    """Whether it is in use."""

MailTemplateVerdict: _TypeAlias = "_t.Union[_t.Literal[\"chosen\", \"less_exact\", \"younger\", \"other_route\", \"other_payment_method\", \"other_device\", \"inactive\"], str]"
"""What was found about a template."""


class MailTest(_core.Model):
    """What a trial came to."""

    _models = _REGISTRY
    worked: bool = _core.field("worked")
    """Whether the server let us in, and took the mail if one was sent."""
    failure: _t.Optional[MailFailure] = _core.field("failure", "MailFailure", null=True)
    """Why not."""

MailTls: _TypeAlias = "_t.Union[_t.Literal[\"none\", \"starttls\", \"implicit\"], str]"
"""How the connection to a mail server is protected."""
