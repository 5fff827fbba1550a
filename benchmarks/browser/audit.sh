#!/usr/bin/env bash
# audit.sh SITE: accessibility, policy, source marks, places, search, HTML and speed of a published site, by axe-core, the Nu
# validator and Lighthouse.
set -euo pipefail
site=$(realpath "$1")
cd "$(dirname "$0")"

for needed in chromium:chromium npm:npm java:default-jre-headless; do
  command -v "${needed%%:*}" >/dev/null || missing+=" ${needed##*:}"
done
[ -z "${missing:-}" ] || { apt-get update -qq && apt-get install -y -qq $missing >/dev/null; }
[ node_modules -nt package-lock.json ] || { npm ci --silent --ignore-scripts && touch node_modules; }

failed=0
node accessibility.mjs "$site" all || failed=1
node policy.mjs "$site" || failed=1
node marks.mjs "$site" || failed=1
node waking.mjs "$site" || failed=1
node reading.mjs "$site" || failed=1
node places.mjs "$site" || failed=1
node search.mjs "$site" || failed=1
java -jar node_modules/vnu-jar/build/dist/vnu.jar --skip-non-html --format gnu "$site" && echo "valid HTML" || failed=1
node lighthouse.mjs "$site" || failed=1
exit $failed
