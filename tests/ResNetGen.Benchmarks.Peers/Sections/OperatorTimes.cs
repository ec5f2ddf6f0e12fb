using System.Diagnostics;
using System.Globalization;
using System.Text;

namespace ResNetGen.Benchmarks.Peers.Sections;

/// <summary>Where the time goes, on both sides.</summary>
internal static class OperatorTimes
{
    private const int Passes = 5;

    private static readonly (string Ours, string Theirs)[] Tasks = [("eval", "eval"), ("train", "train"), ("blocked", "fused")];

    public static string Measure(TextWriter progress)
    {
        progress.WriteLine("where the time goes");
        // Before the workers start: they find it by their environment.
        Environment.SetEnvironmentVariable(OperatorWatch.Variable, Build());
        var kinds = string.Concat(Profile.Kinds.Select(kind => $" {kind.Title} |"));
        var text = new StringBuilder($"| network | batch | task | ms | in libtorch's operators |{kinds} other | page faults |\n|---|---|---|---|---|{string.Concat(Profile.Kinds.Select(_ => "---|"))}---|---|\n");
        foreach (var (network, batch) in Networks.All.Where(pair => pair.Network != "ResNet18"))
        {
            foreach (var (ours, theirs) in Tasks)
            {
                Row(Peer.CSharp(), $"{ours}, C#", ours, network, batch);
                Row(Peer.CSharp(keeps: true), $"{ours}, C#, freed memory kept", ours, network, batch);
                Row(Peer.Python(), $"{theirs}, Python", theirs, network, batch);
            }
        }

        return text.ToString();

        void Row(Peer peer, string title, string task, string network, int batch)
        {
            using (peer)
            {
                peer.Prepare(task, network, batch);
                peer.Run(task);
                var profile = Profile.Of(peer, task, Passes);
                var cells = string.Concat(profile.ByKind().Select(time => string.Create(CultureInfo.InvariantCulture, $" {time:0.0} |")));
                text.Append(CultureInfo.InvariantCulture, $"| {network} | {batch} | {title} | {profile.Milliseconds:0.0} | {profile.InOperators / profile.Milliseconds:0.0 %} |{cells} {profile.PageFaults:N0} |\n");
            }
        }
    }

    /// <summary>The library's path.</summary>
    private static string Build()
    {
        ProcessStartInfo start = new(Path.Combine(AppContext.BaseDirectory, "native", "build.sh")) { RedirectStandardOutput = true };
        using var process = Process.Start(start)!;
        var path = process.StandardOutput.ReadToEnd().Trim();
        process.WaitForExit();
        return process.ExitCode == 0 ? path : throw new InvalidOperationException("The observer of libtorch's operators could not be built.");
    }
}
