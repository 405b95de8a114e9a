-- What a warehouse said as what it was asked for left: its numbers stay known, also where the order did not
-- let the shipment leave, or had it no more.
ALTER TABLE ship_requests ADD COLUMN departure JSONB;

-- Shipments that a carrier's result file says have left while their orders did not let them. A row goes when
-- its shipment leaves.
CREATE TABLE departures (
    tenant_id UUID NOT NULL,
    shipment_id UUID NOT NULL,
    order_id UUID NOT NULL,
    shipped_on DATE,
    noted_at TIMESTAMPTZ NOT NULL,
    PRIMARY KEY (tenant_id, shipment_id),
    FOREIGN KEY (tenant_id, order_id) REFERENCES orders (tenant_id, id)
);
CREATE INDEX departures_order ON departures (tenant_id, order_id);
--@sqlite
-- As statistics of a typical shop; see 0003.
INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES
    ('departures', 'sqlite_autoindex_departures_1', '1000 1000 1'),
    ('departures', 'departures_order', '1000 1000 1');
ANALYZE sqlite_schema;
--@all
