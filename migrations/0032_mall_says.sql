-- 入金 that a mall told: which shop's, once for an order. What malls say is counted unless a shop is set otherwise.
ALTER TABLE shops ADD COLUMN book_payments TEXT NOT NULL DEFAULT 'received';
ALTER TABLE payments ADD COLUMN shop_id UUID;
CREATE UNIQUE INDEX payments_of_malls ON payments (tenant_id, order_id) WHERE shop_id IS NOT NULL;

-- Items of a mall that come in kinds (Yahoo!のサブコード), which its list of products does not tell one by one.
CREATE TABLE mall_divided_items (
    tenant_id UUID NOT NULL,
    shop_id UUID NOT NULL,
    item TEXT NOT NULL,
    PRIMARY KEY (tenant_id, shop_id, item),
    FOREIGN KEY (tenant_id, shop_id) REFERENCES shops (tenant_id, id)
);

-- A shop without orders is polled less often.
ALTER TABLE shops ADD COLUMN adaptive_polling BOOLEAN NOT NULL DEFAULT TRUE;
ALTER TABLE shops ADD COLUMN last_order_at TIMESTAMPTZ;
