using ResNetGen.Lab.Clusters;
using ResNetGen.Lab.Sweeping.Status;

namespace ResNetGen.Lab.Commands.Sweeps;

/// <summary>Shows how the runs of a sweep are, wherever they are trained.</summary>
internal sealed class ShowStatus(SweepCall call, Session session)
{
    public int Show()
    {
        var submissions = new SubmissionFiles(call.Folder.Path).All();
        var status = new SweepStatus(call.Folder, Queue(submissions), submissions);
        var runs = call.Experiment.Runs().Where(run => call.Only.Count == 0 || call.Only.Contains(run.Network.Name));
        foreach (var line in StatusText.Lines([.. runs.Select(status.Of)]))
            session.Out.WriteLine(line);
        return ExitCode.Success;
    }

    /// <summary>Where Slurm does not answer, the runs' own files still do.</summary>
    private IReadOnlyDictionary<string, QueueEntry>? Queue(IReadOnlyList<Submission> submissions)
    {
        try
        {
            return QueuedRuns.ByName(submissions, new QueueAnswers(new(call.Folder.Path), session.Slurm).Recent(submissions));
        }
        catch (LabException failure)
        {
            session.Note($"note: {failure.Message} What follows is from the runs' own files.");
            return null;
        }
    }
}
