-- What a shop with a million orders needs beside the indexes of 0036.

-- Which run of a tenant looks at the orders that wait for stock, and how far it is.
CREATE TABLE stock_refills (
    tenant_id UUID NOT NULL REFERENCES tenants (id),
    -- The subject of its job.
    job_subject_id UUID NOT NULL,
    -- None: nobody is at it.
    lease_id UUID,
    leased_until TIMESTAMPTZ,
    -- The checks that this pass is for.
    check_ids JSONB NOT NULL,
    -- The last order that it looked at.
    after_id UUID,
    PRIMARY KEY (tenant_id)
);

-- Pieces that mail is made of stay; the others pass, and are found by their age without these.
ALTER TABLE file_chunks ADD COLUMN stays BOOLEAN NOT NULL DEFAULT FALSE;
UPDATE file_chunks SET stays = TRUE
WHERE EXISTS (SELECT 1 FROM mail_images i WHERE i.tenant_id = file_chunks.tenant_id
        AND i.id = file_chunks.file_id)
    OR EXISTS (SELECT 1 FROM inbound_mails m WHERE m.tenant_id = file_chunks.tenant_id
        AND m.mail_id = file_chunks.file_id);
DROP INDEX file_chunks_created;
CREATE INDEX file_chunks_passing ON file_chunks (created_at) WHERE NOT stays;

-- Gone for everybody; what they leave behind is removed in the background, and then they are.
ALTER TABLE webhook_endpoints ADD COLUMN deleted_at TIMESTAMPTZ;
CREATE INDEX webhook_endpoints_deleted ON webhook_endpoints (tenant_id, id) WHERE deleted_at IS NOT NULL;
ALTER TABLE rules ADD COLUMN deleted_at TIMESTAMPTZ;
CREATE INDEX rules_deleted ON rules (tenant_id, id) WHERE deleted_at IS NOT NULL;
