-- The archive. Times are UTC in ISO 8601 with microseconds, days whole numbers (20210608, 0 where unknown).

-- One row: the number of the last change. Every writing transaction takes its numbers here, and keys of new rows are such numbers.
CREATE TABLE clock (one INTEGER PRIMARY KEY CHECK (one = 1), change INTEGER NOT NULL);
INSERT INTO clock (one, change) VALUES (1, 0);

CREATE TABLE report (
    key INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    version INTEGER NOT NULL,
    hash TEXT NOT NULL,
    title TEXT, outlet TEXT, url TEXT, published TEXT,
    day INTEGER NOT NULL,
    head TEXT NOT NULL,
    program TEXT NOT NULL, knowledge TEXT NOT NULL,
    events INTEGER NOT NULL, situations INTEGER NOT NULL, statements INTEGER NOT NULL,
    added_at TEXT NOT NULL, changed_at TEXT NOT NULL, change INTEGER NOT NULL
);
CREATE INDEX report_by_day ON report (day DESC, key DESC);
CREATE INDEX report_by_change ON report (change);

CREATE TABLE report_version (
    report INTEGER NOT NULL REFERENCES report (key) ON DELETE CASCADE,
    version INTEGER NOT NULL,
    hash TEXT NOT NULL,
    title TEXT, outlet TEXT, url TEXT, published TEXT,
    text TEXT NOT NULL,
    source TEXT NOT NULL, fetched_at TEXT NOT NULL,
    original TEXT, media_type TEXT NOT NULL,
    PRIMARY KEY (report, version)
) WITHOUT ROWID;
CREATE UNIQUE INDEX report_version_by_hash ON report_version (report, hash);
CREATE INDEX report_version_by_original ON report_version (original) WHERE original IS NOT NULL;

-- Original bytes by SHA-256, deflated: the same bytes are kept once.
CREATE TABLE original (hash TEXT PRIMARY KEY, bytes BLOB NOT NULL) WITHOUT ROWID;

-- What records are filtered, ordered and counted by. Narrow, because lists walk it; the JSON stands in record_body.
CREATE TABLE record (
    key INTEGER PRIMARY KEY,
    uid TEXT NOT NULL UNIQUE,
    report INTEGER NOT NULL REFERENCES report (key) ON DELETE CASCADE,
    version INTEGER NOT NULL,
    kind TEXT NOT NULL,
    local_id TEXT NOT NULL,
    type TEXT NOT NULL, mode TEXT, status TEXT,
    confidence REAL NOT NULL,
    first_day INTEGER NOT NULL, last_day INTEGER NOT NULL,
    lat REAL, lon REAL, radius_km REAL, precision TEXT,
    place_id TEXT, place_name TEXT,
    retelling INTEGER NOT NULL,
    start_at INTEGER NOT NULL, end_at INTEGER NOT NULL, anchor TEXT NOT NULL,
    outlet TEXT,
    review TEXT NOT NULL,
    changed_at TEXT NOT NULL, change INTEGER NOT NULL
);
CREATE INDEX record_by_report ON record (report, start_at, key);
CREATE INDEX record_by_day ON record (kind, first_day, key);
CREATE INDEX record_by_type ON record (kind, type, first_day, key);
CREATE INDEX record_by_confidence ON record (kind, confidence, key);
CREATE INDEX record_by_change ON record (change);
CREATE INDEX record_by_place ON record (place_id) WHERE place_id IS NOT NULL;

CREATE TABLE record_body (
    record INTEGER PRIMARY KEY REFERENCES record (key) ON DELETE CASCADE,
    json TEXT NOT NULL,
    -- What the last reading made of it, where a person decided; null where no reading finds it.
    machine TEXT
);

CREATE TABLE record_party (
    record INTEGER NOT NULL REFERENCES record (key) ON DELETE CASCADE,
    place INTEGER NOT NULL,
    role TEXT NOT NULL,
    entity TEXT, name TEXT NOT NULL, country TEXT, sector TEXT, person TEXT,
    PRIMARY KEY (record, place)
) WITHOUT ROWID;
CREATE INDEX record_party_by_entity ON record_party (entity, role) WHERE entity IS NOT NULL;

-- Points. R*Trees hold single precision, rounded outwards: the exact point is in record.
CREATE VIRTUAL TABLE record_point USING rtree (record, west, east, south, north);
CREATE TRIGGER record_point_insert AFTER INSERT ON record WHEN new.lat IS NOT NULL AND new.lon IS NOT NULL BEGIN
    INSERT INTO record_point VALUES (new.key, new.lon, new.lon, new.lat, new.lat);
END;
CREATE TRIGGER record_point_update AFTER UPDATE OF lat, lon ON record BEGIN
    DELETE FROM record_point WHERE record = old.key;
    INSERT INTO record_point SELECT new.key, new.lon, new.lon, new.lat, new.lat WHERE new.lat IS NOT NULL AND new.lon IS NOT NULL;
END;
CREATE TRIGGER record_point_delete AFTER DELETE ON record BEGIN
    DELETE FROM record_point WHERE record = old.key;
    DELETE FROM record_terms WHERE rowid = old.key;
END;

-- Terms: lemmas and names with the letter of their field before them. Each is one token, whatever vowel signs or marks it holds.
CREATE VIRTUAL TABLE record_terms USING fts5 (terms, content = '', contentless_delete = 1, detail = none,
    tokenize = "unicode61 remove_diacritics 0 categories 'L* N* Co Mn' tokenchars ':-_.'");
CREATE VIRTUAL TABLE report_terms USING fts5 (terms, content = '', contentless_delete = 1, detail = none,
    tokenize = "unicode61 remove_diacritics 0 categories 'L* N* Co Mn' tokenchars ':-_.'");
CREATE TRIGGER report_terms_delete AFTER DELETE ON report BEGIN
    DELETE FROM report_terms WHERE rowid = old.key;
END;

-- The audit: rows are only ever added. A decision that was taken back is named by the one that took it.
CREATE TABLE decision (
    id INTEGER PRIMARY KEY,
    uid TEXT NOT NULL,
    report INTEGER NOT NULL REFERENCES report (key) ON DELETE CASCADE,
    at TEXT NOT NULL, who TEXT NOT NULL, action TEXT NOT NULL,
    state_before TEXT, state_after TEXT, json_before TEXT, json_after TEXT, note TEXT,
    undoes INTEGER
);
CREATE INDEX decision_by_record ON decision (uid, id);
CREATE INDEX decision_by_person ON decision (who, id);
CREATE INDEX decision_by_report ON decision (report, id);
CREATE UNIQUE INDEX decision_by_undone ON decision (undoes) WHERE undoes IS NOT NULL;

-- What is gone. A forgotten report leaves the hash of its id's contents nowhere; only ids stay.
CREATE TABLE tombstone (
    kind TEXT NOT NULL, id TEXT NOT NULL,
    reason TEXT NOT NULL, at TEXT NOT NULL, change INTEGER NOT NULL,
    PRIMARY KEY (kind, id)
) WITHOUT ROWID;
CREATE INDEX tombstone_by_change ON tombstone (change);
