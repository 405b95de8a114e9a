-- The columns of a file of orders, kept under a name.
CREATE TABLE export_templates (
    tenant_id UUID NOT NULL REFERENCES tenants (id),
    id UUID NOT NULL,
    name TEXT NOT NULL,
    spec JSONB NOT NULL,
    created_at TIMESTAMPTZ NOT NULL,
    updated_at TIMESTAMPTZ NOT NULL,
    version BIGINT NOT NULL,
    PRIMARY KEY (tenant_id, id),
    CONSTRAINT export_templates_name UNIQUE (tenant_id, name)
);

-- A file of orders. It has the columns of its template at the moment it was asked for.
CREATE TABLE order_exports (
    tenant_id UUID NOT NULL REFERENCES tenants (id),
    id UUID NOT NULL,
    status TEXT NOT NULL,
    template_id UUID,
    preset TEXT,
    spec JSONB NOT NULL,
    personal BOOLEAN NOT NULL,
    -- Which orders; may hold what a buyer was looked up by.
    sealed BYTEA NOT NULL,
    -- A run writes only while no later one has started.
    run BIGINT NOT NULL,
    chunks BIGINT NOT NULL,
    orders BIGINT NOT NULL,
    rows_written BIGINT NOT NULL,
    bytes BIGINT NOT NULL,
    replaced JSONB NOT NULL,
    refused TEXT,
    actor JSONB NOT NULL,
    created_at TIMESTAMPTZ NOT NULL,
    started_at TIMESTAMPTZ,
    finished_at TIMESTAMPTZ,
    PRIMARY KEY (tenant_id, id)
);
CREATE INDEX orders_bundled_into ON orders (tenant_id, bundled_into) WHERE bundled_into IS NOT NULL;
