namespace ResNetGen.Tool.Studio;

/// <summary>What browsers must be told of the page's files: they run no script and no WebAssembly under another name.</summary>
internal static class MediaTypes
{
    public const string Json = "application/json";

    public static string Of(string path) => Path.GetExtension(path) switch
    {
        ".html" => "text/html; charset=utf-8",
        ".js" => "text/javascript; charset=utf-8",
        ".css" => "text/css; charset=utf-8",
        ".json" => Json,
        ".svg" => "image/svg+xml",
        ".ttf" => "font/ttf",
        ".wasm" => "application/wasm",
        _ => "application/octet-stream",
    };
}
