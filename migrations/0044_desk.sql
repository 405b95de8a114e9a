-- When what is personal about an order was deleted; what was sold, for how much and when, stays.
ALTER TABLE orders ADD COLUMN erased_at TIMESTAMPTZ;
ALTER TABLE kept_orders ADD COLUMN erased_at TIMESTAMPTZ;

-- The move of many orders that a change was made by, so that it can be taken back as one.
ALTER TABLE order_changes ADD COLUMN move_id UUID;
CREATE INDEX order_changes_move ON order_changes (tenant_id, move_id, id) WHERE move_id IS NOT NULL;
