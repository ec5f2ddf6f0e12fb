// What the page needs of the browser: the editor, pictures, downloads, the clipboard, the address, and the file of 'resnetgen studio'.
import { defineLanguage, themeName } from './language.js';
import { watch } from './studio.js';

export { readFile, writeFile, watchFile } from './studio.js';

let page, editor, source, printed, both, fixes = new Map();
let pending = 0, cost = 20, isReplacing = false, isFilled = false;
const dark = matchMedia('(prefers-color-scheme: dark)');
const shown = new WeakMap();
const draftKey = 'resnetgen-draft';
const isStudio = document.querySelector('meta[name="resnetgen-studio"]') !== null;
// Asked for before the compiler is there: both load at the same time.
const loaded = loadMonaco();

/** How the page was opened. */
export function opened() {
    const isAgain = ['reload', 'back_forward'].includes(performance.getEntriesByType('navigation')[0]?.type);
    return { fragment: location.hash, isDark: dark.matches, isStudio, draft: isAgain && !isStudio ? sessionStorage.getItem(draftKey) : null };
}

/** Makes the editor. */
export async function start(reference, keys) {
    page = reference;
    await loaded;
    defineLanguage(monaco, keys);
    editor = monaco.editor.create(document.getElementById('editor'), { ...options(), value: '', language: 'resnet', ariaLabel: 'Spec. Control and M lets the tab key leave the editor; F6 goes to the views.' });
    editor.onDidChangeModelContent(() => {
        if (isReplacing) return;
        // At once, and not when it is compiled: what is typed last would be lost.
        if (isStudio) setUnsaved(true);
        schedule();
    });
    editor.addCommand(monaco.KeyMod.CtrlCmd | monaco.KeyCode.KeyS, () => page.invokeMethodAsync('SaveToFile'));
    provide();
    addEventListener('hashchange', () => page.invokeMethodAsync('LinkOpened', location.hash));
    dark.addEventListener('change', () => { monaco.editor.setTheme(themeName(dark.matches)); page.invokeMethodAsync('ThemeChanged', dark.matches); });
    addEventListener('keydown', jump);
    // At once: the browser does not wait for an answer.
    addEventListener('beforeprint', () => page.invokeMethod('Print', true));
    addEventListener('afterprint', () => page.invokeMethod('Print', false));
    if (isStudio) watch(() => page.invokeMethodAsync('FileChanged'), isGone => page.invokeMethodAsync('FileLost', isGone));
}

/** Everything is there: the page can be used. */
export function ready() {
    const app = document.getElementById('app');
    app.inert = false;
    app.removeAttribute('aria-busy');
}

function loadMonaco() {
    const base = new URL('monaco/vs', document.baseURI).href;
    require.config({ paths: { vs: base } });
    return new Promise((resolve, reject) => require(['vs/editor/editor.main'], resolve, reject));
}

function options() {
    return {
        theme: themeName(dark.matches), automaticLayout: true, minimap: { enabled: false }, scrollBeyondLastLine: false, fontSize: 14, tabSize: 2, insertSpaces: true,
        renderWhitespace: 'none', wordBasedSuggestions: false, 'semanticHighlighting.enabled': false, fixedOverflowWidgets: true, padding: { top: 8 },
        quickSuggestions: { other: true, strings: true, comments: false }, unicodeHighlight: { ambiguousCharacters: false }, lineNumbersMinChars: 3, contextmenu: true,
        detectIndentation: false, bracketPairColorization: { enabled: false }, links: false, scrollbar: { alwaysConsumeMouseWheel: false },
    };
}

/** Compiles when the keys have rested a little: the longer it takes, the longer. Typing itself never waits. */
function schedule() {
    clearTimeout(pending);
    const at = performance.now();
    pending = setTimeout(() => compile(at), Math.min(600, Math.max(10, cost)));
}

