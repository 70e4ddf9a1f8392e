-- Incidents: what reports tell of one act (tellings), linked and clustered. docs/incidents.md tells how.

-- One row: by which version of the linker the tellings were made. Another version makes all of them anew.
CREATE TABLE linking (one INTEGER PRIMARY KEY CHECK (one = 1), version INTEGER NOT NULL);
INSERT INTO linking (one, version) VALUES (1, 0);

-- Reports whose tellings are not up to date.
CREATE TABLE unlinked (report INTEGER PRIMARY KEY);
INSERT INTO unlinked (report) SELECT key FROM report;

-- An act as one report tells it. The body is what links compare; component and incident are what they made of it.
CREATE TABLE telling (
    key INTEGER PRIMARY KEY,
    uid TEXT NOT NULL,
    report INTEGER NOT NULL,
    component INTEGER NOT NULL,
    incident INTEGER NOT NULL,
    first_day INTEGER NOT NULL, last_day INTEGER NOT NULL, told INTEGER NOT NULL,
    body BLOB NOT NULL
);
CREATE INDEX telling_by_report ON telling (report);
CREATE INDEX telling_by_component ON telling (component);
CREATE INDEX telling_by_incident ON telling (incident);

-- Records of tellings: by them a record finds its incident, and a decision its tellings.
CREATE TABLE telling_record (uid TEXT PRIMARY KEY, telling INTEGER NOT NULL) WITHOUT ROWID;
CREATE INDEX telling_record_by_telling ON telling_record (telling);

-- Keys of blocks: tellings that meet in one are compared.
CREATE TABLE telling_block (block INTEGER NOT NULL, telling INTEGER NOT NULL, PRIMARY KEY (block, telling)) WITHOUT ROWID;

CREATE TABLE telling_link (a INTEGER NOT NULL, b INTEGER NOT NULL, score REAL NOT NULL, PRIMARY KEY (a, b)) WITHOUT ROWID;
CREATE INDEX telling_link_by_end ON telling_link (b);

-- What copies of reports are known by.
CREATE TABLE report_print (report INTEGER PRIMARY KEY, body BLOB NOT NULL);
CREATE TABLE report_band (band INTEGER NOT NULL, report INTEGER NOT NULL, PRIMARY KEY (band, report)) WITHOUT ROWID;

-- Incidents with what lists show; ids never change their meaning: one that was merged leads to another.
CREATE TABLE incident (
    key INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    founder TEXT NOT NULL,
    leads_to INTEGER,
    type TEXT NOT NULL, mode TEXT, standing TEXT NOT NULL,
    first_day INTEGER NOT NULL, last_day INTEGER NOT NULL,
    lat REAL, lon REAL, radius_km REAL, precision TEXT, place_id TEXT, place_name TEXT,
    reports INTEGER NOT NULL, records INTEGER NOT NULL,
    sources_low INTEGER NOT NULL, sources_high INTEGER NOT NULL, contradictions INTEGER NOT NULL,
    json TEXT NOT NULL,
    changed_at TEXT NOT NULL, change INTEGER NOT NULL
);
CREATE INDEX incident_by_day ON incident (first_day DESC, key DESC) WHERE leads_to IS NULL;
CREATE INDEX incident_by_reports ON incident (reports DESC, key DESC) WHERE leads_to IS NULL;
CREATE INDEX incident_by_change ON incident (change);
CREATE INDEX incident_by_target ON incident (leads_to) WHERE leads_to IS NOT NULL;

-- What people decided of incidents: rows are only ever added.
CREATE TABLE incident_decision (
    id INTEGER PRIMARY KEY,
    at TEXT NOT NULL, who TEXT NOT NULL, action TEXT NOT NULL,
    incident TEXT NOT NULL, other TEXT, note TEXT,
    undoes INTEGER
);
CREATE INDEX incident_decision_by_person ON incident_decision (who, id);
CREATE UNIQUE INDEX incident_decision_by_undone ON incident_decision (undoes) WHERE undoes IS NOT NULL;
CREATE TABLE incident_decision_record (decision INTEGER NOT NULL, uid TEXT NOT NULL, side INTEGER NOT NULL, PRIMARY KEY (decision, uid)) WITHOUT ROWID;
CREATE INDEX incident_decision_record_by_uid ON incident_decision_record (uid);
