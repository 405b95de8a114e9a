<?php

// Written by sdk-gen from the API's description. Changes here are lost.

declare(strict_types=1);

namespace Nekonote;

/** The API: one member for each resource. */
final class Nekonote
{
    private const API = [
        'name' => 'nekonote/nekonote',
        'version' => '0.1.0',
        'baseUrl' => null,
        'env' => 'NEKONOTE',
        'schemes' => [
            'bearer' => ['type' => 'bearer'],
            'oauth2' => ['type' => 'oauth2', 'tokenUrl' => '/v1/oauth/token'],
        ],
        'security' => [['bearer'], ['oauth2']],
    ];

    /** What sends the requests. */
    public readonly Core\Client $client;
    public readonly Resources\AccessResource $access;
    public readonly Resources\AlertsResource $alerts;
    public readonly Resources\AutomationResource $automation;
    public readonly Resources\BundlingResource $bundling;
    public readonly Resources\CustomersResource $customers;
    public readonly Resources\EventsResource $events;
    public readonly Resources\FollowMailResource $followMail;
    public readonly Resources\FulfillmentResource $fulfillment;
    public readonly Resources\InboundMailResource $inboundMail;
    public readonly Resources\JobsResource $jobs;
    public readonly Resources\MailResource $mail;
    public readonly Resources\NoticesResource $notices;
    public readonly Resources\OrderExportsResource $orderExports;
    public readonly Resources\OrderImportsResource $orderImports;
    public readonly Resources\OrderMovesResource $orderMoves;
    public readonly Resources\OrdersResource $orders;
    public readonly Resources\PaymentsResource $payments;
    public readonly Resources\ProductsResource $products;
    public readonly Resources\ReportsResource $reports;
    public readonly Resources\SettingsResource $settings;
    public readonly Resources\ShipmentsResource $shipments;
    public readonly Resources\ShippingResource $shipping;
    public readonly Resources\ShopsResource $shops;
    public readonly Resources\StockResource $stock;
    public readonly Resources\StockPublicationResource $stockPublication;
    public readonly Resources\WarehousesResource $warehouses;

    public function __construct(Core\ClientOptions $options = new Core\ClientOptions())
    {
        $this->client = new Core\Client(self::API, $options);
        $this->access = new Resources\AccessResource($this->client);
        $this->alerts = new Resources\AlertsResource($this->client);
        $this->automation = new Resources\AutomationResource($this->client);
        $this->bundling = new Resources\BundlingResource($this->client);
        $this->customers = new Resources\CustomersResource($this->client);
        $this->events = new Resources\EventsResource($this->client);
        $this->followMail = new Resources\FollowMailResource($this->client);
        $this->fulfillment = new Resources\FulfillmentResource($this->client);
        $this->inboundMail = new Resources\InboundMailResource($this->client);
        $this->jobs = new Resources\JobsResource($this->client);
        $this->mail = new Resources\MailResource($this->client);
        $this->notices = new Resources\NoticesResource($this->client);
        $this->orderExports = new Resources\OrderExportsResource($this->client);
        $this->orderImports = new Resources\OrderImportsResource($this->client);
        $this->orderMoves = new Resources\OrderMovesResource($this->client);
        $this->orders = new Resources\OrdersResource($this->client);
        $this->payments = new Resources\PaymentsResource($this->client);
        $this->products = new Resources\ProductsResource($this->client);
        $this->reports = new Resources\ReportsResource($this->client);
        $this->settings = new Resources\SettingsResource($this->client);
        $this->shipments = new Resources\ShipmentsResource($this->client);
        $this->shipping = new Resources\ShippingResource($this->client);
        $this->shops = new Resources\ShopsResource($this->client);
        $this->stock = new Resources\StockResource($this->client);
        $this->stockPublication = new Resources\StockPublicationResource($this->client);
        $this->warehouses = new Resources\WarehousesResource($this->client);
    }
}
