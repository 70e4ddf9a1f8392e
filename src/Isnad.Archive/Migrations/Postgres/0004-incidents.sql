-- Incidents: what reports tell of one act (tellings), linked and clustered. docs/incidents.md tells how.

-- One row: by which version of the linker the tellings were made. Another version makes all of them anew.
CREATE TABLE linking (one BIGINT PRIMARY KEY CHECK (one = 1), version BIGINT NOT NULL);
INSERT INTO linking (one, version) VALUES (1, 0);

-- Reports whose tellings are not up to date.
CREATE TABLE unlinked (report BIGINT PRIMARY KEY);
INSERT INTO unlinked (report) SELECT key FROM report;

-- An act as one report tells it. The body is what links compare; component and incident are what they made of it.
CREATE TABLE telling (
    key BIGINT PRIMARY KEY,
    uid TEXT COLLATE "C" NOT NULL,
    report BIGINT NOT NULL,
    component BIGINT NOT NULL,
    incident BIGINT NOT NULL,
    first_day BIGINT NOT NULL, last_day BIGINT NOT NULL, told BIGINT NOT NULL,
    body BYTEA NOT NULL
);
CREATE INDEX telling_by_report ON telling (report);
CREATE INDEX telling_by_component ON telling (component);
CREATE INDEX telling_by_incident ON telling (incident);

-- Records of tellings: by them a record finds its incident, and a decision its tellings.
CREATE TABLE telling_record (uid TEXT COLLATE "C" PRIMARY KEY, telling BIGINT NOT NULL);
CREATE INDEX telling_record_by_telling ON telling_record (telling);

-- Keys of blocks: tellings that meet in one are compared.
CREATE TABLE telling_block (block BIGINT NOT NULL, telling BIGINT NOT NULL, PRIMARY KEY (block, telling));

CREATE TABLE telling_link (a BIGINT NOT NULL, b BIGINT NOT NULL, score DOUBLE PRECISION NOT NULL, PRIMARY KEY (a, b));
CREATE INDEX telling_link_by_end ON telling_link (b);

-- What copies of reports are known by.
CREATE TABLE report_print (report BIGINT PRIMARY KEY, body BYTEA NOT NULL);
CREATE TABLE report_band (band BIGINT NOT NULL, report BIGINT NOT NULL, PRIMARY KEY (band, report));

-- Incidents with what lists show; ids never change their meaning: one that was merged leads to another.
CREATE TABLE incident (
    key BIGINT PRIMARY KEY,
    id TEXT COLLATE "C" NOT NULL UNIQUE,
    founder TEXT COLLATE "C" NOT NULL,
    leads_to BIGINT,
    type TEXT COLLATE "C" NOT NULL, mode TEXT COLLATE "C", standing TEXT COLLATE "C" NOT NULL,
    first_day BIGINT NOT NULL, last_day BIGINT NOT NULL,
    lat DOUBLE PRECISION, lon DOUBLE PRECISION, radius_km DOUBLE PRECISION, precision TEXT COLLATE "C", place_id TEXT COLLATE "C", place_name TEXT COLLATE "C",
    reports BIGINT NOT NULL, records BIGINT NOT NULL,
    sources_low BIGINT NOT NULL, sources_high BIGINT NOT NULL, contradictions BIGINT NOT NULL,
    json TEXT COLLATE "C" NOT NULL,
    changed_at TEXT COLLATE "C" NOT NULL, change BIGINT NOT NULL
);
CREATE INDEX incident_by_day ON incident (first_day DESC, key DESC) WHERE leads_to IS NULL;
CREATE INDEX incident_by_reports ON incident (reports DESC, key DESC) WHERE leads_to IS NULL;
CREATE INDEX incident_by_change ON incident (change);
CREATE INDEX incident_by_target ON incident (leads_to) WHERE leads_to IS NOT NULL;

-- What people decided of incidents: rows are only ever added.
CREATE TABLE incident_decision (
    id BIGINT PRIMARY KEY,
    at TEXT COLLATE "C" NOT NULL, who TEXT COLLATE "C" NOT NULL, action TEXT COLLATE "C" NOT NULL,
    incident TEXT COLLATE "C" NOT NULL, other TEXT COLLATE "C", note TEXT COLLATE "C",
    undoes BIGINT
);
CREATE INDEX incident_decision_by_person ON incident_decision (who, id);
CREATE UNIQUE INDEX incident_decision_by_undone ON incident_decision (undoes) WHERE undoes IS NOT NULL;
CREATE TABLE incident_decision_record (decision BIGINT NOT NULL, uid TEXT COLLATE "C" NOT NULL, side BIGINT NOT NULL, PRIMARY KEY (decision, uid));
CREATE INDEX incident_decision_record_by_uid ON incident_decision_record (uid);
