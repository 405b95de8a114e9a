-- An idempotency key stands for one request of its owner, to whatever operation it went.
DELETE FROM idempotency_keys WHERE EXISTS (
    SELECT 1 FROM idempotency_keys later
    WHERE later.tenant_id = idempotency_keys.tenant_id AND later.owner = idempotency_keys.owner
        AND later.idempotency_key = idempotency_keys.idempotency_key
        AND (later.created_at, later.operation) > (idempotency_keys.created_at, idempotency_keys.operation));
--@postgres
ALTER TABLE idempotency_keys DROP CONSTRAINT idempotency_keys_pkey;
ALTER TABLE idempotency_keys ADD PRIMARY KEY (tenant_id, owner, idempotency_key);
--@sqlite
DROP INDEX idempotency_keys_expiry;
ALTER TABLE idempotency_keys RENAME TO idempotency_keys_before;
CREATE TABLE idempotency_keys (
    tenant_id UUID NOT NULL,
    owner UUID NOT NULL,
    operation TEXT NOT NULL,
    idempotency_key TEXT NOT NULL,
    request_hash BYTEA NOT NULL,
    -- Sealed answer; none while the request runs.
    status BIGINT,
    headers JSONB,
    body BYTEA,
    created_at TIMESTAMPTZ NOT NULL,
    expires_at TIMESTAMPTZ NOT NULL,
    PRIMARY KEY (tenant_id, owner, idempotency_key)
);
INSERT INTO idempotency_keys
    SELECT tenant_id, owner, operation, idempotency_key, request_hash, status, headers, body, created_at, expires_at
    FROM idempotency_keys_before;
DROP TABLE idempotency_keys_before;
CREATE INDEX idempotency_keys_expiry ON idempotency_keys (expires_at);
