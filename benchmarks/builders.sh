#!/usr/bin/env bash
# builders.sh: the sample site's pages through other site generators: each must build them without an error, and all of them.
set -euo pipefail
cd "$(dirname "$0")/.."
venv=.venv-bench/builders
[ -x $venv/bin/zensical ] || {
  "${PYTHON:-python3}" -m venv $venv
  $venv/bin/pip install --quiet --disable-pip-version-check mkdocs-material==9.* properdocs==1.* zensical==0.0.73
}
place=$(mktemp -d)
trap 'rm -rf "$place"' EXIT
cp -r mkdocs.yml build "$place"

# What belongs into the head of a page, or on that for what is not there, stays beside it where briefgen publishes nothing.
pages() { (cd "$1" && find . -name '*.html' ! -name 'briefgen-*.html' | sort); }
pages site >"$place/ours"
$venv/bin/properdocs build --strict --quiet -f "$place/mkdocs.yml" -d "$place/properdocs"
$venv/bin/zensical build --strict -f "$place/mkdocs.yml" >/dev/null
for made in properdocs site; do diff "$place/ours" <(pages "$place/$made"); done
echo "ProperDocs and Zensical: the same $(wc -l <"$place/ours") pages"
