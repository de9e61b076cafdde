#!/usr/bin/env python3
"""Measures how many megabytes a second `jianbao parse` reads on one core.

usage: measure-parsing.py JIANBAO PATH… [--rounds N]

Runs `jianbao parse PATH…` N times (20), its records thrown away, and takes the least CPU time of the
process, start, reading of files and writing of JSON included. Wall time says little on a machine that
others use, and the least of many runs is the one that others disturbed least. For the rate of one core run
it under `taskset -c 0`: threads that run side by side slow each other down.
"""
import argparse
import os
import resource
import subprocess


def size_of(path):
    if os.path.isfile(path):
        return os.path.getsize(path)
    return sum(os.path.getsize(os.path.join(folder, name))
               for folder, _, names in os.walk(path) for name in names)


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("jianbao")
    parser.add_argument("paths", nargs="+")
    parser.add_argument("--rounds", type=int, default=20)
    arguments = parser.parse_args()
    size = sum(map(size_of, arguments.paths)) / 1e6
    least = float("inf")
    all_user = all_time = 0
    for _ in range(arguments.rounds):
        before = resource.getrusage(resource.RUSAGE_CHILDREN)
        subprocess.run([arguments.jianbao, "parse", *arguments.paths],
                       stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, check=False)
        after = resource.getrusage(resource.RUSAGE_CHILDREN)
        user = after.ru_utime - before.ru_utime
        time = user + after.ru_stime - before.ru_stime
        all_user += user
        all_time += time
        least = min(least, time)
    # The system only guesses which part of so short a run was its own; over all runs it is right.
    print(f"{size:.1f} MB: {size / least:.0f} MB a second of CPU time, "
          f"{size / least * all_time / all_user:.0f} without the system's share")


main()
