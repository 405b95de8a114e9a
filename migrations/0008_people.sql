-- 入金. The sum of an order's payments is orders.paid.
CREATE TABLE payments (
    tenant_id UUID NOT NULL,
    id UUID NOT NULL,
    order_id UUID NOT NULL,
    kind TEXT NOT NULL,
    amount BIGINT NOT NULL,
    received_on DATE NOT NULL,
    method TEXT NOT NULL,
    reference TEXT NOT NULL,
    import_id UUID,
    import_row BIGINT,
    created_at TIMESTAMPTZ NOT NULL,
    undone_at TIMESTAMPTZ,
    PRIMARY KEY (tenant_id, id),
    FOREIGN KEY (tenant_id, order_id) REFERENCES orders (tenant_id, id)
);
CREATE INDEX payments_order ON payments (tenant_id, order_id, id);
CREATE INDEX payments_received ON payments (tenant_id, received_on, id);
CREATE INDEX payments_import ON payments (tenant_id, import_id, import_row) WHERE import_id IS NOT NULL;
-- Orders come in unpaid, so neither costs an import anything.
CREATE INDEX orders_paid ON orders (tenant_id, ordered_at, id) WHERE paid > 0;
CREATE INDEX orders_paid_otherwise ON orders (tenant_id, ordered_at, id) WHERE paid > 0 AND paid <> billed;

-- 入金消込.
CREATE TABLE payment_layouts (
    tenant_id UUID NOT NULL REFERENCES tenants (id),
    id UUID NOT NULL,
    code TEXT NOT NULL,
    name TEXT NOT NULL,
    columns JSONB NOT NULL,
    created_at TIMESTAMPTZ NOT NULL,
    updated_at TIMESTAMPTZ NOT NULL,
    version BIGINT NOT NULL,
    PRIMARY KEY (tenant_id, id),
    CONSTRAINT payment_layouts_code UNIQUE (tenant_id, code)
);

CREATE TABLE payment_imports (
    tenant_id UUID NOT NULL REFERENCES tenants (id),
    id UUID NOT NULL,
    status TEXT NOT NULL,
    layout TEXT NOT NULL,
    method TEXT NOT NULL,
    rows_total BIGINT NOT NULL,
    skipped BIGINT NOT NULL,
    open BIGINT NOT NULL,
    booked BIGINT NOT NULL,
    known BIGINT NOT NULL,
    failed BIGINT NOT NULL,
    actor JSONB NOT NULL,
    created_at TIMESTAMPTZ NOT NULL,
    matched_at TIMESTAMPTZ,
    PRIMARY KEY (tenant_id, id)
);

CREATE TABLE payment_import_rows (
    tenant_id UUID NOT NULL,
    import_id UUID NOT NULL,
    row_number BIGINT NOT NULL,
    status TEXT NOT NULL,
    received_on DATE,
    amount BIGINT,
    error TEXT,
    fingerprint UUID NOT NULL,
    proposals JSONB NOT NULL,
    sealed BYTEA,
    PRIMARY KEY (tenant_id, import_id, row_number),
    FOREIGN KEY (tenant_id, import_id) REFERENCES payment_imports (tenant_id, id)
);
CREATE INDEX payment_import_rows_status ON payment_import_rows (tenant_id, import_id, status, row_number);
-- One row of a bank's books is booked once, in whichever file it came.
CREATE UNIQUE INDEX payment_import_rows_booked ON payment_import_rows (tenant_id, fingerprint)
    WHERE status = 'booked';

