# Written by sdk-gen from the API's description. Changes here are lost.
"""The API: one member for each resource."""

from __future__ import annotations

import functools as _functools
import typing as _t

from . import core as _core
from .spec import API as _API

if _t.TYPE_CHECKING:
    import httpx as _httpx

    from .resources import access as _r_access
    from .resources import alerts as _r_alerts
    from .resources import automation as _r_automation
    from .resources import bundling as _r_bundling
    from .resources import customers as _r_customers
    from .resources import events as _r_events
    from .resources import follow_mail as _r_follow_mail
    from .resources import fulfillment as _r_fulfillment
    from .resources import inbound_mail as _r_inbound_mail
    from .resources import jobs as _r_jobs
    from .resources import mail as _r_mail
    from .resources import notices as _r_notices
    from .resources import order_exports as _r_order_exports
    from .resources import order_imports as _r_order_imports
    from .resources import order_moves as _r_order_moves
    from .resources import orders as _r_orders
    from .resources import payments as _r_payments
    from .resources import products as _r_products
    from .resources import reports as _r_reports
    from .resources import settings as _r_settings
    from .resources import shipments as _r_shipments
    from .resources import shipping as _r_shipping
    from .resources import shops as _r_shops
    from .resources import stock as _r_stock
    from .resources import stock_publication as _r_stock_publication
    from .resources import warehouses as _r_warehouses


class Nekonote:
    """The API.

    All times are in milliseconds. `timeout` is for each attempt, until its answer is complete; uploads and
    downloads: without a sign of life. `total_timeout` is for all attempts and waits together. `http` is
    httpx's own, for proxies, certificates and other transports.
    """

    def __init__(
        self,
        api_key: _t.Optional[_core.Secret] = None,
        *,
        base_url: _t.Optional[str] = None,
        username: _t.Optional[str] = None,
        password: _t.Optional[str] = None,
        client_credentials: _t.Optional[_core.ClientCredentials] = None,
        auth: _t.Optional[_t.Mapping[str, _core.Secret]] = None,
        timeout: int = 60_000,
        total_timeout: _t.Optional[int] = None,
        max_retries: int = 2,
        base_delay: int = 500,
        max_delay: int = 8000,
        max_retry_after: int = 60_000,
        headers: _t.Optional[_t.Mapping[str, str]] = None,
        language: _t.Optional[str] = None,
        hooks: _t.Optional[_core.Hooks] = None,
        clock: _t.Optional[_core.Clock] = None,
        http: _t.Optional[_httpx.Client] = None,
    ) -> None:
        self._client = _core.Client(
            _API,
            api_key=api_key,
            base_url=base_url,
            username=username,
            password=password,
            client_credentials=client_credentials,
            auth=auth,
            timeout=timeout,
            total_timeout=total_timeout,
            max_retries=max_retries,
            base_delay=base_delay,
            max_delay=max_delay,
            max_retry_after=max_retry_after,
            headers=headers,
            language=language,
            hooks=hooks,
            clock=clock,
            http=http,
        )

    @property
    def client(self) -> _core.Client:
        """What sends the requests."""
        return self._client

    @_functools.cached_property
    def access(self) -> _r_access.Access:
        from .resources.access import Access

        return Access(self._client)

    @_functools.cached_property
    def alerts(self) -> _r_alerts.Alerts:
        from .resources.alerts import Alerts

        return Alerts(self._client)

    @_functools.cached_property
    def automation(self) -> _r_automation.Automation:
        from .resources.automation import Automation

        return Automation(self._client)

    @_functools.cached_property
    def bundling(self) -> _r_bundling.Bundling:
        from .resources.bundling import Bundling

        return Bundling(self._client)

    @_functools.cached_property
    def customers(self) -> _r_customers.Customers:
        from .resources.customers import Customers

        return Customers(self._client)

    @_functools.cached_property
    def events(self) -> _r_events.Events:
        from .resources.events import Events

        return Events(self._client)

    @_functools.cached_property
    def follow_mail(self) -> _r_follow_mail.FollowMail:
        from .resources.follow_mail import FollowMail

        return FollowMail(self._client)

    @_functools.cached_property
    def fulfillment(self) -> _r_fulfillment.Fulfillment:
        from .resources.fulfillment import Fulfillment

        return Fulfillment(self._client)

    @_functools.cached_property
    def inbound_mail(self) -> _r_inbound_mail.InboundMail:
        from .resources.inbound_mail import InboundMail

        return InboundMail(self._client)

    @_functools.cached_property
    def jobs(self) -> _r_jobs.Jobs:
        from .resources.jobs import Jobs

        return Jobs(self._client)

    @_functools.cached_property
    def mail(self) -> _r_mail.Mail:
        from .resources.mail import Mail

        return Mail(self._client)

    @_functools.cached_property
    def notices(self) -> _r_notices.Notices:
        from .resources.notices import Notices

        return Notices(self._client)

    @_functools.cached_property
    def order_exports(self) -> _r_order_exports.OrderExports:
        from .resources.order_exports import OrderExports

        return OrderExports(self._client)

    @_functools.cached_property
    def order_imports(self) -> _r_order_imports.OrderImports:
        from .resources.order_imports import OrderImports

        return OrderImports(self._client)

    @_functools.cached_property
    def order_moves(self) -> _r_order_moves.OrderMoves:
        from .resources.order_moves import OrderMoves

        return OrderMoves(self._client)

    @_functools.cached_property
    def orders(self) -> _r_orders.Orders:
        from .resources.orders import Orders

        return Orders(self._client)

    @_functools.cached_property
    def payments(self) -> _r_payments.Payments:
        from .resources.payments import Payments

        return Payments(self._client)

    @_functools.cached_property
    def products(self) -> _r_products.Products:
        from .resources.products import Products

        return Products(self._client)

    @_functools.cached_property
    def reports(self) -> _r_reports.Reports:
        from .resources.reports import Reports

        return Reports(self._client)

    @_functools.cached_property
    def settings(self) -> _r_settings.Settings:
        from .resources.settings import Settings

        return Settings(self._client)

    @_functools.cached_property
    def shipments(self) -> _r_shipments.Shipments:
        from .resources.shipments import Shipments

        return Shipments(self._client)

    @_functools.cached_property
    def shipping(self) -> _r_shipping.Shipping:
        from .resources.shipping import Shipping

        return Shipping(self._client)

    @_functools.cached_property
    def shops(self) -> _r_shops.Shops:
        from .resources.shops import Shops

        return Shops(self._client)

    @_functools.cached_property
    def stock(self) -> _r_stock.Stock:
        from .resources.stock import Stock

        return Stock(self._client)

    @_functools.cached_property
    def stock_publication(self) -> _r_stock_publication.StockPublication:
        from .resources.stock_publication import StockPublication

        return StockPublication(self._client)

    @_functools.cached_property
    def warehouses(self) -> _r_warehouses.Warehouses:
        from .resources.warehouses import Warehouses

        return Warehouses(self._client)

    def close(self) -> None:
        self._client.close()

    def __enter__(self) -> Nekonote:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()


