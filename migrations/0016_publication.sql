-- What a mall is told by itself; each only after somebody said so.
ALTER TABLE shops ADD COLUMN publish_stock BOOLEAN NOT NULL DEFAULT FALSE;
ALTER TABLE shops ADD COLUMN report_shipments BOOLEAN NOT NULL DEFAULT FALSE;
ALTER TABLE shops ADD COLUMN confirm_orders BOOLEAN NOT NULL DEFAULT FALSE;

-- Who writes to a shop's mall, one task apart from the other, and when there is something to write.
CREATE TABLE shop_writers (
    tenant_id UUID NOT NULL,
    shop_id UUID NOT NULL,
    task TEXT NOT NULL,
    -- None: nothing to do.
    due_at TIMESTAMPTZ,
    -- Counts what was asked for, so that whoever ends does not miss what came meanwhile.
    wishes BIGINT NOT NULL,
    lease_id UUID,
    leased_until TIMESTAMPTZ,
    failures BIGINT NOT NULL,
    failure JSONB,
    succeeded_at TIMESTAMPTZ,
    PRIMARY KEY (tenant_id, shop_id, task),
    FOREIGN KEY (tenant_id, shop_id) REFERENCES shops (tenant_id, id)
);
CREATE INDEX shop_writers_due ON shop_writers (due_at) WHERE due_at IS NOT NULL;

-- How often a mall may be asked, counted for all processes together: when the next request of a class
-- may go, had all before it been evenly spaced.
CREATE TABLE mall_budgets (
    tenant_id UUID NOT NULL,
    shop_id UUID NOT NULL,
    budget TEXT NOT NULL,
    next_at TIMESTAMPTZ NOT NULL,
    PRIMARY KEY (tenant_id, shop_id, budget)
);

-- A mall's own code for what its orders call by `code`, as its orders and its list of products tell.
CREATE TABLE mall_codes (
    tenant_id UUID NOT NULL,
    shop_id UUID NOT NULL,
    code TEXT NOT NULL,
    item TEXT NOT NULL,
    variant TEXT NOT NULL,
    seen_at TIMESTAMPTZ NOT NULL,
    PRIMARY KEY (tenant_id, shop_id, code),
    FOREIGN KEY (tenant_id, shop_id) REFERENCES shops (tenant_id, id)
);

-- 在庫連携: what the mall of each listing was told, and whether there is something newer to tell.
CREATE TABLE publications (
    tenant_id UUID NOT NULL,
    shop_id UUID NOT NULL,
    listing_id UUID NOT NULL,
    variant_id UUID NOT NULL,
    state TEXT NOT NULL,
    -- Counts reasons to tell.
    version BIGINT NOT NULL,
    -- The number that was sent last, and as of which version.
    sent BIGINT,
    sent_version BIGINT,
    sent_at TIMESTAMPTZ,
    -- The number that the mall took last.
    confirmed BIGINT,
    confirmed_at TIMESTAMPTZ,
    attempts BIGINT NOT NULL,
    -- In the mall's words.
    code TEXT NOT NULL,
    message TEXT NOT NULL,
    failing_since TIMESTAMPTZ,
    -- The mall's receipt for what it does later.
    ticket JSONB,
    due_at TIMESTAMPTZ NOT NULL,
    changed_at TIMESTAMPTZ NOT NULL,
    PRIMARY KEY (tenant_id, shop_id, listing_id),
    FOREIGN KEY (tenant_id, shop_id) REFERENCES shops (tenant_id, id),
    FOREIGN KEY (tenant_id, listing_id) REFERENCES listings (tenant_id, id)
);
CREATE INDEX publications_due ON publications (tenant_id, shop_id, due_at)
    WHERE state IN ('waiting', 'sending', 'sent', 'unknown');
CREATE INDEX publications_state ON publications (tenant_id, state, shop_id, listing_id);
CREATE INDEX publications_variant ON publications (tenant_id, variant_id, shop_id, listing_id);
CREATE INDEX publications_listing ON publications (tenant_id, listing_id);

-- 出荷通知: which shipments of a shop's orders its mall is told of.
CREATE TABLE shipment_reports (
    tenant_id UUID NOT NULL,
    shop_id UUID NOT NULL,
    shipment_id UUID NOT NULL,
    order_id UUID NOT NULL,
    state TEXT NOT NULL,
    version BIGINT NOT NULL,
    sent_version BIGINT,
    sent_at TIMESTAMPTZ,
    -- What the mall took last: carrier, day and tracking numbers.
    reported JSONB,
    attempts BIGINT NOT NULL,
    code TEXT NOT NULL,
    message TEXT NOT NULL,
    ticket JSONB,
    due_at TIMESTAMPTZ NOT NULL,
    changed_at TIMESTAMPTZ NOT NULL,
    PRIMARY KEY (tenant_id, shop_id, shipment_id)
);
CREATE INDEX shipment_reports_due ON shipment_reports (tenant_id, shop_id, due_at)
    WHERE state IN ('waiting', 'sending', 'sent', 'unknown');
CREATE INDEX shipment_reports_state ON shipment_reports (tenant_id, state, shop_id, shipment_id);
CREATE INDEX shipment_reports_order ON shipment_reports (tenant_id, order_id, shop_id, shipment_id);

