using static TorchSharp.torch;

namespace ResNetGen.Tests.Support;

/// <summary>A network that remembers what it was shown, and answers as it is told to.</summary>
internal sealed class Watcher : nn.Module<Tensor, Tensor>
{
    private readonly Func<Tensor, Tensor> answer;

    public Watcher(Func<Tensor, Tensor> answer) : base(nameof(Watcher))
    {
        this.answer = answer;
        eval();
    }

    public List<long[]> Shapes { get; } = [];

    public List<float[]> Images { get; } = [];

    public override Tensor forward(Tensor input)
    {
        Shapes.Add(input.shape);
        using var image = input[0, 0];
        Images.Add(image.data<float>().ToArray());
        return answer(input);
    }
}
