-- Whose a line is, so that the second wall asks the line alone (R__row_security.sql): the organisation, or the account, that the
-- contract belongs to and always will.
ALTER TABLE contract_line ADD COLUMN party_id uuid;
UPDATE contract_line l SET party_id = coalesce(c.organisation_id, c.account_id) FROM contract c WHERE c.id = l.contract_id;
ALTER TABLE contract_line ALTER COLUMN party_id SET NOT NULL;

CREATE FUNCTION take_owner() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    SELECT coalesce(c.organisation_id, c.account_id) INTO NEW.party_id FROM entitlement.contract c WHERE c.id = NEW.contract_id;
    RETURN NEW;
END $$;
CREATE TRIGGER contract_line_owner BEFORE INSERT ON contract_line FOR EACH ROW EXECUTE FUNCTION take_owner();
