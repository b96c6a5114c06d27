-- Rule PD-1: the support plans there are to compare, dated: a change takes effect from a day on. What they promise and cost
-- is the vendor's to say; these are the rows to begin with (see docs/howto/add-a-paid-plan.md).

CREATE TABLE support_plan (
    code        text NOT NULL,
    valid_from  date NOT NULL,
    valid_until date CHECK (valid_until >= valid_from),
    position    integer NOT NULL,
    label_en    text NOT NULL,
    label_ja    text NOT NULL,
    scope_en    text NOT NULL,
    scope_ja    text NOT NULL,
    on_premises boolean NOT NULL,
    cloud       boolean NOT NULL,
    -- First response in minutes, by severity.
    response_a  integer NOT NULL CHECK (response_a > 0),
    response_b  integer NOT NULL CHECK (response_b >= response_a),
    response_c  integer NOT NULL CHECK (response_c >= response_b),
    -- A year, tax included, in the currency's smallest unit; 0: included in the membership, null: agreed with each customer.
    price       bigint CHECK (price >= 0),
    currency    text NOT NULL CHECK (currency ~ '^[A-Z]{3}$'),
    PRIMARY KEY (code, valid_from),
    CHECK (on_premises OR cloud)
);

CREATE TABLE support_plan_service (
    plan     text NOT NULL,
    position integer NOT NULL,
    label_en text NOT NULL,
    label_ja text NOT NULL,
    PRIMARY KEY (plan, position)
);

INSERT INTO support_plan VALUES
    ('MEMBERSHIP', '2020-01-01', NULL, 1, 'Membership benefits', 'メンバーシップの特典',
     'Product Support for the current version and the one before, Signature Cloud Support for cloud products, as far as the membership grants them',
     '最新バージョンとその 1 つ前を対象とする製品サポートと、クラウド製品のための Signature Cloud Support。内容はメンバーシップによります',
     true, true, 120, 240, 480, 0, 'JPY'),
    ('ADVANCED', '2020-01-01', NULL, 2, 'Advanced Support', 'アドバンスト サポート',
     'All versions that are within their lifecycle, on-premises and in the cloud',
     'ライフサイクル期間内のすべてのバージョン。オンプレミスもクラウドも対象です',
     true, true, 60, 120, 240, NULL, 'JPY'),
    ('PREMIER', '2020-01-01', NULL, 3, 'Premier Support', 'プレミア サポート',
     'All versions, extended security updates included, on-premises and in the cloud',
     '拡張セキュリティ更新プログラムの期間を含むすべてのバージョン。オンプレミスもクラウドも対象です',
     true, true, 30, 60, 120, NULL, 'JPY');

INSERT INTO support_plan_service VALUES
    ('MEMBERSHIP', 1, 'Answers in Japanese and English', '日本語と英語での回答'),
    ('ADVANCED', 1, 'Answers in Japanese and English', '日本語と英語での回答'),
    ('ADVANCED', 2, 'Service account manager', 'サービス アカウント マネージャー'),
    ('ADVANCED', 3, 'Advisory hours', 'アドバイザリー時間'),
    ('PREMIER', 1, 'Answers in Japanese and English', '日本語と英語での回答'),
    ('PREMIER', 2, 'Designated service account manager', '専任のサービス アカウント マネージャー'),
    ('PREMIER', 3, 'On-site help', 'オンサイト支援'),
    ('PREMIER', 4, 'Proactive reviews', 'プロアクティブなレビュー');
