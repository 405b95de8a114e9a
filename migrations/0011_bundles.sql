-- 同梱: orders that go out with another one.
CREATE TABLE bundles (
    tenant_id UUID NOT NULL,
    id UUID NOT NULL,
    parent_id UUID NOT NULL,
    children JSONB NOT NULL,
    -- What was taken off what is billed: fees that need not be paid twice.
    adjustment BIGINT NOT NULL,
    warnings JSONB NOT NULL,
    actor JSONB NOT NULL,
    created_at TIMESTAMPTZ NOT NULL,
    undone_at TIMESTAMPTZ,
    PRIMARY KEY (tenant_id, id),
    FOREIGN KEY (tenant_id, parent_id) REFERENCES orders (tenant_id, id)
);
CREATE INDEX bundles_parent ON bundles (tenant_id, parent_id, id);
