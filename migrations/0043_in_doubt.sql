-- Tracking numbers that a mall may have been told of since it took any last; none: there is no doubt.
ALTER TABLE shipment_reports ADD COLUMN in_doubt JSONB;
