//! Reports that mean harm: long, cyclic, wide, with positions that do not exist.

use super::*;
use crate::diagnostics::nesting::on_own_stack;

fn exception(cause: Option<usize>) -> ExceptionSummary {
    ExceptionSummary { type_name: "E".into(), message: "m".into(), cause, ..ExceptionSummary::default() }
}

#[test]
fn long_and_cyclic_chains_are_rendered_and_dropped_in_little_stack() {
    on_own_stack(32 * 1024, || {
        let n = 100_000;
        let mut exceptions: Vec<_> = (0..n).map(|i| exception(Some((i + 1) % n))).collect();
        exceptions[1].context = Some(0);
        let text = render(&ExceptionReport { exceptions });
        assert!(text.len() < MAX_BYTES + 2000 && text.ends_with("\n...\nE: m\n"));
        let text = render(&ExceptionReport { exceptions: vec![exception(Some(0))] });
        assert_eq!(text, "E: m\n");
    })
    .unwrap();
}

#[test]
fn groups_that_multiply_are_cut() {
    on_own_stack(128 * 1024, || {
        let mut exceptions = vec![exception(None); 12];
        for (at, exception) in exceptions.iter_mut().enumerate().take(11) {
            exception.group = Some(vec![at + 1; 1000]);
        }
        assert!(render(&ExceptionReport { exceptions }).len() < MAX_BYTES + 2000);
    })
    .unwrap();
}

#[test]
fn impossible_positions_do_no_harm() {
    let long = format!("{}\né日本 = ((((\n\n\t x\n", "a+".repeat(1 << 20));
    for source in ["", "\n", "x", "é日本", "  a = b[\n1\n  ]", long.as_str()] {
        let source: Arc<str> = Arc::from(source);
        for (line, end_line) in [(0, 0), (1, 1), (1, 3), (3, 1), (2, u32::MAX), (u32::MAX, u32::MAX), (1, 5000)] {
            for (col, end_col) in [(0, 0), (0, 1), (1, 2), (5, 2), (u32::MAX, 1), (2, u32::MAX), (0, u32::MAX)] {
                let (filename, name) = ("f".to_owned(), "g".to_owned());
                let source = Some(source.clone());
                let frame = FrameSummary { filename, name, line, end_line, col, end_col, source };
                let mut raised = exception(None);
                raised.frames = vec![frame; 2];
                assert!(render(&ExceptionReport { exceptions: vec![raised] }).ends_with("E: m\n"));
            }
        }
    }
}
