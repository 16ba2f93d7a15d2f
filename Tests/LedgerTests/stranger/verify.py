#!/usr/bin/env python3
"""Verifies an akkoord repository with stock tools, from LEDGER.md and FORMATS.md alone.

Recomputes the chain of records, the repository's id, `initial`, all file digests, the setdigests of plan and state,
the names of add-only files, the files that were adopted whole, `allowed_signers` with the keys that went, the commits'
text, the tags, what statements witnessed, and every signature with ssh-keygen and git.
It does not judge: whether the votes were enough, and whether the plan follows from them, is not its business.
"""
import calendar, hashlib, subprocess, sys, tempfile, time
import yaml

REPO, WRONG, RETIRED = sys.argv[1], [], []
MEMBER = "genesis proposal approval retraction term advice attestation proxy possession".split()
CLASSES = {"member": MEMBER, "recorder": ["git", "genesis", "possession", "receipt"],
           "witness": ["genesis", "possession", "checkpoint"], "recovery": ["genesis", "possession", "recovery"]}


def git(*args, **kw):
    return subprocess.run(["git", "-C", REPO, *args], capture_output=True, **kw)


def sha(data):
    return "sha256:" + hashlib.sha256(data).hexdigest()


def setdigest(files):
    lines = (f"{sha(files[path])[7:]}  {path}\n" for path in sorted(files, key=str.encode))
    return sha("".join(lines).encode())


def check(ok, where, what):
    if not ok:
        WRONG.append(f"{where}: {what}")


def blobs(tree):
    """Path to bytes of all files; every entry must be a plain file."""
    listing = git("ls-tree", "-r", "-z", tree, check=True).stdout.decode().split("\0")[:-1]
    entries = [line.split("\t", 1) for line in listing]
    ids = [head.split()[2] for head, _ in entries]
    check(all(head.startswith("100644 blob") for head, _ in entries), tree, "something is no plain file")
    out = git("cat-file", "--batch", input="\n".join(ids).encode() + b"\n", check=True).stdout
    files = {}
    for (_, path), oid in zip(entries, ids):
        head, out = out.split(b"\n", 1)
        size = int(head.split()[2])
        files[path], out = out[:size], out[size + 1:]
    return files


def ssh_verify(where, signers, member, kind, date, data, signature):
    with tempfile.NamedTemporaryFile() as keys, tempfile.NamedTemporaryFile() as sig:
        keys.write(signers), keys.flush(), sig.write(signature), sig.flush()
        command = ["ssh-keygen", "-Y", "verify", "-f", keys.name, "-I", member, "-n", kind + "@akkoord", "-s", sig.name]
        done = subprocess.run(command + ["-Overify-time=" + stamp(date)], input=data, capture_output=True)
        check(done.returncode == 0, where, "ssh-keygen: " + done.stderr.decode().strip())


def stamp(date):
    return "".join(c for c in date if c.isdigit()) + "Z"


def registered(files):
    """Member, id, class and public part of every key in the register."""
    members = [yaml.safe_load(data) for path, data in files.items() if path.startswith("register/members/")]
    keys = {(m["id"], k["id"], k["class"], k["public"]) for m in members for k in m["keys"]}
    recovery = yaml.safe_load(files.get("register/recovery.yaml", b"keys: []"))["keys"]
    return keys | {(k["member"], k["id"], "recovery", k["public"]) for k in recovery}


def signer(member, key, kind, public, since=None):
    names = ",".join(n if n == "git" else n + "@akkoord" for n in CLASSES[kind])
    end = f',valid-before="{stamp(since)}"' if since else ""
    return f'{member} namespaces="{names}"{end} ssh-ed25519 {public}\n'


def adopted(where, record, revision, before, files):
    """A proposal of another kind than amendment names every file that it puts in the place of another."""
    if record["kind"] != revision["kind"] or record["kind"] == "amendment":
        return
    old = {o["path"]: o["old"] for o in revision["operations"] if o["operation"] == "replace"}
    for each in revision["payload"]:
        path = each["path"]
        check(sha(files.get(path, b"")) == each["digest"], where, f"{path} is not what was approved")
        check(old[path] == (sha(before[path]) if path in before else "none"), where, f"{path} took another's place")


def statement(where, path, files, signers, repository, records):
    data = files[path]
    said = yaml.safe_load(data)
    check(path.endswith("/" + sha(data)[7:] + ".yaml"), where, f"{path} is not named by its digest")
    check(said["repository"] == repository, where, f"{path} names another repository")
    if said["statement"] == "possession/1":  # by the new key itself, which nobody has registered yet
        signers = signer(said["member"], said["key"], "member", said["public"]).encode()
    ssh_verify(f"{where} {path}", signers, said["member"], said["statement"].split("/")[0], said["date"], data,
               files.get(path[:-5] + ".sig", b""))
    if "seen" in said:
        check(said["seen"] < len(records) and records[said["seen"]] == said["record"], where, f"{path} saw another chain")


