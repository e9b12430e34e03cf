//! Inline caches of attribute sites: what was found at a site for receivers of a tag (`ClassObj::tag`). They are beside the program's
//! code, never in it, and no part of a snapshot.
use super::{Linked, NativeDef, Res, Trap, Vm, attr::site_name};
use crate::heap::hash;
use crate::heap::{ClassId, DICT_SHAPE, DictId, FunctionId, InstanceId, RecordId};
use crate::types::BuiltinType;
use crate::types::class::is_plain_data;
use crate::types::descriptor::is_data;
use crate::value::{ModuleId, Value};

/// What a site knows.
#[derive(Clone, Copy, Debug, Default)]
pub enum SiteCache {
    /// Nothing.
    #[default]
    Empty,
    /// For receivers of a built-in type: the type that defines the method, and the method.
    Method(BuiltinType, BuiltinType, &'static NativeDef),
    /// For a module: the slot of the global.
    Global(ModuleId, u32),
    /// Nothing is known that always holds.
    Never { tag: u32 },
    /// It is in a slot of the instance; Undef where it was deleted.
    Slot { tag: u32, slot: u32 },
    /// It is an entry of a class's namespace, to be taken as it is.
    Entry { tag: u32, dict: DictId, index: u32 },
    /// A function that becomes a bound method of the receiver.
    Function { tag: u32, function: FunctionId },
    /// A function that does not.
    Static { tag: u32, function: FunctionId },
    /// A function that becomes a bound method of the receiver's class, or of the receiver when it is one.
    ClassMethod { tag: u32, function: FunctionId },
    /// The getter of a property.
    Getter { tag: u32, function: FunctionId },
    /// Of `super(class, …)` where it goes on in the MRO of the class of that tag: a function that becomes a bound method.
    Super { tag: u32, class: ClassId, function: FunctionId },
    /// It is set in a slot of the instance.
    SetSlot { tag: u32, slot: u32 },
    /// It is set in a new slot, the last one; the instance has another shape then, whose tag is `next`.
    NewSlot { tag: u32, shape: u32, next: u32 },
    /// It is data, and set, where data was, in an entry of the class's own namespace.
    SetEntry { tag: u32, dict: DictId, index: u32 },
    /// The setter of a property.
    Setter { tag: u32, function: FunctionId },
}

impl SiteCache {
    fn tag(self) -> u32 {
        match self {
            SiteCache::Empty | SiteCache::Method(..) | SiteCache::Global(..) => 0,
            SiteCache::Never { tag }
            | SiteCache::Slot { tag, .. }
            | SiteCache::Entry { tag, .. }
            | SiteCache::Function { tag, .. }
            | SiteCache::Static { tag, .. }
            | SiteCache::ClassMethod { tag, .. }
            | SiteCache::Getter { tag, .. }
            | SiteCache::Super { tag, .. }
            | SiteCache::SetSlot { tag, .. }
            | SiteCache::NewSlot { tag, .. }
            | SiteCache::SetEntry { tag, .. }
            | SiteCache::Setter { tag, .. } => tag,
        }
    }
}

/// The caches of a program.
#[derive(Clone, Debug, Default)]
pub(crate) struct Sites {
    /// One for each site: what was found last.
    pub inline: Vec<SiteCache>,
    /// For sites that see receivers of several tags: what was found before, by site and tag. Empty until there is such a site.
    others: Vec<(u32, SiteCache)>,
}

/// How many places for other tags there are.
const OTHERS: usize = 256;

impl Sites {
    /// What a site knows of a tag.
    fn get(&self, site: usize, tag: u32) -> Option<SiteCache> {
        let cached = *self.inline.get(site)?;
        if cached.tag() == tag {
            return Some(cached);
        }
        let (other, cached) = *self.others.get(place(site, tag))?;
        (other as usize == site && cached.tag() == tag).then_some(cached)
    }

    fn set(&mut self, site: usize, cache: SiteCache) {
        let Some(place_of) = self.inline.get_mut(site) else { return };
        let old = std::mem::replace(place_of, cache);
        if old.tag() == 0 {
            return;
        }
        if self.others.is_empty() {
            self.others.resize(OTHERS, (0, SiteCache::Empty));
        }
        if let Some(place) = self.others.get_mut(place(site, old.tag())) {
            *place = (site as u32, old);
        }
    }

