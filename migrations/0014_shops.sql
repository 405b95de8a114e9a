-- 店舗: one account at a mall or cart. Its row says when it is polled and who does it.
CREATE TABLE shops (
    tenant_id UUID NOT NULL REFERENCES tenants (id),
    id UUID NOT NULL,
    name TEXT NOT NULL,
    kind TEXT NOT NULL,
    sales_route_id UUID NOT NULL,
    settings JSONB NOT NULL,
    active BOOLEAN NOT NULL,
    poll_seconds BIGINT NOT NULL,
    -- Keys and tokens; none yet: nothing is polled.
    sealed BYTEA,
    credentials_at TIMESTAMPTZ,
    -- What runs out, as the connector knows it.
    expiries JSONB NOT NULL,
    -- How far orders have been read, in the connector's own terms.
    cursor JSONB NOT NULL,
    reached_at TIMESTAMPTZ NOT NULL,
    next_poll_at TIMESTAMPTZ NOT NULL,
    lease_id UUID,
    leased_until TIMESTAMPTZ,
    polled_at TIMESTAMPTZ,
    succeeded_at TIMESTAMPTZ,
    failures BIGINT NOT NULL,
    failure JSONB,
    orders_created BIGINT NOT NULL,
    created_at TIMESTAMPTZ NOT NULL,
    updated_at TIMESTAMPTZ NOT NULL,
    version BIGINT NOT NULL,
    PRIMARY KEY (tenant_id, id),
    CONSTRAINT shops_route UNIQUE (tenant_id, sales_route_id),
    FOREIGN KEY (tenant_id, sales_route_id) REFERENCES sales_routes (tenant_id, id)
);
CREATE INDEX shops_due ON shops (next_poll_at) WHERE active AND sealed IS NOT NULL;

-- Orders that a mall told and that are not in, or not yet to be worked on; and when to ask again.
CREATE TABLE shop_orders (
    tenant_id UUID NOT NULL,
    shop_id UUID NOT NULL,
    number TEXT NOT NULL,
    reason TEXT NOT NULL,
    code TEXT NOT NULL,
    message TEXT NOT NULL,
    first_seen_at TIMESTAMPTZ NOT NULL,
    last_seen_at TIMESTAMPTZ NOT NULL,
    -- None: only when the mall tells it again.
    look_at TIMESTAMPTZ,
    PRIMARY KEY (tenant_id, shop_id, number),
    FOREIGN KEY (tenant_id, shop_id) REFERENCES shops (tenant_id, id)
);
