-- Accounts of the desk. One that was removed keeps its name, because the audit names it, and nothing else.
CREATE TABLE account (
    id TEXT COLLATE "C" PRIMARY KEY,
    name TEXT COLLATE "C" NOT NULL,
    folded TEXT COLLATE "C" NOT NULL UNIQUE,
    role TEXT COLLATE "C" NOT NULL,
    password TEXT COLLATE "C",
    stamp TEXT COLLATE "C" NOT NULL,
    failures BIGINT NOT NULL, locked_until TEXT COLLATE "C",
    added_at TEXT COLLATE "C" NOT NULL, removed_at TEXT COLLATE "C",
    revision BIGINT NOT NULL
);

-- Keys of programs: the secret is kept nowhere, only its SHA-256.
CREATE TABLE api_key (
    id TEXT COLLATE "C" PRIMARY KEY,
    account TEXT COLLATE "C" NOT NULL REFERENCES account (id),
    name TEXT COLLATE "C" NOT NULL,
    hash TEXT COLLATE "C" NOT NULL,
    added_at TEXT COLLATE "C" NOT NULL, used_at TEXT COLLATE "C"
);
CREATE INDEX api_key_by_account ON api_key (account);