    /// Forgets what is known of these tags, in order.
    pub fn forget(&mut self, tags: &[u32]) {
        let others = self.others.iter_mut().map(|(_, cache)| cache);
        for cache in self.inline.iter_mut().chain(others) {
            let tag = cache.tag();
            if tag != 0 && tags.binary_search(&tag).is_ok() {
                *cache = SiteCache::Empty;
            }
        }
    }

    /// Bytes of what is known of other tags.
    pub fn bytes(&self) -> usize {
        self.others.len() * size_of::<(u32, SiteCache)>()
    }
}

fn place(site: usize, tag: u32) -> usize {
    let mixed = (site as u32).wrapping_mul(0x9E37_79B1) ^ tag.wrapping_mul(0x85EB_CA6B);
    (mixed >> 24) as usize % OTHERS
}

/// What `CallMethod` calls: a function, with the receiver before the arguments or (`first` is 1) without.
pub(crate) struct Callee {
    pub function: FunctionId,
    pub first: usize,
    pub receiver: Value,
}

/// What a class's MRO has of a name, and the entry it is.
struct Found {
    value: Value,
    entry: Option<(DictId, u32)>,
}

impl Vm {
    /// Classes and shapes have lost these tags: instances that still have them must find nothing cached.
    pub(crate) fn retire_tags(&mut self, mut tags: Vec<u32>) {
        tags.retain(|tag| *tag != 0);
        if !tags.is_empty() {
            tags.sort_unstable();
            self.heap.meter.add(self.sites.inline.len() as u64 + 32 * tags.len() as u64);
            self.sites.forget(&tags);
        }
    }

    fn cache(&mut self, site: usize, cache: SiteCache) {
        let before = self.sites.bytes();
        self.sites.set(site, cache);
        self.heap.budget.add(self.sites.bytes() - before);
    }

    /// What a site knows of getting the attribute of an instance or a class; found when it knows nothing yet.
    pub(crate) fn getting(&mut self, linked: &Linked, value: Value, site: u32) -> Res<SiteCache> {
        self.known_at(linked, value, site, |vm, tag, name| match value {
            Value::Instance(id) => Ok(vm.found_of_instance(id, tag, name)),
            Value::Class(id) => Ok(vm.found_of_class(id, tag, name)),
            _ => Ok(None),
        })
    }

    /// As `getting`, of setting it to `new`.
    pub(crate) fn setting(&mut self, linked: &Linked, value: Value, new: Value, site: u32) -> Res<SiteCache> {
        self.known_at(linked, value, site, |vm, tag, name| match value {
            Value::Instance(id) => vm.place_in_instance(id, tag, name),
            Value::Class(id) => Ok(vm.place_in_class(id, tag, name, new)),
            _ => Ok(None),
        })
    }

    /// What a site knows of values with the tag of `value`; else it learns what `find` says.
    fn known_at(
        &mut self,
        linked: &Linked,
        value: Value,
        site: u32,
        find: impl FnOnce(&mut Vm, u32, &str) -> Res<Option<SiteCache>>,
    ) -> Res<SiteCache> {
        let tag = self.heap.tag(value);
        if tag == 0 {
            return Ok(SiteCache::Empty);
        }
        let at = (linked.sites + site) as usize;
        if let Some(known) = self.sites.get(at, tag) {
            return Ok(known);
        }
        let name = site_name(linked, site)?;
        let cache = find(self, tag, name)?.unwrap_or(SiteCache::Never { tag });
        self.cache(at, cache);
        Ok(cache)
    }

    /// What a cache gives, where that is a value at hand.
    #[inline]
    pub(crate) fn cached_value(&self, cache: SiteCache, value: Value) -> Option<Value> {
        match (cache, value) {
            (SiteCache::Slot { slot, .. }, Value::Instance(id)) => self.heap.instances.get(id).slots.get(slot as usize)?.some(),
            (SiteCache::Entry { dict, index, .. }, _) => self.heap.dicts.get(dict).entry(index as usize)?.value.some(),
            (SiteCache::Static { function, .. }, _) => Some(Value::Function(function)),
            _ => None,
        }
    }

