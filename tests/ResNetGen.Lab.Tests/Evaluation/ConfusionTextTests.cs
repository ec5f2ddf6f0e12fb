using ResNetGen.Lab.Evaluation;

namespace ResNetGen.Lab.Tests.Evaluation;

public sealed class ConfusionTextTests
{
    [Fact]
    public void Classes_have_rows_with_their_names_and_the_most_frequent_mistakes_are_told()
    {
        var confusion = new ConfusionMatrix(4);
        foreach (var (actual, predicted, count) in new[] { (0, 0, 90), (0, 1, 8), (0, 3, 2), (1, 1, 1_200), (1, 0, 30), (2, 2, 7) })
        {
            for (var i = 0; i < count; i++)
                confusion.Add(actual, predicted);
        }

        Assert.Equal(
            """
            rows: the class of the images; columns: what they are taken for
                                   0    1    2    3    right
              0  cat              90    8    0    2    90.0%
              1  dog              30 1200    0    0    97.6%
              2  a very long n…    0    0    7    0   100.0%
              3  none of these     0    0    0    0        -

            the most frequent mistakes:
              dog taken for cat: 30 of 1,230 (2.4%)
              cat taken for dog: 8 of 100 (8.0%)
              cat taken for none of these: 2 of 100 (2.0%)

            """,
            Text(confusion, ["cat", "dog", "a very long name", "none of these"]));
    }

    [Fact]
    public void A_hundred_classes_are_no_table()
    {
        var confusion = new ConfusionMatrix(100);
        confusion.Add(7, 99);

        Assert.Equal(
            """
            A table of 100 classes is too wide to print; --json writes it.

            the most frequent mistakes:
              c7 taken for c99: 1 of 1 (100.0%)

            """,
            Text(confusion, [.. Enumerable.Range(0, 100).Select(i => $"c{i}")]));
    }

    [Fact]
    public void Where_all_is_right_it_says_so()
    {
        var confusion = new ConfusionMatrix(2);
        confusion.Add(1, 1);

        Assert.EndsWith("There are no mistakes.\n", Text(confusion, ["a", "b"]));
    }

    private static string Text(ConfusionMatrix confusion, IReadOnlyList<string> classes)
    {
        using var writer = new StringWriter { NewLine = "\n" };
        ConfusionText.Write(confusion, classes, writer);
        return writer.ToString();
    }
}
