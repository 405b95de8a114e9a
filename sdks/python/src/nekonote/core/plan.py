"""One call as a series of steps, which a synchronous or an asynchronous client carries out."""

from __future__ import annotations

import base64
import json
import os
import platform
import uuid
from typing import Any, Dict, Generator, List, NamedTuple, Optional, Tuple, Union
from urllib.parse import quote, urlencode, urljoin, urlsplit

from .body import Encoded, encode
from .errors import ApiError, AuthenticationError, ConnectionError, SdkError, error_for
from .messages import message
from .operation import ApiSpec, Arguments, Operation
from .options import AuthOptions, Clock, Hooks, OutgoingRequest, RequestOptions, usable
from .params import target
from .retry import RetryOptions, asked_wait, backoff, may_retry

_SAFE = ("GET", "HEAD", "OPTIONS", "PUT", "DELETE", "TRACE")
#: Tokens are renewed this long before their time, for clocks that differ.
_MARGIN = 30_000


class Send(NamedTuple):
    """Send this, and give the response; a broken connection is thrown in."""

    request: OutgoingRequest
    body: Dict[str, Any]
    timeout: float
    stream: bool


class Sleep(NamedTuple):
    milliseconds: int


class Renew(NamedTuple):
    """Make sure that there is a token; one request for it at a time."""


Step = Union[Send, Sleep, Renew]
Steps = Generator[Step, Any, Any]


