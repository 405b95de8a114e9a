# Written by sdk-gen from the API's description. Changes here are lost.
from __future__ import annotations

import typing as _t

from .. import core as _core

if _t.TYPE_CHECKING:
    from .. import models as _models

_CHECK_BLACKLIST = _core.Operation(
    "POST",
    "/v1/blacklist-entries/check",
    body="json",
    answer="json",
    idempotency="Idempotency-Key",
    spec="BlacklistCheck",
)
_CREATE_BLACKLIST_ENTRY = _core.Operation(
    "POST",
    "/v1/blacklist-entries",
    body="json",
    answer="json",
    idempotency="Idempotency-Key",
    spec="BlacklistEntry",
)
_CREATE_CUSTOMER_RANK = _core.Operation(
    "POST",
    "/v1/customer-ranks",
    body="json",
    answer="json",
    idempotency="Idempotency-Key",
    spec="CustomerRank",
)
_DELETE_BLACKLIST_ENTRY = _core.Operation(
    "DELETE",
    "/v1/blacklist-entries/{id}",
    params=(
        _core.Parameter("id", place="path"),
    ),
)
_DELETE_CUSTOMER_PERSONAL_DATA = _core.Operation(
    "DELETE",
    "/v1/customers/{id}/personal-data",
    params=(
        _core.Parameter("id", place="path"),
    ),
    answer="json",
    spec="Customer",
)
_DELETE_CUSTOMER_RANK = _core.Operation(
    "DELETE",
    "/v1/customer-ranks/{id}",
    params=(
        _core.Parameter("id", place="path"),
    ),
)
_DOWNLOAD_BLACKLIST = _core.Operation(
    "GET",
    "/v1/blacklist-entries/export.csv",
    params=(
        _core.Parameter("encoding"),
    ),
    answer="binary",
    accept="text/csv",
)
_GET = _core.Operation(
    "GET",
    "/v1/customers/{id}",
    params=(
        _core.Parameter("id", place="path"),
        _core.Parameter("if_none_match", wire="If-None-Match", place="header"),
    ),
    answer="json",
    spec="Customer",
)
_GET_BLACKLIST_ENTRY = _core.Operation(
    "GET",
    "/v1/blacklist-entries/{id}",
    params=(
        _core.Parameter("id", place="path"),
        _core.Parameter("if_none_match", wire="If-None-Match", place="header"),
    ),
    answer="json",
    spec="BlacklistEntry",
)
_GET_CUSTOMER_RANK = _core.Operation(
    "GET",
    "/v1/customer-ranks/{id}",
    params=(
        _core.Parameter("id", place="path"),
        _core.Parameter("if_none_match", wire="If-None-Match", place="header"),
    ),
    answer="json",
    spec="CustomerRank",
)
_IMPORT_BLACKLIST_ENTRIES = _core.Operation(
    "POST",
    "/v1/blacklist-entries/import",
    params=(
        _core.Parameter("dry_run"),
    ),
    body="binary",
    content_type="application/octet-stream",
    answer="json",
    idempotency="Idempotency-Key",
    spec="BlacklistImport",
)
_LIST = _core.Operation(
    "GET",
    "/v1/customers",
    params=(
        _core.Parameter("email"),
        _core.Parameter("phone"),
        _core.Parameter("name"),
        _core.Parameter("rank_id"),
        _core.Parameter("limit"),
        _core.Parameter("cursor"),
    ),
    answer="json",
    page=_core.Pages("cursor", "cursor", next="next_cursor", items="items"),
    item="Customer",
    spec="PageCustomer",
)
_LIST_BLACKLIST_ENTRIES = _core.Operation(
    "GET",
    "/v1/blacklist-entries",
    params=(
        _core.Parameter("email"),
        _core.Parameter("name"),
        _core.Parameter("phone"),
        _core.Parameter("address"),
        _core.Parameter("limit"),
        _core.Parameter("cursor"),
    ),
    answer="json",
    page=_core.Pages("cursor", "cursor", next="next_cursor", items="items"),
    item="BlacklistEntry",
    spec="PageBlacklistEntry",
)
_LIST_CUSTOMER_ORDERS = _core.Operation(
    "GET",
    "/v1/customers/{id}/orders",
    params=(
        _core.Parameter("id", place="path"),
        _core.Parameter("limit"),
        _core.Parameter("cursor"),
    ),
    answer="json",
    page=_core.Pages("cursor", "cursor", next="next_cursor", items="items"),
    item="CustomerOrder",
    spec="PageCustomerOrder",
)
_LIST_CUSTOMER_RANKS = _core.Operation(
    "GET",
    "/v1/customer-ranks",
    answer="json",
    spec="PageCustomerRank",
)
_LIST_CUSTOMER_RECIPIENTS = _core.Operation(
    "GET",
    "/v1/customers/{id}/recipients",
    params=(
        _core.Parameter("id", place="path"),
    ),
    answer="json",
    spec="PageRecipient",
)
_MERGE = _core.Operation(
    "POST",
    "/v1/customers/{id}/merge",
    params=(
        _core.Parameter("id", place="path"),
    ),
    body="json",
    answer="json",
    idempotency="Idempotency-Key",
    spec="Customer",
)
_UNMERGE = _core.Operation(
    "POST",
    "/v1/customers/{id}/unmerge",
    params=(
        _core.Parameter("id", place="path"),
    ),
    answer="json",
    idempotency="Idempotency-Key",
    spec="Customer",
)
_UPDATE = _core.Operation(
    "PATCH",
    "/v1/customers/{id}",
    params=(
        _core.Parameter("id", place="path"),
        _core.Parameter("if_match", wire="If-Match", place="header"),
    ),
    body="json",
    answer="json",
    spec="Customer",
)
_UPDATE_BLACKLIST_ENTRY = _core.Operation(
    "PATCH",
    "/v1/blacklist-entries/{id}",
    params=(
        _core.Parameter("id", place="path"),
        _core.Parameter("if_match", wire="If-Match", place="header"),
    ),
    body="json",
    answer="json",
    spec="BlacklistEntry",
)
_UPDATE_CUSTOMER_RANK = _core.Operation(
    "PATCH",
    "/v1/customer-ranks/{id}",
    params=(
        _core.Parameter("id", place="path"),
        _core.Parameter("if_match", wire="If-Match", place="header"),
    ),
    body="json",
    answer="json",
    spec="CustomerRank",
)


