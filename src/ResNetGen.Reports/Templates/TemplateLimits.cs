namespace ResNetGen.Reports.Templates;

/// <summary>How much a template may do. They count, so that a template that runs on one machine runs on all; time is measured for what counting does not end.</summary>
/// <param name="Loops">How often a loop may be gone through, the loops inside it among that; 0: without a limit.</param>
/// <param name="Steps">Statements and expressions in all; 0: without a limit.</param>
/// <param name="Characters">Of what is written, and of a single text; 0: without a limit.</param>
/// <param name="Made">Characters of all texts that functions and operators make on the way, an item of a list counted as a few; 0: without a limit.</param>
/// <param name="Seconds">In all; 0: without a limit.</param>
internal sealed record TemplateLimits(int Loops, int Steps, int Characters, long Made, int Seconds)
{
    /// <summary>Functions and includes within each other.</summary>
    public const int Depth = 100;

    /// <summary>Binary digits of a whole number.</summary>
    public const int Bits = 1024;

    /// <summary>A user's template: all layers of the largest networks fit a hundred times.</summary>
    public static TemplateLimits User { get; } = new(Loops: 1_000_000, Steps: 20_000_000, Characters: 16 << 20, Made: 128 << 20, Seconds: 60);

    public static string TooManyLoops { get; } =
        $"A loop may run {Figures.Exact(User.Loops)} times, inner loops included. This one runs longer. Look for a condition that never becomes false, or a range that is too long.";

    public static string TooManySteps { get; } =
        $"A template may take {Figures.Exact(User.Steps)} steps. This one takes more. Look for a loop or a function that does too much.";

    public static string TooManyCharacters { get; } =
        $"A template may write {Figures.Exact(User.Characters)} characters, captured ones included. This one writes more. Look for a loop that writes too much.";

    public static string TooMuchMade { get; } =
        $"The values that a template makes on the way may have {Figures.Exact(User.Made)} characters in all. These have more. Look for a loop that joins texts, or collects them.";

    public static string TooLong(int seconds) =>
        $"A template may take {seconds} seconds. This one takes longer. Look for a loop around a function that goes through a long text.";

    /// <summary>The templates of this assembly end by themselves, and what they write grows with the networks.</summary>
    public static TemplateLimits Shipped { get; } = new(0, 0, 0, 0, 0);
}
