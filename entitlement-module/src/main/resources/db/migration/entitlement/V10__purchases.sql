-- Rules PD-2, PL-5, LC-7: incidents for sale as dated rows, the orders of them, and what a paid order brings.

-- Which releases of an on-premises product the plans of a benefit pay for: N and N-1 (rule LC-3), those that single
-- incidents are sold for (rule LC-7), or every one.
ALTER TABLE benefit
    ADD COLUMN versions text NOT NULL DEFAULT 'RECENT' CHECK (versions IN ('RECENT', 'SOLD_FOR', 'EVERY'));
INSERT INTO benefit (code, position, label_en, label_ja, serves, versions)
VALUES ('PAY_PER_INCIDENT', 3, 'Pay-per-incident', 'インシデントごとの支払い', 'ON_PREMISES', 'SOLD_FOR');
-- How many incidents such a line has is said by its order; the plan itself stands for one.
INSERT INTO plan (code, benefit, label_en, label_ja, unlimited, incidents)
VALUES ('PAY_PER_INCIDENT', 'PAY_PER_INCIDENT', 'Pay-per-incident', 'インシデントごとの支払い', false, 1);

-- What is on sale, from which day on. Prices in minor units of the currency (a yen has none), tax included.
CREATE TABLE incident_offer (
    code        text NOT NULL,
    label_en    text NOT NULL,
    label_ja    text NOT NULL,
    incidents   integer NOT NULL CHECK (incidents > 0),
    months      integer NOT NULL CHECK (months > 0),
    price       bigint NOT NULL CHECK (price > 0),
    tax         bigint NOT NULL CHECK (tax >= 0 AND tax < price),
    currency    text NOT NULL CHECK (currency ~ '^[A-Z]{3}$'),
    valid_from  date NOT NULL,
    valid_until date CHECK (valid_until >= valid_from),
    PRIMARY KEY (code, valid_from)
);
INSERT INTO incident_offer (code, label_en, label_ja, incidents, months, price, tax, currency, valid_from)
VALUES ('SINGLE', 'One incident', 'インシデント 1 件', 1, 12, 66000, 6000, 'JPY', '2020-01-01'),
       ('PACK_5', 'Pack of five incidents', 'インシデント 5 件パック', 5, 12, 297000, 27000, 'JPY', '2020-01-01');

CREATE SEQUENCE incident_order_number;

-- An order keeps what was agreed, whatever becomes of the offer. Nothing of a card is here: the gateway has its own page.
CREATE TABLE incident_order (
    id              uuid PRIMARY KEY,
    number          text NOT NULL UNIQUE,
    account_id      uuid NOT NULL,
    -- The organisation that bought, where work accounts may; null: the account itself.
    organisation_id uuid,
    idempotency_key text NOT NULL,
    product         text NOT NULL,
    release         text NOT NULL,
    offer           text NOT NULL,
    offer_from      date NOT NULL,
    incidents       integer NOT NULL CHECK (incidents > 0),
    months          integer NOT NULL CHECK (months > 0),
    price           bigint NOT NULL CHECK (price > 0),
    tax             bigint NOT NULL CHECK (tax >= 0),
    currency        text NOT NULL,
    state           text NOT NULL CHECK (state IN ('STARTED', 'AUTHORISED', 'CAPTURED', 'FAILED', 'REFUNDED')),
    gateway         text NOT NULL,
    -- Name and page of the payment at the gateway; null until the gateway has answered.
    session         text,
    checkout        text,
    return_to       text NOT NULL,
    created_at      timestamptz NOT NULL,
    changed_at      timestamptz NOT NULL,
    captured_at     timestamptz,
    refund_asked_at timestamptz,
    -- When the gateway is asked next, while the order is in doubt.
    check_at        timestamptz NOT NULL,
    checks          integer NOT NULL DEFAULT 0,
    FOREIGN KEY (offer, offer_from) REFERENCES incident_offer (code, valid_from),
    UNIQUE (account_id, idempotency_key),
    CHECK ((captured_at IS NOT NULL) = (state IN ('CAPTURED', 'REFUNDED'))),
    CHECK (refund_asked_at IS NULL OR captured_at IS NOT NULL)
);
CREATE INDEX incident_order_account ON incident_order (account_id, created_at);
CREATE INDEX incident_order_organisation ON incident_order (organisation_id, created_at)
    WHERE organisation_id IS NOT NULL;
CREATE INDEX incident_order_doubt ON incident_order (check_at)
    WHERE state IN ('STARTED', 'AUTHORISED') OR state = 'CAPTURED' AND refund_asked_at IS NOT NULL;

-- A bought contract has no offer behind it and no pair: it belongs to who paid and cannot be linked. One for each order.
ALTER TABLE contract
    ALTER COLUMN organisation_id DROP NOT NULL,
    ALTER COLUMN offer_id DROP NOT NULL,
    ALTER COLUMN access_id DROP NOT NULL,
    ALTER COLUMN contract_id DROP NOT NULL,
    ADD COLUMN account_id uuid,
    ADD COLUMN order_id uuid UNIQUE REFERENCES incident_order,
    ADD CONSTRAINT contract_owner CHECK (num_nonnulls(organisation_id, account_id) = 1),
    ADD CONSTRAINT contract_origin CHECK (offer_id IS NULL OR order_id IS NULL),
    ADD CONSTRAINT contract_account_bought CHECK (account_id IS NULL OR order_id IS NOT NULL),
    ADD CONSTRAINT contract_pair
        CHECK (num_nonnulls(access_id, contract_id) = CASE WHEN order_id IS NULL THEN 2 ELSE 0 END);
CREATE INDEX contract_account ON contract (account_id) WHERE account_id IS NOT NULL;

-- The sandbox gateway's own book: another party's table in truth, known to that gateway alone.
CREATE TABLE sandbox_secret (
    only_one boolean PRIMARY KEY DEFAULT true CHECK (only_one),
    secret   bytea NOT NULL
);
CREATE TABLE sandbox_payment (
    session     text PRIMARY KEY,
    order_id    uuid NOT NULL UNIQUE,
    description text NOT NULL,
    amount      bigint NOT NULL,
    currency    text NOT NULL,
    return_to   text NOT NULL,
    state       text NOT NULL CHECK (state IN ('PENDING', 'AUTHORISED', 'CAPTURED', 'FAILED', 'REFUNDED')),
    -- Until then the sandbox answers as if nothing had been chosen; then it sends its callback.
    silent_until timestamptz,
    expires_at  timestamptz NOT NULL
);
CREATE INDEX sandbox_payment_silent ON sandbox_payment (silent_until) WHERE silent_until IS NOT NULL;
