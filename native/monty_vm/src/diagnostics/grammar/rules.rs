//! The grammar file, read into tables once a process.

use super::actions::Function;
use super::node::NodeKind;
use super::token::{Kind, terminal};
use std::collections::HashMap;
use std::sync::LazyLock;

/// A rule of the grammar, by its place in the table.
pub(super) type RuleId = u16;

/// What an alternative consists of.
#[derive(Debug)]
pub(super) enum Item {
    Token(Kind),
    /// A name with this text.
    Soft(&'static str),
    /// A name that is a soft keyword.
    AnySoft,
    Rule(RuleId),
    Optional(Box<Item>),
    Star(Box<Item>),
    Plus(Box<Item>),
    Gather(Kind, Box<Item>),
    And(Box<Item>),
    Not(Box<Item>),
    /// A token that must follow, and its text.
    Forced(Kind, &'static str),
    Cut,
}

/// Where an error is told.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Place {
    /// At what has this name, or from the one to the other.
    At(u8),
    Range(u8, u8),
    /// Behind it.
    After(u8),
    /// From it up to the last token read.
    From(u8),
    /// At the last token read; as an `IndentationError`.
    Last,
    Indent,
    /// At the token that comes next.
    Next,
}

/// What follows when all items of an alternative match.
#[derive(Debug)]
pub(super) enum Action {
    /// The value of the only item, or a nameless node.
    Pass,
    Node(NodeKind),
    Value(u8),
    Error(Place, &'static str),
    Call(Function, Vec<u8>),
}

/// An alternative: its items with their names.
#[derive(Debug)]
pub(super) struct Alternative {
    /// Only in the second pass.
    pub(super) is_mistake: bool,
    pub(super) items: Vec<(Option<u8>, Item)>,
    pub(super) action: Action,
}

/// A rule and its alternatives.
#[derive(Debug, Default)]
pub(super) struct Rule {
    pub(super) memo: bool,
    /// Whether that is kept apart from what it finds where mistakes are looked for.
    pub(super) keyed: bool,
    pub(super) left: bool,
    pub(super) quiet: bool,
    pub(super) alternatives: Vec<Alternative>,
}

/// All rules; the first is where to start for a module.
pub(super) struct Grammar {
    pub(super) rules: Vec<Rule>,
    /// Where to start for one expression.
    pub(super) eval: RuleId,
    /// The rule of compound statements.
    pub(super) compound: RuleId,
}

/// The grammar; `None` only if its file is wrong, which a test excludes.
pub(super) static GRAMMAR: LazyLock<Option<Grammar>> = LazyLock::new(|| Reader::default().read(include_str!("python.gram")));

#[derive(Default)]
struct Reader {
    names: HashMap<&'static str, RuleId>,
    rules: Vec<Rule>,
}

impl Reader {
    fn read(mut self, text: &'static str) -> Option<Grammar> {
        let lines = || text.lines().filter(|line| !line.trim().is_empty() && !line.starts_with('#'));
        for line in lines().filter(|line| !line.starts_with(' ')) {
            let (name, flags) = line.strip_suffix(':')?.split_once('(').unwrap_or((line.strip_suffix(':')?, ""));
            let has = |flag| flags.contains(flag);
            self.names.insert(name, RuleId::try_from(self.rules.len()).ok()?);
            self.rules.push(Rule {
                memo: has("memo") || has("left") || has("keyed"),
                keyed: has("keyed"),
                left: has("left"),
                quiet: has("quiet"),
                alternatives: Vec::new(),
            });
        }
        let mut current = None;
        for line in lines() {
            if !line.starts_with(' ') {
                current = Some(current.map_or(0, |current: usize| current + 1));
                continue;
            }
            let alternative = self.alternative(line.trim().strip_prefix('|')?)?;
            self.rules.get_mut(current?)?.alternatives.push(alternative);
        }
        Some(Grammar { eval: *self.names.get("eval")?, compound: *self.names.get("compound_stmt")?, rules: self.rules })
    }

    fn alternative(&mut self, line: &'static str) -> Option<Alternative> {
        let (is_mistake, line) = line.strip_prefix('!').map_or((false, line), |rest| (true, rest));
        let (items, action) = if let Some((items, node)) = line.split_once(" -> ") {
            let action = match node.strip_prefix('=') {
                Some(name) => Action::Value(*name.as_bytes().first()?),
                None => Action::Node(NodeKind::named(node)?),
            };
            (items, action)
        } else if let Some((items, error)) = line.split_once(" !! ") {
            (items, error_action(error)?)
        } else if let Some((items, call)) = line.split_once(" ?? ") {
            let mut words = call.split(' ');
            let function = Function::named(words.next()?)?;
            (items, Action::Call(function, words.filter_map(|word| word.bytes().next()).collect()))
        } else {
            (line, Action::Pass)
        };
        let mut cursor = Cursor { text: items };
        let items = self.items(&mut cursor)?;
        cursor.text.is_empty().then_some(Alternative { is_mistake, items, action })
    }

