-- Attempts on a user name were counted under the name as it was typed, which now and then is a password in the wrong field.
-- From this version on the key is a keyed hash of it. The old rows go, so these counts begin anew once, with this version; a server
-- of an earlier version that still runs meanwhile counts for itself, and what it leaves is cleared away after a day as ever.
DELETE FROM attempt WHERE scope IN ('SIGN_IN_ACCOUNT', 'SIGN_IN_LIMITED');
