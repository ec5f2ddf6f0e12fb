using Microsoft.Playwright;

namespace ResNetGen.Playground.Tests.Support;

/// <summary>The system's Chromium: nothing is downloaded.</summary>
internal static class Chromium
{
    private const string Variable = "RESNETGEN_CHROMIUM";

    private static readonly string[] Places = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome", "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome"];

    /// <exception cref="InvalidOperationException">There is none.</exception>
    public static Task<IBrowser> Launch(IPlaywright playwright) => playwright.Chromium.LaunchAsync(new()
    {
        ExecutablePath = Path(),
        Args = ["--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", "--force-color-profile=srgb", "--font-render-hinting=none"],
    });

    private static string Path() =>
        Environment.GetEnvironmentVariable(Variable) ?? Places.FirstOrDefault(File.Exists)
        ?? throw new InvalidOperationException($"The tests of the page need Chromium, and there is none. 'make setup' installs it on Debian; elsewhere, {Variable} names its path.");
}
