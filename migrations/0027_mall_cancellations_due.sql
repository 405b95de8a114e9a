-- A cancellation at which the mall fails makes way for others; none: it is told at once.
ALTER TABLE mall_cancellations ADD COLUMN attempts BIGINT NOT NULL DEFAULT 0;
ALTER TABLE mall_cancellations ADD COLUMN due_at TIMESTAMPTZ;
