//! What calls with the wrong arguments are told by functions that are Python here and native in CPython: its texts for those.
use super::bind::plural;
use super::{Trap, Vm};
use crate::bytecode::{Code, Unit};
use crate::heap::FunctionId;
use crate::value::{ModuleId, Value};

/// Modules whose functions read as native ones (as do the methods of `OrderedDict`).
const MODULES: &[&str] = &["datetime", "time", "_datetime_delta", "_datetime_date", "_datetime_time", "_datetime_datetime"];
/// Functions that CPython's argument parser is given under another name than their own, or under none.
const NAMES: &[(&str, &str)] = &[
    ("date.__new__", ""),
    ("datetime.__new__", ""),
    ("time.__new__", ""),
    ("timezone.__new__", "timezone"),
    ("struct_time.__new__", "structseq"),
];
/// Functions that take their positional arguments apart themselves.
const COUNTING: &[&str] =
    &["fromordinal", "utcfromtimestamp", "__format__", "strptime", "strftime", "asctime", "ctime", "gmtime", "localtime"];

impl Vm {
    /// The error of a call that `bind_function` refused, where the function is one of those. `given` arguments are positional.
    #[cold]
    pub(super) fn native_refusal(
        &mut self,
        id: FunctionId,
        unit: &Unit,
        code: &Code,
        given: usize,
        keywords: &[Value],
    ) -> Option<Trap> {
        let module = self.linked(self.heap.functions.get(id).code).map(|linked| ModuleId(linked.module))?;
        let module = self.module_name(module).to_owned();
        let qualname = crate::types::function::qualname(self, id);
        if !MODULES.contains(&&*module) && !(module == "collections" && qualname.starts_with("OrderedDict.")) {
            return None;
        }
        let name = qualname.rsplit('.').next().unwrap_or_default();
        let shown = NAMES.iter().find(|(function, _)| *function == qualname).map_or(name, |(_, shown)| shown);
        let own = usize::from(qualname.contains('.'));
        let defaults = match self.heap.functions.get(id).defaults {
            Value::Tuple(id) => self.heap.tuple(id).len(),
            _ => 0,
        };
        let params = &code.params;
        let all: Vec<&str> =
            params.names.iter().skip(own).filter_map(|&n| unit.names.get(n as usize)).map(|name| &**name).collect();
        let only = usize::from(params.positional_only).saturating_sub(own);
        let most = usize::from(params.positional).saturating_sub(own);
        let required = most.saturating_sub(defaults);
        if given < own {
            let class = qualname.split('.').next().unwrap_or_default();
            return Some(self.type_error(match name {
                "__new__" => format!("datetime.{class}.__new__(): not enough arguments"),
                _ => format!("unbound method {qualname}() needs an argument"),
            }));
        }
        let given = given - own;
        let keywords: Vec<String> = keywords.iter().map(|&k| self.heap.as_str(k).unwrap_or_default().to_owned()).collect();
        let full = if own == 0 { format!("{module}.{qualname}") } else { qualname.clone() };
        let counting = COUNTING.contains(&name);
        if only == all.len() {
            return Some(self.type_error(if !keywords.is_empty() {
                let full = if own == 0 && counting { name } else { &full };
                format!("{full}() takes no keyword arguments")
            } else if all.is_empty() {
                format!("{full}() takes no arguments ({given} given)")
            } else if all.len() == 1 && !counting {
                format!("{full}() takes exactly one argument ({given} given)")
            } else if name == "asctime" {
                format!("asctime expected at most 1 argument, got {given}")
            } else {
                let (bound, count) = match given < required {
                    _ if required == most => ("exactly", most),
                    true => ("at least", required),
                    false => ("at most", most),
                };
                format!("{shown}() takes {bound} {count} argument{} ({given} given)", plural(count))
            }));
        }
        let function = if shown.is_empty() { "function".to_owned() } else { format!("{shown}()") };
        let total = given + keywords.len();
        if total > all.len() {
            let kind = if given == 0 { "keyword " } else { "" };
            let (count, s) = (all.len(), plural(all.len()));
            return Some(self.type_error(format!("{function} takes at most {count} {kind}argument{s} ({total} given)")));
        }
        if given > most {
            let bound = if required == most { "exactly" } else { "at most" };
            let s = plural(most);
            return Some(self.type_error(format!("{function} takes {bound} {most} positional argument{s} ({given} given)")));
        }
        let known = |name: &str| all.iter().position(|n| *n == name).filter(|at| *at >= only);
        if let Some((at, name)) =
            all.iter().enumerate().take(required).skip(given).find(|(_, name)| !keywords.iter().any(|k| k == *name))
        {
            return Some(self.type_error(format!("{function} missing required argument '{name}' (pos {})", at + 1)));
        }
        if let Some((at, name)) = keywords.iter().find_map(|k| known(k).filter(|at| *at < given).map(|at| (at, k))) {
            return Some(self.type_error(format!("argument for {function} given by name ('{name}') and position ({})", at + 1)));
        }
        let wrong = keywords.iter().find(|k| known(k).is_none())?;
        let hint = match crate::diagnostics::suggest::suggest(wrong, all.iter().copied()) {
            Some(other) => format!(". Did you mean '{other}'?"),
            None => String::new(),
        };
        let function = if shown.is_empty() { "this function" } else { &function };
        Some(self.type_error(format!("{function} got an unexpected keyword argument '{wrong}'{hint}")))
    }
}
