"""What `git diff versions/v1 versions/v2 -- plan` says of amounts, beside what `akkoord diff v1 v2` says.

The whole files of the difference are taken apart into cells without any knowledge of akkoord; the plain difference must
take out and put in exactly the amounts of the cells that changed.
"""

import json
import re
import subprocess
import sys
from collections import Counter


def run(*command):
    return subprocess.run(command, capture_output=True, text=True).stdout


def cells(lines):
    """(line, period, status) -> amount, of one file of the plan."""
    found, stack, cell = {}, [], {}
    for text in lines:
        depth = len(text) - len(text.lstrip(" -"))
        match = re.match(r'[ -]*(id|period|status|amount): "?([^"]*)"?$', text)
        if not match:
            continue
        key, value = match.groups()
        if key == "id":
            stack = [(d, i) for d, i in stack if d < depth] + [(depth, value)]
        else:
            cell[key] = value
        if key == "amount":
            owner = [i for d, i in stack if d < depth][-1]
            found[owner, cell["period"], cell["status"]] = value
            cell = {}
    return found


def sides(diff):
    """The cells on each side of a difference that shows whole files."""
    old, new = {}, {}
    for part in re.split(r"(?m)^diff --git .*\n", diff)[1:]:
        if "stated.yaml" in part or "/text/" in part:
            continue
        body = [line for line in part.split("\n") if line[:1] in (" ", "-", "+") and line[:3] not in ("---", "+++")]
        old.update(cells([line[1:] for line in body if line[0] != "+"]))
        new.update(cells([line[1:] for line in body if line[0] != "-"]))
    return old, new


akkoord = sys.argv[1]
told = {}
for node in json.loads(run(akkoord, "diff", "v1", "v2", "--json"))["lines"]:
    for cell in node["cells"]:
        told[node["node"], cell["period"], cell["status"]] = (cell["old"], cell["new"])

old, new = sides(run("git", "diff", "-U99999", "versions/v1", "versions/v2", "--", "plan"))
changed = {
    key: (old.get(key, "0.00"), new.get(key, "0.00"))
    for key in old.keys() | new.keys()
    if old.get(key) != new.get(key)
}
assert changed == told, (changed, told)

plain = run("git", "diff", "versions/v1", "versions/v2", "--", "plan")
for sign, index in (("-", 0), ("+", 1)):
    shown = Counter(re.findall(rf'(?m)^\{sign} +amount: "(.*)"$', plain))
    cells_of_side = Counter(pair[index] for pair in told.values() if pair[index] != "0.00")
    assert cells_of_side == shown, (sign, shown, cells_of_side)
print(f"{len(told)} cells, the same in both")
