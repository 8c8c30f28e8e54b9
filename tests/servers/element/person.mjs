// A person's client as Element has it, driven line by line: one JSON order a line in, one JSON report a line out.

import { createInterface } from "node:readline";

for (const name of ["log", "info", "debug", "warn", "error", "trace"]) console[name] = () => {};

const sdk = await import("matrix-js-sdk");
const { OnlySignedDevicesIsolationMode, decodeRecoveryKey } = await import("matrix-js-sdk/lib/crypto-api/index.js");

const quiet = { trace() {}, debug() {}, info() {}, warn() {}, error() {}, getChild: () => quiet };
const say = (report) => process.stdout.write(`${JSON.stringify(report)}\n`);
let client;

const ORDERS = {
    async enter({ base, user, device, token, password, strict, verified, recovery }) {
        const getSecretStorageKey = async ({ keys }) => [Object.keys(keys)[0], decodeRecoveryKey(recovery)];
        client = sdk.createClient({
            baseUrl: base, userId: user, deviceId: device, accessToken: token, logger: quiet,
            cryptoCallbacks: recovery ? { getSecretStorageKey } : {},
        });
        await client.initRustCrypto({ useIndexedDB: false });
        const crypto = client.getCrypto();
        await crypto.userHasCrossSigningKeys(user, true);
        await crypto.bootstrapCrossSigning({
            authUploadDeviceSigningKeys: (upload) => upload({
                type: "m.login.password", identifier: { type: "m.id.user", user }, password,
            }),
        });
        crypto.globalBlacklistUnverifiedDevices = verified;
        if (strict) crypto.setDeviceIsolationMode(new OnlySignedDevicesIsolationMode());
        client.on(sdk.RoomEvent.Timeline, (event) => hear(event));
        client.on(sdk.MatrixEventEvent.Decrypted, (event) => hear(event));
        const ready = new Promise((resolve) => {
            client.on(sdk.ClientEvent.Sync, (state) => state === "PREPARED" && resolve());
        });
        await client.startClient({ initialSyncLimit: 50, lazyLoadMembers: false });
        await ready;
    },
    async send({ room, kind, content }) {
        await joined(room);
        return (await client.sendEvent(room, kind, content)).event_id;
    },
    async signed({ user, device }) {
        return signed(user, device);
    },
    async sees_signed({ user, device }) {
        await until(() => signed(user, device), `${device} is not signed`);
    },
    async keys() {
        return client.getCrypto().exportRoomKeysAsJson();
    },
    async discard({ room }) {
        await client.getCrypto().forceDiscardSession(room);
    },
    async sees_encryption({ room }) {
        await until(() => client.isRoomEncrypted(room), `${room} is not encrypted`);
    },
};

// Before a client has seen that a room is encrypted, or who is in it, it would speak in the clear or to nobody.
async function signed(user, device) {
    await client.getCrypto().getUserDeviceInfo([user], true);
    const status = await client.getCrypto().getDeviceVerificationStatus(user, device);
    return Boolean(status?.signedByOwner);
}

async function joined(room) {
    await until(() => client.getRoom(room)?.getMyMembership() === "join", `not in ${room}`);
    const there = Object.keys((await client.getJoinedRoomMembers(room)).joined).sort();
    const known = () => client.getRoom(room).getJoinedMembers().map((member) => member.userId).sort();
    await until(() => String(known()) === String(there), `not everybody is seen in ${room}`);
}

async function until(holds, otherwise) {
    for (let tries = 0; tries < 400; tries += 1) {
        if (await holds()) return;
        await new Promise((resolve) => setTimeout(resolve, 25));
    }
    throw new Error(otherwise);
}

async function hear(event) {
    if (event.isBeingDecrypted() || (event.getType() === "m.room.encrypted" && !event.isDecryptionFailure())) return;
    const encrypted = event.isEncrypted();
    const info = encrypted ? await client.getCrypto().getEncryptionInfoForEvent(event) : null;
    say({
        heard: {
            room_id: event.getRoomId(), event_id: event.getId(), sender: event.getSender(),
            type: event.isDecryptionFailure() ? "m.room.encrypted" : event.getType(),
            content: { ...event.getContent(), ...relation(event) },
            state_key: event.getStateKey(), origin_server_ts: event.getTs(),
        },
        encrypted,
        shield: info ? info.shieldColour : null,
        failure: event.decryptionFailureReason,
    });
}

function relation(event) {
    const related = event.getWireContent()["m.relates_to"];
    return related ? { "m.relates_to": related } : {};
}

for await (const line of createInterface({ input: process.stdin })) {
    const { id, order, ...rest } = JSON.parse(line);
    ORDERS[order](rest).then(
        (result) => say({ id, result: result ?? null }),
        (error) => say({ id, error: String(error?.stack ?? error) }),
    );
}
process.exit(0);
