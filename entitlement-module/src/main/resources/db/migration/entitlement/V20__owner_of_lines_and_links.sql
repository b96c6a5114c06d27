-- Whose a line is, and whose the contract of a link, so that the second wall need not ask the contract each time
-- (R__row_security.sql): the organisation, or the account, that a contract belongs to and always will.
ALTER TABLE contract_line ADD COLUMN party_id uuid;
UPDATE contract_line l SET party_id = coalesce(c.organisation_id, c.account_id) FROM contract c WHERE c.id = l.contract_id;
ALTER TABLE contract_line ALTER COLUMN party_id SET NOT NULL;

ALTER TABLE link ADD COLUMN party_id uuid;
UPDATE link k SET party_id = coalesce(c.organisation_id, c.account_id) FROM contract c WHERE c.id = k.contract_id;
ALTER TABLE link ALTER COLUMN party_id SET NOT NULL;

CREATE FUNCTION take_owner() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    SELECT coalesce(c.organisation_id, c.account_id) INTO NEW.party_id FROM entitlement.contract c WHERE c.id = NEW.contract_id;
    RETURN NEW;
END $$;
CREATE TRIGGER contract_line_owner BEFORE INSERT ON contract_line FOR EACH ROW EXECUTE FUNCTION take_owner();
CREATE TRIGGER link_owner BEFORE INSERT ON link FOR EACH ROW EXECUTE FUNCTION take_owner();