    fn class_entry(&self, class: ClassId, name: &str) -> Option<Found> {
        let hash = hash::str_key_hash(&self.heap, name);
        self.heap.classes.get(class).mro.iter().find_map(|&class| match class {
            Value::Class(id) => {
                let dict = self.heap.classes.get(id).dict?;
                let table = self.heap.dicts.get(dict);
                let index = table.find_by(hash, |key| self.heap.as_str(key) == Some(name))?;
                table.entry(index).map(|entry| Found { value: entry.value, entry: Some((dict, index as u32)) })
            }
            _ => self.own_class_attr(class, name).map(|value| Found { value, entry: None }),
        })
    }

    /// The type of a descriptor, and the function that is its part `i`.
    fn part(&self, id: RecordId, i: usize) -> (BuiltinType, Option<FunctionId>) {
        let record = self.heap.records.get(id);
        match record.items.get(i) {
            Some(Value::Function(function)) => (record.ty, Some(*function)),
            _ => (record.ty, None),
        }
    }

    /// The name under which a member that `__slots__` made finds its value in instances of a class.
    fn member_name(&self, id: RecordId, class: ClassId) -> Option<String> {
        let record = self.heap.records.get(id);
        let owner = match (&*record.items, record.ty) {
            (&[_, owner], BuiltinType::MemberDescriptor) | (&[_, owner, _], BuiltinType::GetSetDescriptor) => owner,
            _ => return None,
        };
        let slot = record.items.get(2).or(record.items.first()).copied()?;
        if !self.derives(Value::Class(class), owner) {
            return None;
        }
        self.heap.as_str(slot).map(str::to_owned)
    }

    fn found_of_instance(&self, id: InstanceId, tag: u32, name: &str) -> Option<SiteCache> {
        let object = self.heap.instances.get(id);
        let class = object.class?;
        let flags = self.heap.classes.get(class).flags;
        if flags.getattribute {
            return None;
        }
        let found = self.class_entry(class, name);
        match found.as_ref().map(|found| found.value) {
            Some(Value::Record(record)) => match self.part(record, 0) {
                (BuiltinType::Property, Some(function)) if !flags.getattr => return Some(SiteCache::Getter { tag, function }),
                (BuiltinType::Property, _) => return None,
                (BuiltinType::MemberDescriptor | BuiltinType::GetSetDescriptor, _) => {
                    let name = self.member_name(record, class)?;
                    let slot = self.heap.slot_of(class, object.shape, &name)? as u32;
                    return Some(SiteCache::Slot { tag, slot });
                }
                (ty, _) if is_data(ty) => return None,
                _ => {}
            },
            // Its class says what it is, and may change.
            Some(Value::Instance(_) | Value::Attribute(_)) => return None,
            _ => {}
        }
        if let Some(slot) = self.heap.slot_of(class, object.shape, name)
            && self.member_index(class, name).is_none()
        {
            return Some(SiteCache::Slot { tag, slot: slot as u32 });
        }
        match found?.value {
            Value::Function(function) => Some(SiteCache::Function { tag, function }),
            _ => self.found_as_it_is(class, tag, name),
        }
    }

    fn found_of_class(&self, class: ClassId, tag: u32, name: &str) -> Option<SiteCache> {
        if name.starts_with("__") {
            return None;
        }
        if let Some(meta) = self.class_of(Value::Class(class))
            && (self.python_attr(meta, name).is_some() || self.heap.classes.get(meta).flags.getattribute)
        {
            return None;
        }
        match self.class_entry(class, name)?.value {
            Value::Function(function) => Some(SiteCache::Static { tag, function }),
            _ => self.found_as_it_is(class, tag, name),
        }
    }

