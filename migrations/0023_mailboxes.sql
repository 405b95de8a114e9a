-- 受信サーバー: mailboxes that mail is fetched from. The row also says who fetches at the moment, and how far
-- the folder was read.
CREATE TABLE mailboxes (
    tenant_id UUID NOT NULL REFERENCES tenants (id),
    id UUID NOT NULL,
    name TEXT NOT NULL,
    host TEXT NOT NULL,
    port BIGINT NOT NULL,
    tls TEXT NOT NULL,
    -- User and password.
    sealed BYTEA NOT NULL,
    folder TEXT NOT NULL,
    afterwards TEXT NOT NULL,
    done_folder TEXT,
    sales_route_id UUID,
    since_on DATE NOT NULL,
    poll_seconds BIGINT NOT NULL,
    active BOOLEAN NOT NULL,
    uid_validity BIGINT,
    last_uid BIGINT NOT NULL,
    messages_taken BIGINT NOT NULL,
    next_poll_at TIMESTAMPTZ NOT NULL,
    lease_id UUID,
    leased_until TIMESTAMPTZ,
    polled_at TIMESTAMPTZ,
    succeeded_at TIMESTAMPTZ,
    failures BIGINT NOT NULL,
    failure JSONB,
    created_at TIMESTAMPTZ NOT NULL,
    updated_at TIMESTAMPTZ NOT NULL,
    version BIGINT NOT NULL,
    PRIMARY KEY (tenant_id, id),
    CONSTRAINT mailboxes_name UNIQUE (tenant_id, name),
    FOREIGN KEY (tenant_id, sales_route_id) REFERENCES sales_routes (tenant_id, id)
);
CREATE INDEX mailboxes_due ON mailboxes (next_poll_at) WHERE active;

-- Messages that are in and are still to be marked or moved at their server.
CREATE TABLE mailbox_marks (
    tenant_id UUID NOT NULL,
    mailbox_id UUID NOT NULL,
    uid_validity BIGINT NOT NULL,
    uid BIGINT NOT NULL,
    PRIMARY KEY (tenant_id, mailbox_id, uid_validity, uid),
    FOREIGN KEY (tenant_id, mailbox_id) REFERENCES mailboxes (tenant_id, id) ON DELETE CASCADE
);

-- Where a message was fetched from; nothing refers to the mailbox, which may be removed before its mail.
ALTER TABLE inbound_mails ADD COLUMN mailbox_id UUID;
ALTER TABLE inbound_mails ADD COLUMN uid_validity BIGINT;
ALTER TABLE inbound_mails ADD COLUMN uid BIGINT;
CREATE UNIQUE INDEX inbound_mails_place ON inbound_mails (tenant_id, mailbox_id, uid_validity, uid)
    WHERE mailbox_id IS NOT NULL;
