-- メールプロファイル: a server that mail is handed in at, and who it is from.
CREATE TABLE mail_profiles (
    tenant_id UUID NOT NULL REFERENCES tenants (id),
    id UUID NOT NULL,
    name TEXT NOT NULL,
    host TEXT NOT NULL,
    port BIGINT NOT NULL,
    tls TEXT NOT NULL,
    sender_address TEXT NOT NULL,
    sender_name TEXT NOT NULL,
    -- The mall knows this address as the shop's.
    sender_registered BOOLEAN NOT NULL,
    reply_to TEXT,
    per_minute BIGINT NOT NULL,
    -- Minutes of the day in Japan between which mobile phones may ring; none: always.
    mobile_from BIGINT,
    mobile_until BIGINT,
    header TEXT NOT NULL,
    signature TEXT NOT NULL,
    footer TEXT NOT NULL,
    is_default BOOLEAN NOT NULL,
    active BOOLEAN NOT NULL,
    -- User and password; none: the server asks for none.
    sealed BYTEA,
    -- Who sends for it, and when it may next.
    next_send_at TIMESTAMPTZ NOT NULL,
    lease_id UUID,
    leased_until TIMESTAMPTZ,
    failures BIGINT NOT NULL,
    failure JSONB,
    created_at TIMESTAMPTZ NOT NULL,
    updated_at TIMESTAMPTZ NOT NULL,
    version BIGINT NOT NULL,
    PRIMARY KEY (tenant_id, id),
    CONSTRAINT mail_profiles_name UNIQUE (tenant_id, name)
);
CREATE UNIQUE INDEX mail_profiles_default ON mail_profiles (tenant_id) WHERE is_default;

-- The routes that a profile serves; what is not here has the default.
CREATE TABLE mail_profile_routes (
    tenant_id UUID NOT NULL,
    sales_route_id UUID NOT NULL,
    profile_id UUID NOT NULL,
    PRIMARY KEY (tenant_id, sales_route_id),
    FOREIGN KEY (tenant_id, sales_route_id) REFERENCES sales_routes (tenant_id, id),
    FOREIGN KEY (tenant_id, profile_id) REFERENCES mail_profiles (tenant_id, id)
);
CREATE INDEX mail_profile_routes_profile ON mail_profile_routes (tenant_id, profile_id);

-- メールテンプレート.
CREATE TABLE mail_templates (
    tenant_id UUID NOT NULL REFERENCES tenants (id),
    id UUID NOT NULL,
    name TEXT NOT NULL,
    stage TEXT NOT NULL,
    -- What it is for; none: for all.
    payment_method TEXT,
    sales_route_id UUID,
    device TEXT,
    subject TEXT NOT NULL,
    salutation TEXT NOT NULL,
    body TEXT NOT NULL,
    html TEXT,
    order_block BOOLEAN NOT NULL,
    rank_messages JSONB NOT NULL,
    images JSONB NOT NULL,
    transactional BOOLEAN NOT NULL,
    active BOOLEAN NOT NULL,
    created_at TIMESTAMPTZ NOT NULL,
    updated_at TIMESTAMPTZ NOT NULL,
    version BIGINT NOT NULL,
    PRIMARY KEY (tenant_id, id),
    CONSTRAINT mail_templates_name UNIQUE (tenant_id, name),
    FOREIGN KEY (tenant_id, sales_route_id) REFERENCES sales_routes (tenant_id, id)
);

-- Pictures that go with mail; their bytes are files.
CREATE TABLE mail_images (
    tenant_id UUID NOT NULL REFERENCES tenants (id),
    id UUID NOT NULL,
    name TEXT NOT NULL,
    media_type TEXT NOT NULL,
    bytes BIGINT NOT NULL,
    created_at TIMESTAMPTZ NOT NULL,
    PRIMARY KEY (tenant_id, id)
);

-- Mail to many orders.
CREATE TABLE mail_batches (
    tenant_id UUID NOT NULL REFERENCES tenants (id),
    id UUID NOT NULL,
    status TEXT NOT NULL,
    stage TEXT NOT NULL,
    template_id UUID,
    send_key TEXT NOT NULL,
    orders BIGINT NOT NULL,
    queued BIGINT NOT NULL,
    known BIGINT NOT NULL,
    refused BIGINT NOT NULL,
    cursor BIGINT NOT NULL,
    -- What is said to all, and to single ones.
    sealed BYTEA NOT NULL,
    actor JSONB NOT NULL,
    created_at TIMESTAMPTZ NOT NULL,
    started_at TIMESTAMPTZ,
    finished_at TIMESTAMPTZ,
    PRIMARY KEY (tenant_id, id)
);
CREATE TABLE mail_batch_targets (
    tenant_id UUID NOT NULL,
    batch_id UUID NOT NULL,
    seq BIGINT NOT NULL,
    order_id UUID NOT NULL,
    PRIMARY KEY (tenant_id, batch_id, seq),
    FOREIGN KEY (tenant_id, batch_id) REFERENCES mail_batches (tenant_id, id)
);
CREATE TABLE mail_batch_issues (
    tenant_id UUID NOT NULL,
    batch_id UUID NOT NULL,
    seq BIGINT NOT NULL,
    order_id UUID NOT NULL,
    code TEXT NOT NULL,
    hint TEXT,
    PRIMARY KEY (tenant_id, batch_id, seq),
    FOREIGN KEY (tenant_id, batch_id) REFERENCES mail_batches (tenant_id, id)
);

