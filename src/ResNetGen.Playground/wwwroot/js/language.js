// The colours of specs, and the editor's two themes.

export function defineLanguage(monaco, keys) {
    monaco.languages.register({ id: 'resnet', extensions: ['.resnet.yaml'] });
    monaco.languages.setLanguageConfiguration('resnet', {
        comments: { lineComment: '#' },
        brackets: [['{', '}'], ['[', ']'], ['(', ')']],
        autoClosingPairs: [{ open: '{', close: '}' }, { open: '[', close: ']' }, { open: '(', close: ')' }, { open: '"', close: '"' }],
        indentationRules: { increaseIndentPattern: /^\s*[^#\s][^#]*:\s*$/, decreaseIndentPattern: /^\b$/ },
    });
    monaco.languages.setMonarchTokensProvider('resnet', {
        keys, unicode: true,
        tokenizer: {
            root: [
                [/(^|\s)#.*$/, 'comment'],
                [/([\p{L}_][\p{L}\p{N}_.-]*)(\s*)(:)(?=\s|$)/u, [{ cases: { '@keys': 'keyword', '@default': 'type' } }, 'white', 'delimiter']],
                [/"/, 'string', '@double'],
                [/'[^']*'/, 'string'],
                [/[{}[\](),;|]/, 'delimiter'],
                [/\d+[x×]\d+([x×]\d+)?/, 'number.size'],
                [/\d[\d_.]*(e[+-]?\d+)?[KMG]?\b/i, 'number'],
                [/\b(true|false|none)\b/, 'constant'],
                [/[\p{L}_][\p{L}\p{N}_-]*/u, 'identifier'],
            ],
            double: [[/[^"\\]*\d+[x×]\d+/, 'string'], [/[^"\\]+/, 'string'], [/\\./, 'string.escape'], [/"/, 'string', '@pop']],
        },
    });
    theme(monaco, true, { keyword: '6cb2ff', type: 'b69cf5', number: '4fc46b', string: 'e0b03c', comment: '9ba4ae', constant: 'ff8c70' }, '0d1117');
    theme(monaco, false, { keyword: '0860ca', type: '6a3fb5', number: '1a7f37', string: '7a5200', comment: '57606a', constant: 'b02a06' }, 'ffffff');
}

export function themeName(isDark) {
    return isDark ? 'resnet-dark' : 'resnet-light';
}

function theme(monaco, isDark, colours, background) {
    const text = isDark ? 'e6edf3' : '1f2328';
    monaco.editor.defineTheme(themeName(isDark), {
        base: isDark ? 'vs-dark' : 'vs', inherit: true,
        rules: [
            { token: '', foreground: text }, { token: 'identifier', foreground: text }, { token: 'delimiter', foreground: isDark ? 'b1bac4' : '424a53' },
            ...Object.entries(colours).map(([token, foreground]) => ({ token, foreground })),
        ],
        colors: { 'editor.background': `#${background}`, 'editorLineNumber.foreground': isDark ? '#9ba4ae' : '#57606a' },
    });
}
