-- The archive. Times are UTC in ISO 8601 with microseconds, days whole numbers (20210608, 0 where unknown).

CREATE EXTENSION IF NOT EXISTS postgis;

-- One row: the number of the last change. Every writing transaction takes its numbers here, and keys of new rows are such numbers.
CREATE TABLE clock (one BIGINT PRIMARY KEY CHECK (one = 1), change BIGINT NOT NULL);
INSERT INTO clock (one, change) VALUES (1, 0);

CREATE TABLE report (
    key BIGINT PRIMARY KEY,
    id TEXT COLLATE "C" NOT NULL UNIQUE,
    version BIGINT NOT NULL,
    hash TEXT COLLATE "C" NOT NULL,
    title TEXT COLLATE "C", outlet TEXT COLLATE "C", url TEXT COLLATE "C", published TEXT COLLATE "C",
    day BIGINT NOT NULL,
    head TEXT COLLATE "C" NOT NULL,
    program TEXT COLLATE "C" NOT NULL, knowledge TEXT COLLATE "C" NOT NULL,
    events BIGINT NOT NULL, situations BIGINT NOT NULL, statements BIGINT NOT NULL,
    added_at TEXT COLLATE "C" NOT NULL, changed_at TEXT COLLATE "C" NOT NULL, change BIGINT NOT NULL,
    terms TSVECTOR NOT NULL
);
CREATE INDEX report_by_terms ON report USING gin (terms);
CREATE INDEX report_by_day ON report (day DESC, key DESC);
CREATE INDEX report_by_change ON report (change);

CREATE TABLE report_version (
    report BIGINT NOT NULL REFERENCES report (key) ON DELETE CASCADE,
    version BIGINT NOT NULL,
    hash TEXT COLLATE "C" NOT NULL,
    title TEXT COLLATE "C", outlet TEXT COLLATE "C", url TEXT COLLATE "C", published TEXT COLLATE "C",
    text TEXT COLLATE "C" NOT NULL,
    source TEXT COLLATE "C" NOT NULL, fetched_at TEXT COLLATE "C" NOT NULL,
    original TEXT COLLATE "C", media_type TEXT COLLATE "C" NOT NULL,
    PRIMARY KEY (report, version)
);
CREATE UNIQUE INDEX report_version_by_hash ON report_version (report, hash);
CREATE INDEX report_version_by_original ON report_version (original) WHERE original IS NOT NULL;

-- Original bytes by SHA-256, deflated: the same bytes are kept once.
CREATE TABLE original (hash TEXT COLLATE "C" PRIMARY KEY, bytes BYTEA NOT NULL);

-- What records are filtered, ordered and counted by. Narrow, because lists walk it; the JSON stands in record_body.
CREATE TABLE record (
    key BIGINT PRIMARY KEY,
    uid TEXT COLLATE "C" NOT NULL UNIQUE,
    report BIGINT NOT NULL REFERENCES report (key) ON DELETE CASCADE,
    version BIGINT NOT NULL,
    kind TEXT COLLATE "C" NOT NULL,
    local_id TEXT COLLATE "C" NOT NULL,
    type TEXT COLLATE "C" NOT NULL, mode TEXT COLLATE "C", status TEXT COLLATE "C",
    confidence DOUBLE PRECISION NOT NULL,
    first_day BIGINT NOT NULL, last_day BIGINT NOT NULL,
    lat DOUBLE PRECISION, lon DOUBLE PRECISION, radius_km DOUBLE PRECISION, precision TEXT COLLATE "C",
    place_id TEXT COLLATE "C", place_name TEXT COLLATE "C",
    retelling BIGINT NOT NULL,
    start_at BIGINT NOT NULL, end_at BIGINT NOT NULL, anchor TEXT COLLATE "C" NOT NULL,
    outlet TEXT COLLATE "C",
    review TEXT COLLATE "C" NOT NULL,
    changed_at TEXT COLLATE "C" NOT NULL, change BIGINT NOT NULL,
    -- Lemmas and names with the letter of their field before them: the same strings that the other store indexes.
    terms TSVECTOR NOT NULL,
    point GEOMETRY (Point, 4326) GENERATED ALWAYS AS (ST_SetSRID(ST_MakePoint(lon, lat), 4326)) STORED
);
CREATE INDEX record_by_terms ON record USING gin (terms);
CREATE INDEX record_by_point ON record USING gist (point);
CREATE INDEX record_by_report ON record (report, start_at, key);
CREATE INDEX record_by_day ON record (kind, first_day, key);
CREATE INDEX record_by_type ON record (kind, type, first_day, key);
CREATE INDEX record_by_confidence ON record (kind, confidence, key);
CREATE INDEX record_by_change ON record (change);
CREATE INDEX record_by_place ON record (place_id) WHERE place_id IS NOT NULL;

CREATE TABLE record_body (
    record BIGINT PRIMARY KEY REFERENCES record (key) ON DELETE CASCADE,
    json TEXT COLLATE "C" NOT NULL,
    -- What the last reading made of it, where a person decided; null where no reading finds it.
    machine TEXT COLLATE "C"
);

CREATE TABLE record_party (
    record BIGINT NOT NULL REFERENCES record (key) ON DELETE CASCADE,
    place BIGINT NOT NULL,
    role TEXT COLLATE "C" NOT NULL,
    entity TEXT COLLATE "C", name TEXT COLLATE "C" NOT NULL, country TEXT COLLATE "C", sector TEXT COLLATE "C", person TEXT COLLATE "C",
    PRIMARY KEY (record, place)
);
CREATE INDEX record_party_by_entity ON record_party (entity, role) WHERE entity IS NOT NULL;

-- The audit: rows are only ever added. A decision that was taken back is named by the one that took it.
CREATE TABLE decision (
    id BIGINT PRIMARY KEY,
    uid TEXT COLLATE "C" NOT NULL,
    report BIGINT NOT NULL REFERENCES report (key) ON DELETE CASCADE,
    at TEXT COLLATE "C" NOT NULL, who TEXT COLLATE "C" NOT NULL, action TEXT COLLATE "C" NOT NULL,
    state_before TEXT COLLATE "C", state_after TEXT COLLATE "C", json_before TEXT COLLATE "C", json_after TEXT COLLATE "C", note TEXT COLLATE "C",
    undoes BIGINT
);
CREATE INDEX decision_by_record ON decision (uid, id);
CREATE INDEX decision_by_person ON decision (who, id);
CREATE INDEX decision_by_report ON decision (report, id);
CREATE UNIQUE INDEX decision_by_undone ON decision (undoes) WHERE undoes IS NOT NULL;

-- What is gone. A forgotten report leaves the hash of its id's contents nowhere; only ids stay.
CREATE TABLE tombstone (
    kind TEXT COLLATE "C" NOT NULL, id TEXT COLLATE "C" NOT NULL,
    reason TEXT COLLATE "C" NOT NULL, at TEXT COLLATE "C" NOT NULL, change BIGINT NOT NULL,
    PRIMARY KEY (kind, id)
);
CREATE INDEX tombstone_by_change ON tombstone (change);
