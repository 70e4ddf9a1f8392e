-- Feeds that are asked again and again, with what their servers want to hear next time.
CREATE TABLE feed (
    url TEXT PRIMARY KEY,
    title TEXT,
    etag TEXT, modified TEXT,
    added_at TEXT NOT NULL,
    asked_at TEXT, next_at TEXT NOT NULL,
    failures INTEGER NOT NULL, problem TEXT
) WITHOUT ROWID;
