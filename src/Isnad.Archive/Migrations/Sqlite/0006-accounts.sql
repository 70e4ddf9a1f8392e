-- Accounts of the desk. One that was removed keeps its name, because the audit names it, and nothing else.
CREATE TABLE account (
    id TEXT PRIMARY KEY,
    name TEXT NOT NULL,
    folded TEXT NOT NULL UNIQUE,
    role TEXT NOT NULL,
    password TEXT,
    stamp TEXT NOT NULL,
    failures INTEGER NOT NULL, locked_until TEXT,
    added_at TEXT NOT NULL, removed_at TEXT,
    revision INTEGER NOT NULL
) WITHOUT ROWID;

-- Keys of programs: the secret is kept nowhere, only its SHA-256.
CREATE TABLE api_key (
    id TEXT PRIMARY KEY,
    account TEXT NOT NULL REFERENCES account (id),
    name TEXT NOT NULL,
    hash TEXT NOT NULL,
    added_at TEXT NOT NULL, used_at TEXT
) WITHOUT ROWID;
CREATE INDEX api_key_by_account ON api_key (account);