async function compile(at) {
    const begin = performance.now(), text = getText();
    if (!isStudio) sessionStorage.setItem(draftKey, text);
    await page.invokeMethodAsync('TextChanged', text);
    cost = (performance.now() - begin) / 2;
    performance.measure('compile', { start: begin, end: performance.now(), detail: { waited: begin - at } });
}

/** Half of a character, as a cut surrogate pair is, cannot be handed to .NET. */
export function getText() {
    return editor.getValue().toWellFormed();
}

export function setText(text) {
    const model = editor.getModel();
    if (model.getValue() === text) return;
    if (isFilled && !isStudio) sessionStorage.setItem(draftKey, text);
    isReplacing = true;
    try {
        if (!isFilled) { model.setValue(text); isFilled = true; }
        else { model.setEOL(text.includes('\r\n') ? monaco.editor.EndOfLineSequence.CRLF : monaco.editor.EndOfLineSequence.LF); editor.pushUndoStop(); editor.executeEdits('page', [{ range: model.getFullModelRange(), text }]); editor.pushUndoStop(); }
    } finally { isReplacing = false; }
    editor.setPosition(editor.getModel().validatePosition(editor.getPosition()));
}

function range(r) {
    return new monaco.Range(r.startLine, r.startColumn, r.endLine, r.endColumn);
}

export function setMarkers(markers) {
    const model = editor.getModel();
    fixes = new Map();
    const marks = markers.map((marker, i) => {
        const mark = {
            ...range(marker.range), message: marker.message, code: marker.id, source: String(i),
            severity: marker.isError ? monaco.MarkerSeverity.Error : monaco.MarkerSeverity.Warning,
            relatedInformation: marker.note ? [{ resource: model.uri, message: marker.note.message, ...range(marker.note.range) }] : undefined,
        };
        mark.source = 'resnetgen';
        if (marker.fix) fixes.set(key(mark), marker.fix);
        return mark;
    });
    monaco.editor.setModelMarkers(model, 'resnetgen', marks);
}

function key(mark) {
    return `${mark.startLineNumber}:${mark.startColumn}:${mark.code}:${mark.message}`;
}

function provide() {
    const mine = model => model === editor.getModel();
    monaco.languages.registerCodeActionProvider('resnet', {
        provideCodeActions: (model, _, context) => ({
            actions: mine(model) ? context.markers.filter(mark => fixes.has(key(mark))).map(mark => {
                const fix = fixes.get(key(mark));
                return {
                    title: fix.title, kind: 'quickfix', diagnostics: [mark], isPreferred: true,
                    edit: { edits: [{ resource: model.uri, versionId: model.getVersionId(), textEdit: { range: range(fix.range), text: fix.text }, edit: { range: range(fix.range), text: fix.text } }] },
                };
            }) : [],
            dispose() { },
        }),
    });
    monaco.languages.registerHoverProvider('resnet', {
        provideHover: async (model, position) => {
            if (!mine(model)) return null;
            const offset = model.getOffsetAt(position), text = getText();
            const lines = await page.invokeMethodAsync('HoverAt', offset, text);
            if (!lines) return null;
            const [start, end] = await page.invokeMethodAsync('HoverRange', offset, text);
            return { range: monaco.Range.fromPositions(model.getPositionAt(start), model.getPositionAt(end)), contents: lines.map(line => ({ value: plain(line), supportHtml: false, isTrusted: false })) };
        },
    });
    monaco.languages.registerCompletionItemProvider('resnet', {
        triggerCharacters: [' ', ':', ',', '{', '['],
        provideCompletionItems: async (model, position) => {
            if (!mine(model)) return { suggestions: [] };
            const list = await page.invokeMethodAsync('CompleteAt', model.getOffsetAt(position), getText());
            const kinds = { key: monaco.languages.CompletionItemKind.Property, value: monaco.languages.CompletionItemKind.EnumMember, network: monaco.languages.CompletionItemKind.Class };
            const place = monaco.Range.fromPositions(model.getPositionAt(list.start), position);
            return {
                suggestions: list.items.map((item, i) => ({
                    label: item.label, insertText: item.insert, filterText: item.insert, kind: kinds[item.kind], detail: item.detail, documentation: item.documentation, range: place, sortText: String(i).padStart(4, '0'),
                })),
            };
        },
    });
}

