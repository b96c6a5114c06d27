-- Organisations, accounts, offers, activation; sign-in, tokens, audit.
-- Flyway creates the schema "membership" and sets it as the default one.

CREATE TABLE organisation (
    id         uuid PRIMARY KEY,
    code       text NOT NULL UNIQUE,
    name_en    text NOT NULL,
    name_ja    text NOT NULL,
    in_partner boolean NOT NULL,
    in_csp     boolean NOT NULL,
    created_at timestamptz NOT NULL DEFAULT now()
);

CREATE TABLE account (
    id           uuid PRIMARY KEY,
    username     text NOT NULL UNIQUE CHECK (username = lower(username)),
    display_name text NOT NULL,
    kind         text NOT NULL CHECK (kind IN ('WORK', 'PERSONAL')),
    language     text CHECK (language IN ('ja', 'en')),
    theme        text NOT NULL DEFAULT 'system' CHECK (theme IN ('system', 'light', 'dark')),
    disabled     boolean NOT NULL DEFAULT false,
    created_at   timestamptz NOT NULL DEFAULT now()
);

-- An account may belong to one organisation; personal accounts and the vendor's staff belong to none.
CREATE TABLE member (
    account_id      uuid PRIMARY KEY REFERENCES account,
    organisation_id uuid NOT NULL REFERENCES organisation
);
CREATE INDEX member_organisation ON member (organisation_id);

CREATE TABLE account_role (
    account_id uuid NOT NULL REFERENCES account,
    role       text NOT NULL CHECK (role IN ('GLOBAL_ADMIN', 'PARTNER_ADMIN', 'ADMIN_AGENT', 'PROGRAM_MANAGER', 'SUPPORT_ENGINEER')),
    PRIMARY KEY (account_id, role)
);

CREATE TABLE credential (
    account_id    uuid PRIMARY KEY REFERENCES account,
    password_hash text NOT NULL
);

-- Only the SHA-256 digest of a bearer token is kept.
CREATE TABLE api_token (
    digest     bytea PRIMARY KEY,
    account_id uuid NOT NULL REFERENCES account,
    issued_at  timestamptz NOT NULL,
    expires_at timestamptz NOT NULL
);
CREATE INDEX api_token_expires ON api_token (expires_at);

CREATE TABLE attempt (
    scope        text NOT NULL,
    key          text NOT NULL,
    window_start timestamptz NOT NULL,
    used         integer NOT NULL CHECK (used >= 0),
    PRIMARY KEY (scope, key)
);
CREATE INDEX attempt_window ON attempt (window_start);

CREATE TABLE audit (
    id      bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    at      timestamptz NOT NULL,
    actor   uuid,
    action  text NOT NULL,
    subject text NOT NULL,
    detail  text NOT NULL
);

CREATE TABLE tier (
    code     text PRIMARY KEY,
    label_en text NOT NULL,
    label_ja text NOT NULL
);
INSERT INTO tier (code, label_en, label_ja) VALUES
    ('ACTION_PACK', 'Action Pack', 'Action Pack'),
    ('SOLUTIONS_PARTNER', 'Solutions Partner designation', 'ソリューション パートナー指定'),
    ('LEGACY_SILVER', 'Legacy Silver', 'レガシ Silver'),
    ('LEGACY_GOLD', 'Legacy Gold', 'レガシ Gold');

CREATE TABLE offer (
    id              uuid PRIMARY KEY,
    organisation_id uuid NOT NULL REFERENCES organisation,
    tier            text NOT NULL REFERENCES tier,
    competency      text NOT NULL DEFAULT 'NONE' CHECK (competency IN ('CLOUD', 'OTHER', 'NONE')),
    starts_on       date NOT NULL,
    ends_on         date NOT NULL,
    activate_by     date NOT NULL,
    CHECK (starts_on <= ends_on),
    CHECK (activate_by BETWEEN starts_on AND ends_on)
);
CREATE INDEX offer_organisation ON offer (organisation_id);

-- One row per activated offer: the key that makes activation happen once (rule AC-5).
CREATE TABLE activation (
    offer_id     uuid PRIMARY KEY REFERENCES offer,
    activated_on date NOT NULL,
    activated_at timestamptz NOT NULL,
    activated_by uuid NOT NULL REFERENCES account
);

CREATE TABLE activation_request (
    id              uuid PRIMARY KEY,
    organisation_id uuid NOT NULL REFERENCES organisation,
    asked_by        uuid NOT NULL REFERENCES account,
    asked_at        timestamptz NOT NULL,
    outcome         text NOT NULL CHECK (outcome IN ('PENDING', 'DONE', 'DECLINED'))
);
CREATE UNIQUE INDEX activation_request_pending ON activation_request (organisation_id) WHERE outcome = 'PENDING';
