"""Reads a dataset's exports with real consumers and compares every value with the JSON.

compare.py DATASET. Each consumer gives rows as dictionaries without nulls; numbers are compared as
exact decimals, except where a consumer's own numbers are doubles, which must be the nearest ones.
A consumer that is not there is skipped with a line that says so.
"""

import csv
import datetime
import glob
import json
import os
import shutil
import sqlite3
import subprocess
import sys
import tempfile
from decimal import Decimal

csv.field_size_limit(1 << 30)
dataset = sys.argv[1]
exports = os.path.join(dataset, "exports")
FIGURE = "number low high missing unit scale unit_from period_from per qualifier approximate numerator denominator mark"


def papers():
    """The extractions in no order, with each paper's path."""
    manifest = os.path.join(dataset, "manifest.ndjson")
    paths = {}
    if os.path.exists(manifest):
        with open(manifest, encoding="utf-8") as lines:
            for line in map(json.loads, lines):
                if line["status"] == "done":
                    paths[line["sha256"]] = line["path"]
    for file in glob.glob(os.path.join(dataset, "**", "*.json"), recursive=True):
        if os.sep + "exports" + os.sep in file:
            continue
        with open(file, encoding="utf-8") as text:
            extraction = json.load(text, parse_float=Decimal)
        below = os.path.dirname(os.path.relpath(file, dataset))
        path = os.path.join(below, extraction["paper"]["file"])
        yield extraction, paths.get(extraction["paper"]["id"][7:], path)


def figure(row, value):
    for name in FIGURE.split():
        row[name] = value.get(name)
    period = value.get("period") or {}
    row |= {
        "period": period.get("text"),
        "period_kind": period.get("kind"),
        "period_start": period.get("start"),
        "period_end": period.get("end"),
    }


def place(row, source):
    row["page"] = source["page"]
    for name, side in zip(("x0", "y0", "x1", "y1"), source.get("bbox") or ()):
        row[name] = side


def expected():
    """Rows by relation and key, from the JSON alone."""
    all_rows = {"papers": {}, "cells": {}, "statements": {}, "observations": {}}
    for extraction, path in papers():
        paper = extraction["paper"]
        key = paper["id"][7:23]
        council = paper.get("council") or {}
        meeting = paper.get("meeting") or {}
        whose = {
            "paper_id": key,
            "council": council.get("name"),
            "council_gss": council.get("gss"),
            "committee": paper.get("committee"),
            "meeting_date": meeting.get("date"),
        }
        all_rows["papers"][key] = whose | {
            "sha256": paper["id"][7:],
            "path": path,
            "title": paper.get("title"),
            "pages": paper["pages"],
            "tables": len(extraction["tables"]),
            "statements": len(extraction["statements"]),
            "observations": len(extraction["observations"]),
            "diagnostics": len(extraction["diagnostics"]),
        }
        for table in extraction["tables"]:
            for cell in table["cells"]:
                at = f"{key}-{table['id']}r{cell['row']}c{cell['column']}"
                row = {name: cell.get(name) for name in ("row_span", "column_span", "role", "text", "fill")}
                row |= {"paper_id": key, "table_id": f"{key}-{table['id']}"}
                row |= {"table_row": cell["row"], "table_column": cell["column"]}
                row |= {"bold": cell.get("bold", False), "indent": cell.get("indent", 0)}
                figure(row, cell.get("value") or {})
                place(row, cell)
                all_rows["cells"][at] = row
        for statement in extraction["statements"]:
            row = dict(whose)
            for name in "quote indicator direction polarity assessment paragraph confidence".split():
                row[name] = statement.get(name)
            value = statement.get("value") or {}
            row["text"] = value.get("text")
            row["comparisons"] = len(statement.get("comparisons") or ())
            figure(row, value)
            place(row, statement["source"])
            all_rows["statements"][f"{key}-{statement['id']}"] = row
        for observation in extraction["observations"]:
            row = dict(whose)
            names = "measure measure_id measure_synonym text phase comparison polarity confidence"
            for name in names.split():
                row[name] = observation.get(name)
            heads = observation.get("path") or {}
            row["row_path"] = " › ".join(heads.get("row") or ())
            row["column_path"] = " › ".join(heads.get("column") or ())
            kpi = observation.get("kpi") or {}
            row["rag"] = (kpi.get("rag") or {}).get("rating")
            row["target_met"] = kpi.get("target_met")
            row["target_met_printed"] = kpi.get("target_met_printed")
            row["rank"] = kpi.get("rank")
            figure(row, observation)
            source = observation["source"]
            place(row, source)
            for name in ("table", "statement"):
                row[f"{name}_id"] = f"{key}-{source[name]}" if source.get(name) else None
            all_rows["observations"][f"{key}-{observation['id']}"] = row
    for rows in all_rows.values():
        for key, row in rows.items():
            rows[key] = {name: value for name, value in row.items() if value not in (None, "")}
    return all_rows


KEYS = {
    "papers": "paper_id",
    "cells": "cell_id",
    "statements": "statement_id",
    "observations": "observation_id",
}


