-- The second wall, see the membership module's. A request is there for its requester, its organisation and engineers
-- (rule RQ-7); what hangs on a request is there where the request is.

-- All policies of the schema are made here, and made anew.
DO $$
DECLARE
    made record;
BEGIN
    FOR made IN SELECT policyname, tablename FROM pg_policies WHERE schemaname = 'support' LOOP
        EXECUTE format('DROP POLICY %I ON support.%I', made.policyname, made.tablename);
    END LOOP;
END $$;

ALTER TABLE request ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY seen ON request USING (
    membership.asks_engineer() OR requester_id = membership.asking_account() OR party_id = membership.asking_party()
    OR membership.asks_system());

-- The first entry is written by the very statement that writes the request, where it cannot be seen yet.
ALTER TABLE request_event ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY seen ON request_event FOR SELECT USING (
    membership.asks_system() OR EXISTS (SELECT FROM support.request r WHERE r.id = request_id));
CREATE POLICY entered ON request_event FOR INSERT WITH CHECK (
    membership.asks_system() OR by_account = membership.asking_account()
    AND (kind = 'OPENED' OR EXISTS (SELECT FROM support.request r WHERE r.id = request_id)));

-- Internal notes are for engineers alone, and nobody writes in the name of another.
ALTER TABLE message ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY seen ON message FOR SELECT USING (
    membership.asks_system() OR (NOT internal OR membership.asks_engineer())
    AND EXISTS (SELECT FROM support.request r WHERE r.id = request_id));
CREATE POLICY written ON message FOR INSERT WITH CHECK (
    membership.asks_system() OR by_account = membership.asking_account()
    AND EXISTS (SELECT FROM support.request r WHERE r.id = request_id));

ALTER TABLE attachment ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY seen ON attachment FOR SELECT USING (
    membership.asks_system() OR EXISTS (SELECT FROM support.request r WHERE r.id = request_id));
CREATE POLICY added ON attachment FOR INSERT WITH CHECK (
    membership.asks_system() OR by_account = membership.asking_account()
    AND EXISTS (SELECT FROM support.request r WHERE r.id = request_id));

-- A file is there for a scanner from the beginning, and what that says is the system's to write.
ALTER TABLE scan ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY seen ON scan FOR SELECT USING (
    membership.asks_system() OR EXISTS (SELECT FROM support.request r WHERE r.id = request_id));
CREATE POLICY awaited ON scan FOR INSERT WITH CHECK (
    membership.asks_system() OR state = 'WAITING' AND EXISTS (SELECT FROM support.request r WHERE r.id = request_id));
CREATE POLICY told ON scan FOR UPDATE USING (membership.asks_system());

ALTER TABLE split ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY seen ON split USING (
    membership.asks_system() OR EXISTS (SELECT FROM support.request r WHERE r.id = request_id));

ALTER TABLE idempotency ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY own ON idempotency USING (account_id = membership.asking_account() OR membership.asks_system());

ALTER TABLE draft ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY own ON draft USING (account_id = membership.asking_account() OR membership.asks_system());

ALTER TABLE held_file ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY own ON held_file USING (account_id = membership.asking_account() OR membership.asks_system());

ALTER TABLE warning ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY system ON warning USING (membership.asks_system());
CREATE POLICY own ON warning FOR SELECT USING (organisation_id = membership.asking_party());

ALTER TABLE warning_dismissal ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY own ON warning_dismissal USING (account_id = membership.asking_account() OR membership.asks_system());

ALTER TABLE party_calendar ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY system ON party_calendar USING (membership.asks_system());
CREATE POLICY own ON party_calendar FOR SELECT USING (party_id = membership.asking_party() OR membership.asks_engineer());
