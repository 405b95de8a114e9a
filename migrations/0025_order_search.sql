-- What is sealed in orders and can be asked for all the same: blind indexes of prefectures and postal
-- codes, and whether there are notes and gifts. An order from before has no word of its notes, NULL: what
-- is sealed in it is read once, when the program starts.
ALTER TABLE orders ADD COLUMN buyer_prefecture BYTEA;
ALTER TABLE orders ADD COLUMN buyer_postal_code BYTEA;
ALTER TABLE orders ADD COLUMN has_buyer_note BOOLEAN;
ALTER TABLE orders ADD COLUMN has_staff_note BOOLEAN;
ALTER TABLE shipments ADD COLUMN recipient_prefecture BYTEA;
ALTER TABLE shipments ADD COLUMN recipient_postal_code BYTEA;
ALTER TABLE shipments ADD COLUMN has_gifts BOOLEAN NOT NULL DEFAULT FALSE;
ALTER TABLE kept_orders ADD COLUMN buyer_prefecture BYTEA;
ALTER TABLE kept_orders ADD COLUMN buyer_postal_code BYTEA;
ALTER TABLE kept_orders ADD COLUMN has_buyer_note BOOLEAN;
ALTER TABLE kept_orders ADD COLUMN has_staff_note BOOLEAN;
ALTER TABLE kept_shipments ADD COLUMN recipient_prefecture BYTEA;
ALTER TABLE kept_shipments ADD COLUMN recipient_postal_code BYTEA;
ALTER TABLE kept_shipments ADD COLUMN has_gifts BOOLEAN NOT NULL DEFAULT FALSE;

-- The only one to search by: a prefecture is of too many orders, a buyer is found by other things.
CREATE INDEX shipments_recipient_postal_code ON shipments (tenant_id, recipient_postal_code)
    WHERE recipient_postal_code IS NOT NULL;
-- Empty once all are read.
CREATE INDEX orders_unread ON orders (tenant_id, id) WHERE has_buyer_note IS NULL;
CREATE INDEX kept_orders_unread ON kept_orders (tenant_id, change_id, id) WHERE has_buyer_note IS NULL;
--@sqlite
INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES
    ('shipments', 'shipments_recipient_postal_code', '1000000 1000000 10');
ANALYZE sqlite_schema;
--@all
