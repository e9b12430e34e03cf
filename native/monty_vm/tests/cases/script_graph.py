# A script: graphs with dicts: bfs, dfs, shortest paths, topological order, union-find, heaps by hand.

def raises(exc, f, *args, **kwargs):
    try:
        f(*args, **kwargs)
    except BaseException as e:
        assert type(e) is exc, (type(e), e)
        return str(e)
    assert False, 'nothing was raised'

graph = {'a': ['b', 'c'], 'b': ['d'], 'c': ['d', 'e'], 'd': ['f'], 'e': ['f'], 'f': []}


def bfs(g, start):
    seen, queue = [start], [start]
    while queue:
        n = queue.pop(0)
        for m in g[n]:
            if m not in seen:
                seen.append(m)
                queue.append(m)
    return seen


def dfs(g, n, seen=None):
    seen = [] if seen is None else seen
    if n not in seen:
        seen.append(n)
        for m in g[n]:
            dfs(g, m, seen)
    return seen


assert bfs(graph, 'a') == ['a', 'b', 'c', 'd', 'e', 'f']
assert dfs(graph, 'a') == ['a', 'b', 'd', 'f', 'c', 'e']
assert bfs(graph, 'f') == ['f']


def paths(g, a, b, path=()):
    path += (a,)
    if a == b:
        yield path
    for n in g[a]:
        if n not in path:
            yield from paths(g, n, b, path)


assert [''.join(p) for p in paths(graph, 'a', 'f')] == ['abdf', 'acdf', 'acef']
assert list(paths(graph, 'f', 'a')) == []
assert min(paths(graph, 'a', 'f'), key=len) == ('a', 'b', 'd', 'f')


def topo(g):
    indeg = {n: 0 for n in g}
    for n in g:
        for m in g[n]:
            indeg[m] += 1
    ready = [n for n in g if not indeg[n]]
    out = []
    while ready:
        n = ready.pop(0)
        out.append(n)
        for m in g[n]:
            indeg[m] -= 1
            if not indeg[m]:
                ready.append(m)
    if len(out) != len(g):
        raise ValueError('cycle among ' + ', '.join(sorted(set(g) - set(out))))
    return out


assert topo(graph) == ['a', 'b', 'c', 'd', 'e', 'f']
assert raises(ValueError, lambda: topo({'x': ['y'], 'y': ['x'], 'z': []})) == 'cycle among x, y'
weights = {('a', 'b'): 7, ('a', 'c'): 9, ('a', 'f'): 14, ('b', 'c'): 10, ('b', 'd'): 15, ('c', 'd'): 11,
           ('c', 'f'): 2, ('d', 'e'): 6, ('e', 'f'): 9}


def dijkstra(edges, src):
    adj = {}
    for (u, v), w in edges.items():
        adj.setdefault(u, {})[v] = w
        adj.setdefault(v, {})[u] = w
    dist = {src: 0}
    prev = {}
    todo = {src}
    while todo:
        u = min(todo, key=lambda n: (dist[n], n))
        todo.remove(u)
        for v, w in adj[u].items():
            d = dist[u] + w
            if d < dist.get(v, float('inf')):
                dist[v] = d
                prev[v] = u
                todo.add(v)
    return dist, prev


dist, prev = dijkstra(weights, 'a')
assert dict(sorted(dist.items())) == {'a': 0, 'b': 7, 'c': 9, 'd': 20, 'e': 20, 'f': 11}
node, path = 'e', ['e']
while node in prev:
    node = prev[node]
    path.insert(0, node)
assert path == ['a', 'c', 'f', 'e']


def kruskal(edges):
    parent = {}

    def find(x):
        parent.setdefault(x, x)
        while parent[x] != x:
            parent[x] = parent[parent[x]]
            x = parent[x]
        return x

    out = []
    for (u, v), w in sorted(edges.items(), key=lambda e: (e[1], e[0])):
        ru, rv = find(u), find(v)
        if ru != rv:
            parent[ru] = rv
            out.append((u + v, w))
    return out


