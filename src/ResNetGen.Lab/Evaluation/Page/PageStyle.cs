namespace ResNetGen.Lab.Evaluation.Page;

/// <summary>How the page looks: light or dark as the reader's system is, on a phone as on a wide screen.</summary>
internal static class PageStyle
{
    public const string Css = """
        :root { color-scheme: light dark; --ink: #1f2328; --faint: #59636e; --ground: #fff; --rule: #d1d9e0; --panel: #f6f8fa; --right: 0, 114, 178; --wrong: 213, 94, 0; }
        @media (prefers-color-scheme: dark) { :root { --ink: #e6edf3; --faint: #9198a1; --ground: #0d1117; --rule: #3d444d; --panel: #151b23; --right: 86, 180, 233; --wrong: 230, 140, 60; } }
        * { box-sizing: border-box; }
        body { font: 16px/1.5 system-ui, Helvetica, Arial, sans-serif; color: var(--ink); background: var(--ground); max-width: 72rem; margin: 0 auto; padding: 1.5rem 1rem 3rem; overflow-wrap: anywhere; }
        h1 { font-size: 1.5rem; margin: 0 0 .25rem; } h2 { font-size: 1.15rem; margin: 2.25rem 0 .5rem; } p { margin: .25rem 0 .75rem; } .faint { color: var(--faint); }
        .figures { display: flex; flex-wrap: wrap; gap: .75rem; margin: 1rem 0; padding: 0; list-style: none; }
        .figures li { background: var(--panel); border: 1px solid var(--rule); border-radius: .5rem; padding: .5rem .9rem; } .figures strong { display: block; font-size: 1.35rem; font-variant-numeric: tabular-nums; }
        .wide { overflow-x: auto; max-width: 100%; } table { border-collapse: collapse; font-variant-numeric: tabular-nums; font-size: .9rem; overflow-wrap: normal; }
        th, td { padding: .2rem .5rem; border-bottom: 1px solid var(--rule); text-align: right; white-space: nowrap; } th:first-child { text-align: left; position: sticky; left: 0; background: var(--ground); font-weight: 500; }
        thead th { vertical-align: bottom; } .matrix thead th span { writing-mode: vertical-rl; transform: rotate(180deg); font-weight: 400; } .matrix td { min-width: 2.6rem; text-align: center; border: 1px solid var(--rule); }
        .gallery { display: grid; grid-template-columns: repeat(auto-fill, minmax(9.5rem, 1fr)); gap: 1rem; padding: 0; list-style: none; }
        .gallery li { font-size: .85rem; line-height: 1.35; } .gallery .pictures { display: grid; grid-template-columns: 1fr 1fr; gap: 2px; } .gallery img { width: 100%; aspect-ratio: 1; object-fit: contain; image-rendering: pixelated; background: var(--panel); }
        .gallery img.large { image-rendering: auto; } svg { max-width: 100%; height: auto; } svg text { fill: var(--ink); font: 12px system-ui, Helvetica, Arial, sans-serif; }
        """;
}
