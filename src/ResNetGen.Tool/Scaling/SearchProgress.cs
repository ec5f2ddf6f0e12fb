namespace ResNetGen.Tool.Scaling;

/// <summary>Told how far a search is, and asked whether to go on.</summary>
internal sealed class SearchProgress(Action<double> report, CancellationToken cancellation)
{
    /// <param name="part">From 0 to 1.</param>
    public void Report(double part)
    {
        ThrowIfCancelled();
        report(part);
    }

    public void ThrowIfCancelled() => cancellation.ThrowIfCancellationRequested();
}
