-- Rule PD-1: what a paid plan of the catalogue grants an organisation, and the contracts by which it does. Adding one is
-- adding rows (see docs/howto/add-a-paid-plan.md).

-- The versions of products that a paid plan names: every one whose lifecycle still runs, too.
ALTER TABLE benefit
    DROP CONSTRAINT benefit_versions_check,
    ADD CHECK (versions IN ('RECENT', 'SOLD_FOR', 'IN_LIFECYCLE', 'EVERY'));
INSERT INTO benefit (code, position, label_en, label_ja, serves, versions)
VALUES ('ADVANCED_ON_PREMISES', 4, 'Advanced Support, on-premises', 'アドバンスト サポート (オンプレミス)', 'ON_PREMISES', 'IN_LIFECYCLE'),
       ('ADVANCED_CLOUD', 5, 'Advanced Support, cloud', 'アドバンスト サポート (クラウド)', 'CLOUD', 'EVERY'),
       ('PREMIER_ON_PREMISES', 6, 'Premier Support, on-premises', 'プレミア サポート (オンプレミス)', 'ON_PREMISES', 'EVERY'),
       ('PREMIER_CLOUD', 7, 'Premier Support, cloud', 'プレミア サポート (クラウド)', 'CLOUD', 'EVERY');
INSERT INTO plan (code, benefit, label_en, label_ja, unlimited, incidents)
SELECT code, code, label_en, label_ja, true, 0 FROM benefit WHERE code LIKE 'ADVANCED%' OR code LIKE 'PREMIER%';

-- A paid plan has a line for each of these in its contract.
CREATE TABLE support_plan_grant (
    support_plan text NOT NULL,
    plan         text NOT NULL REFERENCES plan,
    PRIMARY KEY (support_plan, plan)
);
INSERT INTO support_plan_grant (support_plan, plan)
SELECT split_part(code, '_', 1), code FROM plan WHERE code LIKE 'ADVANCED%' OR code LIKE 'PREMIER%';

ALTER TABLE contract
    ADD COLUMN support_plan text,
    ADD CONSTRAINT contract_paid_plan
        CHECK (support_plan IS NULL OR organisation_id IS NOT NULL AND offer_id IS NULL AND order_id IS NULL);
-- The same plan from the same day on is granted once, however often it is asked for.
CREATE UNIQUE INDEX contract_paid_plan_once ON contract (organisation_id, support_plan, starts_on)
    WHERE support_plan IS NOT NULL;
