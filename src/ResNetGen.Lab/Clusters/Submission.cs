namespace ResNetGen.Lab.Clusters;

/// <summary>A job array that was submitted.</summary>
/// <param name="Job">Its number.</param>
/// <param name="User">Who submitted it.</param>
/// <param name="Host">From where.</param>
/// <param name="Runs">The names of its runs, the task 0 first.</param>
internal sealed record Submission(string Job, string User, string Host, IReadOnlyList<string> Runs);
