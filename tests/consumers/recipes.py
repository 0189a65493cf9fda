"""Runs each code block of a Markdown page, in order, in the folder it is called in.

sh goes to bash, python to Python, r to R, sql to DuckDB. A block that fails, or a query without rows, is an
error. Blocks whose program is not there are skipped, each with a line that says so.
"""

import re
import shutil
import subprocess
import sys

# Papers that recipes name, and which of the made-up ones stands for each.
STANDS_FOR = {"app-d-draft": "paper 0000", "app-d-3yr": "paper 0001"}

try:
    import duckdb
except ImportError:
    duckdb = None
try:
    import pandas
except ImportError:
    pandas = None


def skip(language, code):
    """Why the block cannot be run here."""
    if language == "sql" and duckdb is None:
        return "DuckDB is not installed"
    if language == "python" and "pandas" in code and pandas is None:
        return "pandas is not installed"
    if language == "r":
        if shutil.which("Rscript") is None:
            return "R is not installed"
        for package in re.findall(r"^library\((\w+)\)", code, re.MULTILINE):
            test = f"quit(status = !requireNamespace('{package}', quietly = TRUE))"
            if subprocess.run(["Rscript", "-e", test], capture_output=True).returncode:
                return f"R's {package} is not installed"
    if language == "sh":
        program = code.split()[0]
        if shutil.which(program) is None:
            return f"{program} is not installed"
    return None


def run(language, code):
    if language == "sql":
        rows = duckdb.sql(code).fetchall()
        if not rows:
            raise SystemExit(f"no rows:\n{code}")
        return f"{len(rows)} rows"
    command = {
        "sh": ["bash", "-euc", code],
        "python": [sys.executable, "-c", code],
        "r": ["Rscript", "--vanilla", "-e", code],
    }[language]
    ran = subprocess.run(command, capture_output=True, text=True)
    if ran.returncode or not ran.stdout.strip():
        raise SystemExit(f"ended with {ran.returncode}:\n{code}\n{ran.stdout}{ran.stderr}")
    return f"{len(ran.stdout.splitlines())} lines"


with open(sys.argv[1], encoding="utf-8") as page:
    text = page.read()
for named, made in STANDS_FOR.items():
    if named not in text:
        sys.exit(f"expected a recipe about {named}, found none")
    text = text.replace(named, made)
blocks = re.findall(r"^```(sh|python|r|sql)\n(.*?)^```", text, re.MULTILINE | re.DOTALL)
skipped = 0
for language, code in blocks:
    first = code.strip().splitlines()[0]
    reason = skip(language, code)
    if reason:
        skipped += 1
        print(f"skipped: {first} ({reason})")
    else:
        print(f"{language}: {first}: {run(language, code)}")
print(f"{len(blocks) - skipped} recipes run, {skipped} skipped")
if not blocks:
    sys.exit("expected recipes, found none")
