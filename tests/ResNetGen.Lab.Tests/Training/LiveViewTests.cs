using ResNetGen.Lab.Tests.Support;
using ResNetGen.Lab.Training;
using Spectre.Console;

namespace ResNetGen.Lab.Tests.Training;

public sealed class LiveViewTests
{
    /// <summary>A terminal writes <c>^C</c> where the cursor is: at the end of a full line it would push the display down.</summary>
    [Fact]
    public void The_cursor_waits_at_the_beginning_of_an_empty_line()
    {
        using var screen = new StringWriter();
        var view = new LiveView(Console(screen, width: 60));
        var run = FixedResults.Of("ResNet20", 1, (0.5, 0.25)).Run;

        view.Watch(() =>
        {
            view.Started(run, resumed: null);
            Assert.EndsWith("\r", screen.ToString());
            view.Progressed(new(1, 1, 391, 391, 0.1, 0.5, 0.5, 100, TimeSpan.Zero));
            view.Noted("drawn at once");
            Assert.Matches("left *\n *\r$", screen.ToString());
            return 0;
        });

        Assert.Contains("seed 1, cpu, 2 threads", screen.ToString());
    }

    [Fact]
    public void A_note_from_before_the_first_epoch_is_below_the_heading()
    {
        using var screen = new StringWriter();
        var view = new LiveView(Console(screen, width: 200));

        view.Watch(() =>
        {
            view.Noted("The run began with 1 thread.");
            view.Started(FixedResults.Of("ResNet20", 1).Run, resumed: 391);
            return 0;
        });

        Assert.Matches("from iteration 391 *\n.*The run began with 1 thread.", screen.ToString());
    }

    private static IAnsiConsole Console(TextWriter screen, int width)
    {
        var console = AnsiConsole.Create(new() { Ansi = AnsiSupport.Yes, ColorSystem = ColorSystemSupport.NoColors, Interactive = InteractionSupport.Yes, Out = new AnsiConsoleOutput(screen) });
        console.Profile.Width = width;
        return console;
    }
}
