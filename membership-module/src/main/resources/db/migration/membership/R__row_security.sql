-- The second wall (docs/adr/0020-second-wall.md): whatever a query forgets, rows of others are not there. On whose behalf a
-- connection asks stands in three settings, told before its next statement when it changes:
--   partner_support.scope    'account', 'engineer', 'system'; anything else, or nothing told: no row at all
--   partner_support.account  the account that asks
--   partner_support.party    its organisation, or the account itself when it has none
-- This file is run again whenever it changes.

CREATE OR REPLACE FUNCTION asks_system() RETURNS boolean LANGUAGE sql STABLE PARALLEL SAFE
    AS $$ SELECT current_setting('partner_support.scope', true) = 'system' $$;
CREATE OR REPLACE FUNCTION asks_engineer() RETURNS boolean LANGUAGE sql STABLE PARALLEL SAFE
    AS $$ SELECT current_setting('partner_support.scope', true) = 'engineer' $$;
CREATE OR REPLACE FUNCTION asking_account() RETURNS uuid LANGUAGE sql STABLE PARALLEL SAFE
    AS $$ SELECT CAST(nullif(current_setting('partner_support.account', true), '') AS uuid) $$;
CREATE OR REPLACE FUNCTION asking_party() RETURNS uuid LANGUAGE sql STABLE PARALLEL SAFE
    AS $$ SELECT CAST(nullif(current_setting('partner_support.party', true), '') AS uuid) $$;

-- All policies of the schema are made here, and made anew.
DO $$
DECLARE
    made record;
BEGIN
    FOR made IN SELECT policyname, tablename FROM pg_policies WHERE schemaname = 'membership' LOOP
        EXECUTE format('DROP POLICY %I ON membership.%I', made.policyname, made.tablename);
    END LOOP;
END $$;

-- What only the system writes has a policy for reading and one for the system.
ALTER TABLE offer ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY system ON offer USING (asks_system());
CREATE POLICY own ON offer FOR SELECT USING (organisation_id = asking_party());

ALTER TABLE activation ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY own ON activation
    USING (asks_system() OR EXISTS (SELECT FROM membership.offer o WHERE o.id = offer_id));

ALTER TABLE activation_request ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY own ON activation_request USING (organisation_id = asking_party() OR asks_system());

-- Engineers read for whom a request was opened.
ALTER TABLE customer ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY system ON customer USING (asks_system());
CREATE POLICY own ON customer FOR SELECT USING (organisation_id = asking_party() OR asks_engineer());

ALTER TABLE credential ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY own ON credential USING (account_id = asking_account() OR asks_system());

ALTER TABLE second_factor ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY own ON second_factor USING (account_id = asking_account() OR asks_system());

ALTER TABLE recovery_code ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY own ON recovery_code USING (account_id = asking_account() OR asks_system());

ALTER TABLE second_step ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY own ON second_step USING (account_id = asking_account() OR asks_system());
