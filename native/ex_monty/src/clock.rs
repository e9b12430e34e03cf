//! The time a run has used, and what a slice may use of it.
use serde::{Deserialize, Serialize};
use std::time::{Duration, Instant};

/// How long a slice on a normal scheduler lasts. Many programs then share a scheduler with little delay for others:
/// a hundred of them in its queue are passed in 10 ms.
pub const SLICE: Duration = Duration::from_micros(100);

/// A run's time limit and what is used of it.
#[derive(Clone, Copy, Debug)]
pub struct Clock {
    limit: Option<Duration>,
    used: Duration,
    started: Instant,
}

impl Clock {
    /// A clock that runs. `limit` is in nanoseconds; `u64::MAX` is none.
    pub fn start(limit: u64) -> Clock {
        let limit = if limit == u64::MAX { None } else { Some(Duration::from_nanos(limit)) };
        Clock { limit, used: Duration::ZERO, started: Instant::now() }
    }

    /// Goes on after a pause.
    pub fn resume(&mut self) {
        self.started = Instant::now();
    }

    /// Pauses.
    pub fn pause(&mut self) {
        self.used = self.used.saturating_add(self.started.elapsed());
    }

    /// The time since the last start.
    pub fn slice(&self) -> Duration {
        self.started.elapsed()
    }

    /// All the time that is used.
    pub fn total(&self) -> Duration {
        self.used.saturating_add(self.started.elapsed())
    }

    /// The time left, in nanoseconds, given the time of this slice; 0 when the limit is reached.
    pub fn left(&self, slice: Duration) -> u64 {
        match self.limit {
            None => u64::MAX,
            Some(limit) => u64::try_from(limit.saturating_sub(self.used.saturating_add(slice)).as_nanos()).unwrap_or(u64::MAX),
        }
    }

    /// Whether the limit is reached.
    pub fn expired(&self) -> bool {
        self.limit.is_some() && self.left(self.slice()) == 0
    }

    /// The limit in seconds.
    pub fn limit_secs(&self) -> f64 {
        self.limit.map_or(f64::INFINITY, |limit| limit.as_secs_f64())
    }
}

/// The clock that a program sees, and how long it may still sleep. Sleeping is no time spent executing.
#[derive(Clone, Copy, Debug)]
pub struct Rest {
    began: Instant,
    /// What it shows since then.
    before: Duration,
    /// What it shows at least after a time that was asked for.
    until: Duration,
    limit: Option<Duration>,
    left: Duration,
}

/// What a clock is where no time passes: in a dump.
#[derive(Clone, Copy, Debug, Serialize, Deserialize)]
pub struct Stopped {
    used: Duration,
    shown: Duration,
    until: Duration,
    left: Duration,
}

impl Rest {
    /// `limit` is in nanoseconds; `u64::MAX` is none.
    pub fn new(limit: u64) -> Rest {
        let limit = if limit == u64::MAX { None } else { Some(Duration::from_nanos(limit)) };
        let left = limit.unwrap_or(Duration::MAX);
        Rest { began: Instant::now(), before: Duration::ZERO, until: Duration::ZERO, limit, left }
    }

    /// The clock of a session's next run, which may sleep for so long.
    pub fn again(mut self, limit: u64) -> Rest {
        self.tick();
        Rest { before: self.before, ..Rest::new(limit) }
    }

    /// Seconds since the run began, as of the last tick.
    pub fn now(&self) -> f64 {
        self.before.as_secs_f64()
    }

    /// Goes on to the time that it is.
    pub fn tick(&mut self) {
        let now = Instant::now();
        self.before = self.before.saturating_add(now.duration_since(self.began));
        self.began = now;
    }

    /// Somebody is asked to let so many seconds pass.
    pub fn ask(&mut self, seconds: f64) {
        self.until = self.before.saturating_add(Duration::try_from_secs_f64(seconds).unwrap_or(Duration::ZERO));
    }

    /// They have passed, whatever other clocks say.
    pub fn passed(&mut self) {
        self.before = self.before.max(self.until);
    }

    /// The state of both clocks, to be kept.
    pub fn stop(&self, clock: &Clock) -> Stopped {
        Stopped { used: clock.used, shown: self.before, until: self.until, left: self.left }
    }

    /// Both clocks as they were kept, with new limits.
    pub fn restart(limit: u64, sleep_limit: u64, stopped: Stopped) -> (Clock, Rest) {
        let rest = Rest::new(sleep_limit);
        let left = if rest.limit.is_some() { rest.left.min(stopped.left) } else { rest.left };
        let clock = Clock { used: stopped.used, ..Clock::start(limit) };
        (clock, Rest { before: stopped.shown, until: stopped.until, left, ..rest })
    }

    /// Takes a time to sleep off what is left: the milliseconds that Elixir sleeps, or `None` when it is too long. (More than Elixir
    /// can wait at once is slept in parts: the event loop looks at the clock, and sleeps again.)
    pub fn take(&mut self, seconds: f64) -> Option<u64> {
        const MOST: Duration = Duration::from_millis(u32::MAX as u64);
        let time = Duration::try_from_secs_f64(seconds).unwrap_or(Duration::MAX);
        if self.limit.is_some() {
            self.left = self.left.checked_sub(time)?;
        }
        u64::try_from(time.min(MOST).as_nanos().div_ceil(1_000_000)).ok()
    }

    /// The limit in seconds.
    pub fn limit_secs(&self) -> f64 {
        self.limit.map_or(f64::INFINITY, |limit| limit.as_secs_f64())
    }
}
