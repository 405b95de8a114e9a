-- 連携倉庫: warehouses that ship by themselves when they are asked to.
CREATE TABLE warehouse_links (
    tenant_id UUID NOT NULL,
    id UUID NOT NULL,
    warehouse_id UUID NOT NULL,
    kind TEXT NOT NULL,
    settings JSONB NOT NULL,
    active BOOLEAN NOT NULL,
    -- Keys and tokens; none: none are needed, or nobody gave them.
    sealed BYTEA,
    credentials_at TIMESTAMPTZ,
    -- When it is to be told or asked something; none: nothing waits.
    due_at TIMESTAMPTZ,
    -- Nothing is asked of it before: it has failed.
    paused_until TIMESTAMPTZ,
    lease_id UUID,
    leased_until TIMESTAMPTZ,
    failures BIGINT NOT NULL,
    failure JSONB,
    succeeded_at TIMESTAMPTZ,
    created_at TIMESTAMPTZ NOT NULL,
    updated_at TIMESTAMPTZ NOT NULL,
    version BIGINT NOT NULL,
    PRIMARY KEY (tenant_id, id),
    CONSTRAINT warehouse_links_warehouse UNIQUE (tenant_id, warehouse_id),
    FOREIGN KEY (tenant_id, warehouse_id) REFERENCES warehouses (tenant_id, id)
);
CREATE INDEX warehouse_links_due ON warehouse_links (due_at) WHERE active AND due_at IS NOT NULL;

-- What a linked warehouse calls a variant.
CREATE TABLE warehouse_codes (
    tenant_id UUID NOT NULL,
    link_id UUID NOT NULL,
    variant_id UUID NOT NULL,
    code TEXT NOT NULL,
    updated_at TIMESTAMPTZ NOT NULL,
    PRIMARY KEY (tenant_id, link_id, variant_id),
    FOREIGN KEY (tenant_id, link_id) REFERENCES warehouse_links (tenant_id, id) ON DELETE CASCADE,
    FOREIGN KEY (tenant_id, variant_id) REFERENCES variants (tenant_id, id) ON DELETE CASCADE
);
-- For whoever removes a variant.
CREATE INDEX warehouse_codes_variant ON warehouse_codes (tenant_id, variant_id);
