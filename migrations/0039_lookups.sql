-- What screens look up.

-- Shipments by the day they left.
CREATE INDEX shipments_shipped_on ON shipments (tenant_id, shipped_on, id) WHERE shipped_on IS NOT NULL;
-- What is on hold, by the day from which it need not rest.
CREATE INDEX orders_hold_due ON orders (tenant_id, hold_until) WHERE hold_until IS NOT NULL;
--@sqlite
-- As statistics of a typical shop; see 0003.
INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES
    ('shipments', 'shipments_shipped_on', '900000 900000 3000 1'),
    ('orders', 'orders_hold_due', '1000 1000 10');
ANALYZE sqlite_schema;
--@all