    /// Of an attribute that is no function.
    fn found_as_it_is(&self, class: ClassId, tag: u32, name: &str) -> Option<SiteCache> {
        let Found { value, entry } = self.class_entry(class, name)?;
        match value {
            Value::Record(record) => match self.part(record, 0) {
                (BuiltinType::StaticMethod, Some(function)) => Some(SiteCache::Static { tag, function }),
                (BuiltinType::ClassMethod, Some(function)) => Some(SiteCache::ClassMethod { tag, function }),
                _ => None,
            },
            Value::Instance(_) | Value::Method(_) | Value::Attribute(_) | Value::Function(_) => None,
            _ => entry.map(|(dict, index)| SiteCache::Entry { tag, dict, index }),
        }
    }

    fn place_in_instance(&mut self, id: InstanceId, tag: u32, name: &str) -> Res<Option<SiteCache>> {
        let object = self.heap.instances.get(id);
        let (Some(class), shape) = (object.class, object.shape) else { return Ok(None) };
        let flags = self.heap.classes.get(class).flags;
        if flags.setattr {
            return Ok(None);
        }
        let member = match self.class_entry(class, name).map(|found| found.value) {
            Some(Value::Record(record)) => match self.part(record, 1) {
                (BuiltinType::Property, Some(function)) => return Ok(Some(SiteCache::Setter { tag, function })),
                (BuiltinType::Property, None) => return Ok(None),
                (BuiltinType::MemberDescriptor, _) => match self.member_name(record, class) {
                    Some(name) => Some(name),
                    None => return Ok(None),
                },
                (ty, _) if is_data(ty) => return Ok(None),
                _ => None,
            },
            Some(Value::Instance(_) | Value::Attribute(_)) => return Ok(None),
            _ => None,
        };
        if member.is_none() && (!flags.dict || name.starts_with("__") || self.member_index(class, name).is_some()) {
            return Ok(None);
        }
        let name = member.as_deref().unwrap_or(name);
        if let Some(slot) = self.heap.slot_of(class, shape, name) {
            return Ok(Some(SiteCache::SetSlot { tag, slot: slot as u32 }));
        }
        let shape = self.next_shape(class, shape, name)?;
        if shape == DICT_SHAPE {
            return Ok(None);
        }
        let next = self.heap.tag_shape(class, shape);
        Ok(Some(SiteCache::NewSlot { tag, shape, next }))
    }

    fn place_in_class(&self, class: ClassId, tag: u32, name: &str, new: Value) -> Option<SiteCache> {
        if name.starts_with("__") || !is_plain_data(new) {
            return None;
        }
        if let Some(meta) = self.class_of(Value::Class(class))
            && (self.python_attr(meta, name).is_some() || self.heap.classes.get(meta).flags.setattr)
        {
            return None;
        }
        let (dict, index) = self.class_entry(class, name)?.entry?;
        (self.heap.classes.get(class).dict == Some(dict)).then_some(SiteCache::SetEntry { tag, dict, index })
    }

    /// `super(…).name` at a site, where that is a function for an instance: the function, and the instance.
    pub(crate) fn cached_super(&mut self, linked: &Linked, record: RecordId, site: u32) -> Res<Option<(FunctionId, Value)>> {
        let &[Value::Class(class), object @ Value::Instance(_), start @ Value::Class(_)] = &*self.heap.records.get(record).items
        else {
            return Ok(None);
        };
        let tag = self.heap.tag(start);
        let at = (linked.sites + site) as usize;
        if let Some(SiteCache::Super { class: known, function, .. }) = self.sites.get(at, tag)
            && known == class
        {
            return Ok(Some((function, object)));
        }
        let name = site_name(linked, site)?;
        let mro = self.mro(start);
        let mut after = mro.iter().skip_while(|c| **c != Value::Class(class)).skip(1);
        let Some(Value::Function(function)) = after.find_map(|c| self.own_class_attr(*c, name)) else { return Ok(None) };
        if tag != 0 && name != "__class__" {
            self.cache(at, SiteCache::Super { tag, class, function });
        }
        Ok(Some((function, object)))
    }

