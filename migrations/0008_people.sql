-- 入金. The sum of an order's payments is orders.paid.
CREATE TABLE payments (
    tenant_id UUID NOT NULL,
    id UUID NOT NULL,
    order_id UUID NOT NULL,
    kind TEXT NOT NULL,
    amount BIGINT NOT NULL,
    received_on DATE NOT NULL,
    method TEXT NOT NULL,
    reference TEXT NOT NULL,
    import_id UUID,
    import_row BIGINT,
    created_at TIMESTAMPTZ NOT NULL,
    undone_at TIMESTAMPTZ,
    PRIMARY KEY (tenant_id, id),
    FOREIGN KEY (tenant_id, order_id) REFERENCES orders (tenant_id, id)
);
CREATE INDEX payments_order ON payments (tenant_id, order_id, id);
CREATE INDEX payments_received ON payments (tenant_id, received_on, id);
CREATE INDEX payments_import ON payments (tenant_id, import_id, import_row) WHERE import_id IS NOT NULL;
-- Orders come in unpaid, so neither costs an import anything.
CREATE INDEX orders_paid ON orders (tenant_id, ordered_at, id) WHERE paid > 0;
CREATE INDEX orders_paid_otherwise ON orders (tenant_id, ordered_at, id) WHERE paid > 0 AND paid <> billed;
