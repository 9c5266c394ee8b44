#!/usr/bin/env bash
# Makes what docker-compose.yml calls secrets: random passwords and a master key per service. What is there stays.
# Usage: packaging/compose/prepare.sh [FOLDER]      (default: secrets, beside docker-compose.yml)
# It does not read .env: with another FAIRWAY_SECRETS there, give the same folder here.
# The keys are made by the services' own images, or by the command in FAIRWAY_KEY_MAKER, which gets a service and a file.
set -euo pipefail
umask 077
root=$(cd "$(dirname "$0")/../.." && pwd)
folder=${1:-$root/secrets}
mkdir -p "$folder"
# Also a folder that was there before: files in it are readable by all, for the images' users, and only it is closed.
chmod 700 "$folder"
folder=$(cd "$folder" && pwd)

random() { # letters and digits only: no quoting anywhere
  local bytes
  bytes=$(head -c 96 /dev/urandom | base64 | tr -dc 'A-Za-z0-9')
  echo "${bytes:0:40}"
}

fail() {
  echo "prepare.sh: $*" >&2
  exit 1
}

absent() {
  if [ -e "$folder/$1" ]; then
    echo "kept: $1"
    return 1
  fi
}

# What stops half way leaves no file behind that the next run would keep.
make() { # file, command that prints its content
  local file=$folder/$1
  "${@:2}" >"$file.part"
  mv "$file.part" "$file"
  echo "made: $1"
}

image_key() {
  docker run --rm --network none --user "$(id -u):$(id -g)" -v "$folder:/keys" --entrypoint java \
    "${FAIRWAY_REGISTRY:-fairway}/$1-service:${FAIRWAY_VERSION:-0.1.0}" \
    -cp /opt/fairway/quarkus-run.jar org.fairway.platform.privacy.MasterKeyFile "/keys/$2"
}

key() { # service, file
  local said
  if [ -n "${FAIRWAY_KEY_MAKER:-}" ]; then
    said=$($FAIRWAY_KEY_MAKER "$1" "$folder/$2" 2>&1) || fail "no $2: $FAIRWAY_KEY_MAKER failed: $(last "$said")"
  else
    docker version >/dev/null 2>&1 ||
      fail "no $2: Docker, which is to make it, does not answer; start it, or name another maker in FAIRWAY_KEY_MAKER"
    said=$(image_key "$1" "$2" 2>&1) ||
      fail "no $2: the image of $1-service did not make it: $(last "$said")"
  fi
  [ -s "$folder/$2" ] || fail "no $2: its maker succeeded and left no file"
  echo "made: $2"
}

last() { # of several lines the last that says anything
  printf '%s\n' "${1:-it said nothing}" | grep -v -e '^[[:space:]]*$' -e "^Run 'docker" -e "^See 'docker" | tail -n 1
}

keycloak() {
  echo "db-password=$(random)"
  echo "bootstrap-admin-username=fairway-admin"
  echo "bootstrap-admin-password=$(random)"
}

properties() { # service
  echo "FAIRWAY_DB_OWNER_PASSWORD=$(random)"
  echo "FAIRWAY_DB_APP_PASSWORD=$(random)"
  echo "fairway.web.cursor-key=$(random)"
  if [ "$1" = referral ]; then
    echo "FAIRWAY_KEYCLOAK_PROVISIONER_SECRET=$(random)"
  fi
}

if absent postgres-password; then
  make postgres-password random
fi
if absent keycloak.conf; then
  make keycloak.conf keycloak
fi
for service in referral pathway metrics reporting; do
  if absent "$service.properties"; then
    make "$service.properties" properties "$service"
  fi
  if absent "$service-key.json"; then
    key "$service" "$service-key.json"
  fi
done
# Keycloak and the scripts run as users of their own images; the folder itself stays closed to others on the host.
chmod 644 "$folder"/keycloak.conf "$folder"/postgres-password "$folder"/*.properties
echo "Keep a copy of the four key files apart from the database's backups."
