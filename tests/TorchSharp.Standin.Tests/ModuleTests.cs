using TorchSharp.Modules;
using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace TorchSharp.Standin.Tests;

/// <summary>What TorchSharp's modules do that PyTorch's do not, or that a reader would not expect.</summary>
public class ModuleTests
{
    [Fact]
    public void A_state_lists_all_parameters_before_all_buffers()
    {
        using var net = new Outer();
        Assert.Equal(
            [
                "first.weight", "first.bias", "second.weight", "second.bias",
                "first.running_mean", "first.running_var", "first.num_batches_tracked",
                "second.running_mean", "second.running_var", "second.num_batches_tracked",
            ],
            net.state_dict().Keys);
    }

    [Fact]
    public void A_module_registered_by_hand_and_by_its_field_has_two_names()
    {
        using var net = new RegisteredTwice();
        Assert.Equal(["fc", "head"], net.named_children().Select(child => child.name).Order());
        Assert.Equal(["fc.bias", "fc.weight", "head.bias", "head.weight"], net.state_dict().Keys.Order());
        Assert.Equal(2, net.parameters().Count());
    }

    [Fact]
    public void A_parent_makes_its_child_register_what_the_childs_fields_hold()
    {
        using var child = new ByField();
        Assert.Empty(child.named_children());
        using var parent = new Parent(child);
        Assert.Equal(["<Auto>k__BackingField", "inner", "scale", "shift"],
            child.named_children().Select(entry => entry.name).Concat(child.state_dict().Keys.Where(key => !key.Contains('.'))).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void An_override_that_registers_nothing_leaves_the_fields_out()
    {
        using var child = new ByHand();
        using var parent = new Parent(child);
        Assert.Equal(["child.kept.weight"], parent.state_dict().Keys);
    }

    [Fact]
    public void A_list_of_modules_is_registered_and_an_array_is_not()
    {
        using var net = new Lists();
        using var parent = new Parent(net);
        Assert.Equal(["child.list.0.weight", "child.list.1.weight"], parent.state_dict().Keys);
    }

    [Fact]
    public void A_name_may_not_be_used_twice_nor_have_a_dot()
    {
        using var net = new Bare();
        using var part = ReLU();
        net.register_module("part", part);
        Assert.Throws<InvalidOperationException>(() => net.register_module("part", part));
        Assert.Throws<ArgumentException>(() => net.register_module("a.b", part));
        Assert.Throws<ArgumentException>(() => net.register_module("", part));
    }

    [Fact]
    public void A_buffer_that_is_not_persistent_is_in_no_state()
    {
        using var net = new Bare();
        net.register_buffer("kept", zeros(1));
        net.register_buffer("cached", zeros(1), persistent: false);
        Assert.Equal(["kept"], net.state_dict().Keys);
    }

    [Fact]
    public void Training_and_evaluation_reach_every_part()
    {
        using var net = Sequential(Conv2d(1, 1, 1), Sequential(Dropout(), BatchNorm2d(1)));
        net.eval();
        Assert.All(net.modules().Append(net), module => Assert.False(module.training));
        net.train();
        Assert.All(net.modules().Append(net), module => Assert.True(module.training));
    }

    [Fact]
    public void Hooks_run_through_call_and_not_through_forward()
    {
        using var net = ReLU();
        var seen = new List<string>();
        var before = net.register_forward_pre_hook((_, x) =>
        {
            seen.Add("before");
            return x.neg();
        });
        net.register_forward_hook((_, _, y) =>
        {
            seen.Add("after");
            return y.add(1);
        });
        net.register_forward_hook(_ => seen.Add("module"));
        using var scope = NewDisposeScope();

        Assert.Equal(3, net.call(tensor(-2f)).item<float>());
        Assert.Equal(["before", "after", "module"], seen);
        Assert.Equal(0, net.forward(tensor(-2f)).item<float>());
        before.remove();
        Assert.Equal(1, net.call(tensor(-2f)).item<float>());
    }

    [Fact]
    public void A_module_may_return_two_tensors_at_once()
    {
        using var net = new Halves();
        using var scope = NewDisposeScope();
        var (low, high) = net.call(arange(6f));
        Assert.Equal([0f, 1, 2], low.data<float>().ToArray());
        Assert.Equal([3f, 4, 5], high.data<float>().ToArray());
    }

    [Fact]
    public void Group_norm_leaves_its_parameters_for_the_caller_to_set()
    {
        using var norm = GroupNorm(2, 4);
        using var finite = norm.weight.isfinite().any();
        Assert.False(finite.item<bool>());
    }

    private sealed class Outer : Module<Tensor, Tensor>
    {
        private readonly BatchNorm2d first = BatchNorm2d(2);
        private readonly BatchNorm2d second = BatchNorm2d(2);

        public Outer() : base(nameof(Outer)) => RegisterComponents();

        public override Tensor forward(Tensor input) => second.call(first.call(input));
    }

    private sealed class RegisteredTwice : Module<Tensor, Tensor>
    {
        private readonly Linear fc = Linear(2, 2);

        public RegisteredTwice() : base(nameof(RegisteredTwice))
        {
            register_module("head", fc);
            RegisterComponents();
        }

        public override Tensor forward(Tensor input) => fc.call(input);
    }

    private sealed class ByField : Module<Tensor, Tensor>
    {
        private readonly Linear inner = Linear(1, 1, hasBias: false);
        private readonly Parameter scale = Parameter(ones(1));
        private readonly Tensor shift = zeros(1);

        public ByField() : base(nameof(ByField)) { }

        public Linear Auto { get; } = Linear(1, 1, hasBias: false);

        public override Tensor forward(Tensor input) => inner.call(input).mul(scale).add(shift);
    }

    private sealed class ByHand : Module<Tensor, Tensor>
    {
        private readonly Linear kept = Linear(1, 1, hasBias: false);
        private readonly Linear left = Linear(1, 1, hasBias: false);

        public ByHand() : base(nameof(ByHand)) => register_module(nameof(kept), kept);

        protected override void RegisterComponents() { }

        public override Tensor forward(Tensor input) => left.call(kept.call(input));
    }

    private sealed class Lists : Module<Tensor, Tensor>
    {
        private readonly Linear[] array = [Linear(1, 1, hasBias: false)];
        private readonly ModuleList<Linear> list = ModuleList(Linear(1, 1, hasBias: false), Linear(1, 1, hasBias: false));

        public Lists() : base(nameof(Lists)) { }

        public override Tensor forward(Tensor input) => array[0].call(list[0].call(input));
    }

    private sealed class Parent : Module<Tensor, Tensor>
    {
        private readonly Module<Tensor, Tensor> child;

        public Parent(Module<Tensor, Tensor> child) : base(nameof(Parent))
        {
            this.child = child;
            register_module(nameof(child), child);
        }

        public override Tensor forward(Tensor input) => child.call(input);
    }

    private sealed class Bare() : Module<Tensor, Tensor>(nameof(Bare))
    {
        public override Tensor forward(Tensor input) => input.alias();
    }

    private sealed class Halves() : Module<Tensor, (Tensor, Tensor)>(nameof(Halves))
    {
        public override (Tensor, Tensor) forward(Tensor input)
        {
            var halves = input.chunk(2);
            return (halves[0], halves[1]);
        }
    }
}
