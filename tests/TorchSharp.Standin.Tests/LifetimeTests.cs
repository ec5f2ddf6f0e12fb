using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace TorchSharp.Standin.Tests;

public class LifetimeTests
{
    [Fact]
    public void A_parameter_made_in_a_scope_is_disposed_with_it_though_a_module_holds_it()
    {
        Holder holder;
        using (NewDisposeScope())
            holder = new Holder();
        Assert.True(holder.Weight.IsInvalid);
        Assert.Empty(holder.state_dict());
    }

    [Fact]
    public void The_parameters_of_built_in_modules_outlive_the_scope_they_were_made_in()
    {
        Modules.BatchNorm2d norm;
        using (NewDisposeScope())
            norm = BatchNorm2d(2);
        Assert.All(norm.state_dict().Values, value => Assert.False(value.IsInvalid));
        norm.Dispose();
    }

    [Fact]
    public void A_scope_disposes_what_was_made_in_it_and_not_what_was_moved_out_or_detached()
    {
        using var outer = NewDisposeScope();
        Tensor lost, moved, detached;
        using (NewDisposeScope())
        {
            lost = ones(1);
            moved = ones(1).MoveToOuterDisposeScope();
            detached = ones(1).DetachFromDisposeScope();
        }

        Assert.Equal([true, false, false], new[] { lost, moved, detached }.Select(tensor => tensor.IsInvalid));
        Assert.True(outer.Contains(moved));
        outer.Dispose();
        Assert.Equal([true, false], new[] { moved, detached }.Select(tensor => tensor.IsInvalid));
        detached.Dispose();
    }

    [Fact]
    public void A_scope_and_no_grad_hold_for_their_own_thread()
    {
        using var scope = NewDisposeScope();
        using var noGrad = no_grad();
        Tensor? made = null;
        var recorded = false;
        var thread = new Thread(() => (made, recorded) = (ones(1), is_grad_enabled()));
        thread.Start();
        thread.Join();
        Assert.False(scope.Contains(made!));
        Assert.True(recorded);
        Assert.False(is_grad_enabled());
        made!.Dispose();
    }

    [Fact]
    public void A_tensor_disposed_by_many_threads_is_freed_once()
    {
        var before = LiveTensors.Count();
        for (var round = 0; round < 50; round++)
        {
            using var scope = NewDisposeScope();
            var tensors = Enumerable.Range(0, 20).Select(_ => ones(4)).ToArray();
            Parallel.For(0, 8, _ => Array.ForEach(tensors, tensor => tensor.Dispose()));
            Assert.Equal(0, scope.DisposablesCount);
        }

        Assert.Equal(before, Tensor.TotalCount);
    }

    [Fact]
    public void A_tensor_disposed_during_a_call_lives_until_the_call_ends()
    {
        for (var round = 0; round < 200; round++)
        {
            var tensor = ones(64, 64);
            var work = new Thread(() =>
            {
                try
                {
                    tensor.matmul(tensor).Dispose();
                }
                catch (Exception disposed) when (disposed is InvalidOperationException or ObjectDisposedException)
                {
                    // Disposed before the call took hold of it.
                }
            });
            work.Start();
            tensor.Dispose();
            work.Join();
        }
    }

    [Fact]
    public void A_forgotten_tensor_is_freed_by_the_garbage_collector()
    {
        var before = LiveTensors.Count();
        Forget();
        Assert.Equal(before, LiveTensors.Count());

        [System.Runtime.CompilerServices.MethodImpl(System.Runtime.CompilerServices.MethodImplOptions.NoInlining)]
        static void Forget()
        {
            for (var i = 0; i < 100; i++)
                ones(4);
        }
    }

    [Fact]
    public void Disposing_a_module_frees_all_it_holds()
    {
        var before = LiveTensors.Count();
        Sequential(Conv2d(1, 2, 3), BatchNorm2d(2), Sequential(Linear(2, 2))).Dispose();
        Assert.Equal(before, Tensor.TotalCount);
    }

    private sealed class Holder : Module<Tensor, Tensor>
    {
        internal readonly Modules.Parameter Weight = Parameter(ones(1));

        public Holder() : base(nameof(Holder)) => register_parameter("weight", Weight);

        public override Tensor forward(Tensor input) => input.mul(Weight);
    }
}
