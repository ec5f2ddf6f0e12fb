using TorchSharp.Modules;
using static TorchSharp.torch;

namespace ResNetGen.Lab.Finetuning;

/// <summary>Listens to what a network's last layer is given, until it is disposed.</summary>
internal sealed class HeadInput : IDisposable
{
    private readonly Action remove;

    private Tensor? given;

    public HeadInput(Linear head)
    {
        var hook = head.register_forward_pre_hook((_, input) =>
        {
            given = input.alias();
            return input;
        });
        remove = hook.remove;
    }

    /// <summary>Of the last pass: N x features. The current dispose scope owns it.</summary>
    public Tensor Take() => given ?? throw new InvalidOperationException("The network's last layer was not called.");

    public void Dispose() => remove();
}
