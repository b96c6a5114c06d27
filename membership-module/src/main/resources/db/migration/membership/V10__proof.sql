-- When who is signed in showed who he is: for a session that a provider vouched for, what the provider said of it, which may be
-- long before the session began. What is dangerous asks again after a while (docs/adr/0023-asking-again.md).
ALTER TABLE portal_session ADD COLUMN proven_at timestamptz;
UPDATE portal_session SET proven_at = begun_at;
ALTER TABLE portal_session ALTER COLUMN proven_at SET NOT NULL;
