-- Rule LK-7: who is linked, with what cap, and whose link was taken away; invitations that link without showing the pair.

-- A revoked link stays: it tells its account why nothing can be paid, and keeps it from linking again with a pair it knows.
ALTER TABLE link
    ADD COLUMN revoked_at timestamptz,
    ADD COLUMN revoked_by uuid,
    -- Incidents the account may spend on the whole contract; null: as many as there are.
    ADD COLUMN cap        integer CHECK (cap >= 0),
    ADD CONSTRAINT link_revoked_by_somebody CHECK ((revoked_at IS NULL) = (revoked_by IS NULL));
CREATE INDEX link_contract ON link (contract_id);

-- Whose incident it is: who opened the request, also when somebody else reopens it.
ALTER TABLE reservation ADD COLUMN account_id uuid;
UPDATE reservation r SET account_id = e.by_account
  FROM ledger_entry e
 WHERE e.request_id = r.request_id AND e.line_id = r.line_id AND e.kind = 'RESERVE' AND e.reason = 'OPENED';
ALTER TABLE reservation ALTER COLUMN account_id SET NOT NULL;
-- Without the state, so that settling an incident touches no index.
CREATE INDEX reservation_account ON reservation (line_id, account_id);

CREATE TABLE invitation (
    id          uuid PRIMARY KEY,
    contract_id uuid NOT NULL REFERENCES contract,
    -- SHA-256 of the token, which is shown once and kept nowhere.
    digest      bytea NOT NULL UNIQUE CHECK (length(digest) = 32),
    created_at  timestamptz NOT NULL,
    created_by  uuid NOT NULL,
    expires_at  timestamptz NOT NULL CHECK (expires_at > created_at),
    used_at     timestamptz,
    used_by     uuid,
    revoked_at  timestamptz,
    revoked_by  uuid,
    CHECK ((used_at IS NULL) = (used_by IS NULL)),
    CHECK ((revoked_at IS NULL) = (revoked_by IS NULL)),
    CHECK (used_at IS NULL OR revoked_at IS NULL)
);
CREATE INDEX invitation_contract ON invitation (contract_id);
