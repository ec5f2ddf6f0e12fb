namespace ResNetGen.Benchmarks.Peers.Workers;

/// <summary>The processes of one network and batch: those of one kind share one, so that it starts and warms up once. The two of a row never do.</summary>
internal sealed class PeerSet(string exports, string network, int batch) : IDisposable
{
    private readonly Dictionary<(bool Left, bool Python, bool Keeps, bool Spins), Peer> peers = [];

    private readonly HashSet<(Peer, string)> prepared = [];

    /// <returns>The process, or null where this machine cannot do it.</returns>
    public Peer? Prepare(bool left, Side side)
    {
        var key = (left, side.IsPython, side.Keeps, side.Spins);
        if (!peers.TryGetValue(key, out var peer))
            peers.Add(key, peer = new(side, exports));
        if (!prepared.Add((peer, side.Task)) || peer.TryPrepare(side.Task, network, batch))
            return peer;
        prepared.Remove((peer, side.Task));
        return null;
    }

    public void Dispose()
    {
        foreach (var peer in peers.Values)
            peer.Dispose();
    }
}
