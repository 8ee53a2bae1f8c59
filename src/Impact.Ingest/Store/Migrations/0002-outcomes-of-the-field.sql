-- The datasets of requests for help, cases, rungs, ties, groups of citizens, goals and areas.

CREATE TABLE matches (
    submission   INTEGER NOT NULL REFERENCES submission (number),
    line         INTEGER NOT NULL,
    "match"      TEXT    NOT NULL,
    initiative   TEXT    NOT NULL,
    kind         TEXT    NOT NULL,
    category     TEXT,
    asked_on     TEXT    NOT NULL,
    asker        TEXT    NOT NULL,
    matched_on   TEXT,
    helper       TEXT,
    closed_on    TEXT,
    result       TEXT    NOT NULL,
    new_tie      TEXT,
    PRIMARY KEY (submission, line)
) STRICT, WITHOUT ROWID;

CREATE TABLE cases (
    submission                INTEGER NOT NULL REFERENCES submission (number),
    line                      INTEGER NOT NULL,
    "case"                    TEXT    NOT NULL,
    municipality              TEXT    NOT NULL,
    initiative                TEXT,
    team                      TEXT,
    household                 TEXT,
    signalled_on              TEXT,
    signalled_by              TEXT,
    first_contact_on          TEXT,
    reported_on               TEXT,
    plan_on                   TEXT,
    requested_on              TEXT,
    decided_on                TEXT,
    closed_on                 TEXT,
    recurred_on               TEXT,
    days_paused               INTEGER,
    days_paused_decision      INTEGER,
    professionals             INTEGER,
    professionals_end         INTEGER,
    informal_source_used      TEXT,
    own_plan                  TEXT,
    plan_done                 TEXT,
    solution                  TEXT,
    crisis_at_first_contact   TEXT,
    PRIMARY KEY (submission, line)
) STRICT, WITHOUT ROWID;

CREATE TABLE ladder (
    submission    INTEGER NOT NULL REFERENCES submission (number),
    line          INTEGER NOT NULL,
    participant   TEXT    NOT NULL,
    initiative    TEXT    NOT NULL,
    date          TEXT    NOT NULL,
    rung          INTEGER NOT NULL,
    rater         TEXT,
    PRIMARY KEY (submission, line)
) STRICT, WITHOUT ROWID;

CREATE TABLE ties (
    submission   INTEGER NOT NULL REFERENCES submission (number),
    line         INTEGER NOT NULL,
    date         TEXT    NOT NULL,
    "from"       TEXT    NOT NULL,
    from_kind    TEXT    NOT NULL,
    "to"         TEXT    NOT NULL,
    to_kind      TEXT    NOT NULL,
    kind         TEXT    NOT NULL,
    initiative   TEXT,
    PRIMARY KEY (submission, line)
) STRICT, WITHOUT ROWID;

CREATE TABLE groups (
    submission       INTEGER NOT NULL REFERENCES submission (number),
    line             INTEGER NOT NULL,
    "group"          TEXT    NOT NULL,
    municipality     TEXT    NOT NULL,
    neighbourhood    TEXT,
    kind             TEXT    NOT NULL,
    founded_on       TEXT    NOT NULL,
    ended_on         TEXT,
    members          INTEGER,
    recruited_by     TEXT,
    space            TEXT,
    subsidy_eur      INTEGER,
    contact_person   TEXT,
    PRIMARY KEY (submission, line)
) STRICT, WITHOUT ROWID;

CREATE TABLE goals (
    submission    INTEGER NOT NULL REFERENCES submission (number),
    line          INTEGER NOT NULL,
    participant   TEXT    NOT NULL,
    initiative    TEXT    NOT NULL,
    goal          TEXT    NOT NULL,
    date          TEXT    NOT NULL,
    weight        REAL,
    level         INTEGER NOT NULL,
    set_by        TEXT,
    PRIMARY KEY (submission, line)
) STRICT, WITHOUT ROWID;

CREATE TABLE areas (
    submission       INTEGER NOT NULL REFERENCES submission (number),
    line             INTEGER NOT NULL,
    indicator        TEXT    NOT NULL,
    area             TEXT    NOT NULL,
    year             INTEGER NOT NULL,
    value            REAL    NOT NULL,
    unit             TEXT    NOT NULL,
    instrument       TEXT,
    population       REAL,
    source           TEXT    NOT NULL,
    model_estimate   TEXT    NOT NULL,
    PRIMARY KEY (submission, line)
) STRICT, WITHOUT ROWID;
