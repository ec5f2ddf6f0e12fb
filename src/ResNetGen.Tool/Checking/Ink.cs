namespace ResNetGen.Tool.Checking;

/// <summary>Colours by escape sequences, for the one command whose start-up is not to wait for a console library.</summary>
internal readonly record struct Ink(bool Color)
{
    public string Red(string text) => Paint(text, "1;31");

    public string Yellow(string text) => Paint(text, "1;33");

    public string Green(string text) => Paint(text, "32");

    public string Blue(string text) => Paint(text, "34");

    public string Bold(string text) => Paint(text, "1");

    private string Paint(string text, string code) => Color ? $"\u001b[{code}m{text}\u001b[0m" : text;
}
