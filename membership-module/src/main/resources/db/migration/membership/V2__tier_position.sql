-- The order in which tiers are shown is the catalogue's, as it is for benefits; by code, Legacy Gold stood before Legacy Silver.
ALTER TABLE tier ADD COLUMN position integer;
UPDATE tier SET position = CASE code
    WHEN 'ACTION_PACK' THEN 1
    WHEN 'SOLUTIONS_PARTNER' THEN 2
    WHEN 'LEGACY_SILVER' THEN 3
    WHEN 'LEGACY_GOLD' THEN 4
    ELSE 100
END;
ALTER TABLE tier ALTER COLUMN position SET NOT NULL;
