namespace ResNetGen.Lab.Tests.Exporting;

/// <summary>Recipes whose rates are compared, of every kind of schedule and warm-up.</summary>
internal static class ComparedSchedules
{
    public const int Iterations = 400;

    /// <summary>Errors of the batches: on the way the mean of a hundred falls below one half.</summary>
    public static double[] Errors { get; } = [.. Enumerable.Range(0, Iterations).Select(i => Math.Round(0.9 - (0.002 * i), 4))];

    public static Dictionary<string, string> Recipes { get; } = new()
    {
        ["cosine-warm"] = "iterations: 400\nbatch: 24\nlearning_rate: 0.1\nschedule: cosine\nwarmup: { iterations: 30 }\nweight_decay: 1e-5",
        ["milestones"] = "iterations: 400\nbatch: 24\nlearning_rate: 0.1\nschedule: { milestones: [101, 200, 300], factor: 0.2 }\naugmentation: [crop(4), flip, blur, colour]\nmomentum: 0\nnormalization: none",
        ["ratio"] = "epochs: 400\nbatch: 24\nlearning_rate: 0.3\nschedule: { ratio: \"5:3:2\", factor: 0.1 }\nlabel_smoothing: 0.05\naugmentation: [flip]",
        ["until-error"] = "iterations: 400\nbatch: 24\nlearning_rate: 1\nwarmup: { rate: 0.01, until_error: 50% }\nnesterov: true",
    };
}
