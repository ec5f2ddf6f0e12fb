using System.Diagnostics;

namespace ResNetGen.Lab.Cluster.Support;

internal static class Waiting
{
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(2);

    /// <summary>Waits until something is so.</summary>
    /// <param name="what">What it waits for, for the failure.</param>
    /// <param name="state">How things are, for the failure.</param>
    public static void For(string what, Func<bool> isSo, Func<string> state)
    {
        var clock = Stopwatch.StartNew();
        while (!isSo())
        {
            if (clock.Elapsed > Longest)
                Assert.Fail($"Waited in vain: {what}.\n{state()}");
            Thread.Sleep(50);
        }
    }
}
