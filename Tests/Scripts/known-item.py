#!/usr/bin/env python3
"""How well the first hit is the right one: known-item queries on a corpus, beside Xapian.

    known-item.py JIANBAO CORPUS [COUNT] [SEED]

JIANBAO is the release binary, CORPUS a folder of posts or pages. For each of COUNT articles
(default 100) a query is made as a reader would remember the article, of words that each are the first
two to four characters of a clause. The kinds in turn: `hb` a word of the headline and one of the
body, `nb` two words of neighbouring clauses, `hbb` and `hbbb` one of the headline and two or three
of the body; all but `nb` in any order. A query counts by the rank of its article among the first 50. For Xapian the
tools scriptindex and quest are used (Debian: xapian-tools, xapian-omega) with n-grams for Chinese,
the headline indexed five times as heavy, all words required; without them only jianbao is measured.
Prints success@1, success@10 and the mean reciprocal rank.
"""
import json, os, random, re, shutil, subprocess, sys, tempfile

CLAUSE = re.compile(r"[\u4e00-\u9fff]{4,}")


def clauses(text):
    return CLAUSE.findall(text)


KINDS = ["hb", "nb", "hbb", "hbbb"]


def words(kind, head, body, rng):
    if kind == "nb":
        first = rng.randrange(len(body) - 1)
        chosen = body[first:first + 2]
    else:
        chosen = [rng.choice(head if letter == "h" else body) for letter in kind]
        rng.shuffle(chosen)
    return [clause[: rng.choice([2, 3, 4])] for clause in chosen]


def queries(records, count, rng):
    """Triples of query, wanted id and kind."""
    made = []
    pool = [r for r in records if clauses(r.get("headline", "")) and len(clauses(r["body"])) > 3]
    while len(made) < count and pool:
        record = pool.pop(rng.randrange(len(pool)))
        kind = KINDS[len(made) % len(KINDS)]
        chosen = words(kind, clauses(record["headline"]), clauses(record["body"]), rng)
        if len(set(chosen)) == len(chosen):
            made.append((" ".join(chosen), record["id"], kind))
    return made


def jianbao_ranks(binary, index, asked):
    with tempfile.NamedTemporaryFile("w", suffix=".txt") as file:
        file.write("\n".join(q for q, _, _ in asked) + "\n")
        file.flush()
        out = subprocess.run(
            [binary, "search", "--index", index, "--batch", file.name, "--limit", "50"],
            check=True, capture_output=True, text=True).stdout
    for line, (_, wanted, _) in zip(out.splitlines(), asked):
        ids = json.loads(line)["ids"]
        yield ids.index(wanted) + 1 if wanted in ids else None


def xapian_ranks(folder, records, asked):
    script = os.path.join(folder, "script")
    with open(script, "w") as file:
        file.write("id : field=id\nhead : weight=5 index indexnopos=S\nbody : weight=1 index\n")
    dump = os.path.join(folder, "dump")
    with open(dump, "w") as file:
        for r in records:
            body = r["body"].replace("\n", "\n=")
            file.write(f"id={r['id']}\nhead={r.get('headline', '')}\nbody={body}\n\n")
    database = os.path.join(folder, "xapian")
    environment = dict(os.environ, XAPIAN_CJK_NGRAM="1")
    subprocess.run(["scriptindex", "--stemmer=none", database, script, dump], check=True,
                   env=environment, stdout=subprocess.DEVNULL)
    for query, wanted, _ in asked:
        out = subprocess.run(
            ["quest", "-d", database, "-s", "none", "-o", "and", "-m", "50",
             "-f", "default,cjk_ngram", query],
            check=True, capture_output=True, text=True, env=environment).stdout
        ids = re.findall(r"^id=(\S+)", out, re.M)
        yield ids.index(wanted) + 1 if wanted in ids else None


def mean_reciprocal(ranks):
    return sum(1 / r for r in ranks if r) / max(len(ranks), 1)


def report(name, ranks, asked):
    ranks = list(ranks)
    first = sum(r == 1 for r in ranks) / len(ranks)
    ten = sum(r is not None and r <= 10 for r in ranks) / len(ranks)
    print(f"{name:8}  success@1 {first:.3f}  success@10 {ten:.3f}  MRR {mean_reciprocal(ranks):.3f}"
          f"  n {len(ranks)}")
    for kind in KINDS:
        own = [r for r, (_, _, k) in zip(ranks, asked) if k == kind]
        print(f"    {kind:5} MRR {mean_reciprocal(own):.3f}  n {len(own)}")
    return ranks


def main():
    binary, corpus = os.path.abspath(sys.argv[1]), sys.argv[2]
    count = int(sys.argv[3]) if len(sys.argv) > 3 else 100
    rng = random.Random(int(sys.argv[4]) if len(sys.argv) > 4 else 1)
    with tempfile.TemporaryDirectory() as folder:
        index = os.path.join(folder, "index")
        subprocess.run([binary, "index", "--index", index, corpus], capture_output=True)
        dump = subprocess.run([binary, "dump", "--index", index], check=True, capture_output=True,
                              text=True).stdout
        records = [json.loads(line) for line in dump.splitlines()]
        records = [r for r in records if r.get("body")]
        asked = queries(records, count, rng)
        ours = report("jianbao", jianbao_ranks(binary, index, asked), asked)
        if shutil.which("quest") and shutil.which("scriptindex"):
            theirs = report("xapian", xapian_ranks(folder, records, asked), asked)
            for (query, wanted, _), own, other in zip(asked, ours, theirs):
                if own != 1:
                    print(f"  {query}\t{wanted}\tjianbao {own}\txapian {other}")


if __name__ == "__main__":
    main()
