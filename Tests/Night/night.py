"""What the tests of the night run share: outputs and their readers, databases, and nights with and without trouble."""

import contextlib
import hashlib
import os
import pathlib
import shutil
import sqlite3
import subprocess
import tempfile
import threading
import time

import corpus

HERE = pathlib.Path(__file__).resolve().parent
ROOT = HERE.parent.parent
# Of these the bytes are not the same from run to run: times stand in one, the other is a database.
UNEQUAL = {"run.json", "night.sqlite"}
TABLES = ("projects", "figures")


def outputs(folder):
    """The hash of every output by its name, without what is hidden."""
    found = {}
    for path in sorted((folder / "out").glob("*")):
        if path.is_file() and not path.name.startswith(".") and path.name not in UNEQUAL:
            with contextlib.suppress(FileNotFoundError):
                found[path.name] = hashlib.sha256(path.read_bytes()).hexdigest()
    # SQLite's own files beside a database are its affair.
    return {name: value for name, value in found.items() if not name.startswith("night.sqlite")}


def sqlite_rows(folder):
    """The rows of the database, without what a run notes of itself."""
    with sqlite3.connect(f"file:{folder}/out/night.sqlite?mode=ro", uri=True) as database:
        return {name: sorted(map(repr, database.execute(f'SELECT * FROM "{name}"'))) for name in TABLES}


def run(heshu, folder, *options, environment=None):
    return subprocess.run(
        [heshu, "run", "--quiet", "--progress", "none", *options, "night.yaml"], cwd=folder,
        stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, env={**os.environ, **(environment or {})})


def start(heshu, folder, *options, environment=None):
    return subprocess.Popen(
        [heshu, "run", "--quiet", "--progress", "none", *options, "night.yaml"], cwd=folder,
        stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, env={**os.environ, **(environment or {})})


class Server:
    """A PostgreSQL server of one's own."""

    def __init__(self):
        self.folder = tempfile.mkdtemp(prefix="heshu-night-server-", dir="/tmp")
        self.script("start")

    def script(self, verb):
        subprocess.run([ROOT / "Scripts/postgres", verb, self.folder], check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)

    def stop(self):
        self.script("stop")

    def connection(self, database):
        return f"host={self.folder} port=54329 dbname={database} user=heshu"

    def query(self, sql, database="postgres"):
        answer = subprocess.run(
            ["psql", "--no-psqlrc", "--quiet", "--tuples-only", "--no-align", "--set", "ON_ERROR_STOP=1",
             self.connection(database), "--command", sql], check=True, stdout=subprocess.PIPE, stderr=subprocess.PIPE)
        return answer.stdout.decode()

    def copy(self, source, target):
        """Makes a database that begins as another one is."""
        self.query(f"DROP DATABASE IF EXISTS {target} WITH (FORCE)")
        self.query(f"CREATE DATABASE {target} TEMPLATE {source}")

    def rows(self, database):
        """The rows of both tables as one snapshot sees them; nil where there are none yet."""
        parts = [f"SELECT md5(coalesce(string_agg(t::text, '|' ORDER BY t::text), '')) FROM {name} t" for name in TABLES]
        return self.query(" UNION ALL ".join(f"({part})" for part in parts), database)

    def kill(self):
        """Ends the server as `kill -9` of all its processes does."""
        first = int((pathlib.Path(self.folder) / "data/postmaster.pid").read_text().split()[0])
        children = pathlib.Path(f"/proc/{first}/task/{first}/children").read_text().split()
        for process in [first, *map(int, children)]:
            with contextlib.suppress(ProcessLookupError):
                os.kill(process, 9)

    def again(self):
        """Starts it again; what the old one leaves in memory may be in the way for a moment."""
        for attempt in range(20):
            try:
                return self.script("again")
            except subprocess.CalledProcessError:
                if attempt == 19:
                    raise
                time.sleep(0.25)


