# Makes or renews the environment in .venv; the other scripts source it with the lock file's name, build, test or docs, in
# $lock. Afterwards $root is the repository and $python the environment's interpreter.
#
# Needs Python 3.11 or later with venv; $PYTHON chooses one. What is installed is what the lock file names, by hash.

root=$(cd "$(dirname "$0")/.." && pwd -P)
environment=$root/.venv
python=$environment/bin/python

say() { printf '%s\n' "$*" >&2; }

# The first interpreter that is recent enough, and can make an environment.
find_interpreter() {
    without_venv=
    for candidate in "$@"; do
        command -v "$candidate" >/dev/null 2>&1 || continue
        "$candidate" -c 'import sys; sys.exit(sys.version_info < (3, 11))' >/dev/null 2>&1 || continue
        if "$candidate" -c 'import ensurepip, venv' >/dev/null 2>&1; then
            printf '%s\n' "$candidate"
            return 0
        fi
        without_venv=$candidate
    done
    if [ -n "$without_venv" ]; then
        say "set-up: $without_venv has no venv module; install it (on Debian and Ubuntu: apt install python3-venv)"
    else
        say "set-up: no Python 3.11 or later found; install one, or name it: PYTHON=/path/to/python $0"
    fi
    return 1
}

# What the environment was last made from is kept inside it; comparing needs no tool that a machine may lack.
wanted() {
    cat "$root/requirements/$1.txt" "$root/pyproject.toml"
    if [ "$1" = test ]; then cat "$root/requirements/source.txt"; fi
}
is_current() { wanted "$1" | cmp -s - "$environment/made-from-$1"; }

# An environment that was cut off while it was made, or whose interpreter has gone, is made anew.
if ! "$python" -c 'import pip, sys; sys.exit(sys.version_info < (3, 11))' >/dev/null 2>&1; then
    if [ -n "${PYTHON:-}" ]; then
        interpreter=$(find_interpreter "$PYTHON") || exit 1
    else
        interpreter=$(find_interpreter python3 python3.14 python3.13 python3.12 python3.11 python) || exit 1
    fi
    say "set-up: making .venv with $("$interpreter" --version)"
    "$interpreter" -m venv --clear "$environment" || exit 1
fi

# The other locks hold all of the build lock, and name the same versions as each other.
if ! is_current "$lock" && ! { [ "$lock" = build ] && { is_current test || is_current docs; }; }; then
    say "set-up: installing requirements/$lock.txt into .venv (once; it takes a minute)"
    rm -f "$environment/made-from-$lock"
    # What was made from locks that have changed since is what it was no longer.
    for other in build test docs; do is_current "$other" || rm -f "$environment/made-from-$other"; done
    "$python" -m pip install -qq --disable-pip-version-check --no-deps --only-binary :all: \
        --require-hashes -r "$root/requirements/$lock.txt" || exit 1
    # What is published as source only is built by the setuptools that the lock names.
    if [ "$lock" = test ]; then
        "$python" -m pip install -qq --disable-pip-version-check --no-deps --no-build-isolation \
            --require-hashes -r "$root/requirements/source.txt" || exit 1
    fi
    "$python" -m pip install -qq --disable-pip-version-check --no-deps --no-index --no-build-isolation \
        --editable "$root" || exit 1
    wanted "$lock" >"$environment/made-from-$lock"
fi
