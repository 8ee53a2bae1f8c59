-- What a delivery was made from, and what was withdrawn: who, when, why. The lines that were left out, so that a correction can take their place.
-- The same bytes may come again after a withdrawal: the rule that they come once moves to an index that skips withdrawn deliveries.

CREATE TABLE submission_next (
    number           INTEGER PRIMARY KEY,
    id               TEXT    NOT NULL UNIQUE,
    organisation     TEXT    NOT NULL,
    dataset          TEXT    NOT NULL,
    quarter          TEXT    NOT NULL,
    version          INTEGER NOT NULL,
    active           INTEGER NOT NULL CHECK (active IN (0, 1)),
    sha256           TEXT    NOT NULL,
    bytes            INTEGER NOT NULL,
    read             INTEGER NOT NULL,
    accepted         INTEGER NOT NULL,
    rejected         INTEGER NOT NULL,
    duplicate        INTEGER NOT NULL,
    received_at      TEXT    NOT NULL,
    key_id           TEXT    NOT NULL,
    base             TEXT    REFERENCES submission (id),
    merged           INTEGER NOT NULL DEFAULT 0 CHECK (merged IN (0, 1)),
    withdrawn_at     TEXT,
    withdrawn_by     TEXT,
    withdrawn_reason TEXT,
    CHECK (read = accepted + rejected + duplicate),
    CHECK (merged = 0 OR base IS NOT NULL),
    CHECK (withdrawn_at IS NULL OR (active = 0 AND withdrawn_by IS NOT NULL AND withdrawn_reason IS NOT NULL)),
    UNIQUE (organisation, dataset, quarter, version)
) STRICT;

INSERT INTO submission_next (number, id, organisation, dataset, quarter, version, active, sha256, bytes, read, accepted, rejected, duplicate, received_at, key_id)
SELECT number, id, organisation, dataset, quarter, version, active, sha256, bytes, read, accepted, rejected, duplicate, received_at, key_id FROM submission;

DROP TABLE submission;

ALTER TABLE submission_next RENAME TO submission;

CREATE UNIQUE INDEX submission_one_active ON submission (organisation, dataset, quarter) WHERE active = 1;

CREATE UNIQUE INDEX submission_same_bytes ON submission (organisation, dataset, quarter, sha256) WHERE withdrawn_at IS NULL;

CREATE TABLE left_out (
    submission INTEGER NOT NULL REFERENCES submission (number),
    line       INTEGER NOT NULL,
    fate       TEXT    NOT NULL CHECK (fate IN ('rejected', 'duplicate')),
    PRIMARY KEY (submission, line)
) STRICT, WITHOUT ROWID;

-- Organisations that declared to share the domain of their pseudonyms: the same person, under the same number, is then the same person in both.
CREATE TABLE shared_domain (
    organisation TEXT NOT NULL COLLATE NOCASE PRIMARY KEY,
    domain       TEXT NOT NULL,
    declared_at  TEXT NOT NULL,
    declared_by  TEXT NOT NULL,
    reason       TEXT NOT NULL
) STRICT, WITHOUT ROWID;