-- 顧客.
CREATE TABLE customer_ranks (
    tenant_id UUID NOT NULL REFERENCES tenants (id),
    id UUID NOT NULL,
    code TEXT NOT NULL,
    name TEXT NOT NULL,
    position BIGINT NOT NULL,
    min_orders BIGINT,
    min_amount BIGINT,
    within_days BIGINT,
    created_at TIMESTAMPTZ NOT NULL,
    updated_at TIMESTAMPTZ NOT NULL,
    version BIGINT NOT NULL,
    PRIMARY KEY (tenant_id, id),
    CONSTRAINT customer_ranks_code UNIQUE (tenant_id, code)
);
CREATE TABLE customers (
    tenant_id UUID NOT NULL REFERENCES tenants (id),
    id UUID NOT NULL,
    orders BIGINT NOT NULL,
    amount BIGINT NOT NULL,
    first_ordered_at TIMESTAMPTZ,
    last_ordered_at TIMESTAMPTZ,
    rank_id UUID,
    tags JSONB NOT NULL,
    merged_into UUID,
    erased_at TIMESTAMPTZ,
    sealed BYTEA,
    created_at TIMESTAMPTZ NOT NULL,
    updated_at TIMESTAMPTZ NOT NULL,
    version BIGINT NOT NULL,
    PRIMARY KEY (tenant_id, id)
);
CREATE INDEX customers_merged ON customers (tenant_id, merged_into) WHERE merged_into IS NOT NULL;
CREATE INDEX customers_rank ON customers (tenant_id, rank_id, id) WHERE rank_id IS NOT NULL;
-- Blind indexes of mail addresses and phone numbers; each belongs to one customer.
CREATE TABLE customer_keys (
    tenant_id UUID NOT NULL,
    key UUID NOT NULL,
    customer_id UUID NOT NULL,
    PRIMARY KEY (tenant_id, key),
    FOREIGN KEY (tenant_id, customer_id) REFERENCES customers (tenant_id, id)
);
CREATE INDEX customer_keys_customer ON customer_keys (tenant_id, customer_id);
CREATE INDEX orders_customer ON orders (tenant_id, customer_id, ordered_at, id) WHERE customer_id IS NOT NULL;
-- 店舗受注: the last number given to an order that came without one.
CREATE TABLE order_counters (
    tenant_id UUID NOT NULL REFERENCES tenants (id),
    prefix TEXT NOT NULL,
    last BIGINT NOT NULL,
    PRIMARY KEY (tenant_id, prefix)
);

-- ブラックリスト. The keys are blind indexes: matching many orders is one lookup in a narrow table, which
-- therefore knows the last day too.
CREATE TABLE blacklist_entries (
    tenant_id UUID NOT NULL REFERENCES tenants (id),
    id UUID NOT NULL,
    expires_on DATE,
    fingerprint UUID NOT NULL,
    sealed BYTEA NOT NULL,
    created_at TIMESTAMPTZ NOT NULL,
    updated_at TIMESTAMPTZ NOT NULL,
    version BIGINT NOT NULL,
    PRIMARY KEY (tenant_id, id)
);
CREATE INDEX blacklist_entries_fingerprint ON blacklist_entries (tenant_id, fingerprint);
CREATE TABLE blacklist_keys (
    tenant_id UUID NOT NULL,
    key UUID NOT NULL,
    entry_id UUID NOT NULL,
    expires_on DATE,
    PRIMARY KEY (tenant_id, key, entry_id),
    FOREIGN KEY (tenant_id, entry_id) REFERENCES blacklist_entries (tenant_id, id)
);
CREATE INDEX blacklist_keys_entry ON blacklist_keys (tenant_id, entry_id);
-- By what open orders are to be looked at again, until a job has; without a key: all of them.
CREATE TABLE blacklist_checks (
    tenant_id UUID NOT NULL REFERENCES tenants (id),
    id UUID NOT NULL,
    position BIGINT NOT NULL,
    key UUID,
    PRIMARY KEY (tenant_id, id, position)
);
--@sqlite
INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES
    ('blacklist_entries', 'sqlite_autoindex_blacklist_entries_1', '1000000 1000000 1'),
    ('blacklist_entries', 'blacklist_entries_fingerprint', '1000000 1000000 1'),
    ('blacklist_keys', 'sqlite_autoindex_blacklist_keys_1', '3000000 3000000 1 1'),
    ('blacklist_keys', 'blacklist_keys_entry', '3000000 3000000 3');
ANALYZE sqlite_schema;
--@all