class Settings:
    """What both kinds of clients are made of."""

    def __init__(
        self,
        api: ApiSpec,
        base_url: Optional[str],
        auth: AuthOptions,
        retry: RetryOptions,
        timeout: int,
        total_timeout: Optional[int],
        headers: Dict[str, str],
        language: Optional[str],
        hooks: Optional[Hooks],
        clock: Optional[Clock],
    ) -> None:
        env = api.env or ""
        base = base_url or (env and os.environ.get(f"{env}_BASE_URL")) or api.base_url
        if not base:
            raise SdkError(message("no_base_url", language))
        if auth.api_key is None and auth.client_credentials is None and not auth.auth and env:
            auth = auth._replace(api_key=os.environ.get(f"{env}_API_KEY"))
        self.api = api
        self.base_url = base.rstrip("/")
        self.auth = auth
        self.retry = retry
        self.timeout = timeout
        self.total_timeout = total_timeout
        self.headers = headers
        self.language = language
        self.hooks = hooks or Hooks()
        self.clock = clock or Clock()
        self.token: Optional[Tuple[str, int]] = None

    def valid_token(self) -> Optional[str]:
        if self.token is not None and self.token[1] - _MARGIN > self.clock.now():
            return self.token[0]
        return None

    def renew(self) -> Steps:
        """Fetches a token."""
        credentials = self.auth.client_credentials
        if credentials is None or self.valid_token() is not None:
            return
        known = [it.get("tokenUrl") for it in self.api.schemes.values() if it.get("tokenUrl")]
        url = credentials.token_url or (known[0] if known else None)
        if url is None:
            raise SdkError(message("no_token", self.language, "token_url"))
        form = {
            "grant_type": "client_credentials",
            "client_id": credentials.client_id,
            "client_secret": credentials.client_secret,
        }
        if credentials.scope is not None:
            form["scope"] = credentials.scope
        headers = {"Content-Type": "application/x-www-form-urlencoded", "Accept": "application/json"}
        request = OutgoingRequest("POST", urljoin(self.base_url + "/", url), headers, 0)
        response = yield Send(request, {"content": urlencode(form).encode()}, self.timeout / 1000, False)
        if not 200 <= response.status_code < 300:
            raise error_for(response.status_code, response.headers, response.text)
        answer: Any = json.loads(response.text)
        token = answer.get("access_token") if isinstance(answer, dict) else None
        if not isinstance(token, str):
            raise AuthenticationError(response.status_code, response.headers, response.text)
        seconds = answer.get("expires_in")
        lifetime = seconds if isinstance(seconds, (int, float)) else 3600
        self.token = (token, self.clock.now() + int(lifetime * 1000))

    def sign(self, operation: Operation) -> Generator[Step, Any, Tuple[Dict[str, str], List[str]]]:
        """What shows who calls: headers and parts of the query."""
        headers: Dict[str, str] = {}
        query: List[str] = []
        lists = self.api.security if operation.security is None else operation.security
        chosen = next((it for it in lists if it and all(usable(self.api.schemes, key, self.auth) for key in it)), ())
        for key in chosen:
            scheme = self.api.schemes.get(key, {})
            given = self.auth.auth.get(key, self.auth.api_key)
            secret = (given() if callable(given) else given) or ""
            kind = scheme.get("type")
            if kind == "basic":
                pair = f"{self.auth.username or secret}:{self.auth.password or ''}"
                headers["Authorization"] = "Basic " + base64.b64encode(pair.encode()).decode("ascii")
            elif kind == "apiKey" and scheme.get("in") == "query":
                query.append(f"{quote(str(scheme['name']), safe='')}={quote(secret, safe='')}")
            elif kind == "apiKey" and scheme.get("in") == "cookie":
                pair = f"{scheme['name']}={quote(secret, safe='')}"
                headers["Cookie"] = f"{headers['Cookie']}; {pair}" if "Cookie" in headers else pair
            elif kind == "apiKey":
                headers[str(scheme["name"])] = secret
            else:
                if self.auth.client_credentials is not None and key not in self.auth.auth:
                    if self.valid_token() is None:
                        yield Renew()
                    secret = self.token[0] if self.token is not None else ""
                headers["Authorization"] = f"Bearer {secret}"
        return headers, query

    def call(self, operation: Operation, args: Arguments, options: RequestOptions) -> Steps:
        """The whole call, with its repetitions; ends with a good response."""
        place = target(operation, args, self.language)
        encoded = encode(operation, args.get("body"), options.content_type)
        fixed = self._fixed(operation, encoded, options)
        extra = [f"{quote(key, safe='')}={quote(value, safe='')}" for key, value in options.query.items()]
        is_safe = operation.method in _SAFE or operation.idempotency is not None
        wanted = self.retry.max_retries if options.max_retries is None else options.max_retries
        retries = 0 if encoded.once else wanted
        total = self.total_timeout if options.total_timeout is None else options.total_timeout
        end = None if total is None else self.clock.now() + total
        base = self.base_url
        if operation.server is not None:
            base = urljoin(self.base_url + "/", operation.server).rstrip("/")
        attempt = 0
        renewed = False
        while True:
            signed, secret_query = yield from self.sign(operation)
            query = "&".join([*place.query, *extra, *secret_query])
            url = base + place.path + (("&" if "?" in place.path else "?") + query if query else "")
            if "Cookie" in place.headers and "Cookie" in signed:
                signed["Cookie"] = f"{place.headers['Cookie']}; {signed['Cookie']}"
            headers = _headers(fixed, self.headers, place.headers, signed, dict(options.headers))
            request = OutgoingRequest(operation.method, url, headers, attempt)
            self.hooks.on_request(request)
            limit = self.timeout if options.timeout is None else options.timeout
            if end is not None:
                limit = max(1, min(limit, end - self.clock.now()))
            reason: Exception
            try:
                sent = Send(request, encoded.arguments, limit / 1000, operation.answer == "binary")
                response = yield sent
            except ConnectionError as error:
                if attempt >= retries or not is_safe:
                    self.hooks.on_error(request, error)
                    raise
                reason, wait = error, backoff(attempt, self.retry, self.clock.random())
            else:
                self.hooks.on_response(request, response)
                status: int = response.status_code
                if 200 <= status < 300:
                    return response
                asked = asked_wait(status, response.headers, self.clock.now())
                failure: ApiError = error_for(status, response.headers, response.text, asked)
                renews = self.auth.client_credentials is not None
                if status == 401 and renews and not renewed and not encoded.once:
                    renewed = True
                    self.token = None
                    continue
                too_long = (asked or 0) > self.retry.max_retry_after
                if attempt >= retries or not may_retry(status, is_safe) or too_long:
                    self.hooks.on_error(request, failure)
                    raise failure
                chosen = backoff(attempt, self.retry, self.clock.random())
                reason, wait = failure, chosen if asked is None else asked
            if end is not None and self.clock.now() + wait > end:
                raise reason
            self.hooks.on_retry(request, wait, reason)
            yield Sleep(wait)
            attempt += 1

    def _fixed(self, operation: Operation, encoded: Encoded, options: RequestOptions) -> Dict[str, str]:
        agent = f"{self.api.name}/{self.api.version} python/{platform.python_version()}"
        headers = {"User-Agent": agent, "Accept": operation.accept or "application/json"}
        if self.language is not None:
            headers["Accept-Language"] = self.language
        if encoded.content_type is not None:
            headers["Content-Type"] = encoded.content_type
        if operation.idempotency is not None:
            headers[operation.idempotency] = options.idempotency_key or str(uuid.uuid4())
        return headers

    def relative(self, url: str) -> Optional[str]:
        """The path of an address below the base URL; none if it is elsewhere."""
        own, other = urlsplit(self.base_url), urlsplit(urljoin(self.base_url + "/", url))
        if (own.scheme, own.netloc) != (other.scheme, other.netloc):
            return None
        path = other.path
        if own.path and path.startswith(own.path.rstrip("/") + "/"):
            path = path[len(own.path.rstrip("/")) :]
        return path + (f"?{other.query}" if other.query else "")


def _headers(*sources: Dict[str, str]) -> Dict[str, str]:
    """Later ones win, however they are written."""
    found: Dict[str, Tuple[str, str]] = {}
    for source in sources:
        for name, value in source.items():
            found[name.lower()] = (name, value)
    return dict(found.values())
