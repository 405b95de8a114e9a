"""What Schemathesis cannot send by itself: a mail and what spreadsheets send are bytes like any other."""

import schemathesis

schemathesis.serializer.alias("message/rfc822", "application/octet-stream")
schemathesis.serializer.alias("application/vnd.ms-excel", "application/octet-stream")
schemathesis.serializer.alias("text/tab-separated-values", "application/octet-stream")
