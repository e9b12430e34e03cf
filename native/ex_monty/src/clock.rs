//! The time a run has used, and what a slice may use of it.
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
        self.used += self.started.elapsed();
    }

    /// The time since the last start.
    pub fn slice(&self) -> Duration {
        self.started.elapsed()
    }

    /// The time left, in nanoseconds, given the time of this slice; 0 when the limit is reached.
    pub fn left(&self, slice: Duration) -> u64 {
        match self.limit {
            None => u64::MAX,
            Some(limit) => u64::try_from(limit.saturating_sub(self.used + slice).as_nanos()).unwrap_or(u64::MAX),
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