def text(record, folder, files):
    """What the subject is made of."""
    if record["kind"] == "genesis":
        return "genesis: " + yaml.safe_load(files["programme.yaml"])["name"]
    revision = yaml.safe_load(files[f"{folder}/revisions/{record['revision'][7:]}.yaml"])
    return f"{record['kind']} {record['proposal']}: {revision['title']}"


def commit(oid, before, records):
    raw = git("cat-file", "commit", oid, check=True).stdout.decode()
    files = blobs(oid)
    record, digest = yaml.safe_load(files["record.yaml"]), sha(files["record.yaml"])
    where, seq = f"@{len(records)}", len(records)
    governed = {p: b for p, b in files.items() if p != "record.yaml" and not p.startswith(("proposals/", "genesis/"))}
    plan = {p: b for p, b in files.items() if p.startswith("plan/") or p == "programme.yaml"}
    check(record["seq"] == seq, where, "seq")
    check(record["previous"] == (records[-1] if records else "none"), where, "previous")
    check(record["plan"] == setdigest(plan), where, "plan")
    check(record["state"] == setdigest(governed), where, "state")
    changed = {p for p in set(files) | set(before) if files.get(p) != before.get(p)} - {"record.yaml"}
    digests = lambda p: (sha(before[p]) if p in before else "none", sha(files[p]) if p in files else "none")
    check({f["path"]: (f["old"], f["new"]) for f in record["files"]} == {p: digests(p) for p in changed}, where, "files")
    repository = sha(files["akkoord.yaml"])
    signers = before.get("register/allowed_signers", files["register/allowed_signers"])
    if not seq:
        rest = {p: b for p, b in governed.items() if p != "akkoord.yaml"}
        check(yaml.safe_load(files["akkoord.yaml"])["initial"] == setdigest(rest), where, "initial")
    RETIRED.extend(sorted(key + (record["date"],) for key in registered(before) - registered(files)))
    lines = "".join(signer(*key) for key in sorted([*registered(files), *RETIRED], key=lambda k: k[:2]))
    check(files["register/allowed_signers"].decode() == lines, where, "allowed_signers")
    proposal = record["proposal"]
    folder = f"proposals/{proposal[:4]}/{int(proposal.split('-')[-1]) // 100:02}/{proposal[5:]}" if seq else "genesis"
    for path in sorted(p for p in changed if p.startswith(("proposals/", "genesis/"))):
        check(path not in before and path.startswith(folder + "/"), where, f"{path} is not only added")
        if ("/statements/" in path or path.startswith("genesis/")) and path.endswith(".yaml"):
            statement(where, path, files, signers, repository, records)
        elif "/revisions/" in path or "/payload/" in path:
            check(path.split("/")[-1].split(".")[0] == sha(files[path])[7:], where, f"{path} is not named by its digest")
    seconds = calendar.timegm(time.strptime(record["date"], "%Y-%m-%dT%H:%M:%SZ"))
    person = f"{record['recorder']} <{record['recorder']}@akkoord.invalid> {seconds} +0000"
    check(f"\nauthor {person}\ncommitter {person}\ngpgsig " in raw, where, "author and committer")
    check(raw.split("\n\n", 1)[1] == f"{text(record, folder, files)}\n\nRecord: {digest}\n", where, "message")
    with tempfile.NamedTemporaryFile() as keys:
        keys.write(signers), keys.flush()
        done = git("-c", "gpg.ssh.allowedSignersFile=" + keys.name, "log", "-1", "--format=%G? %GS", oid)
        check(done.stdout.decode() == f"G {record['recorder']}\n", where, "commit signature")
    if seq:
        revision = yaml.safe_load(files[f"{folder}/revisions/{record['revision'][7:]}.yaml"])
        adopted(where, record, revision, before, files)
    return files, digest, record


def tag(path, version, commits, history):
    """The tag is a convenience; where it is, it must be the one that follows from the version's decision."""
    name = "versions/" + version["id"]
    found = git("cat-file", "tag", "refs/tags/" + name)
    record, digest = next((r, d) for r, d in history if path in [f["path"] for f in r["files"]])
    seconds = calendar.timegm(time.strptime(record["date"], "%Y-%m-%dT%H:%M:%SZ"))
    tagger = f"{record['recorder']} <{record['recorder']}@akkoord.invalid> {seconds} +0000"
    text = (f"object {commits[version['as-of']]}\ntype commit\ntag {name}\ntagger {tagger}\n\n"
            f"version {version['id']}: {version['title']}\n\nRecord: {digest}\n")
    check(found.returncode or found.stdout.decode() == text, name, "the tag is another")


before, records, commits, history = {}, [], [], []
for number, line in enumerate(
        git("rev-list", "--reverse", "--parents", "refs/heads/main", check=True).stdout.decode().split("\n")[:-1]):
    check(len(line.split()) == (2 if number else 1), f"@{number}", "parents")
    commits.append(line.split()[0])
    before, digest, record = commit(commits[-1], before, records)
    records.append(digest)
    history.append((record, digest))
for path in sorted(p for p in before if p.startswith("versions/")):
    tag(path, yaml.safe_load(before[path]), commits, history)
print("\n".join(WRONG) or f"{len(records)} decisions: no mismatch")
sys.exit(1 if WRONG else 0)
