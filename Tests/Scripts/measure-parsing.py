#!/usr/bin/env python3
"""Measures how many megabytes a second `jianbao parse` reads on one core.

usage: measure-parsing.py JIANBAO PATH… [--rounds N]

Runs `jianbao parse PATH…` N times (20), its records thrown away, and takes the least CPU time of the
process, start, reading of files and writing of JSON included. Wall time says little on a machine that
others use, and the least of many runs is the one that others disturbed least.
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
    least = least_user = float("inf")
    for _ in range(arguments.rounds):
        before = resource.getrusage(resource.RUSAGE_CHILDREN)
        subprocess.run([arguments.jianbao, "parse", *arguments.paths],
                       stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, check=False)
        after = resource.getrusage(resource.RUSAGE_CHILDREN)
        user = after.ru_utime - before.ru_utime
        least_user = min(least_user, user)
        least = min(least, user + after.ru_stime - before.ru_stime)
    print(f"{size:.1f} MB: {size / least:.0f} MB a second of CPU time, "
          f"{size / least_user:.0f} without the system's share")


main()
