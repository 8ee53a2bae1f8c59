-- Deliveries, and one table per dataset. Rows of replaced versions stay; a row counts when its submission is active.
-- Identifiers are keyed pseudonyms, never as sent. Dates are ISO 8601, quarters 2025Q1, money is in cents.

CREATE TABLE submission (
    number       INTEGER PRIMARY KEY,
    id           TEXT    NOT NULL UNIQUE,
    organisation TEXT    NOT NULL,
    dataset      TEXT    NOT NULL,
    quarter      TEXT    NOT NULL,
    version      INTEGER NOT NULL,
    active       INTEGER NOT NULL CHECK (active IN (0, 1)),
    sha256       TEXT    NOT NULL,
    bytes        INTEGER NOT NULL,
    read         INTEGER NOT NULL,
    accepted     INTEGER NOT NULL,
    rejected     INTEGER NOT NULL,
    duplicate    INTEGER NOT NULL,
    received_at  TEXT    NOT NULL,
    key_id       TEXT    NOT NULL,
    CHECK (read = accepted + rejected + duplicate),
    UNIQUE (organisation, dataset, quarter, version),
    UNIQUE (organisation, dataset, quarter, sha256)
) STRICT;

CREATE UNIQUE INDEX submission_one_active ON submission (organisation, dataset, quarter) WHERE active = 1;

CREATE TABLE initiatives (
    submission     INTEGER NOT NULL REFERENCES submission (number),
    line           INTEGER NOT NULL,
    initiative     TEXT    NOT NULL,
    name           TEXT    NOT NULL,
    kind           TEXT    NOT NULL,
    municipality   TEXT    NOT NULL,
    neighbourhoods TEXT,
    start_date     TEXT    NOT NULL,
    end_date       TEXT,
    PRIMARY KEY (submission, line)
) STRICT, WITHOUT ROWID;

CREATE TABLE participants (
    submission    INTEGER NOT NULL REFERENCES submission (number),
    line          INTEGER NOT NULL,
    participant   TEXT    NOT NULL,
    initiative    TEXT    NOT NULL,
    role          TEXT    NOT NULL,
    municipality  TEXT    NOT NULL,
    neighbourhood TEXT,
    household     TEXT,
    age_band      TEXT,
    gender        TEXT,
    lives_alone   TEXT,
    asked_on      TEXT,
    consented     TEXT,
    start_date    TEXT,
    end_date      TEXT,
    end_reason    TEXT,
    PRIMARY KEY (submission, line)
) STRICT, WITHOUT ROWID;

CREATE TABLE survey (
    submission  INTEGER NOT NULL REFERENCES submission (number),
    line        INTEGER NOT NULL,
    participant TEXT    NOT NULL,
    initiative  TEXT    NOT NULL,
    wave        INTEGER NOT NULL,
    date        TEXT    NOT NULL,
    mode        TEXT,
    answers     TEXT    NOT NULL,
    PRIMARY KEY (submission, line)
) STRICT, WITHOUT ROWID;

CREATE TABLE activities (
    submission         INTEGER NOT NULL REFERENCES submission (number),
    line               INTEGER NOT NULL,
    activity           TEXT    NOT NULL,
    initiative         TEXT    NOT NULL,
    date               TEXT    NOT NULL,
    kind               TEXT    NOT NULL,
    neighbourhood      TEXT,
    age_group          TEXT,
    participants       INTEGER,
    volunteers         INTEGER,
    volunteer_hours    REAL,
    professional_hours REAL,
    initiated_by       TEXT,
    PRIMARY KEY (submission, line)
) STRICT, WITHOUT ROWID;

CREATE TABLE care_use (
    submission        INTEGER NOT NULL REFERENCES submission (number),
    line              INTEGER NOT NULL,
    participant       TEXT    NOT NULL,
    initiative        TEXT    NOT NULL,
    quarter           TEXT    NOT NULL,
    care              TEXT    NOT NULL,
    by                TEXT    NOT NULL,
    quantity          REAL    NOT NULL,
    entitled          REAL,
    organisation_role TEXT,
    PRIMARY KEY (submission, line)
) STRICT, WITHOUT ROWID;

CREATE TABLE costs (
    submission INTEGER NOT NULL REFERENCES submission (number),
    line       INTEGER NOT NULL,
    initiative TEXT    NOT NULL,
    quarter    TEXT    NOT NULL,
    kind       TEXT    NOT NULL,
    payer      TEXT    NOT NULL,
    amount_eur INTEGER NOT NULL,
    PRIMARY KEY (submission, line)
) STRICT, WITHOUT ROWID;