    /// What a method call at a site calls, where that is a Python function.
    #[inline(never)]
    pub(crate) fn method_callee(&mut self, linked: &Linked, value: Value, site: u32) -> Res<Option<Callee>> {
        if let Value::Record(id) = value {
            if self.heap.records.get(id).ty != BuiltinType::Super {
                return Ok(None);
            }
            let found = self.cached_super(linked, id, site)?;
            return Ok(found.map(|(function, receiver)| Callee { function, first: 0, receiver }));
        }
        Ok(match self.getting(linked, value, site)? {
            SiteCache::Function { function, .. } => Some(Callee { function, first: 0, receiver: value }),
            SiteCache::Static { function, .. } => Some(Callee { function, first: 1, receiver: value }),
            SiteCache::ClassMethod { function, .. } => {
                let receiver = if let Value::Class(_) = value { value } else { self.type_value(value) };
                Some(Callee { function, first: 0, receiver })
            }
            _ => None,
        })
    }

    /// `value.name` at a site: globals of modules by the cached slot.
    pub(crate) fn get_attr_at(&mut self, linked: &Linked, value: Value, site: u32) -> Res<Value> {
        match value {
            Value::Instance(_) | Value::Class(_) => {
                let cache = self.getting(linked, value, site)?;
                match cache {
                    SiteCache::Function { function, .. } => return self.bind(value, Value::Function(function)),
                    SiteCache::ClassMethod { function, .. } => {
                        let class = if let Value::Class(_) = value { value } else { self.type_value(value) };
                        return self.bind(class, Value::Function(function));
                    }
                    _ => {}
                }
                if let Some(found) = self.cached_value(cache, value) {
                    return Ok(found);
                }
            }
            Value::Module(module) => {
                if let Some(found) = self.cached_global(linked, module, site) {
                    return Ok(found);
                }
                let name = site_name(linked, site)?;
                if let Some(slot) = self.module_slot(module, name)
                    && let Some(cache) = self.sites.inline.get_mut((linked.sites + site) as usize)
                {
                    *cache = SiteCache::Global(module, slot);
                }
            }
            _ => {}
        }
        self.get_attr(value, site_name(linked, site)?)
    }

    /// `GetAttr`, where the run loop does not do it itself; `pc` is past the instruction, `top` above the frame's registers.
    #[inline(never)]
    pub(crate) fn get_attr_op(&mut self, linked: &Linked, value: Value, site: u32, pc: usize, top: usize) -> Res<Value> {
        if let Value::Instance(_) = value
            && let SiteCache::Getter { function, .. } = self.getting(linked, value, site)?
            && self.push_direct(function, &[value], self.ret, pc, top)
        {
            return Err(Trap::Pushed);
        }
        if self.hosted
            && let Some(method) = self.host_attr(linked, value, site_name(linked, site)?, pc)?
        {
            return Ok(method);
        }
        self.get_attr_at(linked, value, site)
    }

    /// `SetAttr`, likewise.
    #[inline(never)]
    pub(crate) fn set_attr_op(&mut self, linked: &Linked, value: Value, new: Value, site: u32, pc: usize, top: usize) -> Res {
        if let Value::Instance(_) | Value::Class(_) = value {
            match (self.setting(linked, value, new, site)?, value) {
                (SiteCache::SetSlot { slot, .. }, Value::Instance(id)) => {
                    *self.heap.instances.get_mut(id).slots.get_mut(slot as usize).ok_or(Trap::Internal)? = new;
                    return Ok(());
                }
                (SiteCache::NewSlot { shape, .. }, Value::Instance(id)) => return self.push_slot(id, shape, new),
                (SiteCache::SetEntry { dict, index, .. }, _) => {
                    let table = self.heap.dicts.get_mut(dict);
                    if is_plain_data(new) && table.entry(index as usize).is_some_and(|entry| is_plain_data(entry.value)) {
                        table.set_value(index as usize, new);
                        return Ok(());
                    }
                }
                (SiteCache::Setter { function, .. }, _)
                    if self.push_direct(function, &[value, new], super::Ret::Discard, pc, top) =>
                {
                    return Err(Trap::Pushed);
                }
                _ => {}
            }
        }
        self.set_attr(value, site_name(linked, site)?, Some(new))
    }
}
