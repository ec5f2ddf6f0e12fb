namespace ResNetGen.Benchmarks.Peers.Workers;

/// <summary>One of the two that a row compares.</summary>
/// <param name="Task">Of <see cref="Tasks.Catalog"/>, or of <c>worker.py</c>.</param>
/// <param name="Keeps">Whether its process keeps freed memory: by <see cref="TensorMemory.KeepFreed"/>, or by settings of the C library from outside.</param>
/// <param name="Spins">Whether its threads wait for each other as they do by default, by spinning for a while.</param>
internal sealed record Side(string Task, bool Keeps = false, bool Spins = false)
{
    public bool IsPython => Task.StartsWith("python", StringComparison.Ordinal);
}
