-- One-time links that set a password; only the SHA-256 digest is kept. One of an account: a newer one voids the older.
CREATE TABLE password_link (
    account_id uuid PRIMARY KEY REFERENCES account,
    digest     bytea NOT NULL UNIQUE,
    made_by    uuid REFERENCES account,
    made_at    timestamptz NOT NULL,
    expires_at timestamptz NOT NULL
);
