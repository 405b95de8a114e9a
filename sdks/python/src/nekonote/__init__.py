# Written by sdk-gen from the API's description. Changes here are lost.
"""Client of Nekonote."""


from . import models as models
from .client import AsyncNekonote as AsyncNekonote
from .client import Nekonote as Nekonote
from .core import ApiError as ApiError
from .core import AsyncBinaryResponse as AsyncBinaryResponse
from .core import AsyncPage as AsyncPage
from .core import AsyncPager as AsyncPager
from .core import AuthenticationError as AuthenticationError
from .core import BadRequestError as BadRequestError
from .core import BinaryResponse as BinaryResponse
from .core import ClientCredentials as ClientCredentials
from .core import Clock as Clock
from .core import ConflictError as ConflictError
from .core import ConnectionError as ConnectionError
from .core import DecodeError as DecodeError
from .core import Hooks as Hooks
from .core import Model as Model
from .core import NamedFile as NamedFile
from .core import NotFoundError as NotFoundError
from .core import NotModifiedError as NotModifiedError
from .core import OutgoingRequest as OutgoingRequest
from .core import Page as Page
from .core import PermissionError as PermissionError
from .core import PreconditionError as PreconditionError
from .core import RateLimitError as RateLimitError
from .core import RequestOptions as RequestOptions
from .core import SdkError as SdkError
from .core import Secret as Secret
from .core import ServerError as ServerError
from .core import TimeoutError as TimeoutError
from .core import UnacceptableBodyError as UnacceptableBodyError
from .core import Unknown as Unknown
from .core import Upload as Upload
from .core import ValidationError as ValidationError
from .core import WebhookError as WebhookError
from .core import WebhookVerifier as WebhookVerifier
from .core import csv_file as csv_file
from .core import csv_records as csv_records
from .core import csv_records_async as csv_records_async
from .core import csv_rows as csv_rows
from .core import csv_rows_async as csv_rows_async
from .core import poll as poll
from .core import poll_async as poll_async
