-- Rule RQ-6: files that belong to a request. They are small, so they live, are backed up and deleted with it.

CREATE TABLE attachment (
    id         uuid PRIMARY KEY,
    request_id uuid NOT NULL REFERENCES request,
    at         timestamptz NOT NULL,
    by_account uuid NOT NULL,
    name       text NOT NULL CHECK (length(name) BETWEEN 1 AND 200),
    size       integer NOT NULL CHECK (size > 0),
    sha256     bytea NOT NULL CHECK (length(sha256) = 32),
    content    bytea NOT NULL,
    CHECK (size = octet_length(content))
);
-- Most files are compressed already.
ALTER TABLE attachment ALTER COLUMN content SET STORAGE EXTERNAL;
CREATE INDEX attachment_request ON attachment (request_id, at, id);
