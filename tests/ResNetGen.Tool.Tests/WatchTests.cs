using ResNetGen.Tool.Tests.Support;

namespace ResNetGen.Tool.Tests;

public class WatchTests
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    [Fact]
    public async Task A_change_of_a_file_is_checked_and_an_interrupt_ends_it()
    {
        using var folder = new TemporaryFolder();
        using var interrupt = new CancellationTokenSource();
        folder.Write("net.resnet.yaml", "name: X\nblock: basik\nblocks: [1, 1]\nwidth: [8, 16]\n");
        using var output = new WatchedWriter();
        using var terminal = new Terminal
        {
            Out = output,
            Error = TextWriter.Null,
            In = TextReader.Null,
            WorkingDirectory = folder.Path,
            Cancellation = interrupt.Token,
        };

        var watching = Task.Run(() => Program.Run(["check", "--watch"], terminal));
        Assert.True(output.WaitFor("1 error,", Patience));
        folder.Write("net.resnet.yaml", "name: X\nblock: basic\nblocks: [1, 1]\nwidth: 8\n");
        Assert.True(output.WaitFor("0 errors,", Patience));
        await interrupt.CancelAsync();

        Assert.Equal(ExitCode.Success, await watching.WaitAsync(Patience));
    }

    [Fact]
    public void Standard_input_cannot_be_watched() =>
        Assert.Equal(ExitCode.Usage, ToolRun.With(new(), "check", "-", "--watch").ExitCode);

    /// <summary>A writer that another thread can wait on.</summary>
    private sealed class WatchedWriter : StringWriter
    {
        private readonly object gate = new();

        public override void WriteLine(string? value)
        {
            lock (gate)
            {
                base.WriteLine(value);
                Monitor.PulseAll(gate);
            }
        }

        public bool WaitFor(string text, TimeSpan patience)
        {
            var end = DateTime.UtcNow + patience;
            lock (gate)
            {
                while (!ToString().Contains(text))
                {
                    if (DateTime.UtcNow > end)
                        return false;
                    Monitor.Wait(gate, TimeSpan.FromMilliseconds(100));
                }

                return true;
            }
        }
    }
}