class Customers:
    def __init__(self, client: _core.Client) -> None:
        self._client = client

    def check_blacklist(
        self,
        *,
        body: _t.Union[_models.PersonInput, _t.Mapping[str, _t.Any]],
        options: _t.Optional[_core.RequestOptions] = None,
    ) -> _models.BlacklistCheck:
        """Check a person against the blacklist

        Nothing is kept of what is sent.
        """
        return _t.cast("_models.BlacklistCheck", self._client.call(_CHECK_BLACKLIST, {"body": body}, options))

    def create_blacklist_entry(
        self,
        *,
        body: _t.Union[_models.NewBlacklistEntry, _t.Mapping[str, _t.Any]],
        options: _t.Optional[_core.RequestOptions] = None,
    ) -> _models.BlacklistEntry:
        """Put somebody on the blacklist

        Orders that come from now on are stopped by an alert; open ones are looked at again in the
        background.
        """
        return _t.cast("_models.BlacklistEntry", self._client.call(_CREATE_BLACKLIST_ENTRY, {"body": body}, options))

    def create_customer_rank(
        self,
        *,
        body: _t.Union[_models.NewCustomerRank, _t.Mapping[str, _t.Any]],
        options: _t.Optional[_core.RequestOptions] = None,
    ) -> _models.CustomerRank:
        """Make a customer rank

        All customers are ranked anew in the background.
        """
        return _t.cast("_models.CustomerRank", self._client.call(_CREATE_CUSTOMER_RANK, {"body": body}, options))

    def delete_blacklist_entry(
        self,
        id: str,
        *,
        options: _t.Optional[_core.RequestOptions] = None,
    ) -> None:
        """Take somebody off the blacklist

        Open orders that it stopped are looked at again in the background.

        id: The id of the entry.
        """
        self._client.call(_DELETE_BLACKLIST_ENTRY, {"id": id}, options)

    def delete_customer_personal_data(
        self,
        id: str,
        *,
        options: _t.Optional[_core.RequestOptions] = None,
    ) -> _models.Customer:
        """Delete a customer's personal data

        Person and memo are gone for good, and nobody finds the customer any more; so is what mail to and
        from them says, and mail that waits goes no more. Counters stay, and that mail went. What stands on
        orders is not touched, and a later order makes a new customer.

        id: The id of the customer.
        """
        return _t.cast("_models.Customer", self._client.call(_DELETE_CUSTOMER_PERSONAL_DATA, {"id": id}, options))

    def delete_customer_rank(
        self,
        id: str,
        *,
        options: _t.Optional[_core.RequestOptions] = None,
    ) -> None:
        """Remove a customer rank

        All customers are ranked anew in the background.

        id: The id of the rank.
        """
        self._client.call(_DELETE_CUSTOMER_RANK, {"id": id}, options)

    def download_blacklist(
        self,
        *,
        encoding: _t.Optional[_models.BlacklistFileEncoding] = None,
        options: _t.Optional[_core.RequestOptions] = None,
    ) -> _core.BinaryResponse:
        """Download the blacklist

        As a CSV file that can be uploaded again. A character that the encoding lacks becomes its common
        form, else 〓.

        encoding: How the file's bytes are written.
        """
        return _t.cast("_core.BinaryResponse", self._client.call(_DOWNLOAD_BLACKLIST, {**{_k: _v for _k, _v in (("encoding", encoding),) if _v is not None}}, options))

    def get(
        self,
        id: str,
        *,
        if_none_match: _t.Optional[str] = None,
        options: _t.Optional[_core.RequestOptions] = None,
    ) -> _models.Customer:
        """Read a customer

        With the version that a change of it has to name.

        id: The id of the customer.
        if_none_match: The `ETag` of what you have. If that is still how it is, the answer is 304, without body.
        """
        return _t.cast("_models.Customer", self._client.call(_GET, {"id": id, **{_k: _v for _k, _v in (("if_none_match", if_none_match),) if _v is not None}}, options))

    def get_blacklist_entry(
        self,
        id: str,
        *,
        if_none_match: _t.Optional[str] = None,
        options: _t.Optional[_core.RequestOptions] = None,
    ) -> _models.BlacklistEntry:
        """Read an entry of the blacklist

        With the version that a change of it has to name.

        id: The id of the entry.
        if_none_match: The `ETag` of what you have. If that is still how it is, the answer is 304, without body.
        """
        return _t.cast("_models.BlacklistEntry", self._client.call(_GET_BLACKLIST_ENTRY, {"id": id, **{_k: _v for _k, _v in (("if_none_match", if_none_match),) if _v is not None}}, options))

    def get_customer_rank(
        self,
        id: str,
        *,
        if_none_match: _t.Optional[str] = None,
        options: _t.Optional[_core.RequestOptions] = None,
    ) -> _models.CustomerRank:
        """Read a customer rank

        With the version that a change of it has to name.

        id: The id of the rank.
        if_none_match: The `ETag` of what you have. If that is still how it is, the answer is 304, without body.
        """
        return _t.cast("_models.CustomerRank", self._client.call(_GET_CUSTOMER_RANK, {"id": id, **{_k: _v for _k, _v in (("if_none_match", if_none_match),) if _v is not None}}, options))

    def import_blacklist_entries(
        self,
        *,
        dry_run: _t.Optional[bool] = None,
        body: _core.Upload,
        options: _t.Optional[_core.RequestOptions] = None,
    ) -> _models.BlacklistImport:
        """Put many on the blacklist

        From a CSV file in CP932 or UTF-8 (at most 16 MiB and 100,000 rows) with any of the columns
        メールアドレス, 氏名, 電話番号, 住所, 理由, 有効期限. A bad row stops no other; a row that is found by
        the same as an entry that is there changes nothing.

        dry_run: The same answer, but nothing is written.
        """
        return _t.cast("_models.BlacklistImport", self._client.call(_IMPORT_BLACKLIST_ENTRIES, {"body": body, **{_k: _v for _k, _v in (("dry_run", dry_run),) if _v is not None}}, options))

    def list(
        self,
        *,
        email: _t.Optional[str] = None,
        phone: _t.Optional[str] = None,
        name: _t.Optional[str] = None,
        rank_id: _t.Optional[str] = None,
        limit: _t.Optional[int] = None,
        cursor: _t.Optional[str] = None,
        options: _t.Optional[_core.RequestOptions] = None,
    ) -> _core.Page[_models.Customer, _models.PageCustomer]:
        """List customers

        Newest first; by mail address, phone number or name, however they are written, to look somebody
        up while the telephone rings. Different filters must all hold.

        email: A mail address. Needs `pii:read`.
        phone: A phone number. Needs `pii:read`.
        name: The whole name of the buyer on an order. Needs `pii:read`.
        rank_id: 顧客ランク: the id of a rank.
        limit: How many a page, 1 to 200.
        cursor: `next_cursor` of the page before, with the same filters.
        """
        return self._client.page(_LIST, {**{_k: _v for _k, _v in (("email", email), ("phone", phone), ("name", name), ("rank_id", rank_id), ("limit", limit), ("cursor", cursor),) if _v is not None}}, options)

    def list_blacklist_entries(
        self,
        *,
        email: _t.Optional[str] = None,
        name: _t.Optional[str] = None,
        phone: _t.Optional[str] = None,
        address: _t.Optional[str] = None,
        limit: _t.Optional[int] = None,
        cursor: _t.Optional[str] = None,
        options: _t.Optional[_core.RequestOptions] = None,
    ) -> _core.Page[_models.BlacklistEntry, _models.PageBlacklistEntry]:
        """List the blacklist

        Newest first; with values, the entries that any of them finds, however it is written.

        email: A mail address. Needs `pii:read`.
        name: A whole name. Needs `pii:read`.
        phone: A phone number. Needs `pii:read`.
        address: A whole address. Needs `pii:read`.
        limit: How many a page, 1 to 200.
        cursor: `next_cursor` of the page before, with the same value.
        """
        return self._client.page(_LIST_BLACKLIST_ENTRIES, {**{_k: _v for _k, _v in (("email", email), ("name", name), ("phone", phone), ("address", address), ("limit", limit), ("cursor", cursor),) if _v is not None}}, options)

    def list_customer_orders(
        self,
        id: str,
        *,
        limit: _t.Optional[int] = None,
        cursor: _t.Optional[str] = None,
        options: _t.Optional[_core.RequestOptions] = None,
    ) -> _core.Page[_models.CustomerOrder, _models.PageCustomerOrder]:
        """List a customer's orders

        Ordered last first, with those of customers merged into it.

        id: The id of the customer.
        limit: How many a page, 1 to 200.
        cursor: `next_cursor` of the page before.
        """
        return self._client.page(_LIST_CUSTOMER_ORDERS, {"id": id, **{_k: _v for _k, _v in (("limit", limit), ("cursor", cursor),) if _v is not None}}, options)

    def list_customer_ranks(
        self,
        *,
        options: _t.Optional[_core.RequestOptions] = None,
    ) -> _models.PageCustomerRank:
        """List customer ranks

        All of them, highest first.
        """
        return _t.cast("_models.PageCustomerRank", self._client.call(_LIST_CUSTOMER_RANKS, {}, options))

    def list_customer_recipients(
        self,
        id: str,
        *,
        options: _t.Optional[_core.RequestOptions] = None,
    ) -> _models.PageRecipient:
        """List a customer's last recipients

        To whom the customer sent before, latest first, each once and at most ten: suggestions for the next order. Needs the scope `pii:read`.

        id: The id of the customer.
        """
        return _t.cast("_models.PageRecipient", self._client.call(_LIST_CUSTOMER_RECIPIENTS, {"id": id}, options))

    def merge(
        self,
        id: str,
        *,
        body: _t.Union[_models.CustomerMerge, _t.Mapping[str, _t.Any]],
        options: _t.Optional[_core.RequestOptions] = None,
    ) -> _models.Customer:
        """Merge a customer into another

        名寄せ: its orders, also those to come, count for the other from now on. It can be taken back.

        id: The id of the customer that goes.
        """
        return _t.cast("_models.Customer", self._client.call(_MERGE, {"id": id, "body": body}, options))

    def unmerge(
        self,
        id: str,
        *,
        options: _t.Optional[_core.RequestOptions] = None,
    ) -> _models.Customer:
        """Take a merge of customers back

        Both are as they would be without it.

        id: The id of the customer that was merged into another.
        """
        return _t.cast("_models.Customer", self._client.call(_UNMERGE, {"id": id}, options))

    def update(
        self,
        id: str,
        *,
        if_match: str,
        body: _t.Union[_models.CustomerPatch, _t.Mapping[str, _t.Any]],
        options: _t.Optional[_core.RequestOptions] = None,
    ) -> _models.Customer:
        """Change a customer

        The person, tags and the memo. A JSON merge patch: what is left out stays, also of the
        person; a customer that has a name keeps one. Send the version read as `If-Match`.

        id: The id of the customer.
        if_match: The `ETag` of what was read. If it has changed since, the answer is 412 and nothing is changed. `*` changes whatever is there.
        """
        return _t.cast("_models.Customer", self._client.call(_UPDATE, {"id": id, "if_match": if_match, "body": body}, options))

    def update_blacklist_entry(
        self,
        id: str,
        *,
        if_match: str,
        body: _t.Union[_models.BlacklistEntryPatch, _t.Mapping[str, _t.Any]],
        options: _t.Optional[_core.RequestOptions] = None,
    ) -> _models.BlacklistEntry:
        """Change an entry of the blacklist

        A JSON merge patch: what is left out stays. Send the version read as `If-Match`.

        id: The id of the entry.
        if_match: The `ETag` of what was read. If it has changed since, the answer is 412 and nothing is changed. `*` changes whatever is there.
        """
        return _t.cast("_models.BlacklistEntry", self._client.call(_UPDATE_BLACKLIST_ENTRY, {"id": id, "if_match": if_match, "body": body}, options))

    def update_customer_rank(
        self,
        id: str,
        *,
        if_match: str,
        body: _t.Union[_models.CustomerRankPatch, _t.Mapping[str, _t.Any]],
        options: _t.Optional[_core.RequestOptions] = None,
    ) -> _models.CustomerRank:
        """Change a customer rank

        A JSON merge patch: what is left out stays. Send the version read as `If-Match`. All customers
        are ranked anew in the background.

        id: The id of the rank.
        if_match: The `ETag` of what was read. If it has changed since, the answer is 412 and nothing is changed. `*` changes whatever is there.
        """
        return _t.cast("_models.CustomerRank", self._client.call(_UPDATE_CUSTOMER_RANK, {"id": id, "if_match": if_match, "body": body}, options))


