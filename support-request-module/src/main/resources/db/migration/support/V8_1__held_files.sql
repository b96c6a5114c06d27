-- TC-092: files that wait for the word of whoever sent them, since something was found in them. They belong to no request yet.

CREATE TABLE held_file (
    id         uuid PRIMARY KEY,
    account_id uuid NOT NULL,
    request_id uuid NOT NULL REFERENCES request,
    at         timestamptz NOT NULL,
    name       text NOT NULL CHECK (length(name) BETWEEN 1 AND 200),
    -- What was found: a line for each kind, with how often and where.
    secrets    text NOT NULL CHECK (length(secrets) BETWEEN 1 AND 2000),
    -- Is there a copy without it?
    redactable boolean NOT NULL,
    content    bytea NOT NULL
);
ALTER TABLE held_file ALTER COLUMN content SET STORAGE EXTERNAL;
CREATE INDEX held_file_account ON held_file (account_id, request_id, at, id);
CREATE INDEX held_file_at ON held_file (at);
