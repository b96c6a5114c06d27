-- Contract IDs are kept sealed, with keys that are not in the database, and are recognised by a keyed hash (ADR 0021).

-- Each start seals what is still plain, and empties contract_id: nothing is ever written there any more.
ALTER TABLE contract
    ADD COLUMN contract_sealed      bytea,
    ADD COLUMN contract_fingerprint bytea,
    DROP CONSTRAINT contract_pair,
    ADD CONSTRAINT contract_pair CHECK (
        (access_id IS NULL) = (order_id IS NOT NULL)
        AND (num_nonnulls(contract_id, contract_sealed) = 0) = (order_id IS NOT NULL)),
    ADD CONSTRAINT contract_sealed_and_found CHECK (num_nonnulls(contract_sealed, contract_fingerprint) <> 1);
CREATE INDEX contract_unsealed ON contract (id) WHERE contract_id IS NOT NULL;
