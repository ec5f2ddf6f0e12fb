using System.Globalization;
using System.Text;
using ResNetGen.Weights;

namespace ResNetGen;

/// <summary>Weights that do not fit a network: everything that is wrong, in one error. The network is unchanged.</summary>
public sealed class WeightMismatchException : InvalidOperationException
{
    private const int ShownOfEach = 20;

    internal WeightMismatchException(string path, string network, WeightReport report)
        : base(Describe(path, network, report))
    {
        Path = path;
        Report = new()
        {
            Missing = report.Missing,
            Unexpected = report.Unexpected,
            Differing = report.Differing,
            Skipped = report.Skipped,
        };
    }

    /// <summary>The file.</summary>
    public string Path { get; }

    /// <summary>All names, also those that the message leaves out. Nothing in it was loaded.</summary>
    public WeightReport Report { get; }

    private static string Describe(string path, string network, WeightReport report)
    {
        var text = new StringBuilder($"The weights in '{path}' do not fit {network}; nothing was loaded.");
        List(text, "the network has, the file lacks", report.Missing, Printable.Of);
        List(text, "the file has, the network lacks", report.Unexpected, Printable.Of);
        List(text, "different in shape or type", report.Differing, one => one.ToString());
        return text.Append('\n').Append(MismatchAdvice.For(report)).ToString();
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
