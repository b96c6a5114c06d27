-- Rules CL-2, CL-3: the cloud workloads with an entry page of their own, as rows. A workload is a product; those that
-- are in no feed stand here. A plan of cloud solution providers pays for their customers without contract and debit.

CREATE TABLE csp_plan (
    code     text PRIMARY KEY,
    label_en text NOT NULL,
    label_ja text NOT NULL
);
INSERT INTO csp_plan (code, label_en, label_ja)
VALUES ('CLOUD_SOLUTION_PROVIDER', 'Cloud Solution Provider', 'クラウド ソリューション プロバイダー');

INSERT INTO product (code, label, deployment, source, imported_at)
VALUES ('azure', 'Azure', 'CLOUD', 'DEFAULT', now()),
       ('dynamics-365', 'Dynamics 365', 'CLOUD', 'DEFAULT', now()),
       ('power-platform', 'Power Platform', 'CLOUD', 'DEFAULT', now());

INSERT INTO product_release (product, code, position, label, line, version, policy, grouped, released_on, support_over)
VALUES ('azure', 'current', 0, 'Azure', 'CLOUD', 'current', 'MODERN', false, '2010-02-01', false),
       ('dynamics-365', 'current', 0, 'Dynamics 365', 'CLOUD', 'current', 'MODERN', false, '2016-11-01', false),
       ('power-platform', 'current', 0, 'Power Platform', 'CLOUD', 'current', 'MODERN', false, '2018-11-01', false);

CREATE TABLE workload (
    product  text PRIMARY KEY REFERENCES product,
    position integer NOT NULL,
    csp_plan text REFERENCES csp_plan
);
INSERT INTO workload (product, position, csp_plan)
VALUES ('azure', 1, 'CLOUD_SOLUTION_PROVIDER'),
       ('dynamics-365', 2, NULL),
       ('microsoft-365', 3, NULL),
       ('power-platform', 4, NULL);
