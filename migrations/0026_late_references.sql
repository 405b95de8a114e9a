-- Before it changes several rows, SQLite puts aside every page that it touches, to take the statement
-- back should one row be refused; an import's rows touch pages all over, and that was a sixth of its
-- time. It does not where a refusal fails without taking back (as `store::bulk` asks for) and
-- references are looked at when the transaction ends. Changed in place, as SQLite describes
-- (https://sqlite.org/lang_altertable.html, "Making Other Kinds Of Table Schema Changes").
--@sqlite
PRAGMA writable_schema = ON;
UPDATE sqlite_schema SET sql =
    replace(replace(replace(replace(replace(replace(sql,
        'REFERENCES sales_routes (tenant_id, id)',
        'REFERENCES sales_routes (tenant_id, id) DEFERRABLE INITIALLY DEFERRED'),
        'REFERENCES processing_routes (tenant_id, id)',
        'REFERENCES processing_routes (tenant_id, id) DEFERRABLE INITIALLY DEFERRED'),
        'REFERENCES sub_statuses (tenant_id, id)',
        'REFERENCES sub_statuses (tenant_id, id) DEFERRABLE INITIALLY DEFERRED'),
        'REFERENCES orders (tenant_id, id)',
        'REFERENCES orders (tenant_id, id) DEFERRABLE INITIALLY DEFERRED'),
        'REFERENCES shipments (tenant_id, id)',
        'REFERENCES shipments (tenant_id, id) DEFERRABLE INITIALLY DEFERRED'),
        'REFERENCES customers (tenant_id, id)',
        'REFERENCES customers (tenant_id, id) DEFERRABLE INITIALLY DEFERRED')
WHERE type = 'table' AND name IN ('orders', 'shipments', 'order_lines', 'alerts', 'customer_keys');
PRAGMA writable_schema = RESET;
-- A change that other connections notice.
CREATE TABLE schema_changed (id INTEGER);
DROP TABLE schema_changed;
--@all
