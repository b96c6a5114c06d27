-- Rule RQ-6: until when the first answer is due, and in which hours B and C are answered.

CREATE TABLE business_calendar (
    code   text PRIMARY KEY,
    zone   text NOT NULL,
    opens  time NOT NULL,
    closes time NOT NULL CHECK (closes > opens),
    -- ISO 8601 numbers of the days of the week, 1 being Monday.
    days   text NOT NULL CHECK (days ~ '^[1-7](,[1-7])*$')
);

CREATE TABLE business_holiday (
    calendar text NOT NULL REFERENCES business_calendar,
    day      date NOT NULL,
    name     text NOT NULL,
    PRIMARY KEY (calendar, day)
);

-- Whose requests go by which calendar; who is not named here goes by the one called JP.
CREATE TABLE party_calendar (
    party_id uuid PRIMARY KEY,
    calendar text NOT NULL REFERENCES business_calendar
);

INSERT INTO business_calendar VALUES ('JP', 'Asia/Tokyo', '09:00', '18:00', '1,2,3,4,5');

-- The national holidays of Japan as holidays-jp/api publishes them (commit 4c0faea40257d145c359e1bb5f8477bc245d994f of
-- 2025-12-31, MIT licence, see holidays-jp-LICENCE.txt beside this file); the equinoxes of 2027 are forecasts.
INSERT INTO business_holiday VALUES
    ('JP', '2025-01-01', '元日'),
    ('JP', '2025-01-13', '成人の日'),
    ('JP', '2025-02-11', '建国記念の日'),
    ('JP', '2025-02-23', '天皇誕生日'),
    ('JP', '2025-02-24', '天皇誕生日 振替休日'),
    ('JP', '2025-03-20', '春分の日'),
    ('JP', '2025-04-29', '昭和の日'),
    ('JP', '2025-05-03', '憲法記念日'),
    ('JP', '2025-05-04', 'みどりの日'),
    ('JP', '2025-05-05', 'こどもの日'),
    ('JP', '2025-05-06', 'みどりの日 振替休日'),
    ('JP', '2025-07-21', '海の日'),
    ('JP', '2025-08-11', '山の日'),
    ('JP', '2025-09-15', '敬老の日'),
    ('JP', '2025-09-23', '秋分の日'),
    ('JP', '2025-10-13', 'スポーツの日'),
    ('JP', '2025-11-03', '文化の日'),
    ('JP', '2025-11-23', '勤労感謝の日'),
    ('JP', '2025-11-24', '勤労感謝の日 振替休日'),
    ('JP', '2026-01-01', '元日'),
    ('JP', '2026-01-12', '成人の日'),
    ('JP', '2026-02-11', '建国記念の日'),
    ('JP', '2026-02-23', '天皇誕生日'),
    ('JP', '2026-03-20', '春分の日'),
    ('JP', '2026-04-29', '昭和の日'),
    ('JP', '2026-05-03', '憲法記念日'),
    ('JP', '2026-05-04', 'みどりの日'),
    ('JP', '2026-05-05', 'こどもの日'),
    ('JP', '2026-05-06', '憲法記念日 振替休日'),
    ('JP', '2026-07-20', '海の日'),
    ('JP', '2026-08-11', '山の日'),
    ('JP', '2026-09-21', '敬老の日'),
    ('JP', '2026-09-22', '国民の休日'),
    ('JP', '2026-09-23', '秋分の日'),
    ('JP', '2026-10-12', 'スポーツの日'),
    ('JP', '2026-11-03', '文化の日'),
    ('JP', '2026-11-23', '勤労感謝の日'),
    ('JP', '2027-01-01', '元日'),
    ('JP', '2027-01-11', '成人の日'),
    ('JP', '2027-02-11', '建国記念の日'),
    ('JP', '2027-02-23', '天皇誕生日'),
    ('JP', '2027-03-21', '春分の日'),
    ('JP', '2027-03-22', '春分の日 振替休日'),
    ('JP', '2027-04-29', '昭和の日'),
    ('JP', '2027-05-03', '憲法記念日'),
    ('JP', '2027-05-04', 'みどりの日'),
    ('JP', '2027-05-05', 'こどもの日'),
    ('JP', '2027-07-19', '海の日'),
    ('JP', '2027-08-11', '山の日'),
    ('JP', '2027-09-20', '敬老の日'),
    ('JP', '2027-09-23', '秋分の日'),
    ('JP', '2027-10-11', 'スポーツの日'),
    ('JP', '2027-11-03', '文化の日'),
    ('JP', '2027-11-23', '勤労感謝の日');

-- Days on which companies are closed between the years, besides the holiday.
INSERT INTO business_holiday
SELECT 'JP', day, '年末年始' FROM (
    SELECT CAST(day AS date) AS day FROM generate_series(timestamp '2025-12-29', timestamp '2028-01-03', interval '1 day') AS day
) AS days
 WHERE to_char(day, 'MM-DD') IN ('12-29', '12-30', '12-31', '01-02', '01-03')
ON CONFLICT DO NOTHING;

-- Requests opened before there were calendars were promised so many hours, whichever they were.
ALTER TABLE request ADD COLUMN response_due timestamptz;
ALTER TABLE request ADD COLUMN responded_at timestamptz;
UPDATE request
   SET response_due = opened_at + CASE severity WHEN 'A' THEN interval '2 hours' WHEN 'B' THEN interval '4 hours' ELSE interval '8 hours' END;
ALTER TABLE request ALTER COLUMN response_due SET NOT NULL;
