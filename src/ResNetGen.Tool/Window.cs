namespace ResNetGen.Tool;

/// <summary>The window that shows what a command writes.</summary>
internal static class Window
{
    /// <summary>Its columns; null where there is none: the output goes into a file or a pipe, or to the terminal of a build server, which has no width.</summary>
    /// <param name="isRedirected">Whether the stream that is asked about goes elsewhere.</param>
    public static int? Width(bool isRedirected)
    {
        try
        {
            return !isRedirected && Console.WindowWidth > 0 ? Console.WindowWidth : null;
        }
        catch (IOException)
        {
            return null;
        }
    }
}
