#!/usr/bin/env python3
"""Tries to lose or spoil an index: kills its writer, fills the disk, lets many read and write.

    safety.py PROGRAM [kill|full|writers|readers ...] [--rounds N] [--files N] [--seed N]

The corpus is made up here. Two states of it differ in a third of the files; after every mishap the
index must answer as one of the two states does, `check` must pass, and the next run must mend all.
"""
import argparse
import os
import random
import resource
import shutil
import signal
import subprocess
import sys
import tempfile
import time

WORDS = ["邮政", "电商", "物业", "春运", "快递", "网络", "普惠", "金融", "乡村", "振兴"]


class Trial:
    def __init__(self, program, files, seed):
        self.program = os.path.abspath(program)
        self.random = random.Random(seed)
        self.folder = tempfile.mkdtemp(prefix="jianbao-safety-")
        self.tree = os.path.join(self.folder, "tree")
        self.index = os.path.join(self.folder, "index")
        self.texts = {state: [self.text(state, n) for n in range(files)] for state in "AB"}
        os.mkdir(self.tree)
        self.queries = os.path.join(self.folder, "queries")
        with open(self.queries, "w") as file:
            file.write("\n".join(WORDS + [a[1] + b[0] for a in WORDS for b in WORDS[:3]]) + "\n")
        self.answers = {}
        for state in "AB":
            self.put(state)
            shutil.rmtree(self.index, ignore_errors=True)
            self.must(self.run("index", self.tree))
            self.answers[state] = self.answer()
        if self.answers["A"] == self.answers["B"]:
            sys.exit("the two states answer alike: this would prove nothing")

    def text(self, state, number):
        source = random.Random(f"{number} {state if number % 3 == 0 else ''}")
        body = "".join(source.choice(WORDS) + source.choice("的了在，。") for _ in range(400))
        return f"---\ntitle: 第{number}篇{source.choice(WORDS)}\n---\n\n{body}\n"

    def put(self, state):
        for number, text in enumerate(self.texts[state]):
            path = os.path.join(self.tree, f"{number}.md")
            if not os.path.exists(path) or open(path).read() != text:
                with open(path, "w") as file:
                    file.write(text)

    def command(self, *arguments):
        return [self.program, *arguments, "--index", self.index]

    def run(self, *arguments, **options):
        return subprocess.run(self.command(*arguments), capture_output=True, text=True, **options)

    def must(self, done):
        if done.returncode != 0:
            sys.exit(f"{done.args}: status {done.returncode}: {done.stderr}")
        return done

    def answer(self):
        lines = self.must(self.run("search", "--batch", self.queries)).stdout.splitlines()
        return [line.split('"us"')[0] for line in lines]

    def verify(self, *states):
        self.must(self.run("check"))
        answer = self.answer()
        for state in states:
            if answer == self.answers[state]:
                return state
        sys.exit(f"the index answers like none of the states {states}: see {self.folder}")

    def bring(self, state):
        self.put(state)
        self.must(self.run("index", self.tree))
        self.verify(state)


def kill(trial, rounds):
    """Kills the writer at random moments of building, refreshing and merging."""
    tally = {"before": 0, "after": 0, "no index yet": 0}
    state = "B"
    trial.bring(state)
    durations = {}
    for is_new in (False, True):
        state = "B" if state == "A" else "A"
        trial.put(state)
        if is_new:
            shutil.rmtree(trial.index)
        started = time.monotonic()
        trial.must(trial.run("index", trial.tree))
        durations[is_new] = time.monotonic() - started
    for number in range(rounds):
        is_new = number % 4 == 0
        other = "B" if state == "A" else "A"
        trial.put(other)
        if is_new:
            shutil.rmtree(trial.index)
        writer = subprocess.Popen(trial.command("index", trial.tree), stderr=subprocess.DEVNULL)
        time.sleep(trial.random.uniform(0, durations[is_new] * 1.5))
        writer.send_signal(signal.SIGKILL)
        writer.wait()
        if is_new and not os.path.exists(os.path.join(trial.index, "manifest")):
            tally["no index yet"] += 1
        else:
            found = trial.verify(other) if is_new else trial.verify(state, other)
            tally["after" if found == other else "before"] += 1
        trial.bring(other)
        state = other
    print(f"kill: {rounds} rounds, {tally}")


