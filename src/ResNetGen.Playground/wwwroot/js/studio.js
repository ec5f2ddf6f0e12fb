// The file of 'resnetgen studio': read, written over the version that was read, and watched. All addresses are below the page's own, which has the token.

const address = path => new URL(`api/${path}`, document.baseURI);
let known = null, changed = null, isWatching = false;

export function watch(callback) {
    changed = callback;
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
    if (!isWatching) { isWatching = true; follow(); }
}

async function follow() {
    for (; ;) {
        const asked = known;
        try {
            const answer = await fetch(address(`changes?version=${encodeURIComponent(asked)}`), { cache: 'no-store' });
            if (answer.status === 200 && asked === known) { await changed(); if (known === asked) await new Promise(resolve => setTimeout(resolve, 1000)); }
        } catch {
            await new Promise(resolve => setTimeout(resolve, 2000));
        }
    }
}
