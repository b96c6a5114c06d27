-- Support requests, their history, idempotency keys, drafts.

CREATE SEQUENCE request_number START WITH 10001;

-- party_id: the organisation the request belongs to, or the requester itself when it has none.
CREATE TABLE request (
    id           uuid PRIMARY KEY,
    number       text NOT NULL UNIQUE,
    party_id     uuid NOT NULL,
    requester_id uuid NOT NULL,
    line_id      uuid NOT NULL,
    contract_id  uuid NOT NULL,
    plan         text NOT NULL,
    remaining    integer,
    product      text NOT NULL,
    release      text NOT NULL,
    severity     text NOT NULL CHECK (severity IN ('A', 'B', 'C')),
    title        text NOT NULL,
    description  text NOT NULL,
    language     text NOT NULL CHECK (language IN ('ja', 'en')),
    contact      text,
    -- number, title, product and release in NFKC and lower case, for searching
    search       text NOT NULL,
    status       text NOT NULL CHECK (status IN ('OPEN', 'CLOSED')),
    resolution   text,
    work_began   boolean NOT NULL DEFAULT false,
    opened_at    timestamptz NOT NULL,
    updated_at   timestamptz NOT NULL,
    version      bigint NOT NULL,
    CHECK ((status = 'CLOSED') = (resolution IS NOT NULL))
);
CREATE INDEX request_party ON request (party_id, opened_at DESC, id DESC);
CREATE INDEX request_requester ON request (requester_id, opened_at DESC, id DESC);
CREATE INDEX request_opened ON request (opened_at DESC, id DESC);

-- What happened to a request, in the order of its positions from 1.
CREATE TABLE request_event (
    request_id uuid NOT NULL REFERENCES request,
    position   integer NOT NULL CHECK (position > 0),
    at         timestamptz NOT NULL,
    by_account uuid NOT NULL,
    kind       text NOT NULL CHECK (kind IN ('OPENED', 'WORK_BEGAN', 'CLOSED', 'REOPENED')),
    resolution text,
    PRIMARY KEY (request_id, position),
    CHECK ((kind = 'CLOSED') = (resolution IS NOT NULL))
);

-- The first request of an account's key (rule RQ-4); the digest tells a repeat from a misuse.
CREATE TABLE idempotency (
    account_id uuid NOT NULL,
    key        text NOT NULL,
    digest     bytea NOT NULL,
    request_id uuid NOT NULL,
    at         timestamptz NOT NULL,
    PRIMARY KEY (account_id, key)
);

-- What an account has typed of its next request, valid or not.
CREATE TABLE draft (
    account_id  uuid PRIMARY KEY,
    id          uuid NOT NULL,
    step        integer NOT NULL,
    product     text,
    release     text,
    line_id     text,
    severity    text,
    title       text,
    description text,
    language    text,
    contact     text,
    updated_at  timestamptz NOT NULL
);
