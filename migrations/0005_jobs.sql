-- The truth about every job; apalis's own tables only decide when one runs.
-- (Named apart from apalis's table `Jobs`, which on SQLite shares the name space.)
CREATE TABLE job_records (
    id UUID NOT NULL PRIMARY KEY,
    tenant_id UUID,
    kind TEXT NOT NULL,
    subject_id UUID,
    -- Work that must exist once: a cron tick, a rotation.
    job_key TEXT,
    status TEXT NOT NULL,
    attempts BIGINT NOT NULL,
    max_attempts BIGINT NOT NULL,
    error TEXT,
    -- The run that owns it now; a late finish of an older run changes nothing.
    run_id UUID,
    -- Until when that run is believed to be alive; it renews this while it lives.
    lease_until TIMESTAMPTZ,
    run_at TIMESTAMPTZ NOT NULL,
    created_at TIMESTAMPTZ NOT NULL,
    started_at TIMESTAMPTZ,
    finished_at TIMESTAMPTZ
);
CREATE UNIQUE INDEX job_records_key ON job_records (job_key) WHERE job_key IS NOT NULL;
CREATE INDEX job_records_tenant ON job_records (tenant_id, id);
CREATE INDEX job_records_open ON job_records (status, run_at, kind) WHERE status <> 'succeeded';
CREATE INDEX job_records_finished ON job_records (finished_at) WHERE finished_at IS NOT NULL;
