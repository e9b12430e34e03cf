defmodule ExMonty.InstanceTest do
  use ExUnit.Case, async: true

  alias ExMonty.{Dataclass, Exception}

  @point """
  from dataclasses import dataclass, field, InitVar
  from typing import Any, ClassVar, NamedTuple

  @dataclass
  class Point:
      x: Any
      y: Any = 2

  """

  defp py(source, options \\ []) do
    assert {:ok, value, ""} = ExMonty.eval(source, options)
    value
  end

  defp point(x, y \\ 2), do: %Dataclass{name: "Point", fields: %{"x" => x, "y" => y}}

  describe "dataclasses to Elixir" do
    test "fields by name, wherever they are" do
      assert py(@point <> "Point(1)") === point(1)
      assert py(@point <> "Point('a', [None])") === point("a", [nil])

      assert py(@point <> "[Point(1), (Point(Point(3)),), {'k': Point(4)}, {1: [Point([])]}]") ===
               [point(1), {point(point(3))}, %{"k" => point(4)}, %{1 => [point([])]}]

      assert py(@point <> "p = Point(1)\n[p, p]") === [point(1), point(1)]
      assert py(@point <> "[Point(i) for i in range(5000)]") === Enum.map(0..4999, &point/1)
    end

    test "in the order of their declaration" do
      user = py(@point <> "@dataclass\nclass User:\n  name: str\n  age: int\nUser('Ada', 36)")
      assert user === %Dataclass{name: "User", fields: %{"age" => 36, "name" => "Ada"}, order: ["name", "age"]}
      assert Dataclass.to_list(user) == [{"name", "Ada"}, {"age", 36}]
      assert Dataclass.to_list(point(1)) == [{"x", 1}, {"y", 2}]
      many = Enum.map(1..100, &"f#{&1}")
      source = "from dataclasses import make_dataclass\nmake_dataclass('Many', names)(*range(100))"
      value = py(source, inputs: %{"names" => many})
      assert Dataclass.to_list(value) == Enum.with_index(many)
    end

    test "frozen ones, as keys and in sets" do
      source = @point <> "@dataclass(frozen=True)\nclass Id:\n  n: int\n({Id(1): Id(2)}, {Id(3)})"
      id = &%Dataclass{name: "Id", fields: %{"n" => &1}, frozen: true}
      assert py(source) === {%{id.(1) => id.(2)}, MapSet.new([id.(3)])}
    end

    test "what is a field, and what is not" do
      source = """
      @dataclass(kw_only=True)
      class Order:
          b: int
          a: int = field(default=3, init=False)
          LIMIT: ClassVar[int] = 5
          seed: InitVar[int] = 6
          _hidden: list = field(default_factory=list, repr=False, compare=False)
      order = Order(b=1)
      order.extra = 9
      order
      """

      assert py(@point <> source) ===
               %Dataclass{name: "Order", fields: %{"_hidden" => [], "a" => 3, "b" => 1}, order: ["b", "a", "_hidden"]}

      assert py(@point <> "@dataclass\nclass Empty: pass\nEmpty()") === %Dataclass{name: "Empty"}
    end

    test "with slots, derived, generic, local" do
      assert py(@point <> "@dataclass(slots=True)\nclass S:\n  b: int\n  a: int\nS(1, 2)") ===
               %Dataclass{name: "S", fields: %{"a" => 2, "b" => 1}, order: ["b", "a"]}

      assert py(@point <> "@dataclass\nclass P3(Point):\n  z: int = 0\nP3(1, z=5)") ===
               %Dataclass{name: "P3", fields: %{"x" => 1, "y" => 2, "z" => 5}}

      assert py(@point <> "class Plain(Point): pass\nPlain(1)") === %{point(1) | name: "Plain"}
      assert py(@point <> "@dataclass\nclass Box[T]:\n  item: T\nBox[int](1)") === %Dataclass{name: "Box", fields: %{"item" => 1}}

      assert py(@point <> "def f():\n  @dataclass\n  class In:\n    x: int\n  return In(1)\nf()") ===
               %Dataclass{name: "In", fields: %{"x" => 1}}

      assert py("from dataclasses import make_dataclass\nmake_dataclass('Made', ['x'])(1)") ===
               %Dataclass{name: "Made", fields: %{"x" => 1}}
    end

    test "no code of the program runs" do
      source = """
      @dataclass
      class Watched:
          x: int
          def __getattr__(self, name): raise SystemExit(name)
          def __getattribute__(self, name): raise SystemExit(name)
          def __eq__(self, other): raise SystemExit('eq')
          def __hash__(self): return 1
          def __repr__(self): raise SystemExit('repr')
          def __iter__(self): raise SystemExit('iter')
          def __len__(self): raise SystemExit('len')
          def __bool__(self): raise SystemExit('bool')
      w = Watched(1)
      [w, {w: w}]
      """

      watched = %Dataclass{name: "Watched", fields: %{"x" => 1}}
      assert py(@point <> source) === [watched, %{watched => watched}]
    end

    test "a dataclass without the values of its fields is an object like others" do
      source = "@dataclass\nclass Part:\n  x: int = field(init=False)\n  def __repr__(self): return 'no x'\nPart()"
      assert py(@point <> source) === {:repr, "no x"}

      computed = """
      @dataclass
      class Computed:
          x: int
          @property
          def x(self): return self._x
          @x.setter
          def x(self, value): self._x = value
          def __repr__(self): return f'<{self.x}>'
      Computed(1)
      """

      assert py(@point <> computed) === {:repr, "<1>"}
      source = @point <> "p = Point(1)\ndel p.x\np"
      assert {:error, %Exception{type: :attribute_error, message: "'Point' object has no attribute 'x'"}} = ExMonty.eval(source)
      assert {:repr, "<class '__main__.Point'>"} = py(@point <> "Point")
    end

    test "what says that it is one, and is not" do
      for fields <- ["5", "{'x': 1}", "{1: 2}", "{'x': object()}", "None", "[]"] do
        source = "class C:\n  __dataclass_fields__ = #{fields}\n  __dataclass_params__ = 7\n  def __repr__(s): return 'C'\nC()"
        assert py(source) === {:repr, "C"}
      end

      source = @point <> "del Point.__dataclass_params__\nPoint(1)"
      assert py(source) === {:repr, "Point(x=1, y=2)"}
      source = @point <> "Point.__dataclass_fields__['z'] = Point.__dataclass_fields__['x']\nPoint(1)"
      assert py(source) === {:repr, "Point(x=1, y=2)"}
    end

    test "in themselves, and deep" do
      assert {:error, %Exception{type: :value_error, message: message}} = ExMonty.eval(@point <> "p = Point(1)\np.x = [p]\np")
      assert message =~ "contains itself"
      nest = &(@point <> "p = 0\nfor i in range(#{&1}): p = Point(p)\np")
      assert {:ok, %Dataclass{}, ""} = ExMonty.eval(nest.(1000))
      assert {:error, %Exception{type: :recursion_error}} = ExMonty.eval(nest.(1001))
      assert {:error, %Exception{type: :recursion_error}} = ExMonty.eval(nest.(200_000))

      assert {:error, %Exception{type: :memory_error, limit: :max_memory}} =
               ExMonty.eval(@point <> "p = 0\nfor i in range(100): p = Point(p, p)\np", limits: %{max_memory: 10_000_000})
    end

    test "two that are the same in Elixir are no two keys" do
      source = @point <> "@dataclass(eq=False)\nclass Key:\n  x: int\n[{Key(1): 1, Key(1): 2}]"
      assert {:error, %Exception{type: :value_error, message: message}} = ExMonty.eval(source)
      assert message =~ "the result at [0]: keys"
      assert message =~ "are different in Python but the same in Elixir"
      source = @point <> "Point(1, {'k': {float('nan'): 1, float('nan'): 2}})"
      assert {:error, %Exception{message: message}} = ExMonty.eval(source)
      assert message =~ ~s(at .y["k"])
    end
  end

  describe "named tuples to Elixir" do
    test "of both kinds" do
      assert py("from collections import namedtuple\nnamedtuple('P', 'y x')(1, 2)") === {:named_tuple, "P", [{"y", 1}, {"x", 2}]}

      assert py(@point <> "class N(NamedTuple):\n  a: int\n  b: int = 5\n{N(1): [N(N(2))]}") ===
               %{
                 {:named_tuple, "N", [{"a", 1}, {"b", 5}]} => [
                   {:named_tuple, "N", [{"a", {:named_tuple, "N", [{"a", 2}, {"b", 5}]}}, {"b", 5}]}
                 ]
               }

      assert py("from collections import namedtuple\nclass Q(namedtuple('P', 'x')):\n  def __repr__(self): 1 / 0\nQ(1)") ===
               {:named_tuple, "Q", [{"x", 1}]}

      assert py("from collections import namedtuple\nnamedtuple('E', '')()") === {:named_tuple, "E", []}

      assert py("from collections import namedtuple\nnamedtuple('R', 'x class', rename=True)(1, 2)") ===
               {:named_tuple, "R", [{"x", 1}, {"_1", 2}]}
    end

    test "what says that it is one, and is not" do
      assert py("class T(tuple): _fields = ('a', 'b')\nT((1,))") === {1}
      assert py("class T(tuple): _fields = 'ab'\nT((1, 2))") === {1, 2}
      assert py("class T(tuple): _fields = (1, 2)\nT((1, 2))") === {1, 2}
      assert {:repr, "<__main__.T object" <> _} = py("class T: _fields = ('a',)\nT()")
    end
  end

  describe "instances of other classes" do
    test "that derive from built-in types" do
      source = """
      class L(list): pass
      class D(dict): pass
      class I(int): pass
      class T(tuple): pass
      class S(set): pass
      class F(frozenset): pass
      class N(str): pass
      class B(bytes): pass
      class Fl(float): pass
      class LL(L): pass
      [L([1]), D(a=1), I(4), T((1,)), S({1}), F({2}), N('s'), B(b'x'), Fl(1.5), LL([L()])]
      """

      assert py(source) === [[1], %{"a" => 1}, 4, {1}, MapSet.new([1]), MapSet.new([2]), "s", {:bytes, "x"}, 1.5, [[]]]
    end

    test "of collections" do
      source = """
      from collections import *
      class Mine(deque): pass
      [deque([1, deque([2], 5)]), Counter('aab'), defaultdict(list, {1: [2]}), OrderedDict(b=1, a=2), Mine('ab'),
       UserDict({'a': 1}), UserList([1, UserList([2])]), UserString('x')]
      """

      assert py(source) === [
               [1, [2]],
               %{"a" => 2, "b" => 1},
               %{1 => [2]},
               %{"a" => 2, "b" => 1},
               ["a", "b"],
               %{"a" => 1},
               [1, [2]],
               "x"
             ]

      assert {:error, %Exception{message: message}} = ExMonty.eval("from collections import deque\nd = deque()\nd.append(d)\nd")
      assert message =~ "contains itself"

      assert py("from collections import UserList\nu = UserList()\nu.data = 5\nu") == {:repr, "5"}
    end

    test "members of enums" do
      source = """
      from enum import *
      class Color(Enum):
          RED = 1
      class Level(IntEnum):
          HIGH = 3
      class Word(StrEnum):
          YES = auto()
      class Mode(Flag):
          R = 1
          W = 2
      class Bits(IntFlag):
          A = 1
          B = 4
      [Color.RED, Level.HIGH, Word.YES, Mode.R | Mode.W, Bits.A | Bits.B, Color, Color.RED.value, Color.RED.name]
      """

      assert py(source) ===
               [{:repr, "<Color.RED: 1>"}, 3, "yes", {:repr, "<Mode.R|W: 3>"}, 5, {:repr, "<enum 'Color'>"}, 1, "RED"]
    end
  end

  describe "exceptions of a program's own classes" do
    test "that end it" do
      assert {:error, %Exception{} = error} = ExMonty.eval("class MyError(ValueError): pass\nraise MyError('no')")
      assert %{type: :value_error, class: "MyError", message: "no"} = error
      assert Elixir.Exception.message(error) == "MyError: no (main.py, line 2)"
      assert Exception.format(error) |> String.ends_with?("\nMyError: no")
      assert Exception.type_name(error) == "MyError"

      for {source, type, class} <- [
            {"class E(Exception): pass\nraise E", :exception, "E"},
            {"class E(KeyError): pass\nclass F(E): pass\nraise F", :key_error, "F"},
            {"class E(BaseException): pass\nraise E", :base_exception, "E"},
            {"class A:\n  class E(OSError): pass\nraise A.E", :os_error, "A.E"},
            {"def f():\n  class E(TypeError): pass\n  raise E\nf()", :type_error, "f.<locals>.E"},
            {"class ValueError(IndexError): pass\nraise ValueError", :index_error, "ValueError"},
            {"class E(LookupError): __module__ = 'app.errors'\nraise E", :lookup_error, "app.errors.E"},
            {"class E(ExceptionGroup): pass\nraise E('m', [OSError()])", :exception_group, "E"},
            {"import dataclasses\nraise dataclasses.FrozenInstanceError", :attribute_error, "dataclasses.FrozenInstanceError"},
            {"raise ValueError", :value_error, nil},
            {"1 / 0", :zero_division_error, nil},
            {"x =", :syntax_error, nil}
          ] do
        assert {:error, %Exception{type: ^type, class: ^class}} = ExMonty.eval(source)
      end
    end

    test "as causes, and as values" do
      source = "class A(OSError): pass\nclass B(KeyError): pass\nraise A('a') from B('b')"
      assert {:error, %Exception{type: :os_error, class: "A", cause: cause}} = ExMonty.eval(source)
      assert %Exception{type: :key_error, class: "B", message: "'b'", cause: nil} = cause

      assert [%Exception{type: :value_error, class: "E", message: "x", traceback: []}, %Exception{type: :value_error, class: nil}] =
               py("class E(ValueError): pass\n[E('x'), ValueError('x')]")
    end
  end

  describe "dataclasses to Python" do
    @user Dataclass.new("User", [{"name", "Ada"}, {"age", 36}])
    @frozen Dataclass.new("User", [{"name", "Ada"}, {"age", 36}], frozen: true)

    defp with_user(source, user \\ @user), do: py(source, inputs: %{"user" => user})

    test "fields are attributes" do
      assert with_user("user.name, user.age, hasattr(user, 'email'), getattr(user, 'email', None)") === {"Ada", 36, false, nil}
      assert with_user("type(user).__name__, type(user).__module__, isinstance(user, type(user))") === {"User", "__main__", true}
      assert with_user("f'{user.name:>5}|{user!r}'") === "  Ada|User(name='Ada', age=36)"
      assert with_user("vars(user)") === %{"name" => "Ada", "age" => 36}
      assert with_user("match user:\n  case object(name=n, age=int(a)): result = n, a\nresult") === {"Ada", 36}
      assert with_user("T = type(user)\nmatch user:\n  case T(n, a): result = n, a\nresult") === {"Ada", 36}

      assert {:error, %Exception{type: :attribute_error, message: "'User' object has no attribute 'nam'"} = error} =
               ExMonty.eval("user.nam", inputs: %{"user" => @user})

      assert Exception.format(error) =~ "Did you mean: 'name'?"
    end

    test "and can be set, unless it is frozen" do
      assert with_user("user.age += 1\nuser.extra = True\nuser") === Dataclass.new("User", [{"name", "Ada"}, {"age", 37}])
      assert with_user("setattr(user, 'name', [user.name])\nuser.name") === ["Ada"]

      for {change, message} <- [
            {"user.age = 1", "cannot assign to field 'age'"},
            {"user.new = 1", "cannot assign to field 'new'"},
            {"del user.age", "cannot delete field 'age'"},
            {"setattr(user, 'age', 1)", "cannot assign to field 'age'"}
          ] do
        assert {:error, %Exception{type: :attribute_error, class: "dataclasses.FrozenInstanceError", message: ^message}} =
                 ExMonty.eval(change, inputs: %{"user" => @frozen})
      end

      assert with_user("try:\n  user.age = 1\nexcept AttributeError: pass\nuser", @frozen) === @frozen
    end

    test "compare and hash" do
      source = "[a == b, a is b, a != b, type(a) is type(b), a == c, a == d, type(a) is type(d)]"
      inputs = %{"a" => @user, "b" => @user, "c" => @frozen, "d" => %{@user | order: nil}}
      assert py(source, inputs: inputs) === [true, false, false, true, false, false, false]
      assert with_user("hash(user) == hash(('Ada', 36)), {user: 1}[user]", @frozen) === {true, 1}
      assert {:error, %Exception{message: "unhashable type: 'User'"}} = ExMonty.eval("hash(user)", inputs: %{"user" => @user})
    end

    test "and all of dataclasses works on them" do
      source = """
      import copy, dataclasses
      [dataclasses.is_dataclass(user), dataclasses.asdict(user), dataclasses.astuple(user),
       [f.name for f in dataclasses.fields(user)], dataclasses.replace(user, age=1).age,
       copy.copy(user) == user, copy.deepcopy(user) == user, type(user)('Bob', age=3)]
      """

      assert with_user(source) === [
               true,
               %{"age" => 36, "name" => "Ada"},
               {"Ada", 36},
               ["name", "age"],
               1,
               true,
               true,
               Dataclass.new("User", [{"name", "Bob"}, {"age", 3}])
             ]

      source = "from dataclasses import dataclass\n@dataclass\nclass Admin(type(user)):\n  level: int = 1\nAdmin('Eve', 5)"
      assert Dataclass.to_list(with_user(source)) === [{"name", "Eve"}, {"age", 5}, {"level", 1}]

      assert {:error, %Exception{message: "User.__init__() missing 1 required positional argument: 'age'"}} =
               ExMonty.eval("type(user)('x')", inputs: %{"user" => @user})
    end

    test "go out as they came in" do
      many = Dataclass.new("Many", for(i <- 1..200, do: {"f#{i}", i}))

      for value <- [
            @user,
            @frozen,
            many,
            %Dataclass{name: "Empty"},
            [@user, @user, @frozen],
            %{@frozen => @user},
            MapSet.new([@frozen, {@frozen, 1}]),
            %Dataclass{name: "Outer", fields: %{"inner" => @user, "all" => [@frozen]}},
            MapSet.new([%Dataclass{name: "A", frozen: true}, %Dataclass{name: "B", frozen: true}, {}]),
            %Dataclass{name: "class_", fields: %{"self" => 1, "cls" => 2, "__x" => 3, "_" => 4, "é" => 5, "match" => 6}}
          ] do
        assert with_user("user", value) === value
        assert with_user("repr(user)\nuser", value) === value
      end

      users = for i <- 1..10_000, do: Dataclass.new("User", [{"name", "user #{i}"}, {"age", i}])
      assert with_user("user", users) === users
      assert with_user("sum([u.age for u in user])", users) === Enum.sum(1..10_000)
    end

    test "what is wrong with one is said, and where it is" do
      user = %Dataclass{name: "User", fields: %{"x" => 1}}

      for {value, message} <- [
            {%{user | name: "a b"}, ~s(an ExMonty.Dataclass must have a Python identifier as its name, got: "a b")},
            {%{user | name: "class"}, ~s(an ExMonty.Dataclass must have a Python identifier as its name, got: "class")},
            {%{user | name: ""}, ~s(an ExMonty.Dataclass must have a Python identifier as its name, got: "")},
            {%{user | name: nil}, "an ExMonty.Dataclass must have a string as its name, got: nil"},
            {%{user | name: :user}, "an ExMonty.Dataclass must have a string as its name, got: user"},
            {%{user | name: <<255>>}, "an ExMonty.Dataclass must have a string as its name"},
            {%{user | name: String.duplicate("x", 100_000)}, "an ExMonty.Dataclass must have a Python identifier as its name"},
            {%{user | fields: nil}, "an ExMonty.Dataclass must have a map of its fields, got: nil"},
            {%{user | fields: [{"x", 1}]}, "an ExMonty.Dataclass must have a map of its fields, got: […]"},
            {%{user | fields: MapSet.new()}, "an ExMonty.Dataclass must have a map of its fields, got: %{…}"},
            {%{user | fields: %{x: 1}}, "the names of an ExMonty.Dataclass's fields must be strings, got: x"},
            {%{user | fields: %{1 => 1}}, "the names of an ExMonty.Dataclass's fields must be strings, got: 1"},
            {%{user | fields: %{"x y" => 1}}, ~s(an ExMonty.Dataclass cannot have a field that is named "x y")},
            {%{user | fields: %{"def" => 1}}, ~s(an ExMonty.Dataclass cannot have a field that is named "def")},
            {%{user | fields: %{"__class__" => 1}}, ~s(an ExMonty.Dataclass cannot have a field that is named "__class__")},
            {%{user | fields: %{"x\0y" => 1}}, "an ExMonty.Dataclass cannot have a field that is named"},
            {%{user | frozen: nil}, ":frozen of an ExMonty.Dataclass must be a boolean, got: nil"},
            {%{user | order: ["y"]}, ":order of an ExMonty.Dataclass must be nil, or a list of the names of its fields"},
            {%{user | order: []}, ":order of an ExMonty.Dataclass must be nil, or a list of the names of its fields"},
            {%{user | order: ["x", "x"]}, ":order of an ExMonty.Dataclass must be nil, or a list of the names of its fields"},
            {%{user | order: ["x" | "y"]}, ":order of an ExMonty.Dataclass must be nil, or a list of the names of its fields"},
            {%{user | order: :x}, ":order of an ExMonty.Dataclass must be nil, or a list of the names of its fields"},
            {%{__struct__: Dataclass}, "an ExMonty.Dataclass must have a map of its fields, got: nil"},
            {%{__struct__: Dataclass, name: "A", fields: %{}}, ":frozen of an ExMonty.Dataclass must be a boolean"}
          ] do
        assert {:error, %Exception{type: :type_error, message: text}} = ExMonty.eval("1", inputs: %{"user" => %{"k" => [value]}})
        assert String.starts_with?(text, ~s(input "user": at ["k"][0]: ) <> message)
      end

      inner = %{user | fields: %{"x" => [%{user | fields: %{"x" => self()}}]}}
      assert {:error, %Exception{message: message}} = ExMonty.eval("1", inputs: %{"u" => [inner]})
      assert message == ~s(input "u": at [0].x[0].x: pids cannot be converted)

      for {key, what} <- [{user, "'User'"}, {{1, user}, "'User'"}, {%{user | frozen: true, fields: %{"x" => []}}, "'list'"}] do
        assert {:error, %Exception{message: message}} = ExMonty.eval("1", inputs: %{"u" => %{key => 1}})
        assert message =~ "unhashable type: #{what}"
      end

      twice = MapSet.new([%{user | frozen: true}, %{user | frozen: true, fields: %{"x" => 1.0}}])
      assert {:error, %Exception{message: message}} = ExMonty.eval("1", inputs: %{"u" => twice})
      assert message =~ "equal in Python to another one of the set"
    end

    test "deep ones, large ones, many classes" do
      deep = fn depth -> Enum.reduce(1..depth, 0, fn _, inner -> %Dataclass{name: "Box", fields: %{"item" => inner}} end) end
      assert with_user("user", deep.(1000)) === deep.(1000)
      assert {:error, %Exception{type: :type_error, message: message}} = ExMonty.eval("1", inputs: %{"u" => deep.(1001)})
      assert message =~ "nested deeper than 1000 levels"
      assert {:error, %Exception{type: :type_error}} = ExMonty.eval("1", inputs: %{"u" => deep.(500_000)})

      keys = Enum.reduce(1..400, 0, fn _, inner -> {%Dataclass{name: "Box", fields: %{"item" => inner}, frozen: true}} end)
      assert with_user("len(user)", MapSet.new([keys])) === 1

      classes = for i <- 1..2000, do: %Dataclass{name: "C#{i}", fields: %{"x" => i}}
      assert with_user("len({type(u) for u in user})", classes) === 2000

      assert {:error, %Exception{limit: :max_memory}} =
               ExMonty.eval("1", inputs: %{"u" => classes}, limits: %{max_memory: 1_000_000})

      wide = Dataclass.new("Wide", for(i <- 1..5000, do: {"f#{i}", i}))
      assert with_user("user.f5000", wide) === 5000
    end
  end

  describe "named tuples to Python" do
    test "attributes, items, methods" do
      pair = {:named_tuple, "Pair", [{"b", 1}, {"a", [2]}]}

      source = """
      [p.b, p[1], len(p), p == (1, [2]), p._fields, p._asdict(), p._replace(a=0), repr(p), type(p).__name__,
       isinstance(p, tuple), [*p], type(p)(5, a=6), type(p)._make('xy').b, p]
      """

      assert py(source, inputs: %{"p" => pair}) === [
               1,
               [2],
               2,
               true,
               {"b", "a"},
               %{"a" => [2], "b" => 1},
               {:named_tuple, "Pair", [{"b", 1}, {"a", 0}]},
               "Pair(b=1, a=[2])",
               "Pair",
               true,
               [1, [2]],
               {:named_tuple, "Pair", [{"b", 5}, {"a", 6}]},
               "x",
               pair
             ]

      assert {:error, %Exception{type: :attribute_error, message: "can't set attribute"}} =
               ExMonty.eval("p.a = 1", inputs: %{"p" => pair})
    end

    test "go out as they came in" do
      pair = {:named_tuple, "Pair", [{"b", 1}, {"a", 2}]}

      for value <- [
            pair,
            {:named_tuple, "Empty", []},
            {:named_tuple, "Renamed", [{"x", 1}, {"_1", 2}]},
            %{pair => [pair], {pair, 1} => MapSet.new([pair])},
            {:named_tuple, "Outer", [{"inner", pair}]}
          ] do
        assert py("x", inputs: %{"x" => value}) === value
        assert py("repr(x)\nx", inputs: %{"x" => value}) === value
      end
    end

    test "what is wrong with one is said" do
      for {value, message} <- [
            {{:named_tuple, 5, []}, "a :named_tuple must have a string as its name, got: 5"},
            {{:named_tuple, "a b", []}, ~s(a :named_tuple must have a Python identifier as its name, got: "a b")},
            {{:named_tuple, "A", 5}, "the fields of a :named_tuple must be a list of {name, value}, got: 5"},
            {{:named_tuple, "A", %{}}, "the fields of a :named_tuple must be a list of {name, value}, got: %{…}"},
            {{:named_tuple, "A", [1]},
             "the fields of a :named_tuple must be a list of {name, value}, with strings as names, got the element: 1"},
            {{:named_tuple, "A", [{:a, 1}]},
             "the fields of a :named_tuple must be a list of {name, value}, with strings as names"},
            {{:named_tuple, "A", [{"a", 1, 2}]},
             "the fields of a :named_tuple must be a list of {name, value}, with strings as names"},
            {{:named_tuple, "A", [{"a", 1}, {"a", 2}]}, ~s(a :named_tuple has the field "a" twice)},
            {{:named_tuple, "A", [{"_a", 1}]}, ~s(a :named_tuple cannot have a field that is named "_a")},
            {{:named_tuple, "A", [{"_fields", 1}]}, ~s(a :named_tuple cannot have a field that is named "_fields")},
            {{:named_tuple, "A", [{"if", 1}]}, ~s(a :named_tuple cannot have a field that is named "if")},
            {{:named_tuple, "A", [{"a", 1} | 5]}, "improper lists cannot be converted"},
            {{:named_tuple, "A"}, "[0]: the atom named_tuple cannot be converted"}
          ] do
        assert {:error, %Exception{type: :type_error, message: text}} = ExMonty.eval("1", inputs: %{"x" => [value]})

        assert String.replace_prefix(text, ~s(input "x": at [0]), "")
               |> String.replace_prefix(": ", "")
               |> String.starts_with?(message)
      end

      assert {:error, %Exception{message: message}} = ExMonty.eval("1", inputs: %{"x" => {:named_tuple, "A", [{"a", self()}]}})
      assert message == ~s(input "x": at .a: pids cannot be converted)
    end
  end

  describe "exceptions of other classes to Python" do
    test "derive from the built-in class" do
      error = %Exception{type: :key_error, class: "app.NotFound", message: "x"}

      assert py("[isinstance(e, LookupError), type(e).__name__, repr(e)]", inputs: %{"e" => error}) === [
               true,
               "NotFound",
               "NotFound('x')"
             ]

      assert py("type(a) is type(b)", inputs: %{"a" => error, "b" => error}) === true
      error = %{error | type: :value_error}
      assert py("e", inputs: %{"e" => error}) === error

      assert {:error, %Exception{type: :value_error, class: "app.NotFound", message: "x"} = raised} =
               ExMonty.eval("raise e", inputs: %{"e" => error})

      assert Exception.format(raised) =~ ~r/\napp\.NotFound: x\z/
    end

    test "of every type, but for groups" do
      for type <- Exception.types(),
          class <- [nil, "E"],
          source <- ["raise x", "repr(x), str(x), vars(x)", "x.add_note('n')\nraise x"] do
        outcome = ExMonty.eval(source, inputs: %{"x" => %Exception{type: type, class: class, message: "m"}})

        if type in [:exception_group, :base_exception_group] do
          assert {:error, %Exception{type: :type_error, message: message}} = outcome
          assert message =~ ~s(input "x": exception groups cannot be converted)
        else
          assert {true, _} =
                   {match?({:ok, _, ""}, outcome) or match?({:error, %Exception{type: ^type, class: ^class}}, outcome), outcome}
        end
      end
    end

    test "by proper names" do
      for class <- [5, "", "a b", "a..b", :E, "<locals>", "f.<locals>", "E\n", "class"] do
        error = %Exception{type: :value_error, class: class, message: "x"}
        assert {:error, %Exception{type: :type_error, message: message}} = ExMonty.eval("1", inputs: %{"e" => error})
        assert message =~ ":class of an ExMonty.Exception must be nil or the name of a class"
      end

      for class <- ["E", "a.b.E", "f.<locals>.E", "é"] do
        error = %Exception{type: :value_error, class: class, message: "x"}
        assert py("e", inputs: %{"e" => error}) === error
      end
    end
  end
end
