-- What a shop with a million orders would otherwise read as a whole.

-- Deliveries of events that leave the feed.
CREATE INDEX webhook_deliveries_position ON webhook_deliveries (tenant_id, position);

-- Quoted values that are to go, by the time that ids begin with; empty of all that went.
CREATE INDEX order_import_issues_quoted ON order_import_issues (import_id) WHERE sealed_value IS NOT NULL;

-- What waits for one rule alone, and runs that are to go.
CREATE INDEX rule_triggers_rule ON rule_triggers (tenant_id, rule_id, due_at) WHERE rule_id IS NOT NULL;
CREATE INDEX rule_runs_ran ON rule_runs (tenant_id, ran_at) WHERE outcome <> 'waiting';

-- Orders of which there are few among many.
CREATE INDEX orders_with_alerts ON orders (tenant_id, ordered_at, id) WHERE open_alerts > 0;
CREATE INDEX orders_overpaid ON orders (tenant_id, ordered_at, id) WHERE paid > billed;

-- Recipients of what is open; those of all that ever left are not walked for them.
CREATE INDEX shipments_open_phone ON shipments (tenant_id, recipient_phone, order_id)
    WHERE recipient_phone IS NOT NULL AND status IN ('new', 'awaiting_payment', 'awaiting_shipment');

CREATE INDEX mails_stage ON mails (tenant_id, stage, id);
CREATE INDEX mails_inbound ON mails (tenant_id, id) WHERE direction = 'inbound';
CREATE INDEX mall_codes_item ON mall_codes (tenant_id, shop_id, item);
-- For whoever removes a variant.
CREATE INDEX stock_count_lines_variant ON stock_count_lines (tenant_id, variant_id);
CREATE INDEX tracking_imports_open ON tracking_imports (status) WHERE finished_at IS NULL;
--@sqlite
-- As statistics of a typical shop; see 0003.
INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES
    ('webhook_deliveries', 'webhook_deliveries_position', '1000000 1000000 2'),
    ('order_import_issues', 'order_import_issues_quoted', '10000 100'),
    ('order_import_issues', 'sqlite_autoindex_order_import_issues_1', '100000 100000 100 1'),
    ('rule_runs', 'rule_runs_ran', '1000000 1000000 2'),
    ('orders', 'orders_with_alerts', '50000 50000 1 1'),
    ('orders', 'orders_overpaid', '1000 1000 1 1'),
    ('shipments', 'shipments_open_phone', '50000 50000 2 1'),
    ('mails', 'mails_stage', '2000000 2000000 600000 1'),
    ('mails', 'mails_inbound', '100000 100000 1'),
    ('mall_codes', 'mall_codes_item', '1000000 1000000 250000 2'),
    ('waybill_entries', 'sqlite_autoindex_waybill_entries_1', '1000000 1000000 500 1'),
    ('waybill_entries', 'waybill_entries_shipment', '1000000 1000000 1'),
    ('waybill_entries', 'waybill_entries_number', '1000000 1000000 1'),
    ('waybill_entries', 'waybill_entries_order', '1000000 1000000 2');
ANALYZE sqlite_schema;
--@all
