-- Feeds that are asked again and again, with what their servers want to hear next time.
CREATE TABLE feed (
    url TEXT COLLATE "C" PRIMARY KEY,
    title TEXT COLLATE "C",
    etag TEXT COLLATE "C", modified TEXT COLLATE "C",
    added_at TEXT COLLATE "C" NOT NULL,
    asked_at TEXT COLLATE "C", next_at TEXT COLLATE "C" NOT NULL,
    failures BIGINT NOT NULL, problem TEXT COLLATE "C"
);
