-- The second wall, see the membership module's. Lines and links say whose they are; what cheaper conditions do not answer stands
-- last. Arrays of a subquery are made once in a statement, and only where they are needed.

-- The contracts before and after those that the asking account is linked to: they tell it when they begin and end. Contracts may
-- not ask themselves, so this looks at them as the system does; an error undoes that with its transaction.
CREATE OR REPLACE FUNCTION neighbouring_contracts() RETURNS uuid[] LANGUAGE plpgsql STABLE AS $$
DECLARE
    asked text := current_setting('partner_support.scope', true);
    found uuid[];
    told text;
BEGIN
    told := set_config('partner_support.scope', 'system', true);
    found := ARRAY(SELECT n.id FROM entitlement.link k JOIN entitlement.contract n ON n.successor_of = k.contract_id
                    WHERE k.account_id = membership.asking_account()
                    UNION ALL
                   SELECT c.successor_of FROM entitlement.link k JOIN entitlement.contract c ON c.id = k.contract_id
                    WHERE k.account_id = membership.asking_account() AND c.successor_of IS NOT NULL);
    told := set_config('partner_support.scope', coalesce(asked, ''), true);
    RETURN found;
END $$;

-- The lines whose ledger the asking account may read.
CREATE OR REPLACE FUNCTION visible_lines() RETURNS uuid[] LANGUAGE plpgsql STABLE AS $$
BEGIN
    RETURN ARRAY(SELECT id FROM entitlement.contract_line WHERE contract_id = ANY (ARRAY(
                     SELECT id FROM entitlement.contract WHERE organisation_id = membership.asking_party()
                     UNION ALL
                     SELECT id FROM entitlement.contract WHERE account_id = membership.asking_account()
                     UNION ALL
                     SELECT contract_id FROM entitlement.link WHERE account_id = membership.asking_account())));
END $$;

-- All policies of the schema are made here, and made anew.
DO $$
DECLARE
    made record;
BEGIN
    FOR made IN SELECT policyname, tablename FROM pg_policies WHERE schemaname = 'entitlement' LOOP
        EXECUTE format('DROP POLICY %I ON entitlement.%I', made.policyname, made.tablename);
    END LOOP;
END $$;

-- Issued by the system alone; its own organisation may change it.
ALTER TABLE contract ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY system ON contract FOR INSERT WITH CHECK (membership.asks_system());
CREATE POLICY seen ON contract FOR SELECT USING (
    organisation_id = membership.asking_party() OR account_id = membership.asking_account() OR membership.asks_system()
    OR id = ANY (ARRAY(SELECT k.contract_id FROM entitlement.link k WHERE k.account_id = membership.asking_account()))
    OR id = ANY ((SELECT entitlement.neighbouring_contracts())::uuid[]));
CREATE POLICY own ON contract FOR UPDATE USING (organisation_id = membership.asking_party() OR membership.asks_system());

ALTER TABLE contract_line ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY system ON contract_line FOR INSERT WITH CHECK (membership.asks_system());
CREATE POLICY seen ON contract_line FOR SELECT USING (
    party_id = membership.asking_party() OR party_id = membership.asking_account() OR membership.asks_system()
    OR contract_id = ANY (ARRAY(SELECT k.contract_id FROM entitlement.link k WHERE k.account_id = membership.asking_account())));
CREATE POLICY booked ON contract_line FOR UPDATE USING (
    party_id = membership.asking_party() OR party_id = membership.asking_account() OR membership.asks_system()
    OR contract_id = ANY (ARRAY(SELECT k.contract_id FROM entitlement.link k WHERE k.account_id = membership.asking_account())));

-- A ledger is read whole, and written entry by entry.
ALTER TABLE ledger_entry ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY seen ON ledger_entry FOR SELECT USING (
    membership.asks_system() OR line_id = ANY ((SELECT entitlement.visible_lines())::uuid[]));
CREATE POLICY entered ON ledger_entry FOR INSERT WITH CHECK (
    membership.asks_system() OR EXISTS (SELECT FROM entitlement.contract_line l WHERE l.id = ledger_entry.line_id));

ALTER TABLE reservation ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY seen ON reservation USING (
    account_id = membership.asking_account() OR membership.asks_system()
    OR line_id = ANY ((SELECT entitlement.visible_lines())::uuid[]));

ALTER TABLE rolled_over ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY seen ON rolled_over USING (
    membership.asks_system() OR from_line = ANY ((SELECT entitlement.visible_lines())::uuid[]));

-- An account may hold the row of its own link while it takes an incident; whom a contract is shared with is its own
-- organisation's to say (rule LK-7).
ALTER TABLE link ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY seen ON link FOR SELECT USING (
    account_id = membership.asking_account() OR party_id = membership.asking_party() OR party_id = membership.asking_account() OR membership.asks_system());
CREATE POLICY held ON link FOR UPDATE
    USING (account_id = membership.asking_account() OR party_id = membership.asking_party() OR party_id = membership.asking_account() OR membership.asks_system())
    WITH CHECK (party_id = membership.asking_party() OR party_id = membership.asking_account() OR membership.asks_system());
CREATE POLICY shared ON link FOR INSERT WITH CHECK (
    party_id = membership.asking_party() OR party_id = membership.asking_account() OR membership.asks_system());

ALTER TABLE invitation ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY own ON invitation USING (
    membership.asks_system()
    OR EXISTS (SELECT FROM entitlement.contract c
                WHERE c.id = invitation.contract_id AND c.organisation_id = membership.asking_party()));

ALTER TABLE incident_order ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY own ON incident_order USING (
    account_id = membership.asking_account() OR organisation_id = membership.asking_party() OR membership.asks_system());

-- Read with the rights of who asks, not of who made them.
ALTER VIEW ledger_discrepancy SET (security_invoker = true);
ALTER VIEW ledger_broken_chain SET (security_invoker = true);
