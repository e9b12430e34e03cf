//! What to use instead of modules that programs often ask for and that a sandbox does not have.

/// Modules by their top-level names, and the note for each.
const HINTS: &[(&[&str], &str)] = &[
    (
        &["numpy", "scipy", "pandas", "polars", "sklearn", "torch", "tensorflow"],
        "Third-party packages are not available here: use lists, dicts and the modules math, statistics, itertools and collections.",
    ),
    (
        &["matplotlib", "seaborn", "plotly", "PIL", "cv2"],
        "There is nothing to draw with here: return the data, or print it as text.",
    ),
    (
        &["requests", "httpx", "urllib3", "aiohttp", "socket", "ssl", "http", "smtplib", "ftplib"],
        "There is no network here: call a function that the host provides.",
    ),
    (
        &["subprocess", "multiprocessing", "threading", "_thread", "concurrent", "signal", "ctypes", "resource", "pty"],
        "There are no processes and no threads here: asyncio runs tasks side by side.",
    ),
    (
        &["sqlite3", "psycopg2", "pymongo", "redis", "sqlalchemy"],
        "There is no database here: call a function that the host provides.",
    ),
    (&["tkinter", "curses", "readline", "pygame"], "There is no screen and no keyboard here: print the result."),
    (&["shutil", "tempfile", "fileinput"], "Files are reached by pathlib.Path and open(), as far as the host provides any."),
    (&["pydantic", "attr", "attrs"], "Third-party packages are not available here: use dataclasses."),
    (&["pytest", "unittest", "doctest", "nose"], "There is no test runner here: use assert."),
    (&["yaml", "toml", "lxml", "bs4", "xml"], "Only json is available here to read and write data."),
    (&["dateutil", "pytz", "arrow", "pendulum"], "Third-party packages are not available here: use datetime."),
    (&["pickle", "marshal", "shelve", "dill"], "Objects cannot be pickled here: use json, or return them to the host."),
];

/// The note for a module that does not exist.
pub(super) fn instead_of(module: &str) -> Option<&'static str> {
    let top = module.split('.').next().unwrap_or(module);
    HINTS.iter().find(|(names, _)| names.contains(&top)).map(|(_, hint)| *hint)
}
