//! The collector: marks from the roots with an explicit stack, then sweeps every arena.
use super::{Bytes, ClassId, ClassObj, GeneratorId, GeneratorState, Heap, IterObj, Marks, RecordId, Text};
use crate::types::BuiltinType;
use crate::value::Value;

/// Marks what is reachable from the values it is given.
pub struct Marker<'a> {
    heap: &'a Heap,
    marks: Marks,
    pending: Vec<Value>,
    /// Whether to check that every handle names a live object: when a snapshot is loaded.
    checking: bool,
    /// Whether all did.
    sound: bool,
    /// Weak references that were met.
    weak: Vec<RecordId>,
}

impl Marker<'_> {
    /// Marks a root.
    #[inline]
    pub fn root(&mut self, value: Value) {
        self.visit(value);
        self.drain();
    }

    /// Marks one value and remembers it when it refers to others.
    #[inline]
    fn visit(&mut self, value: Value) {
        if self.checking && !self.heap.is_live(value) {
            self.sound = false;
            return;
        }
        let m = &mut self.marks;
        let fresh = match value {
            Value::Str(id) => {
                m.strs.insert(id.0);
                if let Text::Prefix { buf, .. } = self.heap.strs.get(id).text {
                    m.str_bufs.insert(buf.0);
                }
                return;
            }
            Value::Bytes(id) => {
                m.bytes.insert(id.0);
                if let Bytes::Prefix { buf, .. } = self.heap.bytes.get(id).data {
                    m.bytes_bufs.insert(buf.0);
                }
                return;
            }
            Value::BigInt(id) => {
                m.big_ints.insert(id.0);
                return;
            }
            Value::Complex(id) => {
                m.complexes.insert(id.0);
                return;
            }
            Value::Traceback(id) => {
                m.tracebacks.insert(id.0);
                return;
            }
            Value::List(id) => m.lists.insert(id.0),
            Value::Deque(id) => m.deques.insert(id.0),
            Value::Tuple(id) => m.tuples.insert(id.0),
            Value::Dict(id) => m.dicts.insert(id.0),
            Value::Set(id) | Value::FrozenSet(id) => m.sets.insert(id.0),
            Value::Range(id) => m.ranges.insert(id.0),
            Value::Slice(id) => m.slices.insert(id.0),
            Value::View(id) => m.views.insert(id.0),
            Value::Iter(id) => m.iters.insert(id.0),
            Value::Generator(id) | Value::Coroutine(id) | Value::AsyncGenerator(id) => m.generators.insert(id.0),
            Value::Awaitable(id) => m.awaitables.insert(id.0),
            Value::Function(id) => m.functions.insert(id.0),
            Value::Bound(id) => m.bounds.insert(id.0),
            Value::Class(id) => m.classes.insert(id.0),
            Value::Instance(id) => m.instances.insert(id.0),
            Value::Exception(id) => m.exceptions.insert(id.0),
            Value::Cell(id) => m.cells.insert(id.0),
            Value::Record(id) => m.records.insert(id.0),
            Value::Undef
            | Value::None
            | Value::Bool(_)
            | Value::Int(_)
            | Value::Float(_)
            | Value::Ellipsis
            | Value::NotImplemented
            | Value::Builtin(_)
            | Value::Method(_)
            | Value::Attribute(_)
            | Value::Type(_)
            | Value::Module(_)
            | Value::Namespace(_) => false,
        };
        if fresh {
            self.pending.push(value);
        }
    }

    /// Asynchronous generators that have begun are kept until they end: what closes them at the end of a run finds them all.
    fn unfinished(&mut self) {
        for (index, generator) in self.heap.generators.iter() {
            if generator.ty == BuiltinType::AsyncGenerator && generator.state == GeneratorState::Suspended {
                self.root(Value::AsyncGenerator(GeneratorId(index)));
            }
        }
    }

    fn drain(&mut self) {
        while let Some(value) = self.pending.pop() {
            self.children(value);
        }
    }

    fn all(&mut self, values: &[Value]) {
        for &value in values {
            self.visit(value);
        }
    }

    fn children(&mut self, value: Value) {
        let heap = self.heap;
        match value {
            Value::List(id) => self.all(heap.list(id)),
            Value::Deque(id) => {
                let (front, back) = heap.deques.get(id).items.as_slices();
                self.all(front);
                self.all(back);
            }
            Value::Tuple(id) => self.all(heap.tuple(id)),
            Value::Dict(id) => {
                for entry in heap.dicts.get(id).slots() {
                    self.visit(entry.key);
                    self.visit(entry.value);
                }
            }
            Value::Set(id) | Value::FrozenSet(id) => {
                for entry in heap.sets.get(id).slots() {
                    self.visit(entry.key);
                }
            }
            Value::Range(id) => {
                let range = heap.ranges.get(id);
                self.all(&[range.start, range.stop, range.step]);
            }
            Value::Slice(id) => {
                let slice = heap.slices.get(id);
                self.all(&[slice.start, slice.stop, slice.step]);
            }
            Value::View(id) => self.visit(heap.views.get(id).dict),
            Value::Iter(id) => self.iterator(heap.iters.get(id)),
            Value::Generator(id) | Value::Coroutine(id) | Value::AsyncGenerator(id) => {
                let generator = heap.generators.get(id);
                self.all(&[generator.function, generator.handled, generator.driver]);
                self.all(&generator.registers);
            }
            Value::Awaitable(id) => {
                let awaitable = heap.awaitables.get(id);
                self.all(&[Value::Generator(awaitable.generator), awaitable.value]);
            }
            Value::Function(id) => {
                let function = heap.functions.get(id);
                self.all(&[
                    function.defaults,
                    function.kwdefaults,
                    function.globals,
                    function.annotations,
                    function.annotate,
                    function.overrides,
                    function.dict,
                    function.cache,
                ]);
                for &cell in &function.closure {
                    self.visit(Value::Cell(cell));
                }
            }
            Value::Bound(id) => {
                let bound = heap.bounds.get(id);
                self.all(&[bound.receiver, bound.function]);
            }
            Value::Exception(id) => {
                let exception = heap.exceptions.get(id);
                self.all(&[
                    exception.args,
                    exception.cause,
                    exception.context,
                    exception.traceback_object,
                    exception.fields,
                    exception.dict,
                    exception.text,
                ]);
                self.class(exception.class);
            }
            Value::Class(id) => self.class_parts(heap.classes.get(id)),
            Value::Instance(id) => {
                let instance = heap.instances.get(id);
                self.class(instance.class);
                self.visit(instance.payload);
                self.all(&instance.slots);
            }
            Value::Cell(id) => self.visit(heap.cells.get(id).value),
            Value::Record(id) => self.record(id),
            _ => {}
        }
    }

    /// What a weak reference names is not marked.
    fn record(&mut self, id: RecordId) {
        let record = self.heap.records.get(id);
        if record.ty != BuiltinType::WeakReference {
            return self.all(&record.items);
        }
        self.sound &= !self.checking || record.items.iter().all(|&target| self.heap.is_live(target));
        self.weak.push(id);
    }

    fn class(&mut self, class: Option<ClassId>) {
        if let Some(id) = class {
            self.visit(Value::Class(id));
        }
    }

    fn class_parts(&mut self, class: &ClassObj) {
        self.all(&[class.name, class.qualname, class.meta]);
        self.all(class.specials.values());
        self.all(&class.bases);
        self.all(&class.mro);
        if let Some(dict) = class.dict {
            self.visit(Value::Dict(dict));
        }
        let leads_to = class.shapes.iter().flat_map(|shape| shape.next.iter().map(|(name, _)| name));
        for name in class.slots.iter().chain(class.shapes.iter().flat_map(|shape| &shape.names)).chain(leads_to) {
            self.visit(Value::Str(*name));
        }
        for id in &class.subclasses {
            self.visit(Value::Class(*id));
        }
    }

    fn iterator(&mut self, iter: &IterObj) {
        match iter {
            IterObj::Empty | IterObj::Done(_) | IterObj::Range { .. } => {}
            IterObj::List { list: value, .. }
            | IterObj::ListReverse { list: value, .. }
            | IterObj::Deque { deque: value, .. }
            | IterObj::Tuple { tuple: value, .. }
            | IterObj::Str { text: value, .. }
            | IterObj::Bytes { bytes: value, .. }
            | IterObj::Dict { dict: value, .. }
            | IterObj::DictReverse { dict: value, .. }
            | IterObj::Set { set: value, .. }
            | IterObj::Reversed { sequence: value, .. } => self.visit(*value),
            IterObj::BigRange { next, step, left } => self.all(&[*next, *step, *left]),
            IterObj::Enumerate { inner, next, .. } => self.all(&[*inner, *next]),
            IterObj::Zip { inner, .. } => self.all(inner),
        }
    }
}

