-- 検索条件の保存. Names of people and the like may stand in a condition, so it is sealed.
CREATE TABLE saved_searches (
    tenant_id UUID NOT NULL REFERENCES tenants (id),
    id UUID NOT NULL,
    name TEXT NOT NULL,
    sealed BYTEA NOT NULL,
    created_at TIMESTAMPTZ NOT NULL,
    updated_at TIMESTAMPTZ NOT NULL,
    version BIGINT NOT NULL,
    PRIMARY KEY (tenant_id, id),
    CONSTRAINT saved_searches_name UNIQUE (tenant_id, name)
);

-- 取込時自動処理, in the order of their positions. What they ask and do is sealed.
CREATE TABLE import_rules (
    tenant_id UUID NOT NULL REFERENCES tenants (id),
    id UUID NOT NULL,
    position BIGINT NOT NULL,
    name TEXT NOT NULL,
    active BOOLEAN NOT NULL,
    -- No later rule is asked where this one did something.
    stops BOOLEAN NOT NULL,
    sealed BYTEA NOT NULL,
    created_at TIMESTAMPTZ NOT NULL,
    updated_at TIMESTAMPTZ NOT NULL,
    version BIGINT NOT NULL,
    PRIMARY KEY (tenant_id, id),
    CONSTRAINT import_rules_name UNIQUE (tenant_id, name)
);
CREATE INDEX import_rules_position ON import_rules (tenant_id, position, id);

CREATE INDEX shipments_recipient_name ON shipments (tenant_id, recipient_name)
    WHERE recipient_name IS NOT NULL;
--@sqlite
INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES
    ('shipments', 'sqlite_autoindex_shipments_1', '1000000 1000000 1'),
    ('shipments', 'shipments_order', '1000000 1000000 1'),
    ('shipments', 'shipments_recipient_phone', '1000000 1000000 10'),
    ('shipments', 'shipments_recipient_name', '1000000 1000000 10');
ANALYZE sqlite_schema;
--@all
