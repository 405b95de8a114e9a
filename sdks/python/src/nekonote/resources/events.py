# Written by sdk-gen from the API's description. Changes here are lost.
from __future__ import annotations

import typing as _t

from .. import core as _core

if _t.TYPE_CHECKING:
    from .. import models as _models

_CREATE_WEBHOOK_ENDPOINT = _core.Operation(
    "POST",
    "/v1/webhook-endpoints",
    body="json",
    answer="json",
    idempotency="Idempotency-Key",
    spec="WebhookEndpointWithSecret",
)
_DELETE_WEBHOOK_ENDPOINT = _core.Operation(
    "DELETE",
    "/v1/webhook-endpoints/{id}",
    params=(
        _core.Parameter("id", place="path"),
    ),
)
_GET_WEBHOOK_DELIVERY = _core.Operation(
    "GET",
    "/v1/webhook-deliveries/{id}",
    params=(
        _core.Parameter("id", place="path"),
    ),
    answer="json",
    spec="WebhookDelivery",
)
_GET_WEBHOOK_ENDPOINT = _core.Operation(
    "GET",
    "/v1/webhook-endpoints/{id}",
    params=(
        _core.Parameter("id", place="path"),
        _core.Parameter("if_none_match", wire="If-None-Match", place="header"),
    ),
    answer="json",
    spec="WebhookEndpoint",
)
_LIST = _core.Operation(
    "GET",
    "/v1/events",
    params=(
        _core.Parameter("after"),
        _core.Parameter("type"),
        _core.Parameter("subject"),
        _core.Parameter("limit"),
        _core.Parameter("cursor"),
    ),
    answer="json",
    page=_core.Pages("cursor", "cursor", next="next_cursor", items="items"),
    item="FeedEvent",
    spec="PageFeedEvent",
)
_LIST_WEBHOOK_DELIVERIES = _core.Operation(
    "GET",
    "/v1/webhook-deliveries",
    params=(
        _core.Parameter("endpoint_id"),
        _core.Parameter("status"),
        _core.Parameter("event_id"),
        _core.Parameter("limit"),
        _core.Parameter("cursor"),
    ),
    answer="json",
    page=_core.Pages("cursor", "cursor", next="next_cursor", items="items"),
    item="WebhookDelivery",
    spec="PageWebhookDelivery",
)
_LIST_WEBHOOK_ENDPOINTS = _core.Operation(
    "GET",
    "/v1/webhook-endpoints",
    answer="json",
    spec="PageWebhookEndpoint",
)
_REPLAY_WEBHOOK_DELIVERIES = _core.Operation(
    "POST",
    "/v1/webhook-deliveries/replay",
    body="json",
    answer="json",
    idempotency="Idempotency-Key",
    spec="WebhookReplayed",
)
_REPLAY_WEBHOOK_DELIVERY = _core.Operation(
    "POST",
    "/v1/webhook-deliveries/{id}/replay",
    params=(
        _core.Parameter("id", place="path"),
    ),
    answer="json",
    idempotency="Idempotency-Key",
    spec="WebhookDelivery",
)
_ROTATE_WEBHOOK_SECRET = _core.Operation(
    "POST",
    "/v1/webhook-endpoints/{id}/rotate-secret",
    params=(
        _core.Parameter("id", place="path"),
    ),
    body="json",
    answer="json",
    idempotency="Idempotency-Key",
    spec="WebhookEndpointWithSecret",
)
_TEST_WEBHOOK_ENDPOINT = _core.Operation(
    "POST",
    "/v1/webhook-endpoints/{id}/test",
    params=(
        _core.Parameter("id", place="path"),
    ),
    answer="json",
    idempotency="Idempotency-Key",
    spec="WebhookTest",
)
_UPDATE_WEBHOOK_ENDPOINT = _core.Operation(
    "PATCH",
    "/v1/webhook-endpoints/{id}",
    params=(
        _core.Parameter("id", place="path"),
        _core.Parameter("if_match", wire="If-Match", place="header"),
    ),
    body="json",
    answer="json",
    spec="WebhookEndpoint",
)