impl Marks {
    /// Whether what a weak reference may name was reached.
    fn reached(&self, value: Value) -> bool {
        match value {
            Value::Instance(id) => self.instances.contains(id.0),
            Value::Exception(id) => self.exceptions.contains(id.0),
            Value::Function(id) => self.functions.contains(id.0),
            Value::Class(id) => self.classes.contains(id.0),
            Value::Deque(id) => self.deques.contains(id.0),
            Value::Set(id) | Value::FrozenSet(id) => self.sets.contains(id.0),
            Value::Generator(id) | Value::Coroutine(id) | Value::AsyncGenerator(id) => self.generators.contains(id.0),
            Value::Bound(id) => self.bounds.contains(id.0),
            Value::Undef | Value::Type(_) | Value::Builtin(_) | Value::Module(_) => true,
            // (Nothing else is ever named; a forged snapshot may.)
            _ => false,
        }
    }
}

impl Heap {
    /// Whether a value's handle, if it is one, names a live object.
    #[inline]
    fn is_live(&self, value: Value) -> bool {
        match value {
            Value::Str(id) => self.strs.is_live(id.0) && self.buffer_is_live(id),
            Value::Bytes(id) => self.bytes.is_live(id.0) && self.bytes_are_live(id),
            Value::BigInt(id) => self.big_ints.is_live(id.0),
            Value::Complex(id) => self.complexes.is_live(id.0),
            Value::List(id) => self.lists.is_live(id.0),
            Value::Deque(id) => self.deques.is_live(id.0),
            Value::Tuple(id) => self.tuples.is_live(id.0),
            Value::Dict(id) => self.dicts.is_live(id.0),
            Value::Set(id) | Value::FrozenSet(id) => self.sets.is_live(id.0),
            Value::Range(id) => self.ranges.is_live(id.0),
            Value::Slice(id) => self.slices.is_live(id.0),
            Value::View(id) => self.views.is_live(id.0),
            Value::Iter(id) => self.iters.is_live(id.0),
            Value::Generator(id) | Value::Coroutine(id) | Value::AsyncGenerator(id) => self.generators.is_live(id.0),
            Value::Awaitable(id) => self.awaitables.is_live(id.0),
            Value::Function(id) => self.functions.is_live(id.0),
            Value::Bound(id) => self.bounds.is_live(id.0),
            Value::Class(id) => self.classes.is_live(id.0),
            Value::Instance(id) => self.instances.is_live(id.0),
            Value::Exception(id) => self.exceptions.is_live(id.0),
            Value::Traceback(id) => self.tracebacks.is_live(id.0),
            Value::Record(id) => self.records.is_live(id.0),
            Value::Cell(id) => self.cells.is_live(id.0),
            _ => true,
        }
    }