    fn items(&mut self, cursor: &mut Cursor) -> Option<Vec<(Option<u8>, Item)>> {
        let mut items = Vec::new();
        loop {
            cursor.blanks();
            if cursor.text.is_empty() || cursor.text.starts_with([')', ']', '|']) {
                return Some(items);
            }
            let mut name = None;
            if let (Some(letter), Some('=')) = (cursor.text.chars().next(), cursor.text.chars().nth(1))
                && letter.is_ascii_lowercase()
            {
                name = u8::try_from(letter).ok();
                cursor.skip(2);
            }
            items.push((name, self.item(cursor)?));
        }
    }

    fn item(&mut self, cursor: &mut Cursor) -> Option<Item> {
        if cursor.eat("&&") {
            let text = cursor.quoted('\'')?;
            return Some(Item::Forced(terminal(text)?, text));
        }
        if cursor.eat("&") {
            return Some(Item::And(Box::new(self.item(cursor)?)));
        }
        if cursor.eat("!") {
            return Some(Item::Not(Box::new(self.item(cursor)?)));
        }
        if cursor.eat("~") {
            return Some(Item::Cut);
        }
        let item = self.atom(cursor)?;
        if cursor.eat("?") {
            return Some(Item::Optional(Box::new(item)));
        }
        if cursor.eat("*") {
            return Some(Item::Star(Box::new(item)));
        }
        if cursor.eat("+") {
            return Some(Item::Plus(Box::new(item)));
        }
        if cursor.eat(".") {
            let element = self.atom(cursor)?;
            let Item::Token(separator) = item else { return None };
            return cursor.eat("+").then(|| Item::Gather(separator, Box::new(element)));
        }
        Some(item)
    }

    fn atom(&mut self, cursor: &mut Cursor) -> Option<Item> {
        if let Some(text) = cursor.quoted('\'') {
            return terminal(text).map(Item::Token);
        }
        if let Some(text) = cursor.quoted('"') {
            return Some(Item::Soft(text));
        }
        if cursor.eat("(") {
            return self.group(cursor, ")");
        }
        if cursor.eat("[") {
            return Some(Item::Optional(Box::new(self.group(cursor, "]")?)));
        }
        let name = cursor.word()?;
        if name == "SOFT_KEYWORD" {
            return Some(Item::AnySoft);
        }
        if let Some(rule) = self.names.get(name) {
            return Some(Item::Rule(*rule));
        }
        terminal(name).map(Item::Token)
    }

    /// Alternatives in brackets: a rule without a name, or their only item.
    fn group(&mut self, cursor: &mut Cursor, close: &str) -> Option<Item> {
        let mut alternatives = Vec::new();
        loop {
            let items = self.items(cursor)?;
            alternatives.push(Alternative { is_mistake: false, items, action: Action::Pass });
            if cursor.eat(close) {
                break;
            }
            if !cursor.eat("|") {
                return None;
            }
        }
        if let [Alternative { items, .. }] = alternatives.as_mut_slice()
            && items.len() == 1
        {
            return items.pop().map(|(_, item)| item);
        }
        let id = RuleId::try_from(self.rules.len()).ok()?;
        self.rules.push(Rule { alternatives, ..Rule::default() });
        Some(Item::Rule(id))
    }
}

fn error_action(text: &'static str) -> Option<Action> {
    let (place, message) = text.split_once('"')?;
    let message = message.strip_suffix('"')?;
    let words: Vec<&str> = place.split_whitespace().collect();
    let letter = |at: usize| words.get(at).and_then(|word: &&str| word.bytes().next());
    let place = match *words.first()? {
        "at" => Place::At(letter(1)?),
        "range" => Place::Range(letter(1)?, letter(2)?),
        "after" => Place::After(letter(1)?),
        "from" => Place::From(letter(1)?),
        "last" => Place::Last,
        "indent" => Place::Indent,
        "next" => Place::Next,
        _ => return None,
    };
    Some(Action::Error(place, message))
}

/// What is left of a line of the file.
struct Cursor {
    text: &'static str,
}

impl Cursor {
    fn skip(&mut self, bytes: usize) {
        self.text = self.text.get(bytes..).unwrap_or("");
    }

    fn blanks(&mut self) {
        self.text = self.text.trim_start();
    }

    fn eat(&mut self, wanted: &str) -> bool {
        let is_there = self.text.starts_with(wanted);
        if is_there {
            self.skip(wanted.len());
        }
        is_there
    }

    fn quoted(&mut self, quote: char) -> Option<&'static str> {
        let rest = self.text.strip_prefix(quote)?;
        let (text, rest) = rest.split_once(quote)?;
        self.text = rest;
        Some(text)
    }

    fn word(&mut self) -> Option<&'static str> {
        let end = self.text.find(|c: char| !c.is_ascii_alphanumeric() && c != '_').unwrap_or(self.text.len());
        let word = self.text.get(..end).filter(|word| !word.is_empty())?;
        self.skip(end);
        Some(word)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Every rule is read, and names every rule it needs.
    #[test]
    fn the_grammar_file_is_right() {
        let grammar = GRAMMAR.as_ref().expect("python.gram");
        assert!(grammar.rules.len() > 200);
        assert!(grammar.rules.iter().all(|rule| !rule.alternatives.is_empty()));
    }
}
