CREATE TABLE processing_routes (
    tenant_id UUID NOT NULL REFERENCES tenants (id),
    id UUID NOT NULL,
    code TEXT NOT NULL,
    name TEXT NOT NULL,
    is_default BOOLEAN NOT NULL,
    active BOOLEAN NOT NULL,
    created_at TIMESTAMPTZ NOT NULL,
    updated_at TIMESTAMPTZ NOT NULL,
    version BIGINT NOT NULL,
    PRIMARY KEY (tenant_id, id),
    CONSTRAINT processing_routes_code UNIQUE (tenant_id, code)
);
CREATE UNIQUE INDEX processing_routes_default ON processing_routes (tenant_id) WHERE is_default;

CREATE TABLE sales_routes (
    tenant_id UUID NOT NULL REFERENCES tenants (id),
    id UUID NOT NULL,
    code TEXT NOT NULL,
    kind TEXT NOT NULL,
    name TEXT NOT NULL,
    processing_route_id UUID,
    active BOOLEAN NOT NULL,
    created_at TIMESTAMPTZ NOT NULL,
    updated_at TIMESTAMPTZ NOT NULL,
    version BIGINT NOT NULL,
    PRIMARY KEY (tenant_id, id),
    CONSTRAINT sales_routes_code UNIQUE (tenant_id, code),
    FOREIGN KEY (tenant_id, processing_route_id) REFERENCES processing_routes (tenant_id, id)
);

-- サブステータス: a shop's own step within a status, of one lane or of all.
CREATE TABLE sub_statuses (
    tenant_id UUID NOT NULL REFERENCES tenants (id),
    id UUID NOT NULL,
    processing_route_id UUID,
    status TEXT NOT NULL,
    code TEXT NOT NULL,
    name TEXT NOT NULL,
    position BIGINT NOT NULL,
    active BOOLEAN NOT NULL,
    created_at TIMESTAMPTZ NOT NULL,
    updated_at TIMESTAMPTZ NOT NULL,
    version BIGINT NOT NULL,
    PRIMARY KEY (tenant_id, id),
    CONSTRAINT sub_statuses_code UNIQUE (tenant_id, code),
    FOREIGN KEY (tenant_id, processing_route_id) REFERENCES processing_routes (tenant_id, id)
);

CREATE TABLE orders (
    tenant_id UUID NOT NULL,
    id UUID NOT NULL,
    sales_route_id UUID NOT NULL,
    processing_route_id UUID NOT NULL,
    number TEXT NOT NULL,
    source TEXT NOT NULL,
    status TEXT NOT NULL,
    sub_status_id UUID,
    -- On hold where there is a reason.
    hold_reason TEXT,
    hold_until DATE,
    ordered_at TIMESTAMPTZ NOT NULL,
    created_at TIMESTAMPTZ NOT NULL,
    updated_at TIMESTAMPTZ NOT NULL,
    version BIGINT NOT NULL,
    payment_method TEXT NOT NULL,
    payment_fee BIGINT NOT NULL,
    points_used BIGINT NOT NULL,
    points_earned BIGINT NOT NULL,
    billed BIGINT NOT NULL,
    computed BIGINT,
    paid BIGINT NOT NULL,
    by_rate JSONB NOT NULL,
    tags JSONB NOT NULL,
    open_alerts BIGINT NOT NULL,
    customer_id UUID,
    -- The order that its lines went to.
    bundled_into UUID,
    buyer_email BYTEA,
    buyer_phone BYTEA,
    buyer_name BYTEA,
    digest BYTEA NOT NULL,
    sealed BYTEA NOT NULL,
    PRIMARY KEY (tenant_id, id),
    -- The natural key, number first, so that a number alone is found too.
    CONSTRAINT orders_number UNIQUE (tenant_id, number, sales_route_id),
    FOREIGN KEY (tenant_id, sales_route_id) REFERENCES sales_routes (tenant_id, id),
    FOREIGN KEY (tenant_id, processing_route_id) REFERENCES processing_routes (tenant_id, id),
    FOREIGN KEY (tenant_id, sub_status_id) REFERENCES sub_statuses (tenant_id, id),
    FOREIGN KEY (tenant_id, bundled_into) REFERENCES orders (tenant_id, id)
);
CREATE INDEX orders_ordered ON orders (tenant_id, ordered_at, id);
CREATE INDEX orders_updated ON orders (tenant_id, updated_at, id);
CREATE INDEX orders_status ON orders (tenant_id, status, ordered_at, id);
CREATE INDEX orders_buyer_email ON orders (tenant_id, buyer_email) WHERE buyer_email IS NOT NULL;
CREATE INDEX orders_buyer_phone ON orders (tenant_id, buyer_phone) WHERE buyer_phone IS NOT NULL;
CREATE INDEX orders_buyer_name ON orders (tenant_id, buyer_name) WHERE buyer_name IS NOT NULL;