    fn bytes_are_live(&self, id: super::BytesId) -> bool {
        match self.bytes.get(id).data {
            Bytes::Prefix { buf, .. } => self.bytes_bufs.is_live(buf.0),
            Bytes::Own(_) => true,
        }
    }

    fn buffer_is_live(&self, id: super::StrId) -> bool {
        match self.strs.get(id).text {
            Text::Prefix { buf, .. } => self.str_bufs.is_live(buf.0),
            Text::Own(_) => true,
        }
    }

    /// Collects: `roots` gives the marker every value that the program can still reach.
    pub fn collect(&mut self, roots: impl FnOnce(&mut Marker)) {
        self.collect_checking(false, roots);
    }

    /// As `collect`; with `checking`, gives whether every handle named a live object (a forged snapshot's may not).
    pub fn collect_checking(&mut self, checking: bool, roots: impl FnOnce(&mut Marker)) -> bool {
        let mut marker =
            Marker { heap: self, marks: Marks::default(), pending: Vec::new(), checking, sound: true, weak: Vec::new() };
        roots(&mut marker);
        marker.unfinished();
        let ascii: Vec<Value> = marker.heap.ascii.clone();
        for value in ascii {
            marker.root(value);
        }
        let Marker { mut marks, sound, weak, .. } = marker;
        self.weak.collections += 1;
        for id in weak {
            for target in &mut self.records.get_mut(id).items {
                if !marks.reached(*target) {
                    *target = Value::Undef;
                }
            }
        }
        let freed = self.sweep(&mut marks);
        self.budget.release(freed);
        self.budget.collected(self.budget.used.saturating_sub(self.free_bytes()));
        sound
    }
}