def same(found, wanted, exact):
    """Whether a consumer's value is the JSON's."""
    if isinstance(wanted, bool):
        return found in (wanted, int(wanted), str(wanted).lower())
    if isinstance(wanted, (int, Decimal)):
        if isinstance(found, float) or not exact:
            return float(found) == float(wanted)
        return Decimal(found) == wanted
    if isinstance(found, (datetime.date, datetime.datetime)):
        return found.isoformat()[:10] == wanted
    return found == wanted


def check(consumer, relation, rows, exact=True):
    """Compares a consumer's rows with the JSON's, value by value."""
    wanted = EXPECTED[relation]
    values = 0
    seen = set()
    for row in rows:
        key = row[KEYS[relation]]
        seen.add(key)
        for name, value in wanted[key].items():
            found = row.get(name)
            if not same(found, value, exact):
                sys.exit(f"{consumer}: {relation} {key} {name}: expected {value!r}, found {found!r}")
            values += 1
        for name in row:
            known = name in ALL_NAMES[relation] and name != KEYS[relation]
            if known and row[name] not in (None, "") and name not in wanted[key]:
                sys.exit(f"{consumer}: {relation} {key} {name}: expected nothing, found {row[name]!r}")
    if seen != set(wanted):
        sys.exit(f"{consumer}: {relation}: {len(set(wanted) - seen)} rows missing")
    print(f"{consumer}: {relation}: {len(seen)} rows, {values} values as in the JSON")


EXPECTED = expected()
ALL_NAMES = {
    relation: {name for row in rows.values() for name in row} for relation, rows in EXPECTED.items()
}


def skipped(consumer, reason):
    print(f"skipped: {consumer} ({reason})")


def read_csv(folder):
    for relation in KEYS:
        path = os.path.join(exports, folder, f"{relation}.csv")
        with open(path, encoding="utf-8", newline="") as file:
            rows = [{k: v for k, v in row.items() if v != ""} for row in csv.DictReader(file)]
        check(folder, relation, rows)


def read_ndjson():
    for relation in KEYS:
        with open(os.path.join(exports, "ndjson", f"{relation}.ndjson"), encoding="utf-8") as file:
            check("ndjson", relation, [json.loads(line, parse_float=Decimal) for line in file])


def read_duckdb():
    try:
        import duckdb
    except ImportError:
        return skipped("DuckDB", "not installed")
    for relation in KEYS:
        path = os.path.join(exports, "parquet", f"{relation}.parquet")
        result = duckdb.sql(f"SELECT * FROM '{path}'")
        names = result.columns
        check("DuckDB", relation, [dict(zip(names, row)) for row in result.fetchall()])
        for name, kind in zip(names, map(str, result.types)):
            if name == "number" and kind != "DECIMAL(38,9)":
                sys.exit(f"DuckDB: {relation}.{name}: expected DECIMAL(38,9), found {kind}")
            if name.endswith("_date") and kind != "DATE":
                sys.exit(f"DuckDB: {relation}.{name}: expected DATE, found {kind}")


def read_pyarrow():
    try:
        import pyarrow.parquet
    except ImportError:
        return skipped("pyarrow", "not installed")
    for relation in KEYS:
        path = os.path.join(exports, "parquet", f"{relation}.parquet")
        check("pyarrow", relation, pyarrow.parquet.read_table(path).to_pylist())


def read_pandas():
    try:
        import pandas
    except ImportError:
        return skipped("pandas", "not installed")
    for relation in KEYS:
        path = os.path.join(exports, "parquet", f"{relation}.parquet")
        frame = pandas.read_parquet(path).astype(object)
        frame = frame.where(frame.notna(), None)
        check("pandas", relation, frame.to_dict("records"))


def read_sqlite():
    database = sqlite3.connect(os.path.join(exports, "dataset.sqlite"))
    database.row_factory = sqlite3.Row
    for relation in KEYS:
        rows = [dict(row) for row in database.execute(f"SELECT * FROM {relation}")]
        check("sqlite3", relation, rows, exact=False)
        exact = [
            {name.removesuffix("_text"): row[name] for name in row if name.endswith("_text")}
            | {KEYS[relation]: row[KEYS[relation]]}
            for row in rows
        ]
        for row in exact:
            for name in ("number", "low", "high", "scale"):
                wanted = EXPECTED[relation][row[KEYS[relation]]].get(name)
                if name in row and (Decimal(row[name]) if row[name] else None) != wanted:
                    sys.exit(f"sqlite3: {relation} {name}_text: expected {wanted}, found {row[name]}")
    broken = database.execute("PRAGMA foreign_key_check").fetchall()
    sound = database.execute("PRAGMA integrity_check").fetchone()[0]
    if broken or sound != "ok":
        sys.exit(f"sqlite3: expected a sound database, found {sound}, {broken[:3]}")


