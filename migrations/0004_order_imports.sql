CREATE TABLE order_imports (
    tenant_id UUID NOT NULL REFERENCES tenants (id),
    id UUID NOT NULL,
    status TEXT NOT NULL,
    mode TEXT NOT NULL,
    duplicates TEXT NOT NULL,
    encoding TEXT NOT NULL,
    format TEXT,
    default_route TEXT,
    bytes BIGINT NOT NULL,
    detected_encoding TEXT,
    detected_format TEXT,
    rows_total BIGINT,
    rows_done BIGINT NOT NULL,
    orders BIGINT NOT NULL,
    created BIGINT NOT NULL,
    updated BIGINT NOT NULL,
    skipped BIGINT NOT NULL,
    failed BIGINT NOT NULL,
    cursor BIGINT NOT NULL,
    refused TEXT,
    actor JSONB NOT NULL,
    created_at TIMESTAMPTZ NOT NULL,
    started_at TIMESTAMPTZ,
    finished_at TIMESTAMPTZ,
    PRIMARY KEY (tenant_id, id)
);

CREATE INDEX order_imports_open ON order_imports (status) WHERE finished_at IS NULL;

-- The bytes of files, uploaded or made here, compressed and sealed piece by piece. The file's id is that
-- of the import or export it belongs to.
CREATE TABLE file_chunks (
    tenant_id UUID NOT NULL,
    file_id UUID NOT NULL,
    seq BIGINT NOT NULL,
    sealed BYTEA NOT NULL,
    created_at TIMESTAMPTZ NOT NULL,
    PRIMARY KEY (tenant_id, file_id, seq)
);
CREATE INDEX file_chunks_created ON file_chunks (created_at);

--@postgres
-- What is sealed does not compress.
ALTER TABLE file_chunks ALTER COLUMN sealed SET STORAGE EXTERNAL;
--@all

CREATE TABLE order_import_issues (
    tenant_id UUID NOT NULL,
    import_id UUID NOT NULL,
    seq BIGINT NOT NULL,
    row_number BIGINT NOT NULL,
    column_name TEXT,
    code TEXT NOT NULL,
    warning BOOLEAN NOT NULL,
    hint TEXT,
    sealed_value BYTEA,
    PRIMARY KEY (tenant_id, import_id, seq),
    FOREIGN KEY (tenant_id, import_id) REFERENCES order_imports (tenant_id, id)
);