class AsyncNekonote:
    """The API.

    All times are in milliseconds. `timeout` is for each attempt, until its answer is complete; uploads and
    downloads: without a sign of life. `total_timeout` is for all attempts and waits together. `http` is
    httpx's own, for proxies, certificates and other transports.
    """

    def __init__(
        self,
        api_key: _t.Optional[_core.Secret] = None,
        *,
        base_url: _t.Optional[str] = None,
        username: _t.Optional[str] = None,
        password: _t.Optional[str] = None,
        client_credentials: _t.Optional[_core.ClientCredentials] = None,
        auth: _t.Optional[_t.Mapping[str, _core.Secret]] = None,
        timeout: int = 60_000,
        total_timeout: _t.Optional[int] = None,
        max_retries: int = 2,
        base_delay: int = 500,
        max_delay: int = 8000,
        max_retry_after: int = 60_000,
        headers: _t.Optional[_t.Mapping[str, str]] = None,
        language: _t.Optional[str] = None,
        hooks: _t.Optional[_core.Hooks] = None,
        clock: _t.Optional[_core.Clock] = None,
        http: _t.Optional[_httpx.AsyncClient] = None,
    ) -> None:
        self._client = _core.AsyncClient(
            _API,
            api_key=api_key,
            base_url=base_url,
            username=username,
            password=password,
            client_credentials=client_credentials,
            auth=auth,
            timeout=timeout,
            total_timeout=total_timeout,
            max_retries=max_retries,
            base_delay=base_delay,
            max_delay=max_delay,
            max_retry_after=max_retry_after,
            headers=headers,
            language=language,
            hooks=hooks,
            clock=clock,
            http=http,
        )

    @property
    def client(self) -> _core.AsyncClient:
        """What sends the requests."""
        return self._client

    @_functools.cached_property
    def access(self) -> _r_access.AsyncAccess:
        from .resources.access import AsyncAccess

        return AsyncAccess(self._client)

    @_functools.cached_property
    def alerts(self) -> _r_alerts.AsyncAlerts:
        from .resources.alerts import AsyncAlerts

        return AsyncAlerts(self._client)

    @_functools.cached_property
    def automation(self) -> _r_automation.AsyncAutomation:
        from .resources.automation import AsyncAutomation

        return AsyncAutomation(self._client)

    @_functools.cached_property
    def bundling(self) -> _r_bundling.AsyncBundling:
        from .resources.bundling import AsyncBundling

        return AsyncBundling(self._client)

    @_functools.cached_property
    def customers(self) -> _r_customers.AsyncCustomers:
        from .resources.customers import AsyncCustomers

        return AsyncCustomers(self._client)

    @_functools.cached_property
    def events(self) -> _r_events.AsyncEvents:
        from .resources.events import AsyncEvents

        return AsyncEvents(self._client)

    @_functools.cached_property
    def follow_mail(self) -> _r_follow_mail.AsyncFollowMail:
        from .resources.follow_mail import AsyncFollowMail

        return AsyncFollowMail(self._client)

    @_functools.cached_property
    def fulfillment(self) -> _r_fulfillment.AsyncFulfillment:
        from .resources.fulfillment import AsyncFulfillment

        return AsyncFulfillment(self._client)

    @_functools.cached_property
    def inbound_mail(self) -> _r_inbound_mail.AsyncInboundMail:
        from .resources.inbound_mail import AsyncInboundMail

        return AsyncInboundMail(self._client)

    @_functools.cached_property
    def jobs(self) -> _r_jobs.AsyncJobs:
        from .resources.jobs import AsyncJobs

        return AsyncJobs(self._client)

    @_functools.cached_property
    def mail(self) -> _r_mail.AsyncMail:
        from .resources.mail import AsyncMail

        return AsyncMail(self._client)

    @_functools.cached_property
    def notices(self) -> _r_notices.AsyncNotices:
        from .resources.notices import AsyncNotices

        return AsyncNotices(self._client)

    @_functools.cached_property
    def order_exports(self) -> _r_order_exports.AsyncOrderExports:
        from .resources.order_exports import AsyncOrderExports

        return AsyncOrderExports(self._client)

    @_functools.cached_property
    def order_imports(self) -> _r_order_imports.AsyncOrderImports:
        from .resources.order_imports import AsyncOrderImports

        return AsyncOrderImports(self._client)

    @_functools.cached_property
    def order_moves(self) -> _r_order_moves.AsyncOrderMoves:
        from .resources.order_moves import AsyncOrderMoves

        return AsyncOrderMoves(self._client)

    @_functools.cached_property
    def orders(self) -> _r_orders.AsyncOrders:
        from .resources.orders import AsyncOrders

        return AsyncOrders(self._client)

    @_functools.cached_property
    def payments(self) -> _r_payments.AsyncPayments:
        from .resources.payments import AsyncPayments

        return AsyncPayments(self._client)

    @_functools.cached_property
    def products(self) -> _r_products.AsyncProducts:
        from .resources.products import AsyncProducts

        return AsyncProducts(self._client)

    @_functools.cached_property
    def reports(self) -> _r_reports.AsyncReports:
        from .resources.reports import AsyncReports

        return AsyncReports(self._client)

    @_functools.cached_property
    def settings(self) -> _r_settings.AsyncSettings:
        from .resources.settings import AsyncSettings

        return AsyncSettings(self._client)

    @_functools.cached_property
    def shipments(self) -> _r_shipments.AsyncShipments:
        from .resources.shipments import AsyncShipments

        return AsyncShipments(self._client)

    @_functools.cached_property
    def shipping(self) -> _r_shipping.AsyncShipping:
        from .resources.shipping import AsyncShipping

        return AsyncShipping(self._client)

    @_functools.cached_property
    def shops(self) -> _r_shops.AsyncShops:
        from .resources.shops import AsyncShops

        return AsyncShops(self._client)

    @_functools.cached_property
    def stock(self) -> _r_stock.AsyncStock:
        from .resources.stock import AsyncStock

        return AsyncStock(self._client)

    @_functools.cached_property
    def stock_publication(self) -> _r_stock_publication.AsyncStockPublication:
        from .resources.stock_publication import AsyncStockPublication

        return AsyncStockPublication(self._client)

    @_functools.cached_property
    def warehouses(self) -> _r_warehouses.AsyncWarehouses:
        from .resources.warehouses import AsyncWarehouses

        return AsyncWarehouses(self._client)

    async def close(self) -> None:
        await self._client.close()

    async def __aenter__(self) -> AsyncNekonote:
        return self

    async def __aexit__(self, *_: object) -> None:
        await self.close()
