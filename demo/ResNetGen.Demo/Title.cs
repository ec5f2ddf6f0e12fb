namespace ResNetGen.Demo;

internal static class Title
{
    public static void Show(string text) => Console.WriteLine($"\n== {text}\n");
}
