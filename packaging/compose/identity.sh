#!/usr/bin/env bash
# Gives the client referral-provisioner the secret that referral-service knows. Runs in Keycloak's own image.
set -euo pipefail
secrets=${SECRETS:-/run/secrets}
kcadm=${KCADM:-/opt/keycloak/bin/kcadm.sh}
config=(--config "${CONFIG:-/tmp/kcadm.config}")

value() { # of a property in a file
  sed -n "s/^$2=//p" "$secrets/$1"
}

KC_CLI_PASSWORD=$(value keycloak.conf bootstrap-admin-password)
export KC_CLI_PASSWORD
"$kcadm" config credentials "${config[@]}" --server "$KEYCLOAK_URL" --realm master \
  --user "$(value keycloak.conf bootstrap-admin-username)"
client=$("$kcadm" get clients "${config[@]}" -r fairway -q clientId=referral-provisioner --fields id --format csv --noquotes)
[ -n "$client" ] || { echo "the realm has no client referral-provisioner" >&2; exit 1; }
# On standard input: an argument stands in the list of processes.
"$kcadm" update "clients/$client" "${config[@]}" -r fairway --merge --file - <<JSON
{"secret": "$(value referral.properties FAIRWAY_KEYCLOAK_PROVISIONER_SECRET)"}
JSON
echo "the provisioning client has its secret"
