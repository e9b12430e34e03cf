//! The parser: the grammar's alternatives in order, the first that matches counts.
//!
//! It only finds out where and how a source fails, in two passes: in the first the tokens it comes to tell how far the
//! source is right, in the second the alternatives for mistakes are tried as well.

use super::node::{NOTHING, Node, NodeId, NodeKind};
use super::rules::{Action, Alternative, Grammar, Item, RuleId};
use super::token::{Kind, NAME, Token};

/// The deepest nesting of rules.
const MAX_DEPTH: usize = 6000;
/// Marks what was found where mistakes are looked for.
const KEYED: RuleId = 1 << 15;
/// After so many steps (half a second, about) a source is left unexplained.
const MAX_STEPS: u64 = 1_000_000;

/// Why parsing ends at once.
#[derive(Debug)]
pub(super) enum Stop {
    /// The mistake was recognised.
    Mistake(Mistake),
    /// The tokens ended in an error, and that was reached.
    Tokens,
    /// Nested too deep.
    TooDeep,
    /// Too much work.
    TooLong,
}

/// A recognised mistake; places are lines and 1-based columns in characters, as they are told.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Mistake {
    pub(super) is_indentation: bool,
    pub(super) message: String,
    pub(super) start: (u32, i64),
    pub(super) end: (u32, i64),
}

/// A match, or none.
pub(super) type Outcome = Result<Option<NodeId>, Stop>;

/// What a rule found at a token: the value, and the token behind it.
type Memo = (RuleId, Option<NodeId>, u32);

/// The state of the parser.
pub(super) struct Parser<'s> {
    pub(super) source: &'s str,
    pub(super) tokens: &'s [Token],
    grammar: &'s Grammar,
    /// The next token.
    pub(super) mark: u32,
    /// Behind the last token that was looked at.
    pub(super) fill: u32,
    /// Whether mistakes are looked for.
    pub(super) mistakes: bool,
    /// The first token of the last compound statement that is complete.
    pub(super) last_compound: Option<u32>,
    memos: Vec<Vec<Memo>>,
    nodes: Vec<Node>,
    children: Vec<NodeId>,
    depth: usize,
    steps: u64,
}

impl<'s> Parser<'s> {
    pub(super) fn new(source: &'s str, tokens: &'s [Token], start: u32, grammar: &'s Grammar) -> Self {
        Self {
            source,
            tokens,
            grammar,
            mark: start,
            fill: start,
            mistakes: false,
            last_compound: None,
            memos: Vec::new(),
            nodes: Vec::new(),
            children: Vec::new(),
            depth: 0,
            steps: 0,
        }
    }

    /// One pass over the source, from token `start` on.
    pub(super) fn pass(&mut self, start: u32, mistakes: bool) -> Outcome {
        self.pass_from(0, start, mistakes)
    }

    /// One pass over the source as one expression.
    pub(super) fn eval_pass(&mut self, mistakes: bool) -> Outcome {
        self.pass_from(self.grammar.eval, 0, mistakes)
    }

    fn pass_from(&mut self, rule: RuleId, start: u32, mistakes: bool) -> Outcome {
        self.mark = start;
        self.mistakes = mistakes;
        self.memos.clear();
        self.memos.resize_with(self.tokens.len() + 1, Vec::new);
        self.nodes.clear();
        self.children.clear();
        self.depth = 0;
        self.rule(rule)
    }

    /// The token at the mark.
    fn token(&mut self) -> Result<Token, Stop> {
        self.fill = self.fill.max(self.mark + 1);
        self.tokens.get(self.mark as usize).copied().ok_or(Stop::Tokens)
    }

    fn rule(&mut self, id: RuleId) -> Outcome {
        let grammar = self.grammar;
        let Some(rule) = grammar.rules.get(usize::from(id)) else { return Ok(None) };
        let start = self.mark;
        // What a rule finds may depend on whether mistakes are looked for.
        let key = if rule.keyed && self.mistakes { id | KEYED } else { id };
        if rule.memo
            && let Some(&(_, value, end)) = self.memo(start).iter().find(|memo| memo.0 == key)
        {
            self.mark = end;
            return Ok(value);
        }
        self.steps += 1;
        if self.steps > MAX_STEPS {
            return Err(Stop::TooLong);
        }
        if self.depth >= MAX_DEPTH {
            return Err(Stop::TooDeep);
        }
        self.depth += 1;
        let quiet = rule.quiet && std::mem::replace(&mut self.mistakes, false);
        let value = if rule.left { self.grow(id)? } else { self.alternatives(&rule.alternatives)? };
        self.mistakes |= quiet;
        self.depth -= 1;
        if id == grammar.compound && value.is_some() {
            self.last_compound = Some(start);
        }
        if rule.memo && !rule.left {
            self.remember(start, (key, value, self.mark));
        }
        Ok(value)
    }