-- Orders that the mall is to be told of that they are taken (注文確認).
CREATE TABLE order_confirmations (
    tenant_id UUID NOT NULL,
    shop_id UUID NOT NULL,
    number TEXT NOT NULL,
    state TEXT NOT NULL,
    attempts BIGINT NOT NULL,
    code TEXT NOT NULL,
    message TEXT NOT NULL,
    due_at TIMESTAMPTZ NOT NULL,
    changed_at TIMESTAMPTZ NOT NULL,
    PRIMARY KEY (tenant_id, shop_id, number),
    FOREIGN KEY (tenant_id, shop_id) REFERENCES shops (tenant_id, id)
);
CREATE INDEX order_confirmations_due ON order_confirmations (tenant_id, shop_id, due_at)
    WHERE state = 'waiting';

-- Orders that somebody wants canceled at their mall.
CREATE TABLE mall_cancellations (
    tenant_id UUID NOT NULL,
    order_id UUID NOT NULL,
    shop_id UUID NOT NULL,
    number TEXT NOT NULL,
    reason TEXT NOT NULL,
    -- Words for the mall or the buyer.
    sealed BYTEA NOT NULL,
    restore_stock BOOLEAN NOT NULL,
    state TEXT NOT NULL,
    code TEXT NOT NULL,
    message TEXT NOT NULL,
    created_at TIMESTAMPTZ NOT NULL,
    changed_at TIMESTAMPTZ NOT NULL,
    PRIMARY KEY (tenant_id, order_id),
    FOREIGN KEY (tenant_id, order_id) REFERENCES orders (tenant_id, id),
    FOREIGN KEY (tenant_id, shop_id) REFERENCES shops (tenant_id, id)
);
CREATE INDEX mall_cancellations_open ON mall_cancellations (tenant_id, shop_id) WHERE state = 'waiting';

-- The mall's own line, by the line's place in the order as it came: partial shipments name it.
CREATE TABLE mall_lines (
    tenant_id UUID NOT NULL,
    order_id UUID NOT NULL,
    position BIGINT NOT NULL,
    sku TEXT NOT NULL,
    slip BIGINT NOT NULL,
    mall_line_id TEXT NOT NULL,
    PRIMARY KEY (tenant_id, order_id, position)
);

-- 在庫照合: what a mall shows beside what it ought to show.
CREATE TABLE reconciliations (
    tenant_id UUID NOT NULL,
    id UUID NOT NULL,
    shop_id UUID NOT NULL,
    status TEXT NOT NULL,
    repair BOOLEAN NOT NULL,
    compared BIGINT NOT NULL,
    agreeing BIGINT NOT NULL,
    problems JSONB NOT NULL,
    message TEXT NOT NULL,
    created_at TIMESTAMPTZ NOT NULL,
    finished_at TIMESTAMPTZ,
    PRIMARY KEY (tenant_id, id),
    FOREIGN KEY (tenant_id, shop_id) REFERENCES shops (tenant_id, id)
);
CREATE INDEX reconciliations_shop ON reconciliations (tenant_id, shop_id, id);

CREATE TABLE reconciliation_rows (
    tenant_id UUID NOT NULL,
    reconciliation_id UUID NOT NULL,
    -- In the order in which they were found.
    position BIGINT NOT NULL,
    kind TEXT NOT NULL,
    code TEXT NOT NULL,
    item TEXT NOT NULL,
    variant TEXT NOT NULL,
    name TEXT NOT NULL,
    listing_id UUID,
    variant_id UUID,
    ours BIGINT,
    theirs BIGINT,
    -- When a reconciliation first found it so.
    since TIMESTAMPTZ NOT NULL,
    proposal JSONB,
    PRIMARY KEY (tenant_id, reconciliation_id, position),
    FOREIGN KEY (tenant_id, reconciliation_id) REFERENCES reconciliations (tenant_id, id)
);
--@sqlite
INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES
    ('shop_writers', 'sqlite_autoindex_shop_writers_1', '200 200 2 1'),
    ('publications', 'sqlite_autoindex_publications_1', '1000000 1000000 250000 1'),
    ('publications', 'publications_due', '2000 2000 500 2'),
    ('publications', 'publications_state', '1000000 1000000 200000 50000 1'),
    ('publications', 'publications_variant', '1000000 1000000 4 1 1'),
    ('publications', 'publications_listing', '1000000 1000000 1'),
    ('shipment_reports', 'sqlite_autoindex_shipment_reports_1', '1000000 1000000 250000 1'),
    ('shipment_reports', 'shipment_reports_due', '2000 2000 500 2'),
    ('shipment_reports', 'shipment_reports_state', '1000000 1000000 200000 50000 1'),
    ('shipment_reports', 'shipment_reports_order', '1000000 1000000 1 1 1'),
    ('mall_codes', 'sqlite_autoindex_mall_codes_1', '1000000 1000000 250000 1'),
    ('reconciliations', 'sqlite_autoindex_reconciliations_1', '10000 10000 1'),
    ('reconciliations', 'reconciliations_shop', '10000 10000 1000 1');
ANALYZE sqlite_schema;
--@all
