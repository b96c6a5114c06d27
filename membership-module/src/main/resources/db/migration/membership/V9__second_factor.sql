-- The second factor of accounts with a password of ours (docs/adr/0022-second-factor.md): one secret for one-time codes by
-- time. It is sealed with keys that are not in the database, because codes are computed from it; not confirmed until its owner
-- has shown that a device makes the codes. A code is good once: last_step is the period of the last one that was taken.
CREATE TABLE second_factor (
    account_id   uuid PRIMARY KEY REFERENCES account,
    sealed       bytea NOT NULL,
    begun_at     timestamptz NOT NULL,
    confirmed_at timestamptz,
    last_step    bigint,
    CHECK ((confirmed_at IS NULL) = (last_step IS NULL))
);

-- What lets in somebody whose device is lost, each once. Keyed hashes alone: who reads them cannot try words against them.
CREATE TABLE recovery_code (
    account_id  uuid NOT NULL REFERENCES second_factor ON DELETE CASCADE,
    fingerprint bytea NOT NULL,
    PRIMARY KEY (account_id, fingerprint)
);

-- Who gave the right password and is to give a code. Of the secret that the browser keeps there is a digest.
CREATE TABLE second_step (
    digest     bytea PRIMARY KEY,
    account_id uuid NOT NULL REFERENCES account,
    set_up     boolean NOT NULL,
    ends_at    timestamptz NOT NULL
);
CREATE INDEX second_step_ends ON second_step (ends_at);
CREATE INDEX second_step_account ON second_step (account_id);