class Events:
    def __init__(self, client: _core.Client) -> None:
        self._client = client

    def create_webhook_endpoint(
        self,
        *,
        body: _t.Union[_models.NewWebhookEndpoint, _t.Mapping[str, _t.Any]],
        options: _t.Optional[_core.RequestOptions] = None,
    ) -> _models.WebhookEndpointWithSecret:
        """Make an endpoint for webhooks

        From now on it is told of events, each at least once, soon after it happened. Messages are those
        of Standard Webhooks, signed with the secret that this answer shows, and no other one.
        """
        return _t.cast("_models.WebhookEndpointWithSecret", self._client.call(_CREATE_WEBHOOK_ENDPOINT, {"body": body}, options))

    def delete_webhook_endpoint(
        self,
        id: str,
        *,
        options: _t.Optional[_core.RequestOptions] = None,
    ) -> None:
        """Remove an endpoint for webhooks

        With the log of what was sent to it, which is gone within a day.

        id: The id of the endpoint.
        """
        self._client.call(_DELETE_WEBHOOK_ENDPOINT, {"id": id}, options)

    def get_webhook_delivery(
        self,
        id: str,
        *,
        options: _t.Optional[_core.RequestOptions] = None,
    ) -> _models.WebhookDelivery:
        """Read a delivery of a webhook

        Its attempts, and what the endpoint said last.

        id: The id of the delivery.
        """
        return _t.cast("_models.WebhookDelivery", self._client.call(_GET_WEBHOOK_DELIVERY, {"id": id}, options))

    def get_webhook_endpoint(
        self,
        id: str,
        *,
        if_none_match: _t.Optional[str] = None,
        options: _t.Optional[_core.RequestOptions] = None,
    ) -> _models.WebhookEndpoint:
        """Read an endpoint for webhooks

        With the version that a change of it has to name; never its secret.

        id: The id of the endpoint.
        if_none_match: The `ETag` of what you have. If that is still how it is, the answer is 304, without body.
        """
        return _t.cast("_models.WebhookEndpoint", self._client.call(_GET_WEBHOOK_ENDPOINT, {"id": id, **{_k: _v for _k, _v in (("if_none_match", if_none_match),) if _v is not None}}, options))

    def list(
        self,
        *,
        after: _t.Optional[str] = None,
        type: _t.Optional[_t.List[str]] = None,
        subject: _t.Optional[str] = None,
        limit: _t.Optional[int] = None,
        cursor: _t.Optional[str] = None,
        options: _t.Optional[_core.RequestOptions] = None,
    ) -> _core.Page[_models.FeedEvent, _models.PageFeedEvent]:
        """Read what happened

        Oldest first, in the order in which it could be seen: nothing comes to light later before what
        was read already. To follow from now on, begin with `after=latest`, which answers with no event and
        the `next_cursor` to go on from; then keep the id of the last event and send it as `after`. Events
        stay in the feed for 30 days. With a `type`, a page may be empty and not the last: go on as long as
        there is a `next_cursor`.

        after: The id of the last event that was seen; `latest`: from now on; left out: from the beginning.
        type: Of which types; repeated: of any of them.
        subject: What happened to this: the id of an order, an import …
        limit: How many a page, 1 to 200.
        cursor: `next_cursor` of the page before, with the same filters; it comes before `after`.
        """
        return self._client.page(_LIST, {**{_k: _v for _k, _v in (("after", after), ("type", type), ("subject", subject), ("limit", limit), ("cursor", cursor),) if _v is not None}}, options)

    def list_webhook_deliveries(
        self,
        *,
        endpoint_id: _t.Optional[str] = None,
        status: _t.Optional[_models.WebhookDeliveryStatus] = None,
        event_id: _t.Optional[str] = None,
        limit: _t.Optional[int] = None,
        cursor: _t.Optional[str] = None,
        options: _t.Optional[_core.RequestOptions] = None,
    ) -> _core.Page[_models.WebhookDelivery, _models.PageWebhookDelivery]:
        """List deliveries of webhooks

        Newest first, for 30 days: every attempt, what came back, and when it is tried again.

        endpoint_id: Those to this endpoint.
        status: Those that stand so.
        event_id: Those of this event.
        limit: How many a page, 1 to 200.
        cursor: `next_cursor` of the page before, with the same filters.
        """
        return self._client.page(_LIST_WEBHOOK_DELIVERIES, {**{_k: _v for _k, _v in (("endpoint_id", endpoint_id), ("status", status), ("event_id", event_id), ("limit", limit), ("cursor", cursor),) if _v is not None}}, options)

    def list_webhook_endpoints(
        self,
        *,
        options: _t.Optional[_core.RequestOptions] = None,
    ) -> _models.PageWebhookEndpoint:
        """List endpoints for webhooks

        All of them, oldest first, without their secrets.
        """
        return _t.cast("_models.PageWebhookEndpoint", self._client.call(_LIST_WEBHOOK_ENDPOINTS, {}, options))

    def replay_webhook_deliveries(
        self,
        *,
        body: _t.Union[_models.WebhookReplay, _t.Mapping[str, _t.Any]],
        options: _t.Optional[_core.RequestOptions] = None,
    ) -> _models.WebhookReplayed:
        """Send webhooks once more

        All that failed, those of a time, those to one endpoint: what all the fields say that are given. Or
        what an endpoint `missed` while it was switched off.
        """
        return _t.cast("_models.WebhookReplayed", self._client.call(_REPLAY_WEBHOOK_DELIVERIES, {"body": body}, options))

    def replay_webhook_delivery(
        self,
        id: str,
        *,
        options: _t.Optional[_core.RequestOptions] = None,
    ) -> _models.WebhookDelivery:
        """Send a webhook once more

        Whether it arrived or not. The message has the same id, so that a receiver that had it knows.

        id: The id of the delivery.
        """
        return _t.cast("_models.WebhookDelivery", self._client.call(_REPLAY_WEBHOOK_DELIVERY, {"id": id}, options))

    def rotate_webhook_secret(
        self,
        id: str,
        *,
        body: _t.Union[_models.WebhookSecretRotation, _t.Mapping[str, _t.Any]],
        options: _t.Optional[_core.RequestOptions] = None,
    ) -> _models.WebhookEndpointWithSecret:
        """Replace the secret of an endpoint

        The answer shows the new one, once. For some hours messages are signed with both, so that the
        receiver can change over in peace.

        id: The id of the endpoint.
        """
        return _t.cast("_models.WebhookEndpointWithSecret", self._client.call(_ROTATE_WEBHOOK_SECRET, {"id": id, "body": body}, options))

    def test_webhook_endpoint(
        self,
        id: str,
        *,
        options: _t.Optional[_core.RequestOptions] = None,
    ) -> _models.WebhookTest:
        """Try an endpoint

        Sends it a `webhook_endpoint.tested`, whatever else it listens to. How it went is in the
        deliveries of this event.

        id: The id of the endpoint.
        """
        return _t.cast("_models.WebhookTest", self._client.call(_TEST_WEBHOOK_ENDPOINT, {"id": id}, options))

    def update_webhook_endpoint(
        self,
        id: str,
        *,
        if_match: str,
        body: _t.Union[_models.WebhookEndpointPatch, _t.Mapping[str, _t.Any]],
        options: _t.Optional[_core.RequestOptions] = None,
    ) -> _models.WebhookEndpoint:
        """Change an endpoint for webhooks

        A JSON merge patch: what is left out stays; `events` is replaced as a whole. Send the version
        read as `If-Match`. What waits for it is sent at once.

        id: The id of the endpoint.
        if_match: The `ETag` of what was read. If it has changed since, the answer is 412 and nothing is changed. `*` changes whatever is there.
        """
        return _t.cast("_models.WebhookEndpoint", self._client.call(_UPDATE_WEBHOOK_ENDPOINT, {"id": id, "if_match": if_match, "body": body}, options))