    fn memo(&self, at: u32) -> &[Memo] {
        self.memos.get(at as usize).map_or(&[], Vec::as_slice)
    }

    fn remember(&mut self, at: u32, memo: Memo) {
        if let Some(memos) = self.memos.get_mut(at as usize) {
            match memos.iter_mut().find(|known| known.0 == memo.0) {
                Some(known) => *known = memo,
                None => memos.push(memo),
            }
        }
    }

    /// A left recursive rule: it starts as if it did not match, then takes in what it found, as long as that grows.
    fn grow(&mut self, id: RuleId) -> Outcome {
        let grammar = self.grammar;
        let Some(rule) = grammar.rules.get(usize::from(id)) else { return Ok(None) };
        let start = self.mark;
        let (mut best, mut end) = (None, start);
        loop {
            self.remember(start, (id, best, end));
            self.mark = start;
            let value = self.alternatives(&rule.alternatives)?;
            if value.is_none() || self.mark <= end {
                break;
            }
            (best, end) = (value, self.mark);
        }
        self.mark = end;
        Ok(best)
    }

    fn alternatives(&mut self, alternatives: &'s [Alternative]) -> Outcome {
        let start = self.mark;
        for alternative in alternatives {
            if alternative.is_mistake && !self.mistakes {
                continue;
            }
            self.mark = start;
            let mut cut = false;
            if let Some(value) = self.alternative(alternative, &mut cut)? {
                return Ok(Some(value));
            }
            if cut {
                break;
            }
        }
        self.mark = start;
        Ok(None)
    }

    fn alternative(&mut self, alternative: &'s Alternative, cut: &mut bool) -> Outcome {
        let start = self.mark;
        let mut values = Values::default();
        for (name, item) in &alternative.items {
            if matches!(item, Item::Cut) {
                *cut = true;
                continue;
            }
            let Some(value) = self.item(item)? else { return Ok(None) };
            if !matches!(item, Item::And(_) | Item::Not(_)) {
                values.push(*name, value);
            }
        }
        match &alternative.action {
            Action::Pass => match values.only() {
                Some(value) => Ok(Some(value)),
                None => Ok(Some(self.node(NodeKind::Other, start, &values))),
            },
            Action::Node(kind) => Ok(Some(self.node(*kind, start, &values))),
            Action::Value(name) => Ok(values.get(*name)),
            Action::Error(place, message) => Err(Stop::Mistake(self.mistake(*place, message, &values))),
            Action::Call(function, names) => {
                let found: Vec<NodeId> = names.iter().filter_map(|name| values.get(*name)).collect();
                self.call(*function, &found)
            }
        }
    }

    fn item(&mut self, item: &'s Item) -> Outcome {
        match item {
            Item::Token(kind) => self.expect(|_, token| token.kind == *kind),
            Item::Soft(text) => self.expect(|parser, token| token.kind == NAME && parser.text_of(token) == *text),
            Item::AnySoft => self
                .expect(|parser, token| token.kind == NAME && matches!(parser.text_of(token), "match" | "case" | "type" | "_")),
            Item::Rule(rule) => self.rule(*rule),
            Item::Optional(item) => Ok(Some(self.item(item)?.unwrap_or(NOTHING))),
            Item::Star(item) => self.repeated(item, 0),
            Item::Plus(item) => self.repeated(item, 1),
            Item::Gather(separator, item) => self.gathered(*separator, item),
            Item::And(item) => Ok(self.ahead(item)?.then_some(NOTHING)),
            Item::Not(item) => Ok((!self.ahead(item)?).then_some(NOTHING)),
            Item::Forced(kind, text) => self.forced(*kind, text),
            Item::Cut => Ok(Some(NOTHING)),
        }
    }

    fn expect(&mut self, is_wanted: impl FnOnce(&Self, Token) -> bool) -> Outcome {
        let token = self.token()?;
        if !is_wanted(self, token) {
            return Ok(None);
        }
        self.mark += 1;
        self.nodes.push(Node { kind: NodeKind::Token, first: self.mark - 1, end: self.mark, children: (0, 0) });
        Ok(Some(node_id(self.nodes.len() - 1)))
    }

