def total(prices, rate):
    return sum(with_tax(p, rate) for p in prices)


def with_tax(price, rate):
    return price * (1 + rate / 0)


def main():
    print_total = total([10, 20], 5)
    return print_total


main()
