-- What offers grant (dated catalogue), contracts, their ledger, links.

CREATE TABLE benefit (
    code     text PRIMARY KEY,
    position integer NOT NULL,
    label_en text NOT NULL,
    label_ja text NOT NULL,
    serves   text NOT NULL CHECK (serves IN ('ON_PREMISES', 'CLOUD'))
);
INSERT INTO benefit (code, position, label_en, label_ja, serves) VALUES
    ('PRODUCT_SUPPORT', 1, 'Product Support', '製品サポート', 'ON_PREMISES'),
    ('SIGNATURE_CLOUD_SUPPORT', 2, 'Signature Cloud Support', 'Signature Cloud Support', 'CLOUD');

CREATE TABLE plan (
    code      text PRIMARY KEY,
    benefit   text NOT NULL REFERENCES benefit,
    label_en  text NOT NULL,
    label_ja  text NOT NULL,
    unlimited boolean NOT NULL,
    incidents integer NOT NULL,
    CHECK (CASE WHEN unlimited THEN incidents = 0 ELSE incidents > 0 END)
);
INSERT INTO plan (code, benefit, label_en, label_ja, unlimited, incidents) VALUES
    ('PRODUCT_SUPPORT_10', 'PRODUCT_SUPPORT', 'Product Support, 10 incidents', '製品サポート 10 件', false, 10),
    ('PRODUCT_SUPPORT_15', 'PRODUCT_SUPPORT', 'Product Support, 15 incidents', '製品サポート 15 件', false, 15),
    ('PRODUCT_SUPPORT_20', 'PRODUCT_SUPPORT', 'Product Support, 20 incidents', '製品サポート 20 件', false, 20),
    ('SIGNATURE_5', 'SIGNATURE_CLOUD_SUPPORT', 'Signature Cloud Support, 5 incidents', 'Signature Cloud Support 5 件', false, 5),
    ('SIGNATURE_10', 'SIGNATURE_CLOUD_SUPPORT', 'Signature Cloud Support, 10 incidents', 'Signature Cloud Support 10 件', false, 10),
    ('SIGNATURE_UNLIMITED', 'SIGNATURE_CLOUD_SUPPORT', 'Signature Cloud Support, unlimited', 'Signature Cloud Support 無制限', true, 0);

-- Which tier and competency is granted which plan, from which day on (rule EN-1). Competency NONE: any offer of the tier.
CREATE TABLE allowance (
    tier        text NOT NULL,
    competency  text NOT NULL CHECK (competency IN ('CLOUD', 'OTHER', 'NONE')),
    plan        text NOT NULL REFERENCES plan,
    valid_from  date NOT NULL,
    valid_until date CHECK (valid_until >= valid_from),
    PRIMARY KEY (tier, competency, plan, valid_from)
);
INSERT INTO allowance (tier, competency, plan, valid_from) VALUES
    ('ACTION_PACK', 'NONE', 'PRODUCT_SUPPORT_10', '2020-01-01'),
    ('SOLUTIONS_PARTNER', 'NONE', 'PRODUCT_SUPPORT_20', '2020-01-01'),
    ('SOLUTIONS_PARTNER', 'NONE', 'SIGNATURE_UNLIMITED', '2020-01-01'),
    ('LEGACY_SILVER', 'NONE', 'PRODUCT_SUPPORT_15', '2020-01-01'),
    ('LEGACY_SILVER', 'CLOUD', 'SIGNATURE_UNLIMITED', '2020-01-01'),
    ('LEGACY_SILVER', 'OTHER', 'SIGNATURE_5', '2020-01-01'),
    ('LEGACY_GOLD', 'NONE', 'PRODUCT_SUPPORT_20', '2020-01-01'),
    ('LEGACY_GOLD', 'CLOUD', 'SIGNATURE_UNLIMITED', '2020-01-01'),
    ('LEGACY_GOLD', 'OTHER', 'SIGNATURE_10', '2020-01-01');

CREATE TABLE contract (
    id              uuid PRIMARY KEY,
    organisation_id uuid NOT NULL,
    offer_id        uuid NOT NULL UNIQUE,
    access_id       text NOT NULL UNIQUE CHECK (access_id ~ '^[0-9]{12}$'),
    contract_id     text NOT NULL CHECK (contract_id ~ '^[0-9A-HJKMNP-TV-Z]{28}$'),
    starts_on       date NOT NULL,
    ends_on         date NOT NULL,
    issued_at       timestamptz NOT NULL,
    issued_by       uuid NOT NULL,
    CHECK (starts_on <= ends_on)
);
CREATE INDEX contract_organisation ON contract (organisation_id);

