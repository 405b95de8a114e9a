-- The feed: events in the order in which they can be seen. Both are given after the commit, by
-- whoever follows (docs/decisions/0010); an event without them waits.
ALTER TABLE events ADD COLUMN position BIGINT;
ALTER TABLE events ADD COLUMN sequence BIGINT;
-- By id first: those that wait are looked for in the whole platform, the newest only most of the time.
CREATE INDEX events_waiting ON events (id, tenant_id) WHERE position IS NULL;
CREATE UNIQUE INDEX events_position ON events (tenant_id, position) WHERE position IS NOT NULL;
CREATE INDEX events_sequence ON events (tenant_id, subject_id, sequence) WHERE sequence IS NOT NULL;

-- How far a tenant's feed reaches. Its row is locked by whoever gives positions.
CREATE TABLE event_feeds (
    tenant_id UUID NOT NULL,
    last_position BIGINT NOT NULL,
    -- Older ones have left the feed.
    first_position BIGINT NOT NULL,
    PRIMARY KEY (tenant_id),
    FOREIGN KEY (tenant_id) REFERENCES tenants (id)
);

CREATE TABLE webhook_endpoints (
    tenant_id UUID NOT NULL,
    id UUID NOT NULL,
    url TEXT NOT NULL,
    description TEXT NOT NULL,
    kinds JSONB NOT NULL,
    active BOOLEAN NOT NULL,
    -- Its secrets.
    sealed BYTEA NOT NULL,
    -- When something is to be sent; none: nothing waits.
    due_at TIMESTAMPTZ,
    -- Nothing is sent before: it has failed several times in a row.
    paused_until TIMESTAMPTZ,
    lease_id UUID,
    leased_until TIMESTAMPTZ,
    failures BIGINT NOT NULL,
    failing_since TIMESTAMPTZ,
    succeeded_at TIMESTAMPTZ,
    disabled_at TIMESTAMPTZ,
    disabled_reason TEXT,
    created_at TIMESTAMPTZ NOT NULL,
    updated_at TIMESTAMPTZ NOT NULL,
    version BIGINT NOT NULL,
    PRIMARY KEY (tenant_id, id),
    FOREIGN KEY (tenant_id) REFERENCES tenants (id)
);
CREATE INDEX webhook_endpoints_due ON webhook_endpoints (due_at) WHERE active AND due_at IS NOT NULL;

CREATE TABLE webhook_deliveries (
    tenant_id UUID NOT NULL,
    id UUID NOT NULL,
    endpoint_id UUID NOT NULL,
    event_id UUID NOT NULL,
    event_kind TEXT NOT NULL,
    position BIGINT NOT NULL,
    status TEXT NOT NULL,
    attempts BIGINT NOT NULL,
    -- The latest attempts.
    log JSONB NOT NULL,
    -- The first bytes of the last answer, which may say anything.
    sealed BYTEA,
    -- None: no more.
    next_attempt_at TIMESTAMPTZ,
    give_up_at TIMESTAMPTZ NOT NULL,
    delivered_at TIMESTAMPTZ,
    created_at TIMESTAMPTZ NOT NULL,
    PRIMARY KEY (tenant_id, id),
    CONSTRAINT webhook_deliveries_once UNIQUE (tenant_id, event_id, endpoint_id),
    FOREIGN KEY (tenant_id, endpoint_id) REFERENCES webhook_endpoints (tenant_id, id) ON DELETE CASCADE
);
CREATE INDEX webhook_deliveries_due ON webhook_deliveries (tenant_id, endpoint_id, next_attempt_at, position)
    WHERE next_attempt_at IS NOT NULL;
CREATE INDEX webhook_deliveries_endpoint ON webhook_deliveries (tenant_id, endpoint_id, id);
CREATE INDEX webhook_deliveries_failed ON webhook_deliveries (tenant_id, id) WHERE status = 'failed';
CREATE INDEX webhook_deliveries_pending ON webhook_deliveries (tenant_id, id) WHERE status = 'pending';
--@sqlite
-- As statistics of a typical shop; see 0003.
INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES
    ('webhook_deliveries', 'sqlite_autoindex_webhook_deliveries_1', '1000000 1000000 1'),
    ('webhook_deliveries', 'sqlite_autoindex_webhook_deliveries_2', '1000000 1000000 2 1'),
    ('webhook_deliveries', 'webhook_deliveries_due', '1000 1000 100 1 1'),
    ('webhook_deliveries', 'webhook_deliveries_endpoint', '1000000 1000000 100000 1'),
    ('webhook_deliveries', 'webhook_deliveries_failed', '1000 1000 1'),
    ('webhook_deliveries', 'webhook_deliveries_pending', '1000 1000 1');
ANALYZE sqlite_schema;
--@all
