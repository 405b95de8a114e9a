-- 倉庫.
CREATE TABLE warehouses (
    tenant_id UUID NOT NULL REFERENCES tenants (id),
    id UUID NOT NULL,
    code TEXT NOT NULL,
    name TEXT NOT NULL,
    position BIGINT NOT NULL,
    sells BOOLEAN NOT NULL,
    created_at TIMESTAMPTZ NOT NULL,
    updated_at TIMESTAMPTZ NOT NULL,
    version BIGINT NOT NULL,
    PRIMARY KEY (tenant_id, id),
    CONSTRAINT warehouses_code UNIQUE (tenant_id, code)
);

-- 在庫: the sum of the ledger below, for each variant and warehouse.
CREATE TABLE stock_levels (
    tenant_id UUID NOT NULL,
    variant_id UUID NOT NULL,
    warehouse_id UUID NOT NULL,
    on_hand BIGINT NOT NULL,
    reserved BIGINT NOT NULL,
    updated_at TIMESTAMPTZ NOT NULL,
    PRIMARY KEY (tenant_id, variant_id, warehouse_id),
    FOREIGN KEY (tenant_id, variant_id) REFERENCES variants (tenant_id, id),
    FOREIGN KEY (tenant_id, warehouse_id) REFERENCES warehouses (tenant_id, id)
);
CREATE INDEX stock_levels_warehouse ON stock_levels (tenant_id, warehouse_id, variant_id);

-- 入出庫: the ledger. Rows are only ever added.
CREATE TABLE stock_movements (
    tenant_id UUID NOT NULL,
    id UUID NOT NULL,
    variant_id UUID NOT NULL,
    warehouse_id UUID NOT NULL,
    kind TEXT NOT NULL,
    on_hand BIGINT NOT NULL,
    reserved BIGINT NOT NULL,
    order_id UUID,
    reference TEXT NOT NULL,
    note TEXT NOT NULL,
    actor JSONB NOT NULL,
    occurred_at TIMESTAMPTZ NOT NULL,
    PRIMARY KEY (tenant_id, id),
    FOREIGN KEY (tenant_id, variant_id, warehouse_id)
        REFERENCES stock_levels (tenant_id, variant_id, warehouse_id)
);
CREATE INDEX stock_movements_level ON stock_movements (tenant_id, variant_id, warehouse_id, id);
CREATE INDEX stock_movements_order ON stock_movements (tenant_id, order_id, id) WHERE order_id IS NOT NULL;

-- 引当: what lines hold. An order told anew has other lines, so nothing but the ids ties a row to one.
CREATE TABLE stock_reservations (
    tenant_id UUID NOT NULL,
    order_id UUID NOT NULL,
    line_id UUID NOT NULL,
    variant_id UUID NOT NULL,
    warehouse_id UUID NOT NULL,
    shipment_id UUID NOT NULL,
    held BIGINT NOT NULL,
    sold BIGINT NOT NULL,
    short BIGINT NOT NULL,
    PRIMARY KEY (tenant_id, order_id, line_id, variant_id, warehouse_id),
    FOREIGN KEY (tenant_id, variant_id, warehouse_id)
        REFERENCES stock_levels (tenant_id, variant_id, warehouse_id)
);
CREATE INDEX stock_reservations_short ON stock_reservations (tenant_id, variant_id, order_id) WHERE short > 0;
CREATE INDEX stock_reservations_held ON stock_reservations (tenant_id, variant_id, warehouse_id)
    WHERE held > 0;

-- Variants whose available stock changed and that malls have not been told of: one row each, however
-- often it changes. Whoever tells removes the row of the version that it read.
CREATE TABLE stock_changes (
    tenant_id UUID NOT NULL,
    variant_id UUID NOT NULL,
    version BIGINT NOT NULL,
    changed_at TIMESTAMPTZ NOT NULL,
    PRIMARY KEY (tenant_id, variant_id),
    FOREIGN KEY (tenant_id, variant_id) REFERENCES variants (tenant_id, id)
);

