-- Tokens that accounts make for their programs. Only the SHA-256 digest is kept; they stay listed after their end.
CREATE TABLE personal_token (
    id           uuid PRIMARY KEY,
    digest       bytea NOT NULL UNIQUE,
    account_id   uuid NOT NULL REFERENCES account,
    name         text NOT NULL,
    scopes       text NOT NULL CHECK (scopes ~ '^(READ|REQUESTS|CONTRACTS|ADMIN)(,(READ|REQUESTS|CONTRACTS|ADMIN))*$'),
    created_at   timestamptz NOT NULL,
    expires_at   timestamptz NOT NULL CHECK (expires_at > created_at),
    last_used_at timestamptz,
    revoked_at   timestamptz
);
CREATE INDEX personal_token_account ON personal_token (account_id);