class AsyncEvents:
    def __init__(self, client: _core.AsyncClient) -> None:
        self._client = client

    async def create_webhook_endpoint(
        self,
        *,
        body: _t.Union[_models.NewWebhookEndpoint, _t.Mapping[str, _t.Any]],
        options: _t.Optional[_core.RequestOptions] = None,
    ) -> _models.WebhookEndpointWithSecret:
        """Make an endpoint for webhooks

        From now on it is told of events, each at least once, soon after it happened. Messages are those
        of Standard Webhooks, signed with the secret that this answer shows, and no other one.
        """
        return _t.cast("_models.WebhookEndpointWithSecret", await self._client.call(_CREATE_WEBHOOK_ENDPOINT, {"body": body}, options))

    async def delete_webhook_endpoint(
        self,
        id: str,
        *,
        options: _t.Optional[_core.RequestOptions] = None,
    ) -> None:
        """Remove an endpoint for webhooks

        With the log of what was sent to it, which is gone within a day.

        id: The id of the endpoint.
        """
        await self._client.call(_DELETE_WEBHOOK_ENDPOINT, {"id": id}, options)

    async def get_webhook_delivery(
        self,
        id: str,
        *,
        options: _t.Optional[_core.RequestOptions] = None,
    ) -> _models.WebhookDelivery:
        """Read a delivery of a webhook

        Its attempts, and what the endpoint said last.

        id: The id of the delivery.
        """
        return _t.cast("_models.WebhookDelivery", await self._client.call(_GET_WEBHOOK_DELIVERY, {"id": id}, options))

    async def get_webhook_endpoint(
        self,
        id: str,
        *,
        if_none_match: _t.Optional[str] = None,
        options: _t.Optional[_core.RequestOptions] = None,
    ) -> _models.WebhookEndpoint:
        """Read an endpoint for webhooks

        With the version that a change of it has to name; never its secret.

        id: The id of the endpoint.
        if_none_match: The `ETag` of what you have. If that is still how it is, the answer is 304, without body.
        """
        return _t.cast("_models.WebhookEndpoint", await self._client.call(_GET_WEBHOOK_ENDPOINT, {"id": id, **{_k: _v for _k, _v in (("if_none_match", if_none_match),) if _v is not None}}, options))

    def list(
        self,
        *,
        after: _t.Optional[str] = None,
        type: _t.Optional[_t.List[str]] = None,
        subject: _t.Optional[str] = None,
        limit: _t.Optional[int] = None,
        cursor: _t.Optional[str] = None,
        options: _t.Optional[_core.RequestOptions] = None,
    ) -> _core.AsyncPager[_models.FeedEvent, _models.PageFeedEvent]:
        """Read what happened

        Oldest first, in the order in which it could be seen: nothing comes to light later before what
        was read already. To follow from now on, begin with `after=latest`, which answers with no event and
        the `next_cursor` to go on from; then keep the id of the last event and send it as `after`. Events
        stay in the feed for 30 days. With a `type`, a page may be empty and not the last: go on as long as
        there is a `next_cursor`.

        after: The id of the last event that was seen; `latest`: from now on; left out: from the beginning.
        type: Of which types; repeated: of any of them.
        subject: What happened to this: the id of an order, an import …
        limit: How many a page, 1 to 200.
        cursor: `next_cursor` of the page before, with the same filters; it comes before `after`.
        """
        return self._client.pager(_LIST, {**{_k: _v for _k, _v in (("after", after), ("type", type), ("subject", subject), ("limit", limit), ("cursor", cursor),) if _v is not None}}, options)

    def list_webhook_deliveries(
        self,
        *,
        endpoint_id: _t.Optional[str] = None,
        status: _t.Optional[_models.WebhookDeliveryStatus] = None,
        event_id: _t.Optional[str] = None,
        limit: _t.Optional[int] = None,
        cursor: _t.Optional[str] = None,
        options: _t.Optional[_core.RequestOptions] = None,
    ) -> _core.AsyncPager[_models.WebhookDelivery, _models.PageWebhookDelivery]:
        """List deliveries of webhooks

        Newest first, for 30 days: every attempt, what came back, and when it is tried again.

        endpoint_id: Those to this endpoint.
        status: Those that stand so.
        event_id: Those of this event.
        limit: How many a page, 1 to 200.
        cursor: `next_cursor` of the page before, with the same filters.
        """
        return self._client.pager(_LIST_WEBHOOK_DELIVERIES, {**{_k: _v for _k, _v in (("endpoint_id", endpoint_id), ("status", status), ("event_id", event_id), ("limit", limit), ("cursor", cursor),) if _v is not None}}, options)

    async def list_webhook_endpoints(
        self,
        *,
        options: _t.Optional[_core.RequestOptions] = None,
    ) -> _models.PageWebhookEndpoint:
        """List endpoints for webhooks

        All of them, oldest first, without their secrets.
        """
        return _t.cast("_models.PageWebhookEndpoint", await self._client.call(_LIST_WEBHOOK_ENDPOINTS, {}, options))

    async def replay_webhook_deliveries(
        self,
        *,
        body: _t.Union[_models.WebhookReplay, _t.Mapping[str, _t.Any]],
        options: _t.Optional[_core.RequestOptions] = None,
    ) -> _models.WebhookReplayed:
        """Send webhooks once more

        All that failed, those of a time, those to one endpoint: what all the fields say that are given. Or
        what an endpoint `missed` while it was switched off.
        """
        return _t.cast("_models.WebhookReplayed", await self._client.call(_REPLAY_WEBHOOK_DELIVERIES, {"body": body}, options))

    async def replay_webhook_delivery(
        self,
        id: str,
        *,
        options: _t.Optional[_core.RequestOptions] = None,
    ) -> _models.WebhookDelivery:
        """Send a webhook once more

        Whether it arrived or not. The message has the same id, so that a receiver that had it knows.

        id: The id of the delivery.
        """
        return _t.cast("_models.WebhookDelivery", await self._client.call(_REPLAY_WEBHOOK_DELIVERY, {"id": id}, options))

    async def rotate_webhook_secret(
        self,
        id: str,
        *,
        body: _t.Union[_models.WebhookSecretRotation, _t.Mapping[str, _t.Any]],
        options: _t.Optional[_core.RequestOptions] = None,
    ) -> _models.WebhookEndpointWithSecret:
        """Replace the secret of an endpoint

        The answer shows the new one, once. For some hours messages are signed with both, so that the
        receiver can change over in peace.

        id: The id of the endpoint.
        """
        return _t.cast("_models.WebhookEndpointWithSecret", await self._client.call(_ROTATE_WEBHOOK_SECRET, {"id": id, "body": body}, options))

    async def test_webhook_endpoint(
        self,
        id: str,
        *,
        options: _t.Optional[_core.RequestOptions] = None,
    ) -> _models.WebhookTest:
        """Try an endpoint

        Sends it a `webhook_endpoint.tested`, whatever else it listens to. How it went is in the
        deliveries of this event.

        id: The id of the endpoint.
        """
        return _t.cast("_models.WebhookTest", await self._client.call(_TEST_WEBHOOK_ENDPOINT, {"id": id}, options))

    async def update_webhook_endpoint(
        self,
        id: str,
        *,
        if_match: str,
        body: _t.Union[_models.WebhookEndpointPatch, _t.Mapping[str, _t.Any]],
        options: _t.Optional[_core.RequestOptions] = None,
    ) -> _models.WebhookEndpoint:
        """Change an endpoint for webhooks

        A JSON merge patch: what is left out stays; `events` is replaced as a whole. Send the version
        read as `If-Match`. What waits for it is sent at once.

        id: The id of the endpoint.
        if_match: The `ETag` of what was read. If it has changed since, the answer is 412 and nothing is changed. `*` changes whatever is there.
        """
        return _t.cast("_models.WebhookEndpoint", await self._client.call(_UPDATE_WEBHOOK_ENDPOINT, {"id": id, "if_match": if_match, "body": body}, options))
