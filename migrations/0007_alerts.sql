-- アラート: how many open ones there are, as a sum of what came and went. Adding a line disturbs
-- nobody; once a day the lines of a tenant are made one for each kind and status.
CREATE TABLE alert_tallies (
    tenant_id UUID NOT NULL REFERENCES tenants (id),
    id UUID NOT NULL,
    kind TEXT NOT NULL,
    order_status TEXT NOT NULL,
    change BIGINT NOT NULL,
    PRIMARY KEY (tenant_id, id)
);

-- The table of postal codes that was imported last, if any; public, and the same for all.
CREATE TABLE postal_tables (
    id BIGINT NOT NULL,
    packed BYTEA NOT NULL,
    imported_at TIMESTAMPTZ NOT NULL,
    PRIMARY KEY (id)
);

-- 休日設定: of one processing route, or of all without one of their own.
CREATE TABLE calendars (
    tenant_id UUID NOT NULL REFERENCES tenants (id),
    id UUID NOT NULL,
    name TEXT NOT NULL,
    processing_route_id UUID,
    weekdays JSONB NOT NULL,
    works_on_holidays BOOLEAN NOT NULL,
    closed_on JSONB NOT NULL,
    open_on JSONB NOT NULL,
    cutoff_minutes BIGINT NOT NULL,
    origin TEXT NOT NULL,
    created_at TIMESTAMPTZ NOT NULL,
    updated_at TIMESTAMPTZ NOT NULL,
    version BIGINT NOT NULL,
    PRIMARY KEY (tenant_id, id),
    FOREIGN KEY (tenant_id, processing_route_id) REFERENCES processing_routes (tenant_id, id)
);
CREATE UNIQUE INDEX calendars_route ON calendars (tenant_id, processing_route_id)
    WHERE processing_route_id IS NOT NULL;
CREATE UNIQUE INDEX calendars_common ON calendars (tenant_id) WHERE processing_route_id IS NULL;

CREATE TABLE alert_settings (
    tenant_id UUID NOT NULL REFERENCES tenants (id),
    rules JSONB NOT NULL,
    duplicate_hours BIGINT NOT NULL,
    updated_at TIMESTAMPTZ,
    version BIGINT NOT NULL,
    PRIMARY KEY (tenant_id)
);

-- 配送地域: what a shop says of islands and days on the way.
CREATE TABLE delivery_areas (
    tenant_id UUID NOT NULL REFERENCES tenants (id),
    areas JSONB NOT NULL,
    updated_at TIMESTAMPTZ,
    version BIGINT NOT NULL,
    PRIMARY KEY (tenant_id)
);