-- Mail in both directions.
CREATE TABLE mails (
    tenant_id UUID NOT NULL REFERENCES tenants (id),
    id UUID NOT NULL,
    direction TEXT NOT NULL,
    status TEXT NOT NULL,
    stage TEXT NOT NULL,
    -- An order that comes again keeps its id; none of mail that belongs to no order.
    order_id UUID,
    profile_id UUID,
    template_id UUID,
    batch_id UUID,
    -- What it is sent once for, besides order and stage.
    send_key TEXT,
    device TEXT NOT NULL,
    advertising BOOLEAN NOT NULL,
    message_id TEXT NOT NULL,
    -- Blind index of the other side's address.
    address BYTEA,
    attempts BIGINT NOT NULL,
    next_at TIMESTAMPTZ NOT NULL,
    failure JSONB,
    sealed BYTEA NOT NULL,
    actor JSONB NOT NULL,
    created_at TIMESTAMPTZ NOT NULL,
    sent_at TIMESTAMPTZ,
    PRIMARY KEY (tenant_id, id),
    CONSTRAINT mails_once UNIQUE (tenant_id, order_id, stage, send_key),
    FOREIGN KEY (tenant_id, order_id) REFERENCES orders (tenant_id, id),
    FOREIGN KEY (tenant_id, profile_id) REFERENCES mail_profiles (tenant_id, id),
    FOREIGN KEY (tenant_id, batch_id) REFERENCES mail_batches (tenant_id, id)
);
CREATE INDEX mails_order ON mails (tenant_id, order_id, id) WHERE order_id IS NOT NULL;
CREATE INDEX mails_status ON mails (tenant_id, status, id);
CREATE INDEX mails_address ON mails (tenant_id, address, id) WHERE address IS NOT NULL;
CREATE INDEX mails_message ON mails (tenant_id, message_id);
CREATE INDEX mails_batch ON mails (tenant_id, batch_id, id) WHERE batch_id IS NOT NULL;
CREATE INDEX mails_due ON mails (tenant_id, profile_id, next_at) WHERE status = 'queued';
CREATE INDEX mails_sending ON mails (tenant_id, profile_id) WHERE status = 'sending';

-- 配信停止: addresses that get no more mail, or no more advertising.
CREATE TABLE suppressions (
    tenant_id UUID NOT NULL REFERENCES tenants (id),
    id UUID NOT NULL,
    address BYTEA NOT NULL,
    scope TEXT NOT NULL,
    reason TEXT NOT NULL,
    mail_id UUID,
    sealed BYTEA NOT NULL,
    created_at TIMESTAMPTZ NOT NULL,
    PRIMARY KEY (tenant_id, id),
    CONSTRAINT suppressions_address UNIQUE (tenant_id, address)
);

-- オプトイン: who agreed to advertising or took it back, when, and to which words.
CREATE TABLE mail_consents (
    tenant_id UUID NOT NULL REFERENCES tenants (id),
    id UUID NOT NULL,
    address BYTEA NOT NULL,
    granted BOOLEAN NOT NULL,
    source TEXT NOT NULL,
    text_version TEXT NOT NULL,
    given_at TIMESTAMPTZ NOT NULL,
    sealed BYTEA NOT NULL,
    created_at TIMESTAMPTZ NOT NULL,
    PRIMARY KEY (tenant_id, id)
);
CREATE INDEX mail_consents_address ON mail_consents (tenant_id, address, given_at, id);

-- フォローメール: from whom, when, and to whom not.
CREATE TABLE follow_mail_settings (
    tenant_id UUID NOT NULL REFERENCES tenants (id),
    settings JSONB NOT NULL,
    updated_at TIMESTAMPTZ,
    version BIGINT NOT NULL,
    PRIMARY KEY (tenant_id)
);
-- The orders that get one, from the day they are shipped.
CREATE TABLE follow_mails (
    tenant_id UUID NOT NULL,
    order_id UUID NOT NULL,
    due_on DATE NOT NULL,
    status TEXT NOT NULL,
    mail_id UUID,
    reason TEXT,
    created_at TIMESTAMPTZ NOT NULL,
    updated_at TIMESTAMPTZ NOT NULL,
    PRIMARY KEY (tenant_id, order_id),
    FOREIGN KEY (tenant_id, order_id) REFERENCES orders (tenant_id, id)
);
CREATE INDEX follow_mails_waiting ON follow_mails (tenant_id, due_on, order_id) WHERE status = 'waiting';
CREATE INDEX follow_mails_due ON follow_mails (tenant_id, due_on, order_id) WHERE status = 'due';
--@sqlite
INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES
    ('mails', 'sqlite_autoindex_mails_1', '2000000 2000000 1'),
    ('mails', 'sqlite_autoindex_mails_2', '2000000 2000000 2 1 1'),
    ('mails', 'mails_order', '2000000 2000000 2 1'),
    ('mails', 'mails_status', '2000000 2000000 500000 1'),
    ('mails', 'mails_address', '2000000 2000000 20 1'),
    ('mails', 'mails_message', '2000000 2000000 1'),
    ('mails', 'mails_batch', '1000000 1000000 1000 1'),
    ('mails', 'mails_due', '10000 10000 5000 1'),
    ('mails', 'mails_sending', '10 10 5'),
    ('follow_mails', 'sqlite_autoindex_follow_mails_1', '1000000 1000000 1'),
    ('follow_mails', 'follow_mails_waiting', '100000 100000 1000 1'),
    ('follow_mails', 'follow_mails_due', '2000 2000 500 1'),
    ('mail_consents', 'mail_consents_address', '100000 100000 2 1 1');
ANALYZE sqlite_schema;
--@all
