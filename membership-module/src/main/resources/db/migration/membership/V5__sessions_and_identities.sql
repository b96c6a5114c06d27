-- Signed-in sessions of the portal, so that any server can end one that another began: its owner, an admin, or the identity
-- provider that vouched for it. The id is no secret: it lives on servers only, behind the browser's own cookies.
CREATE TABLE portal_session (
    id               uuid PRIMARY KEY,
    account_id       uuid NOT NULL REFERENCES account,
    begun_at         timestamptz NOT NULL,
    ends_at          timestamptz NOT NULL,
    issuer           text,
    subject          text,
    provider_session text,
    CHECK ((issuer IS NULL) = (subject IS NULL)),
    CHECK (issuer IS NOT NULL OR provider_session IS NULL)
);
CREATE INDEX portal_session_account ON portal_session (account_id);
CREATE INDEX portal_session_provider ON portal_session (issuer, subject) WHERE issuer IS NOT NULL;
CREATE INDEX portal_session_ends ON portal_session (ends_at);

-- Who an account is at an identity provider (rule ID-1): never its address, which may change hands.
CREATE TABLE identity (
    issuer     text NOT NULL,
    subject    text NOT NULL,
    account_id uuid NOT NULL UNIQUE REFERENCES account,
    first_at   timestamptz NOT NULL,
    PRIMARY KEY (issuer, subject)
);

-- Sign-ins that were sent to a provider and have not come back. A row is taken once; of the two secrets only digests are kept.
CREATE TABLE sign_in_attempt (
    state      bytea PRIMARY KEY,
    browser    bytea NOT NULL,
    provider   text NOT NULL,
    next       text NOT NULL,
    ends_at    timestamptz NOT NULL
);
CREATE INDEX sign_in_attempt_ends ON sign_in_attempt (ends_at);