assert kruskal(weights) == [('cf', 2), ('de', 6), ('ab', 7), ('ac', 9), ('ef', 9)]
assert sum(w for _, w in kruskal(weights)) == 33


def heappush(h, x):
    h.append(x)
    i = len(h) - 1
    while i and h[(i - 1) // 2] > h[i]:
        h[i], h[(i - 1) // 2] = h[(i - 1) // 2], h[i]
        i = (i - 1) // 2


def heappop(h):
    h[0], h[-1] = h[-1], h[0]
    x = h.pop()
    i = 0
    while True:
        kids = [k for k in (2 * i + 1, 2 * i + 2) if k < len(h)]
        if not kids:
            return x
        k = min(kids, key=h.__getitem__)
        if h[i] <= h[k]:
            return x
        h[i], h[k] = h[k], h[i]
        i = k


h = []
for x in (5, 2, 8, 1, 9, 3, 7):
    heappush(h, x)
assert h[0] == 1
assert [heappop(h) for _ in range(7)] == [1, 2, 3, 5, 7, 8, 9]
assert raises(IndexError, lambda: heappop([])) == 'list index out of range'


def insert(t, v):
    if t is None:
        return [v, None, None]
    if v < t[0]:
        t[1] = insert(t[1], v)
    elif v > t[0]:
        t[2] = insert(t[2], v)
    return t


def inorder(t):
    if t:
        yield from inorder(t[1])
        yield t[0]
        yield from inorder(t[2])


root = None
for v in (50, 30, 70, 20, 40, 60, 80, 30):
    root = insert(root, v)
assert list(inorder(root)) == [20, 30, 40, 50, 60, 70, 80]
assert (root[1][0], root[2][0]) == (30, 70)


def height(t):
    return 0 if t is None else 1 + max(height(t[1]), height(t[2]))


assert height(root) == 3


def levels(t):
    row = [t]
    while row:
        yield [n[0] for n in row]
        row = [k for n in row for k in n[1:] if k]


assert list(levels(root)) == [[50], [30, 70], [20, 40, 60, 80]]


def lru(capacity):
    data = {}

    def get(k):
        if k not in data:
            return -1
        data[k] = data.pop(k)
        return data[k]

    def put(k, v):
        data.pop(k, None)
        data[k] = v
        if len(data) > capacity:
            del data[next(iter(data))]

    return get, put, lambda: list(data)


get, put, keys = lru(2)
put(1, 'a')
put(2, 'b')
assert get(1) == 'a'
put(3, 'c')
assert get(2) == -1
assert keys() == [1, 3]
put(1, 'z')
put(4, 'd')
assert (keys(), get(1), get(3)) == ([1, 4], 'z', -1)


def maze_path(rows):
    cells = {(r, c): ch for r, row in enumerate(rows) for c, ch in enumerate(row)}
    start = next(p for p, ch in cells.items() if ch == 'S')
    frontier, seen = [(start, 0)], {start}
    for (r, c), d in frontier:
        if cells[r, c] == 'E':
            return d
        for p in ((r + 1, c), (r - 1, c), (r, c + 1), (r, c - 1)):
            if cells.get(p, '#') != '#' and p not in seen:
                seen.add(p)
                frontier.append((p, d + 1))
    return None


assert maze_path(['S.#.', '..#E', '#...']) == 6
assert maze_path(['S#E']) is None


def friends(pairs):
    groups = []
    for a, b in pairs:
        hit = [g for g in groups if a in g or b in g]
        merged = {a, b}.union(*hit)
        groups = [g for g in groups if g not in hit] + [merged]
    return sorted(sorted(g) for g in groups)


assert friends([(1, 2), (3, 4), (2, 5), (6, 7), (5, 3)]) == [[1, 2, 3, 4, 5], [6, 7]]
assert friends([]) == []
