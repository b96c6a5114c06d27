-- Rules CL-3, CL-4: a request may be made on behalf of a customer, and then be paid by a plan that has no contract.
ALTER TABLE request ADD COLUMN customer_id uuid;
ALTER TABLE request ALTER COLUMN line_id DROP NOT NULL;
ALTER TABLE request ALTER COLUMN contract_id DROP NOT NULL;
ALTER TABLE request ADD CONSTRAINT request_payer CHECK (
    CASE WHEN line_id IS NULL THEN contract_id IS NULL AND customer_id IS NOT NULL ELSE contract_id IS NOT NULL END);
CREATE INDEX request_customer ON request (customer_id, opened_at DESC, id DESC) WHERE customer_id IS NOT NULL;

-- What was typed: the code by which the wizard's address names the customer.
ALTER TABLE draft ADD COLUMN customer text;
