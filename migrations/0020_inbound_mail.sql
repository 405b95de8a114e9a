-- Mail that came in, beside its row among the mails: what it was taken for. The message itself is a file
-- under the mail's id.
CREATE TABLE inbound_mails (
    tenant_id UUID NOT NULL,
    mail_id UUID NOT NULL,
    -- Of the whole message: one that comes twice is taken once.
    digest BYTEA NOT NULL,
    kind TEXT NOT NULL,
    status TEXT NOT NULL,
    -- Why a person has to look at it.
    problem JSONB,
    source_id UUID,
    -- The mail that it answers, or that came back.
    about_mail_id UUID,
    bytes BIGINT NOT NULL,
    received_at TIMESTAMPTZ NOT NULL,
    PRIMARY KEY (tenant_id, mail_id),
    CONSTRAINT inbound_mails_digest UNIQUE (tenant_id, digest),
    FOREIGN KEY (tenant_id, mail_id) REFERENCES mails (tenant_id, id)
);
CREATE INDEX inbound_mails_status ON inbound_mails (tenant_id, status, mail_id);

-- 注文メール取込: which mail is an order, of which route, and how it is read.
CREATE TABLE order_mail_sources (
    tenant_id UUID NOT NULL REFERENCES tenants (id),
    id UUID NOT NULL,
    name TEXT NOT NULL,
    sales_route_id UUID NOT NULL,
    sender TEXT NOT NULL,
    subject TEXT NOT NULL,
    layout JSONB NOT NULL,
    active BOOLEAN NOT NULL,
    created_at TIMESTAMPTZ NOT NULL,
    updated_at TIMESTAMPTZ NOT NULL,
    version BIGINT NOT NULL,
    PRIMARY KEY (tenant_id, id),
    CONSTRAINT order_mail_sources_name UNIQUE (tenant_id, name),
    FOREIGN KEY (tenant_id, sales_route_id) REFERENCES sales_routes (tenant_id, id)
);
