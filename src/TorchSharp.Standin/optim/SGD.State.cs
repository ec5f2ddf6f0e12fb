using static TorchSharp.torch;

namespace TorchSharp.Modules;

public partial class SGD
{
    public sealed class State(Parameter parameter) : OptimizerState(parameter), IDisposable
    {
        public Tensor? momentum_buffer;

        /// <summary>Takes a gradient in and returns the buffer.</summary>
        internal Tensor Accumulate(Tensor grad, double momentum, double dampening)
        {
            if (momentum_buffer is null)
                momentum_buffer = grad.clone().DetachFromDisposeScope();
            else
                momentum_buffer.mul_(momentum).add_(grad, alpha: 1 - dampening);
            return momentum_buffer;
        }

        public override void Initialize(OptimizerOptions options)
        {
            momentum_buffer?.Dispose();
            momentum_buffer = null;
        }

        public override void to(Device device) =>
            momentum_buffer = momentum_buffer?.to(device, disposeAfter: true).DetachFromDisposeScope();

        public override void SaveStateDict(BinaryWriter writer) => SaveConditionalStateTensor(writer, momentum_buffer);

        public override void LoadStateDict(BinaryReader reader) => LoadConditionalStateTensor(reader, ref momentum_buffer, _parameter.device);

        public override void LoadStateDict(OptimizerState source)
        {
            momentum_buffer?.Dispose();
            momentum_buffer = ((State)source).momentum_buffer?.to(_parameter.device, copy: true).DetachFromDisposeScope();
        }

        public override bool ApproximatelyEquals(OptimizerState other) => other is State state
            && (momentum_buffer, state.momentum_buffer) switch
            {
                (null, null) => true,
                ({ } mine, { } theirs) => mine.allclose(theirs),
                _ => false,
            };

        public void Dispose()
        {
            momentum_buffer?.Dispose();
            momentum_buffer = null;
        }
    }
}
