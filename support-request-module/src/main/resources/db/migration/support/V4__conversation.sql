-- Rule RQ-6: what the requester's side and the vendor's engineers write to each other, and the engineers to themselves.

CREATE TABLE message (
    id         uuid PRIMARY KEY,
    request_id uuid NOT NULL REFERENCES request,
    at         timestamptz NOT NULL,
    by_account uuid NOT NULL,
    -- Only engineers write these, and only they read them.
    internal   boolean NOT NULL,
    text       text NOT NULL CHECK (length(text) BETWEEN 1 AND 20000)
);
CREATE INDEX message_request ON message (request_id, at, id);
