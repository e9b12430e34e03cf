"""Specific date/time and related types.

See https://data.iana.org/time-zones/tz-link.html for
time zone and DST data sources.
"""
from _datetime_delta import MAXYEAR, MINYEAR, UTC, timedelta, timezone, tzinfo
from _datetime_date import date
from _datetime_time import time
from _datetime_datetime import datetime

__all__ = 'date', 'datetime', 'time', 'timedelta', 'timezone', 'tzinfo', 'MINYEAR', 'MAXYEAR', 'UTC'
