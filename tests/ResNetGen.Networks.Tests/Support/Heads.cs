using ResNetGen.Testing.Generated;
using TorchSharp.Modules;
using static TorchSharp.torch;

namespace ResNetGen.Networks.Tests.Support
{
    /// <summary>A score for each class and place. It does not say what it computes.</summary>
    internal class ScoreMap : nn.Module<Features<C16, S2>, Tensor>
    {
        protected readonly Conv2d score;

        public ScoreMap(int classes)
            : base(nameof(ScoreMap))
        {
            score = nn.Conv2d(C16.Count, classes, 1);
            register_module(nameof(score), score);
        }

        protected override void RegisterComponents()
        {
        }

        public override Tensor forward(Features<C16, S2> features) => score.call(features.Tensor);
    }

    /// <summary>The same, and it says what it computes.</summary>
    internal sealed class SpeakingScoreMap(int classes) : ScoreMap(classes), ITraceable
    {
        public SymbolicTensor Trace(SymbolicTensor x) => x.Call(score).sigmoid();

        public override Tensor forward(Features<C16, S2> features) => base.forward(features).sigmoid();
    }

    /// <summary>It says that it computes what nobody knows.</summary>
    internal sealed class StrangeScoreMap : ScoreMap, ITraceable
    {
        private readonly Softplus act = nn.Softplus();

        public StrangeScoreMap(int classes)
            : base(classes) => register_module(nameof(act), act);

        public SymbolicTensor Trace(SymbolicTensor x) => x.Call(score).Call(act);
    }
}

namespace ResNetGen.Testing.Generated
{
    using ResNetGen.Networks.Tests.Support;

    public sealed partial class SilentHead
    {
        static partial void ReplaceHead(int classes, ref nn.Module<Features<C16, S2>, Tensor>? head) => head = new ScoreMap(classes);
    }

    public sealed partial class SpeakingHead
    {
        static partial void ReplaceHead(int classes, ref nn.Module<Features<C16, S2>, Tensor>? head) => head = new SpeakingScoreMap(classes);
    }

    public sealed partial class StrangeHead
    {
        static partial void ReplaceHead(int classes, ref nn.Module<Features<C16, S2>, Tensor>? head) => head = new StrangeScoreMap(classes);
    }
}
