-- Who alone can sign in and administer an organisation's people, or the vendor's staff, keeps the role for it although the identity
-- provider says otherwise (docs/identity.md). That it was kept is told once: until the provider says the role again.
ALTER TABLE account_role ADD COLUMN kept boolean NOT NULL DEFAULT false;
