namespace TorchSharp;

/// <summary>Disposes, at its end, the tensors made on its thread while it was the innermost one.</summary>
public sealed class DisposeScope : IDisposable
{
    // A tensor may be disposed on any thread and must then leave its scope.
    private readonly object guard = new();
    private HashSet<IDisposable> disposables = new(ReferenceEqualityComparer.Instance);
    private bool isDisposed;

    internal DisposeScope(DisposeScope? outer) => Outer = outer;

    internal DisposeScope? Outer { get; set; }

    public int DisposablesCount => Read(held => held.Count);

    public IReadOnlyList<IDisposable> DisposablesView => Read(held => held.ToArray());

    public bool Contains(IDisposable disposable) => Read(held => held.Contains(disposable));

    public void Attach(IDisposable disposable) => Attach((IEnumerable<IDisposable>)[disposable]);

    public void Attach(params IDisposable[] disposables) => Attach((IEnumerable<IDisposable>)disposables);

    public IReadOnlyList<IDisposable> Attach(IEnumerable<IDisposable> disposables)
    {
        var attached = disposables.ToArray();
        foreach (var disposable in attached)
        {
            var tensor = AsTensor(disposable);
            tensor.OwningDisposeScope?.Remove(tensor);
            Add(tensor);
        }

        return attached;
    }

    public T Detach<T>(T disposable) where T : IDisposable
    {
        Detach((IEnumerable<IDisposable>)[disposable]);
        return disposable;
    }

    public void Detach(params IDisposable[] disposables) => Detach((IEnumerable<IDisposable>)disposables);

    public void Detach(IEnumerable<IDisposable> disposables) => MoveToOther(null, disposables);

    public T MoveToOuter<T>(T disposable) where T : IDisposable => MoveToOther(Outer, disposable);

    public void MoveToOuter(params IDisposable[] disposables) => MoveToOther(Outer, (IEnumerable<IDisposable>)disposables);

    public void MoveToOuter(IEnumerable<IDisposable> disposables) => MoveToOther(Outer, disposables);

    public T MoveToOther<T>(DisposeScope? scope, T disposable) where T : IDisposable
    {
        MoveToOther(scope, (IEnumerable<IDisposable>)[disposable]);
        return disposable;
    }

    public void MoveToOther(DisposeScope? scope, params IDisposable[] disposables) =>
        MoveToOther(scope, (IEnumerable<IDisposable>)disposables);

    /// <summary>Hands over those of the tensors that this scope holds; without a scope, to their holder alone.</summary>
    public void MoveToOther(DisposeScope? scope, IEnumerable<IDisposable> disposables)
    {
        foreach (var disposable in disposables)
            if (Remove(disposable))
                scope?.Add(AsTensor(disposable));
    }

    public void DisposeEverything() => DisposeEverythingBut((IEnumerable<IDisposable>)[]);

    public T DisposeEverythingBut<T>(T keep) where T : IDisposable
    {
        DisposeEverythingBut((IEnumerable<IDisposable>)[keep]);
        return keep;
    }

    public void DisposeEverythingBut(params IDisposable[] keep) => DisposeEverythingBut((IEnumerable<IDisposable>)keep);

    public void DisposeEverythingBut(IEnumerable<IDisposable> inKeep)
    {
        var kept = new HashSet<IDisposable>(inKeep, ReferenceEqualityComparer.Instance);
        HashSet<IDisposable> previous;
        lock (guard)
        {
            ObjectDisposedException.ThrowIf(isDisposed, this);
            (previous, disposables) = (disposables, kept);
        }

        foreach (var disposable in previous)
            if (!kept.Contains(disposable))
                disposable.Dispose();
    }

    public void MarkAsDisposed(IDisposable disposable) => Remove(disposable);

    public void Dispose()
    {
        if (isDisposed)
            return;

        DisposeEverything();
        DisposeScopes.Remove(this);
        isDisposed = true;
    }

    internal void Add(torch.Tensor tensor)
    {
        lock (guard)
        {
            ObjectDisposedException.ThrowIf(isDisposed, this);
            disposables.Add(tensor);
        }

        tensor.OwningDisposeScope = this;
    }

    private bool Remove(IDisposable disposable)
    {
        bool removed;
        lock (guard)
            removed = disposables.Remove(disposable);
        if (removed)
            AsTensor(disposable).OwningDisposeScope = null;
        return removed;
    }

    private T Read<T>(Func<HashSet<IDisposable>, T> read)
    {
        lock (guard)
        {
            ObjectDisposedException.ThrowIf(isDisposed, this);
            return read(disposables);
        }
    }

    private static torch.Tensor AsTensor(IDisposable disposable) => disposable as torch.Tensor
        ?? throw new InvalidOperationException($"A dispose scope holds tensors; a {disposable.GetType()} is none.");
}
