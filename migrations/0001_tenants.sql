-- One text for both databases, in PostgreSQL's spelling; store/src/migrate.rs renders it for SQLite.
-- Forward only. Every key starts with the tenant.

CREATE TABLE tenants (
    id UUID NOT NULL PRIMARY KEY,
    name TEXT NOT NULL,
    rounding TEXT NOT NULL,
    ship_when_paid BOOLEAN NOT NULL DEFAULT FALSE,
    created_at TIMESTAMPTZ NOT NULL,
    updated_at TIMESTAMPTZ NOT NULL,
    version BIGINT NOT NULL
);

-- Data keys, wrapped by the master key. The newest that is not retired seals; all of them open.
CREATE TABLE tenant_keys (
    tenant_id UUID NOT NULL REFERENCES tenants (id),
    key_no BIGINT NOT NULL,
    purpose TEXT NOT NULL,
    master_key TEXT NOT NULL,
    wrapped BYTEA NOT NULL,
    created_at TIMESTAMPTZ NOT NULL,
    PRIMARY KEY (tenant_id, key_no)
);

-- Secrets of the platform itself (token signing keys), sealed by the master key.
CREATE TABLE platform_secrets (
    id TEXT NOT NULL PRIMARY KEY,
    purpose TEXT NOT NULL,
    master_key TEXT NOT NULL,
    wrapped BYTEA NOT NULL,
    created_at TIMESTAMPTZ NOT NULL,
    retired_at TIMESTAMPTZ
);
