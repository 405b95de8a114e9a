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

CREATE TABLE alert_settings (
    tenant_id UUID NOT NULL REFERENCES tenants (id),
    rules JSONB NOT NULL,
    duplicate_hours BIGINT NOT NULL,
    updated_at TIMESTAMPTZ,
    version BIGINT NOT NULL,
    PRIMARY KEY (tenant_id)
);
