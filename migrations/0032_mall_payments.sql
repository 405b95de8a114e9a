-- 入金 that a mall told: which shop's, once for an order. What malls say is counted unless a shop is set otherwise.
ALTER TABLE shops ADD COLUMN book_payments TEXT NOT NULL DEFAULT 'received';
ALTER TABLE payments ADD COLUMN shop_id UUID;
CREATE UNIQUE INDEX payments_of_malls ON payments (tenant_id, order_id) WHERE shop_id IS NOT NULL;
