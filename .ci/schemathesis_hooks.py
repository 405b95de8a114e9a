"""What Schemathesis cannot send by itself: a mail is bytes like any other."""

import schemathesis

schemathesis.serializer.alias("message/rfc822", "application/octet-stream")