/** Text for a place that reads Markdown: no sign of it has its meaning. */
function plain(text) {
    return text.replace(/[\\`*_{}[\]()#+\-.!<>|~&$]/g, '\\$&');
}

export function reveal(lineNumber, column) {
    editor.setPosition({ lineNumber, column });
    editor.revealPositionInCenterIfOutsideViewport({ lineNumber, column });
    editor.focus();
}

export function showSource(text, language) {
    const place = document.getElementById('source');
    source ??= monaco.editor.create(place, { ...options(), readOnly: true, domReadOnly: true, ariaLabel: 'Generated text', lineNumbers: 'on', model: monaco.editor.createModel('', language) });
    const model = source.getModel();
    if (model.getLanguageId() !== language) monaco.editor.setModelLanguage(model, language);
    if (model.getValue() !== text) model.setValue(text);
    // The editor has the lines alone that can be seen. This has all of them, for paper.
    printed ??= place.appendChild(Object.assign(document.createElement('pre'), { className: 'printed' }));
    printed.textContent = text;
    source.layout();
}

/** The file's text and the page's beside each other, where they differ. */
export function showBoth(theirs, mine) {
    const last = both?.getModel();
    both?.dispose();
    last?.original.dispose();
    last?.modified.dispose();
    both = monaco.editor.createDiffEditor(document.getElementById('both'), { ...options(), readOnly: true, renderSideBySide: true });
    both.setModel({ original: monaco.editor.createModel(theirs, 'resnet'), modified: monaco.editor.createModel(mine, 'resnet') });
}

export function openDialog(id) {
    const dialog = document.getElementById(id);
    if (!dialog.open) dialog.showModal();
}

export function closeDialog(id) {
    document.getElementById(id).close();
    editor.focus();
}

export function focus(id) {
    document.getElementById(id)?.focus();
}

/** F6 goes from the editor to the views and back. */
function jump(event) {
    if (event.key !== 'F6') return;
    event.preventDefault();
    if (document.getElementById('editor').contains(document.activeElement)) document.querySelector('[role=tab][aria-selected=true]').focus();
    else editor.focus();
}

export function showPicture(id, svg) {
    const image = document.getElementById(id);
    if (!image || (image.dataset.svg !== undefined && shown.get(image) === svg)) return;
    if (image.src.startsWith('blob:')) URL.revokeObjectURL(image.src);
    shown.set(image, svg);
    image.dataset.svg = '';
    if (svg) image.src = URL.createObjectURL(new Blob([svg], { type: 'image/svg+xml' }));
}

export function saveFile(name, type, content) {
    save(name, new Blob([content], { type }));
}

function save(name, blob) {
    const link = document.createElement('a');
    link.href = URL.createObjectURL(blob);
    link.download = name;
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 10000);
}

export async function savePng(name, svg, width, height, scale) {
    const address = URL.createObjectURL(new Blob([svg], { type: 'image/svg+xml' }));
    try {
        const image = new Image();
        image.src = address;
        await image.decode();
        const canvas = document.createElement('canvas');
        canvas.width = Math.ceil(width * scale);
        canvas.height = Math.ceil(height * scale);
        canvas.getContext('2d').drawImage(image, 0, 0, width * scale, height * scale);
        save(name, await new Promise(resolve => canvas.toBlob(resolve, 'image/png')));
    } finally { URL.revokeObjectURL(address); }
}

export async function share(fragment) {
    history.replaceState(null, '', location.pathname + location.search + fragment);
    try { await navigator.clipboard.writeText(location.href); return true; } catch { return false; }
}

/** Closing the page asks first, where something would be lost. */
export function setUnsaved(value) {
    onbeforeunload = value ? event => event.preventDefault() : null;
}
