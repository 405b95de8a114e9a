-- オートロボ. Its condition may name people, so it is sealed with what it does.
CREATE TABLE rules (
    tenant_id UUID NOT NULL,
    id UUID NOT NULL,
    position BIGINT NOT NULL,
    name TEXT NOT NULL,
    active BOOLEAN NOT NULL,
    -- What sets it off; a part of the sealed body that is looked at for every event.
    trigger_kind TEXT NOT NULL,
    sealed BYTEA NOT NULL,
    -- The last time of its schedule that it was set off for.
    ticked_at TIMESTAMPTZ,
    created_at TIMESTAMPTZ NOT NULL,
    updated_at TIMESTAMPTZ NOT NULL,
    version BIGINT NOT NULL,
    PRIMARY KEY (tenant_id, id),
    CONSTRAINT rules_name UNIQUE (tenant_id, name),
    FOREIGN KEY (tenant_id) REFERENCES tenants (id)
);

-- A tenant's stop switch, and who works on its rules.
CREATE TABLE rule_desks (
    tenant_id UUID NOT NULL,
    stopped BOOLEAN NOT NULL,
    stop_reason TEXT,
    changed_at TIMESTAMPTZ NOT NULL,
    version BIGINT NOT NULL,
    due_at TIMESTAMPTZ,
    lease_id UUID,
    leased_until TIMESTAMPTZ,
    PRIMARY KEY (tenant_id),
    FOREIGN KEY (tenant_id) REFERENCES tenants (id)
);
CREATE INDEX rule_desks_due ON rule_desks (due_at) WHERE due_at IS NOT NULL;

-- What happened to an order and has not been put before the rules yet.
CREATE TABLE rule_triggers (
    tenant_id UUID NOT NULL,
    id UUID NOT NULL,
    order_id UUID NOT NULL,
    trigger_kind TEXT NOT NULL,
    -- The status entered.
    status TEXT,
    -- What it was, so that it counts once: an event, a day.
    occurrence TEXT NOT NULL,
    -- The only rule that is asked: one that waited, or was run by hand.
    rule_id UUID,
    due_at TIMESTAMPTZ NOT NULL,
    attempts BIGINT NOT NULL,
    PRIMARY KEY (tenant_id, id),
    -- None to the order: whoever follows events would wait for everybody who has one locked.
    FOREIGN KEY (tenant_id, rule_id) REFERENCES rules (tenant_id, id) ON DELETE CASCADE
);
CREATE INDEX rule_triggers_due ON rule_triggers (tenant_id, due_at, id);
CREATE INDEX rule_triggers_order ON rule_triggers (tenant_id, order_id);

CREATE TABLE rule_runs (
    tenant_id UUID NOT NULL,
    id UUID NOT NULL,
    rule_id UUID NOT NULL,
    order_id UUID NOT NULL,
    trigger_kind TEXT NOT NULL,
    status TEXT,
    occurrence TEXT NOT NULL,
    outcome TEXT NOT NULL,
    -- Why it was refused, failed, or waits.
    reason TEXT,
    changes JSONB NOT NULL,
    attempts BIGINT NOT NULL,
    created_at TIMESTAMPTZ NOT NULL,
    ran_at TIMESTAMPTZ NOT NULL,
    PRIMARY KEY (tenant_id, id),
    CONSTRAINT rule_runs_once UNIQUE (tenant_id, order_id, rule_id, occurrence),
    FOREIGN KEY (tenant_id, rule_id) REFERENCES rules (tenant_id, id) ON DELETE CASCADE
);
CREATE INDEX rule_runs_rule ON rule_runs (tenant_id, rule_id, id);
CREATE INDEX rule_runs_done ON rule_runs (tenant_id, rule_id, ran_at) WHERE outcome = 'done';
CREATE INDEX rule_runs_outcome ON rule_runs (tenant_id, outcome, id);

-- お知らせ.
CREATE TABLE announcements (
    tenant_id UUID NOT NULL,
    id UUID NOT NULL,
    kind TEXT NOT NULL,
    level TEXT NOT NULL,
    -- Of all that bear it, only the first is made.
    notice_key TEXT,
    -- Ids and dates: nothing personal.
    data JSONB NOT NULL,
    -- What somebody wrote.
    sealed BYTEA,
    actor JSONB NOT NULL,
    created_at TIMESTAMPTZ NOT NULL,
    PRIMARY KEY (tenant_id, id),
    CONSTRAINT announcements_once UNIQUE (tenant_id, notice_key),
    FOREIGN KEY (tenant_id) REFERENCES tenants (id)
);

CREATE TABLE announcement_reads (
    tenant_id UUID NOT NULL,
    reader_id UUID NOT NULL,
    announcement_id UUID NOT NULL,
    read_at TIMESTAMPTZ NOT NULL,
    PRIMARY KEY (tenant_id, reader_id, announcement_id),
    FOREIGN KEY (tenant_id, announcement_id) REFERENCES announcements (tenant_id, id) ON DELETE CASCADE
);

-- 漏えい等: what happened is sealed, the clock is not.
CREATE TABLE incidents (
    tenant_id UUID NOT NULL,
    id UUID NOT NULL,
    kind TEXT NOT NULL,
    malicious BOOLEAN NOT NULL,
    sensitive BOOLEAN NOT NULL,
    financial BOOLEAN NOT NULL,
    encrypted BOOLEAN NOT NULL,
    persons BIGINT,
    sealed BYTEA NOT NULL,
    occurred_at TIMESTAMPTZ,
    noticed_at TIMESTAMPTZ NOT NULL,
    tenant_notified_at TIMESTAMPTZ,
    preliminary_reported_at TIMESTAMPTZ,
    final_reported_at TIMESTAMPTZ,
    persons_notified_at TIMESTAMPTZ,
    closed_at TIMESTAMPTZ,
    created_at TIMESTAMPTZ NOT NULL,
    updated_at TIMESTAMPTZ NOT NULL,
    version BIGINT NOT NULL,
    PRIMARY KEY (tenant_id, id),
    FOREIGN KEY (tenant_id) REFERENCES tenants (id)
);
CREATE INDEX incidents_open ON incidents (noticed_at) WHERE closed_at IS NULL;
--@sqlite
-- As statistics of a typical shop; see 0003.
INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES
    ('rule_runs', 'sqlite_autoindex_rule_runs_1', '1000000 1000000 1'),
    ('rule_runs', 'sqlite_autoindex_rule_runs_2', '1000000 1000000 5 2 1'),
    ('rule_runs', 'rule_runs_rule', '1000000 1000000 50000 1'),
    ('rule_runs', 'rule_runs_done', '900000 900000 45000 1'),
    ('rule_runs', 'rule_runs_outcome', '1000000 1000000 200000 1');
ANALYZE sqlite_schema;
--@all
