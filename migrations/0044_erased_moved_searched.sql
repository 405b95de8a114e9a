-- When what is personal about an order was deleted; what was sold, for how much and when, stays.
ALTER TABLE orders ADD COLUMN erased_at TIMESTAMPTZ;
ALTER TABLE kept_orders ADD COLUMN erased_at TIMESTAMPTZ;

-- The move of many orders that a change was made by, so that it can be taken back as one.
ALTER TABLE order_changes ADD COLUMN move_id UUID;
CREATE INDEX order_changes_move ON order_changes (tenant_id, move_id, id) WHERE move_id IS NOT NULL;

-- What products are searched by: code and name in the form in which they compare. One from before has none:
-- it is read once, when the program starts.
ALTER TABLE products ADD COLUMN search_key TEXT;
-- Holds all that a search by words looks at, which has to go through a tenant's products.
CREATE INDEX products_search ON products (tenant_id, search_key, id);
CREATE INDEX products_unread ON products (tenant_id, id) WHERE search_key IS NULL;
--@sqlite
INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES
    ('products', 'products_search', '100000 100000 1 1'),
    ('products', 'products_unread', '10 10 1');
ANALYZE sqlite_schema;
--@all
