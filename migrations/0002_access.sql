CREATE TABLE roles (
    tenant_id UUID NOT NULL REFERENCES tenants (id),
    id UUID NOT NULL,
    name TEXT NOT NULL,
    built_in TEXT,
    scopes JSONB NOT NULL,
    created_at TIMESTAMPTZ NOT NULL,
    updated_at TIMESTAMPTZ NOT NULL,
    version BIGINT NOT NULL,
    PRIMARY KEY (tenant_id, id),
    CONSTRAINT roles_name UNIQUE (tenant_id, name)
);

CREATE TABLE staff (
    tenant_id UUID NOT NULL REFERENCES tenants (id),
    id UUID NOT NULL,
    role_id UUID NOT NULL,
    email_index BYTEA NOT NULL,
    sealed BYTEA NOT NULL,
    password_hash TEXT NOT NULL,
    active BOOLEAN NOT NULL,
    created_at TIMESTAMPTZ NOT NULL,
    updated_at TIMESTAMPTZ NOT NULL,
    version BIGINT NOT NULL,
    PRIMARY KEY (tenant_id, id),
    FOREIGN KEY (tenant_id, role_id) REFERENCES roles (tenant_id, id)
);
CREATE UNIQUE INDEX staff_email ON staff (email_index);
CREATE INDEX staff_role ON staff (tenant_id, role_id);

-- A refresh token names its session and generation; only the newest generation is good, and an older
-- one shows that a token was stolen.
CREATE TABLE sessions (
    tenant_id UUID NOT NULL,
    id UUID NOT NULL,
    staff_id UUID NOT NULL,
    scopes JSONB,
    generation BIGINT NOT NULL,
    expires_at TIMESTAMPTZ NOT NULL,
    revoked_at TIMESTAMPTZ,
    created_at TIMESTAMPTZ NOT NULL,
    PRIMARY KEY (tenant_id, id),
    FOREIGN KEY (tenant_id, staff_id) REFERENCES staff (tenant_id, id)
);
CREATE INDEX sessions_staff ON sessions (tenant_id, staff_id) WHERE revoked_at IS NULL;
CREATE INDEX sessions_expiry ON sessions (expires_at);

CREATE TABLE api_keys (
    tenant_id UUID NOT NULL REFERENCES tenants (id),
    id UUID NOT NULL,
    name TEXT NOT NULL,
    hint TEXT NOT NULL,
    secret_hash BYTEA NOT NULL,
    scopes JSONB NOT NULL,
    networks JSONB NOT NULL,
    expires_at TIMESTAMPTZ,
    last_used_at TIMESTAMPTZ,
    revoked_at TIMESTAMPTZ,
    created_at TIMESTAMPTZ NOT NULL,
    updated_at TIMESTAMPTZ NOT NULL,
    version BIGINT NOT NULL,
    PRIMARY KEY (tenant_id, id)
);
CREATE UNIQUE INDEX api_keys_secret ON api_keys (secret_hash);
CREATE UNIQUE INDEX api_keys_id ON api_keys (id);

-- Keys of one tenant that another tenant lets act for it: the only references across tenants.
CREATE TABLE api_key_grants (
    tenant_id UUID NOT NULL REFERENCES tenants (id),
    key_id UUID NOT NULL,
    key_tenant_id UUID NOT NULL,
    scopes JSONB NOT NULL,
    created_at TIMESTAMPTZ NOT NULL,
    PRIMARY KEY (tenant_id, key_id),
    FOREIGN KEY (key_tenant_id, key_id) REFERENCES api_keys (tenant_id, id)
);
CREATE INDEX api_key_grants_key ON api_key_grants (key_tenant_id, key_id);

-- Failed attempts to sign in, by a keyed hash of the account or of the address.
CREATE TABLE sign_in_attempts (
    subject BYTEA NOT NULL PRIMARY KEY,
    failures BIGINT NOT NULL,
    blocked_until TIMESTAMPTZ NOT NULL,
    updated_at TIMESTAMPTZ NOT NULL
);
CREATE INDEX sign_in_attempts_updated ON sign_in_attempts (updated_at);

CREATE TABLE audit_log (
    tenant_id UUID NOT NULL,
    id UUID NOT NULL,
    actor JSONB NOT NULL,
    action TEXT NOT NULL,
    subject TEXT,
    detail JSONB NOT NULL,
    request_id TEXT NOT NULL,
    address TEXT,
    occurred_at TIMESTAMPTZ NOT NULL,
    PRIMARY KEY (tenant_id, id)
);
CREATE INDEX audit_log_actor ON audit_log (tenant_id, (actor ->> 'id'), id);
CREATE INDEX audit_log_action ON audit_log (tenant_id, action, id);
CREATE INDEX audit_log_subject ON audit_log (tenant_id, subject, id) WHERE subject IS NOT NULL;

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
    PRIMARY KEY (tenant_id, owner, operation, idempotency_key)
);
CREATE INDEX idempotency_keys_expiry ON idempotency_keys (expires_at);