-- Variants of which there is more: orders that wait for them are looked at again, until a job has.
CREATE TABLE stock_checks (
    tenant_id UUID NOT NULL REFERENCES tenants (id),
    id UUID NOT NULL,
    variant_id UUID NOT NULL,
    -- Counted from now on: all open orders may want it, not only those that are known to be short.
    is_new BOOLEAN NOT NULL,
    PRIMARY KEY (tenant_id, id, variant_id)
);

-- 入荷予定.
CREATE TABLE expected_receipts (
    tenant_id UUID NOT NULL,
    id UUID NOT NULL,
    variant_id UUID NOT NULL,
    warehouse_id UUID NOT NULL,
    quantity BIGINT NOT NULL,
    expected_on DATE NOT NULL,
    note TEXT NOT NULL,
    received_at TIMESTAMPTZ,
    created_at TIMESTAMPTZ NOT NULL,
    updated_at TIMESTAMPTZ NOT NULL,
    version BIGINT NOT NULL,
    PRIMARY KEY (tenant_id, id),
    FOREIGN KEY (tenant_id, variant_id) REFERENCES variants (tenant_id, id),
    FOREIGN KEY (tenant_id, warehouse_id) REFERENCES warehouses (tenant_id, id)
);
CREATE INDEX expected_receipts_open ON expected_receipts (tenant_id, expected_on, id)
    WHERE received_at IS NULL;
CREATE INDEX expected_receipts_variant ON expected_receipts (tenant_id, variant_id);

-- 棚卸.
CREATE TABLE stock_counts (
    tenant_id UUID NOT NULL,
    id UUID NOT NULL,
    warehouse_id UUID NOT NULL,
    mode TEXT NOT NULL,
    status TEXT NOT NULL,
    note TEXT NOT NULL,
    created_at TIMESTAMPTZ NOT NULL,
    closed_at TIMESTAMPTZ,
    version BIGINT NOT NULL,
    PRIMARY KEY (tenant_id, id),
    FOREIGN KEY (tenant_id, warehouse_id) REFERENCES warehouses (tenant_id, id)
);
-- One at a time in a warehouse.
CREATE UNIQUE INDEX stock_counts_open ON stock_counts (tenant_id, warehouse_id) WHERE status = 'open';
CREATE TABLE stock_count_lines (
    tenant_id UUID NOT NULL,
    count_id UUID NOT NULL,
    variant_id UUID NOT NULL,
    -- What the ledger said when it was counted.
    expected BIGINT NOT NULL,
    counted BIGINT NOT NULL,
    counted_at TIMESTAMPTZ NOT NULL,
    PRIMARY KEY (tenant_id, count_id, variant_id),
    FOREIGN KEY (tenant_id, count_id) REFERENCES stock_counts (tenant_id, id),
    FOREIGN KEY (tenant_id, variant_id) REFERENCES variants (tenant_id, id)
);

-- 表示在庫設定.
ALTER TABLE variants ADD COLUMN shown_mode TEXT NOT NULL DEFAULT 'actual';
ALTER TABLE variants ADD COLUMN shown_amount BIGINT NOT NULL DEFAULT 0;
ALTER TABLE variants ADD COLUMN shown_zero_at BIGINT NOT NULL DEFAULT 0;
ALTER TABLE variants ADD COLUMN shown_at_most BIGINT;
--@sqlite
INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES
    ('stock_levels', 'sqlite_autoindex_stock_levels_1', '300000 300000 2 1'),
    ('stock_levels', 'stock_levels_warehouse', '300000 300000 150000 1'),
    ('stock_movements', 'sqlite_autoindex_stock_movements_1', '5000000 5000000 1'),
    ('stock_movements', 'stock_movements_level', '5000000 5000000 20 15 1'),
    ('stock_movements', 'stock_movements_order', '4000000 4000000 4 1'),
    ('stock_reservations', 'sqlite_autoindex_stock_reservations_1', '2000000 2000000 2 1 1 1'),
    ('stock_reservations', 'stock_reservations_short', '1000 1000 10 1'),
    ('stock_reservations', 'stock_reservations_held', '20000 20000 10 8');
ANALYZE sqlite_schema;
--@all
