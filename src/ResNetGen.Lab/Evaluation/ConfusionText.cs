using System.Globalization;
using ResNetGen.Tool;

namespace ResNetGen.Lab.Evaluation;

/// <summary>What is taken for what: a table, and the most frequent mistakes in words.</summary>
internal static class ConfusionText
{
    /// <summary>A table of more classes is wider than any screen.</summary>
    private const int WidestTable = 20;

    private const int LongestName = 14;

    private const int Mistakes = 10;

    public static void Write(ConfusionMatrix confusion, IReadOnlyList<string> classes, TextWriter writer)
    {
        var names = classes.Select(Printable.Line).ToList();
        if (confusion.Classes <= WidestTable)
            WriteTable(confusion, names, writer);
        else
            Line(writer, $"A table of {confusion.Classes} classes is too wide to print; --json writes it.");
        Line(writer, $"");
        WriteMistakes(confusion, names, writer);
    }

    /// <summary>Columns have the numbers of the classes, which stand beside the names of the rows: names would be wider than the counts.</summary>
    private static void WriteTable(ConfusionMatrix confusion, List<string> names, TextWriter writer)
    {
        var all = Enumerable.Range(0, confusion.Classes).ToList();
        var label = Math.Min(LongestName, names.Max(name => name.Length));
        var cell = all.Max(each => confusion.Row(each).Max()).ToString(CultureInfo.InvariantCulture).Length;
        cell = Math.Max(3, cell) + 1;
        Line(writer, $"rows: the class of the images; columns: what they are taken for");
        Line(writer, $"{new string(' ', label + 5)}{string.Concat(all.Select(each => Right(each, cell)))}{"right",9}");
        foreach (var actual in all)
        {
            var images = confusion.Images(actual);
            var right = images == 0 ? "-" : ((double)confusion[actual, actual] / images).ToString("0.0%", CultureInfo.InvariantCulture);
            Line(writer, $"{Right(actual, 3)}  {Short(names[actual]).PadRight(label)}{string.Concat(confusion.Row(actual).Select(count => Right(count, cell)))}{right,9}");
        }
    }

    private static void WriteMistakes(ConfusionMatrix confusion, List<string> names, TextWriter writer)
    {
        var mistakes = confusion.Mistakes().Take(Mistakes).ToList();
        Line(writer, mistakes.Count == 0 ? (FormattableString)$"There are no mistakes." : $"the most frequent mistakes:");
        foreach (var (actual, predicted, count) in mistakes)
            Line(writer, $"  {names[actual]} taken for {names[predicted]}: {count:N0} of {confusion.Images(actual):N0} ({(double)count / confusion.Images(actual):0.0%})");
    }

    private static string Short(string name) => name.Length <= LongestName ? name : name[..(LongestName - 1)] + "…";

    private static string Right(long number, int width) => number.ToString(CultureInfo.InvariantCulture).PadLeft(width);

    private static void Line(TextWriter writer, FormattableString text) => writer.WriteLine(text.ToString(CultureInfo.InvariantCulture).TrimEnd());
}
