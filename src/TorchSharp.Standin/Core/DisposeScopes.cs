namespace TorchSharp;

/// <summary>The dispose scopes open on this thread.</summary>
internal static class DisposeScopes
{
    [ThreadStatic]
    private static DisposeScope? current;

    internal static DisposeScope? Current => current;

    internal static DisposeScope Open() => current = new(current);

    /// <summary>Closes a scope; those inside it, left open, stay open and now lie in the scope around it.</summary>
    internal static void Remove(DisposeScope scope)
    {
        if (ReferenceEquals(current, scope))
        {
            current = scope.Outer;
            return;
        }

        for (var inner = current; inner is not null; inner = inner.Outer)
            if (ReferenceEquals(inner.Outer, scope))
                inner.Outer = scope.Outer;
    }
}

public static partial class torch
{
    public static DisposeScope NewDisposeScope() => DisposeScopes.Open();

    public static DisposeScope? CurrentDisposeScope => DisposeScopes.Current;
}
