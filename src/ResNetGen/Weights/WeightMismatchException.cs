using System.Globalization;
using System.Text;
using ResNetGen.Weights;
using ResNetGen.Weights.Advice;

namespace ResNetGen;

/// <summary>Weights that do not fit a network: the likely cause first, then everything that is wrong, in one error. The network is unchanged.</summary>
public sealed class WeightMismatchException : InvalidOperationException
{
    private const int ShownOfEach = 20;

    internal WeightMismatchException(Attempt attempt)
        : base(Describe(attempt))
    {
        var report = attempt.Report;
        Path = report.Path;
        Report = new()
        {
            Network = report.Network,
            Path = report.Path,
            Unchanged = [.. attempt.Targets.Keys],
            Missing = report.Missing,
            Unexpected = report.Unexpected,
            Differing = report.Differing,
            Skipped = report.Skipped,
            Notes = report.Notes,
        };
    }

    /// <summary>The file.</summary>
    public string Path { get; }

    /// <summary>All names, also those that the message leaves out. Nothing in it was loaded.</summary>
    public WeightReport Report { get; }

    private static string Describe(Attempt attempt)
    {
        var (hints, rest) = MismatchAdvice.For(attempt);
        var text = new StringBuilder($"The weights in '{attempt.Report.Path}' do not fit {attempt.Report.Network}; nothing was loaded.");
        foreach (var hint in hints)
            text.Append('\n').Append(hint);
        if (rest is null)
            return text.ToString();
        List(text, "the network has, the file lacks", rest.Missing, Printable.Of);
        List(text, "the file has, the network lacks", rest.Unexpected, Printable.Of);
        List(text, "different in shape or type", rest.Differing, one => one.ToString());
        return text.ToString();
    }

    private static void List<T>(StringBuilder text, string what, IReadOnlyList<T> all, Func<T, string> show)
    {
        if (all.Count == 0)
            return;
        text.Append(CultureInfo.InvariantCulture, $"\n  {what} ({all.Count}):");
        foreach (var one in all.Take(ShownOfEach))
            text.Append("\n    ").Append(show(one));
        if (all.Count > ShownOfEach)
            text.Append(CultureInfo.InvariantCulture, $"\n    and {all.Count - ShownOfEach} more");
    }
}
