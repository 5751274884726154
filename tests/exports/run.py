"""python3 tests/exports/run.py: writes one file of each export and has readback.py read them. Exits 1 on any difference.

The libraries of requirements.txt are put beside the other caches in node_modules, once; with --install nothing else is done.
"""

import subprocess
import sys
import tempfile
from pathlib import Path

HERE = Path(__file__).resolve().parent
ROOT = HERE.parent.parent
LIBRARIES = ROOT / "node_modules/.cache/readback"
PYTHON = LIBRARIES / "bin/python"


def main():
    install()
    if "--install" in sys.argv:
        return
    with tempfile.TemporaryDirectory() as folder:
        run(["npx", "tsx", HERE / "writeFiles.ts", folder])
        run([PYTHON, HERE / "readback.py", folder])


def install():
    if not PYTHON.exists():
        run([sys.executable, "-m", "venv", LIBRARIES])
    run([PYTHON, "-m", "pip", "install", "-q", "--disable-pip-version-check", "-r", HERE / "requirements.txt"])


def run(command):
    subprocess.run([str(part) for part in command], cwd=ROOT, check=True)


if __name__ == "__main__":
    try:
        main()
    except subprocess.CalledProcessError as error:
        print(f"The exports were not read back: {error}")
        sys.exit(1)
