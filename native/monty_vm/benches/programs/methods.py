class Shape:
    scale = 2

    def __init__(self, name):
        self.name = name

    @property
    def size(self):
        return self.area() * self.scale

    def area(self):
        return 0

    @staticmethod
    def unit(x):
        return x + 1

    @classmethod
    def named(cls, name):
        return cls(name, 1)


class Square(Shape):
    def __init__(self, name, side):
        super().__init__(name)
        self.side = side

    def area(self):
        return self.side * self.side


class Circle(Shape):
    __slots__ = ("radius",)

    def __init__(self, name, radius):
        super().__init__(name)
        self.radius = radius

    def area(self):
        return self.radius * 3


class Account:
    def __init__(self):
        self._balance = 0

    @property
    def balance(self):
        return self._balance

    @balance.setter
    def balance(self, value):
        self._balance = value


total = 0
account = Account()
for i in range(10_000):
    shapes = [Square("s", i), Circle("c", i), Square.named("n")]
    for shape in shapes:
        total += shape.area() + shape.size + shape.unit(i)
    account.balance += i
    total += account.balance % 7
(total, account.balance)
