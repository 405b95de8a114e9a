-- What the source of an order told of it and was not taken, since people had rearranged it or begun to
-- ship it: which parts of it differ, never what they say. Gone once the source tells what is stored.
CREATE TABLE told_differently (
    tenant_id UUID NOT NULL,
    order_id UUID NOT NULL,
    -- Of the telling: the same one again is no news.
    digest BYTEA NOT NULL,
    parts JSONB NOT NULL,
    -- Different tellings, one after the other.
    tellings BIGINT NOT NULL,
    told_at TIMESTAMPTZ NOT NULL,
    PRIMARY KEY (tenant_id, order_id),
    FOREIGN KEY (tenant_id, order_id) REFERENCES orders (tenant_id, id)
);
