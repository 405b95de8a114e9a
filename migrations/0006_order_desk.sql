-- What was done to orders and can be taken back, last first.
CREATE TABLE order_changes (
    tenant_id UUID NOT NULL,
    id UUID NOT NULL,
    order_id UUID NOT NULL,
    kind TEXT NOT NULL,
    event_id UUID NOT NULL,
    version_after BIGINT NOT NULL,
    actor JSONB NOT NULL,
    changed_at TIMESTAMPTZ NOT NULL,
    -- Neither this nor anything before it can be taken back.
    irreversible BOOLEAN NOT NULL,
    bundle_id UUID,
    undone_at TIMESTAMPTZ,
    -- Where the order stood, if only that changed; else its rows are kept below.
    before JSONB,
    PRIMARY KEY (tenant_id, id),
    FOREIGN KEY (tenant_id, order_id) REFERENCES orders (tenant_id, id)
);
CREATE INDEX order_changes_last ON order_changes (tenant_id, order_id, version_after)
    WHERE undone_at IS NULL;
CREATE INDEX order_changes_bundle ON order_changes (tenant_id, bundle_id) WHERE bundle_id IS NOT NULL;

-- 個口: the boxes of a shipment, each with its own tracking number.
CREATE TABLE parcels (
    tenant_id UUID NOT NULL,
    id UUID NOT NULL,
    shipment_id UUID NOT NULL,
    position BIGINT NOT NULL,
    tracking_number TEXT NOT NULL,
    PRIMARY KEY (tenant_id, id),
    CONSTRAINT parcels_position UNIQUE (tenant_id, shipment_id, position),
    FOREIGN KEY (tenant_id, shipment_id) REFERENCES shipments (tenant_id, id)
);
CREATE INDEX parcels_tracking_number ON parcels (tenant_id, tracking_number);

-- Rows as they were before a change, sealed parts and all: what undo puts back, byte for byte.
-- The columns are those of the tables themselves.
CREATE TABLE kept_orders (
    change_id UUID NOT NULL,
    tenant_id UUID NOT NULL,
    id UUID NOT NULL,
    sales_route_id UUID NOT NULL,
    processing_route_id UUID NOT NULL,
    number TEXT NOT NULL,
    source TEXT NOT NULL,
    status TEXT NOT NULL,
    sub_status_id UUID,
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
    bundled_into UUID,
    buyer_email BYTEA,
    buyer_phone BYTEA,
    buyer_name BYTEA,
    digest BYTEA NOT NULL,
    sealed BYTEA NOT NULL,
    PRIMARY KEY (tenant_id, change_id, id)
);
CREATE INDEX kept_orders_id ON kept_orders (tenant_id, id);
CREATE TABLE kept_shipments (
    change_id UUID NOT NULL,
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
    PRIMARY KEY (tenant_id, change_id, id)
);
CREATE INDEX kept_shipments_id ON kept_shipments (tenant_id, id);
CREATE TABLE kept_order_lines (
    change_id UUID NOT NULL,
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
    PRIMARY KEY (tenant_id, change_id, id)
);
CREATE TABLE kept_parcels (
    change_id UUID NOT NULL,
    tenant_id UUID NOT NULL,
    id UUID NOT NULL,
    shipment_id UUID NOT NULL,
    position BIGINT NOT NULL,
    tracking_number TEXT NOT NULL,
    PRIMARY KEY (tenant_id, change_id, id)
);

-- Many orders moved at once: at once, or a thousand after another in the background.
CREATE TABLE order_moves (
    tenant_id UUID NOT NULL REFERENCES tenants (id),
    id UUID NOT NULL,
    status TEXT NOT NULL,
    to_status TEXT NOT NULL,
    sub_status_id UUID,
    reason TEXT,
    actor JSONB NOT NULL,
    orders BIGINT NOT NULL,
    moved BIGINT NOT NULL,
    refused BIGINT NOT NULL,
    left_alone BIGINT NOT NULL,
    cursor BIGINT NOT NULL,
    created_at TIMESTAMPTZ NOT NULL,
    started_at TIMESTAMPTZ,
    finished_at TIMESTAMPTZ,
    PRIMARY KEY (tenant_id, id)
);
CREATE TABLE order_move_targets (
    tenant_id UUID NOT NULL,
    move_id UUID NOT NULL,
    seq BIGINT NOT NULL,
    order_id UUID NOT NULL,
    PRIMARY KEY (tenant_id, move_id, seq),
    FOREIGN KEY (tenant_id, move_id) REFERENCES order_moves (tenant_id, id)
);
CREATE TABLE order_move_issues (
    tenant_id UUID NOT NULL,
    move_id UUID NOT NULL,
    -- Its place among the orders of the move.
    seq BIGINT NOT NULL,
    order_id UUID NOT NULL,
    code TEXT NOT NULL,
    hint TEXT,
    PRIMARY KEY (tenant_id, move_id, seq),
    FOREIGN KEY (tenant_id, move_id) REFERENCES order_moves (tenant_id, id)
);

-- The lists of the order desk.
CREATE INDEX orders_held ON orders (tenant_id, ordered_at, id) WHERE hold_reason IS NOT NULL;
CREATE INDEX orders_sub_status ON orders (tenant_id, sub_status_id, ordered_at, id)
    WHERE sub_status_id IS NOT NULL;
CREATE INDEX shipments_status ON shipments (tenant_id, status, id);
CREATE INDEX shipments_ship_on ON shipments (tenant_id, ship_on, id) WHERE ship_on IS NOT NULL;
--@sqlite
INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES
    ('orders', 'orders_held', '1000 1000 1 1'),
    ('orders', 'orders_sub_status', '100000 100000 1000 1 1'),
    ('shipments', 'sqlite_autoindex_shipments_1', '1000000 1000000 1'),
    ('shipments', 'shipments_order', '1000000 1000000 1'),
    ('shipments', 'shipments_status', '1000000 1000000 100000 1'),
    ('shipments', 'shipments_ship_on', '1000000 1000000 3000 1'),
    ('parcels', 'parcels_tracking_number', '1000000 1000000 1');
ANALYZE sqlite_schema;
--@all
