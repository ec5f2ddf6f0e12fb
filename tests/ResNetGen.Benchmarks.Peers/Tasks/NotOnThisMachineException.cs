namespace ResNetGen.Benchmarks.Peers.Tasks;

/// <summary>This processor lacks what a task needs: its row says so, and the others are measured.</summary>
internal sealed class NotOnThisMachineException(string message) : Exception(message);