class Nights:
    """A folder after one night, and what the second night's undisturbed run makes of it."""

    def __init__(self, heshu, place, documents, seed, server=None):
        self.heshu, self.documents, self.seed, self.server = heshu, documents, seed, server
        self.template = place / "template"
        self.place = place
        corpus.write(self.template / "in", seed, 0, documents)
        stores = ["out/night.sqlite"]
        if server:
            stores.append("{postgres: '${env:HESHU_NIGHT}'}")
            server.query("CREATE DATABASE template_night")
        (self.template / "night.yaml").write_text(corpus.pipeline(stores=stores), encoding="utf-8")
        self.ends_well(self.template, "template_night")
        self.old = outputs(self.template)
        self.old_rows = server.rows("template_night") if server else None
        undisturbed = self.begin("undisturbed")
        self.ends_well(undisturbed, "undisturbed")
        self.new = outputs(undisturbed)
        self.new_sqlite = sqlite_rows(undisturbed)
        self.new_rows = server.rows("undisturbed") if server else None
        shutil.rmtree(undisturbed)

    def ends_well(self, folder, database):
        answer = run(self.heshu, folder, environment=self.environment(database))
        if answer.returncode not in (0, 1):
            raise SystemExit(f"an undisturbed run ends with {answer.returncode}: {answer.stderr.decode()}")

    def environment(self, database):
        return {"HESHU_NIGHT": self.server.connection(database)} if self.server else {}

    def begin(self, name):
        """A copy of the folder with the documents of the second night."""
        folder = self.place / name
        shutil.copytree(self.template, folder)
        corpus.write(folder / "in", self.seed, self.documents, self.documents // 4)
        if self.server:
            self.server.copy("template_night", name)
        return folder

    def problems(self, folder, name):
        """What differs from an undisturbed run."""
        found = []
        if outputs(folder) != self.new:
            names = [name for name in self.new if outputs(folder).get(name) != self.new[name]]
            found.append(f"differs from an undisturbed run: {', '.join(names) or 'other files'}")
        elif sqlite_rows(folder) != self.new_sqlite:
            found.append("the SQLite database differs from that of an undisturbed run")
        elif self.server and self.server.rows(name) != self.new_rows:
            found.append("the PostgreSQL database differs from that of an undisturbed run")
        return found + [f"left: {path.name}" for path in (folder / "out").glob(".heshu-*")]

    def partial(self, folder):
        """Files that are neither wholly old nor wholly new."""
        return [
            f"{name} is neither old nor new" for name, seen in outputs(folder).items()
            if seen not in (self.old.get(name), self.new.get(name))
        ]


class Reader(threading.Thread):
    """Looks at the outputs until it is told to stop."""

    def __init__(self, nights, folder, name):
        super().__init__(daemon=True)
        self.nights, self.folder, self.name_ = nights, folder, name
        self.stopped = threading.Event()
        self.problems, self.looks = [], 0

    def run(self):
        while not self.stopped.is_set():
            # The manifest first: where it is new, all that is looked at behind it must be.
            manifest = self.look("datapackage.json")
            for name, new in self.nights.new.items():
                seen = self.look(name)
                if seen not in (self.nights.old.get(name), new):
                    self.problems.append(f"{name} is neither old nor new")
                elif manifest == self.nights.new["datapackage.json"] and seen != new:
                    self.problems.append(f"{name} is old beside a new manifest")
            if self.nights.server and self.looks % 20 == 0:
                with contextlib.suppress(subprocess.CalledProcessError):
                    if self.nights.server.rows(self.name_) not in (self.nights.old_rows, self.nights.new_rows):
                        self.problems.append("the PostgreSQL database is neither old nor new")
            self.looks += 1

    def look(self, name):
        try:
            return hashlib.sha256((self.folder / "out" / name).read_bytes()).hexdigest()
        except FileNotFoundError:
            return None

    def end(self):
        self.stopped.set()
        self.join()
        return self.problems[:3]
