#!/usr/bin/env bash
# With curl and nothing else: what waits for the unit, one case, its record, and the file of its first letter.
#
#   TOKEN=$(curl -su "demo-machine:$SECRET" -d grant_type=client_credentials http://127.0.0.1:8180/token | jq -r .access_token)
#   TOKEN=$TOKEN examples/follow-case.sh [案号]
set -euo pipefail
api="${DOCKET_URL:-http://127.0.0.1:8080}/api/v1"
auth=(-fsS -H "Authorization: Bearer ${TOKEN:?a bearer token}")

ref=${1:-}
if [ -z "$ref" ]; then
  echo '# 待办'
  curl "${auth[@]}" "$api/tasks?limit=5" | jq -r '.items[] | [.caseNumber, .label, .dueOn] | @tsv'
  ref=$(curl "${auth[@]}" "$api/tasks?limit=1" | jq -r '.items[0].caseNumber')
fi
at="$api/cases/$(jq -rn --arg ref "$ref" '$ref | @uri')"

echo "# $ref"
curl "${auth[@]}" "$at" | jq '{subject, stateLabel, permitted: [.permitted[].label], clocks: [.clocks[] | {label, dueOn}]}'
echo '# 办理记录'
curl "${auth[@]}" "$at/record" | jq -r '.items[] | [.sequence, .on, .label] | @tsv'
echo '# 文书'
curl "${auth[@]}" "$at/letters" | jq -r '.items[] | [.number, .title] | @tsv'