-- The balance is a checked cache of the ledger: every change of it writes its entry in the same transaction.
CREATE TABLE contract_line (
    id          uuid PRIMARY KEY,
    contract_id uuid NOT NULL REFERENCES contract,
    plan        text NOT NULL REFERENCES plan,
    tier        text NOT NULL,
    unlimited   boolean NOT NULL,
    granted     integer NOT NULL CHECK (granted >= 0),
    balance     integer NOT NULL,
    reserved    integer NOT NULL DEFAULT 0 CHECK (reserved >= 0),
    consumed    integer NOT NULL DEFAULT 0 CHECK (consumed >= 0),
    ends_on     date NOT NULL,
    UNIQUE (contract_id, plan),
    CHECK (balance >= 0 AND balance <= granted),
    CHECK (unlimited = (granted = 0)),
    CHECK (unlimited OR balance + reserved + consumed <= granted)
) WITH (fillfactor = 70); -- room for the new version of a hot row beside the old one
-- For expiry; the balance is not in it, so that changing it touches no index.
CREATE INDEX contract_line_end ON contract_line (ends_on);

CREATE TABLE ledger_entry (
    id         bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    line_id    uuid NOT NULL REFERENCES contract_line,
    kind       text NOT NULL CHECK (kind IN ('GRANT', 'RESERVE', 'CONSUME', 'RELEASE', 'ADJUST', 'EXPIRE')),
    amount     integer NOT NULL,
    balance    integer NOT NULL CHECK (balance >= 0),
    request_id uuid,
    reference  text,
    by_account uuid,
    at         timestamptz NOT NULL,
    reason     text NOT NULL,
    CHECK ((kind IN ('RESERVE', 'CONSUME', 'RELEASE')) = (request_id IS NOT NULL)),
    CHECK (CASE kind
        WHEN 'GRANT' THEN amount >= 0
        WHEN 'RESERVE' THEN amount IN (0, -1)
        WHEN 'CONSUME' THEN amount = 0
        WHEN 'RELEASE' THEN amount IN (0, 1)
        WHEN 'EXPIRE' THEN amount <= 0
        ELSE true END)
);
CREATE INDEX ledger_entry_line ON ledger_entry (line_id, id);
CREATE UNIQUE INDEX ledger_entry_one_grant ON ledger_entry (line_id) WHERE kind = 'GRANT';

CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'the ledger is append-only';
END $$;
CREATE TRIGGER ledger_entry_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON ledger_entry
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- Where the incident of a request stands; one row a request.
CREATE TABLE reservation (
    request_id uuid PRIMARY KEY,
    reference  text NOT NULL,
    line_id    uuid NOT NULL REFERENCES contract_line,
    state      text NOT NULL CHECK (state IN ('RESERVED', 'CONSUMED', 'RELEASED'))
) WITH (fillfactor = 80);

CREATE TABLE link (
    account_id  uuid NOT NULL,
    contract_id uuid NOT NULL REFERENCES contract,
    linked_at   timestamptz NOT NULL,
    PRIMARY KEY (account_id, contract_id)
);

-- Proves the ledger: no row may ever come out of these two. First, what a line says against its entries and incidents.
CREATE VIEW ledger_discrepancy AS
    SELECT l.id AS line_id, l.balance, e.sum_of_entries, l.reserved, r.reservations_open, l.consumed,
           r.reservations_consumed
      FROM contract_line l
      LEFT JOIN (SELECT line_id, sum(amount) AS sum_of_entries FROM ledger_entry GROUP BY line_id) e
             ON e.line_id = l.id
      LEFT JOIN (SELECT line_id, count(*) FILTER (WHERE state = 'RESERVED') AS reservations_open,
                        count(*) FILTER (WHERE state = 'CONSUMED') AS reservations_consumed
                   FROM reservation GROUP BY line_id) r
             ON r.line_id = l.id
     WHERE l.balance <> coalesce(e.sum_of_entries, 0)
        OR l.reserved <> coalesce(r.reservations_open, 0)
        OR l.consumed <> coalesce(r.reservations_consumed, 0);

-- Second, the balance each entry claims against the sum up to it, and entries of unlimited lines that move a balance.
CREATE VIEW ledger_broken_chain AS
    SELECT c.id, c.line_id, c.balance, c.running
      FROM (SELECT e.id, e.line_id, e.amount, e.balance, l.unlimited,
                   sum(e.amount) OVER (PARTITION BY e.line_id ORDER BY e.id) AS running
              FROM ledger_entry e JOIN contract_line l ON l.id = e.line_id) c
     WHERE c.balance <> c.running OR (c.unlimited AND c.amount <> 0);
