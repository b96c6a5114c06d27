-- The customers of cloud solution providers (rules CL-3, CL-4). A relationship has a first day and, once it is over, a
-- last one, both inclusive.
CREATE TABLE customer (
    id              uuid PRIMARY KEY,
    organisation_id uuid NOT NULL REFERENCES organisation,
    code            text NOT NULL CHECK (code ~ '^[a-z0-9-]{1,60}$'),
    name_en         text NOT NULL,
    name_ja         text NOT NULL,
    since           date NOT NULL,
    until           date CHECK (until >= since),
    UNIQUE (organisation_id, code)
);