def read_frictionless():
    if shutil.which("frictionless") is None:
        return skipped("frictionless", "not installed")
    path = os.path.join(exports, "datapackage", "datapackage.json")
    command = ["frictionless", "validate", path, "--json"]
    ran = subprocess.run(command, capture_output=True, text=True)
    try:
        report = json.loads(ran.stdout)
    except ValueError:
        sys.exit(f"frictionless: {ran.stdout[-2000:]}{ran.stderr[-2000:]}")
    if not report["valid"]:
        sys.exit(f"frictionless: {json.dumps(report, indent=1)[:4000]}")
    print(f"frictionless: valid, {report['stats']['tasks']} tables")


def read_datasette():
    if shutil.which("datasette") is None:
        return skipped("Datasette", "not installed")
    database = os.path.join(exports, "dataset.sqlite")
    for view in ("figures", "measures", "doubts", "papers"):
        command = ["datasette", database, "--get", f"/dataset/{view}.json?_shape=array&_size=5"]
        ran = subprocess.run(command, capture_output=True, text=True)
        if ran.returncode or not isinstance(json.loads(ran.stdout), list):
            sys.exit(f"Datasette: {view}: {ran.stdout[-2000:]}{ran.stderr[-2000:]}")
    print("Datasette: views and tables as JSON")


def read_openpyxl():
    """Each table's sheet has each cell's text in its place, or its figure as a number."""
    try:
        import openpyxl
    except ImportError:
        return skipped("openpyxl", "not installed")
    texts = numbers = 0
    for extraction, _ in papers():
        key = extraction["paper"]["id"][7:23]
        (path,) = glob.glob(os.path.join(exports, "xlsx", "papers", f"*-{key}.xlsx"))
        book = openpyxl.load_workbook(path)
        sheets = book.sheetnames
        if sheets[0] != "contents" or len(sheets) != len(extraction["tables"]) + 1:
            sys.exit(f"openpyxl: {path}: expected contents and a sheet a table, found {sheets}")
        for name, table in zip(sheets[1:], extraction["tables"]):
            for cell in table["cells"]:
                found = book[name].cell(cell["row"] + 4, cell["column"] + 1).value
                if isinstance(found, (int, float)):
                    value = cell["value"]
                    shown = Decimal(value["number"]) / Decimal(value["scale"])
                    if cell["text"].rstrip(") ").endswith("%"):
                        shown /= 100
                    right = float(shown) == float(found)
                    numbers += 1
                else:
                    right = (found or "") == cell["text"]
                    texts += 1
                if not right:
                    sys.exit(f"openpyxl: {path} {name}: expected {cell['text']!r}, found {found!r}")
    print(f"openpyxl: {texts} texts and {numbers} numbers in their places")


def read_libreoffice():
    """LibreOffice opens the workbooks and shows each cell of a table as it was printed."""
    if shutil.which("soffice") is None:
        return skipped("LibreOffice", "not installed")
    shown = 0
    # Every sheet into a file of its own, UTF-8, cells as shown.
    filter_ = "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,true,false,false,-1"
    with tempfile.TemporaryDirectory() as folder:

        def convert(files):
            command = ["soffice", "--headless", f"-env:UserInstallation=file://{folder}/profile"]
            command += ["--convert-to", filter_, "--outdir", folder, *files]
            # Every system has this one; without UTF-8, names of sheets cannot be names of files.
            english = os.environ | {"LANG": "C.UTF-8", "LC_ALL": "C.UTF-8"}
            return subprocess.run(
                command, capture_output=True, text=True, timeout=900, env=english
            )

        books = {}
        for extraction, _ in sorted(papers(), key=lambda paper: paper[1])[:6]:
            key = extraction["paper"]["id"][7:23]
            (path,) = glob.glob(os.path.join(exports, "xlsx", "papers", f"*-{key}.xlsx"))
            books[path] = extraction
        ran = convert([os.path.join(exports, "xlsx", "dataset.xlsx"), *books])
        if not glob.glob(os.path.join(glob.escape(folder), "dataset-contents.csv")):
            sys.exit(f"LibreOffice: dataset.xlsx was not opened: {ran.stdout}{ran.stderr}")
        for path, extraction in books.items():
            stem = os.path.splitext(os.path.basename(path))[0]
            for table in extraction["tables"]:
                begin = os.path.join(glob.escape(folder), f"{stem}-{table['id']}")
                made = [file for file in glob.glob(f"{begin}*.csv") if file[len(begin) :][:1] in " ."]
                if len(made) != 1:
                    sys.exit(f"LibreOffice: {path} {table['id']}: {made} {ran.stdout}{ran.stderr}")
                with open(made[0], encoding="utf-8", newline="") as file:
                    grid = list(csv.reader(file))
                for cell in table["cells"]:
                    row = grid[cell["row"] + 3]
                    found = row[cell["column"]] if cell["column"] < len(row) else ""
                    if " ".join(found.split()) != " ".join(cell["text"].split()):
                        sys.exit(f"LibreOffice: {made[0]}: expected {cell['text']!r}, found {found!r}")
                    shown += 1
    print(f"LibreOffice: {len(books) + 1} workbooks opened, {shown} cells shown as printed")


read_csv("csv")
read_csv("datapackage")
read_ndjson()
read_duckdb()
read_pyarrow()
read_pandas()
read_sqlite()
read_frictionless()
read_datasette()
read_openpyxl()
read_libreoffice()
