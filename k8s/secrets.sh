#!/usr/bin/env bash
# Prints every Secret that the suite needs and no operator makes, with new random passwords: once, for one namespace.
# Usage: k8s/secrets.sh FOLDER ADDRESS | kubectl create --namespace fairway --filename -
# ADDRESS is where people meet the pages, such as https://reporting.fairway.example: the realm sends them back there
# alone. It is no secret, but the operator takes what it puts into a realm from secrets only. FOLDER holds the four master keys, referral-key.json to reporting-key.json (docs/operations.md, "Keys").
# Where a vault keeps secrets, make these names and keys there, and bring them in by its own operator.
set -euo pipefail
folder=${1:?a folder with the four key files}
address=${2:?the address of the pages}

random() {
  local bytes
  bytes=$(head -c 96 /dev/urandom | base64 | tr -dc 'A-Za-z0-9')
  echo "${bytes:0:40}"
}

secret() { # name, type; the data follow on standard input, a line each
  printf -- '---\napiVersion: v1\nkind: Secret\nmetadata:\n  name: %s\n  labels:\n    app.kubernetes.io/part-of: fairway\n' "$1"
  printf 'type: %s\nstringData:\n' "$2"
  sed 's/^/  /'
}

login() { # secret, role: as CloudNativePG reads it
  secret "$1" kubernetes.io/basic-auth <<TEXT
username: $2
password: $(random)
TEXT
}

for service in referral pathway metrics reporting; do
  key=$folder/$service-key.json
  [ -r "$key" ] || { echo "secrets: no key file $key" >&2; exit 1; }
  login "$service-db-owner" "${service}_owner"
  login "$service-db-app" "${service}_app"
  secret "$service-keys" Opaque <<TEXT
cursor-key: $(random)
master-key.json: '$(tr -d '\n' <"$key")'
TEXT
done
login keycloak-db keycloak
secret identity-console Opaque <<TEXT
address: ${address%/}
TEXT
secret identity-provisioner Opaque <<TEXT
secret: $(random)
TEXT