def full(trial, rounds):
    """Lets no file grow beyond a limit, as a full disk would."""
    trial.bring("A")
    names = sorted(os.listdir(trial.index))
    trial.put("B")
    sizes = [os.path.getsize(os.path.join(trial.index, name)) for name in names]
    failures = 0
    for number in range(rounds):
        limit = int(max(sizes) * number / rounds)

        def limited():
            signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
            resource.setrlimit(resource.RLIMIT_FSIZE, (limit, limit))

        done = trial.run("index", trial.tree, preexec_fn=limited)
        if done.returncode == 0:
            trial.verify("B")
            trial.bring("A")
            trial.put("B")
            names = sorted(os.listdir(trial.index))
            continue
        failures += 1
        if not done.stderr.strip() or done.returncode < 0:
            sys.exit(f"limit {limit}: status {done.returncode}, said: {done.stderr!r}")
        if sorted(os.listdir(trial.index)) != names:
            sys.exit(f"limit {limit}: litter: {sorted(os.listdir(trial.index))}, was {names}")
        trial.verify("A")
    if failures == 0:
        sys.exit("no limit was met: this proved nothing")
    trial.bring("B")
    print(f"full: {failures} of {rounds} writers failed for lack of space, nothing was lost")


def writers(trial, rounds):
    """Starts several writers at once: one works, the others are told who does."""
    trial.bring("A")
    told = 0
    state = "A"
    for _ in range(rounds):
        state = "B" if state == "A" else "A"
        trial.put(state)
        crowd = [
            subprocess.Popen(
                trial.command("index", trial.tree), stderr=subprocess.PIPE, text=True)
            for _ in range(3)
        ]
        for writer in crowd:
            message = writer.communicate()[1]
            if writer.returncode == 2 and "process" in message:
                told += 1
            elif writer.returncode != 0:
                sys.exit(f"status {writer.returncode}: {message}")
        trial.verify(state)
    print(f"writers: {rounds} rounds of three, {told} were told of another")


def readers(trial, rounds):
    """Twenty readers ask on and on while the index is committed again and again."""
    trial.bring("A")
    reading = []
    answers = 0
    state = "A"
    for _ in range(rounds):
        while len(reading) < 20:
            reading.append(
                subprocess.Popen(
                    trial.command("search", "--batch", trial.queries), text=True,
                    stdout=subprocess.PIPE, stderr=subprocess.PIPE))
        state = "B" if state == "A" else "A"
        trial.put(state)
        trial.must(trial.run("index", trial.tree))
        for reader in [reader for reader in reading if reader.poll() is not None]:
            reading.remove(reader)
            answers += finish(trial, reader)
    for reader in reading:
        answers += finish(trial, reader)
    print(f"readers: {answers} right answers during {rounds} commits")


def finish(trial, reader):
    output, message = reader.communicate()
    answer = [line.split('"us"')[0] for line in output.splitlines()]
    if reader.returncode != 0 or answer not in trial.answers.values():
        sys.exit(f"a reader: status {reader.returncode}: {message} {answer[:2]}")
    return 1


def main():
    trials = {"kill": kill, "full": full, "writers": writers, "readers": readers}
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("program")
    parser.add_argument("trials", nargs="*", metavar="|".join(trials))
    parser.add_argument("--rounds", type=int, default=0, help="rounds of each trial")
    parser.add_argument("--files", type=int, default=600)
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    usual = {"kill": 200, "full": 40, "writers": 20, "readers": 50}
    for name in options.trials or trials:
        trial = Trial(options.program, options.files, options.seed)
        trials[name](trial, options.rounds or usual[name])
        shutil.rmtree(trial.folder)


main()
