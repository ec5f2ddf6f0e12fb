using ResNetGen.Lab.Training;

namespace ResNetGen.Lab.Tests.Training;

/// <summary>Alone: the trainings of other tests hold the one thread of finalizers too.</summary>
[Collection(nameof(HeldFinalizersTests))]
[CollectionDefinition(nameof(HeldFinalizersTests), DisableParallelization = true)]
public class HeldFinalizersTests
{
    [Fact]
    public void Finalizers_run_when_they_are_let_and_afterwards()
    {
        var count = 0;
        using (var held = new HeldFinalizers())
        {
            Abandon();
            GC.Collect();
            Thread.Sleep(20);
            Assert.Equal(0, count);
            held.LetRun();
            Assert.Equal(1, count);
            Abandon();
        }

        GC.Collect();
        GC.WaitForPendingFinalizers();
        Assert.Equal(2, count);

        [System.Runtime.CompilerServices.MethodImpl(System.Runtime.CompilerServices.MethodImplOptions.NoInlining)]
        void Abandon() => _ = new Finalized(() => count++);
    }

    private sealed class Finalized(Action run)
    {
        ~Finalized() => run();
    }
}
