//! User-defined classes, and their instances.
//!
//! An instance keeps its attributes in slots; its class's `shapes` say which attribute is in which. A shape is a list of names, in
//! the order in which they were set; adding a name leads to another shape. An instance with too many attributes, one that lost
//! one, or whose `__dict__` was asked for, keeps them in a dict instead (`DICT_SHAPE`).
//!
//! What inline caches know they know of a *tag*: a number that stands for a shape of a class as the class is now (or for the class
//! itself). Classes and shapes get their tags when something is first cached for them, and lose them when the class changes, or one
//! that it derives from: then caches forget those tags. An instance has the tag of its shape, perhaps one that was lost. No tag is ever
//! given twice, so one comparison tells whether what was cached holds. 0 is no tag. Snapshots have none.
use super::{ClassId, DictId, Heap, InstanceId, Object, Special, Specials, StrId, equal};
use crate::types::BuiltinType;
use crate::value::Value;
use crate::vm::Res;
use serde::{Deserialize, Serialize};

/// The shape of an instance that keeps a dict: see `vm/own.rs`.
pub const DICT_SHAPE: u32 = u32::MAX;
/// More attributes than this are kept in a dict.
const MAX_SLOTS: usize = 64;
/// A class has at most so many shapes; instances that would need another keep a dict.
const MAX_SHAPES: usize = 512;

/// Which names instances have, in order.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
pub struct Shape {
    /// The names, by slot.
    pub names: Vec<StrId>,
    /// The shapes with one name more.
    pub next: Vec<(StrId, u32)>,
    /// The tag of instances of this shape.
    #[serde(skip)]
    pub tag: u32,
}

/// What a class's special methods change, looked at where speed counts or the heap alone must know.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[allow(missing_docs)]
pub struct ClassFlags {
    /// Instances have a `__dict__`.
    pub dict: bool,
    /// Instances can be weakly referenced (`__slots__` may say no).
    pub weakref: bool,
    pub getattr: bool,
    pub getattribute: bool,
    pub setattr: bool,
    pub delattr: bool,
    /// Its own `__eq__`.
    pub eq: bool,
    /// Its own `__hash__`.
    pub hash: bool,
    /// `__hash__` is None.
    pub unhashable: bool,
    /// Has abstract methods: can't be instantiated.
    pub abstract_: bool,
    /// Its instances are classes: a metaclass.
    pub meta: bool,
    /// Its metaclass has its own `__call__`, `__instancecheck__` or `__subclasscheck__`, or attributes of its own.
    pub meta_acts: bool,
    /// Sequence patterns match its instances.
    pub sequence: bool,
    /// `OrderedDict`, and what derives from it.
    pub ordered: bool,
    /// Mapping patterns match its instances.
    pub mapping: bool,
    /// A call makes an instance and calls the Python function `__init__`, nothing else.
    pub direct: bool,
}

/// A class.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
pub struct ClassObj {
    /// `__name__`, a Str.
    pub name: Value,
    /// `__qualname__`, a Str.
    pub qualname: Value,
    /// Its metaclass: `type`, or a Class.
    pub meta: Value,
    /// `__bases__`: Classes and Types.
    pub bases: Box<[Value]>,
    /// `__mro__`, itself first.
    pub mro: Box<[Value]>,
    /// Its namespace.
    pub dict: Option<DictId>,
    /// The built-in type it derives from, other than by `object`: what its instances hold as payload.
    pub base: Option<BuiltinType>,
    /// See `ClassFlags`.
    pub flags: ClassFlags,
    /// The tag of the class itself, as something that has attributes.
    #[serde(skip)]
    pub tag: u32,
    /// The special methods, as the MRO has them.
    pub specials: Specials,
    /// The names of `__slots__`, inherited ones first.
    pub slots: Vec<StrId>,
    /// The shapes of its instances; the first is empty.
    pub shapes: Vec<Shape>,
    /// Classes derived from it.
    pub subclasses: Vec<ClassId>,
    /// How many slots instances had lately: room to begin with.
    pub room: u32,
}

/// An instance.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
pub struct InstanceObj {
    /// Its class; None of a plain `object()`.
    pub class: Option<ClassId>,
    /// Its shape, among its class's.
    pub shape: u32,
    /// The tag of its shape, or one that the shape had.
    #[serde(skip)]
    pub tag: u32,
    /// Of a class that derives from a built-in type: the value of that type. Else Undef.
    pub payload: Value,
    /// Its attributes, by its shape.
    pub slots: Vec<Value>,
}

impl Object for ClassObj {
    fn payload(&self) -> usize {
        let values = (self.bases.len() + self.mro.len() + self.specials.values().len()) * size_of::<Value>();
        let shapes = self.shapes.iter().map(|s| s.names.capacity() * 4 + s.next.capacity() * 8).sum::<usize>();
        values + shapes + self.shapes.capacity() * size_of::<Shape>() + (self.slots.capacity() + self.subclasses.capacity()) * 4
    }
}

