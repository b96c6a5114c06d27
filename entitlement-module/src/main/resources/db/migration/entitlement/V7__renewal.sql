-- Rule AC-9: a contract may continue another one. Its links come along; what is left of the incidents does only where the
-- catalogue says so.

ALTER TABLE contract ADD COLUMN successor_of uuid UNIQUE REFERENCES contract CHECK (successor_of <> id);

-- Plans whose unused incidents roll over, dated: the last day of the ending contract decides. None by default.
CREATE TABLE roll_over (
    plan        text NOT NULL REFERENCES plan,
    valid_from  date NOT NULL,
    valid_until date CHECK (valid_until >= valid_from),
    PRIMARY KEY (plan, valid_from)
);

-- What rolled over, from which line to which: a line's rest goes over once.
CREATE TABLE rolled_over (
    from_line uuid PRIMARY KEY REFERENCES contract_line,
    to_line   uuid NOT NULL REFERENCES contract_line CHECK (to_line <> from_line),
    incidents integer NOT NULL CHECK (incidents > 0),
    at        timestamptz NOT NULL
);

-- One grant by activation, as before; what rolls over is a grant of its own on the same line.
DROP INDEX IF EXISTS ledger_entry_one_grant;
CREATE UNIQUE INDEX ledger_entry_one_activation ON ledger_entry (line_id) WHERE kind = 'GRANT' AND reason = 'ACTIVATION';
