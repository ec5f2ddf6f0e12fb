// The file of 'resnetgen studio': read, written over the version that was read, and watched. All addresses are below the page's own, which has the token.

const address = path => new URL(`api/${path}`, document.baseURI);
const pause = milliseconds => new Promise(resolve => setTimeout(resolve, milliseconds));
let known = null, changed = null, lost = null, asking = null, isWatching = false;

/** @param whenChanged Called when the file is another version. @param whenLost Called once when it is gone (true), or when nobody answers (false). */
export function watch(whenChanged, whenLost) {
    changed = whenChanged;
    lost = whenLost;
}

export async function readFile() {
    const answer = await fetch(address('file'), { cache: 'no-store' });
    return answer.ok ? await answer.json() : null;
}

export async function writeFile(text, version) {
    try {
        const answer = await fetch(address('file'), { method: 'PUT', headers: { 'If-Match': version, 'Content-Type': 'text/plain; charset=utf-8' }, body: text });
        if (answer.ok) return { saved: (await answer.json()).version };
        if (answer.status === 409) return { conflict: await answer.json() };
        return { error: (await answer.json()).error };
    } catch {
        return { error: 'The file was not saved: resnetgen studio does not answer. Start it again; the text is still here.' };
    }
}

/** Asks for a version that is not this one, for as long as the page is open. */
export function watchFile(version) {
    known = version;
    asking?.abort();
    if (!isWatching) { isWatching = true; follow(); }
}

async function follow() {
    let said = 0;
    for (; ;) {
        const asked = known, ask = asking = new AbortController();
        const status = await fetch(address(`changes?version=${encodeURIComponent(asked)}`), { cache: 'no-store', signal: ask.signal }).then(answer => answer.status, () => 0);
        if (ask.signal.aborted) continue;
        if (status === 200 || status === 204) {
            said = 0;
            if (status === 200 && asked === known) { await changed(); if (known === asked) await pause(1000); }
            continue;
        }
        const loss = status === 410 ? 1 : 2;
        if (said !== loss) await lost(loss === 1);
        said = loss;
        await pause(2000);
    }
}