impl Object for InstanceObj {
    #[inline]
    fn payload(&self) -> usize {
        self.slots.capacity() * size_of::<Value>()
    }
}

impl Heap {
    /// What Python code answered about a pair (`==`: 0 or 1) or, with Undef, a value (its hash), for the instruction in hand. Each
    /// answer is given once.
    pub(crate) fn known(&self, a: Value, b: Value) -> Option<i64> {
        let mut known = self.known.borrow_mut();
        let index = known.iter().position(|(x, y, _)| equal::identical(*x, a) && equal::identical(*y, b))?;
        self.meter.add(index as u64);
        known.remove(index).map(|(_, _, answer)| answer)
    }

    /// The class of an instance, or of an exception of a user-defined class.
    #[inline]
    pub fn class_of(&self, value: Value) -> Option<ClassId> {
        match value {
            Value::Instance(id) => self.instances.get(id).class,
            Value::Exception(id) => self.exceptions.get(id).class,
            _ => None,
        }
    }

    /// A new tag; 0 when there are none left.
    fn new_tag(&mut self) -> u32 {
        match self.last_tag.checked_add(1) {
            Some(tag) => {
                self.last_tag = tag;
                tag
            }
            None => 0,
        }
    }

    /// The tag of an instance or a class, which it gets if it has none; 0 of anything else.
    pub(crate) fn tag(&mut self, value: Value) -> u32 {
        match value {
            Value::Instance(id) => self.tag_instance(id),
            Value::Class(id) => {
                if self.classes.get(id).tag == 0 {
                    self.classes.get_mut(id).tag = self.new_tag();
                }
                self.classes.get(id).tag
            }
            _ => 0,
        }
    }

    fn tag_instance(&mut self, id: InstanceId) -> u32 {
        let object = self.instances.get(id);
        let Some(class) = object.class else { return 0 };
        let tag = self.tag_shape(class, object.shape);
        self.instances.get_mut(id).tag = tag;
        tag
    }

    /// The tag of a shape, which it gets if it has none; 0 of `DICT_SHAPE`.
    pub(crate) fn tag_shape(&mut self, class: ClassId, shape: u32) -> u32 {
        let known = match self.classes.get(class).shapes.get(shape as usize) {
            Some(shape) => shape.tag,
            None => return 0,
        };
        if known != 0 {
            return known;
        }
        let tag = self.new_tag();
        if let Some(shape) = self.classes.get_mut(class).shapes.get_mut(shape as usize) {
            shape.tag = tag;
        }
        tag
    }

    /// The tag of a shape; 0 of one that has none yet.
    #[inline]
    pub(crate) fn shape_tag(&self, class: ClassId, shape: u32) -> u32 {
        self.classes.get(class).shapes.get(shape as usize).map_or(0, |shape| shape.tag)
    }

    /// A special method that Python code defined for a class.
    #[inline]
    pub(crate) fn special_of(&self, class: ClassId, special: Special) -> Option<Value> {
        self.classes.get(class).specials.get(special)
    }

    /// The slot of a name in a shape.
    pub fn slot_of(&self, class: ClassId, shape: u32, name: &str) -> Option<usize> {
        let shape = self.classes.get(class).shapes.get(shape as usize)?;
        shape.names.iter().position(|id| self.str(*id) == name)
    }

    /// The shape with one name more, made when there is none yet; `DICT_SHAPE` when there are too many.
    pub fn shape_with(&mut self, class: ClassId, shape: u32, name: StrId) -> Res<u32> {
        let object = self.classes.get(class);
        let Some(from) = object.shapes.get(shape as usize) else { return Ok(DICT_SHAPE) };
        if let Some((_, to)) = from.next.iter().find(|(id, _)| *id == name || self.str(*id) == self.str(name)) {
            return Ok(*to);
        }
        if from.names.len() >= MAX_SLOTS || object.shapes.len() >= MAX_SHAPES {
            return Ok(DICT_SHAPE);
        }
        let mut names = Vec::with_capacity(from.names.len() + 1);
        names.extend_from_slice(&from.names);
        names.push(name);
        let before = object.payload();
        self.budget.reserve(names.len() * 4 + 2 * size_of::<Shape>() * object.shapes.len().max(4))?;
        let object = self.classes.get_mut(class);
        let to = object.shapes.len() as u32;
        object.shapes.push(Shape { names, next: Vec::new(), tag: 0 });
        if let Some(from) = object.shapes.get_mut(shape as usize) {
            from.next.push((name, to));
        }
        let after = object.payload();
        self.recharge(before, after);
        Ok(to)
    }
}
