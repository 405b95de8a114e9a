-- When what is personal about an order was deleted; what was sold, for how much and when, stays.
ALTER TABLE orders ADD COLUMN erased_at TIMESTAMPTZ;
ALTER TABLE kept_orders ADD COLUMN erased_at TIMESTAMPTZ;
