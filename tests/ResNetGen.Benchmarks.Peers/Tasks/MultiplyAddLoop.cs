using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;
using ResNetGen.Benchmarks.Peers.Workers;

namespace ResNetGen.Benchmarks.Peers.Tasks;

/// <summary>Nothing but multiply-adds of single precision, in registers: what the processor does at most.</summary>
internal static class MultiplyAddLoop
{
    private const int Rounds = 4_000_000;

    /// <summary>So many that do not wait for each other.</summary>
    private const int Sums = 10;

    /// <summary>Of a pass.</summary>
    public static double MultiplyAdds => (double)Peer.Threads * Rounds * Sums * (Avx512F.IsSupported ? Vector512<float>.Count : Vector256<float>.Count);

    /// <exception cref="NotOnThisMachineException">The processor has no such instruction.</exception>
    public static Job Make()
    {
        if (!Fma.IsSupported)
            throw new NotOnThisMachineException("There is no multiply-add of vectors.");
        var results = new float[Peer.Threads];
        return new(Pass);

        // Threads of its own: a thread pool gives both parts to one of its threads when it likes.
        void Pass()
        {
            var threads = Enumerable.Range(0, Peer.Threads).Select(number => new Thread(() => results[number] = Avx512F.IsSupported ? Loop512() : Loop256())).ToList();
            threads.ForEach(thread => thread.Start());
            threads.ForEach(thread => thread.Join());
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static float Loop256()
    {
        var (factor, s0) = (Vector256.Create(0.5f), Vector256.Create(1f));
        var (s1, s2, s3, s4, s5, s6, s7, s8, s9) = (s0, s0, s0, s0, s0, s0, s0, s0, s0);
        for (var i = 0; i < Rounds; i++)
        {
            s0 = Fma.MultiplyAdd(s0, factor, factor);
            s1 = Fma.MultiplyAdd(s1, factor, factor);
            s2 = Fma.MultiplyAdd(s2, factor, factor);
            s3 = Fma.MultiplyAdd(s3, factor, factor);
            s4 = Fma.MultiplyAdd(s4, factor, factor);
            s5 = Fma.MultiplyAdd(s5, factor, factor);
            s6 = Fma.MultiplyAdd(s6, factor, factor);
            s7 = Fma.MultiplyAdd(s7, factor, factor);
            s8 = Fma.MultiplyAdd(s8, factor, factor);
            s9 = Fma.MultiplyAdd(s9, factor, factor);
        }

        return Vector256.Sum(s0 + s1 + s2 + s3 + s4 + s5 + s6 + s7 + s8 + s9);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static float Loop512()
    {
        var (factor, s0) = (Vector512.Create(0.5f), Vector512.Create(1f));
        var (s1, s2, s3, s4, s5, s6, s7, s8, s9) = (s0, s0, s0, s0, s0, s0, s0, s0, s0);
        for (var i = 0; i < Rounds; i++)
        {
            s0 = Avx512F.FusedMultiplyAdd(s0, factor, factor);
            s1 = Avx512F.FusedMultiplyAdd(s1, factor, factor);
            s2 = Avx512F.FusedMultiplyAdd(s2, factor, factor);
            s3 = Avx512F.FusedMultiplyAdd(s3, factor, factor);
            s4 = Avx512F.FusedMultiplyAdd(s4, factor, factor);
            s5 = Avx512F.FusedMultiplyAdd(s5, factor, factor);
            s6 = Avx512F.FusedMultiplyAdd(s6, factor, factor);
            s7 = Avx512F.FusedMultiplyAdd(s7, factor, factor);
            s8 = Avx512F.FusedMultiplyAdd(s8, factor, factor);
            s9 = Avx512F.FusedMultiplyAdd(s9, factor, factor);
        }

        return Vector512.Sum(s0 + s1 + s2 + s3 + s4 + s5 + s6 + s7 + s8 + s9);
    }
}
