-- TC-091: what a scanner said of a file. Every file waits for one from the beginning; whether there is one, the settings say.

CREATE TABLE scan (
    attachment_id uuid PRIMARY KEY REFERENCES attachment,
    request_id    uuid NOT NULL REFERENCES request,
    state         text NOT NULL CHECK (state IN ('WAITING', 'CLEAN', 'INFECTED')),
    -- While it waits: when the next server may take it. Whoever takes a file moves this, so that no other one does.
    due_at        timestamptz NOT NULL,
    -- How often it was taken; whoever took it last has the say.
    tries         integer NOT NULL DEFAULT 0,
    -- Has a try failed?
    delayed       boolean NOT NULL DEFAULT false,
    scanned_at    timestamptz,
    -- What the scanner calls the virus.
    finding       text CHECK (length(finding) BETWEEN 1 AND 100),
    CHECK ((state = 'WAITING') = (scanned_at IS NULL)),
    CHECK ((state = 'INFECTED') = (finding IS NOT NULL))
);
CREATE INDEX scan_due ON scan (due_at, attachment_id) WHERE state = 'WAITING';

-- Files of before. Their owner, too, sees them only as the system.
SELECT set_config('partner_support.scope', 'system', true);
INSERT INTO scan (attachment_id, request_id, state, due_at) SELECT id, request_id, 'WAITING', at FROM attachment;
