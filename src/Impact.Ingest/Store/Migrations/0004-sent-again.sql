-- When nothing counts any more, because the newest version was taken back, the bytes of an earlier version may come again as a new version.
DROP INDEX submission_same_bytes;

CREATE INDEX submission_same_bytes ON submission (organisation, dataset, quarter, sha256);
