//! What is mutated: the conformance cases, whole and in blocks.
use crate::random::Random;
use std::path::Path;

pub struct Corpus {
    /// Whole sources.
    pub sources: Vec<String>,
    /// Their statements at the top level.
    pub blocks: Vec<String>,
    /// Words and signs that occur in them.
    pub tokens: Vec<String>,
}

impl Corpus {
    pub fn read() -> Corpus {
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../monty_vm/tests/cases");
        let mut paths: Vec<_> = std::fs::read_dir(&folder)
            .unwrap_or_else(|e| panic!("{}: {e}", folder.display()))
            .filter_map(|entry| Some(entry.ok()?.path()))
            .filter(|path| path.extension().is_some_and(|e| e == "py"))
            .collect();
        paths.sort();
        let sources: Vec<String> = paths.iter().filter_map(|path| std::fs::read_to_string(path).ok()).collect();
        let blocks: Vec<String> = sources.iter().flat_map(|source| blocks(source)).collect();
        let mut tokens: Vec<String> = sources.iter().flat_map(|source| tokens(source)).map(str::to_owned).collect();
        tokens.sort();
        tokens.dedup();
        Corpus { sources, blocks, tokens }
    }

    /// A program of a few blocks from anywhere; each may fail without ending it.
    pub fn program(&self, random: &mut Random) -> String {
        let mut program = String::new();
        for _ in 0..1 + random.below(6) {
            // Neighbours often need each other.
            let at = random.below(self.blocks.len());
            for block in self.blocks.iter().skip(at).take(1 + random.below(5)) {
                if block.starts_with("def ") || block.starts_with("class ") || block.starts_with('@') || random.one_in(3) {
                    program.push_str(block);
                } else {
                    program.push_str("try:\n");
                    for line in block.lines() {
                        program.push_str("    ");
                        program.push_str(line);
                        program.push('\n');
                    }
                    program.push_str("except Exception as error: repr(error)\n");
                }
            }
        }
        program
    }
}

/// The statements of a source, by what begins in the first column.
fn blocks(source: &str) -> Vec<String> {
    let mut blocks: Vec<String> = Vec::new();
    let mut decorated = false;
    for line in source.lines() {
        let goes_on = decorated
            || line.starts_with([' ', '\t', ')', ']', '}', '#'])
            || line.is_empty()
            || ["else", "elif", "except", "finally", "case"].iter().any(|word| line.starts_with(word));
        decorated = line.starts_with('@');
        match blocks.last_mut() {
            Some(block) if goes_on => {
                block.push_str(line);
                block.push('\n');
            }
            _ => blocks.push(format!("{line}\n")),
        }
    }
    blocks.retain(|block| block.len() < 4000 && !block.trim().is_empty());
    blocks
}

/// The words, numbers and signs of a text, with what is between them.
pub fn tokens(text: &str) -> Vec<&str> {
    let class = |c: char| {
        if c.is_alphanumeric() || c == '_' {
            0
        } else if c == ' ' || c == '\t' {
            1
        } else {
            2
        }
    };
    let mut tokens = Vec::new();
    let mut start = 0;
    let mut last = 3;
    for (i, c) in text.char_indices() {
        let now = class(c);
        if i > start && (now != last || now == 2) {
            tokens.push(&text[start..i]);
            start = i;
        }
        last = now;
    }
    if start < text.len() {
        tokens.push(&text[start..]);
    }
    tokens
}
