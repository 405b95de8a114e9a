-- 出荷依頼の連携ファイル: a file for a linked warehouse. The bytes are in file_chunks.
CREATE TABLE ship_request_files (
    tenant_id UUID NOT NULL,
    id UUID NOT NULL,
    link_id UUID NOT NULL,
    requests BIGINT NOT NULL,
    bytes BIGINT NOT NULL,
    utf8 BOOLEAN NOT NULL,
    -- When the warehouse said that it has it.
    acknowledged_at TIMESTAMPTZ,
    actor JSONB NOT NULL,
    created_at TIMESTAMPTZ NOT NULL,
    PRIMARY KEY (tenant_id, id),
    FOREIGN KEY (tenant_id, link_id) REFERENCES warehouse_links (tenant_id, id) ON DELETE CASCADE
);

-- 出荷依頼: a shipment that a linked warehouse is asked to send.
CREATE TABLE ship_requests (
    tenant_id UUID NOT NULL,
    id UUID NOT NULL,
    order_id UUID NOT NULL,
    -- Not a foreign key: a shipment may go when its order is rearranged.
    shipment_id UUID NOT NULL,
    link_id UUID NOT NULL,
    -- What the warehouse knows it by: the same however often it is told.
    request_key TEXT NOT NULL,
    -- How often the shipment was asked for anew, from 1.
    round BIGINT NOT NULL,
    state TEXT NOT NULL,
    -- Whether the shipment is taken by it: one that is not refused or canceled.
    live BOOLEAN NOT NULL,
    -- Why it stands so.
    reason TEXT,
    -- The warehouse's own number of it.
    reference TEXT,
    -- What the warehouse said, which may be anything.
    sealed BYTEA,
    -- How often it was told to the warehouse; more than none: it may have it.
    attempts BIGINT NOT NULL,
    -- In a row.
    failures BIGINT NOT NULL,
    -- The latest of what became of it.
    history JSONB NOT NULL,
    -- When something is to be done about it; none: nothing by itself.
    next_at TIMESTAMPTZ,
    file_id UUID,
    actor JSONB NOT NULL,
    sent_at TIMESTAMPTZ,
    finished_at TIMESTAMPTZ,
    created_at TIMESTAMPTZ NOT NULL,
    updated_at TIMESTAMPTZ NOT NULL,
    version BIGINT NOT NULL,
    PRIMARY KEY (tenant_id, id),
    CONSTRAINT ship_requests_key UNIQUE (tenant_id, link_id, request_key),
    FOREIGN KEY (tenant_id, order_id) REFERENCES orders (tenant_id, id),
    FOREIGN KEY (tenant_id, link_id) REFERENCES warehouse_links (tenant_id, id),
    FOREIGN KEY (tenant_id, file_id) REFERENCES ship_request_files (tenant_id, id)
);
CREATE UNIQUE INDEX ship_requests_live ON ship_requests (tenant_id, shipment_id) WHERE live;
CREATE INDEX ship_requests_due ON ship_requests (tenant_id, link_id, next_at, id) WHERE next_at IS NOT NULL;
CREATE INDEX ship_requests_shipment ON ship_requests (tenant_id, shipment_id, id);
CREATE INDEX ship_requests_order ON ship_requests (tenant_id, order_id, id);
CREATE INDEX ship_requests_state ON ship_requests (tenant_id, state, id);
CREATE INDEX ship_requests_link ON ship_requests (tenant_id, link_id, id);
CREATE INDEX ship_requests_link_state ON ship_requests (tenant_id, link_id, state, id);
CREATE INDEX ship_requests_file ON ship_requests (tenant_id, file_id, id) WHERE file_id IS NOT NULL;
--@sqlite
-- As statistics of a typical shop; see 0003.
INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES
    ('ship_requests', 'sqlite_autoindex_ship_requests_1', '1000000 1000000 1'),
    ('ship_requests', 'sqlite_autoindex_ship_requests_2', '1000000 1000000 300000 1'),
    ('ship_requests', 'ship_requests_live', '1000000 1000000 1'),
    ('ship_requests', 'ship_requests_due', '10000 10000 3000 2 1'),
    ('ship_requests', 'ship_requests_shipment', '1000000 1000000 1 1'),
    ('ship_requests', 'ship_requests_order', '1000000 1000000 1 1'),
    ('ship_requests', 'ship_requests_state', '1000000 1000000 100000 1'),
    ('ship_requests', 'ship_requests_link', '1000000 1000000 300000 1'),
    ('ship_requests', 'ship_requests_link_state', '1000000 1000000 300000 40000 1'),
    ('ship_requests', 'ship_requests_file', '100000 100000 500 1');
ANALYZE sqlite_schema;
--@all
