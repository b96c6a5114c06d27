-- Rule AC-9: an offer may continue another one of its organisation, with dates and a tier of its own; once, so that
-- contracts follow each other in one chain.
ALTER TABLE offer
    ADD COLUMN renews uuid UNIQUE CHECK (renews <> id),
    ADD CONSTRAINT offer_of_organisation UNIQUE (id, organisation_id),
    ADD CONSTRAINT offer_renews_own FOREIGN KEY (renews, organisation_id) REFERENCES offer (id, organisation_id);
