using ResNetGen.Lab.Tests.Support;
using ResNetGen.Lab.Training;
using Spectre.Console;

namespace ResNetGen.Lab.Tests.Training;

public sealed class FigureTests
{
    [Theory]
    [InlineData(0.54929, "0.5493")]
    [InlineData(9_999.5, "9999.5000")]
    [InlineData(1e30, "1.00e30")]
    [InlineData(double.MaxValue, "1.80e308")]
    [InlineData(double.PositiveInfinity, "inf")]
    [InlineData(double.NaN, "NaN")]
    public void A_loss_of_any_size_takes_few_characters(double loss, string shown) => Assert.Equal(shown, Figures.Loss(loss));

    [Theory]
    [InlineData(0.1, "0.1")]
    [InlineData(0.001, "0.001")]
    [InlineData(1e-5, "1e-5")]
    [InlineData(0, "0")]
    [InlineData(1_000, "1000")]
    public void A_small_rate_is_not_shown_as_zero(double rate, string shown) => Assert.Equal(shown, Figures.Rate(rate));

    [Theory]
    [InlineData(1e30)]
    [InlineData(double.NaN)]
    [InlineData(double.PositiveInfinity)]
    public void The_table_of_a_training_that_diverges_fits_into_a_window_of_80_columns(double loss)
    {
        using var screen = new StringWriter();
        var console = AnsiConsole.Create(new() { Ansi = AnsiSupport.No, ColorSystem = ColorSystemSupport.NoColors, Interactive = InteractionSupport.No, Out = new AnsiConsoleOutput(screen) });
        console.Profile.Width = 80;
        var view = new LiveView(console);

        view.Watch(() =>
        {
            view.Started(FixedResults.Of("ResNet20", 1).Run, resumed: null);
            view.EpochEnded(new(1, 391, 0.1, loss, 0.9, loss, 0.9, 61));
            return 0;
        });

        // Drawn several times.
        var rows = screen.ToString().Split('\n').Where(line => line.Contains("90.00%", StringComparison.Ordinal)).ToList();
        Assert.NotEmpty(rows);
        Assert.All(rows, row => Assert.Equal(2, row.Split(Figures.Loss(loss)).Length - 1));
    }

    [Fact]
    public void Lines_of_a_log_and_of_progress_stay_short()
    {
        using var log = new StringWriter();
        new PlainLog(log).EpochEnded(new(1, 391, 0.1, 1e30, 0.9, double.PositiveInfinity, 0.9, 61));

        Assert.Equal("epoch 1  rate 0.1  training loss 1.00e30 error 90.00%  test loss inf error 90.00%  61.0 s", log.ToString().TrimEnd());
        Assert.Contains("  loss 1.00e30  ", ProgressText.Of(new(1, 1, 1, 391, 0.1, 1e30, 0.9, 100, TimeSpan.Zero), 120));
    }

    [Theory]
    [InlineData(null, "Mixed, an unknown number of parameters, on tiny")]
    [InlineData(1234L, "Mixed, 1,234 parameters, on tiny")]
    public void A_count_that_nobody_has_declared_is_said_to_be_unknown(long? parameters, string start)
    {
        using var log = new StringWriter();
        new PlainLog(log).Started(new("Mixed", "", parameters, "short", "", 1, "tiny", "", 10, 2, 1, "cpu", "", "", ""), resumed: null);

        Assert.StartsWith(start, log.ToString(), StringComparison.Ordinal);
    }
}
