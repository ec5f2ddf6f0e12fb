using System.Globalization;
using ResNetGen.Reports.Family;
using ResNetGen.Reports.Templates.Data;
using Scriban.Runtime;

namespace ResNetGen.Reports.Templates.Engine;

/// <summary>A function that templates have here beside Scriban's own.</summary>
/// <param name="Takes"><c>number</c> or <c>text</c>.</param>
/// <param name="Meaning">What it gives.</param>
/// <param name="Example">An argument, to show the result of.</param>
internal sealed record TemplateFunction(string Group, string Name, string Takes, string Meaning, string Example, Func<object?, object> Run)
{
    public static IReadOnlyList<TemplateFunction> All { get; } =
    [
        Figure("exact", "every digit", "25557032", Figures.Exact),
        Figure("short", "three digits and a suffix", "25557032", Figures.Short),
        Figure("bytes", "three digits and a binary unit", "102228128", Figures.Bytes),
        Figure("flops", "two digits and a power of ten, as the papers print FLOPs", "4089184256", PaperNumbers.Unicode),
        Figure("digits", "the two digits alone", "4089184256", number => PaperNumbers.Flops(number).Digits),
        Figure("power", "the power of ten alone, a multiple of three", "4089184256", number => PaperNumbers.Flops(number).Power),
        Text("times", "with signs of multiplication between digits", "\"7x7, 64\"", PaperNumbers.WithTimesSign),
        Text("html", "escaped for HTML and XML", "\"a < b\"", Markup.Escape),
        Text("latex", "escaped for LaTeX", "\"conv2_x\"", LatexText.Escape),
        Text("link", "a source in HTML, with a link where it begins with a number of arXiv", "\"arXiv:1512.03385, Table 1\"", HtmlReference.Write),
    ];

    /// <summary>As Scriban calls it.</summary>
    public IScriptCustomFunction AsScript => DelegateCustomFunction.CreateFunc<object?, object>(Run);

    private static TemplateFunction Figure(string name, string meaning, string example, Func<long, object> run) =>
        new("figures", name, "number", meaning, example, argument => run(Number(argument, name)));

    private static TemplateFunction Text(string name, string meaning, string example, Func<string, object> run) =>
        new("text", name, "text", meaning, example, argument => argument is null ? "" : run(Convert.ToString(argument, CultureInfo.InvariantCulture)!));

    private static long Number(object? argument, string name) => argument switch
    {
        int or long or short or byte => Convert.ToInt64(argument, CultureInfo.InvariantCulture),
        null => throw new ArgumentException($"'figures.{name}' writes a whole number, and this is null. Write 'value ? (figures.{name} value) : \"...\"' for what may be null."),
        DataObject data => throw new ArgumentException($"'figures.{name}' writes a whole number, and this is {Phrase.Indefinite(data.Type.Name)}."),
        _ => throw new ArgumentException($"'figures.{name}' writes a whole number, and this is '{Convert.ToString(argument, CultureInfo.InvariantCulture)}'."),
    };
}
