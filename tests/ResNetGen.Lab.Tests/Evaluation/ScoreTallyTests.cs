using ResNetGen.Lab.Evaluation;

namespace ResNetGen.Lab.Tests.Evaluation;

public sealed class ScoreTallyTests
{
    [Fact]
    public void Guesses_and_mistakes_are_counted()
    {
        var tally = new ScoreTally(classes: 3, top: 2);
        tally.Add([0.7f, 0.2f, 0.1f], 0);
        tally.Add([0.7f, 0.2f, 0.1f], 1);
        tally.Add([0.7f, 0.2f, 0.1f], 2);
        tally.Add([-5, -4, -3], 2);

        var result = tally.Result();

        Assert.Equal(4, result.Images);
        Assert.Equal(2, result.Correct);
        Assert.Equal(3, result.CorrectAmongTop);
        Assert.Equal([1L, 0, 0], result.Confusion.Row(0));
        Assert.Equal([1L, 0, 0], result.Confusion.Row(1));
        Assert.Equal([1L, 0, 1], result.Confusion.Row(2));
    }

    /// <summary>Counting only the classes with a higher score would call all of these right.</summary>
    [Theory]
    [InlineData(0, 1, true)]
    [InlineData(1, 1, false)]
    [InlineData(1, 2, true)]
    [InlineData(3, 3, false)]
    [InlineData(3, 4, true)]
    public void Of_equal_scores_the_lower_class_is_guessed_first(int label, int top, bool isRight)
    {
        var tally = new ScoreTally(classes: 4, top);

        tally.Add([0, 0, 0, 0], label);

        Assert.Equal(isRight ? 1 : 0, tally.Result().CorrectAmongTop);
        Assert.Equal(1, tally.Result().Confusion[label, 0]);
    }

    [Fact]
    public void As_many_guesses_as_classes_are_always_right()
    {
        var tally = new ScoreTally(classes: 5, top: 5);
        var random = new Random(1);
        for (var i = 0; i < 50; i++)
            tally.Add([random.NextSingle(), random.NextSingle(), random.NextSingle(), 0.5f, 0.5f], i % 5);

        Assert.Equal(50, tally.Result().CorrectAmongTop);
        Assert.All(Enumerable.Range(0, 5), each => Assert.Equal(10, tally.Result().Confusion.Images(each)));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(11)]
    public void More_guesses_than_classes_are_refused(int top)
    {
        var failure = Assert.Throws<LabException>(() => new ScoreTally(classes: 10, top));

        Assert.Equal($"--top {top} is not possible: the data have 10 classes, so it can be from 1 to 10.", failure.Message);
    }

    [Fact]
    public void A_score_that_is_no_number_is_no_guess()
    {
        var tally = new ScoreTally(classes: 2, top: 1);

        Assert.Contains("NaN", Assert.Throws<LabException>(() => tally.Add([float.NaN, 1], 0)).Message);
    }
}
