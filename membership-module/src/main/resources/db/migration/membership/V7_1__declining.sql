-- Why an admin declined to activate, as the one who asked reads it.
ALTER TABLE activation_request ADD COLUMN reason text CHECK (length(reason) BETWEEN 1 AND 200);
ALTER TABLE activation_request ADD CHECK (reason IS NULL OR outcome = 'DECLINED');
