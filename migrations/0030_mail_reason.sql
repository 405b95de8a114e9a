-- Why a mail was cancelled, where no person did it; and whether some attempt may have gone out, which no
-- later attempt makes undone.
ALTER TABLE mails ADD COLUMN reason TEXT;
ALTER TABLE mails ADD COLUMN maybe_sent BOOLEAN NOT NULL DEFAULT FALSE;
UPDATE mails SET maybe_sent = TRUE WHERE status = 'unknown';
