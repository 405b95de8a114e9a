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

-- How one carrier's program is used. The sealed record is the shop as a sender.
CREATE TABLE carrier_profiles (
    tenant_id UUID NOT NULL REFERENCES tenants (id),
    id UUID NOT NULL,
    name TEXT NOT NULL,
    format TEXT NOT NULL,
    layout JSONB,
    settings JSONB NOT NULL,
    sealed BYTEA NOT NULL,
    active BOOLEAN NOT NULL,
    created_at TIMESTAMPTZ NOT NULL,
    updated_at TIMESTAMPTZ NOT NULL,
    version BIGINT NOT NULL,
    PRIMARY KEY (tenant_id, id),
    CONSTRAINT carrier_profiles_name UNIQUE (tenant_id, name)
);

CREATE TABLE waybill_files (
    tenant_id UUID NOT NULL,
    id UUID NOT NULL,
    profile_id UUID NOT NULL,
    format TEXT NOT NULL,
    overflow TEXT NOT NULL,
    shipments BIGINT NOT NULL,
    left_out BIGINT NOT NULL,
    bytes BIGINT NOT NULL,
    utf8 BOOLEAN NOT NULL,
    actor JSONB NOT NULL,
    created_at TIMESTAMPTZ NOT NULL,
    PRIMARY KEY (tenant_id, id),
    FOREIGN KEY (tenant_id, profile_id) REFERENCES carrier_profiles (tenant_id, id)
);

-- The shipments of a file, and those left out of it. An order that comes again is made anew with its
-- shipments, so that nothing ties an entry to a shipment but its id.
CREATE TABLE waybill_entries (
    tenant_id UUID NOT NULL,
    file_id UUID NOT NULL,
    shipment_id UUID NOT NULL,
    management_number TEXT NOT NULL,
    printed_at TIMESTAMPTZ,
    issues JSONB NOT NULL,
    PRIMARY KEY (tenant_id, file_id, shipment_id),
    FOREIGN KEY (tenant_id, file_id) REFERENCES waybill_files (tenant_id, id)
);
CREATE INDEX waybill_entries_shipment ON waybill_entries (tenant_id, shipment_id);
CREATE INDEX waybill_entries_number ON waybill_entries (tenant_id, management_number);

-- A carrier program's results, and what was wrong row by row.
CREATE TABLE tracking_imports (
    tenant_id UUID NOT NULL REFERENCES tenants (id),
    id UUID NOT NULL,
    status TEXT NOT NULL,
    dry_run BOOLEAN NOT NULL,
    ship BOOLEAN NOT NULL,
    format TEXT,
    profile_id UUID,
    bytes BIGINT NOT NULL,
    rows_read BIGINT NOT NULL,
    registered BIGINT NOT NULL,
    shipped BIGINT NOT NULL,
    unchanged BIGINT NOT NULL,
    failed BIGINT NOT NULL,
    cursor BIGINT NOT NULL,
    refused TEXT,
    actor JSONB NOT NULL,
    created_at TIMESTAMPTZ NOT NULL,
    started_at TIMESTAMPTZ,
    finished_at TIMESTAMPTZ,
    PRIMARY KEY (tenant_id, id),
    FOREIGN KEY (tenant_id, profile_id) REFERENCES carrier_profiles (tenant_id, id)
);
CREATE TABLE tracking_import_issues (
    tenant_id UUID NOT NULL,
    import_id UUID NOT NULL,
    seq BIGINT NOT NULL,
    row_number BIGINT NOT NULL,
    code TEXT NOT NULL,
    warning BOOLEAN NOT NULL,
    shipment_id UUID,
    -- The other row, the number that is there.
    hint TEXT,
    PRIMARY KEY (tenant_id, import_id, seq),
    FOREIGN KEY (tenant_id, import_id) REFERENCES tracking_imports (tenant_id, id)
);
