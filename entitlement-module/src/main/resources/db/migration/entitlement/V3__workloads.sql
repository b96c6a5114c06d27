-- Rule LK-8: a workload may know its customers by itself and need no Access ID and Contract ID. Microsoft 365 is the one
-- there is; it is no product of the feed, so it stands here.

ALTER TABLE product ADD COLUMN ids_needed boolean NOT NULL DEFAULT true;

INSERT INTO product (code, label, deployment, source, imported_at, ids_needed)
VALUES ('microsoft-365', 'Microsoft 365', 'CLOUD', 'DEFAULT', now(), false);

INSERT INTO product_release (product, code, position, label, line, version, policy, grouped, released_on, support_over)
VALUES ('microsoft-365', 'current', 0, 'Microsoft 365', 'CLOUD', 'current', 'MODERN', false, '2011-06-28', false);
