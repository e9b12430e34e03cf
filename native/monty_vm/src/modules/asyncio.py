"""Tasks that take turns: an event loop inside the sandbox."""

from asyncio.events import *
from asyncio.exceptions import *
from asyncio.futures import *
from asyncio.locks import *
from asyncio.queues import *
from asyncio.runners import *
from asyncio.taskgroups import *
from asyncio.tasks import *
from asyncio.timeouts import *

import asyncio.events as events
import asyncio.exceptions as exceptions
import asyncio.futures as futures
import asyncio.locks as locks
import asyncio.queues as queues
import asyncio.runners as runners
import asyncio.taskgroups as taskgroups
import asyncio.tasks as tasks
import asyncio.timeouts as timeouts
