-- Malls that tell of an order only once are asked again about those that are open, round and round: how far.
ALTER TABLE shops ADD COLUMN reread_after UUID;
CREATE INDEX orders_open_at_malls ON orders (tenant_id, sales_route_id, id)
    WHERE source = 'mall' AND status IN ('new', 'awaiting_payment', 'awaiting_shipment', 'shipping_work', 'bundled');
