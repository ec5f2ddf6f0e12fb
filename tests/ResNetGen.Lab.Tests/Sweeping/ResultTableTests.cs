using System.Globalization;
using ResNetGen.Lab.Sweeping;
using ResNetGen.Lab.Tests.Support;

namespace ResNetGen.Lab.Tests.Sweeping;

public sealed class ResultTableTests
{
    private static readonly RunResult Result = FixedResults.Of("ResNet8", seed: 1, (0.5, 0.25), (0.125, 0.375));

    [Fact]
    public void A_row_has_the_values_of_its_run()
    {
        var row = Row(Result);

        Assert.Equal("ResNet8", row["network"]);
        Assert.Equal("0.125", row["training_error"]);
        Assert.Equal("0.375", row["test_error"]);
        Assert.Equal("0.25", row["best_test_error"]);
        Assert.Equal("20.5", row["seconds"]);
        Assert.Equal("finished", row["status"]);
        Assert.Equal("abc", row["experiment_hash"]);
    }

    [Fact]
    public void A_field_with_a_comma_or_a_quote_is_quoted()
    {
        var result = Result with { RecipeValues = "a, b\nc \"d\"" };

        Assert.Contains(",\"a, b; c \"\"d\"\"\",", ResultTable.ToCsv("abc", [result]));
    }

    [Fact]
    public void Where_no_epoch_is_over_the_errors_are_empty()
    {
        var row = Row(Result with { Epochs = [] });

        Assert.Equal(("", "", "0"), (row["test_error"], row["best_test_error"], row["seconds"]));
    }

    [Fact]
    public void The_text_is_the_same_in_every_culture()
    {
        var before = CultureInfo.CurrentCulture;
        var expected = ResultTable.ToCsv("abc", [Result]);
        try
        {
            CultureInfo.CurrentCulture = new CultureInfo("") { NumberFormat = { NumberDecimalSeparator = ",", NegativeSign = "~" } };

            Assert.Equal(expected, ResultTable.ToCsv("abc", [Result]));
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    /// <summary>No field of <see cref="Result"/> but the machine needs quotes.</summary>
    private static Dictionary<string, string> Row(RunResult result)
    {
        var lines = ResultTable.ToCsv("abc", [result with { Machine = new("A", 1, "Linux"), RecipeValues = "" }]).Replace("\"A, 1 core, Linux\"", "A").Split('\n');
        return lines[0].Split(',').Zip(lines[1].Split(',')).ToDictionary(pair => pair.First, pair => pair.Second);
    }
}