class AsyncCustomers:
    def __init__(self, client: _core.AsyncClient) -> None:
        self._client = client

    async def check_blacklist(
        self,
        *,
        body: _t.Union[_models.PersonInput, _t.Mapping[str, _t.Any]],
        options: _t.Optional[_core.RequestOptions] = None,
    ) -> _models.BlacklistCheck:
        """Check a person against the blacklist

        Nothing is kept of what is sent.
        """
        return _t.cast("_models.BlacklistCheck", await self._client.call(_CHECK_BLACKLIST, {"body": body}, options))

    async def create_blacklist_entry(
        self,
        *,
        body: _t.Union[_models.NewBlacklistEntry, _t.Mapping[str, _t.Any]],
        options: _t.Optional[_core.RequestOptions] = None,
    ) -> _models.BlacklistEntry:
        """Put somebody on the blacklist

        Orders that come from now on are stopped by an alert; open ones are looked at again in the
        background.
        """
        return _t.cast("_models.BlacklistEntry", await self._client.call(_CREATE_BLACKLIST_ENTRY, {"body": body}, options))

    async def create_customer_rank(
        self,
        *,
        body: _t.Union[_models.NewCustomerRank, _t.Mapping[str, _t.Any]],
        options: _t.Optional[_core.RequestOptions] = None,
    ) -> _models.CustomerRank:
        """Make a customer rank

        All customers are ranked anew in the background.
        """
        return _t.cast("_models.CustomerRank", await self._client.call(_CREATE_CUSTOMER_RANK, {"body": body}, options))

    async def delete_blacklist_entry(
        self,
        id: str,
        *,
        options: _t.Optional[_core.RequestOptions] = None,
    ) -> None:
        """Take somebody off the blacklist

        Open orders that it stopped are looked at again in the background.

        id: The id of the entry.
        """
        await self._client.call(_DELETE_BLACKLIST_ENTRY, {"id": id}, options)

    async def delete_customer_personal_data(
        self,
        id: str,
        *,
        options: _t.Optional[_core.RequestOptions] = None,
    ) -> _models.Customer:
        """Delete a customer's personal data

        Person and memo are gone for good, and nobody finds the customer any more; so is what mail to and
        from them says, and mail that waits goes no more. Counters stay, and that mail went. What stands on
        orders is not touched, and a later order makes a new customer.

        id: The id of the customer.
        """
        return _t.cast("_models.Customer", await self._client.call(_DELETE_CUSTOMER_PERSONAL_DATA, {"id": id}, options))

    async def delete_customer_rank(
        self,
        id: str,
        *,
        options: _t.Optional[_core.RequestOptions] = None,
    ) -> None:
        """Remove a customer rank

        All customers are ranked anew in the background.

        id: The id of the rank.
        """
        await self._client.call(_DELETE_CUSTOMER_RANK, {"id": id}, options)

    async def download_blacklist(
        self,
        *,
        encoding: _t.Optional[_models.BlacklistFileEncoding] = None,
        options: _t.Optional[_core.RequestOptions] = None,
    ) -> _core.AsyncBinaryResponse:
        """Download the blacklist

        As a CSV file that can be uploaded again. A character that the encoding lacks becomes its common
        form, else 〓.

        encoding: How the file's bytes are written.
        """
        return _t.cast("_core.AsyncBinaryResponse", await self._client.call(_DOWNLOAD_BLACKLIST, {**{_k: _v for _k, _v in (("encoding", encoding),) if _v is not None}}, options))

    async def get(
        self,
        id: str,
        *,
        if_none_match: _t.Optional[str] = None,
        options: _t.Optional[_core.RequestOptions] = None,
    ) -> _models.Customer:
        """Read a customer

        With the version that a change of it has to name.

        id: The id of the customer.
        if_none_match: The `ETag` of what you have. If that is still how it is, the answer is 304, without body.
        """
        return _t.cast("_models.Customer", await self._client.call(_GET, {"id": id, **{_k: _v for _k, _v in (("if_none_match", if_none_match),) if _v is not None}}, options))

    async def get_blacklist_entry(
        self,
        id: str,
        *,
        if_none_match: _t.Optional[str] = None,
        options: _t.Optional[_core.RequestOptions] = None,
    ) -> _models.BlacklistEntry:
        """Read an entry of the blacklist

        With the version that a change of it has to name.

        id: The id of the entry.
        if_none_match: The `ETag` of what you have. If that is still how it is, the answer is 304, without body.
        """
        return _t.cast("_models.BlacklistEntry", await self._client.call(_GET_BLACKLIST_ENTRY, {"id": id, **{_k: _v for _k, _v in (("if_none_match", if_none_match),) if _v is not None}}, options))

    async def get_customer_rank(
        self,
        id: str,
        *,
        if_none_match: _t.Optional[str] = None,
        options: _t.Optional[_core.RequestOptions] = None,
    ) -> _models.CustomerRank:
        """Read a customer rank

        With the version that a change of it has to name.

        id: The id of the rank.
        if_none_match: The `ETag` of what you have. If that is still how it is, the answer is 304, without body.
        """
        return _t.cast("_models.CustomerRank", await self._client.call(_GET_CUSTOMER_RANK, {"id": id, **{_k: _v for _k, _v in (("if_none_match", if_none_match),) if _v is not None}}, options))

    async def import_blacklist_entries(
        self,
        *,
        dry_run: _t.Optional[bool] = None,
        body: _core.Upload,
        options: _t.Optional[_core.RequestOptions] = None,
    ) -> _models.BlacklistImport:
        """Put many on the blacklist

        From a CSV file in CP932 or UTF-8 (at most 16 MiB and 100,000 rows) with any of the columns
        メールアドレス, 氏名, 電話番号, 住所, 理由, 有効期限. A bad row stops no other; a row that is found by
        the same as an entry that is there changes nothing.

        dry_run: The same answer, but nothing is written.
        """
        return _t.cast("_models.BlacklistImport", await self._client.call(_IMPORT_BLACKLIST_ENTRIES, {"body": body, **{_k: _v for _k, _v in (("dry_run", dry_run),) if _v is not None}}, options))

    def list(
        self,
        *,
        email: _t.Optional[str] = None,
        phone: _t.Optional[str] = None,
        name: _t.Optional[str] = None,
        rank_id: _t.Optional[str] = None,
        limit: _t.Optional[int] = None,
        cursor: _t.Optional[str] = None,
        options: _t.Optional[_core.RequestOptions] = None,
    ) -> _core.AsyncPager[_models.Customer, _models.PageCustomer]:
        """List customers

        Newest first; by mail address, phone number or name, however they are written, to look somebody
        up while the telephone rings. Different filters must all hold.

        email: A mail address. Needs `pii:read`.
        phone: A phone number. Needs `pii:read`.
        name: The whole name of the buyer on an order. Needs `pii:read`.
        rank_id: 顧客ランク: the id of a rank.
        limit: How many a page, 1 to 200.
        cursor: `next_cursor` of the page before, with the same filters.
        """
        return self._client.pager(_LIST, {**{_k: _v for _k, _v in (("email", email), ("phone", phone), ("name", name), ("rank_id", rank_id), ("limit", limit), ("cursor", cursor),) if _v is not None}}, options)

    def list_blacklist_entries(
        self,
        *,
        email: _t.Optional[str] = None,
        name: _t.Optional[str] = None,
        phone: _t.Optional[str] = None,
        address: _t.Optional[str] = None,
        limit: _t.Optional[int] = None,
        cursor: _t.Optional[str] = None,
        options: _t.Optional[_core.RequestOptions] = None,
    ) -> _core.AsyncPager[_models.BlacklistEntry, _models.PageBlacklistEntry]:
        """List the blacklist

        Newest first; with values, the entries that any of them finds, however it is written.

        email: A mail address. Needs `pii:read`.
        name: A whole name. Needs `pii:read`.
        phone: A phone number. Needs `pii:read`.
        address: A whole address. Needs `pii:read`.
        limit: How many a page, 1 to 200.
        cursor: `next_cursor` of the page before, with the same value.
        """
        return self._client.pager(_LIST_BLACKLIST_ENTRIES, {**{_k: _v for _k, _v in (("email", email), ("name", name), ("phone", phone), ("address", address), ("limit", limit), ("cursor", cursor),) if _v is not None}}, options)

    def list_customer_orders(
        self,
        id: str,
        *,
        limit: _t.Optional[int] = None,
        cursor: _t.Optional[str] = None,
        options: _t.Optional[_core.RequestOptions] = None,
    ) -> _core.AsyncPager[_models.CustomerOrder, _models.PageCustomerOrder]:
        """List a customer's orders

        Ordered last first, with those of customers merged into it.

        id: The id of the customer.
        limit: How many a page, 1 to 200.
        cursor: `next_cursor` of the page before.
        """
        return self._client.pager(_LIST_CUSTOMER_ORDERS, {"id": id, **{_k: _v for _k, _v in (("limit", limit), ("cursor", cursor),) if _v is not None}}, options)

    async def list_customer_ranks(
        self,
        *,
        options: _t.Optional[_core.RequestOptions] = None,
    ) -> _models.PageCustomerRank:
        """List customer ranks

        All of them, highest first.
        """
        return _t.cast("_models.PageCustomerRank", await self._client.call(_LIST_CUSTOMER_RANKS, {}, options))

    async def list_customer_recipients(
        self,
        id: str,
        *,
        options: _t.Optional[_core.RequestOptions] = None,
    ) -> _models.PageRecipient:
        """List a customer's last recipients

        To whom the customer sent before, latest first, each once and at most ten: suggestions for the next order. Needs the scope `pii:read`.

        id: The id of the customer.
        """
        return _t.cast("_models.PageRecipient", await self._client.call(_LIST_CUSTOMER_RECIPIENTS, {"id": id}, options))

    async def merge(
        self,
        id: str,
        *,
        body: _t.Union[_models.CustomerMerge, _t.Mapping[str, _t.Any]],
        options: _t.Optional[_core.RequestOptions] = None,
    ) -> _models.Customer:
        """Merge a customer into another

        名寄せ: its orders, also those to come, count for the other from now on. It can be taken back.

        id: The id of the customer that goes.
        """
        return _t.cast("_models.Customer", await self._client.call(_MERGE, {"id": id, "body": body}, options))

    async def unmerge(
        self,
        id: str,
        *,
        options: _t.Optional[_core.RequestOptions] = None,
    ) -> _models.Customer:
        """Take a merge of customers back

        Both are as they would be without it.

        id: The id of the customer that was merged into another.
        """
        return _t.cast("_models.Customer", await self._client.call(_UNMERGE, {"id": id}, options))

    async def update(
        self,
        id: str,
        *,
        if_match: str,
        body: _t.Union[_models.CustomerPatch, _t.Mapping[str, _t.Any]],
        options: _t.Optional[_core.RequestOptions] = None,
    ) -> _models.Customer:
        """Change a customer

        The person, tags and the memo. A JSON merge patch: what is left out stays, also of the
        person; a customer that has a name keeps one. Send the version read as `If-Match`.

        id: The id of the customer.
        if_match: The `ETag` of what was read. If it has changed since, the answer is 412 and nothing is changed. `*` changes whatever is there.
        """
        return _t.cast("_models.Customer", await self._client.call(_UPDATE, {"id": id, "if_match": if_match, "body": body}, options))

    async def update_blacklist_entry(
        self,
        id: str,
        *,
        if_match: str,
        body: _t.Union[_models.BlacklistEntryPatch, _t.Mapping[str, _t.Any]],
        options: _t.Optional[_core.RequestOptions] = None,
    ) -> _models.BlacklistEntry:
        """Change an entry of the blacklist

        A JSON merge patch: what is left out stays. Send the version read as `If-Match`.

        id: The id of the entry.
        if_match: The `ETag` of what was read. If it has changed since, the answer is 412 and nothing is changed. `*` changes whatever is there.
        """
        return _t.cast("_models.BlacklistEntry", await self._client.call(_UPDATE_BLACKLIST_ENTRY, {"id": id, "if_match": if_match, "body": body}, options))

    async def update_customer_rank(
        self,
        id: str,
        *,
        if_match: str,
        body: _t.Union[_models.CustomerRankPatch, _t.Mapping[str, _t.Any]],
        options: _t.Optional[_core.RequestOptions] = None,
    ) -> _models.CustomerRank:
        """Change a customer rank

        A JSON merge patch: what is left out stays. Send the version read as `If-Match`. All customers
        are ranked anew in the background.

        id: The id of the rank.
        if_match: The `ETag` of what was read. If it has changed since, the answer is 412 and nothing is changed. `*` changes whatever is there.
        """
        return _t.cast("_models.CustomerRank", await self._client.call(_UPDATE_CUSTOMER_RANK, {"id": id, "if_match": if_match, "body": body}, options))
