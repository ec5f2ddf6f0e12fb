namespace ResNetGen.Compiler.Graph.Building;

/// <summary>Stochastic depth's linear decay (arXiv:1603.09382, section 3): block i of n drops with rate * i / (n - 1), a single block with the full rate.</summary>
internal sealed class DropPathSchedule(double rate, int blocks)
{
    private int next;

    /// <summary>Null where the network has no drop path; the first block's 0 is a probability like any other.</summary>
    public double? Next()
    {
        if (rate == 0)
            return null;
        return blocks == 1 ? rate : rate * next++ / (blocks - 1);
    }
}
