-- Rule EN-5: what an organisation's admins were warned of, once each, and who of them has put it away.
CREATE TABLE warning (
    id              uuid PRIMARY KEY,
    organisation_id uuid NOT NULL,
    kind            text NOT NULL CHECK (kind IN ('LOW_BALANCE', 'CONTRACT_ENDS', 'VERSION_LOSES_COVER')),
    -- What it is about, the reason why any number of runs on any number of servers give it once.
    subject         text NOT NULL,
    contract_id     uuid,
    line_id         uuid,
    product         text,
    release         text,
    -- Last day on which it matters: that of the contract, or of the cover.
    until           date NOT NULL,
    given_at        timestamptz NOT NULL,
    UNIQUE (organisation_id, kind, subject),
    CHECK ((kind = 'VERSION_LOSES_COVER') = (contract_id IS NULL)),
    CHECK ((kind = 'LOW_BALANCE') = (line_id IS NOT NULL)),
    CHECK ((kind = 'VERSION_LOSES_COVER') = (product IS NOT NULL AND release IS NOT NULL))
);

CREATE TABLE warning_dismissal (
    warning_id   uuid NOT NULL REFERENCES warning,
    account_id   uuid NOT NULL,
    dismissed_at timestamptz NOT NULL,
    PRIMARY KEY (warning_id, account_id)
);

-- For the versions in use.
CREATE INDEX request_versions ON request (opened_at, party_id, product, release);
