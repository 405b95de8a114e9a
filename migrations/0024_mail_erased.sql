-- When what was personal about a mail was deleted; the rest of its line stays.
ALTER TABLE mails ADD COLUMN erased_at TIMESTAMPTZ;
