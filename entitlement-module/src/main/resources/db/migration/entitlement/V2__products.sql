-- Products, lines, versions and service levels with their lifecycle (rules LC-1, LC-2).

CREATE TABLE product (
    code        text PRIMARY KEY,
    label       text NOT NULL,
    deployment  text NOT NULL CHECK (deployment IN ('ON_PREMISES', 'CLOUD')),
    -- API once somebody imported a change: the default catalogue then leaves the product alone.
    source      text NOT NULL CHECK (source IN ('DEFAULT', 'API')),
    imported_at timestamptz NOT NULL
);

-- Which releases are one version, and of which line: from the default catalogue, also for releases not (yet) in a feed.
CREATE TABLE release_grouping (
    product                text NOT NULL,
    release                text NOT NULL,
    -- The order of the list, newest first: the first one names the product's main line.
    position               integer NOT NULL,
    line                   text NOT NULL,
    version                text NOT NULL,
    policy                 text NOT NULL CHECK (policy IN ('FIXED', 'MODERN', 'MIXED', 'COMPONENT', 'NONE', 'UNKNOWN')),
    version_mainstream_end date,
    PRIMARY KEY (product, release)
);

-- One row a service level. A phase ends on a date, or, where the feed knows none, is over (true) or running (false).
CREATE TABLE product_release (
    product                text NOT NULL REFERENCES product,
    code                   text NOT NULL,
    -- The place in the feed, newest first: decides between versions that came out on one day.
    position               integer NOT NULL,
    label                  text NOT NULL,
    line                   text NOT NULL,
    version                text NOT NULL,
    policy                 text NOT NULL CHECK (policy IN ('FIXED', 'MODERN', 'MIXED', 'COMPONENT', 'NONE', 'UNKNOWN')),
    grouped                boolean NOT NULL,
    version_mainstream_end date,
    released_on            date NOT NULL,
    -- Null flag: the product has no phase of active support of its own.
    active_over            boolean,
    active_end             date CHECK (active_end IS NULL OR (active_end >= released_on AND active_over IS NOT NULL)),
    support_over           boolean NOT NULL,
    support_end            date CHECK (support_end >= released_on),
    PRIMARY KEY (product, code)
);

-- Every corrected value: nothing that was ever said about a product or release is lost. No release: the product itself.
CREATE TABLE catalogue_change (
    id         bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    product    text NOT NULL REFERENCES product,
    release    text,
    field      text NOT NULL,
    was        text,
    became     text,
    changed_at timestamptz NOT NULL,
    -- The account that imported; null for the default catalogue of a newer installation.
    changed_by uuid,
    CHECK (was IS DISTINCT FROM became)
);
CREATE INDEX catalogue_change_product ON catalogue_change (product, id);
CREATE TRIGGER catalogue_change_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON catalogue_change
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- What of the default catalogue has been taken in, so that an unchanged one costs one query at the start.
CREATE TABLE default_catalogue (
    product  text PRIMARY KEY,
    checksum text NOT NULL
);
