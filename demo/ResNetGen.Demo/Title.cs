namespace ResNetGen.Demo;

internal static class Title
{
    /// <summary>Colour is for terminals, and not for those who set NO_COLOR (https://no-color.org).</summary>
    private static readonly bool Coloured = !Console.IsOutputRedirected && string.IsNullOrEmpty(Environment.GetEnvironmentVariable("NO_COLOR"));

    public static void Show(string text)
    {
        Console.WriteLine();
        if (Coloured)
            Console.ForegroundColor = ConsoleColor.DarkCyan;
        Console.Write($"== {text}");
        if (Coloured)
            Console.ResetColor();
        Console.WriteLine();
    }
}
