-- Whose an entry is, from where it came, and the chain that shows whether anything was changed (ADR 0016).
ALTER TABLE audit
    ADD COLUMN organisation_id uuid,
    ADD COLUMN address         text;

-- What stands there already: of the organisation of who acted, or of who was to be signed in.
UPDATE audit a SET organisation_id = m.organisation_id FROM member m
 WHERE m.account_id = a.actor OR a.actor IS NULL AND CAST(m.account_id AS text) = a.subject;
UPDATE audit SET address = substr(detail, 9), detail = '' WHERE detail LIKE 'address %';

-- An entry takes its number only after its transaction has one: who writes down the newest entry and then takes a number of
-- a transaction knows that no entry comes before that one any more once all transactions up to his number have ended.
ALTER TABLE audit ALTER COLUMN id DROP IDENTITY;
CREATE SEQUENCE audit_entry OWNED BY audit.id;
SELECT setval('audit_entry', (SELECT coalesce(max(id), 0) + 1 FROM audit), false);
ALTER TABLE audit ALTER COLUMN id
    SET DEFAULT CASE WHEN pg_current_xact_id() IS NOT NULL THEN nextval('audit_entry') END;

CREATE INDEX audit_of_organisation ON audit (organisation_id, id);
CREATE INDEX audit_of_actor ON audit (actor, id);
CREATE INDEX audit_of_action ON audit (action, id);
CREATE INDEX audit_at ON audit (at);

-- One row per sealed entry, in the order of entries: SHA-256 over the seal before it and the entry.
CREATE TABLE audit_seal (
    entry bigint PRIMARY KEY,
    seal  bytea NOT NULL CHECK (octet_length(seal) = 32)
);

CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'the audit is append-only';
END $$;
CREATE TRIGGER audit_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON audit
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER audit_seal_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON audit_seal
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