    /// The text of a token.
    pub(super) fn text_of(&self, token: Token) -> &'s str {
        self.source.get(token.start as usize..token.end as usize).unwrap_or("")
    }

    fn ahead(&mut self, item: &'s Item) -> Result<bool, Stop> {
        let start = self.mark;
        let found = self.item(item)?.is_some();
        self.mark = start;
        Ok(found)
    }

    fn repeated(&mut self, item: &'s Item, at_least: usize) -> Outcome {
        let start = self.mark;
        let mut found = Values::default();
        loop {
            let before = self.mark;
            match self.item(item)? {
                Some(value) if self.mark > before => found.push(None, value),
                _ => {
                    self.mark = before;
                    break;
                }
            }
        }
        Ok((found.len() >= at_least).then(|| self.node(NodeKind::Other, start, &found)))
    }

    fn gathered(&mut self, separator: Kind, item: &'s Item) -> Outcome {
        let start = self.mark;
        let mut found = Values::default();
        let Some(first) = self.item(item)? else { return Ok(None) };
        found.push(None, first);
        loop {
            let before = self.mark;
            if self.expect(|_, token| token.kind == separator)?.is_none() {
                break;
            }
            let Some(value) = self.item(item)? else {
                self.mark = before;
                break;
            };
            found.push(None, value);
        }
        Ok(Some(self.node(NodeKind::Other, start, &found)))
    }

    fn forced(&mut self, kind: Kind, text: &str) -> Outcome {
        if let Some(value) = self.expect(|_, token| token.kind == kind)? {
            return Ok(Some(value));
        }
        let token = self.token()?;
        if !self.mistakes {
            return Ok(None);
        }
        Err(Stop::Mistake(self.mistake_at(format!("expected '{text}'"), token, token)))
    }

    /// A new node from token `start` up to the mark.
    fn node(&mut self, kind: NodeKind, start: u32, values: &Values) -> NodeId {
        let from = self.children.len();
        self.children.extend(values.values().filter(|&value| value != NOTHING));
        let children = (node_id(from), node_id(self.children.len()));
        self.nodes.push(Node { kind, first: start, end: self.mark, children });
        node_id(self.nodes.len() - 1)
    }

    /// A node of which only the tokens are known.
    pub(super) fn leaf(&mut self, kind: NodeKind, of: NodeId) -> NodeId {
        let Some(node) = self.get(of) else { return of };
        self.nodes.push(Node { kind, ..node });
        node_id(self.nodes.len() - 1)
    }

    /// Lets a node reach up to another token.
    pub(super) fn extend(&mut self, id: NodeId, end: u32) -> NodeId {
        if let Some(node) = self.nodes.get_mut(id as usize) {
            node.end = end;
        }
        id
    }

    /// The node with this id.
    pub(super) fn get(&self, id: NodeId) -> Option<Node> {
        self.nodes.get(id as usize).copied()
    }

    /// The parts of a node, those of nameless nodes in their place.
    pub(super) fn parts(&self, id: NodeId) -> Vec<NodeId> {
        let mut parts = Vec::new();
        let mut stack = vec![id];
        while let Some(next) = stack.pop() {
            match self.get(next) {
                Some(node) if next == id || node.kind == NodeKind::Other => {
                    let (from, to) = node.children;
                    let children = self.children.get(from as usize..to as usize).unwrap_or_default();
                    stack.extend(children.iter().rev());
                }
                Some(node) if node.kind != NodeKind::Token => parts.push(next),
                _ => {}
            }
        }
        parts
    }

    /// The tokens of a node.
    pub(super) fn tokens_of(&self, id: NodeId) -> &'s [Token] {
        let (first, end) = self.get(id).map_or((0, 0), |node| (node.first, node.end));
        self.tokens.get(first as usize..end as usize).unwrap_or_default()
    }
}

fn node_id(at: usize) -> NodeId {
    NodeId::try_from(at).unwrap_or(NOTHING)
}

/// The values of an alternative's items.
#[derive(Default)]
pub(super) struct Values {
    values: Vec<(Option<u8>, NodeId)>,
}

impl Values {
    fn push(&mut self, name: Option<u8>, value: NodeId) {
        self.values.push((name, value));
    }

    fn len(&self) -> usize {
        self.values.len()
    }

    fn only(&self) -> Option<NodeId> {
        match self.values.as_slice() {
            [(_, value)] => Some(*value),
            _ => None,
        }
    }

    fn values(&self) -> impl Iterator<Item = NodeId> {
        self.values.iter().map(|(_, value)| *value)
    }

    /// The value with this name.
    pub(super) fn get(&self, name: u8) -> Option<NodeId> {
        self.values.iter().find(|(known, _)| *known == Some(name)).map(|(_, value)| *value)
    }
}