CREATE TABLE shipments (
    tenant_id UUID NOT NULL,
    id UUID NOT NULL,
    order_id UUID NOT NULL,
    position BIGINT NOT NULL,
    slip BIGINT NOT NULL,
    recipient BIGINT NOT NULL,
    status TEXT NOT NULL,
    carrier TEXT NOT NULL,
    waybill_kind TEXT NOT NULL,
    temperature TEXT NOT NULL,
    deliver_on DATE,
    delivery_window TEXT NOT NULL,
    parcels BIGINT NOT NULL,
    ship_on DATE,
    shipped_on DATE,
    shipping_fee BIGINT NOT NULL,
    cod_fee BIGINT NOT NULL,
    recipient_phone BYTEA,
    recipient_name BYTEA,
    sealed BYTEA,
    PRIMARY KEY (tenant_id, id),
    FOREIGN KEY (tenant_id, order_id) REFERENCES orders (tenant_id, id)
);
CREATE INDEX shipments_order ON shipments (tenant_id, order_id);
CREATE INDEX shipments_recipient_phone ON shipments (tenant_id, recipient_phone, order_id)
    WHERE recipient_phone IS NOT NULL;
-- Days asked for on which something may still have to leave.
CREATE INDEX shipments_deliver ON shipments (tenant_id, deliver_on)
    WHERE deliver_on IS NOT NULL AND shipped_on IS NULL;

CREATE TABLE order_lines (
    tenant_id UUID NOT NULL,
    order_id UUID NOT NULL,
    id UUID NOT NULL,
    shipment_id UUID NOT NULL,
    position BIGINT NOT NULL,
    kind TEXT NOT NULL,
    kind_code TEXT NOT NULL,
    sku TEXT NOT NULL,
    name TEXT NOT NULL,
    options TEXT NOT NULL,
    quantity BIGINT NOT NULL,
    unit_price BIGINT NOT NULL,
    tax_rate BIGINT NOT NULL,
    tax_mode TEXT NOT NULL,
    tax BIGINT,
    -- By shipment: one index serves reading, moving and the reference. An order's lines are those
    -- of its shipments.
    PRIMARY KEY (tenant_id, shipment_id, id),
    FOREIGN KEY (tenant_id, shipment_id) REFERENCES shipments (tenant_id, id)
);
CREATE INDEX order_lines_sku ON order_lines (tenant_id, sku, order_id);

CREATE TABLE alerts (
    tenant_id UUID NOT NULL,
    id UUID NOT NULL,
    order_id UUID NOT NULL,
    -- The order's, so that alerts are listed by it.
    order_status TEXT NOT NULL,
    kind TEXT NOT NULL,
    severity TEXT NOT NULL,
    detail JSONB NOT NULL,
    raised_at TIMESTAMPTZ NOT NULL,
    resolved_at TIMESTAMPTZ,
    resolved_by JSONB,
    PRIMARY KEY (tenant_id, id),
    CONSTRAINT alerts_once UNIQUE (tenant_id, order_id, kind),
    FOREIGN KEY (tenant_id, order_id) REFERENCES orders (tenant_id, id)
);
CREATE INDEX alerts_open_kind ON alerts (tenant_id, kind, id) WHERE resolved_at IS NULL;
CREATE INDEX alerts_open_status ON alerts (tenant_id, order_status, id) WHERE resolved_at IS NULL;
CREATE INDEX alerts_resolved ON alerts (tenant_id, id) WHERE resolved_at IS NOT NULL;

CREATE TABLE events (
    tenant_id UUID NOT NULL,
    id UUID NOT NULL,
    subject_id UUID NOT NULL,
    kind TEXT NOT NULL,
    actor JSONB NOT NULL,
    data JSONB NOT NULL,
    occurred_at TIMESTAMPTZ NOT NULL,
    PRIMARY KEY (tenant_id, id)
);
CREATE INDEX events_subject ON events (tenant_id, subject_id, id);
--@sqlite
-- SQLite keeps no statistics by itself and takes a tenant for ten rows: it would walk a whole list in
-- its order rather than find the few orders of a buyer. These tell it what a shop looks like
-- (https://sqlite.org/lang_analyze.html, 4): all in one tenant, a status that tells little, and
-- numbers, buyers and products that tell much.
ANALYZE;
INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES
    ('orders', 'sqlite_autoindex_orders_1', '1000000 1000000 1'),
    ('orders', 'sqlite_autoindex_orders_2', '1000000 1000000 1 1'),
    ('orders', 'orders_ordered', '1000000 1000000 1 1'),
    ('orders', 'orders_updated', '1000000 1000000 1 1'),
    ('orders', 'orders_status', '1000000 1000000 1000000 1 1'),
    ('orders', 'orders_buyer_email', '1000000 1000000 10'),
    ('orders', 'orders_buyer_phone', '1000000 1000000 10'),
    ('orders', 'orders_buyer_name', '1000000 1000000 10'),
    ('shipments', 'sqlite_autoindex_shipments_1', '1000000 1000000 1'),
    ('shipments', 'shipments_order', '1000000 1000000 1'),
    ('shipments', 'shipments_recipient_phone', '1000000 1000000 10 1'),
    ('shipments', 'shipments_deliver', '200000 200000 1000'),
    ('alerts', 'sqlite_autoindex_alerts_1', '1000000 1000000 1'),
    ('alerts', 'sqlite_autoindex_alerts_2', '1000000 1000000 1 1'),
    ('alerts', 'alerts_open_kind', '500000 500000 50000 1'),
    ('alerts', 'alerts_open_status', '500000 500000 200000 1'),
    ('alerts', 'alerts_resolved', '500000 500000 1'),
    ('order_lines', 'sqlite_autoindex_order_lines_1', '2000000 2000000 2 1'),
    ('order_lines', 'order_lines_sku', '2000000 2000000 200 1');
ANALYZE sqlite_schema;
--@all
