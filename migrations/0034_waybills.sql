-- Whether a shop has goods that must be kept cool is asked with every order that comes.
CREATE INDEX variants_cooled ON variants (tenant_id, id) WHERE temperature <> 'ambient';

-- Whose waybills were made, and what they say: a change of the order is told from that.
ALTER TABLE waybill_entries ADD COLUMN order_id UUID;
ALTER TABLE waybill_entries ADD COLUMN print JSONB;
UPDATE waybill_entries SET order_id = (
    SELECT s.order_id FROM shipments s
    WHERE s.tenant_id = waybill_entries.tenant_id AND s.id = waybill_entries.shipment_id);
CREATE INDEX waybill_entries_order ON waybill_entries (tenant_id, order_id) WHERE printed_at IS NOT NULL;
