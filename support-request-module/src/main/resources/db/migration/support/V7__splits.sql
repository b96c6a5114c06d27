-- Rule RQ-6: an engineer may split a request; each part is announced to the requester and, agreed, a request of its own.

CREATE TABLE split (
    id          uuid PRIMARY KEY,
    request_id  uuid NOT NULL REFERENCES request,
    title       text NOT NULL CHECK (length(title) BETWEEN 1 AND 200),
    description text NOT NULL CHECK (length(description) BETWEEN 1 AND 20000),
    proposed_at timestamptz NOT NULL,
    proposed_by uuid NOT NULL,
    state       text NOT NULL CHECK (state IN ('PROPOSED', 'AGREED', 'DECLINED')),
    decided_at  timestamptz,
    decided_by  uuid,
    -- The request that was opened for it.
    part_id     uuid UNIQUE REFERENCES request,
    CHECK ((state = 'PROPOSED') = (decided_at IS NULL)),
    CHECK ((state = 'PROPOSED') = (decided_by IS NULL)),
    CHECK ((state = 'AGREED') = (part_id IS NOT NULL))
);
CREATE INDEX split_request ON split (request_id, proposed_at, id);
